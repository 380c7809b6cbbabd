// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/zerofill.h"

#include "base/closest.h"
#include "document/reportedit.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ZeroFill)
};

bool isStatutory(const ReportForm &form, int index)
{
    const ReportTemplate *owner = form.ownerOfCell(form.cell(index).id);
    return owner && owner->document == ReportTemplate::Document::AnnualReport;
}

// Whether a cell belongs to what `scope` names.
bool isIn(const ReportForm &form, int index, const QString &scope)
{
    const CellSpec &cell = form.cell(index);
    if (scope == "all"_L1 || cell.table == scope || cell.id == scope ||
        cell.id.startsWith(scope + u'.'))
        return true;
    const FigureGroup *group = form.ownerOfCell(cell.id)->group(scope);
    return group && group->cells.contains(cell.id);
}

QStringList knownScopes(const ReportForm &form)
{
    QStringList known{u"all"_s};
    for (int index = 0; index < form.cellCount(); ++index) {
        const CellSpec &cell = form.cell(index);
        if (!isStatutory(form, index))
            continue;
        for (const QString &name : {cell.table, cell.id.section(u'.', 0, -2), cell.id}) {
            if (!name.isEmpty() && !known.contains(name))
                known.append(name);
        }
    }
    return known;
}

} // namespace

Result<QStringList> ZeroFill::cellsOf(const ReportForm &form, const QString &scope)
{
    QStringList cells;
    for (int index = 0; index < form.cellCount(); ++index) {
        const bool shown = form.cell(index).role != CellRole::Group;
        if (shown && isStatutory(form, index) && isIn(form, index, scope))
            cells.append(form.cell(index).id);
    }
    if (!cells.isEmpty())
        return cells;
    const QString meant = closestTo(scope, knownScopes(form));
    return Error{Error::Kind::BadInput,
                 meant.isEmpty()
                     ? Text::tr("The annual report has no table or row “%1”; name one such as t3 "
                                "or t3.new, or “all”.")
                           .arg(scope)
                     : Text::tr("The annual report has no table or row “%1”; did you mean “%2”?")
                           .arg(scope, meant),
                 {}};
}

QStringList ZeroFill::rowOf(const ReportForm &form, const QString &cellId)
{
    const ReportTemplate *owner = form.ownerOfCell(cellId);
    const int index = form.indexOf(cellId);
    const TableSpec *table = owner && index >= 0 ? owner->table(form.cell(index).table) : nullptr;
    if (!table)
        return {cellId};
    const auto at = std::find_if(table->cells.cbegin(), table->cells.cend(),
                                 [&](const GridCell &cell) { return cell.cell == cellId; });
    QStringList row;
    for (const GridCell &cell : table->cells) {
        if (cell.kind == GridCell::Kind::Figure && at != table->cells.cend() && cell.row == at->row)
            row.append(cell.cell);
    }
    return row;
}

QStringList ZeroFill::blanks(const Report &report, const ReportForm &form, const QStringList &cells)
{
    QStringList blank;
    for (const QString &id : cells) {
        const int index = form.indexOf(id);
        if (index >= 0 && form.cell(index).role == CellRole::Input && isStatutory(form, index) &&
            report.figure(id).isBlank())
            blank.append(id);
    }
    return blank;
}

Result<QStringList> ZeroFill::fill(Report &report, const ReportForm &form, BlanksFilled act)
{
    const QStringList blank = blanks(report, form, act.cells);
    if (blank.isEmpty())
        return blank;
    Report filled = report;
    for (const QString &id : blank) {
        Figure figure = report.figure(id);
        figure.state = Figure::State::Number;
        figure.value = Amount();
        figure.text.clear();
        if (const auto set = ReportEdit::setFigure(filled, form, id, figure); !set)
            return set.error();
    }
    act.cells = blank;
    // The same act once more on one day (cleared and filled again) tells nothing new.
    if (!filled.blanksFilled.contains(act))
        filled.blanksFilled.append(act);
    report = filled;
    return blank;
}
