// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// Kinds that judge lists of the texts other than by their sums (those are "parts").

// "mixed_list": one 其中 sorts by one classification. Parameters: classes, objects of id, name and
// words; an item is of the first class one of whose words it has, or of the class of the item that
// 、 joins it to; least (items each of two classes must have). Lists that fall into complete
// classifications one after the other are in order.
Result<CheckPtr> compileMixedList(const RuleContext &context);

// "shares": shares of one whole (占47%、41%和12%) add up to 100 per cent. Parameters: marks (占),
// open_words (a sentence with one of these lists only some), not_of (no classification: 占计划的),
// tolerance (percentage points), nearly (a list that adds up to less than this does not claim to be
// complete). So do a rate and its opposite at most, and no rate is above 100 (办结率102%): rates,
// rate_links and opposites are RateWords. What is wrong is {reason}.
Result<CheckPtr> compileShares(const RuleContext &context);
