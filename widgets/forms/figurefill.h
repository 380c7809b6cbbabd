// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCoreApplication>
#include <QModelIndexList>

class FigureTableModel;

// Fill down and fill right, as spreadsheets do: the first selected figure of each column (or row)
// goes to the others; with one figure selected, the one above (or left of) it is taken.
class FigureFill
{
    Q_DECLARE_TR_FUNCTIONS(FigureFill)

public:
    enum class Direction { Down, Right };

    // One undo step; how many figures were filled. Totals stay computed, and notes of a source stay
    // with their own figures. 0 when there is nothing to fill.
    static Result<int> apply(const FigureTableModel &model, const QModelIndexList &selected,
                             Direction direction);
};
