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
        size_t before = 0; // where the sentence in front begins
        for (size_t i = 0; i < quantities.size();) {
            size_t end = i;
            while (end < quantities.size() && quantities[end].sentence == quantities[i].sentence)
                ++end;
            findInSentence(static_cast<int>(before), static_cast<int>(i), static_cast<int>(end));
            before = i;
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
                if (quantity(i).bracketOf == whole && sameMeasure(number(i), number(whole)) &&
                    !isChange(i) && !isOfOtherYear(i))
                    group.parts.push_back(i);
            }
            if (group.parts.empty())
                continue;
            const QStringView inside =
                between(number(whole).span.end(), number(group.parts.back()).span.end());
            group.marker = {number(whole).span.end(), 1};
            group.open =
                containsAny(inside, {u"含", u"主要", u"包括", u"其中"}) || group.parts.size() == 1;
            add(std::move(group));
        }
    }

    void add(ProseParts group)
    {
        if (group.sure == 0)
            group.sure = static_cast<int>(group.parts.size());
        m_parts.push_back(std::move(group));
    }

    // `before` is the first quantity of the sentence in front, which a sentence that begins with
    // 其中 divides.
    void findInSentence(int before, int first, int end)
    {
        const Span sentence = sentenceOf(first).span;
        const QStringView words = m_reading.words(sentence);
        std::vector<qsizetype> markers;
        for (qsizetype at = words.indexOf(u"其中"); at >= 0; at = words.indexOf(u"其中", at + 2))
            markers.push_back(sentence.start + at);
        int sharedWhole = -1;
        for (size_t m = 0; m < markers.size(); ++m) {
            const qsizetype stop = m + 1 < markers.size() ? markers[m + 1] : sentence.end();
            const bool atStart = number(first).span.start > markers[m] && follows(before, first);
            sharedWhole =
                addOfWhich(atStart ? before : first, first, end, markers[m], stop, sharedWhole);
        }
        if (markers.empty()) {
            addRespectively(first, end, sentence);
            addTrailingTotal(first, end);
        }
    }
    const ProseSentence &sentenceOf(int index) const
    {
        return m_reading.sentences()[static_cast<size_t>(quantity(index).sentence)];
    }
    // Whether a quantity stands in the sentence right before another's, in one paragraph.
    bool follows(int earlier, int later) const
    {
        return quantity(earlier).sentence + 1 == quantity(later).sentence &&
               sentenceOf(earlier).paragraph == sentenceOf(later).paragraph;
    }

    // 其中 …: the whole stands in front of it, from quantity `wholes` on, the parts behind.
    // `sharedWhole` is the whole of an earlier 其中 of the sentence, which a second one divides
    // again. Returns the whole.
    int addOfWhich(int wholes, int first, int end, qsizetype marker, qsizetype stop,
                   int sharedWhole)
    {
        ProseParts group;
        group.marker = {marker, 2};
        const int behind = quantityAfter(first, marker);
        wholes = std::max(wholes, behind - MostWholes);
        for (int i = behind; i < end && number(i).span.start < stop; ++i) {
            if (quantity(i).bracketOf >= 0 || isChange(i))
                continue;
            if (group.parts.empty()) {
                if (!number(i).percent && measuresAny(i, wholes, behind))
                    group.parts.push_back(i);
                continue;
            }
            if (closes(i)) {
                group.otherWholes.push_back(i);
                break;
            }
            if (endsGroup(i))
                break;
            if (!sameMeasure(number(i), number(group.parts.front())))
                continue;
            if (isDivided(i)) {
                i = addNested(group.parts.back(), i, end, stop);
                continue;
            }
            if (group.sure == 0 && beginsStatement(group.parts.front(), i))
                group.sure = static_cast<int>(group.parts.size());
            group.parts.push_back(i);
        }
        if (group.parts.empty())
            return sharedWhole;
        group.open = isOpen(marker, group.parts);
        if (sharedWhole >= 0 && sameMeasure(number(sharedWhole), number(group.parts.front()))) {
            group.whole = sharedWhole;
            if (sharedWhole != behind - 1)
                group.otherWholes.push_back(behind - 1);
        } else {
            chooseWhole(wholes, behind, group);
        }
        if (group.whole < 0)
            return sharedWhole;
        const int whole = group.whole;
        add(std::move(group));
        return whole;
    }

    // So many quantities in front of a list are looked at for its whole.
    static constexpr int MostWholes = 32;

    bool measuresAny(int index, int wholes, int behind) const
    {
        for (int i = wholes; i < behind; ++i) {
            if (quantity(i).bracketOf < 0 && sameMeasure(number(i), number(index)))
                return true;
        }
        return false;
    }
    // A difference from another time is no part: 比上年增加300条.
    bool isChange(int index) const
    {
        return containsAny(m_reading.words(quantity(index).before),
                           {u"增加", u"减少", u"增长", u"下降", u"同比", u"环比", u"较上年",
                            u"比上年", u"较去年", u"比去年", u"上年同期", u"去年同期"});
    }

    // 24件（2020年20件，2019年18件）: other years are compared, not added.
    bool isOfOtherYear(int index) const
    {
        const int at = quantity(index).number;
        const QStringView words = m_reading.words(quantity(index).before);
        return (at > 0 &&
                m_reading.numbers()[static_cast<size_t>(at - 1)].kind == NumberKind::Year) ||
               (containsAny(words, {u"上年", u"去年", u"同期"}) && !words.contains(u"结转"));
    }

    // 不予公开20件，包括涉密5件、隐私15件: what follows divides the part in front.
    bool isDivided(int index) const
    {
        return containsAny(gapBefore(index), {u"包括", u"包含", u"分别", u"含"});
    }
    // What stands between a quantity and the one in front of it.
    QStringView gapBefore(int index) const
    {
        return between(number(index - 1).span.end(), number(index).span.start);
    }
    // Takes the items of such a division, which end where 、 no longer joins them. Returns its
    // last.
    int addNested(int whole, int first, int end, qsizetype stop)
    {
        ProseParts group;
        group.whole = whole;
        group.open = true;
        group.marker = {number(whole).span.end(), 0};
        int last = first;
        for (int i = first; i < end && number(i).span.start < stop; ++i) {
            const bool joined = i == first || between(number(last).span.end(),
                                                      number(last).span.end() + 1) == u"、";
            if (!joined)
                break;
            if (quantity(i).bracketOf < 0)
                last = i;
            if (quantity(i).bracketOf < 0 && sameMeasure(number(i), number(whole)))
                group.parts.push_back(i);
        }
        if (!group.parts.empty())
            add(std::move(group));
        return last;
    }

    // Whether an item, unlike the first of its list, begins with a verb of its own behind a comma:
    // …，办理提案20件.
    bool beginsStatement(int front, int next) const
    {
        const QStringView gap = gapBefore(next);
        const qsizetype comma = std::max({gap.lastIndexOf(u'，'), gap.lastIndexOf(u','),
                                          gap.lastIndexOf(u';'), gap.lastIndexOf(u'；')});
        const QStringView verb = comma < 0 ? QStringView() : statementVerb(gap.mid(comma + 1));
        return !verb.isEmpty() && !m_reading.words(quantity(front).before).contains(verb);
    }
    static QStringView statementVerb(QStringView words)
    {
        static constexpr QStringView verbs[] = {
            u"办理", u"收到", u"受理", u"承办", u"举办", u"召开", u"开展", u"组织",
            u"发布", u"制发", u"印发", u"参加", u"回复", u"答复", u"办结", u"接收",
            u"完成", u"处理", u"接受", u"报送", u"编制", u"出台", u"公布", u"公开",
            u"制作", u"更新", u"解读", u"撰写", u"收集", u"征集", u"化解", u"接待",
            u"接听", u"审查", u"审核", u"备案", u"废止", u"修订", u"转载", u"推送",
        };
        for (const QStringView verb : verbs) {
            if (words.startsWith(verb) || (words.size() > 2 && words.mid(1).startsWith(verb)))
                return verb;
        }
        return {};
    }

    // The largest quantity of the nearest statement in front; the others stay possible readings.
    void chooseWhole(int first, int behind, ProseParts &group)
    {
        for (int i = first; i < behind; ++i) {
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
        const auto &all = m_reading.quantities();
        const auto it = std::partition_point(
            all.begin() + first, all.end(), [this, position](const ProseQuantity &entry) {
                return m_reading.numberOf(entry).span.start < position;
            });
        return static_cast<int>(it - all.begin());
    }

    // …，共办结98件: a sum that closes the list.
    bool closes(int index) const
    {
        const QStringView words = m_reading.words(quantity(index).before);
        return words.startsWith(u"共") || words.startsWith(u"合计") || words.startsWith(u"总计");
    }

    // Whether the list of parts is over before quantity `next`: a new statement has begun.
    bool endsGroup(int next) const
    {
        const QStringView gap = gapBefore(next);
        const qsizetype semicolon = std::max(gap.lastIndexOf(u';'), gap.lastIndexOf(u'；'));
        const QStringView tail = semicolon >= 0 ? gap.mid(semicolon + 1) : gap;
        if (containsAny(tail,
                        {u"共计", u"合计", u"总计", u"全年", u"同时", u"此外", u"另有", u"结转下"}))
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
        chooseWhole(first, quantityAfter(first, at), group);
        if (group.whole >= 0)
            add(std::move(group));
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
                add(std::move(group));
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
