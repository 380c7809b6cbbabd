// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/checkinput.h"
#include "rules/checksink.h"
#include "rules/rulecontext.h"

#include <memory>

// One rule made ready for one form. Immutable; run() is pure and reads nothing but its input, so
// kinds that look at texts or metadata fit as well as those that look at figures.
class Check
{
public:
    virtual ~Check() = default;

    // Judges every scope of the rule and tells the sink how each came out, in a fixed order.
    virtual void run(const CheckInput &input, CheckSink &sink) const = 0;
};

using CheckPtr = std::unique_ptr<const Check>;
