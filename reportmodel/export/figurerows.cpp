// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/figurerows.h"

#include "outline/documentoutline.h"

using namespace Qt::StringLiterals;

QString FigureRow::state() const
{
    switch (value.state) {
    case CellValue::State::Blank:
        return u"blank"_s;
    case CellValue::State::NotApplicable:
        return u"na"_s;
    case CellValue::State::Number:
        break;
    }
    return u"number"_s;
}

QList<FigureRow> figureRows(const ReportSet &set, const QString &templateId)
{
    const ReportForm &form = set.form();
    QList<FigureRow> rows;
    rows.reserve(form.cellCount());
    for (int index = 0; index < form.cellCount(); ++index) {
        const CellSpec &cell = form.cell(index);
        if (cell.role != CellRole::Group && form.ownerOfCell(cell.id)->id == templateId)
            rows += {&cell, set.figures().at(index), figureBehind(set.report(), form, index)};
    }
    return rows;
}
