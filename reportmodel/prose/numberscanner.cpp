// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/numberscanner.h"

#include "prose/chinesenumeral.h"
#include "prose/codereader.h"
#include "prose/datereader.h"
#include "prose/lexicon.h"
#include "prose/quantityreader.h"
#include "prose/textcursor.h"

namespace {

using CharClass::Digit;
using CharClass::Latin;
using CharClass::Numeral;

constexpr qsizetype LongestTerm = 12; // “一件事一次办” is a term, a quoted sentence is not
constexpr qsizetype LongestTitle = 200; // of 《…》

class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    std::vector<ProseNumber> run()
    {
        m_numbers.reserve(static_cast<size_t>(m_text.size() / 32));
        const qsizetype size = m_text.size();
        const QChar *const data = m_text.text().data();
        for (;;) {
            qsizetype next = m_pos;
            while (next < size && !CharClass::is(data[next], CharClass::NumberStart))
                ++next;
            m_pos = next;
            if (next >= size)
                break;
            if (auto number = readAt())
                take(*number);
        }
        return std::move(m_numbers);
    }

private:
    // The number at the current position; when there is none, moves on behind what was looked at.
    std::optional<ProseNumber> readAt()
    {
        if (m_text.is(m_pos, Digit))
            return readDigits();
        if (m_text.is(m_pos, Latin))
            return readLatin();
        if (m_text.at(m_pos) == u'第')
            return readOrdinal();
        if (m_text.is(m_pos, Numeral) || m_text.at(m_pos) == u'几')
            return readNumerals();
        enterQuotation();
        ++m_pos;
        return std::nullopt;
    }

    void take(ProseNumber &number)
    {
        const bool isNamed = number.span.end() <= m_namedUntil;
        if (number.isQuantity() && isNamed) { // the 30条 of a title is no figure
            number.kind = NumberKind::Name;
            number.span = number.digits;
        }
        // Words of approximation in front must not reach into the number before.
        if (!m_numbers.empty() && number.span.start < m_numbers.back().span.end())
            number.span = {m_numbers.back().span.end(),
                           number.span.end() - m_numbers.back().span.end()};
        m_pos = number.span.end();
        m_numbers.push_back(std::move(number));
    }

    // Inside 《…》 and short quotations stand names.
    void enterQuotation()
    {
        if (m_pos < m_namedUntil)
            return;
        QChar close;
        switch (m_text.at(m_pos).unicode()) {
        case u'《':
            close = u'》';
            break;
        case u'“':
            close = u'”';
            break;
        case u'‘':
            close = u'’';
            break;
        case u'「':
            close = u'」';
            break;
        case u'『':
            close = u'』';
            break;
        case u'"':
            if (m_pos == m_straightClose)
                return;
            close = u'"';
            break;
        default:
            return;
        }
        const qsizetype longest = close == u'》' ? LongestTitle : LongestTerm;
        const qsizetype last = std::min(m_text.size(), m_pos + 1 + longest);
        for (qsizetype i = m_pos + 1; i <= last && !m_text.isLineEnd(i); ++i) {
            if (m_text.at(i) != close)
                continue;
            m_namedUntil = i;
            if (close == u'"')
                m_straightClose = i;
            return;
        }
    }

    std::optional<ProseNumber> nameAt(qsizetype start)
    {
        const Span name = Lexicon::nameAround(m_text.text(), start);
        if (name.isEmpty() || name.end() <= m_pos)
            return std::nullopt;
        const qsizetype free = m_numbers.empty() ? 0 : m_numbers.back().span.end();
        return ProseNumber::named(NumberKind::Name, std::max(name.start, free), name.end());
    }

    std::optional<ProseNumber> readDigits()
    {
        if (auto name = nameAt(m_pos)) {
            // 12345件 counts, 12345热线 does not.
            const bool onlyDigits = m_text.skip(m_pos, Digit) == name->span.end();
            if (!onlyDigits || Lexicon::measureAt(m_text.text(), name->span.end()) == 0)
                return name;
        }
        if (isPlainCount())
            return QuantityReader::read(m_text, m_pos);
        if (auto document = CodeReader::readDocumentNumber(m_text, m_pos))
            return document;
        if (auto date = DateReader::read(m_text, m_pos))
            return date;
        if (auto marker = CodeReader::readListMarker(m_text, m_pos))
            return marker;
        if (auto code = CodeReader::readCode(m_text, m_pos))
            return code;
        return QuantityReader::read(m_text, m_pos);
    }

