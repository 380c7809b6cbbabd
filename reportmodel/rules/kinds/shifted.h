// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "shifted": rows that do not add up but would if one number split over two cells were joined, or
// if the row were moved one column to the right. Parameters: rows, parts and total (with {r}),
// table. One judgement for the table, one finding per row that looks shifted.
Result<CheckPtr> compileShifted(const RuleContext &context);
