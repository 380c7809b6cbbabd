// SPDX-License-Identifier: GPL-3.0-or-later
// What people note on a report besides its figures: texts with bound numbers, findings accepted
// with a reason, checks switched off. The rest of ReportEdit is in reportedit.cpp.
#include "document/reportedit.h"

#include "document/boundtext.h"
#include "document/reportset.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportEdit)
};

Error badInput(const QString &message, const QString &where = {})
{
    return {Error::Kind::BadInput, message, where};
}

bool liesIn(Span span, const QString &text)
{
    return span.start >= 0 && span.length > 0 && span.length <= text.size() &&
           span.start <= text.size() - span.length;
}

// Stores a text with its bindings; neither leaves an entry without content.
void store(Report &report, const QString &textId, const QString &text,
           const QList<Binding> &bindings)
{
    if (text.isEmpty())
        report.texts.remove(textId);
    else
        report.texts.insert(textId, text);
    if (bindings.isEmpty())
        report.bindings.remove(textId);
    else
        report.bindings.insert(textId, bindings);
}

Result<void> checkCell(const ReportForm &form, const QString &cellId)
{
    if (form.indexOf(cellId) >= 0)
        return {};
    return badInput(Text::tr("There is no figure “%1” in this report.").arg(cellId));
}

Result<void> checkBinding(const ReportForm &form, const Binding &binding)
{
    const bool isFree = binding.form == Binding::Form::Free;
    const bool isShare = binding.form == Binding::Form::Percentage;
    if (isFree != binding.cell.isEmpty())
        return badInput(Text::tr("A bound number shows one figure; a confirmed one shows none."));
    if (isShare == binding.whole.isEmpty())
        return badInput(Text::tr("A percentage, and nothing else, is a share of another figure."));
    if (binding.decimals < 0 || binding.decimals > Binding::MaxDecimals) {
        return badInput(
            Text::tr("A bound number has from 0 to %1 decimals.").arg(Binding::MaxDecimals));
    }
    if (isFree)
        return {};
    if (const auto known = checkCell(form, binding.cell); !known)
        return known.error();
    const QString unit = form.cell(form.indexOf(binding.cell)).unit;
    if (binding.form == Binding::Form::TenThousands && unit.startsWith(u'万'))
        return badInput(Text::tr("This figure is counted in %1 as it is.").arg(unit), binding.cell);
    return isShare ? checkCell(form, binding.whole) : Result<void>();
}

// Puts `entry` in its place in a list that is sorted by a text member, replacing its namesake.
template <class Entry>
void insertSorted(QList<Entry> &list, const Entry &entry, QString Entry::*name)
{
    const auto place =
        std::lower_bound(list.cbegin(), list.cend(), entry,
                         [name](const Entry &a, const Entry &b) { return a.*name < b.*name; });
    const auto at = std::distance(list.cbegin(), place);
    if (place != list.cend() && (*place).*name == entry.*name)
        list[at] = entry;
    else
        list.insert(at, entry);
}

} // namespace

void ReportEdit::setText(Report &report, const QString &textId, const QString &text)
{
    store(report, textId, text,
          BoundText::follow(report.text(textId), text, report.bindingsOf(textId)));
}

Result<void> ReportEdit::setText(Report &report, const QString &textId, const QString &text,
                                 const QList<Binding> &bindings)
{
    qsizetype end = 0;
    for (const Binding &binding : bindings) {
        if (!liesIn(binding.span, text) || binding.span.start < end)
            return badInput(Text::tr("The bound numbers do not fit the text."), textId);
        end = binding.span.end();
    }
    store(report, textId, text, bindings);
    return {};
}

Result<void> ReportEdit::bind(Report &report, const ReportForm &form, const QString &textId,
                              const Binding &binding)
{
    const QString text = report.text(textId);
    if (!liesIn(binding.span, text))
        return badInput(Text::tr("The number to bind does not lie in the text."), textId);
    if (!BoundText::standsAlone(text, binding.span)) {
        return badInput(Text::tr("“%1” is only a part of a number; mark all of it.")
                            .arg(text.mid(binding.span.start, binding.span.length)),
                        textId);
    }
    if (const auto sound = checkBinding(form, binding); !sound)
        return sound.error();
    QList<Binding> bindings = report.bindingsOf(textId);
    bindings.removeIf([&binding](const Binding &other) {
        return other.span.start < binding.span.end() && binding.span.start < other.span.end();
    });
    const auto place = std::find_if(bindings.cbegin(), bindings.cend(), [&](const Binding &other) {
        return other.span.start > binding.span.start;
    });
    bindings.insert(place, binding);
    report.bindings.insert(textId, bindings);
    return {};
}

Result<void> ReportEdit::unbind(Report &report, const QString &textId, qsizetype position)
{
    QList<Binding> bindings = report.bindingsOf(textId);
    const auto removed = bindings.removeIf(
        [position](const Binding &binding) { return binding.span.contains(position); });
    if (removed == 0)
        return badInput(Text::tr("There is no bound number at this place."), textId);
    store(report, textId, report.text(textId), bindings);
    return {};
}

Result<void> ReportEdit::refreshBindings(Report &report, const TemplateCatalog &catalog)
{
    if (report.bindings.isEmpty())
        return {};
    const auto set = ReportSet::make(report, catalog);
    if (!set)
        return set.error();
    BoundText::refresh(report, set->figures(), set->previous());
    return {};
}

Result<void> ReportEdit::waive(Report &report, const Waiver &waiver)
{
    Waiver accepted = waiver;
    accepted.reason = waiver.reason.trimmed();
    accepted.by = waiver.by.trimmed();
    if (accepted.key.isEmpty())
        return badInput(Text::tr("Say which finding is to be accepted."));
    if (accepted.reason.isEmpty())
        return badInput(Text::tr("A finding can only be accepted with a reason."), waiver.key);
    if (accepted.by.isEmpty())
        return badInput(Text::tr("Say who accepts the finding."), waiver.key);
    if (!accepted.date.isValid())
        return badInput(Text::tr("The date on which the finding was accepted is missing."),
                        waiver.key);
    insertSorted(report.waivers, accepted, &Waiver::key);
    return {};
}

Result<void> ReportEdit::unwaive(Report &report, const QString &key)
{
    const auto removed =
        report.waivers.removeIf([&key](const Waiver &waiver) { return waiver.key == key; });
    if (removed == 0)
        return badInput(Text::tr("No finding “%1” has been accepted.").arg(key));
    return {};
}

Result<void> ReportEdit::switchRuleOff(Report &report, const RuleSwitch &rule)
{
    RuleSwitch off = rule;
    off.reason = rule.reason.trimmed();
    off.by = rule.by.trimmed();
    if (off.number.isEmpty())
        return badInput(Text::tr("Say which check is to be switched off."));
    if (off.reason.isEmpty())
        return badInput(Text::tr("A check can only be switched off with a reason."), rule.number);
    insertSorted(report.rulesOff, off, &RuleSwitch::number);
    return {};
}

Result<void> ReportEdit::switchRuleOn(Report &report, const QString &number)
{
    const auto removed = report.rulesOff.removeIf(
        [&number](const RuleSwitch &rule) { return rule.number == number; });
    if (removed == 0)
        return badInput(Text::tr("The check %1 is not switched off.").arg(number));
    return {};
}
