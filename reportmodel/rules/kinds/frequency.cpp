// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/frequency.h"

#include "rules/kinds/statementcheck.h"

#include <QDate>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

bool containsAny(QStringView text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](const QString &word) { return text.contains(word); });
}

struct Terms
{
    QList<QStringList> activities;
    QStringList intentions;
    QStringList subsets;
    QStringList measures;
};

class FrequencyCheck final : public StatementCheck
{
public:
    FrequencyCheck(const RuleContext &context, const QStringList &except, Terms terms)
        : StatementCheck(context, Told::Each, except)
        , m_terms(std::move(terms))
    {
    }

private:
    // How often an activity must have taken place, by its number.
    using Expected = std::map<int, qint64>;

    std::vector<Statement> statements(const CheckInput &input, const QString &textId) const override
    {
        const ProseReading &reading = input.reading(textId);
        std::vector<Statement> found;
        if (!reading.text().contains(u'每'))
            return found;
        const QDate until = lastDay(input.report());
        Expected expected;
        for (const ProseSentence &sentence : reading.sentences())
            readSentence(reading, sentence.span, until, expected);
        if (!expected.empty())
            judgeCounts(reading, expected, found);
        return found;
    }

    // The year's end, or the day of the signature when the year was not over then.
    static QDate lastDay(const Report &report)
    {
        const QDate end(report.year, 12, 31);
        const QDate signedOn = QDate::fromString(report.meta.value(u"signed_date"_s), Qt::ISODate);
        return signedOn.year() == report.year && signedOn < end ? signedOn : end;
    }

    void readSentence(const ProseReading &reading, Span sentence, QDate until,
                      Expected &expected) const
    {
        const QStringView words = reading.words(sentence);
        if (!words.contains(u'每') || containsAny(words, m_terms.intentions))
            return;
        qsizetype at = nextMark(words, 0);
        while (at >= 0) {
            const qsizetype next = nextMark(words, at + 2);
            qsizetype end = next < 0 ? words.size() : next;
            for (qsizetype i = at; i < end; ++i) { // to the end of the clause
                if (QStringView(u"，,；;").contains(words[i]))
                    end = i;
            }
            const Span span{sentence.start + at, end - at};
            const QStringView own = reading.words(span);
            for (int activity = 0; activity < m_terms.activities.size(); ++activity) {
                if (containsAny(own, m_terms.activities[activity]))
                    expected[activity] += timesOf(reading, span, until);
            }
            at = next;
        }
    }

    static qsizetype nextMark(QStringView words, qsizetype from)
    {
        const qsizetype month = words.indexOf(u"每月", from);
        const qsizetype quarter = words.indexOf(u"每季", from);
        return month < 0 ? quarter : quarter < 0 ? month : std::min(month, quarter);
    }

    // 每月10日 up to 3 December is eleven times; 每季度2次 in a whole year eight.
    static qint64 timesOf(const ProseReading &reading, Span span, QDate until)
    {
        const bool monthly = reading.words(span).startsWith(u"每月");
        qint64 each = 1;
        int day = 0;
        const auto &numbers = reading.numbers();
        auto number =
            std::partition_point(numbers.begin(), numbers.end(), [&span](const ProseNumber &entry) {
                return entry.span.start < span.start;
            });
        for (; number != numbers.end() && number->span.start < span.end(); ++number) {
            if (number->kind == NumberKind::Date && number->span.start == span.start + 2)
                day = reading.words(number->span).chopped(1).toInt();
            else if (number->isQuantity() && number->value.isInteger() &&
                     (number->measure == u"次" || number->measure == u"场"))
                each = number->value.whole();
        }
        if (!monthly)
            return each * (until.addDays(1).month() == 1 ? 4 : (until.month() - 1) / 3);
        const bool reached = day > 0 ? until.day() >= day : until.day() == until.daysInMonth();
        return each * (until.month() - (reached ? 0 : 1));
    }

    void judgeCounts(const ProseReading &reading, const Expected &expected,
                     std::vector<Statement> &found) const
    {
        for (const ProseQuantity &quantity : reading.quantities()) {
            const ProseNumber &number = reading.numberOf(quantity);
            const QStringView sentence =
                reading.words(reading.sentences()[static_cast<size_t>(quantity.sentence)].span);
            const QStringView clause =
                reading.words(reading.clauses()[static_cast<size_t>(quantity.clause)].span);
            if (!m_terms.measures.contains(number.measure) || !number.isExact() ||
                clause.contains(u'每') || containsAny(sentence, m_terms.intentions))
                continue;
            const QStringView label = labelOf(reading, quantity);
            const QStringView behind = reading.words(quantity.after); // 召开3次调度会
            qint64 times = 0;
            for (const auto &[activity, count] : expected) {
                if (containsAny(label, m_terms.activities[activity]) ||
                    containsAny(behind, m_terms.activities[activity]))
                    times += count;
            }
            if (times == 0 || containsAny(label, m_terms.subsets) ||
                containsAny(behind, m_terms.subsets))
                continue;
            Statement statement;
            statement.evidence.left = number.value;
            statement.evidence.right = Amount::fromInt(times);
            statement.outcome =
                number.value < Amount::fromInt(times) ? Outcome::Violated : Outcome::Held;
            const qsizetype start = label.data() - reading.text().constData();
            statement.span = {start, number.span.end() - start};
            found.push_back(statement);
        }
    }

    // The words in front of a number back to the beginning of its clause: 接访、走访活动.
    static QStringView labelOf(const ProseReading &reading, const ProseQuantity &quantity)
    {
        const qsizetype end = reading.numberOf(quantity).span.start;
        qsizetype start = reading.clauses()[static_cast<size_t>(quantity.clause)].span.start;
        if (quantity.number > 0) {
            const ProseNumber &last = reading.numbers()[static_cast<size_t>(quantity.number - 1)];
            if (last.isQuantity())
                start = std::max(start, last.span.end());
        }
        return reading.words({start, end - start});
    }

    Terms m_terms;
};

} // namespace

Result<CheckPtr> compileFrequency(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    Terms terms;
    const QStringList except =
        parameters.texts(u"except_texts"_s, RuleParameters::Presence::Optional);
    for (RuleParameters &entry : parameters.objects(u"activities"_s)) {
        terms.activities.append(entry.texts(u"words"_s));
        parameters.take(entry);
    }
    terms.intentions = parameters.texts(u"intentions"_s);
    terms.subsets = parameters.texts(u"subsets"_s);
    terms.measures = parameters.texts(u"measures"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new FrequencyCheck(context, except, std::move(terms)));
}
