// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/reportchange.h"

#include "session/reviewremarks.h"

#include <algorithm>

namespace {

// Ids whose entries differ; maps that still share their data cost nothing.
template <class T>
QSet<QString> differingKeys(const QMap<QString, T> &before, const QMap<QString, T> &after)
{
    QSet<QString> keys;
    if (before.isSharedWith(after))
        return keys;
    auto a = before.cbegin();
    auto b = after.cbegin();
    while (a != before.cend() || b != after.cend()) {
        if (b == after.cend() || (a != before.cend() && a.key() < b.key())) {
            keys.insert(a.key());
            ++a;
        } else if (a == before.cend() || b.key() < a.key()) {
            keys.insert(b.key());
            ++b;
        } else {
            if (!(a.value() == b.value()))
                keys.insert(a.key());
            ++a;
            ++b;
        }
    }
    return keys;
}

QSet<QString> changedCells(const ReportSet &before, const ReportSet &after)
{
    // A source note or kept text differs without the value doing so.
    QSet<QString> cells = differingKeys(before.report().figures, after.report().figures);
    cells |= differingKeys(before.report().explanations, after.report().explanations);
    const ReportForm &form = after.form();
    if (before.formPtr() != after.formPtr()) {
        for (int i = 0; i < form.cellCount(); ++i) {
            if (!(before.figures().value(form.cell(i).id) == after.figures().at(i)))
                cells.insert(form.cell(i).id);
        }
        return cells;
    }
    for (int i = 0; i < form.cellCount(); ++i) {
        if (!(before.figures().at(i) == after.figures().at(i)))
            cells.insert(form.cell(i).id);
    }
    return cells;
}

// Whether a finding marks a cell as another did before; its wording and numbers may differ.
bool sameMark(const Finding &a, const Finding &b, const QString &cell)
{
    return a.key == b.key && a.severity == b.severity && a.outcome == b.outcome &&
           a.waived == b.waived && (a.cells.first() == cell) == (b.cells.first() == cell);
}

QSet<QString> changedMarks(const ReportState &before, const ReportState &after)
{
    QSet<QString> cells;
    const auto &old = before.findings.byCell();
    const auto &now = after.findings.byCell();
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        const QList<int> &earlier = before.findings.ofCell(it.key());
        const auto same = [&](int i, int j) {
            return sameMark(before.checks.findings[i], after.checks.findings[j], it.key());
        };
        if (!std::equal(earlier.cbegin(), earlier.cend(), it->cbegin(), it->cend(), same))
            cells.insert(it.key());
    }
    for (auto it = old.cbegin(); it != old.cend(); ++it) {
        if (!now.contains(it.key()))
            cells.insert(it.key());
    }
    return cells;
}

} // namespace

ReportChange &ReportChange::operator|=(const ReportChange &later)
{
    everything = everything || later.everything;
    cells |= later.cells;
    marks |= later.marks;
    texts |= later.texts;
    form = form || later.form;
    meta = meta || later.meta;
    attached = attached || later.attached;
    record = record || later.record;
    charts = charts || later.charts;
    checks = checks || later.checks;
    checking = checking || later.checking;
    return *this;
}

ReportChange changeBetween(const ReportState &before, const ReportState &after)
{
    const Report &old = before.set.report();
    const Report &now = after.set.report();
    ReportChange change;
    change.cells = changedCells(before.set, after.set);
    change.texts = differingKeys(old.texts, now.texts) | differingKeys(old.bindings, now.bindings);
    change.form = before.set.formPtr() != after.set.formPtr();
    change.meta = old.year != now.year || !(old.unit == now.unit) || old.profile != now.profile ||
                  old.meta != now.meta;
    change.attached = old.attached != now.attached;
    change.record = old.record != now.record;
    change.charts = old.charts != now.charts || old.chartOrder != now.chartOrder;
    change.checks = !(before.checks == after.checks) || old.waivers != now.waivers;
    if (change.checks)
        change.marks = changedMarks(before, after);
    if (change.record)
        change.marks |= ReviewRemarks::places(old) | ReviewRemarks::places(now);
    return change;
}
