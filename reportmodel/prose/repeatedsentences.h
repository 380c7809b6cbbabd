// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/prosereading.h"

#include <vector>

// A sentence of a text that says the same as one of an earlier text.
struct RepeatedSentence
{
    Span span;              // as typed
    bool identical = false; // word for word; else nearly, or with other numbers in it
};

// The sentences of `now` that were taken over from `before`, in text order. Short ones (below
// about a dozen characters) are formulas and left out. Linear in both texts but for sentences that
// share much.
std::vector<RepeatedSentence> repeatedSentences(const ProseReading &now,
                                                const ProseReading &before);
