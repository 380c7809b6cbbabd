// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// Amounts of which a text may give some and the form others: what the text says counts first.

// "stated_order": `left` against `right`, each an object of `phrases` and the `cell` that counts
// where no text says anything; `relation` <= or =; without `right` against `value`; `when` an
// object like `left` that must be 0 for the rule to apply. One judgement for the document, only
// when a text says one of the amounts; relations between cells are for "relation" rules.
Result<CheckPtr> compileStatedOrder(const RuleContext &context);

// "multiple": amounts that come in steps: each number of `phrases` in the texts, and `cell`, must
// be a multiple of `multiple`, or of `stricter` where one of `words` stands in the same sentence.
Result<CheckPtr> compileMultiple(const RuleContext &context);
