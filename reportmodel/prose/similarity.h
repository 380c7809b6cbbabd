// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/prosereading.h"

#include <QStringView>

#include <vector>

// How much of one text is another one over again. Numbers count as one sign whatever they are, and
// punctuation not at all: a report that only changes the figures is a copy.
namespace Similarity {

// Share of the pairs of characters that two texts have in common, in thousandths; 0 when either
// holds fewer than two characters. Linear in both.
int permille(QStringView a, QStringView b);

// A sentence that is in an earlier text too, word for word or nearly.
struct Repeat
{
    int sentence = 0;         // index into now.sentences()
    int before = 0;           // index into before.sentences()
    int permille = 0;         // from NearlySame on
    bool identical = false;   // the words are the same, numbers aside
    bool sameNumbers = false; // and so is every number; false for a sentence without numbers
};
inline constexpr int NearlySame = 800;
// Shorter sentences are alike by chance.
inline constexpr int ShortestCompared = 12;

// Repeats in the order of now.sentences(), at most one for each. Linear in both texts but for
// sentences that share most of their words with many others.
std::vector<Repeat> repeats(const ProseReading &now, const ProseReading &before);

} // namespace Similarity
