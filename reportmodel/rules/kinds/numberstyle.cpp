// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/numberstyle.h"

#include "prose/wordfinder.h"
#include "rules/kinds/placescheck.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Two neighbouring characters that both labels contain: 收费金额 and 收费.
bool shareWord(QStringView a, QStringView b)
{
    for (qsizetype i = 0; i + 2 <= a.size(); ++i) {
        if (b.contains(a.sliced(i, 2)))
            return true;
    }
    return false;
}

class MoneyUnitsCheck final : public PlacesCheck
{
public:
    using PlacesCheck::PlacesCheck;

    WordFinder unitPrice;

protected:
    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        const ProseReading &reading = input.reading(where.id);
        std::vector<Place> found;
        std::vector<const ProseQuantity *> large; // written in 万元, of the last few
        std::vector<const ProseQuantity *> small; // written in 元
        int paragraph = -1;
        for (const ProseQuantity &quantity : reading.quantities()) {
            const ProseNumber &number = reading.numberOf(quantity);
            if (number.measure != u"元")
                continue;
            const int here = reading.sentences()[static_cast<size_t>(quantity.sentence)].paragraph;
            if (here != paragraph) {
                large.clear();
                small.clear();
                paragraph = here;
            }
            const bool isLarge = !number.scale.isEmpty();
            if (!isLarge && isPrice(reading, quantity))
                continue;
            const auto &others = isLarge ? small : large;
            const bool twice = std::any_of(others.begin(), others.end(), [&](const auto *other) {
                return isSameSum(reading, isLarge ? quantity : *other, isLarge ? *other : quantity);
            });
            if (twice)
                found.push_back({number.span, {}, {}});
            auto &own = isLarge ? large : small;
            constexpr size_t most = 20;
            if (own.size() < most)
                own.push_back(&quantity);
        }
        return found;
    }

private:
    bool isPrice(const ProseReading &reading, const ProseQuantity &quantity) const
    {
        const qsizetype end = reading.numberOf(quantity).span.end();
        return (end < reading.text().size() && reading.text()[end] == u'/') ||
               unitPrice.occursIn(reading.words(quantity.before));
    }

    static bool isSameSum(const ProseReading &reading, const ProseQuantity &large,
                          const ProseQuantity &small)
    {
        const auto times = Amount::checkedTimes(reading.numberOf(small).value, 10'000);
        return times && *times == reading.numberOf(large).value &&
               !reading.numberOf(small).value.isZero() &&
               shareWord(reading.words(large.before), reading.words(small.before));
    }
};

class OneMeasureCheck final : public Check
{
public:
    CheckScope whole;
    QString document;
    QList<DocumentText> texts;
    QList<CheckScope> scopes;

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        QHash<const FigurePhrase *, QString> measures;
        bool violated = false;
        for (qsizetype t = 0; t < texts.size(); ++t) {
            const ProseReading &reading = input.reading(texts[t].id);
            int ordinal = 0;
            for (const Statement &statement : input.statements(texts[t].id, document)) {
                const ProseNumber &number =
                    reading.numberOf(reading.quantities()[static_cast<size_t>(statement.quantity)]);
                QString &known = measures[statement.phrase];
                if (known.isEmpty())
                    known = number.measure;
                if (known == number.measure || number.measure.isEmpty())
                    continue;
                Evidence evidence = wordsEvidence(input.set(), texts[t].id, number.span);
                evidence.values = {{"measure"_L1, sameText(number.measure)},
                                   {"other"_L1, sameText(known)}};
                sink.violated(numbered(scopes[t], ordinal++), evidence);
                violated = true;
            }
        }
        if (violated)
            return;
        measures.isEmpty() ? sink.notApplicable(whole) : sink.held(whole);
    }
};

class RateChangeCheck final : public PlacesCheck
{
public:
    using PlacesCheck::PlacesCheck;

    WordFinder rates;
    WordFinder notRates;
    WordFinder against;
    QStringList changes;

protected:
    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        const ProseReading &reading = input.reading(where.id);
        std::vector<Place> found;
        for (const ProseQuantity &quantity : reading.quantities()) {
            const ProseNumber &number = reading.numberOf(quantity);
            if (!number.percent || number.percentPoints || !isRate(reading, quantity))
                continue;
            const qsizetype start = quantity.before.start;
            found.push_back({{start, number.span.end() - start}, {}, {}});
        }
        return found;
    }

