// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/lists.h"

#include "prose/wordfinder.h"
#include "rules/kinds/rates.h"
#include "rules/kinds/statementcheck.h"
#include "rules/textsums.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

bool containsAny(QStringView text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](const QString &word) { return text.contains(word); });
}

class MixedListCheck final : public StatementCheck
{
public:
    struct Classes
    {
        QList<LocalizedText> names;
        WordFinder words;
        std::vector<int> classOfWord;
    };

    MixedListCheck(const RuleContext &context, Classes classes, int least)
        : StatementCheck(context)
        , m_classes(std::move(classes))
        , m_least(least)
    {
    }

private:
    std::vector<Statement> statements(const CheckInput &input, const QString &textId) const override
    {
        const ProseReading &reading = input.reading(textId);
        std::vector<Statement> found;
        for (const ProseParts &group : reading.parts()) {
            const bool isList =
                group.kind == ProseParts::Kind::OfWhich || group.kind == ProseParts::Kind::Bracket;
            if (!isList || static_cast<int>(group.parts.size()) < 2 * m_least)
                continue;
            for (const std::vector<int> &parts : listsOf(reading, group))
                judge(reading, group, parts, found);
        }
        return found;
    }

    void judge(const ProseReading &reading, const ProseParts &group, const std::vector<int> &parts,
               std::vector<Statement> &found) const
    {
        std::map<int, int> counts;
        int last = -1;
        for (size_t item = 0; item < parts.size(); ++item) {
            const QStringView words = itemWords(reading, group, parts, item);
            const int own = classOf(words);
            if (own >= 0)
                last = own;
            else if (!words.startsWith(u'、'))
                last = -1;
            if (last >= 0)
                ++counts[last];
        }
        LocalizedText names;
        int mixed = 0;
        for (const auto &[number, count] : counts) {
            if (count < m_least)
                continue;
            const LocalizedText &name = m_classes.names[number];
            const QString items = QString::number(count);
            names.zh += (mixed ? u"、"_s : QString()) + name.zh + u"（%1 项）"_s.arg(items);
            names.en += (mixed ? u", "_s : QString()) + name.en + u" (%1)"_s.arg(items);
            ++mixed;
        }
        Statement statement;
        const Amount whole = reading.numberOf(at(reading, group.whole)).value;
        const bool complete = completeRuns(reading, parts, whole) > 1;
        statement.outcome = mixed > 1 && !complete ? Outcome::Violated : Outcome::Held;
        const qsizetype end = reading.numberOf(at(reading, parts.back())).span.end();
        statement.span = {group.marker.start, end - group.marker.start};
        statement.evidence.values.append({"classes"_L1, names});
        found.push_back(statement);
    }

    static const ProseQuantity &at(const ProseReading &reading, int index)
    {
        return reading.quantities()[static_cast<size_t>(index)];
    }

    // The first class with a word in the item; -1 for none.
    int classOf(QStringView words) const
    {
        int first = -1;
        for (const WordFinder::Hit &hit : m_classes.words.find(words)) {
            const int number = m_classes.classOfWord[static_cast<size_t>(hit.word)];
            if (first < 0 || number < first)
                first = number;
        }
        return first;
    }

    Classes m_classes;
    int m_least = 2;
};

class SharesCheck final : public StatementCheck
{
public:
    struct Terms
    {
        QStringList marks;
        QStringList openWords;
        QStringList notOf; // of a plan several things may each reach 100 %
        Amount tolerance;
        Amount nearly;
        RateWords rates;
    };

    SharesCheck(const RuleContext &context, Terms terms)
        : StatementCheck(context)
        , m_terms(std::move(terms))
    {
    }

private:
    // Consecutive shares of one sentence that are said to be of the same whole.
    struct Run
    {
        std::vector<int> shares;
        QString of; // the words between the mark and the number: 总数的
        bool exact = true;
    };

    std::vector<Statement> statements(const CheckInput &input, const QString &textId) const override
    {
        const ProseReading &reading = input.reading(textId);
        const auto &quantities = reading.quantities();
        std::vector<Statement> found;
        Run run;
        for (size_t q = 0; q < quantities.size(); ++q) {
            if (!reading.numberOf(quantities[q]).percent)
                continue;
            const std::optional<QString> of = shareOf(reading, quantities[q], run);
            const bool joins = of && !run.shares.empty() && *of == run.of &&
                               quantities[static_cast<size_t>(run.shares.back())].sentence ==
                                   quantities[q].sentence;
            if (!joins) {
                judge(reading, run, found);
                run = {};
            }
            if (!of)
                continue;
            run.of = *of;
            run.shares.push_back(static_cast<int>(q));
            run.exact = run.exact && reading.numberOf(quantities[q]).isExact() &&
                        !reading.words(quantities[q].before).contains(u'约');
        }
        judge(reading, run, found);
        judgeRates(reading, found);
        return found;
    }

