// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

#include <array>
#include <string_view>

// What single characters of folded text can be for the prose reader: one look-up per character.
namespace CharClass {

enum Flag : quint8 {
    Digit = 1,        // 0-9
    Numeral = 2,      // 一, 十, 万 …
    Latin = 4,        // a-z, A-Z
    SentenceEnd = 8,  // 。！？ and the line's end
    ClauseEnd = 16,   // ，；：
    Bound = 32,       // ends the words around a number: all of these, 、 and brackets
    NumberStart = 64, // a number, name or code may begin here
};

namespace Detail {
constexpr std::array<quint8, 0x10000> makeTable()
{
    std::array<quint8, 0x10000> table{};
    const auto add = [&table](std::u16string_view characters, int flags) {
        for (const char16_t c : characters) {
            quint8 &entry = table[c];
            entry = static_cast<quint8>(entry | flags);
        }
    };
    for (char16_t c = u'0'; c <= u'9'; ++c)
        table[c] = Digit | NumberStart;
    for (char16_t c = u'a'; c <= u'z'; ++c)
        table[c] = Latin | NumberStart;
    for (char16_t c = u'A'; c <= u'Z'; ++c)
        table[c] = Latin | NumberStart;
    add(u"〇零一二两三四五六七八九十百千万亿", Numeral | NumberStart);
    add(u"第几《“‘「『\"", NumberStart);
    add(u"。！？!?\n", SentenceEnd | Bound);
    add(u",，;；:：", ClauseEnd | Bound);
    add(u"、()（）【】〔〕[]", Bound);
    return table;
}
inline constexpr std::array<quint8, 0x10000> Table = makeTable();

// One bit for each character that has a flag: small enough to stay in the nearest cache, and most
// characters of a text have none.
constexpr std::array<quint64, 0x400> makeBits()
{
    std::array<quint64, 0x400> bits{};
    for (size_t c = 0; c < Table.size(); ++c) {
        if (Table[c] != 0)
            bits[c / 64] |= quint64(1) << (c % 64);
    }
    return bits;
}
inline constexpr std::array<quint64, 0x400> HasFlag = makeBits();
} // namespace Detail

constexpr bool is(QChar c, int flags)
{
    const char16_t code = c.unicode();
    return (Detail::HasFlag[code / 64] >> (code % 64) & 1) != 0 &&
           (Detail::Table[code] & flags) != 0;
}

} // namespace CharClass
