// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// Slips of wording. Each place is one finding.

// "placeholder": what a form or a draft left to be filled in. Parameters: phrases (wherever they
// stand), organs (what 某某 stands in front of: 某某局), units (what a single X stands in front of:
// X件). Two and more X, ×, ＊ or _ in a row count unless letters or digits stand next to them. The
// unit's own name is never a placeholder.
Result<CheckPtr> compilePlaceholder(const RuleContext &context);

// "repeated_words": words written twice in a row, and sentences that break off. Parameters: words
// (of two characters that are never doubled), dangling (a paragraph or sentence that ends in one
// of these is not finished). Three and more characters are never doubled, except behind `except`.
Result<CheckPtr> compileRepeatedWords(const RuleContext &context);

// "numbering": 一、（一）1.（1） at the beginning of paragraphs and 一是…二是… count on without
// gaps and repeats; a number may always start anew.
Result<CheckPtr> compileNumbering(const RuleContext &context);
