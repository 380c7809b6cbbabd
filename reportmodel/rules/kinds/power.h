// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

class Report;

inline constexpr QLatin1StringView PowerKind{"power"};

// "power": figures against what the unit's profile says it may do by law. Parameters: `cases`, a
// list of {"power": one of UnitProfile::powers(), "cells": […]}; `stated` (yes or no), the
// statement that makes a case apply; `contradicts`, which figures then do not go with it: "zero"
// or "nonzero"; `without_profile`, why the check does not apply while nothing is stated. One
// judgement per figure of the powers so stated; not applicable without any.
Result<CheckPtr> compilePower(const RuleContext &context);

// Why a rule of this kind does not apply: none of its powers is stated in the report's profile, or
// there is no report. Empty when one is stated.
LocalizedText powersNotStated(const Rule &rule, const Report *report);
