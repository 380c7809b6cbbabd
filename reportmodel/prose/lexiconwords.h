// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/lexicon.h"
#include "prose/wordindex.h"

#include <span>
#include <string_view>

// The lists themselves: plain data, in no particular order.
namespace LexiconWords {

struct Measure
{
    std::u16string_view word;
    // Characters that, right behind the word, make it part of another one: 部 + 门.
    std::u16string_view notBefore = {};
};
std::span<const Measure> measures();

// Names that contain numerals. Words that are also counts (三期, 十一) must not stand here.
std::span<const PlainWord> names();

struct DividingWord
{
    std::u16string_view word;
    Lexicon::Division division;
};
std::span<const DividingWord> dividingWords();

} // namespace LexiconWords
