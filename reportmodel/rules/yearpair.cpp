// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/yearpair.h"

using namespace Qt::StringLiterals;

YearPair YearPair::read(const ReportSet &set, int cell, bool acceptApproximate)
{
    FigureSource source(set);
    source.acceptApproximate = acceptApproximate;
    const CellValue *now = source.find({cell, false});
    const CellValue *before = source.find({cell, true});
    YearPair pair;
    if (!before || now->state == CellValue::State::NotApplicable ||
        before->state == CellValue::State::NotApplicable)
        return pair;
    if (now->isBlank() || before->isBlank()) {
        pair.state = State::Blank;
        return pair;
    }
    if (!now->approx.isEmpty() || !before->approx.isEmpty())
        return pair;
    pair.state = State::Comparable;
    pair.now = now->value;
    pair.before = before->value;
    return pair;
}

Evidence YearPair::evidence(const ReportSet &set, int cell) const
{
    Evidence evidence;
    evidence.cells = {cellId(set.form(), {cell, false}), cellId(set.form(), {cell, true})};
    evidence.left = now;
    evidence.right = before;
    evidence.difference = change();
    evidence.values = {{"value"_L1, sameText(now.toFile())},
                       {"previous"_L1, sameText(before.toFile())}};
    return evidence;
}

Evidence blankPair(const ReportSet &set, int cell)
{
    Evidence evidence;
    for (const bool previous : {false, true}) {
        const CellAt at{cell, previous};
        evidence.cells.append(cellId(set.form(), at));
        const CellValue &value = previous ? set.previous()->at(cell).value : set.figures().at(cell);
        if (value.isBlank())
            evidence.blanks.append(at);
    }
    return evidence;
}
