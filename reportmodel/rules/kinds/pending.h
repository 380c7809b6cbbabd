// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

inline constexpr QLatin1StringView PendingKind{"pending"};

// "pending": a check that a report alone gives nothing to judge by. Always not applicable, never
// held; the rule's wording says what has to come first. Parameter: `needs`, one of
// exported_files, subordinate_reports. With the last, `rolled_up` is the wording of what a roll-up
// finds, `checks` and `cells` what it looks at.
Result<CheckPtr> compilePending(const RuleContext &context);
