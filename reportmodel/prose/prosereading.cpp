// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/prosereading.h"

#include "prose/carriednumbers.h"

#include "prose/charclass.h"
#include "prose/linebreaks.h"
#include "prose/partsfinder.h"
#include "prose/textcursor.h"

#include <algorithm>

namespace {

// Words between a quantity and the bracket that explains it: 45件建议（主办11件…）.
constexpr qsizetype LongestExplained = 10;

// Whether the line end at `i` stands inside a list that is one sentence: …38件；⏎当面1件。
bool listGoesOn(const TextCursor &text, qsizetype i)
{
    const bool introduced = text.endsBefore(i, u"其中:") || text.endsBefore(i, u"分别为:") ||
                            text.endsBefore(i, u"分别是:") || text.endsBefore(i, u"具体为:") ||
                            text.endsBefore(i, u"包括:");
    if (!introduced && !text.isAnyOf(i - 1, u";；"))
        return false;
    if (text.isLineEnd(i + 1))
        return false;
    // A heading in Chinese numerals begins a new part of the document.
    const qsizetype first = text.at(i + 1) == u'(' ? i + 2 : i + 1;
    return !text.isNumeral(first) ||
           !LineBreaks::startsItem(text.mid(i + 1, std::min(text.size(), i + 8)));
}

// Which brackets are open at a position, and whose they are.
class BracketTracker
{
public:
    explicit BracketTracker(const TextCursor &text)
        : m_text(text)
    {
    }

    void advanceTo(qsizetype end)
    {
        for (qsizetype i = m_position; i < end; ++i) {
            const QChar c = m_text.at(i);
            if (!CharClass::is(c, CharClass::Bound))
                continue;
            if (c == u'(') {
                const bool owned =
                    m_lastBound < m_quantityEnd && i - m_quantityEnd <= LongestExplained;
                m_open.push_back({owned ? m_quantity : -1, i});
            } else if (c == u')' && !m_open.empty()) {
                m_open.pop_back();
            } else if (c == u'\n') {
                m_open.clear();
            }
            m_lastBound = i;
        }
        m_position = std::max(m_position, end);
    }
    void describe(ProseQuantity &quantity) const
    {
        if (m_open.empty())
            return;
        quantity.bracketed = true;
        quantity.bracketOf = m_open.back().owner;
        quantity.bracketAt = m_open.back().at;
    }
    // 12场(次) holds no bracket of its own, so the tracker goes on behind the quantity.
    void passQuantity(int index, qsizetype end)
    {
        m_quantity = index;
        m_quantityEnd = end;
        m_position = end;
    }

private:
    struct Bracket
    {
        int owner = -1;
        qsizetype at = 0;
    };
    const TextCursor &m_text;
    std::vector<Bracket> m_open;
    qsizetype m_position = 0;
    qsizetype m_lastBound = -1;   // last character that ends the words around a number
    qsizetype m_quantityEnd = -1; // of the last quantity; in front of m_lastBound: owns nothing
    int m_quantity = -1;
};

} // namespace

ProseReading::ProseReading(QStringView original)
    : m_folded(original)
    , m_numbers(scanNumbers(m_folded))
{
    // What was carried over from last year says nothing here.
    for (const Span mark : CarriedNumbers::marks(original)) {
        for (ProseNumber &number : m_numbers) {
            const Span span = m_folded.original(number.span);
            if (span.start < mark.end() && mark.start < span.end())
                number.kind = NumberKind::Name;
        }
    }
    splitSentences();
    findQuantities();
    m_parts = findParts(*this);
}

QStringView ProseReading::label(const ProseQuantity &quantity) const
{
    return words(quantity.before.isEmpty() ? quantity.after : quantity.before);
}

void ProseReading::splitSentences()
{
    const TextCursor all(text());
    m_clauses.reserve(static_cast<size_t>(all.size() / 16));
    m_sentences.reserve(static_cast<size_t>(all.size() / 48));
    qsizetype sentenceStart = 0;
    qsizetype clauseStart = 0;
    int sentenceParagraph = 0;
    int paragraph = 0;
    size_t number = 0; // a comma, colon or point inside a number separates nothing
    for (qsizetype i = 0; i <= all.size(); ++i) {
        const bool atEnd = i == all.size();
        if (!atEnd && !all.is(i, CharClass::SentenceEnd | CharClass::ClauseEnd))
            continue;
        while (number < m_numbers.size() && m_numbers[number].span.end() <= i)
            ++number;
        if (!atEnd && number < m_numbers.size() && m_numbers[number].span.contains(i))
            continue;
        const QChar c = atEnd ? QChar(u'\n') : all.at(i);
        if (i > clauseStart)
            m_clauses.push_back({{clauseStart, i - clauseStart},
                                 static_cast<int>(m_sentences.size()),
                                 atEnd ? QChar() : c});
        clauseStart = i + 1;
        if (!CharClass::is(c, CharClass::SentenceEnd))
            continue;
        if (c == u'\n')
            ++paragraph;
        if (c == u'\n' && !atEnd && listGoesOn(all, i))
            continue;
        if (i > sentenceStart)
            m_sentences.push_back({{sentenceStart, i - sentenceStart}, sentenceParagraph});
        sentenceStart = i + 1;
        sentenceParagraph = paragraph;
    }
}

void ProseReading::findQuantities()
{
    const TextCursor all(text());
    m_quantities.reserve(static_cast<size_t>(
        std::count_if(m_numbers.begin(), m_numbers.end(),
                      [](const ProseNumber &number) { return number.isQuantity(); })));
    BracketTracker brackets(all);
    size_t clause = 0;
    for (size_t n = 0; n < m_numbers.size(); ++n) {
        const ProseNumber &number = m_numbers[n];
        if (!number.isQuantity())
            continue;
        brackets.advanceTo(number.span.start);
        while (clause + 1 < m_clauses.size() && m_clauses[clause].span.end() <= number.span.start)
            ++clause;
        ProseQuantity quantity;
        quantity.number = static_cast<int>(n);
        quantity.clause = static_cast<int>(clause);
        quantity.sentence = m_clauses[clause].sentence;
        brackets.describe(quantity);
        brackets.passQuantity(static_cast<int>(m_quantities.size()), number.span.end());
        // A name or year in front belongs to the words: 最多跑一次事项300项.
        qsizetype from = number.span.start;
        for (size_t k = n;; --k) {
            const qsizetype stop = k > 0 ? m_numbers[k - 1].span.end() : 0;
            while (from > stop && !all.is(from - 1, CharClass::Bound))
                --from;
            if (k == 0 || from > stop || m_numbers[k - 1].isQuantity() ||
                m_numbers[k - 1].kind == NumberKind::ListMarker)
                break;
            from = m_numbers[k - 1].span.start;
        }
        quantity.before = {from, number.span.start - from};
        qsizetype to = number.span.end();
        const qsizetype next = n + 1 < m_numbers.size() ? m_numbers[n + 1].span.start : all.size();
        while (to < next && !all.is(to, CharClass::Bound))
            ++to;
        quantity.after = {number.span.end(), to - number.span.end()};
        m_quantities.push_back(quantity);
    }
}
