// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/numbers.h"

#include "rules/kinds/statementcheck.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NumbersCheck)
};

using Presence = RuleParameters::Presence;

bool containsAny(QStringView text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](const QString &word) { return text.contains(word); });
}

bool endsWithAny(QStringView text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](const QString &word) { return text.endsWith(word); });
}

bool startsWithAny(QStringView text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](const QString &word) { return text.startsWith(word); });
}

// The words in front of a number and the number: 共开展培训30余次.
Span spanWithLabel(const ProseReading &reading, const ProseQuantity &quantity)
{
    const Span number = reading.numberOf(quantity).span;
    return {quantity.before.start, number.end() - quantity.before.start};
}

QStringList exceptTexts(RuleParameters &parameters)
{
    return parameters.texts(u"except_texts"_s, Presence::Optional);
}

class ApproximateCheck final : public StatementCheck
{
public:
    ApproximateCheck(const RuleContext &context, const QStringList &except, QStringList marks,
                     QStringList notMeasures)
        : StatementCheck(context, Told::Together, except)
        , m_marks(std::move(marks))
        , m_notMeasures(std::move(notMeasures))
    {
    }

private:
    std::vector<Statement> statements(const CheckInput &input, const QString &textId) const override
    {
        const ProseReading &reading = input.reading(textId);
        std::vector<Statement> found;
        for (const ProseQuantity &quantity : reading.quantities()) {
            const ProseNumber &number = reading.numberOf(quantity);
            if (number.approximation == Approximation::Exact || number.upper || number.percent ||
                m_notMeasures.contains(number.measure) ||
                !containsAny(reading.words(number.span), m_marks))
                continue;
            found.push_back({Outcome::Violated, number.span, {}});
        }
        return found;
    }

    QStringList m_marks;
    QStringList m_notMeasures;
};

class DirectionCheck final : public StatementCheck
{
public:
    struct Words
    {
        QStringList rises;
        QStringList falls;
        QStringList targets;
    };

    DirectionCheck(const RuleContext &context, const QStringList &except, Words words)
        : StatementCheck(context, Told::Each, except)
        , m_words(std::move(words))
    {
    }

private:
    enum class Way { None, Up, Down };

    Way wayOf(QStringView words) const
    {
        const bool up = containsAny(words, m_words.rises);
        const bool down = containsAny(words, m_words.falls);
        return up == down ? Way::None : up ? Way::Up : Way::Down;
    }
    // The way a number itself has gone: 增长5件, 下降了10%; not 增长到5件.
    Way ownWay(const ProseReading &reading, const ProseQuantity &quantity) const
    {
        QStringView words = reading.words(quantity.before);
        if (endsWithAny(words, m_words.targets))
            return Way::None;
        while (words.endsWith(u'了') || words.endsWith(u'达') || isMinus(words))
            words.chop(1);
        return endsWithAny(words, m_words.rises)   ? Way::Up
               : endsWithAny(words, m_words.falls) ? Way::Down
                                                   : Way::None;
    }

    std::vector<Statement> statements(const CheckInput &input, const QString &textId) const override
    {
        const ProseReading &reading = input.reading(textId);
        const auto &quantities = reading.quantities();
        std::vector<Statement> found;
        for (size_t q = 0; q < quantities.size(); ++q) {
            const ProseQuantity *next = q + 1 < quantities.size() ? &quantities[q + 1] : nullptr;
            if (next && next->sentence != quantities[q].sentence)
                next = nullptr;
            judgeOne(reading, quantities[q], found);
            if (next) {
                judgeFromTo(reading, quantities[q], *next, found);
                judgeBothWays(reading, quantities[q], *next, found);
            }
        }
        return found;
    }

    static bool isMinus(QStringView words) { return words.endsWith(u'-') || words.endsWith(u'−'); }

    static LocalizedText reason(const char16_t *zh, const char *en)
    {
        return {QString::fromUtf16(zh), QString::fromLatin1(en)};
    }
    static void add(std::vector<Statement> &found, bool holds, Span span,
                    const LocalizedText &reason)
    {
        Statement statement;
        statement.outcome = holds ? Outcome::Held : Outcome::Violated;
        statement.span = span;
        statement.evidence.values.append({"reason"_L1, reason});
        found.push_back(statement);
    }

    // 下降120%, 增长-5%.
    void judgeOne(const ProseReading &reading, const ProseQuantity &quantity,
                  std::vector<Statement> &found) const
    {
        const ProseNumber &number = reading.numberOf(quantity);
        const Way way = ownWay(reading, quantity);
        if (way == Way::None || !number.percent)
            return;
        const Span span = spanWithLabel(reading, quantity);
        if (way == Way::Down)
            add(found, number.value <= Amount::fromInt(100), span,
                reason(u"降幅不会超过 100%", "nothing falls by more than 100%"));
        else
            add(found, !number.value.isNegative() && !isMinus(reading.words(quantity.before)), span,
                reason(u"增长为负数即是下降", "a negative rise is a fall"));
    }

