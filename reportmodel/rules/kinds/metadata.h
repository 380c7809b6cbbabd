// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "title": the report's title is the unit's full or short name filled into the template's pattern.
// Parameter: faults ({"contains": …, "text": {…}}), known slips that explain a wrong title.
Result<CheckPtr> compileTitle(const RuleContext &context);

// "date_exists": the metadata dates in `dates` are days of the calendar. One judgement per date.
Result<CheckPtr> compileDateExists(const RuleContext &context);

// "date_limit": the metadata dates in `dates` are not before `not_before` or not after `not_after`,
// both {"year": n, "day": "MM-DD"} with n years counted from the report's; with `local`, not after
// the local deadline that the unit's profile gives for the date. One judgement per date;
// not applicable where there is no date or no limit (a local limit nobody has set).
Result<CheckPtr> compileDateLimit(const RuleContext &context);

// "date_order": metadata date `first` stands in `relation` (= or <=) to `second`.
Result<CheckPtr> compileDateOrder(const RuleContext &context);

// "date_lag": at most `max_workdays` working days from the earliest of the dates `from` to the
// date `to`. In years without a working-day table only what every possible calendar says counts.
Result<CheckPtr> compileDateLag(const RuleContext &context);
