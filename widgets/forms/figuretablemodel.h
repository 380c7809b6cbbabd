// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/figurepresentation.h"
#include "session/reportsession.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

// One statutory table as a table model: the body rows of the printed grid; the heading rows are
// the header view's. Holds no figures: everything is read from the session, and only cells named
// in ReportSession::changed are announced. A model belongs to one form; when another report takes
// its place, cells are empty until the window has made new pages.
class FigureTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int CellIdRole = Qt::UserRole + 1; // QString; empty for labels

    // `tableId` must be a table of the session's form. The session outlives the model.
    FigureTableModel(ReportSession *session, const QString &tableId, QObject *parent = nullptr);

    const TableSpec &table() const { return *m_table; }
    ReportSession *session() const { return m_session; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    // Enters what was typed through the session. False when it was refused; see refusal().
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    // The rectangle that covers a position of the body; never null inside the table.
    const GridCell *gridCell(const QModelIndex &index) const;
    QString cellId(const QModelIndex &index) const;   // empty for labels
    QModelIndex indexOf(const QString &cellId) const; // invalid when not in this table
    FigurePresentation presentation(const QModelIndex &index) const;
    // Why the last setData() was refused; empty when it was not.
    QString refusal() const { return m_refusal; }

private:
    bool isCurrent() const;
    void apply(const ReportChange &change);

    ReportSession *m_session;
    FormPtr m_form; // keeps the table alive
    const TableSpec *m_table = nullptr;
    QList<const GridCell *> m_covering; // by printed row × columns + column
    QHash<QString, const GridCell *> m_cells;
    QString m_refusal;
};
