// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/numberscanner.h"

#include "prose/chinesenumeral.h"
#include "prose/lexicon.h"

#include <algorithm>

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
bool isLatin(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

class Scanner
{
public:
    explicit Scanner(const FoldedText &text)
        : m_text(text.text())
    {
    }

    std::vector<ProseNumber> run()
    {
        while (m_pos < m_text.size()) {
            const QChar c = m_text[m_pos];
            if (isDigit(c))
                readArabicToken();
            else if (c == u'第')
                readOrdinal();
            else if (ChineseNumeral::isNumeral(c))
                readChineseToken();
            else
                ++m_pos;
        }
        return std::move(m_numbers);
    }

private:
    QChar peek(qsizetype position) const
    {
        return position >= 0 && position < m_text.size() ? m_text[position] : QChar();
    }
    bool wordAt(qsizetype position, QStringView word) const
    {
        return position >= 0 && m_text.mid(position, word.size()) == word;
    }
    bool wordBefore(qsizetype position, QStringView word) const
    {
        return wordAt(position - word.size(), word);
    }
    bool atParagraphStart(qsizetype position) const
    {
        return position == 0 || m_text[position - 1] == u'\n';
    }
    bool atClauseStart(qsizetype position) const
    {
        return atParagraphStart(position) ||
               QStringView(u"。；;：:，,、(“！？").contains(m_text[position - 1]);
    }

    // Records a number that is no figure and goes on behind it.
    void add(NumberKind kind, qsizetype start, qsizetype end, ProseNumber number = {})
    {
        number.kind = kind;
        number.span = {start, end - start};
        if (number.digits.isEmpty())
            number.digits = number.span;
        m_numbers.push_back(number);
        m_pos = end;
    }

    // Digits in [from, …), at most `most`; -1 and `end` unchanged when there is none.
    int readInt(qsizetype from, int most, qsizetype &end) const
    {
        qsizetype i = from;
        int value = 0;
        while (i < m_text.size() && isDigit(m_text[i]) && i - from < most)
            value = value * 10 + (m_text[i++].unicode() - u'0');
        if (i == from || isDigit(peek(i)))
            return -1;
        end = i;
        return value;
    }

    void readArabicToken()
    {
        if (const Span name = Lexicon::nameAround(m_text, m_pos); !name.isEmpty())
            return add(NumberKind::Name, m_pos, name.end());
        if (readDate() || readDocumentNumber() || readListMarker() || readCode())
            return;
        readQuantity();
    }

    // 2021年12月3日, 2021-12-03, 2021.12.3, 11月1日, 10日 behind 每月, 13:21, 2021年度.
    bool readDate()
    {
        qsizetype end = m_pos;
        const int first = readInt(m_pos, 4, end);
        if (first < 0)
            return false;
        const qsizetype digits = end - m_pos;
        const QChar next = peek(end);
        if (digits == 4 && first >= 1900 && first <= 2199 && next == u'年')
            return readYear(first, end + 1);
        if (digits == 4 && (next == u'-' || next == u'/' || next == u'.'))
            return readIsoDate(first, end, next);
        if (digits <= 2 && next == u'月' && !wordAt(end, u"月份额"))
            return readMonth(0, m_pos, m_pos);
        if (digits <= 2 && next == u'日' && wordBefore(m_pos, u"每月")) {
            add(NumberKind::Date, m_pos, end + 1);
            return true;
        }
        if (digits <= 2 && next == u':' && isDigit(peek(end + 1)) && isDigit(peek(end + 2))) {
            add(NumberKind::Date, m_pos, end + 3);
            return true;
        }
        return false;
    }

    bool readYear(int year, qsizetype behind)
    {
        qsizetype end = behind;
        const qsizetype start = m_pos;
        if (isDigit(peek(end)) && readMonth(year, end, start))
            return true;
        if (peek(end) == u'度')
            ++end;
        ProseNumber number;
        number.year = year;
        number.digits = {start, 4};
        add(NumberKind::Year, start, end, number);
        return true;
    }

    // Month and perhaps day from `from`; the token began at `start`.
    bool readMonth(int year, qsizetype from, qsizetype start)
    {
        qsizetype end = from;
        const int month = readInt(from, 2, end);
        if (month < 1 || month > 12 || peek(end) != u'月')
            return false;
        ++end;
        ProseNumber number;
        number.year = year;
        qsizetype dayEnd = end;
        const int day = readInt(end, 2, dayEnd);
        const bool hasDay = day > 0 && (peek(dayEnd) == u'日' || peek(dayEnd) == u'号');
        if (hasDay) {
            end = dayEnd + 1;
            if (year > 0)
                number.date = QDate(year, month, day);
        } else if (peek(end) == u'份') {
            ++end;
        }
        add(hasDay || year > 0 ? NumberKind::Date : NumberKind::Period, start, end, number);
        return true;
    }

    bool readIsoDate(int year, qsizetype separatorAt, QChar separator)
    {
        qsizetype end = separatorAt + 1;
        const int month = readInt(separatorAt + 1, 2, end);
        if (month < 1 || month > 12 || peek(end) != separator)
            return false;
        qsizetype dayEnd = end + 1;
        const int day = readInt(end + 1, 2, dayEnd);
        if (day < 1 || day > 31 || year < 1900)
            return false;
        ProseNumber number;
        number.year = year;
        number.date = QDate(year, month, day);
        add(NumberKind::Date, m_pos, dayEnd, number);
        return true;
    }

    // 〔2021〕30号, [2021]30号, and the number after a closing year bracket.
    bool readDocumentNumber()
    {
        qsizetype end = m_pos;
        if (QStringView(u"〔[(﹝").contains(peek(m_pos - 1))) {
            const int year = readInt(m_pos, 4, end);
            if (year >= 1900 && end - m_pos == 4 && QStringView(u"〕])﹞").contains(peek(end))) {
                qsizetype numberEnd = end + 1;
                if (readInt(end + 1, 6, numberEnd) >= 0) {
                    if (peek(numberEnd) == u'号')
                        ++numberEnd;
                    add(NumberKind::DocumentNumber, m_pos, numberEnd);
                    return true;
                }
            }
        }
        end = m_pos;
        if (readInt(m_pos, 6, end) >= 0 && peek(end) == u'号' &&
            (peek(end + 1) == u'文' || peek(end + 1) == u'令' || wordBefore(m_pos, u"令"))) {
            add(NumberKind::DocumentNumber, m_pos, end + 1);
            return true;
        }
        return false;
    }

    // "1." "1、" "(1)" at the start of a paragraph or, bracketed, of a clause.
    bool readListMarker()
    {
        qsizetype end = m_pos;
        if (readInt(m_pos, 2, end) < 0)
            return false;
        const bool bracketed =
            peek(m_pos - 1) == u'(' && peek(end) == u')' && (m_pos < 2 || atClauseStart(m_pos - 1));
        const bool dotted = atParagraphStart(m_pos) &&
                            (peek(end) == u'、' || (peek(end) == u'.' && !isDigit(peek(end + 1))) ||
                             peek(end) == u')');
        if (!bracketed && !dotted)
            return false;
        add(NumberKind::ListMarker, m_pos, end);
        return true;
    }

    // Index numbers, telephone numbers, codes: digits joined with letters, dashes or slashes, or
    // seven and more digits that nothing counts.
    bool readCode()
    {
        qsizetype end = m_pos;
        bool letters = isLatin(peek(m_pos - 1));
        bool joined = false;
        while (end < m_text.size()) {
            const QChar c = m_text[end];
            if (isLatin(c))
                letters = true;
            else if ((c == u'-' || c == u'/') && isDigit(peek(end + 1)) && end > m_pos)
                joined = true;
            else if (!isDigit(c))
                break;
            ++end;
        }
        const qsizetype length = end - m_pos;
        const bool longJoin = joined && length >= 7;
        const bool bareLong = !letters && !joined && length >= 7 && peek(end) != u'.' &&
                              Lexicon::measureAt(m_text, end) == 0 &&
                              ChineseNumeral::weight(peek(end)) == 0 && peek(end) != u'%' &&
                              peek(end) != u',';
        const bool labelled =
            length >= 5 && (wordBefore(m_pos, u"电话:") || wordBefore(m_pos, u"邮编:") ||
                            wordBefore(m_pos, u"邮政编码:") || wordBefore(m_pos, u"传真:") ||
                            wordBefore(m_pos, u"电话") || wordBefore(m_pos, u"邮编") ||
                            wordBefore(m_pos, u"热线"));
        if (!letters && !longJoin && !bareLong && !labelled)
            return false;
        add(NumberKind::DocumentNumber, m_pos, end);
        return true;
    }

    // One written number: digits, thousands, decimals, 万/亿, %. False when out of range.
    struct Written
    {
        Amount value;
        Amount step = Amount::fromInt(1);
        QString scale;
        bool percent = false;
        qsizetype digitsEnd = 0; // behind digits and decimals
        qsizetype end = 0;       // behind scale and percent sign
    };
    bool readWritten(qsizetype from, Written &written) const
    {
        QString digits;
        qsizetype i = from;
        while (i < m_text.size()) {
            if (isDigit(m_text[i]))
                digits += m_text[i++];
            else if (isThousands(from, i))
                ++i;
            else
                break;
        }
        int decimals = 0;
        if (peek(i) == u'.' && isDigit(peek(i + 1))) {
            digits += m_text[i++];
            for (; isDigit(peek(i)); ++i, ++decimals)
                digits += m_text[i];
        }
        while (digits.size() > 1 && digits[0] == u'0' && digits[1] != u'.')
            digits.remove(0, 1);
        const auto value = Amount::fromFile(digits);
        if (!value)
            return false;
        written.value = *value;
        qint64 step = Amount::Scale;
        for (int d = 0; d < decimals; ++d)
            step /= 10;
        written.step = Amount::fromMillionths(step);
        written.digitsEnd = i;
        written.end = i;
        return readScale(written);
    }

    bool isThousands(qsizetype from, qsizetype comma) const
    {
        const qsizetype before = comma - from;
        return m_text[comma] == u',' && before >= 1 && (before <= 3 || m_text[comma - 4] == u',') &&
               isDigit(peek(comma + 1)) && isDigit(peek(comma + 2)) && isDigit(peek(comma + 3)) &&
               !isDigit(peek(comma + 4));
    }

    bool readScale(Written &written) const
    {
        qsizetype i = written.end;
        if (peek(i) == u'%') {
            written.percent = true;
            written.end = i + 1;
            return true;
        }
        qint64 factor = 1;
        const qsizetype behindMore = QStringView(u"余多").contains(peek(i)) ? i + 1 : i;
        qsizetype scaleAt = ChineseNumeral::weight(peek(behindMore)) >= 10'000 ? behindMore : i;
        while (factor < 1'000'000'000'000 && ChineseNumeral::weight(peek(scaleAt)) >= 100) {
            factor *= ChineseNumeral::weight(peek(scaleAt));
            written.scale += peek(scaleAt);
            ++scaleAt;
        }
        if (factor == 1)
            return true;
        const auto value = Amount::checkedTimes(written.value, factor);
        const auto step = Amount::checkedTimes(written.step, factor);
        if (!value || !step)
            return false;
        written.value = *value;
        written.step = *step;
        written.end = scaleAt;
        return true;
    }

    void readQuantity()
    {
        const qsizetype start = m_pos;
        Written first;
        if (!readWritten(start, first)) {
            qsizetype end = start;
            while (isDigit(peek(end)) || peek(end) == u'.')
                ++end;
            return add(NumberKind::DocumentNumber, start, end);
        }
        ProseNumber number;
        qsizetype end = first.end;
        fill(number, first);
        if (first.digitsEnd < first.end && QStringView(u"余多").contains(m_text[first.digitsEnd]))
            number.approximation = Approximation::Over;
        readRange(number, first, end);
        number.digits = {start, end - start};
        finishQuantity(number, start, end);
    }

    static void fill(ProseNumber &number, const Written &written)
    {
        number.value = written.value;
        number.step = written.step;
        number.scale = written.scale;
        number.percent = written.percent;
    }

    // 63%～68%, 100～150, 5至10: the first number takes the scale and percent sign of the second.
    void readRange(ProseNumber &number, const Written &first, qsizetype &end) const
    {
        qsizetype i = end + Lexicon::measureAt(m_text, end);
        const qsizetype separatorAt = QStringView(u"~-—–至到").contains(peek(end)) ? end : i;
        if (!QStringView(u"~-—–至到").contains(peek(separatorAt)) || separatorAt >= m_text.size())
            return;
        Written second;
        if (!isDigit(peek(separatorAt + 1)) || !readWritten(separatorAt + 1, second) ||
            second.value < first.value)
            return;
        if (isDigit(peek(second.end)) || peek(second.end) == u'年' || peek(second.end) == u'月')
            return;
        if (number.scale.isEmpty() && !second.scale.isEmpty()) {
            const qint64 factor = second.scale == QStringLiteral("亿") ? 100'000'000 : 10'000;
            if (const auto scaled = Amount::checkedTimes(number.value, factor))
                number.value = *scaled;
        }
        number.percent = number.percent || second.percent;
        number.upper = second.value;
        end = second.end;
    }

    // Approximation words and the measure word on both sides; records the quantity.
    void finishQuantity(ProseNumber &number, qsizetype start, qsizetype end)
    {
        if (QStringView(u"余多").contains(peek(end)) && end < m_text.size()) {
            number.approximation = Approximation::Over;
            ++end;
        }
        if (wordAt(end, u"个百分点") || wordAt(end, u"百分点")) {
            number.percentPoints = true;
            end += wordAt(end, u"个百分点") ? 4 : 3;
        } else if (!number.percent) {
            const qsizetype length = Lexicon::measureAt(m_text, end);
            number.measure = m_text.mid(end, length).toString();
            end += length;
        }
        if (number.measure == u"万元" || number.measure == u"亿元")
            number.measure = QStringLiteral("元"); // the scale is in the value already
        if (QStringView(u"余多").contains(peek(end)) && end < m_text.size() &&
            !wordAt(end, u"多次") && !wordAt(end, u"多个")) {
            number.approximation = Approximation::Over;
            ++end;
        }
        struct Word
        {
            QStringView text;
            Approximation meaning;
        };
        static constexpr Word after[] = {
            {u"以上", Approximation::Over},  {u"以下", Approximation::Under},
            {u"以内", Approximation::Under}, {u"之内", Approximation::Under},
            {u"左右", Approximation::About}, {u"上下", Approximation::About}};
        for (const Word &word : after) {
            if (wordAt(end, word.text)) {
                number.approximation = word.meaning;
                end += word.text.size();
            }
        }
        static constexpr Word before[] = {
            {u"不少于", Approximation::Over},  {u"不低于", Approximation::Over},
            {u"不超过", Approximation::Under}, {u"不足", Approximation::Under},
            {u"超过", Approximation::Over},    {u"至少", Approximation::Over},
            {u"至多", Approximation::Under},   {u"最多", Approximation::Under},
            {u"将近", Approximation::About},   {u"接近", Approximation::About},
            {u"大约", Approximation::About},   {u"逾", Approximation::Over},
            {u"近", Approximation::About},     {u"约", Approximation::About},
            {u"超", Approximation::Over}};
        for (const Word &word : before) {
            if (wordBefore(start, word.text)) {
                number.approximation = word.meaning;
                start -= word.text.size();
                break;
            }
        }
        add(NumberKind::Quantity, start, end, number);
    }

    // 第四届, 第二十条第(一)项, 第1批.
    void readOrdinal()
    {
        if (const Span name =
                Lexicon::nameAround(m_text, m_pos + 1 < m_text.size() ? m_pos + 1 : m_pos);
            !name.isEmpty() && name.start == m_pos)
            return add(NumberKind::Name, m_pos, name.end());
        qsizetype i = m_pos + 1;
        const bool bracket = peek(i) == u'(';
        if (bracket)
            ++i;
        const qsizetype from = i;
        while (i < m_text.size() && (isDigit(m_text[i]) || ChineseNumeral::isNumeral(m_text[i])))
            ++i;
        if (i == from) {
            ++m_pos;
            return;
        }
        ProseNumber number;
        number.digits = {from, i - from};
        number.chinese = !isDigit(m_text[from]);
        if (number.chinese) {
            if (const auto value = ChineseNumeral::read(m_text.mid(from, i - from)))
                number.value = Amount::fromInt(*value);
        } else if (const auto value = Amount::fromFile(m_text.mid(from, i - from))) {
            number.value = *value;
        }
        if (bracket && peek(i) == u')')
            ++i;
        const qsizetype measure = Lexicon::measureAt(m_text, i);
        number.measure = m_text.mid(i, measure).toString();
        add(NumberKind::Ordinal, m_pos, i + measure, number);
    }

    void readChineseToken()
    {
        if (const Span name = Lexicon::nameAround(m_text, m_pos); !name.isEmpty())
            return add(NumberKind::Name, m_pos, std::max(name.end(), m_pos + 1));
        const qsizetype start = m_pos;
        qsizetype end = start;
        while (end < m_text.size() && ChineseNumeral::isNumeral(m_text[end]))
            ++end;
        if (wordAt(start, u"百分之")) {
            if (readChinesePercent(start))
                return;
        }
        if (isChineseListMarker(start, end))
            return add(NumberKind::ListMarker, start, end);
        const QStringView numerals = m_text.mid(start, end - start);
        if (end - start == 4 && peek(end) == u'年' && numerals.indexOf(u'十') < 0) {
            ProseNumber number;
            number.chinese = true;
            number.year = static_cast<int>(ChineseNumeral::read(numerals).value_or(0));
            number.digits = {start, 4};
            return add(NumberKind::Year, start, end + 1, number);
        }
        const bool more = QStringView(u"余多").contains(peek(end)) && end < m_text.size();
        const qsizetype measureAt = more ? end + 1 : end;
        const qsizetype measure = Lexicon::measureAt(m_text, measureAt);
        const auto value = ChineseNumeral::read(numerals);
        if (measure == 0 || !value || !isChineseCount(start, numerals, measureAt, measure)) {
            m_pos = end;
            return;
        }
        ProseNumber number;
        number.chinese = true;
        number.value = Amount::fromInt(*value);
        number.step = Amount::fromInt(1);
        number.digits = {start, end - start};
        finishQuantity(number, start, end);
    }

    bool readChinesePercent(qsizetype start)
    {
        qsizetype end = start + 3;
        while (end < m_text.size() && ChineseNumeral::isNumeral(m_text[end]))
            ++end;
        const auto value = ChineseNumeral::read(m_text.mid(start + 3, end - start - 3));
        if (!value || end == start + 3)
            return false;
        ProseNumber number;
        number.chinese = true;
        number.percent = true;
        number.value = Amount::fromInt(*value);
        number.step = Amount::fromInt(1);
        number.digits = {start, end - start};
        add(NumberKind::Quantity, start, end, number);
        return true;
    }

    // 一、 （一） at the start; 一是, 二要 enumerations.
    bool isChineseListMarker(qsizetype start, qsizetype end) const
    {
        if (peek(end) == u'、' && atParagraphStart(start))
            return true;
        if (peek(start - 1) == u'(' && peek(end) == u')')
            return start < 2 || atClauseStart(start - 1);
        return (peek(end) == u'是' || peek(end) == u'要') && atClauseStart(start) &&
               end - start == 1;
    }

    // Chinese numerals count only where they plainly do: not 一个机制, 两个方面的工作 yes.
    bool isChineseCount(qsizetype start, QStringView numerals, qsizetype measureAt,
                        qsizetype measure) const
    {
        const QStringView word = m_text.mid(measureAt, measure);
        if (QStringView(u"几数每半").contains(peek(start - 1)) && start > 0)
            return false; // 数十次: an estimate
        if (word == u"年" || word == u"日" || word == u"周" || word == u"号" || word == u"分" ||
            word == u"字" || word == u"层" || word == u"门" || word == u"部" || word == u"组")
            return false; // 三年行动, 十分, 三部门
        if (numerals == u"一")
            return word == u"件" || word == u"次" || word == u"场" || word == u"份" ||
                   word == u"宗";
        return true;
    }

    const QStringView m_text;
    qsizetype m_pos = 0;
    std::vector<ProseNumber> m_numbers;
};

} // namespace

std::vector<ProseNumber> scanNumbers(const FoldedText &text)
{
    return Scanner(text).run();
}
