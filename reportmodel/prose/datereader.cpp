// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/datereader.h"

#include "prose/chinesenumeral.h"
#include "prose/lexicon.h"
#include "prose/writtennumber.h"

namespace {

// A whole number of at most `most` digits; -1 when none or a longer one stands there.
struct Digits
{
    int value = -1;
    qsizetype end = 0;
};
Digits digitsAt(const TextCursor &text, qsizetype at, qsizetype most)
{
    const qsizetype end = text.skip(at, CharClass::Digit);
    if (end == at || end - at > most)
        return {-1, at};
    int value = 0;
    for (qsizetype i = at; i < end; ++i)
        value = value * 10 + (text.at(i).unicode() - u'0');
    return {value, end};
}

// The same in Chinese numerals, 1 to 99.
Digits chineseAt(const TextCursor &text, qsizetype at)
{
    const qsizetype end = text.skip(at, CharClass::Numeral);
    if (end == at || end - at > 3)
        return {-1, at};
    const auto value = ChineseNumeral::read(text.mid(at, end));
    return value && *value < 100 ? Digits{static_cast<int>(*value), end} : Digits{-1, at};
}

bool isYear(Digits digits, qsizetype at)
{
    return digits.end - at == 4 && digits.value >= 1900 && digits.value <= 2199;
}

// A day of a month; without a year (0) every day that some year has is one.
void setDay(ProseNumber *number, int year, int month, int day)
{
    constexpr int leapYear = 2000;
    const QDate date(year > 0 ? year : leapYear, month, day);
    number->impossible = !date.isValid();
    if (year > 0)
        number->date = date;
}

ProseNumber dated(NumberKind kind, qsizetype start, qsizetype end, int year = 0)
{
    ProseNumber number = ProseNumber::named(kind, start, end);
    number.year = year;
    return number;
}

// Month and perhaps day from `from`; the token began at `start`. `part` reads one number.
template <class Part>
std::optional<ProseNumber> monthAndDay(const TextCursor &text, int year, qsizetype from,
                                       qsizetype start, Part part)
{
    const Digits month = part(text, from);
    if (month.value < 1 || month.value > 12 || text.at(month.end) != u'月')
        return std::nullopt;
    qsizetype end = month.end + 1;
    const Digits day = part(text, end);
    const bool named = text.isAnyOf(day.end, u"日号");
    // 至12月31止: the word 日 forgotten.
    const bool bare = !named && (text.isAnyOf(day.end, u"止至起前后,，。)") ||
                                 text.isDash(day.end) || text.isLineEnd(day.end));
    if (day.value >= 1 && day.value <= 31 && (named || bare)) {
        end = named ? day.end + 1 : day.end;
        ProseNumber number = dated(NumberKind::Date, start, end, year);
        setDay(&number, year, month.value, day.value);
        return number;
    }
    if (text.isAnyOf(end, u"份底初末"))
        ++end;
    return dated(year > 0 ? NumberKind::Date : NumberKind::Period, start, end, year);
}

Digits twoDigits(const TextCursor &text, qsizetype at)
{
    return digitsAt(text, at, 2);
}

// 2021-12-03, 2021/12/3, 2021.12.3, 2021.12; not the decimal of 2021.5万.
std::optional<ProseNumber> isoDate(const TextCursor &text, qsizetype at, Digits year)
{
    const QChar mark = text.at(year.end);
    const Digits month = digitsAt(text, year.end + 1, 2);
    if (month.value < 1 || month.value > 12)
        return std::nullopt;
    if (text.at(month.end) == mark) {
        const Digits day = digitsAt(text, month.end + 1, 2);
        if (day.value < 1 || day.value > 31)
            return std::nullopt;
        ProseNumber number = dated(NumberKind::Date, at, day.end, year.value);
        setDay(&number, year.value, month.value, day.value);
        return number;
    }
    const bool counted =
        text.is(month.end, CharClass::Latin) || WrittenNumber::isCountedAt(text, month.end);
    if (mark != u'.' || month.end - year.end != 3 || counted)
        return std::nullopt;
    return dated(NumberKind::Date, at, month.end, year.value);
}

// 2020、2021年, 2019—2021年, 2021以来: a year without its own 年.
bool isBareYear(const TextCursor &text, Digits year)
{
    for (const std::u16string_view word :
         {u"以来", u"版", u"财年", u"财政年度", u"学年", u"春季", u"秋季", u"届"}) {
        if (text.starts(year.end, word))
            return true;
    }
    qsizetype end = year.end;
    const qsizetype farthest = year.end + 40; // a list of years is short
    while (end < farthest) {
        qsizetype next = text.behindTo(end);
        const bool dash = next > end && text.isDash(end);
        if (next == end && text.isAnyOf(end, u"、和与及,"))
            ++next;
        const Digits other = digitsAt(text, next, 4);
        if (next == end || !isYear(other, next))
            return false;
        if (text.at(other.end) == u'年')
            return true;
        if (dash && other.value > year.value && Lexicon::measureAt(text.text(), other.end) == 0)
            return true;
        end = other.end;
    }
    return false;
}

std::optional<ProseNumber> yearFrom(const TextCursor &text, qsizetype at, Digits year)
{
    if (text.at(year.end) != u'年') {
        if (text.isAnyOf(year.end, u"-/.")) {
            if (auto date = isoDate(text, at, year))
                return date;
        }
        const bool bracketed = text.isAnyOf(at - 1, u"(〔") && text.isAnyOf(year.end, u")〕");
        if (bracketed || isBareYear(text, year) || text.at(year.end) == u'度')
            return dated(NumberKind::Year, at, year.end, year.value);
        return std::nullopt;
    }
    const qsizetype end = year.end + 1;
    if (auto date = monthAndDay(text, year.value, end, at, twoDigits))
        return date;
    ProseNumber number =
        dated(NumberKind::Year, at, text.at(end) == u'度' ? end + 1 : end, year.value);
    number.digits = {at, 4};
    return number;
}

// 1—12月, 7、8月, 1—3季度, 5—20日.
std::optional<ProseNumber> monthRange(const TextCursor &text, qsizetype at, Digits first)
{
    qsizetype next = text.behindTo(first.end);
    if (next == first.end && text.at(next) == u'、')
        ++next;
    const Digits second = digitsAt(text, next, 2);
    if (next == first.end || second.value < 1 || first.value < 1)
        return std::nullopt;
    if (text.at(second.end) == u'月' && first.value <= 12 && second.value <= 12) {
        const qsizetype end = second.end + 1;
        return dated(NumberKind::Period, at, text.at(end) == u'份' ? end + 1 : end);
    }
    if (text.starts(second.end, u"季度"))
        return dated(NumberKind::Period, at, second.end + 2);
    if (text.at(second.end) == u'日' && first.value < second.value && second.value <= 31)
        return dated(NumberKind::Date, at, second.end + 1);
    return std::nullopt;
}

// 9时, 14点30分, 13:21, 13:21:05.
std::optional<ProseNumber> timeOfDay(const TextCursor &text, qsizetype at, Digits hour)
{
    if (hour.value > 24)
        return std::nullopt;
    if (text.at(hour.end) == u':') {
        const Digits minute = digitsAt(text, hour.end + 1, 2);
        if (minute.end - hour.end != 3 || minute.value > 59)
            return std::nullopt;
        const Digits second = digitsAt(text, minute.end + 1, 2);
        const bool hasSecond =
            text.at(minute.end) == u':' && second.end - minute.end == 3 && second.value <= 59;
        return dated(NumberKind::Date, at, hasSecond ? second.end : minute.end);
    }
    if (!text.isAnyOf(hour.end, u"时点"))
        return std::nullopt;
    const qsizetype behind = hour.end + 1;
    const Digits minute = digitsAt(text, behind, 2);
    if (minute.value >= 0 && text.at(minute.end) == u'分')
        return dated(NumberKind::Date, at, minute.end + 1);
    const bool ends = text.isLineEnd(behind) || text.isAnyOf(behind, u"整半至到前后起止许左的") ||
                      text.isDash(behind) || text.is(behind, CharClass::Bound) ||
                      text.isDash(at - 1) || text.isAnyOf(at - 1, u"至到");
    return ends ? std::optional(dated(NumberKind::Date, at, behind)) : std::nullopt;
}

// 20日: a day of the month unless the words say that days are counted.
bool countsDays(const TextCursor &text, qsizetype at, qsizetype behind)
{
    for (const std::u16string_view word :
         {u"内", u"以内", u"之内", u"期限", u"以上", u"左右", u"游"}) {
        if (text.starts(behind, word))
            return true;
    }
    for (const std::u16string_view word :
         {u"为期",   u"历时", u"共",   u"共计", u"缩短至", u"缩短到", u"压缩至",
          u"压缩到", u"平均", u"用时", u"累计", u"连续",   u"长达",   u"提前",
          u"不超过", u"超过", u"不足", u"近",   u"缩短",   u"压缩",   u"仅",
          u"仅需",   u"达",   u"延长", u"少于", u"每",     u"逾期",   u"满"}) {
        if (text.endsBefore(at, word))
            return true;
    }
    return false;
}

} // namespace

