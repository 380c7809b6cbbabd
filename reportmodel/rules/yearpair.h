// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/checksink.h"
#include "rules/formula.h"

// One cell this year and last, for checks that compare the two.
struct YearPair
{
    enum class State {
        Comparable,    // both are exact numbers
        Blank,         // one of them is not filled in
        NotApplicable, // no last year, not comparable, 不适用, or an approximate figure
    };

    State state = State::NotApplicable;
    Amount now;
    Amount before;

    static YearPair read(const ReportSet &set, int cell, bool acceptApproximate);
    // now − before; nullopt when it does not fit.
    std::optional<Amount> change() const { return Amount::checkedAdd(now, -before); }
    // The cell and last year's, both values as left and right and as {value} and {previous}.
    Evidence evidence(const ReportSet &set, int cell) const;
};

// Names the sides of the pair that are not filled in.
Evidence blankPair(const ReportSet &set, int cell);
