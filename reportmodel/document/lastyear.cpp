// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/lastyear.h"

#include <algorithm>

namespace {

using Reason = FigureToExplain::Reason;

std::optional<Reason> reasonToExplain(const ReportSet &set, int index, const EarlierYear &earlier,
                                      const ExplainLimits &limits)
{
    const CellSpec &cell = set.form().cell(index);
    const EarlierYear::Mapped &mapped = earlier.at(index);
    const CellValue &now = set.figures().at(index);
    // What forms count only approximately alike may jump for that alone.
    if (cell.role == CellRole::Group || !isEnteredAt(set.report(), set.form(), index) ||
        mapped.comparable != Comparability::Yes || !now.isNumber() || !mapped.value.isNumber())
        return std::nullopt;
    const Amount before = mapped.value.value;
    if (now.value == before)
        return before.isZero() ? std::nullopt : std::optional(Reason::SameAsLastYear);
    const Amount change = (now.value - before).abs();
    if (change < limits.least)
        return std::nullopt;
    if (before.isZero())
        return Reason::Jump;
    const auto scaled = Amount::checkedTimes(change, 100);
    const auto bound = Amount::checkedTimes(before.abs(), limits.percent);
    return !scaled || !bound || *scaled > *bound ? std::optional(Reason::Jump) : std::nullopt;
}

FigureToExplain::State stateOf(const ReportSet &set, int index)
{
    const auto &explanations = set.report().explanations;
    const auto found = explanations.constFind(set.form().cell(index).id);
    if (found == explanations.cend())
        return FigureToExplain::State::Open;
    return found->value == explainedValue(set.figures().at(index))
               ? FigureToExplain::State::Explained
               : FigureToExplain::State::Lapsed;
}

} // namespace

YearComparison comparedWithLastYear(const ReportSet &set, int index)
{
    YearComparison compared;
    const EarlierYear *earlier = set.previous();
    if (!earlier || earlier->at(index).comparable == Comparability::Never)
        return compared;
    compared.comparable = true;
    compared.year = earlier->report.year;
    compared.lastYear = earlier->at(index).value;
    const CellValue &now = set.figures().at(index);
    if (!now.isNumber() || !compared.lastYear.isNumber())
        return compared;
    compared.change = now.value - compared.lastYear.value;
    compared.percent = percentage(*compared.change, compared.lastYear.value, 1);
    return compared;
}

FigureShare shareOfTotal(const ReportSet &set, int index)
{
    const ReportForm &form = set.form();
    const CellValue &part = set.figures().at(index);
    if (!part.isNumber() || part.value.isNegative())
        return {};
    // In table three a figure is added to its row's total and to its column's; the row is meant.
    const QString row = form.cell(index).rowLabel;
    FigureShare share;
    int best = -1;
    for (const int total : form.computeOrder()) {
        const auto &terms = form.terms(total);
        const bool adds = std::any_of(terms.cbegin(), terms.cend(), [index](const auto &term) {
            return term.index == index && !term.negative;
        });
        const bool sameRow = form.cell(total).rowLabel == row;
        if (adds && (best < 0 || (sameRow && form.cell(best).rowLabel != row)))
            best = total;
    }
    if (best < 0 || !set.figures().at(best).isNumber() || set.figures().at(best).value.isNegative())
        return {};
    const auto percent = percentage(part.value, set.figures().at(best).value, 1);
    if (!percent)
        return {};
    share.total = best;
    share.percent = *percent;
    return share;
}

QList<FigureToExplain> figuresToExplain(const ReportSet &set, const ExplainLimits &limits)
{
    const EarlierYear *earlier = set.previous();
    if (!earlier)
        return {};
    const ReportForm &form = set.form();
    std::vector<std::optional<Reason>> reasons(static_cast<size_t>(form.cellCount()));
    const auto at = [&reasons](int index) -> std::optional<Reason> & {
        return reasons[static_cast<size_t>(index)];
    };
    for (int index = 0; index < form.cellCount(); ++index)
        at(index) = reasonToExplain(set, index, *earlier, limits);
    // Subtotals the form does not print pass on what their parts are asked about.
    std::vector<std::optional<Reason>> toldByPart(reasons.size());
    for (const int total : form.computeOrder()) {
        const auto &terms = form.terms(total);
        const auto told = [&](Reason reason) {
            return std::any_of(terms.cbegin(), terms.cend(), [&](const ReportForm::Term &term) {
                return at(term.index) == reason ||
                       toldByPart[static_cast<size_t>(term.index)] == reason;
            });
        };
        std::optional<Reason> &own = at(total);
        const Reason asked = own.value_or(Reason::Jump);
        if (told(asked)) {
            toldByPart[static_cast<size_t>(total)] = asked;
            own.reset();
        }
    }
    QList<FigureToExplain> asked;
    for (int index = 0; index < form.cellCount(); ++index) {
        if (at(index))
            asked.append({index, *at(index), stateOf(set, index)});
    }
    return asked;
}

QString explainedValue(const CellValue &value)
{
    return value.approx + value.toText();
}
