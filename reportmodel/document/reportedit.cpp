// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportedit.h"

#include "base/closest.h"
#include "base/figureinput.h"
#include "document/figureview.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <optional>

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

QStringList enterableCells(const ReportForm &form)
{
    QStringList ids;
    for (int index = 0; index < form.cellCount(); ++index) {
        if (form.cell(index).role != CellRole::Group)
            ids.append(form.cell(index).id);
    }
    return ids;
}

// The index of a cell that can be given a figure.
Result<int> enterableIndex(const ReportForm &form, const QString &cellId)
{
    const int index = form.indexOf(cellId);
    if (index < 0) {
        const QString meant = closestTo(cellId, enterableCells(form));
        return badInput(meant.isEmpty()
                            ? Text::tr("There is no figure “%1” in this report.").arg(cellId)
                            : Text::tr("There is no figure “%1” in this report; did you mean "
                                       "“%2”?")
                                  .arg(cellId, meant));
    }
    if (form.cell(index).role == CellRole::Group) {
        return badInput(Text::tr("“%1” is a subtotal the form does not print; it is always "
                                 "computed and cannot be set.")
                            .arg(cellId));
    }
    return index;
}

int enteredIndex(const Report &report, const ReportForm &form, int index)
{
    return isEnteredAt(report, form, index) ? index : form.linkTarget(index);
}

Figure::State figureState(FigureInput::State state)
{
    switch (state) {
    case FigureInput::State::Blank:
        return Figure::State::Blank;
    case FigureInput::State::NotApplicable:
        return Figure::State::NotApplicable;
    case FigureInput::State::Number:
        return Figure::State::Number;
    }
    return Figure::State::Blank;
}

// What an assignment gives a cell; nullopt for "computed".
Result<std::optional<Figure>> readAssignment(const ReportEdit::Assignment &assignment,
                                             const CellSpec &spec)
{
    std::optional<Figure> figure = Figure();
    const QString typed = assignment.value.trimmed();
    if (assignment.isNull || typed == "blank"_L1)
        return figure;
    if (typed == "computed"_L1) {
        if (spec.role == CellRole::Computed)
            return std::optional<Figure>();
        return badInput(Text::tr("This figure is entered, not computed; give it a number, blank "
                                 "or na."),
                        spec.id);
    }
    if (typed.isEmpty()) {
        return badInput(Text::tr("The value is missing; to empty the figure give it “blank”."),
                        spec.id);
    }
    const auto input = readFigureInput(typed, spec.unit);
    if (!input)
        return badInput(input.error().message, spec.id);
    figure->state = figureState(input->state);
    figure->value = input->value;
    figure->approx = input->approx;
    if (input->formula != input->value.toFile())
        figure->addends = input->formula;
    const bool writtenOtherwise = input->approx.isEmpty() && typed != input->value.toFile();
    if (spec.carriesText && figure->isNumber() && writtenOtherwise)
        figure->text = typed;
    return figure;
}

// What one or more assignments give a cell.
struct Given
{
    QString id;                   // the id that was named: the cell's own or one linked to it
    std::optional<Figure> figure; // nullopt: computed
};

// `value` with what is known about the figure beside its value.
Figure withValueOf(Figure value, const Figure &before)
{
    value.source = before.source;
    value.cutOff = before.cutOff;
    value.extra = before.extra;
    return value;
}

// Stores a figure as given; an input cell about which nothing is known needs no entry.
void store(Report &report, const CellSpec &spec, const Figure &figure)
{
    if (spec.role == CellRole::Input && figure.isNothing())
        report.figures.remove(spec.id);
    else
        report.figures.insert(spec.id, figure);
}

// A total that states no more than its live sum is not stated.
bool repeatsItsSum(const Figure &figure, const CellValue &total)
{
    if (!figure.text.isEmpty() || !figure.source.isEmpty() || figure.cutOff.isValid() ||
        !figure.extra.isEmpty())
        return false;
    switch (figure.state) {
    case Figure::State::Blank:
        return total.sumState == CellValue::State::Blank;
    case Figure::State::NotApplicable:
        return total.sumState == CellValue::State::NotApplicable;
    case Figure::State::Number:
        // The mark of a sum with approximate parts is our own, so an exact figure repeats it.
        return total.sumState == CellValue::State::Number && figure.value == total.sum &&
               (figure.approx.isEmpty() || figure.approx == total.sumApprox);
    }
    return false;
}

// Drops what repeats its live sum among the totals just given. A stated total that equals its sum
// lends the totals above it the same value as the sum would, so no order has to be kept.
void settleTotals(Report &report, const ReportForm &form, const QList<int> &given)
{
    const bool anyTotal = std::any_of(given.cbegin(), given.cend(), [&form](int index) {
        return form.cell(index).role == CellRole::Computed;
    });
    if (!anyTotal)
        return;
    const FigureView view(report, FormPtr(FormPtr(), &form)); // borrows the form
    for (const int index : given) {
        const QString &id = form.cell(index).id;
        const auto entry = report.figures.constFind(id);
        if (form.cell(index).role == CellRole::Computed && entry != report.figures.cend() &&
            repeatsItsSum(*entry, view.at(index)))
            report.figures.erase(entry);
    }
}

bool isSameUnit(const Unit &a, const Unit &b)
{
    return a.name == b.name || (!a.code.isEmpty() && a.code == b.code);
}

} // namespace

