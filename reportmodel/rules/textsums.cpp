// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/textsums.h"

#include "prose/partssum.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TextSums)
};

const QStringList &structureNames()
{
    static const QStringList names{u"of_which"_s, u"bracket"_s, u"respectively"_s, u"closing"_s};
    return names; // in the order of ProseParts::Kind
}

const ProseQuantity &quantityOf(const ProseReading &reading, int index)
{
    return reading.quantities()[static_cast<size_t>(index)];
}

const ProseNumber &numberOf(const ProseReading &reading, int index)
{
    return reading.numberOf(quantityOf(reading, index));
}

Amount valueOf(const ProseReading &reading, int index)
{
    return numberOf(reading, index).value;
}

bool semicolonBetween(const ProseReading &reading, int first, int second)
{
    const qsizetype from = numberOf(reading, first).span.end();
    const QStringView gap = reading.words({from, numberOf(reading, second).span.start - from});
    return gap.contains(u'；') || gap.contains(u';');
}

// How many items surely belong to a list: those behind a semicolon may begin a new statement where
// the ones in front are joined otherwise.
size_t sureIn(const ProseReading &reading, const ProseParts &group, const std::vector<int> &parts)
{
    const size_t sure = std::min(parts.size(), static_cast<size_t>(group.sure));
    for (size_t item = 2; item < sure; ++item) {
        if (semicolonBetween(reading, parts[item - 1], parts[item]) &&
            !semicolonBetween(reading, parts[0], parts[1]))
            return item;
    }
    return sure;
}

Amount sumOf(const ProseReading &reading, const std::vector<int> &parts)
{
    return std::accumulate(parts.begin(), parts.end(), Amount(), [&reading](Amount sum, int part) {
        return sum + valueOf(reading, part);
    });
}

// What approximate numbers leave certain about a sum.
struct Certainty
{
    bool exact = true;
    bool least = true; // the sum is at least what is written
    bool most = true;  // at most

    void add(const ProseNumber &number)
    {
        exact = exact && number.isExact();
        least = least && !number.upper &&
                (number.approximation == Approximation::Exact ||
                 number.approximation == Approximation::Over);
        most = most && !number.upper &&
               (number.approximation == Approximation::Exact ||
                number.approximation == Approximation::Under);
    }
};

} // namespace

QStringView itemWords(const ProseReading &reading, const ProseParts &group,
                      const std::vector<int> &parts, size_t item)
{
    const ProseNumber &number = numberOf(reading, parts[item]);
    qsizetype from = quantityOf(reading, parts[item]).before.start;
    if (item > 0)
        from = numberOf(reading, parts[item - 1]).span.end();
    else if (group.marker.end() <= number.span.start)
        from = group.marker.end();
    return reading.words({from, number.span.start - from});
}

int completeRuns(const ProseReading &reading, const std::vector<int> &parts, Amount whole)
{
    int runs = 0;
    Amount run;
    for (const int part : parts) {
        run += valueOf(reading, part);
        if (run > whole)
            return 0;
        if (run == whole) {
            run = Amount();
            ++runs;
        }
    }
    return run.isZero() ? runs : 0;
}

std::vector<std::vector<int>> listsOf(const ProseReading &reading, const ProseParts &group)
{
    std::vector<std::vector<int>> lists(1);
    for (const int part : group.parts) {
        if (!lists.back().empty() && semicolonBetween(reading, lists.back().back(), part))
            lists.emplace_back();
        lists.back().push_back(part);
    }
    const auto isComplete = [&](const std::vector<int> &list) {
        const Amount sum = sumOf(reading, list);
        return sum == valueOf(reading, group.whole) ||
               std::any_of(group.otherWholes.begin(), group.otherWholes.end(),
                           [&](int other) { return sum == valueOf(reading, other); });
    };
    if (std::none_of(lists.begin(), lists.end(), isComplete))
        return {group.parts};
    // What is not complete behind a semicolon may be a new statement.
    lists.erase(std::remove_if(lists.begin() + 1, lists.end(), std::not_fn(isComplete)),
                lists.end());
    return lists;
}

// Readings of the number that is divided.
struct TextSums::Wholes
{
    std::vector<int> single; // quantities that can be the whole
    std::vector<Amount> any; // their values, and sums of them: 新收 and 上年结转 together

    Wholes(const ProseReading &reading, const ProseParts &group)
    {
        std::vector<int> all{group.whole};
        all.insert(all.end(), group.otherWholes.begin(), group.otherWholes.end());
        for (const int whole : all) {
            any.push_back(valueOf(reading, whole));
            if (!reading.label(quantityOf(reading, whole)).contains(u"结转"))
                single.push_back(whole);
        }
        if (single.empty())
            single.push_back(group.whole);
        const size_t count = any.size();
        for (size_t i = 1; i < count; ++i)
            any.push_back(any[0] + any[i]);
        any.push_back(
            std::accumulate(any.begin(), any.begin() + static_cast<qsizetype>(count), Amount()));
    }

