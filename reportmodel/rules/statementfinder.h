// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/sentencememory.h"

// Decides which figure a quantity states, by the words around it. Private to the phrase book.
class StatementFinder
{
public:
    StatementFinder(SentenceMemory &memory, int document);

    // Judges one quantity; everything in front of it must have been read. Nothing is appended when
    // it states no known figure.
    void judge(int quantity, Stated *found);

private:
    using Range = SentenceMemory::Range;

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
    // A pattern found around the number, and which words it took.
    struct Match
    {
        qsizetype distance = -1; // -1: not found
        std::vector<size_t> used;
    };
    struct Best
    {
        int phrase = -1;
        qsizetype distance = 0;
        int weight = 0;
        qsizetype end = 0; // behind the last word it took
    };

    Window windowOf(int q, quint64 measure) const;
    Span leadOf(int q) const;
    Span tailOf(const ProseQuantity &quantity) const;
    qsizetype withoutFillers(qsizetype from, qsizetype to) const;
    bool isForeign(const Window &window) const;
    int topicOf(const Window &window) const;
    void stampWords(const Window &window);
    bool isAround(int word, const Window &window) const
    {
        return m_stamp[static_cast<size_t>(word)] == window.q;
    }
    Best bestPhrase(const Window &window);
    void consider(const PhraseIndex::Hook &hook, size_t hit, const Window &window, Best *best);
    bool matchAt(const PhraseIndex::Pattern &pattern, size_t hit, const Window &window);
    bool takeEarlier(const std::vector<int> &words, size_t last, const Window &window);
    bool takeLater(const PhraseIndex::Pattern &pattern, const Window &window);
    bool isNear(const PhraseIndex::Pattern &pattern, size_t hit, const Window &window) const;
    bool isAllowed(const PhraseIndex::Phrase &phrase, const Window &window) const;
    bool isTaken(size_t hit) const;
    bool standsAlone(int word, const Window &window) const;
    bool hasOtherMember(quint32 family, const Window &window) const;
    bool isOfOtherWork(const PhraseIndex::Phrase &phrase) const;
    bool isBacked(const PhraseIndex::Phrase &phrase, const Window &window) const;
    bool isFollowed(const PhraseIndex::Phrase &phrase, const Window &window) const;

    SentenceMemory &m_memory;
    const PhraseIndex &m_index;
    const ProseReading &m_reading;
    const QString &m_text;
    const quint32 m_document;
    std::vector<int> m_stamp; // by word: last quantity it stands around
    Match m_match;            // kept between quantities to spare allocations
};
