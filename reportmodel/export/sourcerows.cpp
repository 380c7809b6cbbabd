// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/sourcerows.h"

#include "document/fieldnames.h"
#include "outline/documentoutline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString placeOf(const ReportForm &form, const CellSpec &cell)
{
    const ReportTemplate *owner = form.ownerOfCell(cell.id);
    const TableSpec *table = owner ? owner->table(cell.table) : nullptr;
    const QString label = FieldNames::shortLabel(cell.rowLabel);
    return table ? table->name + u' ' + label : label;
}

QString valueOf(const ReportSet &set, int index)
{
    const Figure figure = figureBehind(set.report(), set.form(), index);
    const QString text = figureText(set.figures().at(index), figure);
    return text.isEmpty() ? u"（空）"_s : text;
}

} // namespace

QList<SourceRow> sourceRows(const ReportSet &set)
{
    const ReportForm &form = set.form();
    QList<SourceRow> rows;
    const CellSpec *last = nullptr; // whose row may go on
    for (int index = 0; index < form.cellCount(); ++index) {
        const CellSpec &cell = form.cell(index);
        if (cell.role != CellRole::Input || !isEnteredAt(set.report(), form, index))
            continue;
        const Figure figure = set.report().figure(cell.id);
        if (figure.isBlank() && figure.source.isEmpty() && !figure.cutOff.isValid())
            continue;
        const bool inTable = !cell.table.isEmpty();
        const bool goesOn = inTable && last && last->table == cell.table &&
                            last->rowLabel == cell.rowLabel && rows.last().card == figure.source &&
                            rows.last().cutOff == figure.cutOff;
        last = &cell;
        const QString value = valueOf(set, index);
        const QString told = inTable ? FieldNames::shortLabel(cell.columnLabel) + u' ' + value
                             : figure.isNumber() ? value + u' ' + cell.unit
                                                 : value;
        if (goesOn)
            rows.last().figures += u'、' + told;
        else
            rows.append({placeOf(form, cell), told, figure.source, figure.cutOff});
    }
    return rows;
}

bool hasSources(const ReportSet &set)
{
    const auto &figures = set.report().figures;
    return std::any_of(figures.cbegin(), figures.cend(), [](const Figure &figure) {
        return !figure.source.isEmpty() || figure.cutOff.isValid();
    });
}