    bool fit(Amount sum) const { return std::find(any.begin(), any.end(), sum) != any.end(); }

    int largest(const ProseReading &reading) const
    {
        return *std::max_element(single.begin(), single.end(), [&reading](int a, int b) {
            return valueOf(reading, a) < valueOf(reading, b);
        });
    }
    // The smallest that is larger than the sum; -1 for none.
    int nearestAbove(const ProseReading &reading, Amount sum) const
    {
        int nearest = -1;
        for (const int whole : single) {
            const Amount value = valueOf(reading, whole);
            if (value > sum && (nearest < 0 || value < valueOf(reading, nearest)))
                nearest = whole;
        }
        return nearest;
    }
};

TextSums TextSums::read(RuleParameters &parameters, const QString &name, Relation relation)
{
    using Presence = RuleParameters::Presence;
    TextSums sums;
    sums.m_relation = relation;
    auto texts = parameters.object(name);
    if (!texts)
        return sums;
    const auto words = [&sums](const QStringList &list) {
        QSet<int> numbers;
        for (const QString &word : list)
            numbers.insert(sums.m_words.add(word));
        return numbers;
    };
    QStringList ids{u"other"_s};
    for (RuleParameters &entry : texts->objects(u"subjects"_s)) {
        Subject subject;
        subject.id = entry.text(u"id"_s);
        subject.whole = words(entry.texts(u"whole"_s, Presence::Optional));
        subject.items = words(entry.texts(u"items"_s, Presence::Optional));
        subject.least = entry.integer(u"least"_s, subject.least);
        ids.append(subject.id);
        texts->take(entry);
        sums.m_subjects.append(std::move(subject));
    }
    for (const QString &id : texts->texts(u"about"_s)) {
        sums.m_about.insert(id);
        if (!ids.contains(id))
            texts->fail(u"about"_s, Text::tr("There is no subject “%1”.").arg(id));
    }
    QStringList structures = texts->texts(u"structures"_s, Presence::Optional);
    if (structures.isEmpty())
        structures = structureNames();
    for (const QString &structure : std::as_const(structures)) {
        sums.m_structures.insert(static_cast<int>(structureNames().indexOf(structure)));
        if (!structureNames().contains(structure))
            texts->fail(u"structures"_s, Text::tr("There is no structure “%1”.").arg(structure));
    }
    sums.m_overlap = words(texts->texts(u"overlap"_s, Presence::Optional));
    parameters.take(*texts);
    return sums;
}

std::vector<TextSum> TextSums::judge(const ProseReading &reading) const
{
    std::vector<TextSum> sums;
    for (const ProseParts &group : reading.parts()) {
        if (!m_structures.contains(static_cast<int>(group.kind)))
            continue;
        for (const std::vector<int> &parts : listsOf(reading, group)) {
            if (m_about.contains(subjectOf(reading, group, parts)))
                sums.push_back(judgeList(reading, group, parts));
        }
    }
    return sums;
}

bool TextSums::anyWord(const QSet<int> &wanted, QStringView text) const
{
    const std::vector<WordFinder::Hit> hits = m_words.find(text);
    return std::any_of(hits.begin(), hits.end(),
                       [&wanted](const WordFinder::Hit &hit) { return wanted.contains(hit.word); });
}

// The words of the finder that stand in a list: with the number that is divided, and with each item
// once it is asked for. Found once for all subjects.
class TextSums::ListWords
{
public:
    ListWords(const WordFinder &finder, const ProseReading &reading, const ProseParts &group,
              const std::vector<int> &parts)
        : m_finder(finder)
        , m_reading(reading)
        , m_group(group)
        , m_parts(parts)
    {
        const ProseQuantity &whole = quantityOf(reading, group.whole);
        collect(reading.words(whole.before), m_whole);
        collect(reading.words(whole.after), m_whole);
    }

    bool wholeHas(const QSet<int> &wanted) const { return has(m_whole, wanted); }
    int itemsWith(const QSet<int> &wanted)
    {
        if (m_items.empty()) {
            m_items.resize(m_parts.size());
            for (size_t item = 0; item < m_parts.size(); ++item)
                collect(itemWords(m_reading, m_group, m_parts, item), m_items[item]);
        }
        return static_cast<int>(
            std::count_if(m_items.begin(), m_items.end(),
                          [&wanted](const auto &words) { return has(words, wanted); }));
    }

private:
    void collect(QStringView text, std::vector<int> &words) const
    {
        for (const WordFinder::Hit &hit : m_finder.find(text))
            words.push_back(hit.word);
    }
    static bool has(const std::vector<int> &words, const QSet<int> &wanted)
    {
        return std::any_of(words.begin(), words.end(),
                           [&wanted](int word) { return wanted.contains(word); });
    }

