// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/numberscanner.h"

#include <QStringView>

// The words by which one tells what a quantity is to a list: a part, the whole or neither.
namespace PartWords {

// Whether two quantities may count the same thing: equal measure words, 件, 宗 and 件次, or none.
bool sameMeasure(const ProseNumber &a, const ProseNumber &b);
// As above, but 条 and 篇 count too: such a sum is only a guess.
bool similarMeasure(const ProseNumber &a, const ProseNumber &b);

// 件, 份, 篇, 期 …: what is published or handled, not views, persons or days.
bool countsDocuments(const ProseNumber &number);

// 比上年增加 3 件, 历年累计, 人均: neither a part nor a whole. `before` and `after`: the words
// around.
bool isSideFigure(QStringView before, QStringView after);
// 上年结转: may count with the whole.
bool isCarriedIn(QStringView before, QStringView after);
// 结转, 包括 …: a remark on the whole, not the whole.
bool isRemark(QStringView before);
// 共, 合计: what the numbers in front add up to.
bool isTotalWord(QStringView before);

// 共办结, 合计收到: sums up what stands in front, in words of its own.
bool beginsWithTotal(QStringView before);
// 主要, 包括, 含: the list does not claim to be complete.
bool opensList(QStringView words);

// Whether a quantity with these words in front begins a new statement (办结, 另有, 行政复议) behind
// a list whose first part has `listWords` and whose whole has `wholeWords`.
bool beginsStatement(QStringView words, QStringView listWords, QStringView wholeWords);
// Whether they begin with a verb that the first part lacks (…，办理提案20件), so that they may.
bool beginsWithVerb(QStringView words, QStringView listWords);

} // namespace PartWords
