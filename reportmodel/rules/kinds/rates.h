// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/prosereading.h"

#include <QStringList>

#include <vector>

// Words by which a rate is known that is never above 100 % (办结率), as opposed to one that may be
// (完成率, 增长率).
struct RateWords
{
    QStringList names;     // 满意率; with 不, 未 or 非 in front of it is the opposite rate
    QStringList links;     // what may stand between the name and the number: 达到, 均为
    QStringList opposites; // 不, 未, 非
};

// What a text says of one rate, or of a rate and its opposite together.
struct RateStatement
{
    Amount percent; // one rate, or both together
    Span words;     // folded
    bool together = false;
};

// The rates of a text: each by itself, and 满意率 with 不满意率 of the same sentence.
std::vector<RateStatement> statedRates(const ProseReading &reading, const RateWords &words);
