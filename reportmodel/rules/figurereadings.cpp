// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/figurereadings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Wide = Formula::Sum::Wide;

FigureSource sourceOf(const ReportSet &set)
{
    FigureSource source(set);
    source.skipNotApplicable = true;
    return source;
}

Wide pow10(int exponent)
{
    Wide value = 1;
    for (; exponent > 0; --exponent)
        value *= 10;
    return value;
}

} // namespace

Result<FigureReadings> FigureReadings::compile(const RuleContext &context,
                                               const QList<QStringList> &readings,
                                               const QString &parameter)
{
    FigureReadings compiled;
    for (const QStringList &terms : readings) {
        auto formula = Formula::compile(context, terms, {}, parameter);
        if (!formula)
            return formula.error();
        if (formula->lacksCell())
            continue;
        const int cell = formula->terms().front().at.cell;
        if (cell >= 0 && context.form->cell(cell).unit == u"万元")
            compiled.m_factor = 10'000;
        compiled.m_readings.push_back(*std::move(formula));
    }
    return compiled;
}

Outcome FigureReadings::judge(const ProseNumber &number, Relation relation,
                              const ReportSet &set) const
{
    if (number.upper || number.approximation == Approximation::About)
        return Outcome::NotApplicable;
    Outcome outcome = Outcome::NotApplicable;
    const FigureSource source = sourceOf(set);
    for (const Formula &formula : m_readings) {
        const Formula::Sum sum = formula.evaluate(source);
        if (sum.approximate)
            continue;
        const auto figure = sum.amount();
        if (!figure) {
            outcome = Outcome::CannotJudge;
            continue;
        }
        const Wide value = static_cast<Wide>(figure->millionths()) * m_factor;
        const Wide difference = number.value.millionths() - value;
        // A number written in 万 or with decimals is rounded to its last digit.
        Wide slack = 0;
        if (!number.scale.isEmpty() || number.step < Amount::fromInt(1))
            slack = number.step.millionths() / 2;
        if (m_factor > 1 && figure->decimals() > 0)
            slack = std::max(slack, m_factor * Amount::Scale / pow10(figure->decimals()) / 2);
        const bool atMost = difference <= slack;
        const bool atLeast = difference >= -slack;
        bool fits = relation == Relation::AtMost    ? atMost
                    : relation == Relation::AtLeast ? atLeast
                                                    : atMost && atLeast;
        if (number.approximation == Approximation::Over)
            fits = atMost; // 50余件: at least 50
        else if (number.approximation == Approximation::Under)
            fits = atLeast;
        if (fits)
            return Outcome::Held;
        if (outcome != Outcome::CannotJudge)
            outcome = Outcome::Violated;
    }
    return outcome;
}

Evidence FigureReadings::evidence(const ProseNumber &number, const ReportSet &set) const
{
    Evidence evidence;
    evidence.left = inCellUnit(number);
    const FigureSource source = sourceOf(set);
    for (const Formula &formula : m_readings) {
        const Formula::Sum sum = formula.evaluate(source);
        if (!evidence.right)
            evidence.right = sum.amount();
        for (const CellAt blank : sum.blanks) {
            if (!evidence.blanks.contains(blank))
                evidence.blanks.append(blank);
        }
        for (const Formula::Term &term : formula.terms()) {
            const QString id = cellId(set.form(), term.at);
            if (!evidence.cells.contains(id))
                evidence.cells.append(id);
        }
    }
    if (evidence.right)
        evidence.difference = Amount::checkedAdd(*evidence.left, -*evidence.right);
    evidence.values = {{"stated"_L1, sameText(evidence.left->toFile())},
                       {"figures"_L1, describe(set)}};
    return evidence;
}

Amount FigureReadings::inCellUnit(const ProseNumber &number) const
{
    return Amount::fromMillionths(number.value.millionths() / m_factor);
}

std::optional<Amount> FigureReadings::valueOf(const Formula &formula, const FigureSource &source)
{
    const Formula::Sum sum = formula.evaluate(source);
    return sum.approximate ? std::nullopt : sum.amount();
}

LocalizedText FigureReadings::describe(const ReportSet &set) const
{
    // The usual reading and one more that says something else.
    LocalizedText text;
    QList<std::optional<Amount>> told;
    for (const Formula &formula : m_readings) {
        const auto amount = formula.evaluate(sourceOf(set)).amount();
        if (told.contains(amount) || told.size() == 2)
            continue;
        told.append(amount);
        const LocalizedText one = sumText(formula, set);
        text.zh += (text.zh.isEmpty() ? u""_s : u"，"_s) + one.zh;
        text.en += (text.en.isEmpty() ? u""_s : u", "_s) + one.en;
    }
    return text;
}

LocalizedText sumText(const Formula &formula, const ReportSet &set)
{
    QList<LocalizedText> plus;
    QList<LocalizedText> minus;
    for (const Formula::Term &term : formula.terms()) {
        const LocalizedText name = sameText(quoted(cellLabel(set.form(), term.at)));
        (term.factor < 0 ? minus : plus).append(name);
    }
    const auto amount = formula.evaluate(sourceOf(set)).amount();
    const LocalizedText value =
        amount ? sameText(amount->toFile()) : LocalizedText{u"空白"_s, u"blank"_s};
    const LocalizedText added =
        listText(plus.first(std::min(MostListed, plus.size())), plus.size(), u"格"_s);
    if (minus.isEmpty() && plus.size() == 1)
        return {added.zh + u"为 "_s + value.zh, added.en + u" is "_s + value.en};
    if (minus.isEmpty())
        return {added.zh + u"合计 "_s + value.zh, added.en + u" add up to "_s + value.en};
    const LocalizedText taken =
        listText(minus.first(std::min(MostListed, minus.size())), minus.size(), u"格"_s);
    return {added.zh + u"减去"_s + taken.zh + u"为 "_s + value.zh,
            added.en + u" less "_s + taken.en + u" is "_s + value.en};
}
