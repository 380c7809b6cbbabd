// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "stated": each number of the texts that states a figure against that figure, one judgement per
// number. Parameters: `phrases` by id (resources/prose/phrases.json); `if_alone` more of them,
// judged only where none of `phrases` was said earlier in the paragraph (收到57件…受理18件);
// `relation` of the number to the figure (= unless given); `parts`: "skip" leaves out numbers that
// are those of a row below the subtotal, "only" judges just these; `figure` cells to compare with
// instead of the phrases' own; `unless_filled` a cell that makes the rule not apply.
Result<CheckPtr> compileStated(const RuleContext &context);
