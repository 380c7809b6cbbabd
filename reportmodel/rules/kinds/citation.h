// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "citation": document numbers use 〔〕; the laws in `laws` stand in 《》 where they are first
// named; 《条例》 is named in full, or introduced, before it is used (`short_names`).
Result<CheckPtr> compileCitation(const RuleContext &context);

// "listed": words of a list that the office keeps: documents no longer in force, or names of things
// that had not happened yet. Parameters: entries ({"words", "note": {…}, "source"} with
// "until": "YYYY-MM-DD", out of date from that day on, or "since": not before that day), except (a
// sentence with one of these words speaks of the replacement itself). Judged by the day of
// publication, or else the end of the report year.
Result<CheckPtr> compileListed(const RuleContext &context);
