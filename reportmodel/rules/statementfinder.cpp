// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/phraseindex.h"

#include <algorithm>
#include <array>

namespace {

using Hit = WordFinder::Hit;

// Farthest a word may stand from its number, in characters.
constexpr qsizetype MostBefore = 16;
constexpr qsizetype MostAfter = 8;
// A paragraph this short without a full stop is a heading: it says what the next ones are about.
constexpr qsizetype LongestHeading = 30;

// Reads a text once from the front and keeps, per sentence, what has been said so far.
class Finder
{
public:
    Finder(const PhraseIndex &index, const ProseReading &reading, int document,
           const PhraseBook::Context &context)
        : m_index(index)
        , m_reading(reading)
        , m_document(1U << document)
        , m_context(context)
        , m_text(reading.text())
        , m_hits(visibleHits())
        , m_lastSeen(index.meanings.size(), -1)
        , m_stamp(index.meanings.size(), -1)
    {
        findOwnNames();
    }

    std::vector<Statement> run()
    {
        std::vector<Statement> found;
        const auto &quantities = m_reading.quantities();
        for (size_t q = 0; q < quantities.size(); ++q) {
            const ProseQuantity &quantity = quantities[q];
            advanceTo(m_reading.numberOf(quantity).span.start, quantity.number);
            enterSentence(quantity.sentence);
            const int phrase = phraseOf(static_cast<int>(q));
            if (phrase >= 0)
                found.push_back(
                    {static_cast<int>(q), &m_index.figures[static_cast<size_t>(phrase)]});
        }
        return found;
    }

private:
    const PhraseIndex::WordMeaning &meaning(const Hit &hit) const
    {
        return m_index.meanings[static_cast<size_t>(hit.word)];
    }
    Span sentenceSpan() const
    {
        return m_sentence < 0 ? Span()
                              : m_reading.sentences()[static_cast<size_t>(m_sentence)].span;
    }

    // All words of the text but those inside a longer name.
    std::vector<Hit> visibleHits() const
    {
        std::vector<Hit> hits = m_index.finder.find(m_text);
        qsizetype nameEnd = 0;
        const auto hidden = [&](const Hit &hit) {
            if (hit.span.end() <= nameEnd)
                return true;
            if (meaning(hit).name)
                nameEnd = hit.span.end();
            return false;
        };
        hits.erase(std::remove_if(hits.begin(), hits.end(), hidden), hits.end());
        return hits;
    }

    void findOwnNames()
    {
        for (const QString &name : m_context.ownNames) {
            for (qsizetype at = m_text.indexOf(name); at >= 0;
                 at = m_text.indexOf(name, at + name.size()))
                m_ownNames.push_back(at);
        }
        std::sort(m_ownNames.begin(), m_ownNames.end());
    }

    // Takes in everything in front of a number.
    void advanceTo(qsizetype position, int number)
    {
        for (;;) {
            const qsizetype hitAt =
                m_nextHit < m_hits.size() ? m_hits[m_nextHit].span.start : position;
            const qsizetype numberAt =
                m_nextNumber < number
                    ? m_reading.numbers()[static_cast<size_t>(m_nextNumber)].span.start
                    : position;
            const qsizetype nameAt =
                m_nextName < m_ownNames.size() ? m_ownNames[m_nextName] : position;
            const qsizetype first = std::min({hitAt, numberAt, nameAt});
            if (first >= position)
                return;
            enterSentenceAt(first);
            if (nameAt == first) {
                m_ownAt = first;
                ++m_nextName;
            } else if (numberAt == first) {
                noteNumber(m_reading.numbers()[static_cast<size_t>(m_nextNumber++)]);
            } else {
                noteWord(m_hits[m_nextHit++]);
            }
        }
    }

    void enterSentenceAt(qsizetype position)
    {
        const auto &sentences = m_reading.sentences();
        int sentence = std::max(m_sentence, 0);
        while (sentence + 1 < static_cast<int>(sentences.size()) &&
               sentences[static_cast<size_t>(sentence)].span.end() <= position)
            ++sentence;
        enterSentence(sentence);
    }

    void enterSentence(int sentence)
    {
        while (m_sentence < sentence)
            enterNextSentence();
    }

