// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "claimed": what the texts claim without numbers (未发生行政复议) against the figures, one
// judgement per sentence. Parameters: `claims`, objects of `claim` (id), `cells` and perhaps
// `topic` (only when the sentence speaks of it; with "otherwise": true also when it speaks of no
// topic of the rule); `holds`: "zero" (all cells are 0) or "positive" (their sum is not);
// `if_positive` cells whose sum must not be 0 for the rule to apply; `remind`: true makes the
// claim itself a finding where this form has none of the cells.
Result<CheckPtr> compileClaimed(const RuleContext &context);
