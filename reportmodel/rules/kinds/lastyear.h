// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "repeated_figures": figures that are the same as last year's and not zero. Parameters: cells,
// approximate, at_least (so many of them look copied). One judgement for the rule.
Result<CheckPtr> compileRepeatedFigures(const RuleContext &context);

// "repeated_table": a whole table equal to last year's, and not all zero. Parameter: tables. One
// judgement per table.
Result<CheckPtr> compileRepeatedTable(const RuleContext &context);

// "previous_sound": last year's own report keeps the equations of the rules in `rules`, each with
// the words for one that is broken (`called`), judged on the form it was written on. One judgement.
Result<CheckPtr> compilePreviousSound(const RuleContext &context);

// "guard": forbids a comparison instead of making one (2019's 对外公开总数量 is not 现行有效件数);
// its proof is that other checks stay silent. Never applicable itself. Parameter: cells.
Result<CheckPtr> compileGuard(const RuleContext &context);
