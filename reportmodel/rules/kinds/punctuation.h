// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "punctuation": slips that no reading of GB/T 15834 allows. Parameters: `faults` ({name: wording},
// for quote_unpaired, title_unpaired, bracket_open, quote_end, doubled, list_mark, mixed_list,
// half_width), openers and prepositions (针对…、按照…: a comma is meant), list_verbs (an item that
// begins with one is no item of a plain list). Each slip is one finding; half-width marks among
// full-width ones are told once per text, and a text that is half-width throughout is left alone.
Result<CheckPtr> compilePunctuation(const RuleContext &context);
