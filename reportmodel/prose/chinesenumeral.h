// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

// Numbers written in Chinese numerals.
namespace ChineseNumeral {

// 0 to 9 of 〇零一二两三…九, -1 for anything else.
int digit(QChar c);
// Weight of 十, 百, 千, 万, 亿; 0 for anything else.
qint64 weight(QChar c);
inline bool isNumeral(QChar c)
{
    return digit(c) >= 0 || weight(c) > 0;
}

// 三百二十一 → 321, 一百二 → 120, digit by digit 二〇二一 → 2021; `text` holds numerals only.
// nullopt for an estimate (三四十) and beyond a million millions.
std::optional<qint64> read(QStringView text);

} // namespace ChineseNumeral
