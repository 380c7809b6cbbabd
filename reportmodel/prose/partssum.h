// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/prosereading.h"

// What the numbers of a group add up to, under the reading that fits best (K089, K090, K092, K093,
// K095, K096, K150, K153).
struct PartsSum
{
    enum class Verdict {
        Equal,   // some reading adds up
        More,    // the parts exceed every possible whole (K089)
        Less,    // the parts leave a gap (K090); never for a list that does not claim completeness
        Unknown, // an inexact number, an open or guessed list: nothing can be said
    };
    Verdict verdict = Verdict::Unknown;
    Amount whole;           // of the reading that fits, else of the most natural one
    Amount sum;             // of its parts
    std::vector<int> parts; // of that reading
};

// Shares are judged against 100 per cent with a tolerance of one percentage point.
PartsSum sumOf(const ProseReading &reading, const ProseParts &group);
