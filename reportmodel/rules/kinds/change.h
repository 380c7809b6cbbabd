// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "change": a figure against last year's, one judgement per cell. Parameters: cells, approximate,
// and one of `share` ({"min_change": "20", "min_percent": "50"}: both reached, a last year of 0
// counting as 1), `digits` (this year has so many digits more; last year not 0) and
// `zero: true` (zero in one year and not in the other).
Result<CheckPtr> compileChange(const RuleContext &context);
