// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sentencememory.h"

#include <algorithm>

namespace {

// A paragraph this short without a full stop is a heading: it says what the next ones are about.
constexpr qsizetype LongestHeading = 30;

// Asked for every character of a text.
bool endsSegment(QChar c)
{
    switch (c.unicode()) {
    case u'；':
    case u';':
    case u'。':
    case u'！':
    case u'？':
    case u'!':
    case u'?':
    case u'\n':
        return true;
    default:
        return false;
    }
}
bool endsClause(QChar c)
{
    switch (c.unicode()) {
    case u'，':
    case u',':
    case u'：':
    case u':':
        return true;
    default:
        return endsSegment(c);
    }
}

// 1月1日 and 31 December bound the year itself.
bool isEndOfYear(QStringView words)
{
    for (const QStringView end : {QStringView(u"12月31日"), QStringView(u"12月"),
                                  QStringView(u"12月底"), QStringView(u"12月份")}) {
        if (words.endsWith(end))
            return true;
    }
    return words == u"1月1日" || words == u"1月" || words.endsWith(u"年1月1日") ||
           words.endsWith(u"年1月");
}

} // namespace

SentenceMemory::SentenceMemory(const PhraseIndex &index, const ProseReading &reading,
                               const PhraseBook::Context &context)
    : m_index(index)
    , m_reading(reading)
    , m_context(context)
    , m_text(reading.text())
    , m_hits(visibleHits())
    , m_lastSeen(index.meanings.size(), -1)
{
    findOwnNames(context.ownNames);
}

// All words of the text but those inside a longer name.
std::vector<SentenceMemory::Hit> SentenceMemory::visibleHits() const
{
    std::vector<Hit> hits = m_index.finder.find(m_text);
    qsizetype nameEnd = 0;
    const auto hidden = [&](const Hit &hit) {
        if (hit.span.end() <= nameEnd)
            return true;
        if (m_index.meanings[static_cast<size_t>(hit.word)].name)
            nameEnd = hit.span.end();
        return false;
    };
    hits.erase(std::remove_if(hits.begin(), hits.end(), hidden), hits.end());
    return hits;
}

void SentenceMemory::findOwnNames(const QStringList &names)
{
    for (const QString &name : names) {
        for (qsizetype at = m_text.indexOf(name); at >= 0;
             at = m_text.indexOf(name, at + name.size()))
            m_ownNames.push_back(at);
    }
    std::sort(m_ownNames.begin(), m_ownNames.end());
}

void SentenceMemory::advanceTo(qsizetype position, int number,
                               const std::function<void(size_t)> &seen)
{
    for (;;) {
        const qsizetype hitAt = m_nextHit < m_hits.size() ? m_hits[m_nextHit].span.start : position;
        const qsizetype numberAt =
            m_nextNumber < number
                ? m_reading.numbers()[static_cast<size_t>(m_nextNumber)].span.start
                : position;
        const qsizetype nameAt = m_nextName < m_ownNames.size() ? m_ownNames[m_nextName] : position;
        const qsizetype first = std::min({hitAt, numberAt, nameAt});
        if (first >= position)
            break;
        enterSentenceAt(first);
        scanTo(first);
        if (nameAt == first) {
            m_ownAt = first;
            ++m_nextName;
        } else if (numberAt == first) {
            noteNumber(m_reading.numbers()[static_cast<size_t>(m_nextNumber++)]);
        } else {
            noteWord(m_hits[m_nextHit++]);
            seen(m_nextHit - 1);
        }
    }
    scanTo(position);
}

void SentenceMemory::enterSentenceAt(qsizetype position)
{
    const auto &sentences = m_reading.sentences();
    int sentence = std::max(m_sentence, 0);
    while (sentence + 1 < static_cast<int>(sentences.size()) &&
           sentences[static_cast<size_t>(sentence)].span.end() <= position)
        ++sentence;
    enterSentence(sentence);
}

void SentenceMemory::enterSentence(int sentence)
{
    while (m_sentence < sentence && m_sentence + 1 < static_cast<int>(m_reading.sentences().size()))
        enterNextSentence();
}

void SentenceMemory::enterNextSentence()
{
    const auto &sentences = m_reading.sentences();
    const int before = m_sentence++;
    const ProseSentence &now = sentences[static_cast<size_t>(m_sentence)];
    if (before < 0 || sentences[static_cast<size_t>(before)].paragraph != now.paragraph) {
        if (before >= 0 && isHeading(before))
            m_headingTopic = m_topic;
        if (isHeading(m_sentence))
            m_planned = false;
        m_carriedTopic = m_headingTopic;
    } else if (m_topic >= 0) {
        m_carriedTopic = m_topic;
    }
    m_topic = -1;
    m_foreignAt = -1;
    m_ownAt = -1;
    m_otherYear = false;
    m_otherPeriod = false;
    m_subset = false;
}

