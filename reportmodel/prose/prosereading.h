// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/foldedtext.h"
#include "prose/numberscanner.h"

#include <QString>

#include <vector>

// One sentence (to 。！？ or the line's end), one clause (to ，；：). A list whose lines end in ；
// is one sentence, so its span may hold line ends.
struct ProseSentence
{
    Span span;
    int paragraph = 0; // of its first line
};
struct ProseClause
{
    Span span; // without its closing punctuation
    int sentence = 0;
    QChar closedBy; // ， ； ： 。 or null at the end of the text
};

// A quantity with the words that say what it counts.
struct ProseQuantity
{
    int number = 0; // index into numbers()
    int sentence = 0;
    int clause = 0;
    Span before; // words of its clause in front of it, back to the previous number, 、 or (
    Span after;  // words behind it, up to the next number, punctuation or bracket
    int bracketOf = -1; // quantity whose bracket it stands in: 45件（主办11件…）, 45件建议（主办…）
    qsizetype bracketAt = -1; // where that bracket opens
    bool bracketed = false;   // stands in brackets at all, whether or not a quantity owns them
};

// Quantities of which one is said to be made up of the others. An evaluator need not weigh the
// readings itself: sumOf() in partssum.h does.
struct ProseParts
{
    enum class Kind {
        OfWhich, // 其中, 包括, 具体为, 18件中，…; and 收到39件，网络38件、当面1件
        Bracket,       // 45件（主办11件，协办34件）
        Respectively,  // 分别为38件、1件
        TrailingTotal, // 网络30件、信函40件，共70件
        Shares, // 自然人占60%，法人占40%: per cent of one whole that has no number here
    };
    Kind kind = Kind::OfWhich;
    int whole = -1;               // most natural whole; -1 for Shares
    std::vector<int> otherWholes; // readings of the whole that are just as possible
    std::vector<int> parts;       // most natural parts, in order
    // So many of the parts surely belong to the list; the next may as well begin a new statement
    // (…，办理提案 20 件).
    int sure = 0;
    // 等, 主要, 包括, a single part, 其中 in a bracket: the list does not claim to be complete.
    bool open = false;
    Span marker;        // the word that introduces the group (其中); may be empty
    int carriedIn = -1; // 上年结转 in front of the group: it may count with the whole
    // Readings of where the list ends that are just as possible: after so many parts …
    std::vector<int> mayEnd;
    // … or going on with the first ones of these quantities.
    std::vector<int> mayGoOn;
    bool loose = false; // the group is guessed: only an agreeing sum says anything
};

// A text read once: everything the prose checks look at. Spans are folded positions; use
// folded().original() for the text as typed.
class ProseReading
{
public:
    ProseReading() = default;
    explicit ProseReading(QStringView original);

    const FoldedText &folded() const { return m_folded; }
    const QString &text() const { return m_folded.text(); }
    QStringView words(Span span) const { return QStringView(text()).mid(span.start, span.length); }
    const std::vector<ProseNumber> &numbers() const { return m_numbers; }
    const std::vector<ProseSentence> &sentences() const { return m_sentences; }
    const std::vector<ProseClause> &clauses() const { return m_clauses; }
    const std::vector<ProseQuantity> &quantities() const { return m_quantities; }
    const std::vector<ProseParts> &parts() const { return m_parts; }

    const ProseNumber &numberOf(const ProseQuantity &quantity) const
    {
        return m_numbers[static_cast<size_t>(quantity.number)];
    }
    // What a quantity counts, in front of it or, when nothing stands there, behind it.
    QStringView label(const ProseQuantity &quantity) const;

private:
    void splitSentences();
    void findQuantities();

    FoldedText m_folded;
    std::vector<ProseNumber> m_numbers;
    std::vector<ProseSentence> m_sentences;
    std::vector<ProseClause> m_clauses;
    std::vector<ProseQuantity> m_quantities;
    std::vector<ProseParts> m_parts;
};
