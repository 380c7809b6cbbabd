// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/phraseindex.h"

#include <functional>
#include <vector>

// Reads a text once from the front and remembers what the current sentence has said so far: whose
// and which year's figures it speaks of, its topic, where each word was said last. Private to the
// phrase book.
class SentenceMemory
{
public:
    using Hit = WordFinder::Hit;
    using Meaning = PhraseIndex::WordMeaning;

    // Hits [first, end).
    struct Range
    {
        size_t first = 0;
        size_t end = 0;
    };

    SentenceMemory(const PhraseIndex &index, const ProseReading &reading,
                   const PhraseBook::Context &context);

    // Takes in everything in front of a position, and the numbers up to `number`. Calls `seen` for
    // each word once it is remembered.
    void advanceTo(qsizetype position, int number, const std::function<void(size_t hit)> &seen);
    void enterSentence(int sentence);

    const PhraseIndex &index() const { return m_index; }
    const ProseReading &reading() const { return m_reading; }
    const std::vector<Hit> &hits() const { return m_hits; }
    const Hit &hit(size_t index) const { return m_hits[index]; }
    const Meaning &meaning(size_t hit) const
    {
        return m_index.meanings[static_cast<size_t>(m_hits[hit].word)];
    }
    Range hitsBefore(qsizetype start) const; // read already, from `start` on
    Range hitsBehind(Span span) const;       // not read yet
    bool says(Range range, bool Meaning::*flag) const;

    // Another scope, another year or part of the year, or plans for the next one.
    bool isForeign() const
    {
        return m_foreignAt > m_ownAt || m_otherYear || m_otherPeriod || m_planned;
    }
    // 去年 in these words, unless it says where cases come from (上年结转).
    bool namesOtherYear(Range range) const;
    int sentence() const { return m_sentence; }
    Span sentenceSpan() const;
    bool isInTitle() const { return m_inTitle; } // between 《 and 》
    qsizetype clauseStart() const { return m_clauseStart; }
    qsizetype segmentStart() const { return m_segmentStart; } // behind the last ； or 。
    int topic() const { return m_topic >= 0 ? m_topic : m_carriedTopic; }
    int carriedTopic() const { return m_carriedTopic; }
    bool wasSaid(int word) const // in this sentence
    {
        return m_lastSeen[static_cast<size_t>(word)] >= sentenceSpan().start;
    }
    bool speaksOfSubset() const { return m_subset; }
    void beginSubset() { m_subset = true; }

private:
    std::vector<Hit> visibleHits() const;
    void findOwnNames(const QStringList &names);
    void enterSentenceAt(qsizetype position);
    void enterNextSentence();
    bool isHeading(int sentence) const;
    void scanTo(qsizetype position);
    void noteWord(const Hit &hit);
    void noteNumber(const ProseNumber &number);
    bool beginsClause(qsizetype position) const;
    bool isCarried(qsizetype end) const;
    bool isCarriedTo(qsizetype start) const;
    bool isCompared(qsizetype end) const;

    const PhraseIndex &m_index;
    const ProseReading &m_reading;
    const PhraseBook::Context &m_context;
    const QString &m_text;
    std::vector<Hit> m_hits;
    std::vector<qsizetype> m_ownNames; // where the unit is named
    std::vector<qsizetype> m_lastSeen; // by word
    size_t m_nextHit = 0;
    size_t m_nextName = 0;
    int m_nextNumber = 0;

    qsizetype m_scanned = 0;
    bool m_inTitle = false;
    qsizetype m_clauseStart = 0;
    qsizetype m_segmentStart = 0;

    int m_sentence = -1;
    int m_topic = -1;        // of this sentence
    int m_carriedTopic = -1; // of those before it in the paragraph, or its heading
    int m_headingTopic = -1;
    qsizetype m_foreignAt = -1;
    qsizetype m_ownAt = -1;
    bool m_otherYear = false;
    bool m_otherPeriod = false;
    bool m_planned = false;
    bool m_subset = false;
};
