// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/importedsource.h"
#include "import/importedcell.h"
#include "import/pagerows.h"
#include "templates/reporttemplate.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <compare>

// A row of a table of the source.
struct PagePlace
{
    int table = -1;
    int row = -1;

    friend auto operator<=>(const PagePlace &, const PagePlace &) = default;
};

// One statutory table found in a file.
struct MatchedTable
{
    QString table;             // id
    QList<ImportedCell> cells; // in the form's order; none when the table was not found
    QStringList missing;       // cell ids of rows the source lacks
    QStringList missingRows;   // their labels
    QStringList extraRows;     // rows the form does not have, as written
    QStringList unplaced;      // rows whose figures cannot be told apart, as written
    QList<PagePlace> extra;    // where they stand
    PagePlace first;           // row of figures
    PagePlace last;
    QList<ChangedLabel> changed;
    bool hasNote = false; // the printed 勾稽 note; true for tables without one
    bool ofLines = false; // read from lines of text
    QList<int> tables;    // numbers of the source's tables it was read from
    int certainRows = 0;
};

// Recognises one statutory table of a form among the rows of a file, by its labels, and reads its
// figures. Rows are matched in their order by fuzzy label; headings that are repeated, labels that
// are split, misspelt or repeated, rows that are missing or added do no harm.
class TableMatcher
{
public:
    TableMatcher(const ReportTemplate &form, const TableSpec &table);

    // How many of its labels stand in the rows of one table of the file.
    int strength(const QList<PageRow> &rows) const;
    // Whether so many make that table part of this one.
    bool isStrong(int strength) const;
    // `tables`: the rows of each table that is part of it, in the file's order.
    MatchedTable match(const QList<QList<PageRow>> &tables) const;

private:
    struct Row
    {
        QString key;
        QStringList joined; // keys of the label with those of its groups in front of it
        QString label;
        QStringList cells;    // ids of its figures, in print order; none for the label of a group
        QStringList headings; // of those figures
        QStringList keys;     // of the headings
    };
    struct Found; // a source row for a row of the form
    bool hasRowLabels() const { return m_spec.labelColumns > 0; }
    void addRows();
    bool isWholeLine(const PageRow &row) const;
    bool isPrintedLabel(const QString &key) const;
    QList<Found> align(const QList<const PageRow *> &rows) const;
    void fillGaps(const QList<const PageRow *> &rows, QList<Found> &found) const;
    MatchedTable matchHeaded(const QList<QList<PageRow>> &tables) const;
    bool isNext(const Found &one, const Found &next, const QList<const PageRow *> &rows) const;
    void listExtraRows(const QList<const PageRow *> &rows, const QList<bool> &used, qsizetype first,
                       qsizetype last, MatchedTable &result) const;
    QList<const Row *> partsOf(qsizetype group) const;
    bool readGroup(qsizetype group, const PageRow &source, qsizetype from,
                   const QList<const PageRow *> &above, MatchedTable &result) const;
    void readRow(const Row &row, const PageRow &source, qsizetype from, bool sure,
                 const QList<const PageRow *> &above, MatchedTable &result) const;

    const ReportTemplate &m_form;
    const TableSpec &m_spec;
    QList<Row> m_rows;
    QStringList m_printed; // keys of every printed label
};
