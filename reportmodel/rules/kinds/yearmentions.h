// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// Years that the texts and the title name against the report's year.

// "period": where a sentence states the period its figures cover (统计期限自…至…), it is the
// report's year from first to last day. Parameter: words that such a sentence has.
Result<CheckPtr> compilePeriod(const RuleContext &context);

// "main_year": the title names the report's year, and the texts speak of it more than of another.
// Parameter: comparisons (sentences with one of these words are not counted).
Result<CheckPtr> compileMainYear(const RuleContext &context);

// "year_residue": a sentence that states what happened in the year before or after as if it were
// the report's. Parameters: events, openings (what follows a year at the beginning of a sentence),
// exempt (words that make another year legitimate: 同比, 预算 …), plans (the same for next year),
// opening_chapters (where a sentence that only begins with last year counts).
Result<CheckPtr> compileYearResidue(const RuleContext &context);
