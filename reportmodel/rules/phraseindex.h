// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/wordfinder.h"
#include "rules/phrasebook.h"

#include <QHash>

#include <bitset>
#include <vector>

// The phrase book made ready for searching; private to the phrase book. Words are numbers of
// `finder`.
struct PhraseIndex
{
    // What an occurrence of a word says by itself.
    struct WordMeaning
    {
        bool otherScope = false;      // for a department's report
        bool governmentScope = false; // for a government's report
        bool ownScope = false;
        bool change = false;
        bool intention = false;
        bool otherYear = false;
        bool ownYear = false;
        bool otherPeriod = false;
        bool comparison = false;
        bool subset = false;
        bool plan = false;      // at the start of a clause: what follows is about next year
        bool condition = false; // voids a claim: 如有, 除, 避免
        bool name = false;      // hides the shorter words inside it
        int topic = -1;
        quint32 families = 0;
    };

    // Words in this order around the number; at least one of the lists is not empty.
    struct Pattern
    {
        std::vector<int> before;
        std::vector<int> after;
        bool tightBefore = false; // nothing but fillers between the last word and the number
        bool tightAfter = false;
        int weight = 0; // of two equally near patterns the heavier wins: longer words, conditions
    };

    struct Phrase
    {
        quint32 documents = 0;
        quint64 measures = 0;
        std::vector<Pattern> patterns;
        std::vector<int> without;
        std::vector<int> clauseWithout;
        std::vector<int> sentenceHas;
        std::vector<int> sentenceWithout;
        std::vector<int> followedBy;
        std::vector<int> notFollowedBy;
        quint32 topics = 0; // 0: any; bit 0: none at all
        quint32 notTopics = 0;
        quint32 family = 0;
    };

    // A claim without a number: its words in this order, the last one found first.
    struct ClaimPattern
    {
        std::vector<int> words;
        bool acrossClauses = false; // the words may stand in several clauses up to ；
    };
    struct Claim
    {
        QString id;
        quint32 documents = 0;
        std::vector<ClaimPattern> patterns;
        std::vector<int> without;     // said from the last ； to the end of the clause
        std::vector<int> weakWithout; // the same, unless one of sentenceHas is said as well
        std::vector<int> sentenceHas;
        quint32 topics = 0;
    };

    // A pattern that hangs on a word: its last one in front, or its first one behind.
    struct Hook
    {
        int phrase = 0; // or claim
        int pattern = 0;
    };

    WordFinder finder;
    std::vector<WordMeaning> meanings; // by word
    std::vector<FigurePhrase> figures;
    std::vector<Phrase> phrases;           // by index of `figures`
    std::vector<std::vector<Hook>> before; // by word
    std::vector<std::vector<Hook>> after;
    std::vector<Claim> claims;
    std::vector<std::vector<Hook>> claimEnds; // by word
    QStringList topics;                       // by number
    QHash<QString, int> documents;            // bit of each document and measure
    QHash<QString, int> measures;
    QStringList fillers;             // longest first
    std::bitset<0x10000> fillerEnds; // their last characters
    QStringList partitives;
    int requestsTopic = -1;
};