Result<Report> ReportEdit::create(const TemplateCatalog &catalog, const QStringList &templateIds,
                                  const Unit &unit, int year)
{
    const auto form = ReportForm::make(catalog, templateIds);
    if (!form)
        return form.error();
    Report report;
    report.unit = unit;
    report.unit.name = unit.name.trimmed();
    if (report.unit.name.isEmpty())
        return badInput(Text::tr("A report needs the full name of its unit."));
    if (year < FirstReportYear || year > LastReportYear) {
        return badInput(Text::tr("%1 is not a report year; it must lie between %2 and %3.")
                            .arg(year)
                            .arg(FirstReportYear)
                            .arg(LastReportYear));
    }
    report.year = year;
    for (const auto document :
         {ReportTemplate::Document::AnnualReport, ReportTemplate::Document::WorkSummary}) {
        if (const ReportTemplate *found = (*form)->document(document))
            report.templates.append(found->id);
    }
    return report;
}

Result<void> ReportEdit::assign(Report &report, const ReportForm &form,
                                const QList<Assignment> &assignments)
{
    std::map<int, Given> given; // by the cell it is entered in; a later value replaces an earlier
    for (const Assignment &assignment : assignments) {
        const auto index = enterableIndex(form, assignment.cell);
        if (!index)
            return index.error();
        const int entered = enteredIndex(report, form, *index);
        const auto figure = readAssignment(assignment, form.cell(entered));
        if (!figure)
            return figure.error();
        const auto twin = given.find(entered);
        if (twin != given.end() && twin->second.id != assignment.cell &&
            twin->second.figure != *figure) {
            return badInput(Text::tr("“%1” and “%2” are the same figure, but were given different "
                                     "values.")
                                .arg(twin->second.id, assignment.cell));
        }
        given[entered] = {assignment.cell, *figure};
    }

    QList<int> cells;
    for (const auto &[index, value] : given) {
        const CellSpec &spec = form.cell(index);
        if (value.figure)
            store(report, spec, withValueOf(*value.figure, report.figure(spec.id)));
        else
            report.figures.remove(spec.id);
        cells.append(index);
    }
    settleTotals(report, form, cells);
    return {};
}

Result<void> ReportEdit::setFigure(Report &report, const ReportForm &form, const QString &cellId,
                                   const Figure &figure)
{
    const auto index = enterableIndex(form, cellId);
    if (!index)
        return index.error();
    Figure stored = figure;
    int entered = enteredIndex(report, form, *index);
    if (entered == *index && form.linkTarget(*index) >= 0 && !stored.cutOff.isValid())
        stored.cutOff = report.figure(cellId).cutOff;
    if (entered != *index && stored.cutOff.isValid())
        entered = *index; // now counted up to a day of its own
    store(report, form.cell(entered), stored);
    settleTotals(report, form, {entered});
    return {};
}

Result<void> ReportEdit::setCutOff(Report &report, const ReportForm &form, const QString &cellId,
                                   QDate cutOff)
{
    const auto index = enterableIndex(form, cellId);
    if (!index)
        return index.error();
    const CellSpec &spec = form.cell(*index);
    if (form.linkTarget(*index) >= 0 && !cutOff.isValid()) {
        report.figures.remove(spec.id);
        return {};
    }
    Figure figure = report.figure(form.cell(enteredIndex(report, form, *index)).id);
    figure.cutOff = cutOff;
    store(report, spec, figure);
    return {};
}

Result<void> ReportEdit::fitsCell(const CellSpec &spec, const Figure &figure)
{
    if (!figure.isNumber())
        return {};
    const bool isCount = spec.type == ValueType::Count || spec.type == ValueType::SignedCount;
    if (spec.type != ValueType::SignedCount && figure.value.isNegative())
        return badInput(
            Text::tr("%1 is negative, which this figure cannot be.").arg(figure.value.toFile()));
    if (isCount && !figure.value.isInteger())
        return badInput(Text::tr("%1 is not a whole number, which this figure must be.")
                            .arg(figure.value.toFile()));
    if (!isCount && figure.value.decimals() > spec.maxDecimals) {
        return badInput(Text::tr("%1 has more decimals than this figure can hold (%2).")
                            .arg(figure.value.toFile())
                            .arg(spec.maxDecimals));
    }
    return {};
}

Result<void> ReportEdit::attach(Report &report, const Report &earlier, const QString &fileName,
                                const QByteArray &sha256)
{
    if (!isSameUnit(report.unit, earlier.unit)) {
        return badInput(Text::tr("This is a report of %1, not of %2; only earlier reports of the "
                                 "same unit can be attached.")
                            .arg(earlier.unit.name, report.unit.name),
                        fileName);
    }
    if (earlier.year >= report.year) {
        return badInput(Text::tr("This is the report of %1; only years before %2 can be attached.")
                            .arg(earlier.year)
                            .arg(report.year),
                        fileName);
    }
    if (earlier.readOnly) {
        return badInput(Text::tr("This report comes from a newer version of the program and cannot "
                                 "be copied in."),
                        fileName);
    }
    AttachedReport attached{earlier, fileName, sha256, {}};
    attached.report.attached.clear();
    attached.report.snapshots.clear();
    attached.report.record.clear();
    attached.report.extra.remove(u"version"_s);
    QList<AttachedReport> &list = report.attached;
    list.removeIf([&](const AttachedReport &old) { return old.report.year == earlier.year; });
    const auto place = std::find_if(list.cbegin(), list.cend(), [&](const AttachedReport &old) {
        return old.report.year < earlier.year;
    });
    list.insert(place, attached);
    return {};
}
