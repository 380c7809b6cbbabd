// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// Sums within what one paragraph states. Phrases are named by id (resources/prose/phrases.json);
// a phrase that is said twice with different numbers in the paragraph is not judged, nor are
// approximate numbers.

// "stated_flow": received + carried_in = settled + carried_out. Parameters, all lists of phrases:
// `received`, `received_with_carried`, `carried_in`, `settled`, `carried_out`; `none_left` a claim
// that makes carried_out 0. What is not said may be anything, so only what cannot be is violated.
Result<CheckPtr> compileStatedFlow(const RuleContext &context);

// "stated_parts": parts against the whole they are parts of. Parameters: `parts`, `wholes`, lists
// of phrases; `added` phrases that may count with the whole (上年结转), `extra` that may count with
// the parts (结转下年), `ignored` that stand between without counting; `relation` of the parts to
// the whole (= or >=); `least` number of parts. Lists with 等 or 主要 only have an upper bound;
// a number in between that no phrase knows makes the list unknown.
Result<CheckPtr> compileStatedParts(const RuleContext &context);
