// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figuretablemodel.h"

#include "findings/findingmark.h"
#include "forms/figurepresentation.h"
#include "session/celltext.h"

using namespace Qt::StringLiterals;

FigureTableModel::FigureTableModel(ReportSession *session, const QString &tableId, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_form(session->set().formPtr())
{
    for (const TemplatePtr &form : m_form->templates()) {
        if (const TableSpec *table = form->table(tableId))
            m_table = table;
    }
    Q_ASSERT(m_table);
    m_covering.resize(m_table->rows * m_table->columns);
    for (const GridCell &cell : m_table->cells) {
        for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
            for (int column = cell.column; column < cell.column + cell.columnSpan; ++column)
                m_covering[row * m_table->columns + column] = &cell;
        }
        if (cell.kind == GridCell::Kind::Figure)
            m_cells.insert(cell.cell, &cell);
    }
    connect(session, &ReportSession::changed, this, &FigureTableModel::apply);
}

int FigureTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table->rows - m_table->headerRows;
}

int FigureTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table->columns;
}

const GridCell *FigureTableModel::gridCell(const QModelIndex &index) const
{
    const int row = index.row() + m_table->headerRows;
    return m_covering[row * m_table->columns + index.column()];
}

QString FigureTableModel::cellId(const QModelIndex &index) const
{
    return index.isValid() ? gridCell(index)->cell : QString();
}

QModelIndex FigureTableModel::indexOf(const QString &cellId) const
{
    const GridCell *cell = m_cells.value(cellId);
    return cell ? index(cell->row - m_table->headerRows, cell->column) : QModelIndex();
}

bool FigureTableModel::isCurrent() const
{
    return m_session->hasReport() && m_session->set().formPtr() == m_form;
}

QVariant FigureTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !isCurrent())
        return {};
    const GridCell *cell = gridCell(index);
    if (cell->kind != GridCell::Kind::Figure)
        return role == Qt::DisplayRole ? cell->text : QVariant();
    const ReportSet &set = m_session->set();
    switch (role) {
    case Qt::DisplayRole:
        return FigurePresentation::plainText(*m_session, cell->cell);
    case Qt::EditRole:
        return FigurePresentation::editText(*m_session, cell->cell);
    case Qt::ToolTipRole:
        return FigurePresentation::toolTip(*m_session, cell->cell);
    case Qt::AccessibleTextRole:
        return CellText::accessibleName(set, cell->cell);
    case Qt::AccessibleDescriptionRole:
        return FigurePresentation::findingsText(*m_session, cell->cell);
    case CellIdRole:
        return cell->cell;
    default:
        return {};
    }
}

FigurePresentation FigureTableModel::presentation(const QModelIndex &index) const
{
    return isCurrent() ? FigurePresentation::of(*m_session, cellId(index)) : FigurePresentation();
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal) {
        return m_table->headerRows > 0
                   ? m_covering[(m_table->headerRows - 1) * m_table->columns + section]->text
                   : QString();
    }
    const int row = section + m_table->headerRows;
    const int labelColumn = std::max(0, m_table->labelColumns - 1);
    return m_covering[row * m_table->columns + labelColumn]->text;
}

Qt::ItemFlags FigureTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !isCurrent())
        return Qt::NoItemFlags;
    if (gridCell(index)->kind != GridCell::Kind::Figure)
        return Qt::NoItemFlags; // neither keyboard nor mouse stops at labels
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    flags.setFlag(Qt::ItemIsEditable, !m_session->isReadOnly());
    return flags;
}

bool FigureTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString id = cellId(index);
    if (role != Qt::EditRole || id.isEmpty() || !isCurrent())
        return false;
    const Result<void> entered = m_session->enterFigure(id, value.toString());
    m_refusal = entered ? QString() : entered.error().message;
    return entered.has_value();
}

// Announces the cells that differ, one by one: they are few, and views repaint only those.
void FigureTableModel::apply(const ReportChange &change)
{
    if (change.everything) {
        beginResetModel();
        endResetModel();
        return;
    }
    if (change.attached) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    const auto announce = [this](const QString &id) {
        if (const QModelIndex changed = indexOf(id); changed.isValid())
            emit dataChanged(changed, changed);
    };
    for (const QString &id : change.cells)
        announce(id);
    for (const QString &id : change.marks) {
        if (!change.cells.contains(id))
            announce(id);
    }
}
