// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/carryover.h"

using namespace Qt::StringLiterals;

namespace {

// Forms name the two rows alike: …carried_in… this year is …carried_out… last year.
QString counterpartOf(const QString &cell)
{
    QString from = cell;
    return from.contains(u"carried_in"_s) ? from.replace(u"carried_in"_s, u"carried_out"_s)
                                          : QString();
}

} // namespace

QList<CarryOver> carryOvers(const ReportSet &set)
{
    QList<CarryOver> found;
    const EarlierYear *previous = set.previous();
    if (!previous)
        return found;
    const ReportForm &form = set.form();
    for (int index = 0; index < form.cellCount(); ++index) {
        const CellSpec &cell = form.cell(index);
        const int from = form.indexOf(counterpartOf(cell.id));
        const bool isOpen = cell.role == CellRole::Input &&
                            isEnteredAt(set.report(), form, index) &&
                            set.figures().at(index).isBlank();
        if (from < 0 || !isOpen)
            continue;
        const EarlierYear::Mapped &last = previous->at(from);
        if (last.comparable != Comparability::Yes || !last.value.isNumber() ||
            !last.value.approx.isEmpty())
            continue;
        CarryOver carry{cell.id, form.cell(from).id, set.report().figure(cell.id)};
        carry.figure.state = Figure::State::Number;
        carry.figure.value = last.value.value;
        if (carry.figure.source.isEmpty())
            carry.figure.source.note = u"%1年年度报告“结转下年度”"_s.arg(previous->report.year);
        found.append(carry);
    }
    return found;
}
