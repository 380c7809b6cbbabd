// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/direction.h"

#include "rules/kinds/statementcheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

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

// The words in front of a number and the number: 共开展培训30余次.
Span spanWithLabel(const ProseReading &reading, const ProseQuantity &quantity)
{
    const Span number = reading.numberOf(quantity).span;
    return {quantity.before.start, number.end() - quantity.before.start};
}

class DirectionCheck final : public StatementCheck
{
public:
    struct Words
    {
        QStringList rises;
        QStringList falls;
        QStringList targets;
        QStringList earlier; // begin the words in front of last year's number: 比, 上年
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
            const ProseQuantity *third = q + 2 < quantities.size() ? &quantities[q + 2] : nullptr;
            if (next && third && third->sentence == quantities[q].sentence)
                judgeShare(reading, quantities[q], *next, *third, found);
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

    // The words between two quantities, without the punctuation they begin with.
    static QStringView between(const ProseReading &reading, const ProseQuantity &a,
                               const ProseQuantity &b)
    {
        const qsizetype from = reading.numberOf(a).span.end();
        QStringView words = reading.words({from, reading.numberOf(b).span.start - from});
        while (!words.isEmpty() && QStringView(u"，,、(").contains(words.front()))
            words = words.sliced(1);
        return words;
    }

    // The change between two numbers that are both told: 1200条，比上年的1000条增长20%;
    // 20件，同比增长66.7%（上年12件）; 由100万次增加到150万次，增长50%.
    void judgeShare(const ProseReading &reading, const ProseQuantity &a, const ProseQuantity &b,
                    const ProseQuantity &c, std::vector<Statement> &found) const
    {
        constexpr qsizetype longest = 12;
        const auto isEarlier = [this](QStringView words) {
            return words.size() <= longest &&
                   std::any_of(m_words.earlier.begin(), m_words.earlier.end(),
                               [words](const QString &word) { return words.startsWith(word); });
        };
        const QStringView first = between(reading, a, b);
        const QStringView second = between(reading, b, c);
        const Span span{a.before.start, reading.numberOf(c).span.end() - a.before.start};
        if (reading.numberOf(c).percent && second.size() <= longest / 2) {
            const bool fromTo = first.size() <= longest && endsWithAny(first, m_words.targets) &&
                                wayOf(first) != Way::None;
            if (fromTo)
                judgeChange(reading, a, reading.numberOf(a).value, b, c, span, found);
            else if (isEarlier(first))
                judgeLastYear(reading, a, b, c, span, found);
        } else if (reading.numberOf(b).percent && c.bracketed && first.size() <= longest &&
                   isEarlier(second)) {
            judgeChange(reading, c, reading.numberOf(c).value, a, b, span, found);
        }
    }

    // 22件，较上年的18件增长22.2%; 22件，较上年增加4件，增长22.2%.
    void judgeLastYear(const ProseReading &reading, const ProseQuantity &now,
                       const ProseQuantity &other, const ProseQuantity &share, Span span,
                       std::vector<Statement> &found) const
    {
        const Amount value = reading.numberOf(now).value;
        const Amount told = reading.numberOf(other).value;
        const Way way = wayOf(between(reading, now, other));
        if (way == Way::None)
            judgeChange(reading, other, told, now, share, span, found);
        else if (way == ownWay(reading, share) && other.after.isEmpty())
            judgeChange(reading, other, way == Way::Up ? value - told : value + told, now, share,
                        span, found);
    }

    // `before` is the number that says last year's value.
    void judgeChange(const ProseReading &reading, const ProseQuantity &before, Amount lastYear,
                     const ProseQuantity &now, const ProseQuantity &share, Span span,
                     std::vector<Statement> &found) const
    {
        __extension__ using Wide = __int128;
        const ProseNumber &from = reading.numberOf(before);
        const ProseNumber &to = reading.numberOf(now);
        const ProseNumber &stated = reading.numberOf(share);
        const Way way = ownWay(reading, share);
        if (way == Way::None || from.measure != to.measure || from.percent || to.percent ||
            from.percentPoints || to.percentPoints || !from.isExact() || !to.isExact() ||
            !stated.isExact() || stated.percentPoints || lastYear <= Amount() ||
            stated.value.isNegative())
            return;
        const Wide base = lastYear.millionths();
        const Wide hundred = Wide(100) * Amount::Scale;
        const Wide change = (Wide(to.value.millionths()) - base) * hundred;
        const Wide told = Wide(stated.value.millionths()) * base * (way == Way::Up ? 1 : -1);
        Wide slack = Wide(stated.step.millionths()) * base;
        if (!from.scale.isEmpty() || !to.scale.isEmpty()) // 12.6万 is rounded itself
            slack += hundred * (to.step.millionths() +
                                Wide(from.step.millionths()) * to.value.millionths() / base);
        const Wide difference = change > told ? change - told : told - change;
        add(found, difference <= slack, span,
            reason(u"比例与所写的两个数不合", "the share does not fit the two numbers"));
    }

    Words m_words;
};

} // namespace

Result<CheckPtr> compileDirection(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const QStringList except =
        parameters.texts(u"except_texts"_s, RuleParameters::Presence::Optional);
    DirectionCheck::Words words{parameters.texts(u"rises"_s), parameters.texts(u"falls"_s),
                                parameters.texts(u"targets"_s), parameters.texts(u"earlier"_s)};
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new DirectionCheck(context, except, std::move(words)));
}