private:
    // …公开率 比上年 提高 10%: the rate, the comparison, the change, in this order.
    bool isRate(const ProseReading &reading, const ProseQuantity &quantity) const
    {
        const QStringView words = reading.words(quantity.before);
        const bool changed =
            std::any_of(changes.cbegin(), changes.cend(),
                        [words](const QString &change) { return words.endsWith(change); });
        if (!changed || notRates.occursIn(words))
            return false;
        const auto comparison = against.next(words);
        if (!comparison)
            return false;
        const auto rate = rates.next(words);
        return rate && rate->span.end() == comparison->span.start;
    }
};

class NumberStyleCheck final : public PlacesCheck
{
public:
    using PlacesCheck::PlacesCheck;

    QHash<QString, LocalizedText> faults;
    QStringList measures;

protected:
    CheckMemory::Of dependsOn() const override { return CheckMemory::Of::AllTexts; }

    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        const ProseReading &reading = input.reading(where.id);
        std::vector<Place> found;
        const auto add = [&](Span span, const QString &fault) {
            found.push_back({span, {{"fault"_L1, faults.value(fault)}}, {}});
        };
        bool separated = false;
        for (const ProseNumber &number : reading.numbers()) {
            if (!number.isQuantity())
                continue;
            if (isShortYear(reading, number)) {
                add(number.span, u"short_year"_s);
            } else if (number.percent && number.upper &&
                       reading.words(number.digits).count(u'%') == 1) {
                add(number.digits, u"percent_range"_s);
            } else if (number.chinese && number.isExact() && number.digits.length > 1 &&
                       number.value >= Amount::fromInt(11) && measures.contains(number.measure)) {
                add(number.span, u"chinese_count"_s);
            } else if (!separated && isSeparated(reading, number) && hasUnseparated(input)) {
                separated = true;
                add(number.span, u"thousands"_s);
            }
        }
        return found;
    }

private:
    // 21年度: no count of years, so the reader sees no measure there.
    static bool isShortYear(const ProseReading &reading, const ProseNumber &number)
    {
        return number.digits.length == 2 && !number.chinese && number.isExact() &&
               QStringView(reading.text()).sliced(number.digits.end()).startsWith(u"年度");
    }

    static bool isSeparated(const ProseReading &reading, const ProseNumber &number)
    {
        return reading.words(number.digits).contains(u',');
    }

    // Whether a text of the document writes a number of four and more digits without a comma.
    bool hasUnseparated(const CheckInput &input) const
    {
        return std::any_of(texts().cbegin(), texts().cend(), [&input](const DocumentText &text) {
            const ProseReading &reading = input.reading(text.id);
            return std::any_of(
                reading.numbers().begin(), reading.numbers().end(), [&](const ProseNumber &number) {
                    return number.isQuantity() && !number.chinese && number.scale.isEmpty() &&
                           number.value >= Amount::fromInt(1000) && !isSeparated(reading, number) &&
                           !number.measure.isEmpty();
                });
        });
    }
};

} // namespace

Result<CheckPtr> compileMoneyUnits(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<MoneyUnitsCheck>(context);
    check->unitPrice = WordFinder(parameters.texts(u"unit_price"_s));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compileOneMeasure(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    if (const auto fault = parameters.fault())
        return *fault;
    auto check = std::make_unique<OneMeasureCheck>();
    check->whole = documentScope(context);
    check->document = context.document->id;
    check->texts = textsOf(context);
    check->scopes = textScopes(context, check->texts);
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compileRateChange(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<RateChangeCheck>(context);
    check->rates = WordFinder(parameters.texts(u"rates"_s));
    check->notRates = WordFinder(parameters.texts(u"not_rates"_s));
    check->against = WordFinder(parameters.texts(u"against"_s));
    check->changes = parameters.texts(u"changes"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compileNumberStyle(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<NumberStyleCheck>(context);
    check->measures = parameters.texts(u"measures"_s);
    if (auto faults = parameters.object(u"faults"_s)) {
        for (const QString &name :
             {u"short_year"_s, u"percent_range"_s, u"thousands"_s, u"chinese_count"_s}) {
            if (auto wording = faults->object(name)) {
                check->faults.insert(name, {wording->text(u"zh_CN"_s), wording->text(u"en"_s)});
                faults->take(*wording);
            }
        }
        parameters.take(*faults);
    }
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}
