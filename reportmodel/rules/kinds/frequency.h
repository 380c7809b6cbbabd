// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "frequency": what is done every month or quarter is done so often up to the signature; a number
// of times in the same text that is smaller contradicts it. Parameters: activities (objects with
// the words for one activity), intentions (a sentence with one of these is a plan), subsets (words
// in front of a number that count only a part: 领导), measures, except_texts.
Result<CheckPtr> compileFrequency(const RuleContext &context);
