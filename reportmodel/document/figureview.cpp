// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/figureview.h"

using namespace Qt::StringLiterals;

namespace {

CellValue::State cellState(Figure::State state)
{
    switch (state) {
    case Figure::State::Blank:
        return CellValue::State::Blank;
    case Figure::State::NotApplicable:
        return CellValue::State::NotApplicable;
    case Figure::State::Number:
        return CellValue::State::Number;
    }
    return CellValue::State::Blank;
}

void takeFigure(CellValue &value, const Figure &figure)
{
    value.state = cellState(figure.state);
    value.value = figure.value;
    value.approx = figure.approx;
}

} // namespace

void SumBuilder::add(const CellValue &part, bool negative)
{
    if (part.state == CellValue::State::NotApplicable)
        return;
    m_anyApplicable = true;
    if (part.isBlank()) {
        // A total that is blank for want of its own parts counts those; a total stated as blank
        // is one blank by itself and contributes nothing.
        const bool live = part.isTotal && !part.isStated;
        m_blankParts += live && part.blankParts > 0 ? part.blankParts : 1;
        if (live)
            addAmount(part.partial, negative);
        return;
    }
    m_approximate = m_approximate || !part.approx.isEmpty();
    addAmount(part.value, negative);
}

void SumBuilder::addAmount(Amount amount, bool negative)
{
    if (const auto sum = Amount::checkedAdd(m_partial, negative ? -amount : amount))
        m_partial = *sum;
    else
        m_overflow = true;
}

void SumBuilder::storeIn(CellValue &total) const
{
    total.isTotal = true;
    total.partial = m_overflow ? Amount() : m_partial;
    total.blankParts = m_blankParts;
    if (!m_anyApplicable) {
        total.sumState = CellValue::State::NotApplicable;
    } else if (m_blankParts > 0 || m_overflow) {
        total.sumState = CellValue::State::Blank;
    } else {
        total.sumState = CellValue::State::Number;
        total.sum = m_partial;
    }
    if (m_approximate && total.sumState == CellValue::State::Number)
        total.sumApprox = u"约"_s;
    total.state = total.sumState;
    total.value = total.sum;
    total.approx = total.sumApprox;
}

FigureView::FigureView(const Report &report, FormPtr form)
    : m_form(std::move(form))
    , m_values(static_cast<size_t>(m_form->cellCount()))
{
    const auto valueAt = [this](int index) -> CellValue & {
        return m_values[static_cast<size_t>(index)];
    };
    for (auto it = report.figures.cbegin(); it != report.figures.cend(); ++it) {
        const int index = m_form->indexOf(it.key());
        if (index >= 0 && isEnteredAt(report, *m_form, index))
            takeFigure(valueAt(index), *it);
    }
    const auto follow = [&](int index) {
        return isEnteredAt(report, *m_form, index) ? index : m_form->linkTarget(index);
    };
    for (const int index : m_form->computeOrder()) {
        const CellSpec &spec = m_form->cell(index);
        if (spec.role == CellRole::Input)
            continue;
        SumBuilder sum;
        for (const ReportForm::Term &term : m_form->terms(index))
            sum.add(at(follow(term.index)), term.negative);
        CellValue &total = valueAt(index);
        sum.storeIn(total);
        const auto stated = report.figures.constFind(spec.id);
        if (spec.role == CellRole::Computed && stated != report.figures.cend()) {
            total.isStated = true;
            takeFigure(total, *stated);
        }
    }
    for (int index = 0; index < m_form->cellCount(); ++index) {
        const int target = follow(index);
        if (target == index)
            continue;
        // The linked figure repeats the total; it is not one, nor is it stated here.
        CellValue &linked = valueAt(index) = at(target);
        linked.isTotal = false;
        linked.isStated = false;
    }
}

const CellValue &FigureView::value(const QString &cellId) const
{
    static const CellValue blank;
    const int index = m_form ? m_form->indexOf(cellId) : -1;
    return index < 0 ? blank : at(index);
}

int FigureView::blanks(QStringView chapter) const
{
    int count = 0;
    for (int index = 0; m_form && index < m_form->cellCount(); ++index) {
        const CellSpec &spec = m_form->cell(index);
        // A linked figure that is blank is missing where it is entered, and counted there.
        const bool missing =
            spec.role == CellRole::Input && m_form->linkTarget(index) < 0 && at(index).isBlank();
        if (missing && (chapter.isEmpty() || spec.chapter == chapter))
            ++count;
    }
    return count;
}

bool isEnteredAt(const Report &report, const ReportForm &form, int index)
{
    if (form.linkTarget(index) < 0)
        return true;
    const auto own = report.figures.constFind(form.cell(index).id);
    return own != report.figures.cend() && own->cutOff.isValid();
}
