// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/numberscanner.h"
#include "prose/textcursor.h"

#include <optional>

// Numbers that name or order something: documents, telephones, versions, list items.
namespace CodeReader {

// 〔2021〕30号 and the 30号 of 令30号, whose digits begin at `at`.
std::optional<ProseNumber> readDocumentNumber(const TextCursor &text, qsizetype at);

// "1." "1、" "(1)" at the start of a line or clause; 一、 (一) 一是 in Chinese numerals.
std::optional<ProseNumber> readListMarker(const TextCursor &text, qsizetype at);

// Index numbers, telephones, versions, ratios, house numbers, page numbers: digits that count
// nothing. Read after dates and before quantities.
std::optional<ProseNumber> readCode(const TextCursor &text, qsizetype at);

// A web or mail address, or a word of Latin letters with digits (PM10, v2.0), that begins with the
// Latin letter at `at`; nullopt when it holds no digit. `end` is behind the word in any case.
std::optional<ProseNumber> readLatinWord(const TextCursor &text, qsizetype at, qsizetype &end);

} // namespace CodeReader
