// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// Words of time in the texts against the report's year and dates.

// "relative_year": 今年, 去年 in a document that is read in another year than it is about.
// Parameter: words. An annual report without dates is read in the next year. One finding for the
// document.
Result<CheckPtr> compileRelativeYear(const RuleContext &context);

// "full_year": a document signed before the year's end that states figures of the whole year.
// Parameters: year_words (全年 …, the report's year itself counts as one), sum_words (共 …),
// cut_off (words that say up to when; a document with one of them is fine). One finding for the
// document.
Result<CheckPtr> compileFullYear(const RuleContext &context);

// "edition": 第n届 of an event is one more than in last year's report. Parameter: except (names
// with one of these words run over several years: 人民代表大会).
Result<CheckPtr> compileEdition(const RuleContext &context);