    // 由50件增加到45件.
    void judgeFromTo(const ProseReading &reading, const ProseQuantity &from,
                     const ProseQuantity &to, std::vector<Statement> &found) const
    {
        constexpr qsizetype longest = 8;
        const ProseNumber &a = reading.numberOf(from);
        const ProseNumber &b = reading.numberOf(to);
        const QStringView between = reading.words({a.span.end(), b.span.start - a.span.end()});
        if (between.size() > longest || !endsWithAny(between, m_words.targets) ||
            a.measure != b.measure || a.percent != b.percent || !a.isExact() || !b.isExact())
            return;
        const Way way = wayOf(between);
        if (way == Way::None)
            return;
        const Span span{from.before.start, b.span.end() - from.before.start};
        if (way == Way::Up)
            add(found, b.value > a.value, span, reason(u"后一数并不更大", "it did not rise"));
        else
            add(found, b.value < a.value, span, reason(u"后一数并不更小", "it did not fall"));
    }

    // 增加5件，下降10%: one change told twice.
    void judgeBothWays(const ProseReading &reading, const ProseQuantity &count,
                       const ProseQuantity &share, std::vector<Statement> &found) const
    {
        constexpr qsizetype longest = 4; // 同比下降: no other subject in between
        const ProseNumber &a = reading.numberOf(count);
        const ProseNumber &b = reading.numberOf(share);
        if (a.percent || a.percentPoints || !b.percent || share.before.length > longest ||
            !count.after.isEmpty() || share.clause != count.clause + 1)
            return;
        const Way first = ownWay(reading, count);
        const Way second = ownWay(reading, share);
        if (first == Way::None || second == Way::None)
            return;
        add(found, first == second, {count.before.start, b.span.end() - count.before.start},
            reason(u"件数与比例一增一减", "the count and the share go different ways"));
    }

    Words m_words;
};

class TimeLimitCheck final : public StatementCheck
{
public:
    struct Words
    {
        QStringList subjects;
        QStringList otherSubjects;
        QStringList claims;
        QStringList claimsBehind;
        QStringList extended;
        Amount most;
        Amount mostExtended;
    };

    TimeLimitCheck(const RuleContext &context, const QStringList &except, Words words)
        : StatementCheck(context, Told::Each, except)
        , m_words(std::move(words))
    {
    }

private:
    std::vector<Statement> statements(const CheckInput &input, const QString &textId) const override
    {
        const ProseReading &reading = input.reading(textId);
        std::vector<Statement> found;
        int paragraph = -1;
        bool about = false;
        for (const ProseQuantity &quantity : reading.quantities()) {
            const ProseNumber &number = reading.numberOf(quantity);
            if (number.measure != u"个工作日" && number.measure != u"工作日")
                continue;
            const auto &sentence = reading.sentences()[static_cast<size_t>(quantity.sentence)];
            if (sentence.paragraph != paragraph) {
                paragraph = sentence.paragraph;
                about = containsAny(paragraphWords(reading, quantity.sentence), m_words.subjects);
            }
            const QStringView words = reading.words(sentence.span);
            const bool claimed = containsAny(reading.words(quantity.before), m_words.claims) ||
                                 startsWithAny(reading.words(quantity.after), m_words.claimsBehind);
            if (!about || !claimed || containsAny(words, m_words.otherSubjects))
                continue;
            const Amount most =
                containsAny(words, m_words.extended) ? m_words.mostExtended : m_words.most;
            const Amount days = number.upper.value_or(number.value);
            Statement statement;
            statement.outcome = days <= most ? Outcome::Held : Outcome::Violated;
            statement.span = spanWithLabel(reading, quantity);
            statement.evidence.left = days;
            statement.evidence.right = most;
            found.push_back(statement);
        }
        return found;
    }

    static QStringView paragraphWords(const ProseReading &reading, int sentence)
    {
        const auto &sentences = reading.sentences();
        const int paragraph = sentences[static_cast<size_t>(sentence)].paragraph;
        const auto first = std::partition_point(
            sentences.begin(), sentences.end(),
            [paragraph](const ProseSentence &entry) { return entry.paragraph < paragraph; });
        const auto last =
            std::partition_point(first, sentences.end(), [paragraph](const ProseSentence &entry) {
                return entry.paragraph <= paragraph;
            });
        return reading.words({first->span.start, (last - 1)->span.end() - first->span.start});
    }

    Words m_words;
};

class GoalBaseCheck final : public StatementCheck
{
public:
    struct Words
    {
        QStringList changes;
        QStringList bases;
    };

