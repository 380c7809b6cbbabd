// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/statementfinder.h"

#include <algorithm>

namespace {

// Farthest a word may stand from its number, in characters.
constexpr qsizetype MostBefore = 16;
constexpr qsizetype MostAfter = 8;

} // namespace

StatementFinder::StatementFinder(SentenceMemory &memory, int document)
    : m_memory(memory)
    , m_index(memory.index())
    , m_reading(memory.reading())
    , m_text(memory.reading().text())
    , m_document(1U << document)
    , m_stamp(m_index.meanings.size(), -1)
{
}

void StatementFinder::judge(int q, Stated *found)
{
    const ProseQuantity &quantity = m_reading.quantities()[static_cast<size_t>(q)];
    const ProseNumber &number = m_reading.numberOf(quantity);
    const auto measure = m_index.measures.constFind(number.measure);
    if (number.percent || number.percentPoints || m_memory.isInTitle() ||
        measure == m_index.measures.constEnd() || m_memory.isForeign())
        return;
    const Window window = windowOf(q, quint64(1) << *measure);
    if (isForeign(window))
        return;
    stampWords(window);
    const Best best = bestPhrase(window);
    if (best.phrase < 0) {
        // 其中涉及征地 20 件: what follows may be part of these.
        if (m_memory.says(window.leadHits, &PhraseIndex::WordMeaning::subset))
            m_memory.beginSubset();
        found->unnamed.push_back(q);
        return;
    }
    Statement statement;
    statement.quantity = q;
    statement.phrase = &m_index.figures[static_cast<size_t>(best.phrase)];
    qsizetype start = window.lead.start;
    while (start < window.lead.end() && QStringView(u"、,，“”)").contains(m_text[start]))
        ++start;
    statement.words = {start, std::max(best.end, window.number.end()) - start};
    found->statements.push_back(statement);
}

StatementFinder::Window StatementFinder::windowOf(int q, quint64 measure) const
{
    const ProseQuantity &quantity = m_reading.quantities()[static_cast<size_t>(q)];
    Window window;
    window.q = q;
    window.number = m_reading.numberOf(quantity).span;
    window.lead = leadOf(q);
    window.leadEnd = withoutFillers(window.lead.start, window.lead.end());
    window.tail = tailOf(quantity);
    window.leadHits = m_memory.hitsBefore(window.lead.start);
    window.tailHits = m_memory.hitsBehind(window.tail);
    window.measure = measure;
    window.topic = topicOf(window);
    const QStringView lead =
        QStringView(m_text).mid(window.lead.start, window.leadEnd - window.lead.start);
    window.partitive = std::any_of(m_index.partitives.begin(), m_index.partitives.end(),
                                   [lead](const QString &word) { return lead.endsWith(word); });
    return window;
}

// The words behind a quantity up to punctuation or the next quantity; names and years (下一年) are
// words.
Span StatementFinder::tailOf(const ProseQuantity &quantity) const
{
    const auto &numbers = m_reading.numbers();
    Span tail = quantity.after;
    for (size_t n = static_cast<size_t>(quantity.number) + 1;
         n < numbers.size() && numbers[n].span.start == tail.end() && !numbers[n].isQuantity();
         ++n) {
        const qsizetype next = n + 1 < numbers.size() ? numbers[n + 1].span.start : m_text.size();
        qsizetype end = numbers[n].span.end();
        while (end < next && !QStringView(u"。！？!?\n，,；;：:、()【】〔〕").contains(m_text[end]))
            ++end;
        tail.length = end - tail.start;
    }
    return tail;
}

// Where the words in [from, to) end when 共, 为 … at their end are left out.
qsizetype StatementFinder::withoutFillers(qsizetype from, qsizetype to) const
{
    const QStringView text = m_text;
    for (bool shorter = true; shorter && to > from;) {
        shorter = false;
        if (!m_index.fillerEnds.test(text[to - 1].unicode()))
            return to;
        for (const QString &filler : m_index.fillers) {
            if (to - from >= filler.size() && text.first(to).endsWith(filler)) {
                to -= filler.size();
                shorter = true;
                break;
            }
        }
    }
    return to;
}
// The words that say what a quantity counts: its clause from the number before; the clause
// before that when only 共 or 为 stands there (收到申请，共 57 件) or it ends in a colon, never
// when the number begins its clause: 均已办结，8 件申请人撤销.
Span StatementFinder::leadOf(int q) const
{
    const auto &quantities = m_reading.quantities();
    const ProseQuantity &quantity = quantities[static_cast<size_t>(q)];
    const qsizetype end = m_reading.numberOf(quantity).span.start;
    const ProseQuantity *previous = q > 0 ? &quantities[static_cast<size_t>(q) - 1] : nullptr;
    const qsizetype stop = previous ? m_reading.numberOf(*previous).span.end() : 0;
    const auto startOf = [&](int clause) {
        return std::max(stop, m_reading.clauses()[static_cast<size_t>(clause)].span.start);
    };
    qsizetype start = startOf(quantity.clause);
    for (int clause = quantity.clause - 1; clause >= 0 && clause >= quantity.clause - 2; --clause) {
        const ProseClause &earlier = m_reading.clauses()[static_cast<size_t>(clause)];
        const bool begins = start == end && earlier.closedBy != u'：' && earlier.closedBy != u':';
        if (begins || withoutFillers(start, end) > start || earlier.sentence != quantity.sentence ||
            earlier.span.end() <= stop || (previous && previous->clause >= clause))
            break;
        start = startOf(clause);
    }
    int closed = 0;
    for (qsizetype i = end; i > start; --i) {
        if (m_text[i - 1] == u')')
            ++closed;
        else if (m_text[i - 1] == u'(' && --closed < 0)
            return {i, end - i};
    }
    return {start, end - start};
}

