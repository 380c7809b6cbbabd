// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/listreader.h"

#include "prose/partwords.h"
#include "prose/textcursor.h"
#include "prose/wordindex.h"

#include <algorithm>

namespace {

// Bounds that keep the reader linear whatever a text does.
constexpr size_t DeepestList = 8;
constexpr size_t MostCandidates = 8;
constexpr size_t MostClosed = 4;
constexpr qsizetype LongestOwnWords = 12; // behind a quantity, in front of the word for its list

struct MarkerWord
{
    std::u16string_view word;
    enum class Use {
        List,      // 其中
        Named,     // 包括: only right behind the quantity it divides
        Respective // 分别
    } use;
};
constexpr MarkerWord MarkerWords[] = {
    {u"其中", MarkerWord::Use::List},      {u"具体为", MarkerWord::Use::List},
    {u"具体是", MarkerWord::Use::List},    {u"具体包括", MarkerWord::Use::List},
    {u"具体如下", MarkerWord::Use::List},  {u"具体分", MarkerWord::Use::List},
    {u"包括", MarkerWord::Use::Named},     {u"包含", MarkerWord::Use::Named},
    {u"含", MarkerWord::Use::Named},       {u"分为", MarkerWord::Use::Named},
    {u"主要为", MarkerWord::Use::Named},   {u"主要是", MarkerWord::Use::Named},
    {u"分别", MarkerWord::Use::Respective}};

} // namespace

ListReader::ListReader(const ProseReading &reading, std::vector<ProseParts> &found)
    : m_reading(reading)
    , m_found(found)
{
}

const ProseQuantity &ListReader::quantity(int index) const
{
    return m_reading.quantities()[static_cast<size_t>(index)];
}
const ProseNumber &ListReader::number(int index) const
{
    return m_reading.numberOf(quantity(index));
}
QStringView ListReader::before(int index) const
{
    return m_reading.words(quantity(index).before);
}
QStringView ListReader::after(int index) const
{
    return m_reading.words(quantity(index).after);
}

void ListReader::readSentence(int first, int end)
{
    const int sentence = quantity(first).sentence;
    const auto &sentences = m_reading.sentences();
    const Span span = sentences[static_cast<size_t>(sentence)].span;
    const bool follows = m_previousSentence + 1 == sentence && sentence > 0 &&
                         sentences[static_cast<size_t>(sentence) - 1].paragraph ==
                             sentences[static_cast<size_t>(sentence)].paragraph;
    m_previous.clear();
    if (follows)
        m_previous.swap(m_recent);
    m_recent.clear();
    m_segment.clear();
    m_separator = PartList::Nothing;
    m_lastEnd = span.start;
    m_previousSentence = sentence;
    if (end - first > 1 || !m_previous.empty())
        readWords(span, first, end);
    else if (!quantity(first).bracketed) // alone: the whole of the next sentence's list perhaps
        readItem(first);
    closeAll();
    for (PartList &list : m_closed)
        finish(list);
    m_closed.clear();
}

void ListReader::readWords(Span sentence, int first, int end)
{
    using enum PartList::Separator;
    int depth = 0; // of brackets
    int next = first;
    for (qsizetype i = sentence.start; i < sentence.end(); ++i) {
        while (next < end && number(next).span.start < i)
            ++next;
        if (next < end && number(next).span.start == i) {
            if (!quantity(next).bracketed)
                readItem(next);
            i = number(next).span.end() - 1;
            continue;
        }
        const QChar c = m_reading.text().at(i);
        if (c == u'(')
            ++depth;
        else if (c == u')')
            depth = std::max(0, depth - 1);
        if (depth > 0)
            continue;
        switch (c.unicode()) {
        case u'、':
            m_separator = std::max(m_separator, Pause);
            break;
        case u'，':
        case u',':
        case u':':
            readMarker(i, sentence.end());
            m_separator = std::max(m_separator, Comma);
            break;
        case u';':
        case u'；':
            m_separator = Semicolon;
            break;
        case u'其':
        case u'具':
        case u'包':
        case u'含':
        case u'分':
        case u'主':
            readMarker(i, sentence.end());
            break;
        default:
            break;
        }
    }
}

