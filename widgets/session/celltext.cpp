// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/celltext.h"

#include "document/fieldnames.h"
#include "outline/documentoutline.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CellText)
};

} // namespace

QString CellText::title(const ReportForm &form, const QString &cellId)
{
    return FieldNames::ofCell(form, cellId);
}

Figure CellText::figureAt(const Report &report, const ReportForm &form, int index)
{
    const int stored = isEnteredAt(report, form, index) ? index : form.linkTarget(index);
    return report.figure(form.cell(stored).id);
}

QString CellText::shown(const CellValue &value, const Figure &figure)
{
    return figureText(value, figure);
}

QString CellText::spoken(const CellValue &value, const Figure &figure, const QString &unit)
{
    switch (value.state) {
    case CellValue::State::Blank:
        return Words::tr("blank");
    case CellValue::State::NotApplicable:
        return Words::tr("not applicable");
    case CellValue::State::Number:
        break;
    }
    const QString text = shown(value, figure);
    return unit.isEmpty() || text.endsWith(unit) ? text : text + u' ' + unit;
}

QString CellText::lastYear(const ReportSet &set, int index)
{
    const EarlierYear *earlier = set.previous();
    if (!earlier)
        return {};
    const EarlierYear::Mapped &mapped = earlier->at(index);
    return mapped.comparable == Comparability::Never ? QString() : mapped.value.toText();
}

QString CellText::accessibleName(const ReportSet &set, const QString &cellId)
{
    const ReportForm &form = set.form();
    const int index = form.indexOf(cellId);
    if (index < 0)
        return cellId;
    const QString value =
        spoken(set.figures().at(index), set.report().figure(cellId), form.cell(index).unit);
    const QString earlier = lastYear(set, index);
    return earlier.isEmpty()
               ? Words::tr("%1, %2").arg(title(form, cellId), value)
               : Words::tr("%1, %2, last year %3").arg(title(form, cellId), value, earlier);
}
