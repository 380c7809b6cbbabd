// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/writtennumber.h"

#include "prose/chinesenumeral.h"
#include "prose/lexicon.h"

namespace {

constexpr qint64 LargestFactor = 1'000'000'000'000;

// 万, 亿 and, behind digits, 百 and 千; not of 百分点, 千瓦, 千米.
qint64 scaleAt(const TextCursor &text, qsizetype position)
{
    const qint64 weight = ChineseNumeral::weight(text.at(position));
    if (weight < 100 || text.starts(position, u"百分"))
        return 0;
    return weight == 1000 && text.isAnyOf(position + 1, u"瓦米克伏卡") ? 0 : weight;
}

QString scaleWord(QStringView letters)
{
    if (letters == u"万")
        return QStringLiteral("万");
    if (letters == u"亿")
        return QStringLiteral("亿");
    return letters.toString();
}

bool isGroupOfThree(const TextCursor &text, qsizetype from)
{
    return text.isDigit(from) && text.isDigit(from + 1) && text.isDigit(from + 2) &&
           !text.isDigit(from + 3);
}

// Behind the groups of a number written with this thousands mark; `firstEnd` when there is none.
qsizetype groupsEnd(const TextCursor &text, qsizetype firstEnd, QChar mark)
{
    qsizetype end = firstEnd;
    while (text.at(end) == mark && isGroupOfThree(text, end + 1))
        end += 4;
    return end;
}

} // namespace

bool WrittenNumber::isCountedAt(const TextCursor &text, qsizetype at)
{
    return Lexicon::measureAt(text.text(), at) > 0 || scaleAt(text, at) > 0 ||
           text.isAnyOf(at, u"%余多");
}

qsizetype WrittenNumber::digitsEndAt(const TextCursor &text, qsizetype from)
{
    qsizetype end = text.skip(from, CharClass::Digit);
    if (end - from <= 3 && text.at(from) != u'0') {
        // 14,285; with a space (GB/T 15835) or the Chinese comma only where something is counted.
        qsizetype grouped = groupsEnd(text, end, u',');
        for (const QChar mark : {QChar(u' '), QChar(u'，')}) {
            if (grouped > end || text.at(end) != mark)
                continue;
            const bool first = text.at(from - 1) != mark || !text.isDigit(from - 2);
            const qsizetype candidate = groupsEnd(text, end, mark);
            if (first && candidate > end && isCountedAt(text, candidate))
                grouped = candidate;
        }
        end = grouped;
    }
    if (text.at(end) == u'.' && text.isDigit(end + 1))
        end = text.skip(end + 1, CharClass::Digit);
    return end;
}

std::optional<WrittenNumber> WrittenNumber::read(const TextCursor &text, qsizetype from)
{
    WrittenNumber written;
    written.digitsEnd = digitsEndAt(text, from);
    qint64 millionths = 0;
    qint64 step = Amount::Scale;
    bool behindPoint = false;
    for (qsizetype i = from; i < written.digitsEnd; ++i) {
        const QChar c = text.at(i);
        if (c == u'.') {
            behindPoint = true;
            continue;
        }
        if (!CharClass::is(c, CharClass::Digit))
            continue;
        const qint64 digit = c.unicode() - u'0';
        if (behindPoint) {
            step /= 10;
            if (step == 0)
                return std::nullopt;
            millionths += digit * step;
        } else {
            millionths = millionths * 10 + digit * Amount::Scale;
        }
        if (millionths > Amount::limit().millionths())
            return std::nullopt;
    }
    written.value = Amount::fromMillionths(millionths);
    written.step = Amount::fromMillionths(step);
    written.end = written.digitsEnd;
    if (text.at(written.end) == u'%') {
        written.percent = true;
        ++written.end;
        return written;
    }
    qsizetype scaleStart = written.digitsEnd;
    if (text.isAnyOf(scaleStart, u"余多") && scaleAt(text, scaleStart + 1) >= 10'000) {
        written.more = true;
        ++scaleStart;
    }
    qsizetype end = scaleStart;
    for (qint64 weight = scaleAt(text, end); weight > 0 && written.factor < LargestFactor;
         weight = scaleAt(text, end)) {
        written.factor *= weight;
        ++end;
    }
    if (end == scaleStart)
        return written;
    const auto value = Amount::checkedTimes(written.value, written.factor);
    const auto scaledStep = Amount::checkedTimes(written.step, written.factor);
    if (!value || !scaledStep)
        return std::nullopt;
    written.value = *value;
    written.step = *scaledStep;
    written.scale = scaleWord(text.mid(scaleStart, end));
    written.end = end;
    return written;
}
