// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/amount.h"
#include "base/result.h"

#include <QString>

// What a person typed or pasted for one figure, understood.
struct FigureInput
{
    enum class State { Blank, NotApplicable, Number };

    State state = State::Blank;
    Amount value; // when Number, in the unit of the cell
    QString approx; // mark of an approximate figure as written: 近, 约, 余, 多, 以上; else empty
    QString unit; // unit that was written after the number (件, 万元), already applied; else empty
    // The addends when written as "=12+7", in the unit of the cell; else empty, as when a unit such
    // as 万 behind the sum made the figure another number.
    QString formula;
};

// Reads what a clerk enters: ASCII or full-width digits, thousands separators, surrounding spaces,
// a leading + or -, the words 增/减 before or in front of a change (减4 = −4), an approximation
// mark before (近, 约) or after (余, 多, 以上), a unit behind, and sums such as "=12+7".
// `cellUnit` is the cell's unit: a unit that names the same thing is dropped, 万 before it and
// 元/万元 are converted exactly, another unit is refused. "" is Blank, "na" or 不适用
// NotApplicable. Everything else (words, "3.5.1", "1e5", dates, too many digits) is BadInput with
// the reason.
Result<FigureInput> readFigureInput(QStringView text, const QString &cellUnit);

// A mark found in real reports (/, —, 无) that may mean 0, not filled in or not applicable.
bool isFigurePlaceholder(QStringView text);

// Folds full-width ASCII, CJK compatibility radicals and exotic spaces to plain characters and
// drops zero-width characters: how text is read everywhere, never how it is stored.
QString foldForReading(QStringView text);
