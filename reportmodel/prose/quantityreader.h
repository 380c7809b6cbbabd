// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/numberscanner.h"
#include "prose/textcursor.h"

#include <optional>

// Numbers that count or measure: digits, range, words of approximation, measure word.
namespace QuantityReader {

// The quantity whose Arabic digits begin at `at`. Digits too long for a figure are a document
// number, so there is always an answer.
ProseNumber read(const TextCursor &text, qsizetype at);

// The quantity whose Chinese numerals begin at `at`: 三件, 十余次, 百分之三十. nullopt where
// numerals do not plainly count (三部门, 一个机制, 三五次).
std::optional<ProseNumber> readChinese(const TextCursor &text, qsizetype at);

} // namespace QuantityReader
