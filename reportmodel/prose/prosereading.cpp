// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/prosereading.h"

#include "prose/partsfinder.h"

#include <algorithm>

namespace {

bool endsSentence(QChar c)
{
    return QStringView(u"。！？!?\n").contains(c);
}
bool endsClause(QChar c)
{
    return QStringView(u",，;；:：").contains(c);
}
bool bounds(QChar c)
{
    return endsSentence(c) || endsClause(c) || QStringView(u"、()（）【】〔〕").contains(c);
}

} // namespace

ProseReading::ProseReading(QStringView original)
    : m_folded(original)
    , m_numbers(scanNumbers(m_folded))
{
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
    const QString &all = text();
    qsizetype sentenceStart = 0;
    qsizetype clauseStart = 0;
    int paragraph = 0;
    size_t number = 0; // a comma, colon or point inside a number separates nothing
    for (qsizetype i = 0; i <= all.size(); ++i) {
        while (number < m_numbers.size() && m_numbers[number].span.end() <= i)
            ++number;
        const bool atEnd = i == all.size();
        if (!atEnd && number < m_numbers.size() && m_numbers[number].span.contains(i))
            continue;
        const QChar c = atEnd ? QChar(u'\n') : all[i];
        if (!endsSentence(c) && !endsClause(c))
            continue;
        if (i > clauseStart)
            m_clauses.push_back({{clauseStart, i - clauseStart},
                                 static_cast<int>(m_sentences.size()),
                                 atEnd ? QChar() : c});
        clauseStart = i + 1;
        if (!endsSentence(c))
            continue;
        if (i > sentenceStart)
            m_sentences.push_back({{sentenceStart, i - sentenceStart}, paragraph});
        sentenceStart = i + 1;
        if (c == u'\n')
            ++paragraph;
    }
}

void ProseReading::findQuantities()
{
    const QString &all = text();
    size_t clause = 0;
    std::vector<int> brackets; // quantity in front of each open bracket, -1 for none
    qsizetype scanned = 0;
    for (size_t n = 0; n < m_numbers.size(); ++n) {
        const ProseNumber &number = m_numbers[n];
        for (; scanned < number.span.start; ++scanned) {
            if (all[scanned] == u'(') {
                const bool behind =
                    !m_quantities.empty() && numberOf(m_quantities.back()).span.end() == scanned;
                brackets.push_back(behind ? static_cast<int>(m_quantities.size()) - 1 : -1);
            } else if (all[scanned] == u')' && !brackets.empty()) {
                brackets.pop_back();
            } else if (all[scanned] == u'\n') {
                brackets.clear();
            }
        }
        if (!number.isQuantity())
            continue;
        while (clause + 1 < m_clauses.size() && m_clauses[clause].span.end() <= number.span.start)
            ++clause;
        ProseQuantity quantity;
        quantity.number = static_cast<int>(n);
        quantity.clause = static_cast<int>(clause);
        quantity.sentence = m_clauses[clause].sentence;
        quantity.bracketOf = brackets.empty() ? -1 : brackets.back();
        qsizetype from = number.span.start;
        const qsizetype stop = n > 0 ? m_numbers[n - 1].span.end() : 0;
        while (from > stop && !bounds(all[from - 1]))
            --from;
        // A name or year in front belongs to the words: 最多跑一次事项300项.
        for (size_t k = n; k > 0 && from == m_numbers[k - 1].span.end() &&
                           m_numbers[k - 1].kind != NumberKind::Quantity &&
                           m_numbers[k - 1].kind != NumberKind::ListMarker;
             --k) {
            from = m_numbers[k - 1].span.start;
            const qsizetype limit = k > 1 ? m_numbers[k - 2].span.end() : 0;
            while (from > limit && !bounds(all[from - 1]))
                --from;
        }
        quantity.before = {from, number.span.start - from};
        qsizetype to = number.span.end();
        const qsizetype next = n + 1 < m_numbers.size() ? m_numbers[n + 1].span.start : all.size();
        while (to < next && !bounds(all[to]))
            ++to;
        quantity.after = {number.span.end(), to - number.span.end()};
        m_quantities.push_back(quantity);
    }
}
