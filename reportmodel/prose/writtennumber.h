// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/amount.h"
#include "prose/textcursor.h"

#include <QString>

#include <optional>

// One number in Arabic digits as it is written: thousands marks, decimals, 万/亿, per cent.
struct WrittenNumber
{
    Amount value;
    Amount step = Amount::fromInt(1); // weight of the last written digit
    QString scale;                    // 万, 亿, 百, 千, 百万 …
    qint64 factor = 1;                // of the scale
    bool percent = false;
    bool more = false;       // 余 or 多 in front of the scale: 20余万
    qsizetype digitsEnd = 0; // behind digits and decimals
    qsizetype end = 0;       // behind scale and per cent sign

    // The number whose digits begin at `from`; nullopt when it is too long to be a figure.
    static std::optional<WrittenNumber> read(const TextCursor &text, qsizetype from);
    // Behind the digits, thousands marks and decimals that begin at `from`.
    static qsizetype digitsEndAt(const TextCursor &text, qsizetype from);
    // Whether what begins at `at`, behind digits, says that they count: a measure word, 万, %, 余.
    static bool isCountedAt(const TextCursor &text, qsizetype at);
};
