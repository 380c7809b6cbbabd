// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "mention": figures that must be spoken of: when the sum of `cells` is not 0, one of `words` must
// stand in one of `texts` (by id). Cells and texts that a form lacks do not count.
Result<CheckPtr> compileMention(const RuleContext &context);
