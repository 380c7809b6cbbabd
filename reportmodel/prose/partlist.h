// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/lexicon.h"
#include "prose/prosereading.h"

#include <optional>
#include <vector>

// One list of parts while it is being read: 其中网络38件、当面1件.
class PartList
{
public:
    // How strongly two neighbours are kept apart: 、 ， ；.
    enum Separator { Nothing, Pause, Comma, Semicolon };
    // Limit of what one group remembers of other readings, so that reading stays linear.
    static constexpr size_t MostAlternatives = 16;

    // `candidates`: quantities that can be the whole, the nearest first.
    PartList(const ProseReading &reading, ProseParts::Kind kind, Span marker,
             std::vector<int> candidates);

    const std::vector<int> &candidates() const { return m_candidates; }
    const std::vector<int> &parts() const { return m_group.parts; }
    bool isEmpty() const { return m_group.parts.empty(); }

    // The nearest candidate is the whole whatever the others say.
    bool isWholeFixed = false;
    // Stands in another list.
    bool isInner = false;

    void makeLoose() { m_group.loose = true; }
    void makeOpen() { m_group.open = true; }
    // No word introduces the list, only what its parts are: 收到39件，网络38件、当面1件.
    void makeImplicit(Lexicon::Division division);
    // Whether where it ends is a matter of reading.
    bool mayEndSooner() const { return !m_group.mayEnd.empty(); }

    void noteSeparator(Separator separator) { m_sinceLast = std::max(m_sinceLast, separator); }
    // Whether a quantity behind the list says that the list is over.
    bool endsBefore(int quantity) const;
    // Whether a quantity can be a part, by what it counts.
    bool takes(int quantity) const;
    void add(int quantity);
    // A quantity between the parts that counts something else: 规范性文件2份 among 条.
    void noteStranger(int quantity);
    // A quantity behind the end: under another reading the list goes on with it.
    void noteFollower(int quantity);
    // A quantity behind the end that sums up the list (…，共办结98件): another reading of the
    // whole.
    void noteClosingSum(int quantity) { m_closingSum = quantity; }

    // The group with its whole; nullopt when it has none or is no list after all.
    std::optional<ProseParts> completed();

private:
    const ProseNumber &number(int quantity) const;
    QStringView before(int quantity) const;
    QStringView after(int quantity) const;
    bool countsLike(int quantity, int like) const;
    bool isUniform() const;
    int chooseWhole();

    const ProseReading *m_reading;
    ProseParts m_group;
    std::vector<int> m_candidates;
    Separator m_level = Nothing;     // between the first two parts
    Separator m_sinceLast = Nothing; // behind the last part
    int m_closingSum = -1;
    bool m_isImplicit = false;
    Lexicon::Division m_division = Lexicon::Division::None; // of an implicit list
};
