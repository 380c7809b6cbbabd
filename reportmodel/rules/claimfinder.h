// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/sentencememory.h"

// Finds claims without a number (未发生行政复议) in what has been read. Private to the phrase book.
class ClaimFinder
{
public:
    ClaimFinder(const SentenceMemory &memory, int document);

    // Judges the claims that end with a word just read; at most one per kind and clause.
    void judge(size_t hit, std::vector<Claim> *found) const;

private:
    qsizetype withTitle(qsizetype end) const;
    bool fits(const PhraseIndex::ClaimPattern &pattern, size_t hit) const;
    bool isAllowed(const PhraseIndex::Claim &claim, size_t hit) const;
    bool isBacked(const PhraseIndex::Claim &claim) const;

    const SentenceMemory &m_memory;
    const PhraseIndex &m_index;
    const quint32 m_document;
};
