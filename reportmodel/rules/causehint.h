// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/amount.h"
#include "base/localizedtext.h"

#include <QList>

// One figure of an equation that does not balance.
struct Addend
{
    QString label;
    Amount value;
    bool onLeft = true;   // added on the left side, otherwise on the right
    bool isTotal = false; // the figure the equation is about
};

// The likely slip behind left − right = `difference` (not zero), where arithmetic singles one out:
// the difference is one of the figures (left out, or counted twice), two digits were swapped, a
// factor of 10 or 10000 (unit), or one number was split over two neighbours or two were run
// together. `addends` in printed order. Empty when nothing fits or too much does.
LocalizedText causeHint(const QList<Addend> &addends, Amount difference);
