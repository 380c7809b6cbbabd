// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/numberscanner.h"
#include "prose/textcursor.h"

// Words that make a number inexact (K098): 近20万元, 30余次, 不少于12场, 20名左右.
namespace Hedges {

// 余, 多 directly behind the digits, in front of the measure word; moves `end` behind them.
void takeMore(ProseNumber &number, const TextCursor &text, qsizetype &end);
// 以上, 左右, 个月多 … behind the measure word.
void takeBehind(ProseNumber &number, const TextCursor &text, qsizetype &end);
// 近, 约, 不少于 … in front; moves `start`. 预约, 最近, 超期 are other words.
void takeInFront(ProseNumber &number, const TextCursor &text, qsizetype &start);

} // namespace Hedges
