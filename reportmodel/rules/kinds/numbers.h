// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// Kinds that judge single numbers of the texts by the words around them. All take `except_texts`,
// ids of texts that are not read.

// "approximate": numbers written as about, nearly, more than; told together. Parameters: marks
// (近, 余 …), not_measures (measures of time: 20个工作日以内 is a limit).
Result<CheckPtr> compileApproximate(const RuleContext &context);

// "time_limit": working days applications took. Parameters: subjects (a paragraph with one of
// these is about applications), other_subjects (a sentence with one of these is about something
// else), claims (words in front: 平均, 最长), claims_behind (内答复), most, extended (words that
// tell of an extension), most_extended.
Result<CheckPtr> compileTimeLimit(const RuleContext &context);

// "goal_base": goals that rise or fall by so many per cent without saying from what; told
// together. Parameters: texts (ids of the texts with goals), changes (the number stands right
// behind: 提高10%, not 提高到10%), bases (words in front that name what it was: 由).
Result<CheckPtr> compileGoalBase(const RuleContext &context);

// "counted": how something counted is called. Parameters: words (one of which the number counts),
// without, organ ("department" or "government", either when missing).
Result<CheckPtr> compileCounted(const RuleContext &context);