    const WordFinder &m_finder;
    const ProseReading &m_reading;
    const ProseParts &m_group;
    const std::vector<int> &m_parts;
    std::vector<int> m_whole;
    std::vector<std::vector<int>> m_items;
};

QString TextSums::subjectOf(const ProseReading &reading, const ProseParts &group,
                            const std::vector<int> &parts) const
{
    ListWords words(m_words, reading, group, parts);
    const auto isOf = [&](const Subject &subject) {
        if (!subject.whole.isEmpty() && !words.wholeHas(subject.whole))
            return false;
        if (subject.items.isEmpty())
            return true;
        const int fitting = words.itemsWith(subject.items);
        return fitting >= subject.least && 2 * fitting >= static_cast<int>(parts.size());
    };
    const auto subject = std::find_if(m_subjects.begin(), m_subjects.end(), isOf);
    return subject == m_subjects.end() ? u"other"_s : subject->id;
}

// Items such as 办结, 满意, 立案 are no classification: one case may be several of them, or none.
bool TextSums::overlaps(const ProseReading &reading, const ProseParts &group,
                        const std::vector<int> &parts) const
{
    if (m_overlap.isEmpty())
        return false;
    for (size_t item = 0; item < parts.size(); ++item) {
        if (anyWord(m_overlap, itemWords(reading, group, parts, item)) ||
            anyWord(m_overlap, reading.words(quantityOf(reading, parts[item]).after)))
            return true;
    }
    return false;
}

TextSum TextSums::judgeList(const ProseReading &reading, const ProseParts &group,
                            std::vector<int> parts) const
{
    TextSum result;
    result.whole = group.whole;
    result.total = valueOf(reading, group.whole);
    result.sum = sumOf(reading, parts);
    // A reading that adds up settles it; a list that was only guessed has nothing else to say.
    if (parts.size() == group.parts.size() &&
        sumOf(reading, group).verdict == PartsSum::Verdict::Equal) {
        result.outcome = Outcome::Held;
        return result;
    }
    if (group.loose)
        return result;
    const Wholes wholes(reading, group);
    const size_t sure = sureIn(reading, group, parts);
    Certainty certain;
    for (const int part : parts)
        certain.add(numberOf(reading, part));
    Certainty certainWhole;
    for (const int whole : wholes.single)
        certainWhole.add(numberOf(reading, whole));

    if (certain.exact && certainWhole.exact) {
        Amount sum = sumOf(reading, {parts.begin(), parts.begin() + static_cast<qsizetype>(sure)});
        for (size_t count = sure; count <= parts.size(); ++count) {
            if (wholes.fit(sum)) {
                result.outcome = Outcome::Held;
                return result;
            }
            if (count < parts.size())
                sum += valueOf(reading, parts[count]);
        }
        if (completeRuns(reading, parts, result.total) > 0) {
            result.outcome = Outcome::Held;
            return result;
        }
    }
    // Nothing fits; the mildest reading is told: a gap before a sum that is too large.
    const std::vector<int> sureParts(parts.begin(), parts.begin() + static_cast<qsizetype>(sure));
    const Amount sureSum = sumOf(reading, sureParts);
    const int nearest = wholes.nearestAbove(reading, result.sum);
    result.whole = nearest >= 0 ? nearest : wholes.largest(reading);
    result.total = valueOf(reading, result.whole);
    if (sureSum > result.total) {
        const bool anyLarger = std::any_of(sureParts.begin(), sureParts.end(), [&](int part) {
            return valueOf(reading, part) > result.total;
        });
        if (!certain.least || !certainWhole.most ||
            (!anyLarger && overlaps(reading, group, sureParts)))
            return result;
        result.sum = sureSum;
        result.parts = sureParts;
        result.outcome = m_relation == Relation::AtLeast ? Outcome::Held : Outcome::Violated;
        return result;
    }
    if (!certain.exact || !certainWhole.exact || result.sum > result.total)
        return result;
    if (overlaps(reading, group, parts))
        return result;
    result.parts = std::move(parts);
    const bool mayFallShort = m_relation == Relation::AtMost || group.open;
    result.outcome = mayFallShort ? Outcome::Held : Outcome::Violated;
    return result;
}
