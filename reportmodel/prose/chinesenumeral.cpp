// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/chinesenumeral.h"

#include <algorithm>

int ChineseNumeral::digit(QChar c)
{
    switch (c.unicode()) {
    case u'〇':
    case u'零':
        return 0;
    case u'一':
        return 1;
    case u'二':
    case u'两':
        return 2;
    case u'三':
        return 3;
    case u'四':
        return 4;
    case u'五':
        return 5;
    case u'六':
        return 6;
    case u'七':
        return 7;
    case u'八':
        return 8;
    case u'九':
        return 9;
    default:
        return -1;
    }
}

qint64 ChineseNumeral::weight(QChar c)
{
    switch (c.unicode()) {
    case u'十':
        return 10;
    case u'百':
        return 100;
    case u'千':
        return 1000;
    case u'万':
        return 10'000;
    case u'亿':
        return 100'000'000;
    default:
        return 0;
    }
}

std::optional<qint64> ChineseNumeral::read(QStringView text)
{
    constexpr qint64 largest = 1'000'000'000'000;
    const bool hasWeight =
        std::any_of(text.begin(), text.end(), [](QChar c) { return weight(c) > 0; });
    qint64 total = 0;       // closed by 万 or 亿
    qint64 section = 0;     // closed by 十, 百 or 千
    qint64 last = 0;        // the digit that waits for its weight
    qint64 weightAhead = 0; // stands directly in front of that digit: 一百二 is 120
    qint64 previous = 0;
    for (const QChar c : text) {
        const int value = digit(c);
        const qint64 times = weight(c);
        if (!hasWeight) {
            total = total * 10 + value;
        } else if (times == 0) {
            if (last > 0)
                return std::nullopt; // 三四十: an estimate, not a number
            last = value;
            weightAhead = previous;
        } else if (times >= 10'000) {
            if (total + section + last > largest / times)
                return std::nullopt;
            total = (total + section + last) * times;
            section = last = 0;
        } else {
            section += (last == 0 ? 1 : last) * times;
            last = 0;
        }
        if (total + section > largest)
            return std::nullopt;
        previous = times;
    }
    return total + section + last * std::max<qint64>(1, weightAhead / 10);
}
