// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/figuresteps.h"

#include "base/figureinput.h"
#include "document/reportedit.h"
#include "session/celltext.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

Figure::State figureState(FigureInput::State state)
{
    switch (state) {
    case FigureInput::State::NotApplicable:
        return Figure::State::NotApplicable;
    case FigureInput::State::Number:
        return Figure::State::Number;
    case FigureInput::State::Blank:
        break;
    }
    return Figure::State::Blank;
}

Result<void> applyStep(Report &report, const ReportForm &form, const FigureStep &step)
{
    const QString &id = form.cell(step.index).id;
    if (step.restore)
        return ReportEdit::assign(report, form, {{id, u"computed"_s, false}});
    return ReportEdit::setFigure(report, form, id, step.figure);
}

// Totals are settled against their parts, so the parts have to be there first.
void sortInputsFirst(QList<FigureStep> &steps, const ReportForm &form)
{
    const std::vector<int> &computed = form.computeOrder();
    const auto rank = [&](const FigureStep &step) {
        if (form.cell(step.index).role == CellRole::Input)
            return std::ptrdiff_t(-1);
        return std::distance(computed.begin(),
                             std::find(computed.begin(), computed.end(), step.index));
    };
    std::stable_sort(steps.begin(), steps.end(),
                     [&](const FigureStep &a, const FigureStep &b) { return rank(a) < rank(b); });
}

} // namespace

Result<FigureStep> readFigureStep(const Report &report, const ReportForm &form, int index,
                                  const QString &typed)
{
    const CellSpec &cell = form.cell(index);
    const Result<FigureInput> input = readFigureInput(typed, cell.unit);
    if (!input)
        return input.error();
    FigureStep step{index, CellText::figureAt(report, form, index), false};
    step.restore = input->state == FigureInput::State::Blank && cell.role != CellRole::Input;
    step.figure.state = figureState(input->state);
    step.figure.value = input->value;
    step.figure.approx = input->approx;
    // "=12" is a plain number.
    step.figure.addends = input->formula == input->value.toFile() ? QString() : input->formula;
    step.figure.text.clear();
    return step;
}

Result<void> applyFigureSteps(Report &report, const ReportForm &form, QList<FigureStep> steps)
{
    sortInputsFirst(steps, form);
    for (const FigureStep &step : steps) {
        if (const Result<void> done = applyStep(report, form, step); !done)
            return done.error();
    }
    return {};
}