    GoalBaseCheck(const RuleContext &context, QStringList texts, Words words)
        : StatementCheck(context, Told::Together)
        , m_goalTexts(std::move(texts))
        , m_words(std::move(words))
    {
    }

private:
    std::vector<Statement> statements(const CheckInput &input, const QString &textId) const override
    {
        std::vector<Statement> found;
        if (!m_goalTexts.contains(textId))
            return found;
        const ProseReading &reading = input.reading(textId);
        const auto &quantities = reading.quantities();
        for (size_t q = 0; q < quantities.size(); ++q) {
            const QStringView words = reading.words(quantities[q].before);
            const ProseNumber &number = reading.numberOf(quantities[q]);
            if (!number.percent || !endsWithAny(words, m_words.changes) ||
                quantities[q].bracketOf >= 0)
                continue;
            const bool hasBase =
                isFromBase(reading, q) || isBracketed(quantities, static_cast<int>(q));
            found.push_back({hasBase ? Outcome::Held : Outcome::Violated,
                             spanWithLabel(reading, quantities[q]),
                             {}});
        }
        return found;
    }

    // 由2%降低50%.
    bool isFromBase(const ProseReading &reading, size_t index) const
    {
        const auto &quantities = reading.quantities();
        return index > 0 && quantities[index - 1].clause == quantities[index].clause &&
               containsAny(reading.words(quantities[index - 1].before), m_words.bases);
    }

    // 降低50%（2021年为8次）: the base stands in the bracket.
    static bool isBracketed(const std::vector<ProseQuantity> &quantities, int index)
    {
        const size_t next = static_cast<size_t>(index) + 1;
        return next < quantities.size() && quantities[next].bracketOf == index;
    }

    QStringList m_goalTexts;
    Words m_words;
};

class CountedCheck final : public StatementCheck
{
public:
    CountedCheck(const RuleContext &context, const QStringList &except, QStringList words,
                 QStringList without, std::optional<OrganKind> organ)
        : StatementCheck(context, Told::Each, except)
        , m_words(std::move(words))
        , m_without(std::move(without))
        , m_organ(organ)
    {
    }

private:
    std::vector<Statement> statements(const CheckInput &input, const QString &textId) const override
    {
        std::vector<Statement> found;
        if (m_organ && input.report().unit.kind != *m_organ)
            return found;
        const ProseReading &reading = input.reading(textId);
        for (const ProseQuantity &quantity : reading.quantities()) {
            const ProseNumber &number = reading.numberOf(quantity);
            const QStringView label = reading.label(quantity);
            if (number.percent || number.value.isZero() || !containsAny(label, m_words) ||
                containsAny(label, m_without))
                continue;
            found.push_back({Outcome::Violated, spanWithLabel(reading, quantity), {}});
        }
        return found;
    }

    QStringList m_words;
    QStringList m_without;
    std::optional<OrganKind> m_organ;
};

} // namespace

Result<CheckPtr> compileApproximate(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const QStringList except = exceptTexts(parameters);
    const QStringList marks = parameters.texts(u"marks"_s);
    const QStringList notMeasures = parameters.texts(u"not_measures"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new ApproximateCheck(context, except, marks, notMeasures));
}

Result<CheckPtr> compileDirection(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const QStringList except = exceptTexts(parameters);
    DirectionCheck::Words words{parameters.texts(u"rises"_s), parameters.texts(u"falls"_s),
                                parameters.texts(u"targets"_s)};
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new DirectionCheck(context, except, std::move(words)));
}

Result<CheckPtr> compileTimeLimit(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const QStringList except = exceptTexts(parameters);
    TimeLimitCheck::Words words;
    words.subjects = parameters.texts(u"subjects"_s);
    words.otherSubjects = parameters.texts(u"other_subjects"_s);
    words.claims = parameters.texts(u"claims"_s);
    words.claimsBehind = parameters.texts(u"claims_behind"_s);
    words.extended = parameters.texts(u"extended"_s);
    words.most = parameters.amount(u"most"_s);
    words.mostExtended = parameters.amount(u"most_extended"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new TimeLimitCheck(context, except, std::move(words)));
}

Result<CheckPtr> compileGoalBase(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const QStringList texts = parameters.texts(u"texts"_s);
    GoalBaseCheck::Words words{parameters.texts(u"changes"_s), parameters.texts(u"bases"_s)};
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new GoalBaseCheck(context, texts, std::move(words)));
}

Result<CheckPtr> compileCounted(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const QStringList except = exceptTexts(parameters);
    const QStringList words = parameters.texts(u"words"_s);
    const QStringList without = parameters.texts(u"without"_s, Presence::Optional);
    const QString organ = parameters.text(u"organ"_s, Presence::Optional);
    if (!organ.isEmpty() && !organKindFromId(organ))
        parameters.fail(u"organ"_s, Text::tr("“%1” is not a kind of organ.").arg(organ));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new CountedCheck(context, except, words, without, organKindFromId(organ)));
}
