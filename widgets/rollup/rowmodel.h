// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QStringList>
#include <QVariant>

// A plain table of texts that is filled at once and only read. Numbers stand on the right and are
// sorted as such.
class RowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int SortRole = Qt::UserRole;

    struct Field
    {
        QString text;
        QVariant key; // what it is sorted by; invalid: its text
        bool right = false;

        static Field number(qint64 value) { return {QString::number(value), value, true}; }
    };
    using Row = QList<Field>;

    explicit RowModel(const QStringList &headings, QObject *parent = nullptr);

    void setRows(const QList<Row> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headings;
    QList<Row> m_rows;
};