    // 39件: nothing but a count can have this measure word behind it. Most numbers are.
    bool isPlainCount() const
    {
        const qsizetype end = m_text.skip(m_pos, Digit);
        return Lexicon::measureAt(m_text.text(), end) > 0 && !m_text.isAnyOf(end, u"年日时点") &&
               (m_text.at(m_pos) != u'0' || end - m_pos == 1) && !m_text.is(m_pos - 1, Latin);
    }

    std::optional<ProseNumber> readLatin()
    {
        qsizetype end = m_pos;
        auto number = CodeReader::readLatinWord(m_text, m_pos, end);
        if (number) {
            if (auto name = nameAt(m_text.skip(m_pos, Latin))) // PM2.5
                return name;
        } else {
            m_pos = end;
        }
        return number;
    }

    std::optional<ProseNumber> readNumerals()
    {
        if (m_text.at(m_pos) == u'几') { // 几十次 is an estimate
            m_pos = m_text.skip(m_pos + 1, Numeral);
            return std::nullopt;
        }
        if (auto name = nameAt(m_pos))
            return name;
        if (auto date = DateReader::readChinese(m_text, m_pos))
            return date;
        if (auto marker = CodeReader::readListMarker(m_text, m_pos))
            return marker;
        if (auto quantity = QuantityReader::readChinese(m_text, m_pos))
            return quantity;
        const qsizetype end = m_text.skip(m_pos, Numeral);
        if (m_text.at(end) == u'届') {
            ProseNumber number;
            number.kind = NumberKind::Ordinal;
            number.chinese = true;
            number.digits = {m_pos, end - m_pos};
            number.span = {m_pos, end + 1 - m_pos};
            return number;
        }
        m_pos = m_text.starts(end, u"分之") ? m_text.skip(end + 2, Numeral) : end;
        return std::nullopt;
    }

    // 第四届, 第二十条第(一)项, 第1批.
    std::optional<ProseNumber> readOrdinal()
    {
        if (m_text.is(m_pos + 1, Digit | Numeral)) {
            const Span name = Lexicon::nameAround(m_text.text(), m_pos + 1);
            if (!name.isEmpty() && name.start == m_pos)
                return nameAt(m_pos + 1);
        }
        qsizetype i = m_pos + 1;
        const bool bracket = m_text.at(i) == u'(';
        if (bracket)
            ++i;
        const qsizetype from = i;
        i = m_text.skip(i, Digit | Numeral);
        if (i == from) {
            ++m_pos;
            return std::nullopt;
        }
        ProseNumber number;
        number.kind = NumberKind::Ordinal;
        number.digits = {from, i - from};
        const QStringView digits = m_text.mid(from, i);
        number.chinese = std::none_of(digits.begin(), digits.end(),
                                      [](QChar c) { return CharClass::is(c, Digit); });
        if (const auto value = number.chinese ? chineseValue(digits) : Amount::fromFile(digits))
            number.value = *value;
        if (bracket && m_text.at(i) == u')')
            ++i;
        number.measure = Lexicon::measureWordAt(m_text.text(), i);
        if (number.measure.isEmpty() && m_text.isAnyOf(i, u"届号章款"))
            number.measure = m_text.at(i);
        number.span = {m_pos, i + number.measure.size() - m_pos};
        return number;
    }

    static std::optional<Amount> chineseValue(QStringView numerals)
    {
        const auto value = ChineseNumeral::read(numerals);
        return value ? std::optional(Amount::fromInt(*value)) : std::nullopt;
    }

    const TextCursor m_text;
    qsizetype m_pos = 0;
    qsizetype m_namedUntil = -1;    // end of the title or term the scanner is in
    qsizetype m_straightClose = -1; // a straight quote that closes one
    std::vector<ProseNumber> m_numbers;
};

} // namespace

std::vector<ProseNumber> scanNumbers(const FoldedText &text)
{
    return Scanner(text.text()).run();
}
