// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "impossible_date": a day written in a text that no calendar has, 11月31日 (K123).
Result<CheckPtr> compileImpossibleDate(const RuleContext &context);
