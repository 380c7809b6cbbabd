// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/numberscanner.h"
#include "prose/textcursor.h"

#include <optional>

// Dates, years, months and times of day: numbers that count nothing.
namespace DateReader {

// The date whose Arabic digits begin at `at`: 2021年12月3日, 2021-12-03, 2020、2021年, 1—12月,
// 每月10日, 13:21. nullopt when it is something else.
std::optional<ProseNumber> read(const TextCursor &text, qsizetype at);

// The same in Chinese numerals: 二〇二一年十二月三日, 十一月一日.
std::optional<ProseNumber> readChinese(const TextCursor &text, qsizetype at);

} // namespace DateReader