    void enterNextSentence()
    {
        const auto &sentences = m_reading.sentences();
        const int before = m_sentence++;
        const ProseSentence &now = sentences[static_cast<size_t>(m_sentence)];
        if (before < 0 || sentences[static_cast<size_t>(before)].paragraph != now.paragraph) {
            if (before >= 0 && isHeading(before))
                m_headingTopic = m_topic;
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

    bool isHeading(int sentence) const
    {
        const auto &sentences = m_reading.sentences();
        const Span span = sentences[static_cast<size_t>(sentence)].span;
        const bool starts =
            sentence == 0 || sentences[static_cast<size_t>(sentence) - 1].paragraph !=
                                 sentences[static_cast<size_t>(sentence)].paragraph;
        return starts && span.length <= LongestHeading &&
               (span.end() >= m_text.size() || m_text[span.end()] == u'\n');
    }

    void noteWord(const Hit &hit)
    {
        m_lastSeen[static_cast<size_t>(hit.word)] = hit.span.start;
        const PhraseIndex::WordMeaning &word = meaning(hit);
        if (m_context.government ? word.governmentScope : word.otherScope)
            m_foreignAt = hit.span.start;
        if (word.ownScope)
            m_ownAt = hit.span.start;
        if (word.topic >= 0)
            m_topic = word.topic;
        if (word.ownYear)
            m_otherYear = false;
        if (word.otherYear && beginsClause(hit.span.start) && !isCarried(hit.span.end()) &&
            !isCompared(hit.span.end()))
            m_otherYear = true;
    }

    bool beginsClause(qsizetype position) const
    {
        return position == 0 || QStringView(u"，,;；:：。！？\n(、").contains(m_text[position - 1]);
    }
    // 上年结转, 2022年度结转: the words in front name where the cases come from.
    bool isCarried(qsizetype end) const
    {
        const QStringView rest = QStringView(m_text).mid(end, 5);
        const QStringView words = rest.startsWith(u'度') ? rest.mid(1) : rest;
        return words.startsWith(u"结转") || words.startsWith(u"转入") || words.startsWith(u"遗留");
    }
    bool isCompared(qsizetype end) const
    {
        const QStringView rest = QStringView(m_text).mid(end, 5);
        return rest.contains(u"同期") || rest.contains(u"相比") || rest.contains(u"相较");
    }

    void noteNumber(const ProseNumber &number)
    {
        const bool dated = number.kind == NumberKind::Date || number.kind == NumberKind::Year ||
                           number.kind == NumberKind::Period;
        if (!dated || isInTitle(number.span.start))
            return;
        const QStringView words = m_reading.words(number.span);
        if (number.kind != NumberKind::Year)
            m_otherPeriod = m_otherPeriod || !isEndOfYear(words);
        if (number.year == 0 || isCarried(number.span.end()) || isCarriedTo(number.span.start))
            return;
        // 2024年1月1日…12月31日 and 截至2024年12月31日 are the year; 2023年底 is its end.
        m_otherYear = number.year != m_context.year;
    }
    static bool isEndOfYear(QStringView words)
    {
        return words.endsWith(u"年1月1日") || words == u"1月1日" || words.endsWith(u"12月31日") ||
               words.endsWith(u"12月") || words.endsWith(u"12月底") || words.endsWith(u"年1月") ||
               words == u"1月";
    }
    bool isCarriedTo(qsizetype start) const
    {
        const QStringView lead = QStringView(m_text).mid(std::max<qsizetype>(0, start - 3), 3);
        return lead.endsWith(u"结转至") || lead.endsWith(u"结转到") || lead.endsWith(u"转至") ||
               lead.endsWith(u"转入");
    }

    bool isInTitle(qsizetype position)
    {
        for (; m_titleScanned < position; ++m_titleScanned) {
            if (m_text[m_titleScanned] == u'《')
                m_inTitle = true;
            else if (m_text[m_titleScanned] == u'》' || m_text[m_titleScanned] == u'\n')
                m_inTitle = false;
        }
        return m_inTitle;
    }

    // Where the words in [from, to) end when 共, 为 … at their end are left out.
    qsizetype withoutFillers(qsizetype from, qsizetype to) const
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
    bool onlyFillers(qsizetype from, qsizetype to) const
    {
        return withoutFillers(from, to) == from;
    }

    // The words that say what a quantity counts: its clause from the number before; the clause
    // before that when only 共 or 为 stands there: 收到申请，共 57 件.
    Span leadOf(int q) const
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
        for (int clause = quantity.clause - 1; clause >= 0 && clause >= quantity.clause - 2;
             --clause) {
            const ProseClause &earlier = m_reading.clauses()[static_cast<size_t>(clause)];
            if (!onlyFillers(start, end) || earlier.sentence != quantity.sentence ||
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

    // Hits that lie wholly inside a span.
    struct Range
    {
        size_t first = 0;
        size_t end = 0;
    };
    // What was read last is what stands in front of the number.
    Range hitsBefore(qsizetype start) const
    {
        size_t first = m_nextHit;
        while (first > 0 && m_hits[first - 1].span.start >= start)
            --first;
        return {first, m_nextHit};
    }
    Range hitsBehind(Span span) const
    {
        size_t first = m_nextHit;
        while (first < m_hits.size() && m_hits[first].span.start < span.start)
            ++first;
        size_t end = first;
        while (end < m_hits.size() && m_hits[end].span.start < span.end())
            ++end;
        return {first, end};
    }

    // The quantity under judgement.
    struct Window
    {
        int q = 0;
        Span number;
        Span lead;
        qsizetype leadEnd = 0; // without the fillers at its end
        Span tail;
        Range leadHits;
        Range tailHits;
        bool partitive = false;
        quint64 measure = 0;
        int topic = -1;
    };

    int phraseOf(int q)
    {
        const ProseQuantity &quantity = m_reading.quantities()[static_cast<size_t>(q)];
        const ProseNumber &number = m_reading.numberOf(quantity);
        const bool inTitle = isInTitle(number.span.start);
        const auto measure = m_index.measures.constFind(number.measure);
        if (number.percent || number.percentPoints || inTitle ||
            measure == m_index.measures.constEnd())
            return -1;
        Window window;
        window.q = q;
        window.number = number.span;
        window.lead = leadOf(q);
        window.tail = quantity.after;
        window.leadHits = hitsBefore(window.lead.start);
        window.tailHits = hitsBehind(window.tail);
        window.measure = quint64(1) << *measure;
        window.topic = topicOf(window);
        if (isForeign(window))
            return -1;
        window.leadEnd = withoutFillers(window.lead.start, window.lead.end());
        const QStringView lead =
            QStringView(m_text).mid(window.lead.start, window.leadEnd - window.lead.start);
        window.partitive = std::any_of(m_index.partitives.begin(), m_index.partitives.end(),
                                       [lead](const QString &word) { return lead.endsWith(word); });
        stampWords(window);
        const int phrase = bestPhrase(window);
        if (phrase < 0 && says(window.leadHits, &PhraseIndex::WordMeaning::subset))
            m_subset = true; // 其中涉及征地 20 件: what follows may be part of these
        return phrase;
    }

    bool says(Range range, bool PhraseIndex::WordMeaning::*flag) const
    {
        for (size_t h = range.first; h < range.end; ++h) {
            if (meaning(m_hits[h]).*flag)
                return true;
        }
        return false;
    }

    bool isForeign(const Window &window) const
    {
        using Meaning = PhraseIndex::WordMeaning;
        if (m_foreignAt > m_ownAt || m_otherYear || m_otherPeriod)
            return true;
        if (says(window.leadHits, &Meaning::change) || says(window.leadHits, &Meaning::intention) ||
            says(window.leadHits, &Meaning::otherPeriod) ||
            says(window.leadHits, &Meaning::comparison))
            return true;
        for (size_t h = window.leadHits.first; h < window.leadHits.end; ++h) {
            if (meaning(m_hits[h]).otherYear && !isCarried(m_hits[h].span.end()) &&
                !isCarriedTo(m_hits[h].span.start))
                return true;
        }
        return false;
    }

    int topicOf(const Window &window) const
    {
        for (size_t h = window.tailHits.end; h-- > window.tailHits.first;) {
            if (meaning(m_hits[h]).topic >= 0)
                return meaning(m_hits[h]).topic;
        }
        return m_topic >= 0 ? m_topic : m_carriedTopic;
    }

    void stampWords(const Window &window)
    {
        for (const Range range : {window.leadHits, window.tailHits}) {
            for (size_t h = range.first; h < range.end; ++h)
                m_stamp[static_cast<size_t>(m_hits[h].word)] = window.q;
        }
    }
    bool isAround(int word, const Window &window) const
    {
        return m_stamp[static_cast<size_t>(word)] == window.q;
    }

    // A pattern found around the number, and which words it took.
    struct Match
    {
        qsizetype distance = -1; // -1: not found
        std::array<size_t, 8> used{};
        size_t count = 0;

        void take(size_t hit)
        {
            if (count < used.size())
                used[count++] = hit;
        }
        const size_t *begin() const { return used.data(); }
        const size_t *end() const { return used.data() + count; }
    };

    int bestPhrase(const Window &window) const
    {
        int best = -1;
        qsizetype bestDistance = 0;
        int bestWeight = 0;
        const auto consider = [&](const PhraseIndex::Hook &hook, size_t hit) {
            const auto &phrase = m_index.phrases[static_cast<size_t>(hook.phrase)];
            if ((phrase.documents & m_document) == 0 || (phrase.measures & window.measure) == 0)
                return;
            const auto &pattern = phrase.patterns[static_cast<size_t>(hook.pattern)];
            const Match match = matchAt(pattern, hit, window);
            const bool nearer = match.distance >= 0 &&
                                (best < 0 || match.distance < bestDistance ||
                                 (match.distance == bestDistance && pattern.weight > bestWeight));
            if (!nearer || !isAllowed(phrase, match, window))
                return;
            best = hook.phrase;
            bestDistance = match.distance;
            bestWeight = pattern.weight;
        };
        if (!window.partitive) {
            for (size_t h = window.leadHits.end; h-- > window.leadHits.first;) {
                for (const auto &hook : m_index.before[static_cast<size_t>(m_hits[h].word)])
                    consider(hook, h);
            }
        }
        for (size_t h = window.tailHits.first; h < window.tailHits.end; ++h) {
            for (const auto &hook : m_index.after[static_cast<size_t>(m_hits[h].word)])
                consider(hook, h);
        }
        return best;
    }

    Match matchAt(const PhraseIndex::Pattern &pattern, size_t hit, const Window &window) const
    {
        Match match;
        qsizetype distance = 0;
        if (!pattern.before.empty()) {
            const qsizetype end = m_hits[hit].span.end();
            distance = window.number.start - end;
            if (distance < 0 || distance > MostBefore ||
                (pattern.tightBefore && window.leadEnd > end))
                return match;
            distance = std::max<qsizetype>(0, window.leadEnd - end);
            match.take(hit);
            if (!takeEarlier(pattern.before, hit, window, &match))
                return match;
            if (!pattern.after.empty() && !takeLater(pattern, window, &match))
                return match;
        } else {
            distance = m_hits[hit].span.start - window.number.end();
            if (!isNear(pattern, m_hits[hit], window))
                return match;
            match.take(hit);
        }
        match.distance = distance;
        return match;
    }

    // The words in front of the last one, each the nearest possible.
    bool takeEarlier(const std::vector<int> &words, size_t last, const Window &window,
                     Match *match) const
    {
        size_t h = last;
        qsizetype before = m_hits[last].span.start;
        for (size_t w = words.size() - 1; w-- > 0;) {
            bool found = false;
            while (!found && h-- > window.leadHits.first)
                found = m_hits[h].word == words[w] && m_hits[h].span.end() <= before;
            if (!found)
                return false;
            before = m_hits[h].span.start;
            match->take(h);
        }
        return true;
    }

    bool takeLater(const PhraseIndex::Pattern &pattern, const Window &window, Match *match) const
    {
        for (size_t h = window.tailHits.first; h < window.tailHits.end; ++h) {
            if (m_hits[h].word == pattern.after.front() && isNear(pattern, m_hits[h], window)) {
                match->take(h);
                return true;
            }
        }
        return false;
    }

    bool isNear(const PhraseIndex::Pattern &pattern, const Hit &hit, const Window &window) const
    {
        const qsizetype distance = hit.span.start - window.number.end();
        if (!pattern.tightAfter && !pattern.before.empty())
            return hit.span.end() <= window.tail.end();
        return distance <= MostAfter && hit.span.end() <= window.tail.end() &&
               (!pattern.tightAfter || onlyFillers(window.number.end(), hit.span.start));
    }

    bool isAllowed(const PhraseIndex::Phrase &phrase, const Match &match,
                   const Window &window) const
    {
        const quint32 topic = 1U << (window.topic + 1);
        if ((phrase.topics != 0 && (phrase.topics & topic) == 0) || (phrase.notTopics & topic) != 0)
            return false;
        const auto isUsed = [&](int word) {
            return std::any_of(match.begin(), match.end(),
                               [&](size_t hit) { return m_hits[hit].word == word; });
        };
        for (const int word : phrase.without) {
            if (isAround(word, window) && !isUsed(word))
                return false;
        }
        if (phrase.family != 0 && (m_subset || hasOtherMember(phrase.family, match, window)))
            return false;
        return isBacked(phrase, window) && isFollowed(phrase, window);
    }

    // Whether a word of the family stands around the number that is no word of the match.
    bool hasOtherMember(quint32 family, const Match &match, const Window &window) const
    {
        for (const Range range : {window.leadHits, window.tailHits}) {
            for (size_t h = range.first; h < range.end; ++h) {
                if ((meaning(m_hits[h]).families & family) == 0)
                    continue;
                const bool inside = std::any_of(match.begin(), match.end(), [&](size_t used) {
                    return m_hits[used].span.start <= m_hits[h].span.start &&
                           m_hits[used].span.end() >= m_hits[h].span.end();
                });
                if (!inside)
                    return true;
            }
        }
        return false;
    }

    bool isBacked(const PhraseIndex::Phrase &phrase, const Window &window) const
    {
        if (phrase.sentenceHas.empty() || window.topic == m_index.requestsTopic ||
            m_carriedTopic == m_index.requestsTopic)
            return true;
        const qsizetype start = sentenceSpan().start;
        return std::any_of(phrase.sentenceHas.begin(), phrase.sentenceHas.end(), [&](int word) {
            return m_lastSeen[static_cast<size_t>(word)] >= start || isAround(word, window);
        });
    }

    bool isFollowed(const PhraseIndex::Phrase &phrase, const Window &window) const
    {
        if (phrase.followedBy.empty())
            return true;
        const auto &quantities = m_reading.quantities();
        const size_t next = static_cast<size_t>(window.q) + 1;
        qsizetype end = sentenceSpan().end();
        if (next < quantities.size())
            end = std::min(end, m_reading.numberOf(quantities[next]).span.start);
        const Range range = hitsBehind({window.number.end(), end - window.number.end()});
        for (size_t h = range.first; h < range.end; ++h) {
            if (std::find(phrase.followedBy.begin(), phrase.followedBy.end(), m_hits[h].word) !=
                phrase.followedBy.end())
                return true;
        }
        return false;
    }

    const PhraseIndex &m_index;
    const ProseReading &m_reading;
    const quint32 m_document;
    const PhraseBook::Context &m_context;
    const QString &m_text;
    const std::vector<Hit> m_hits;
    std::vector<qsizetype> m_ownNames;
    std::vector<qsizetype> m_lastSeen; // by word: where it was said last
    std::vector<int> m_stamp;          // by word: last quantity it stands around

    size_t m_nextHit = 0;
    size_t m_nextName = 0;
    int m_nextNumber = 0;
    qsizetype m_titleScanned = 0;
    bool m_inTitle = false; // between 《 and 》

    // The sentence so far.
    int m_sentence = -1;
    int m_topic = -1;
    int m_carriedTopic = -1; // of the sentences before it
    int m_headingTopic = -1;
    qsizetype m_foreignAt = -1;
    qsizetype m_ownAt = -1;
    bool m_otherYear = false;
    bool m_otherPeriod = false;
    bool m_subset = false;
};

} // namespace

std::vector<Statement> findStatements(const PhraseIndex &index, const ProseReading &reading,
                                      QStringView document, const PhraseBook::Context &context)
{
    const auto bit = index.documents.constFind(document.toString());
    if (bit == index.documents.constEnd())
        return {};
    return Finder(index, reading, *bit, context).run();
}
