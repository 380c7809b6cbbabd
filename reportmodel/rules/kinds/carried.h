// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "carried": numbers that were taken over with last year's text and still stand in their marks
// (CarriedNumbers). One judgement per text, {places} says how many there are.
Result<CheckPtr> compileCarried(const RuleContext &context);
