// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/figureview.h"
#include "document/pastedblock.h"

#include <QPair>
#include <QStringList>

// What would become of one cell of a pasted block.
struct PastedCell
{
    enum class Fate {
        Taken,         // the figure becomes what was pasted
        Stays,         // nothing was written in the block: the figure stays as it is
        Doubtful,      // / or —: 0, blank or not applicable? The figure stays as it is
        NotUnderstood, // cannot be read as this figure, which stays as it is
        LeftComputed,  // a total, which was asked to stay computed
        Outside,       // beyond the table, or on one of its labels
    };

    int row = 0; // in the block as it lies on the clipboard, from 0
    int column = 0;
    QString text; // as pasted
    QString cell; // id of the figure it lands on; empty outside
    Fate fate = Fate::Taken;
    QString value;    // the figure as it will be written, "1335" or 不适用; empty unless Taken
    QString remark;   // in words: what was stripped or converted, or why it is not taken
    bool odd = false; // somebody should look at it before it is entered

    friend bool operator==(const PastedCell &, const PastedCell &) = default;
};

// Where each value of a pasted block lands in a printed table, before anything is changed.
class PastePlan
{
public:
    struct Options
    {
        bool transposed = false;     // rows of the block as columns
        bool totalsComputed = false; // values on computed totals are not stated
        friend bool operator==(const Options &, const Options &) = default;
    };
    static constexpr int ListedOutside = 40; // cells outside that are listed; the rest are counted

    // `row` and `column`: the printed position (heading rows included) of the figure on which the
    // block's first figure lands. A block that brings rows or columns of labels is placed by those
    // labels when they are the table's own, else without them. `values` are the report's.
    static PastePlan make(const PastedBlock &block, const Report &report, const FigureView &values,
                          const TableSpec &table, int row, int column, const Options &options);

    // Every cell that lands on a figure, in the table's order, then those outside.
    const QList<PastedCell> &cells() const { return m_cells; }
    // What is to be known about the block as a whole, in sentences.
    const QStringList &remarks() const { return m_remarks; }
    qint64 count(PastedCell::Fate fate) const;
    // Nothing about it is odd: it can be entered without asking.
    bool isPlain() const { return m_plain; }
    // The other way round all of the block lies inside the table, and this way it does not.
    bool fitsBetterTurned() const { return m_fitsTurned; }
    bool hasTotals() const { return m_hasTotals; } // some values lie on computed totals

    // Cell id and text of what is taken.
    QList<QPair<QString, QString>> entries() const;

private:
    friend class PastePlanner;

    QList<PastedCell> m_cells;
    QStringList m_remarks;
    qint64 m_outside = 0; // listed or not
    bool m_plain = true;
    bool m_fitsTurned = false;
    bool m_hasTotals = false;
};