// Words in front of the number that make it a difference, a plan, an average or last year's.
bool StatementFinder::isForeign(const Window &window) const
{
    using Meaning = PhraseIndex::WordMeaning;
    return m_memory.says(window.leadHits, &Meaning::change) ||
           m_memory.says(window.leadHits, &Meaning::intention) ||
           m_memory.says(window.leadHits, &Meaning::otherPeriod) ||
           m_memory.says(window.leadHits, &Meaning::comparison) ||
           m_memory.namesOtherYear(window.leadHits);
}

int StatementFinder::topicOf(const Window &window) const
{
    for (size_t h = window.tailHits.end; h-- > window.tailHits.first;) {
        if (m_memory.meaning(h).topic >= 0)
            return m_memory.meaning(h).topic;
    }
    return m_memory.topic();
}

void StatementFinder::stampWords(const Window &window)
{
    for (const Range range : {window.leadHits, window.tailHits}) {
        for (size_t h = range.first; h < range.end; ++h)
            m_stamp[static_cast<size_t>(m_memory.hit(h).word)] = window.q;
    }
}

// Of all patterns that fit the one whose words stand nearest; of equally near ones the heaviest.
StatementFinder::Best StatementFinder::bestPhrase(const Window &window)
{
    Best best;
    if (!window.partitive) {
        for (size_t h = window.leadHits.end; h-- > window.leadHits.first;) {
            for (const auto &hook : m_index.before[static_cast<size_t>(m_memory.hit(h).word)])
                consider(hook, h, window, &best);
        }
    }
    for (size_t h = window.tailHits.first; h < window.tailHits.end; ++h) {
        for (const auto &hook : m_index.after[static_cast<size_t>(m_memory.hit(h).word)])
            consider(hook, h, window, &best);
    }
    return best;
}

void StatementFinder::consider(const PhraseIndex::Hook &hook, size_t hit, const Window &window,
                               Best *best)
{
    const PhraseIndex::Phrase &phrase = m_index.phrases[static_cast<size_t>(hook.phrase)];
    if ((phrase.documents & m_document) == 0 || (phrase.measures & window.measure) == 0)
        return;
    const PhraseIndex::Pattern &pattern = phrase.patterns[static_cast<size_t>(hook.pattern)];
    if (!matchAt(pattern, hit, window))
        return;
    const bool better = best->phrase < 0 || m_match.distance < best->distance ||
                        (m_match.distance == best->distance && pattern.weight > best->weight);
    if (!better || !isAllowed(phrase, window))
        return;
    best->phrase = hook.phrase;
    best->distance = m_match.distance;
    best->weight = pattern.weight;
    best->end = 0;
    for (const size_t used : m_match.used)
        best->end = std::max(best->end, m_memory.hit(used).span.end());
}

bool StatementFinder::matchAt(const PhraseIndex::Pattern &pattern, size_t hit, const Window &window)
{
    m_match.used.clear();
    m_match.used.push_back(hit);
    const Span span = m_memory.hit(hit).span;
    if (pattern.before.empty()) {
        m_match.distance = span.start - window.number.end();
        return isNear(pattern, hit, window);
    }
    const qsizetype distance = window.number.start - span.end();
    if (distance < 0 || distance > MostBefore ||
        (pattern.tightBefore && window.leadEnd > span.end()))
        return false;
    m_match.distance = std::max<qsizetype>(0, window.leadEnd - span.end());
    return takeEarlier(pattern.before, hit, window) &&
           (pattern.after.empty() || takeLater(pattern, window));
}

// The words in front of the last one, each the nearest possible.
bool StatementFinder::takeEarlier(const std::vector<int> &words, size_t last, const Window &window)
{
    size_t h = last;
    qsizetype before = m_memory.hit(last).span.start;
    for (size_t w = words.size() - 1; w-- > 0;) {
        bool found = false;
        while (!found && h-- > window.leadHits.first) {
            const SentenceMemory::Hit &hit = m_memory.hit(h);
            found = hit.word == words[w] && hit.span.end() <= before;
        }
        if (!found)
            return false;
        before = m_memory.hit(h).span.start;
        m_match.used.push_back(h);
    }
    return true;
}

