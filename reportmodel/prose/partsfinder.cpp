// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/partsfinder.h"

#include <algorithm>

namespace {

// Measure words that count the same thing (件, 件次, 宗): parts may mix them.
bool sameMeasure(const ProseNumber &a, const ProseNumber &b)
{
    const auto isCase = [](const QString &m) {
        return m == u"件" || m == u"件次" || m == u"宗" || m == u"份" || m == u"起" || m == u"例";
    };
    return a.percent == b.percent && !a.percentPoints && !b.percentPoints &&
           (a.measure == b.measure || (isCase(a.measure) && isCase(b.measure)) ||
            a.measure.isEmpty() || b.measure.isEmpty());
}

bool containsAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](QStringView word) { return text.contains(word); });
}

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
        findBrackets();
        for (size_t i = 0; i < quantities.size();) {
            size_t end = i;
            while (end < quantities.size() && quantities[end].sentence == quantities[i].sentence)
                ++end;
            findInSentence(static_cast<int>(i), static_cast<int>(end));
            i = end;
        }
        std::stable_sort(m_parts.begin(), m_parts.end(), [](const auto &a, const auto &b) {
            return a.parts.front() < b.parts.front();
        });
        return std::move(m_parts);
    }

private:
    const ProseQuantity &quantity(int index) const
    {
        return m_reading.quantities()[static_cast<size_t>(index)];
    }
    const ProseNumber &number(int index) const { return m_reading.numberOf(quantity(index)); }
    QStringView between(qsizetype from, qsizetype to) const
    {
        return QStringView(m_reading.text()).mid(from, to - from);
    }

    // 45件（主办11件，协办34件）
    void findBrackets()
    {
        const int count = static_cast<int>(m_reading.quantities().size());
        for (int whole = 0; whole < count; ++whole) {
            ProseParts group;
            group.kind = ProseParts::Kind::Bracket;
            group.whole = whole;
            for (int i = whole + 1; i < count && quantity(i).bracketOf >= whole; ++i) {
                if (quantity(i).bracketOf == whole && sameMeasure(number(i), number(whole)))
                    group.parts.push_back(i);
            }
            if (group.parts.empty())
                continue;
            const QStringView inside =
                between(number(whole).span.end(), number(group.parts.back()).span.end());
            group.marker = {number(whole).span.end(), 1};
            group.open =
                containsAny(inside, {u"含", u"主要", u"包括", u"其中"}) || group.parts.size() == 1;
            m_parts.push_back(group);
        }
    }

    void findInSentence(int first, int end)
    {
        const Span sentence =
            m_reading.sentences()[static_cast<size_t>(quantity(first).sentence)].span;
        const QStringView words = m_reading.words(sentence);
        std::vector<qsizetype> markers;
        for (qsizetype at = words.indexOf(u"其中"); at >= 0; at = words.indexOf(u"其中", at + 2))
            markers.push_back(sentence.start + at);
        int sharedWhole = -1;
        for (size_t m = 0; m < markers.size(); ++m) {
            const qsizetype stop = m + 1 < markers.size() ? markers[m + 1] : sentence.end();
            sharedWhole = addOfWhich(first, end, markers[m], stop, sharedWhole);
        }
        if (markers.empty()) {
            addRespectively(first, end, sentence);
            addTrailingTotal(first, end);
        }
    }

    // 其中 …: the whole stands in front of it, the parts behind. `sharedWhole` is the whole of an
    // earlier 其中 of the sentence, which a second one divides again. Returns the whole.
    int addOfWhich(int first, int end, qsizetype marker, qsizetype stop, int sharedWhole)
    {
        std::vector<int> parts;
        for (int i = first; i < end; ++i) {
            if (number(i).span.start < marker || number(i).span.start >= stop ||
                quantity(i).bracketOf >= 0)
                continue;
            if (!parts.empty() && endsGroup(parts.back(), i))
                break;
            if (parts.empty() || sameMeasure(number(i), number(parts.front())))
                parts.push_back(i);
        }
        while (!parts.empty() && number(parts.front()).percent)
            parts.erase(parts.begin());
        if (parts.empty())
            return sharedWhole;
        ProseParts group;
        group.marker = {marker, 2};
        group.parts = parts;
        group.open = isOpen(marker, parts);
        if (sharedWhole >= 0 && sameMeasure(number(sharedWhole), number(parts.front()))) {
            group.whole = sharedWhole;
        } else {
            chooseWhole(first, marker, group);
        }
        if (group.whole < 0)
            return sharedWhole;
        m_parts.push_back(group);
        return group.whole;
    }

    // The largest quantity of the nearest statement in front; the others stay possible readings.
    void chooseWhole(int first, qsizetype marker, ProseParts &group)
    {
        for (int i = first; i < quantityAfter(first, marker); ++i) {
            if (quantity(i).bracketOf >= 0 || !sameMeasure(number(i), number(group.parts.front())))
                continue;
            if (group.whole < 0) {
                group.whole = i;
            } else if (isSideRemark(group.whole) || number(i).value > number(group.whole).value) {
                group.otherWholes.push_back(group.whole);
                group.whole = i;
            } else {
                group.otherWholes.push_back(i);
            }
        }
    }
    bool isSideRemark(int index) const
    {
        return containsAny(m_reading.label(quantity(index)), {u"结转"});
    }
    int quantityAfter(int first, qsizetype position) const
    {
        int i = first;
        while (i < static_cast<int>(m_reading.quantities().size()) &&
               number(i).span.start < position)
            ++i;
        return i;
    }

    // Whether the list of parts is over before quantity `next`: a new statement has begun.
    bool endsGroup(int last, int next) const
    {
        const QStringView gap = between(number(last).span.end(), number(next).span.start);
        const qsizetype semicolon = std::max(gap.lastIndexOf(u';'), gap.lastIndexOf(u'；'));
        const QStringView tail = semicolon >= 0 ? gap.mid(semicolon + 1) : gap;
        if (containsAny(tail, {u"共计", u"合计", u"总计", u"全年", u"同时", u"此外", u"另有",
                               u"结转下", u"同比", u"较上年", u"比上年"}))
            return true;
        return semicolon >= 0 && containsAny(tail, {u"无", u"未", u"均", u"共", u"收到", u"受理",
                                                    u"办结", u"答复了"});
    }

    bool isOpen(qsizetype marker, const std::vector<int> &parts) const
    {
        const ProseNumber &last = number(parts.back());
        const QStringView behind = between(last.span.end(), last.span.end() + 2);
        const QStringView lead = between(marker, number(parts.front()).span.start);
        return behind.startsWith(u"等") || containsAny(lead, {u"主要", u"包括", u"包含"}) ||
               parts.size() == 1;
    }

    // 网络、当面申请分别为38件、1件
    void addRespectively(int first, int end, Span sentence)
    {
        const qsizetype found = m_reading.words(sentence).indexOf(u"分别");
        if (found < 0)
            return;
        const qsizetype at = sentence.start + found;
        ProseParts group;
        group.kind = ProseParts::Kind::Respectively;
        group.marker = {at, 2};
        for (int i = quantityAfter(first, at); i < end; ++i) {
            if (quantity(i).bracketOf >= 0)
                continue;
            if (!group.parts.empty() &&
                (!sameMeasure(number(i), number(group.parts.front())) ||
                 between(number(group.parts.back()).span.end(), number(i).span.start).size() > 3))
                break;
            group.parts.push_back(i);
        }
        if (group.parts.size() < 2)
            return;
        group.open = true; // 分别 names several figures; they need not exhaust a whole
        chooseWhole(first, at, group);
        if (group.whole >= 0)
            m_parts.push_back(group);
    }

    // 网络30件、信函40件，共70件
    void addTrailingTotal(int first, int end)
    {
        for (int i = first + 2; i < end; ++i) {
            const QStringView before = m_reading.words(quantity(i).before);
            if (before != u"共" && before != u"共计" && before != u"合计" && before != u"总计")
                continue;
            ProseParts group;
            group.kind = ProseParts::Kind::TrailingTotal;
            group.whole = i;
            group.marker = quantity(i).before;
            for (int k = first; k < i; ++k) {
                if (quantity(k).bracketOf < 0 && sameMeasure(number(k), number(i)))
                    group.parts.push_back(k);
            }
            if (group.parts.size() >= 2)
                m_parts.push_back(group);
            return;
        }
    }

    const ProseReading &m_reading;
    std::vector<ProseParts> m_parts;
};

} // namespace

std::vector<ProseParts> findParts(const ProseReading &reading)
{
    return Finder(reading).run();
}
