// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/bindingforms.h"

#include "document/boundtext.h"
#include "document/reportset.h"

#include <algorithm>

namespace {

constexpr int MaxShareDecimals = 2; // more is never written
const Amount SmallestInTenThousands = Amount::fromInt(1000);

// Totals that add the cell up, directly or through other totals, in the order of the form.
QStringList wholesOf(const ReportForm &form, const QString &cell)
{
    std::vector<bool> contains(static_cast<size_t>(form.cellCount()), false);
    const int index = form.indexOf(cell);
    contains[static_cast<size_t>(index)] = true;
    QStringList wholes;
    for (const int total : form.computeOrder()) {
        const auto &terms = form.terms(total);
        const bool holds = std::any_of(terms.cbegin(), terms.cend(), [&](const auto &term) {
            return !term.negative && contains[static_cast<size_t>(term.index)];
        });
        if (!holds || total == index)
            continue;
        contains[static_cast<size_t>(total)] = true;
        wholes.append(form.cell(total).id);
    }
    for (const TemplatePtr &document : form.templates()) {
        for (const FigureGroup &group : document->groups) {
            for (const FigureGroup::Parts &parts : group.parts) {
                if (parts.parts.contains(cell) && !wholes.contains(parts.whole))
                    wholes.append(parts.whole);
            }
        }
    }
    return wholes;
}

class FormList
{
public:
    FormList(const Binding &binding, const ReportSet &set)
        : m_binding(binding)
        , m_set(set)
    {
        m_binding.whole.clear();
        m_binding.decimals = 0;
    }

    void add(Binding::Form form, int decimals = 0, const QString &whole = {})
    {
        Binding made = m_binding;
        made.form = form;
        made.decimals = decimals;
        made.whole = whole;
        const QString shown = BoundText::shown(made, m_set);
        const bool known = std::any_of(m_forms.cbegin(), m_forms.cend(), [&](const auto &other) {
            return other.shown == shown && other.binding.form == form &&
                   other.binding.whole == whole;
        });
        if (!known) // 增长50% and 增长50.0% differ, 持平 does not
            m_forms.append({made, shown});
    }

    QList<BindingForm> take() { return std::move(m_forms); }

private:
    Binding m_binding;
    const ReportSet &m_set;
    QList<BindingForm> m_forms;
};

} // namespace

QList<BindingForm> bindingForms(const Binding &binding, const ReportSet &set)
{
    const ReportForm &form = set.form();
    const int index = form.indexOf(binding.cell);
    if (index < 0)
        return {};
    FormList forms(binding, set);
    forms.add(Binding::Form::Plain);
    if (!form.cell(index).unit.isEmpty())
        forms.add(Binding::Form::WithUnit);
    const CellValue &value = set.figures().at(index);
    if (value.isNumber() && value.value.abs() >= SmallestInTenThousands) {
        for (int decimals = 0; decimals <= MaxShareDecimals; ++decimals)
            forms.add(Binding::Form::TenThousands, decimals);
    }
    const QStringList wholes = wholesOf(form, binding.cell);
    for (const QString &whole : wholes) {
        const CellValue &all = set.figures().value(whole);
        if (!value.isNumber() || !all.isNumber() || all.value.isZero())
            continue;
        for (int decimals = 0; decimals <= MaxShareDecimals; ++decimals)
            forms.add(Binding::Form::Percentage, decimals, whole);
    }
    const EarlierYear *previous = set.previous();
    if (value.isNumber() && previous && previous->at(index).comparable != Comparability::Never &&
        previous->at(index).value.isNumber()) {
        for (int decimals = 0; decimals <= MaxShareDecimals; ++decimals)
            forms.add(Binding::Form::Change, decimals);
    }
    return forms.take();
}
