// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// Percentages and differences that follow a stated figure in its sentence.

// "stated_change": 同比增长 p%, 比上年增加 n 件 against this year's and last year's figure; p may
// be off by half its last digit. Not applicable without last year's report. Parameters: `phrases`
// whose figures are compared, `up` and `down` words, `not` words of other comparisons (环比).
Result<CheckPtr> compileStatedChange(const RuleContext &context);

// "stated_share": 占 p% of a stated number. Parameters: `phrases` of the numbers; `words` (占);
// `denominators`, lists of cells; `tolerance` in percentage points. Larger numbers said earlier in
// the paragraph are denominators too; the share is wrong when none fits.
Result<CheckPtr> compileStatedShare(const RuleContext &context);
