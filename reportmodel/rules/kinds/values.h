// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "values": what a single figure may be. Parameters: `cells` (each judged on its own) or
// `counts: true` (every count of the document: one judgement per table or figure group, one
// finding per wrong cell); and of these at least one: `whole` (件数为整数), `not_negative`
// (本年增/减 may be), `max_decimals`, `whole_below` (a whole number from this size on looks like
// 元 written where 万元 is asked for).
Result<CheckPtr> compileValues(const RuleContext &context);

// "blanks": figures of a table that were left blank, totals stated as blank included. One
// judgement per table of the document.
Result<CheckPtr> compileBlanks(const RuleContext &context);
