// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/partsfinder.h"

#include "prose/lexicon.h"
#include "prose/listreader.h"
#include "prose/partssum.h"
#include "prose/partwords.h"

#include <algorithm>

namespace {

class Finder
{
public:
    explicit Finder(const ProseReading &reading)
        : m_reading(reading)
    {
    }

    std::vector<ProseParts> run()
    {
        const auto &quantities = m_reading.quantities();
        m_parts.reserve(quantities.size() / 4);
        ListReader lists(m_reading, m_parts);
        for (size_t i = 0; i < quantities.size();) {
            const int first = static_cast<int>(i);
            bool brackets = false;
            bool percent = false;
            for (; i < quantities.size() &&
                   quantities[i].sentence == quantities[static_cast<size_t>(first)].sentence;
                 ++i) {
                brackets = brackets || quantities[i].bracketOf >= 0;
                percent = percent || m_reading.numberOf(quantities[i]).percent;
            }
            const int end = static_cast<int>(i);
            m_ownGroups = m_parts.size();
            if (brackets)
                findBrackets(first, end);
            lists.readSentence(first, end);
            if (percent)
                findShares(first, end);
            std::stable_sort(m_parts.begin() + static_cast<qsizetype>(m_ownGroups), m_parts.end(),
                             [](const ProseParts &a, const ProseParts &b) {
                                 return a.parts.front() < b.parts.front();
                             });
        }
        return std::move(m_parts);
    }

private:
    const ProseQuantity &quantity(int index) const
    {
        return m_reading.quantities()[static_cast<size_t>(index)];
    }
    const ProseNumber &number(int index) const { return m_reading.numberOf(quantity(index)); }
    QStringView before(int index) const { return m_reading.words(quantity(index).before); }
    QStringView after(int index) const { return m_reading.words(quantity(index).after); }

    // 45件（主办11件，协办34件）
    void findBrackets(int first, int end)
    {
        std::vector<size_t> open; // groups whose brackets may still be open, the innermost last
        for (int i = first; i < end; ++i) {
            const int whole = quantity(i).bracketOf;
            while (!open.empty() && m_parts[open.back()].whole > whole)
                open.pop_back();
            if (whole < 0 || !isBracketPart(i, whole))
                continue;
            if (open.empty() || m_parts[open.back()].whole != whole) {
                ProseParts group;
                group.kind = ProseParts::Kind::Bracket;
                group.whole = whole;
                group.marker = {quantity(i).bracketAt, 1};
                open.push_back(m_parts.size());
                m_parts.push_back(std::move(group));
            }
            m_parts[open.back()].parts.push_back(i);
        }
        for (size_t g = m_ownGroups; g < m_parts.size(); ++g) {
            ProseParts &group = m_parts[g];
            group.sure = static_cast<int>(group.parts.size());
            group.open = group.parts.size() == 1 || after(group.parts.back()).startsWith(u"等") ||
                         before(group.parts.back()).contains(u'等') ||
                         before(group.parts.front()).startsWith(u"其中") ||
                         PartWords::opensList(before(group.parts.front()));
        }
    }

    bool isBracketPart(int index, int whole) const
    {
        if (!PartWords::sameMeasure(number(index), number(whole)) ||
            PartWords::isSideFigure(before(index), after(index)))
            return false;
        // 24件（2020年20件，2019年18件）: other years are compared, not added.
        const int at = quantity(index).number;
        if (at > 0 && m_reading.numbers()[static_cast<size_t>(at) - 1].kind == NumberKind::Year)
            return false;
        // 39件（共涉及 54 件信息）, 39件（41件次）: the same thing counted otherwise.
        const QStringView words = before(index);
        if (words.startsWith(u"共") || words.startsWith(u"合计") || words.startsWith(u"累计") ||
            words.contains(u"涉及") || words.contains(u"另"))
            return false;
        return !m_reading.label(quantity(index)).isEmpty();
    }

    // 自然人占60%，法人占40%; 网络38件，占97.4%，当面1件，占2.6%.
    void findShares(int first, int end)
    {
        ProseParts group;
        group.kind = ProseParts::Kind::Shares;
        std::vector<int> owners; // the counts the shares belong to, if there are any
        Lexicon::Division division = Lexicon::Division::None;
        const auto close = [&] {
            if (group.parts.size() >= 2) {
                group.sure = static_cast<int>(group.parts.size());
                group.loose = !isWholeList(owners);
                m_parts.push_back(group);
            }
            group.parts.clear();
            owners.clear();
        };
        for (int i = first; i < end; ++i) {
            if (!number(i).percent)
                continue;
            if (!isShare(i)) {
                close();
                continue;
            }
            const bool ownCount =
                quantity(i).before.length <= 4 && i > first && !number(i - 1).percent;
            const int owner = ownCount ? i - 1 : i;
            const Lexicon::Division own = Lexicon::divisionOf(m_reading.label(quantity(owner)));
            if (!group.parts.empty() && own != division)
                close();
            division = own;
            group.parts.push_back(i);
            owners.push_back(owner);
            group.open = after(i).startsWith(u"等");
        }
        close();
    }

    bool isShare(int index) const
    {
        const QStringView words = before(index);
        for (const QStringView word :
             {u"占", u"约占", u"占比", u"占比为", u"占比达", u"占总数", u"占总数的", u"占总量的"}) {
            if (words.endsWith(word))
                return true;
        }
        return false;
    }

    // Whether these quantities are all of a list of their sentence that adds up, so that their
    // shares must too.
    bool isWholeList(const std::vector<int> &quantities) const
    {
        return std::any_of(m_parts.begin() + static_cast<qsizetype>(m_ownGroups), m_parts.end(),
                           [&](const ProseParts &group) {
                               return group.parts == quantities && !group.open &&
                                      sumOf(m_reading, group).verdict == PartsSum::Verdict::Equal;
                           });
    }

    const ProseReading &m_reading;
    std::vector<ProseParts> m_parts;
    size_t m_ownGroups = 0; // first group of the sentence that is being read
};

} // namespace

std::vector<ProseParts> findParts(const ProseReading &reading)
{
    return Finder(reading).run();
}