bool StatementFinder::takeLater(const PhraseIndex::Pattern &pattern, const Window &window)
{
    for (size_t h = window.tailHits.first; h < window.tailHits.end; ++h) {
        if (m_memory.hit(h).word == pattern.after.front() && isNear(pattern, h, window)) {
            m_match.used.push_back(h);
            return true;
        }
    }
    return false;
}

bool StatementFinder::isNear(const PhraseIndex::Pattern &pattern, size_t hit,
                             const Window &window) const
{
    const Span span = m_memory.hit(hit).span;
    if (span.end() > window.tail.end())
        return false;
    if (!pattern.tightAfter && !pattern.before.empty())
        return true;
    const qsizetype end = window.number.end();
    return span.start - end <= MostAfter &&
           (!pattern.tightAfter || withoutFillers(end, span.start) == end);
}

bool StatementFinder::isAllowed(const PhraseIndex::Phrase &phrase, const Window &window) const
{
    const quint32 topic = 1U << (window.topic + 1);
    if ((phrase.topics != 0 && (phrase.topics & topic) == 0) || (phrase.notTopics & topic) != 0)
        return false;
    for (const int word : phrase.without) {
        if (isAround(word, window) && standsAlone(word, window))
            return false;
    }
    if (std::any_of(phrase.sentenceWithout.begin(), phrase.sentenceWithout.end(),
                    [this](int word) { return m_memory.wasSaid(word); }))
        return false;
    if (phrase.family != 0 && (m_memory.speaksOfSubset() || hasOtherMember(phrase.family, window)))
        return false;
    return !isOfOtherWork(phrase) && isBacked(phrase, window) && isFollowed(phrase, window);
}

// 归集行政许可5件、行政处罚3件: the verb in front of the first number holds for the others.
bool StatementFinder::isOfOtherWork(const PhraseIndex::Phrase &phrase) const
{
    if (phrase.clauseWithout.empty())
        return false;
    const Range range = m_memory.hitsBefore(m_memory.clauseStart());
    for (size_t h = range.first; h < range.end; ++h) {
        if (std::find(phrase.clauseWithout.begin(), phrase.clauseWithout.end(),
                      m_memory.hit(h).word) != phrase.clauseWithout.end())
            return true;
    }
    return false;
}

// Whether a word that was found is a part of the words the pattern took.
bool StatementFinder::isTaken(size_t hit) const
{
    const Span span = m_memory.hit(hit).span;
    return std::any_of(m_match.used.begin(), m_match.used.end(), [this, span](size_t used) {
        const Span own = m_memory.hit(used).span;
        return own.start <= span.start && own.end() >= span.end();
    });
}

bool StatementFinder::standsAlone(int word, const Window &window) const
{
    for (const Range range : {window.leadHits, window.tailHits}) {
        for (size_t h = range.first; h < range.end; ++h) {
            if (m_memory.hit(h).word == word && !isTaken(h))
                return true;
        }
    }
    return false;
}

// Whether a word of the family stands around the number that is no word of the match.
bool StatementFinder::hasOtherMember(quint32 family, const Window &window) const
{
    for (const Range range : {window.leadHits, window.tailHits}) {
        for (size_t h = range.first; h < range.end; ++h) {
            if ((m_memory.meaning(h).families & family) != 0 && !isTaken(h))
                return true;
        }
    }
    return false;
}

bool StatementFinder::isBacked(const PhraseIndex::Phrase &phrase, const Window &window) const
{
    return phrase.sentenceHas.empty() || window.topic == m_index.requestsTopic ||
           m_memory.carriedTopic() == m_index.requestsTopic ||
           std::any_of(phrase.sentenceHas.begin(), phrase.sentenceHas.end(),
                       [&](int word) { return m_memory.wasSaid(word) || isAround(word, window); });
}

bool StatementFinder::isFollowed(const PhraseIndex::Phrase &phrase, const Window &window) const
{
    if (phrase.followedBy.empty() && phrase.notFollowedBy.empty())
        return true;
    const auto &quantities = m_reading.quantities();
    const size_t next = static_cast<size_t>(window.q) + 1;
    qsizetype end = m_memory.sentenceSpan().end();
    if (next < quantities.size())
        end = std::min(end, m_reading.numberOf(quantities[next]).span.start);
    const Range range = m_memory.hitsBehind({window.number.end(), end - window.number.end()});
    const auto follows = [&](int word) {
        for (size_t h = range.first; h < range.end; ++h) {
            if (m_memory.hit(h).word == word)
                return true;
        }
        return false;
    };
    const auto any = [&follows](const std::vector<int> &words) {
        return std::any_of(words.begin(), words.end(), follows);
    };
    return (phrase.followedBy.empty() || any(phrase.followedBy)) && !any(phrase.notFollowedBy);
}
