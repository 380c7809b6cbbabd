// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "similarity": chapters that repeat last year's text. Parameters: chapters, at_least_percent, and
// from_length (shorter texts are alike by nature). One judgement per chapter.
Result<CheckPtr> compileSimilarity(const RuleContext &context);

// "unanswered": topics of last year's problems that this year's texts do not come back to.
// Parameters: chapter (of the problems), answered_in (chapters that may answer), problem_words (a
// sentence with one of them states a problem), topics ({name: words}). One judgement.
Result<CheckPtr> compileUnanswered(const RuleContext &context);
