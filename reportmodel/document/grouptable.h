// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/pastedblock.h"
#include "templates/reportform.h"

// A group of figures as a table of labels and values, so that a block can be pasted into it as into
// a printed one (PastePlan).
struct GroupTable
{
    TableSpec table;
    // Where the block's first figure lands: an argument of PastePlan::make().
    int row = 0;
    int column = 0;

    // A block that brings labels of the group is met row by row: each figure stands in the row in
    // which the block names it, whatever the order; what it does not name lies nowhere. Any other
    // block meets the figures in the group's order, from `cell` on. `name`: how people call the
    // group.
    static GroupTable of(const FigureGroup &group, const ReportForm &form, const QString &name,
                         const PastedBlock &block, const QString &cell);
};
