// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "ratio": one sum as a share or multiple of another. Parameters: numerator, denominator
// (formulas, the first term of the numerator is what it is about), each, and one of
// `at_most_percent` and `not_times` ({"from": "5000", "to": "20000"}: neither may be so many
// times the other, as when 元 and 万元 are mixed up). Not applicable when the denominator is 0.
Result<CheckPtr> compileRatio(const RuleContext &context);
