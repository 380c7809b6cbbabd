// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/figureview.h"

#include <QByteArray>

#include <vector>

// One unit's figures as they are shown, totals included, in a few hundred bytes: what a roll-up
// keeps of each report, so that thousands of them fit into memory. Blank, 0 and not applicable stay
// three different things.
namespace PackedFigures {

struct Value
{
    CellValue::State state = CellValue::State::Blank;
    Amount value;             // when Number
    bool approximate = false; // 近, 约, 余 …

    bool isNumber() const { return state == CellValue::State::Number; }
    friend bool operator==(const Value &, const Value &) = default;
};

// Every cell of the view's form from the first to `cells`, in the form's order.
QByteArray pack(const FigureView &view, int cells);
// As packed; what is missing at the end is blank.
std::vector<Value> unpack(const QByteArray &packed, int cells);

} // namespace PackedFigures
