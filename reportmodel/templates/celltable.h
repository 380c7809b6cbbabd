// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonnode.h"
#include "templates/reporttemplate.h"

#include <QSet>

// The figures of a template while its file is being read, with the place each was declared at.
class CellTable
{
public:
    // A fault at `node` when there is a figure of that id already.
    void add(const JsonNode &node, const CellSpec &cell);
    // Index of the figure; -1 and a fault at `node` when there is none.
    int find(const JsonNode &node, const QString &id) const;
    bool contains(const QString &id) const { return m_index.contains(id); }
    CellSpec &at(int index) { return m_cells[index]; }

    // Notes that the grid shows the figure; a fault at `node` when it does so already.
    void markPrinted(const JsonNode &node, const QString &id);
    // Makes the figure a total of `terms`; a fault at `node` when it is one already.
    void setSum(const JsonNode &node, int index, const QList<SumTerm> &terms);

    // Settles who supplies each figure, which follows from where it stands: a printed sum is a
    // total, a sum that is not printed a group, everything else is entered. Faults: sums that lead
    // back to themselves, figures neither printed nor summed, linked sums.
    void finish(JsonReading *reading);

    const QList<CellSpec> &cells() const { return m_cells; }

private:
    // While looking for sums that lead back to themselves.
    enum class Visit { NotYet, OnTheWay, Done };
    bool leadsToItself(int index, QList<Visit> *visits) const;

    QList<CellSpec> m_cells;
    QStringList m_paths;            // where each was declared
    QHash<int, QString> m_sumPaths; // where the sum of a total is given
    QHash<QString, int> m_index;
    QSet<QString> m_printed;
};
