// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/pagerows.h"
#include "import/tablematcher.h"

#include <QList>
#include <QSet>
#include <QStringList>

// The cells of one row that hold the figures of a row of the form.
struct PickedCells
{
    QList<const PageCell *> cells; // as many as headings; null where there is none
    bool sure = false;             // no other reading of the row is possible
};

// Tells which cell of a row stands under which heading: by the columns of the headings where the
// row fits them, else by their number, since columns of headings and figures often do not line up.
class ColumnFinder
{
public:
    // `headings` as printed, from left to right, and their keys; `above`: the rows above, the
    // nearest last.
    ColumnFinder(const QStringList &headings, const QStringList &keys,
                 const QList<const PageRow *> &above);

    bool isComplete() const; // every heading was found
    // The heading as the source writes it; empty when it was not found.
    QString written(qsizetype heading) const;
    QList<ChangedLabel> changed() const;
    // `from`: index of the first cell that may be a figure.
    PickedCells pick(const PageRow &row, qsizetype from) const;

private:
    void findMisspelt(const QList<const PageRow *> &above);
    bool byColumns(const QList<const PageCell *> &own, PickedCells &picked) const;

    QStringList m_headings;
    QStringList m_keys;
    QList<const PageCell *> m_found; // by heading; null where none was found
    int m_table = -1;                // in which table
};
