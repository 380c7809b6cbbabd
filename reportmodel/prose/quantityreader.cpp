// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/quantityreader.h"

#include "prose/chinesenumeral.h"
#include "prose/hedges.h"
#include "prose/lexicon.h"
#include "prose/writtennumber.h"

namespace {

// The measure word behind a number, with 大 of 六大类, 小 of 156小类 and (次) of 12场(次).
void takeMeasure(ProseNumber &number, const TextCursor &text, qsizetype &end)
{
    if (text.starts(end, u"个百分点") || text.starts(end, u"百分点")) {
        number.percentPoints = true;
        end += text.at(end) == u'个' ? 4 : 3;
        return;
    }
    if (number.percent)
        return;
    qsizetype from = end;
    if (text.isAnyOf(from, u"大小") && text.isAnyOf(from + 1, u"类项块部"))
        ++from;
    number.measure = Lexicon::measureWordAt(text.text(), from);
    if (number.measure.isEmpty())
        return;
    end = from + number.measure.size();
    if (text.starts(end, u"(次)")) {
        number.measure += u'次';
        end += 3;
    }
    if (number.measure.size() == 3 && text.starts(from, u"个部分"))
        number.measure = QStringLiteral("部分");
}

// Measure word and words of approximation on both sides.
ProseNumber finished(ProseNumber &&number, const TextCursor &text, qsizetype start, qsizetype end)
{
    number.kind = NumberKind::Quantity;
    number.digits = {start, end - start};
    Hedges::takeMore(number, text, end);
    takeMeasure(number, text, end);
    Hedges::takeBehind(number, text, end);
    Hedges::takeInFront(number, text, start);
    number.span = {start, end - start};
    return std::move(number);
}

// 63%～68%, 100～150, 5至10, 5—10万: the first number takes the scale and per cent sign of the
// second where it has none. 从35件到40件 is a change, no range.
void takeRange(ProseNumber &number, const WrittenNumber &first, const TextCursor &text,
               qsizetype start, qsizetype &end)
{
    const qsizetype measure = Lexicon::measureAt(text.text(), end);
    const qsizetype to = text.behindTo(end) > end ? end : end + measure;
    const qsizetype from = text.behindTo(to);
    if (from == to || !text.isDigit(from) ||
        (text.isAnyOf(to, u"至到") && text.isAnyOf(start - 1, u"从由自")))
        return;
    const auto second = WrittenNumber::read(text, from);
    if (!second || text.isAnyOf(second->end, u"年月日号:"))
        return;
    Amount low = number.value;
    if (first.factor == 1 && second->factor > 1) {
        const auto scaled = Amount::checkedTimes(low, second->factor);
        if (scaled && *scaled < second->value) {
            low = *scaled;
            number.step = second->step;
            number.scale = second->scale;
        }
    }
    if (second->value < low || (number.percent && !second->percent))
        return;
    number.value = low;
    number.percent = second->percent;
    number.upper = second->value;
    end = second->end;
}

// −5.2% and +5.2% behind a word that says so; elsewhere a dash is a dash.
qsizetype signAt(const TextCursor &text, qsizetype start, const WrittenNumber &written)
{
    const QChar sign = text.at(start - 1);
    if (sign != u'-' && sign != u'+')
        return 0;
    const bool counted = written.percent || Lexicon::measureAt(text.text(), written.end) > 0;
    return counted && text.isAnyOf(start - 2, u"为是长降幅率比增减约达:(") ? 1 : 0;
}

// 百分之三十二点五
std::optional<ProseNumber> chinesePercent(const TextCursor &text, qsizetype at)
{
    const qsizetype from = at + 3;
    qsizetype end = text.skip(from, CharClass::Numeral);
    const auto whole = ChineseNumeral::read(text.mid(from, end));
    if (end == from || !whole || *whole > 1'000'000)
        return std::nullopt;
    qint64 millionths = *whole * Amount::Scale;
    qint64 step = Amount::Scale;
    if (text.at(end) == u'点' && ChineseNumeral::digit(text.at(end + 1)) >= 0) {
        for (++end; ChineseNumeral::digit(text.at(end)) >= 0 && step > 1; ++end) {
            step /= 10;
            millionths += ChineseNumeral::digit(text.at(end)) * step;
        }
    }
    ProseNumber number;
    number.chinese = true;
    number.percent = true;
    number.value = Amount::fromMillionths(millionths);
    number.step = Amount::fromMillionths(step);
    return finished(std::move(number), text, at, end);
}

// 三, 十二, 一百零五; not digit by digit, not an estimate.
std::optional<qint64> countOf(QStringView numerals)
{
    const bool weighted = std::any_of(numerals.begin(), numerals.end(),
                                      [](QChar c) { return ChineseNumeral::weight(c) > 0; });
    if (numerals.size() > 1 && !weighted)
        return std::nullopt;
    return ChineseNumeral::read(numerals);
}

// Whether Chinese numerals between these positions count what the measure word says.
bool isCount(const TextCursor &text, qsizetype start, qsizetype end, qsizetype measureStart)
{
    const QString word = Lexicon::measureWordAt(text.text(), measureStart);
    if (word.isEmpty())
        return false;
    if (text.isAnyOf(start - 1, u"几数每半前后这那头某另其第再又")) // 数十次, 前三名, 这两项
        return false;
    if (word.size() == 1 && text.isAnyOf(measureStart, u"年日周号分字层门部组点道口对副节通单本只"))
        return false; // 三年行动, 十分, 三部门
    const qsizetype behind = measureStart + word.size();
    if (text.at(start) == u'一' && end - start == 1) {
        // 一件一策, 一份责任 and the like are names; these measure words mostly count.
        return word.size() == 1 && text.isAnyOf(measureStart, u"件次场份宗") &&
               text.at(behind) != u'一';
    }
    // 百次, 千家: only with 近, 上, 余 …
    const bool bareWeight = end - start == 1 && ChineseNumeral::weight(text.at(start)) >= 100;
    if (bareWeight && measureStart == end && !text.isAnyOf(start - 1, u"近上约逾超过"))
        return false;
    // 十三届四次会议, 人大五次会议: which one, not how many.
    if (word == u"次" && (text.isAnyOf(start - 1, u"届委协") || text.endsBefore(start, u"人大")))
        return false;
    if (word == u"次" && text.isAnyOf(behind, u"全") && text.starts(behind, u"全会"))
        return false;
    if (word == u"期" && (text.starts(behind, u"工程") || text.starts(behind, u"项目") ||
                          text.starts(behind, u"建设")))
        return false;
    return true;
}

} // namespace