    static void tell(std::vector<Statement> &found, bool holds, Span words,
                     const LocalizedText &reason)
    {
        Statement statement;
        statement.outcome = holds ? Outcome::Held : Outcome::Violated;
        statement.span = words;
        statement.evidence.values.append({"reason"_L1, reason});
        found.push_back(statement);
    }

    // 办结率102%; 满意率98%，不满意率5%.
    void judgeRates(const ProseReading &reading, std::vector<Statement> &found) const
    {
        for (const RateStatement &rate : statedRates(reading, m_terms.rates)) {
            const QString percent = rate.percent.toFile();
            if (rate.together)
                tell(found, rate.percent <= Amount::fromInt(100) + m_terms.tolerance, rate.words,
                     {u"两种相反情况之和为 %1%，超过 100%"_s.arg(percent),
                      u"the rate and its opposite come to %1%, more than 100%"_s.arg(percent)});
            else
                tell(found, rate.percent <= Amount::fromInt(100), rate.words,
                     {u"比率 %1% 超过 100%"_s.arg(percent),
                      u"a rate of %1% is above 100%"_s.arg(percent)});
        }
    }

    // What a percentage is said to be a share of; nullopt when it is none. 占47%、41%和12%: those
    // behind take the mark of the first.
    std::optional<QString> shareOf(const ProseReading &reading, const ProseQuantity &quantity,
                                   const Run &run) const
    {
        const QStringView words = reading.words(quantity.before);
        for (const QString &mark : m_terms.marks) {
            const qsizetype at = words.lastIndexOf(mark);
            if (at < 0)
                continue;
            const QStringView of = words.mid(at + mark.size());
            return containsAny(of, m_terms.notOf) ? std::nullopt : std::optional(of.toString());
        }
        if (run.shares.empty())
            return std::nullopt;
        const ProseNumber &last =
            reading.numberOf(reading.quantities()[static_cast<size_t>(run.shares.back())]);
        const qsizetype gap = reading.numberOf(quantity).span.start - last.span.end();
        return gap <= 1 ? std::optional(run.of) : std::nullopt;
    }

    void judge(const ProseReading &reading, const Run &run, std::vector<Statement> &found) const
    {
        if (run.shares.size() < 2 || !run.exact)
            return;
        const auto quantity = [&](int index) -> const ProseQuantity & {
            return reading.quantities()[static_cast<size_t>(index)];
        };
        const Amount whole = Amount::fromInt(100);
        Amount sum;
        Amount part; // since the last complete classification
        for (const int share : run.shares) {
            const Amount value = reading.numberOf(quantity(share)).value;
            sum += value;
            part += value;
            if ((part - whole).abs() <= m_terms.tolerance)
                part = Amount();
        }
        const bool above = part > whole + m_terms.tolerance;
        const bool nearly = part >= m_terms.nearly && part < whole && run.shares.size() > 2;
        const Span sentence =
            reading.sentences()[static_cast<size_t>(quantity(run.shares.front()).sentence)].span;
        const bool open = containsAny(reading.words(sentence), m_terms.openWords);
        if (!part.isZero() && !above && (!nearly || open))
            return; // only some of the classes are told
        const qsizetype start = quantity(run.shares.front()).before.start;
        const qsizetype end = reading.numberOf(quantity(run.shares.back())).span.end();
        const QString percent = sum.toFile();
        tell(found, part.isZero(), {start, end - start},
             {u"各占比之和为 %1%，不是 100%"_s.arg(percent),
              u"the shares add up to %1%, not 100%"_s.arg(percent)});
    }

    Terms m_terms;
};

} // namespace

Result<CheckPtr> compileMixedList(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const int least = parameters.integer(u"least"_s, 2);
    MixedListCheck::Classes classes;
    for (RuleParameters &entry : parameters.objects(u"classes"_s)) {
        LocalizedText name;
        if (auto both = entry.object(u"name"_s)) {
            name = {both->text(u"zh_CN"_s), both->text(u"en"_s)};
            entry.take(*both);
        }
        for (const QString &word : entry.texts(u"words"_s)) {
            const size_t number = static_cast<size_t>(classes.words.add(word));
            if (number >= classes.classOfWord.size())
                classes.classOfWord.push_back(static_cast<int>(classes.names.size()));
        }
        classes.names.append(name);
        parameters.take(entry);
    }
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new MixedListCheck(context, std::move(classes), least));
}

Result<CheckPtr> compileShares(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    SharesCheck::Terms terms;
    terms.marks = parameters.texts(u"marks"_s);
    terms.openWords = parameters.texts(u"open_words"_s);
    terms.notOf = parameters.texts(u"not_of"_s);
    terms.tolerance = parameters.amount(u"tolerance"_s);
    terms.nearly = parameters.amount(u"nearly"_s);
    terms.rates.names = parameters.texts(u"rates"_s);
    terms.rates.links = parameters.texts(u"rate_links"_s);
    terms.rates.opposites = parameters.texts(u"opposites"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new SharesCheck(context, std::move(terms)));
}