std::optional<ProseNumber> DateReader::read(const TextCursor &text, qsizetype at)
{
    const Digits first = digitsAt(text, at, 4);
    if (first.value < 0)
        return std::nullopt;
    if (isYear(first, at))
        return yearFrom(text, at, first);
    if (first.end - at > 2)
        return std::nullopt;
    if (text.at(first.end) == u'月')
        return monthAndDay(text, 0, at, at, twoDigits);
    if (text.starts(first.end, u"季度"))
        return dated(NumberKind::Period, at, first.end + 2);
    if (auto range = monthRange(text, at, first))
        return range;
    if (text.at(first.end) == u'日' && first.value >= 1 && first.value <= 31 &&
        !countsDays(text, at, first.end + 1))
        return dated(NumberKind::Date, at, first.end + 1);
    return timeOfDay(text, at, first);
}

std::optional<ProseNumber> DateReader::readChinese(const TextCursor &text, qsizetype at)
{
    const qsizetype end = text.skip(at, CharClass::Numeral);
    const QStringView numerals = text.mid(at, end);
    std::optional<ProseNumber> number;
    if (numerals.size() == 4 && text.at(end) == u'年' &&
        std::all_of(numerals.begin(), numerals.end(),
                    [](QChar c) { return ChineseNumeral::weight(c) == 0; })) {
        const int year = static_cast<int>(ChineseNumeral::read(numerals).value_or(0));
        number = monthAndDay(text, year, end + 1, at, chineseAt);
        if (!number) {
            number = dated(NumberKind::Year, at, end + 1, year);
            number->digits = {at, 4};
        }
    } else if (text.at(end) == u'月') {
        number = monthAndDay(text, 0, at, at, chineseAt);
        if (number && number->kind != NumberKind::Date)
            return std::nullopt; // 三月: nobody takes it for a figure
    }
    if (number)
        number->chinese = true;
    return number;
}
