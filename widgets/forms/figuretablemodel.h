// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

// What a figure cell shows, ready to paint.
struct FigurePresentation
{
    enum class Ink {
        Normal,
        Light,  // 不适用, or the sum of the parts so far while some are blank
        Stated, // a total that is stated instead of computed
    };
    QString text;     // empty: blank
    QString note;     // small, behind the figure: "缺 3" (blank parts), stated mark
    QString lastYear; // small, beside the figure; empty when no year is attached
    Ink ink = Ink::Normal;
    bool total = false;                 // shaded
    bool blank = false;                 // not filled in: hatched, unlike 0
    bool marked = false;                // has findings
    Severity severity = Severity::Hint; // the most serious one's
    Outcome outcome = Outcome::Violated;
};

// One statutory table as a table model: the body rows of the printed grid (headerRows are
// returned separately, for the header view). Holds no figures: everything is read from the
// session, and only cells named in ReportSession::changed are announced.
class FigureTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        CellIdRole = Qt::UserRole + 1, // QString; empty for labels
        KindRole,                      // GridCell::Kind as int
        LevelRole,                     // int, depth of a row label
        TotalRole,                     // bool
    };

    // `tableId` must be a table of the session's form. The session outlives the model.
    FigureTableModel(ReportSession *session, const QString &tableId, QObject *parent = nullptr);

    const TableSpec &table() const { return *m_table; }
    ReportSession *session() const { return m_session; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    // Enters what was typed through the session. False when it was refused; see refusal().
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    // The rectangle that covers a position of the body; never null inside the table.
    const GridCell *gridCell(const QModelIndex &index) const;
    QString cellId(const QModelIndex &index) const;   // empty for labels
    QModelIndex indexOf(const QString &cellId) const; // invalid when not in this table
    FigurePresentation presentation(const QModelIndex &index) const;
    // Why the last setData() was refused.
    QString refusal() const { return m_refusal; }

private:
    void apply(const ReportChange &change);

    ReportSession *m_session;
    TemplatePtr m_template;
    const TableSpec *m_table = nullptr;
    QList<const GridCell *> m_covering; // by printed row × columns + column
    QHash<QString, const GridCell *> m_cells;
    QString m_refusal;
};