ProseNumber QuantityReader::read(const TextCursor &text, qsizetype at)
{
    const auto written = WrittenNumber::read(text, at);
    if (!written) {
        ProseNumber number;
        number.kind = NumberKind::DocumentNumber;
        number.span = number.digits = {at, WrittenNumber::digitsEndAt(text, at) - at};
        return number;
    }
    ProseNumber number;
    number.value = written->value;
    number.step = written->step;
    number.scale = written->scale;
    number.percent = written->percent;
    if (written->more)
        number.approximation = Approximation::Over;
    qsizetype start = at;
    qsizetype end = written->end;
    if (const qsizetype sign = signAt(text, at, *written); sign > 0) {
        start -= sign;
        if (text.at(start) == u'-')
            number.value = -number.value;
    }
    takeRange(number, *written, text, at, end);
    return finished(std::move(number), text, start, end);
}

std::optional<ProseNumber> QuantityReader::readChinese(const TextCursor &text, qsizetype at)
{
    if (text.starts(at, u"百分之"))
        return chinesePercent(text, at);
    const qsizetype end = text.skip(at, CharClass::Numeral);
    const bool more = text.isAnyOf(end, u"余多几来");
    qsizetype measureStart = more ? end + 1 : end;
    const auto value = countOf(text.mid(at, end));
    if (!value)
        return std::nullopt;
    ProseNumber number;
    number.chinese = true;
    number.value = Amount::fromInt(*value);
    qsizetype digitsEnd = end;
    // 三至五名
    if (const qsizetype to = text.behindTo(end); !more && to > end && text.isNumeral(to)) {
        const qsizetype upperEnd = text.skip(to, CharClass::Numeral);
        const auto upper = countOf(text.mid(to, upperEnd));
        if (!upper || *upper <= *value)
            return std::nullopt;
        number.upper = Amount::fromInt(*upper);
        digitsEnd = measureStart = upperEnd;
    }
    if (!isCount(text, at, end, measureStart))
        return std::nullopt;
    return finished(std::move(number), text, at, digitsEnd);
}
