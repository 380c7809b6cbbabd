// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/claimfinder.h"

#include <algorithm>

namespace {

// Farthest two words of a claim may stand apart.
constexpr qsizetype MostBetween = 30;

bool contains(const std::vector<int> &words, int word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

ClaimFinder::ClaimFinder(const SentenceMemory &memory, int document)
    : m_memory(memory)
    , m_index(memory.index())
    , m_document(1U << document)
{
}

void ClaimFinder::judge(size_t hit, std::vector<Claim> *found) const
{
    for (const auto &hook : m_index.claimEnds[static_cast<size_t>(m_memory.hit(hit).word)]) {
        const PhraseIndex::Claim &claim = m_index.claims[static_cast<size_t>(hook.phrase)];
        if ((claim.documents & m_document) == 0 ||
            !fits(claim.patterns[static_cast<size_t>(hook.pattern)], hit) || !isAllowed(claim, hit))
            continue;
        const qsizetype start = m_memory.clauseStart();
        const auto said = [&](const Claim &earlier) {
            return earlier.id == claim.id && earlier.words.start == start;
        };
        if (std::any_of(found->rbegin(), found->rend(), said))
            continue;
        Claim made;
        made.id = claim.id;
        made.sentence = m_memory.sentence();
        made.words = {start, m_memory.hit(hit).span.end() - start};
        const auto range = m_memory.hitsBefore(m_memory.segmentStart());
        for (size_t h = range.first; h < range.end; ++h) {
            const int topic = m_memory.meaning(h).topic;
            if (topic >= 0 && !made.topics.contains(m_index.topics[topic]))
                made.topics.append(m_index.topics[topic]);
        }
        found->push_back(std::move(made));
    }
}

bool ClaimFinder::fits(const PhraseIndex::ClaimPattern &pattern, size_t hit) const
{
    const qsizetype from = pattern.acrossClauses ? m_memory.segmentStart() : m_memory.clauseStart();
    size_t h = hit;
    qsizetype before = m_memory.hit(hit).span.start;
    if (before < from)
        return false;
    for (size_t w = pattern.words.size() - 1; w-- > 0;) {
        bool found = false;
        while (!found && h-- > 0) {
            const Span span = m_memory.hit(h).span;
            if (span.start < from || before - span.end() > MostBetween)
                return false;
            found = m_memory.hit(h).word == pattern.words[w] && span.end() <= before;
        }
        if (!found)
            return false;
        before = m_memory.hit(h).span.start;
    }
    return true;
}

bool ClaimFinder::isAllowed(const PhraseIndex::Claim &claim, size_t hit) const
{
    if (m_memory.isForeign())
        return false;
    if (claim.topics != 0 && (claim.topics & (1U << (m_memory.topic() + 1))) == 0)
        return false;
    const bool backed = isBacked(claim);
    const auto voids = [&](size_t h) {
        const int word = m_memory.hit(h).word;
        const PhraseIndex::WordMeaning &meaning = m_memory.meaning(h);
        return meaning.condition || meaning.intention || contains(claim.without, word) ||
               (!backed && contains(claim.weakWithout, word));
    };
    const auto said = m_memory.hitsBefore(m_memory.segmentStart());
    for (size_t h = said.first; h < said.end; ++h) {
        if (voids(h))
            return false;
    }
    // To the end of the clause.
    const Span span = m_memory.hit(hit).span;
    const QString &text = m_memory.reading().text();
    const auto endsClause = [](QChar c) { return QStringView(u"，,；;：:。！？!?\n").contains(c); };
    const auto end = std::find_if(text.begin() + span.end(), text.end(), endsClause) - text.begin();
    for (size_t h = said.end; h < m_memory.hits().size(); ++h) {
        if (m_memory.hit(h).span.start >= end)
            break;
        if (voids(h))
            return false;
    }
    return claim.sentenceHas.empty() || backed ||
           m_memory.carriedTopic() == m_index.requestsTopic ||
           m_memory.topic() == m_index.requestsTopic;
}

bool ClaimFinder::isBacked(const PhraseIndex::Claim &claim) const
{
    return std::any_of(claim.sentenceHas.begin(), claim.sentenceHas.end(),
                       [this](int word) { return m_memory.wasSaid(word); });
}