void ListReader::readMarker(qsizetype position, qsizetype end)
{
    const TextCursor text(m_reading.text());
    if (text.is(position, CharClass::ClauseEnd)) {
        const bool ownWords = m_separator == PartList::Nothing && !m_recent.empty() &&
                              position - m_lastEnd <= LongestOwnWords;
        // 在受理的18件申请中，…
        if (ownWords && text.at(position - 1) == u'中' && text.at(position - 2) != u'其') {
            closeAll();
            openInFront({position - 1, 1});
        } else if (ownWords && text.at(position) == u':' && m_open.empty()) {
            openNamed({position, 1}, true);
        }
        return;
    }
    static const WordIndex<MarkerWord> index(MarkerWords);
    const MarkerWord *marker = index.find(text.text().first(end), position);
    if (!marker)
        return;
    const Span span{position, static_cast<qsizetype>(marker->word.size())};
    const bool ownWords = m_separator == PartList::Comma && !m_recent.empty() &&
                          position - m_lastEnd <= LongestOwnWords;
    if (marker->use == MarkerWord::Use::List)
        openList(ProseParts::Kind::OfWhich, span);
    else if (marker->use == MarkerWord::Use::Respective)
        openList(ProseParts::Kind::Respectively, span);
    else if (ownWords && text.isClauseStart(position))
        openNamed(span, false);
}

std::vector<int> ListReader::candidates() const
{
    const std::vector<int> &from = m_recent.empty() ? m_previous : m_recent;
    return {from.rbegin(), from.rend()};
}

void ListReader::push(PartList list)
{
    if (!list.candidates().empty())
        m_open.push_back(std::move(list));
}

// 其中 and the like, 分别.
void ListReader::openList(ProseParts::Kind kind, Span marker)
{
    if (m_open.empty())
        return push(PartList(m_reading, kind, marker, candidates()));
    if (m_open.back().isEmpty())
        return; // 其中…分别为: one list
    if (m_separator == PartList::Semicolon || m_open.size() >= DeepestList) {
        // A second division of the same whole.
        PartList list(m_reading, kind, marker, m_open.front().candidates());
        list.isWholeFixed = m_open.front().isWholeFixed;
        closeAll();
        push(std::move(list));
    } else if (kind != ProseParts::Kind::Respectively) { // 分别 only belongs to the open list
        PartList list(m_reading, kind, marker, candidates());
        list.isWholeFixed = true;
        list.isInner = true;
        push(std::move(list));
    }
}

// The quantity right in front is the whole.
void ListReader::openInFront(Span marker)
{
    PartList list(m_reading, ProseParts::Kind::OfWhich, marker, {m_recent.back()});
    list.isWholeFixed = true;
    push(std::move(list));
}

void ListReader::openNamed(Span marker, bool loose)
{
    if (!m_open.empty() && (m_open.back().isEmpty() || m_open.size() >= DeepestList))
        return;
    PartList list(m_reading, ProseParts::Kind::OfWhich, marker, candidates());
    list.isInner = !m_open.empty();
    if (loose)
        list.makeLoose();
    push(std::move(list));
}

// 收到申请39件，网络38件、当面1件: kinds of channels or applicants need no 其中.
void ListReader::openImplicit(int index)
{
    if (m_recent.empty() || m_separator != PartList::Comma)
        return;
    const int whole = m_recent.back();
    const QStringView wholeWords = m_reading.label(quantity(whole));
    const Lexicon::Division division = Lexicon::divisionOf(before(index));
    const bool divides =
        division == Lexicon::Division::Channel || division == Lexicon::Division::Applicant;
    if (!divides || !wholeWords.contains(u"申请") ||
        Lexicon::divisionOf(wholeWords) != Lexicon::Division::None ||
        !PartWords::sameMeasure(number(index), number(whole)) ||
        number(index).value > number(whole).value)
        return;
    PartList list(m_reading, ProseParts::Kind::OfWhich, {number(index).span.start, 0},
                  candidates());
    list.makeImplicit(division);
    list.add(index);
    push(std::move(list));
}

