// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "relation": a sum of figures is equal to, at most or at least another, in each column, row or
// group. Parameters: each, lhs, relation, rhs, tolerance, about, na, approximate, when.
Result<CheckPtr> compileRelation(const RuleContext &context);
