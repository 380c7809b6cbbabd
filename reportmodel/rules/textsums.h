// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/wordfinder.h"
#include "rules/checkinput.h"
#include "rules/equation.h"
#include "rules/prosescope.h"

#include <QSet>

// The words of a list's item: from the end of the item in front, or of the word that opens the
// list, to its number. (The reader's own label stops at numbers such as 5个工作日内.)
QStringView itemWords(const ProseReading &reading, const ProseParts &group,
                      const std::vector<int> &parts, size_t item);
// The lists of a group: taken apart at semicolons where one of them is a complete classification;
// the first one, and those behind it that are complete too.
std::vector<std::vector<int>> listsOf(const ProseReading &reading, const ProseParts &group);
// How many classifications a list runs through one after the other, each complete (38+1, then 30+9
// of 39: two); 0 when it does not end with a complete one.
int completeRuns(const ProseReading &reading, const std::vector<int> &parts, Amount whole);

// A list in a text whose items make up a number (39件，其中…), judged.
struct TextSum
{
    Outcome outcome = Outcome::NotApplicable; // Held, Violated, NotApplicable
    int whole = -1;                           // quantity the items make up, as it was read
    std::vector<int> parts;                   // quantities of the items
    Amount sum;
    Amount total;
};

// Which lists of a text a rule is about, told by their subject, and in which relation the sum of
// the items must stand to the whole. A list that can be read in two ways is at fault only when it
// is in both; one that does not claim to be complete (等) may fall short.
//
// The parameter is an object: "subjects", every kind of list there is, the first that fits a list
// is its subject: "id", words of which one stands with the number that is divided ("whole"), words
// of which one stands with most of the items ("items"), fewest items it has ("least"); "about",
// ids of the subjects the rule judges, "other" for lists of no subject; "structures" (of_which,
// bracket, respectively, closing), all when missing; "overlap", words of items that are no
// classification (办结, 满意): a case may be several of them, or none.
class TextSums
{
public:
    TextSums() = default;
    static TextSums read(RuleParameters &parameters, const QString &name, Relation relation);

    bool isAboutTexts() const { return !m_about.isEmpty(); }
    // In text order.
    std::vector<TextSum> judge(const ProseReading &reading) const;

private:
    struct Subject
    {
        QString id;
        QSet<int> whole; // words of the finder
        QSet<int> items;
        int least = 2;
    };
    // A whole that a list is read to divide.
    struct Wholes;
    class ListWords;

    QString subjectOf(const ProseReading &reading, const ProseParts &group,
                      const std::vector<int> &parts) const;
    bool overlaps(const ProseReading &reading, const ProseParts &group,
                  const std::vector<int> &parts) const;
    bool anyWord(const QSet<int> &wanted, QStringView text) const;
    TextSum judgeList(const ProseReading &reading, const ProseParts &group,
                      std::vector<int> parts) const;

    QList<Subject> m_subjects;
    QSet<QString> m_about;
    QSet<int> m_structures;
    QSet<int> m_overlap;
    WordFinder m_words;
    Relation m_relation = Relation::Equal;
};