bool SentenceMemory::isHeading(int sentence) const
{
    const auto &sentences = m_reading.sentences();
    const ProseSentence &own = sentences[static_cast<size_t>(sentence)];
    const bool starts =
        sentence == 0 || sentences[static_cast<size_t>(sentence) - 1].paragraph != own.paragraph;
    return starts && own.span.length <= LongestHeading &&
           (own.span.end() >= m_text.size() || m_text[own.span.end()] == u'\n');
}

Span SentenceMemory::sentenceSpan() const
{
    return m_sentence < 0 ? Span() : m_reading.sentences()[static_cast<size_t>(m_sentence)].span;
}

void SentenceMemory::scanTo(qsizetype position)
{
    for (; m_scanned < position; ++m_scanned) {
        const QChar c = m_text[m_scanned];
        if (c == u'《')
            m_inTitle = true;
        else if (c == u'》' || c == u'\n')
            m_inTitle = false;
        if (!endsClause(c))
            continue;
        m_clauseStart = m_scanned + 1;
        if (endsSegment(c))
            m_segmentStart = m_scanned + 1;
    }
}

void SentenceMemory::noteWord(const Hit &hit)
{
    m_lastSeen[static_cast<size_t>(hit.word)] = hit.span.start;
    const Meaning &word = m_index.meanings[static_cast<size_t>(hit.word)];
    if (m_context.government ? word.governmentScope : word.otherScope)
        m_foreignAt = hit.span.start;
    if (word.ownScope)
        m_ownAt = hit.span.start;
    if (word.topic >= 0)
        m_topic = word.topic;
    if (word.ownYear)
        m_otherYear = false;
    if (!beginsClause(hit.span.start))
        return;
    if (word.plan)
        m_planned = true;
    if (word.otherYear && !isCarried(hit.span.end()) && !isCompared(hit.span.end()))
        m_otherYear = true;
}

bool SentenceMemory::beginsClause(qsizetype position) const
{
    return position == 0 || endsClause(m_text[position - 1]) || m_text[position - 1] == u'(' ||
           m_text[position - 1] == u'、';
}

// 上年结转, 2022年度结转: the words in front name where the cases come from.
bool SentenceMemory::isCarried(qsizetype end) const
{
    const QStringView rest = QStringView(m_text).mid(end, 5);
    const QStringView words = rest.startsWith(u'度') ? rest.mid(1) : rest;
    return words.startsWith(u"结转") || words.startsWith(u"转入") || words.startsWith(u"遗留");
}

// 结转至2024年.
bool SentenceMemory::isCarriedTo(qsizetype start) const
{
    const QStringView lead = QStringView(m_text).mid(std::max<qsizetype>(0, start - 3), 3);
    return lead.endsWith(u"结转至") || lead.endsWith(u"结转到") || lead.endsWith(u"转至") ||
           lead.endsWith(u"转入");
}

// 去年同期, 上年相比.
bool SentenceMemory::isCompared(qsizetype end) const
{
    const QStringView rest = QStringView(m_text).mid(end, 5);
    return rest.contains(u"同期") || rest.contains(u"相比") || rest.contains(u"相较");
}

void SentenceMemory::noteNumber(const ProseNumber &number)
{
    const bool dated = number.kind == NumberKind::Date || number.kind == NumberKind::Year ||
                       number.kind == NumberKind::Period;
    if (!dated || m_inTitle)
        return;
    if (number.kind != NumberKind::Year && !isEndOfYear(m_reading.words(number.span)))
        m_otherPeriod = true;
    if (number.year != 0 && !isCarried(number.span.end()) && !isCarriedTo(number.span.start))
        m_otherYear = number.year != m_context.year;
}

SentenceMemory::Range SentenceMemory::hitsBefore(qsizetype start) const
{
    size_t first = m_nextHit;
    while (first > 0 && m_hits[first - 1].span.start >= start)
        --first;
    return {first, m_nextHit};
}

SentenceMemory::Range SentenceMemory::hitsBehind(Span span) const
{
    size_t first = m_nextHit;
    while (first < m_hits.size() && m_hits[first].span.start < span.start)
        ++first;
    size_t end = first;
    while (end < m_hits.size() && m_hits[end].span.start < span.end())
        ++end;
    return {first, end};
}

bool SentenceMemory::says(Range range, bool Meaning::*flag) const
{
    for (size_t h = range.first; h < range.end; ++h) {
        if (meaning(h).*flag)
            return true;
    }
    return false;
}

bool SentenceMemory::namesOtherYear(Range range) const
{
    for (size_t h = range.first; h < range.end; ++h) {
        if (meaning(h).otherYear && !isCarried(m_hits[h].span.end()) &&
            !isCarriedTo(m_hits[h].span.start))
            return true;
    }
    return false;
}
