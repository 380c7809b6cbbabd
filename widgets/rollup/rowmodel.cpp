// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollup/rowmodel.h"

RowModel::RowModel(const QStringList &headings, QObject *parent)
    : QAbstractTableModel(parent)
    , m_headings(headings)
{
}

void RowModel::setRows(const QList<Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int RowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    const Field field = m_rows.value(index.row()).value(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return field.text;
    case SortRole:
        return field.key.isValid() ? field.key : QVariant(field.text);
    case Qt::TextAlignmentRole:
        return QVariant((field.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_headings.value(section);
}
