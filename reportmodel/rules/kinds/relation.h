// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "relation": a sum of figures is equal to, at most or at least another, in each column, row or
// group. Parameters: each, lhs, relation, rhs, tolerance, about, na, approximate, when; `used`,
// cells of which one must be filled in for the rule to apply (figures a unit may not use at all).
Result<CheckPtr> compileRelation(const RuleContext &context);