void ListReader::readItem(int index)
{
    const ProseNumber &item = number(index);
    m_lastEnd = item.span.end();
    if (item.percent || item.percentPoints || PartWords::isSideFigure(before(index), after(index)))
        return;
    if (PartWords::isTotalWord(before(index)))
        readTotal(index);
    else
        offer(index);
    m_recent.push_back(index);
    if (m_recent.size() > MostCandidates)
        m_recent.erase(m_recent.begin());
    m_segmentIsOneList =
        m_segment.empty() || (m_segmentIsOneList && m_separator == PartList::Pause);
    m_segment.push_back(index);
    m_separator = PartList::Nothing;
}

void ListReader::offer(int index)
{
    for (PartList &list : m_open)
        list.noteSeparator(m_separator);
    while (!m_open.empty() && !m_open.back().isEmpty() && m_open.back().endsBefore(index)) {
        if (PartWords::beginsWithTotal(before(index)) && m_open.back().takes(index))
            m_open.back().noteClosingSum(index);
        closeTop();
    }
    if (m_open.empty())
        openImplicit(index);
    else if (m_open.back().takes(index))
        m_open.back().add(index);
    else
        m_open.back().noteStranger(index);
    for (PartList &list : m_closed)
        list.noteFollower(index);
}

// 网络30件、信函40件，共70件
void ListReader::readTotal(int index)
{
    ProseParts group;
    group.kind = ProseParts::Kind::TrailingTotal;
    group.whole = index;
    group.marker = quantity(index).before;
    const bool ofOpenList = !m_open.empty() && m_open.front().parts().size() > 1;
    for (const int part : ofOpenList ? m_open.front().parts() : m_segment) {
        if (!PartWords::sameMeasure(number(part), number(index)))
            continue;
        group.parts.push_back(part);
        group.loose = group.loose || PartWords::beginsStatement(before(part), {}, {});
    }
    // 全年发布微博5261条、微信2171条、…，共11110条: channels are a list whatever the first says.
    if (group.parts.size() > 2 &&
        std::all_of(group.parts.begin(), group.parts.end(), [this](int part) {
            return Lexicon::divisionOf(before(part)) == Lexicon::Division::Channel;
        }))
        group.loose = false;
    // 新收39件，上年结转2件，共计41件: all there was to handle.
    const bool inAll =
        group.parts.size() == 2 && m_open.empty() &&
        before(group.parts.front()).contains(u"新收") &&
        PartWords::isCarriedIn(before(group.parts.back()), after(group.parts.back()));
    // 答复建议10件、提案20件，合计31件: with nothing else in front, the total can be of nothing
    // else.
    const bool isAll = !ofOpenList && m_segmentIsOneList && group.parts.size() == m_segment.size();
    if (inAll || isAll)
        group.loose = false;
    closeAll();
    m_segment.clear();
    group.sure = static_cast<int>(group.parts.size());
    if (group.sure > 1)
        m_found.push_back(std::move(group));
}

void ListReader::closeTop()
{
    PartList &top = m_open.back();
    if (top.isInner && top.mayEndSooner() && m_open.size() > 1)
        m_open[m_open.size() - 2].makeOpen(); // parts of it may stand in the inner list
    m_closed.push_back(std::move(top));
    m_open.pop_back();
    if (m_closed.size() > MostClosed) {
        finish(m_closed.front());
        m_closed.erase(m_closed.begin());
    }
}

void ListReader::closeAll()
{
    while (!m_open.empty()) {
        if (m_open.back().isEmpty())
            m_open.pop_back();
        else
            closeTop();
    }
}

void ListReader::finish(PartList &list)
{
    if (auto group = list.completed())
        m_found.push_back(std::move(*group));
}
