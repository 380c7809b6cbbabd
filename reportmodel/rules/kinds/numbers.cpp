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
