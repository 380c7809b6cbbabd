// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/partlist.h"

#include "prose/partwords.h"

#include <algorithm>

using Lexicon::Division;

PartList::PartList(const ProseReading &reading, ProseParts::Kind kind, Span marker,
                   std::vector<int> candidates)
    : m_reading(&reading)
    , m_candidates(std::move(candidates))
{
    m_group.kind = kind;
    m_group.marker = marker;
    m_group.parts.reserve(4);
}

const ProseNumber &PartList::number(int quantity) const
{
    return m_reading->numberOf(m_reading->quantities()[static_cast<size_t>(quantity)]);
}
QStringView PartList::before(int quantity) const
{
    return m_reading->words(m_reading->quantities()[static_cast<size_t>(quantity)].before);
}
QStringView PartList::after(int quantity) const
{
    return m_reading->words(m_reading->quantities()[static_cast<size_t>(quantity)].after);
}

void PartList::makeImplicit(Division division)
{
    m_isImplicit = true;
    m_division = division;
}

// Whether a quantity may stand in a list beside another, or be the whole of one. A number without
// measure word only where its words are those of a list: 部分公开67，不予公开81件.
bool PartList::countsLike(int quantity, int like) const
{
    const ProseNumber &a = number(quantity);
    const ProseNumber &b = number(like);
    return PartWords::similarMeasure(a, b) &&
           (a.measure.isEmpty() == b.measure.isEmpty() ||
            Lexicon::divisionOf(before(quantity)) != Division::None);
}

bool PartList::takes(int quantity) const
{
    if (!isEmpty())
        return countsLike(quantity, parts().front());
    const auto last = isWholeFixed ? m_candidates.begin() + 1 : m_candidates.end();
    return std::any_of(m_candidates.begin(), last,
                       [&](int candidate) { return countsLike(quantity, candidate); });
}

bool PartList::endsBefore(int quantity) const
{
    const QStringView words = before(quantity);
    if (m_group.kind == ProseParts::Kind::Respectively)
        return m_sinceLast > Comma ||
               (!words.isEmpty() && words != u"和" && words != u"及" && words != u"与");
    if (m_isImplicit && Lexicon::divisionOf(words) != m_division)
        return true;
    if (m_level != Nothing && m_level < Semicolon && m_sinceLast == Semicolon)
        return true;
    if (isInner && (m_sinceLast == Semicolon || (m_level == Pause && m_sinceLast > Pause)))
        return true;
    return m_sinceLast >= Comma &&
           PartWords::beginsStatement(
               words, before(parts().front()),
               m_reading->label(
                   m_reading->quantities()[static_cast<size_t>(m_candidates.front())]));
}

void PartList::add(int quantity)
{
    if (parts().size() == 1)
        m_level = std::max(m_sinceLast, Pause);
    if (!isEmpty() && m_sinceLast >= Comma && m_group.mayEnd.size() < MostAlternatives)
        m_group.mayEnd.push_back(static_cast<int>(parts().size()));
    if (!isEmpty() && m_group.sure == 0 && m_sinceLast >= Comma &&
        PartWords::beginsWithVerb(before(quantity), before(parts().front())))
        m_group.sure = static_cast<int>(parts().size());
    m_group.parts.push_back(quantity);
    m_sinceLast = Nothing;
}

void PartList::noteStranger(int quantity)
{
    const ProseNumber &stranger = number(quantity);
    // It may be part of the whole after all; visitors are counted in 批 and 人次 among 件.
    if (PartWords::countsDocuments(stranger) || stranger.measure.startsWith(u'批') ||
        stranger.measure == u"人次")
        m_group.open = true;
}

void PartList::noteFollower(int quantity)
{
    if (m_group.mayGoOn.size() < MostAlternatives && takes(quantity))
        m_group.mayGoOn.push_back(quantity);
}

// Whether the parts are plainly of one kind: channels, outcomes, 咨询类 and 申诉类, 通过 … 申请.
bool PartList::isUniform() const
{
    const QStringView first = before(parts().front());
    const Division division = Lexicon::divisionOf(first);
    return std::all_of(parts().begin(), parts().end(), [&](int part) {
        const QStringView words = before(part);
        if (words.isEmpty() || first.isEmpty())
            return false;
        return (division != Division::None && Lexicon::divisionOf(words) == division) ||
               words.back() == first.back() || words.front() == first.front() ||
               words.startsWith(u"其他") || words.startsWith(u"其它");
    });
}

// The most natural whole; the other candidates go into the group. -1 for none.
int PartList::chooseWhole()
{
    Amount largest;
    for (const int part : parts())
        largest = std::max(largest, number(part).value);
    std::vector<int> wholes;
    for (const int candidate : m_candidates) {
        if (candidate < parts().front() && countsLike(parts().front(), candidate))
            wholes.push_back(candidate);
    }
    if (wholes.empty())
        return -1;
    // In front: no remark, and not less than a part.
    const auto rank = [&](int i) {
        return (PartWords::isRemark(before(i)) ? 2 : 0) + (number(i).value < largest ? 1 : 0);
    };
    if (!isWholeFixed && wholes.size() > 1)
        std::stable_sort(wholes.begin(), wholes.end(),
                         [&](int a, int b) { return rank(a) < rank(b); });
    m_group.otherWholes.assign(wholes.begin() + 1, wholes.end());
    for (const int candidate : m_group.otherWholes) {
        if (PartWords::isCarriedIn(before(candidate), after(candidate)))
            m_group.carriedIn = candidate;
    }
    return wholes.front();
}

std::optional<ProseParts> PartList::completed()
{
    const bool needsTwo = m_isImplicit || m_group.kind == ProseParts::Kind::Respectively;
    if (parts().size() < (needsTwo ? 2u : 1u))
        return std::nullopt;
    m_group.whole = chooseWhole();
    if (m_group.whole < 0)
        return std::nullopt;
    if (m_closingSum >= 0)
        m_group.otherWholes.push_back(m_closingSum);
    if (m_group.sure == 0)
        m_group.sure = static_cast<int>(parts().size());
    const Span first = number(parts().front()).span;
    const qsizetype leadStart = std::min(m_group.marker.start, first.start);
    const QStringView lead =
        m_reading->words({leadStart, std::min<qsizetype>(first.start - leadStart, 40)});
    // Where ； parts the list, the sentence may have gone on to something else.
    m_group.open = m_group.open || m_group.kind == ProseParts::Kind::Respectively ||
                   parts().size() == 1 || after(parts().back()).startsWith(u"等") ||
                   PartWords::opensList(lead) || (m_level == Semicolon && !isUniform());
    const bool otherMeasure = std::any_of(parts().begin(), parts().end(), [&](int part) {
        return !PartWords::sameMeasure(number(part), number(m_group.whole));
    });
    // 其中A41条，其中B6条，C55条: C may belong to either.
    const bool unclearEnd = isInner && mayEndSooner();
    const bool unclearList = m_group.kind == ProseParts::Kind::Respectively &&
                             Lexicon::divisionOf(before(parts().front())) == Division::None;
    m_group.loose = m_group.loose || otherMeasure || unclearEnd || unclearList;
    return std::move(m_group);
}
