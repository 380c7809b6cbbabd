// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "parts": the parts of a whole (其中) against the whole, one judgement per part-whole group of
// the template. Parameters: relation (of the parts' sum to the whole), tolerance, na, and either
// `wholes` (only these) or `except` (all but these), by the cell id of the whole.
Result<CheckPtr> compileParts(const RuleContext &context);
