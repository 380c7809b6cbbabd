// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/figurenotes.h"

#include "document/lastyear.h"
#include "document/reportedit.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FigureNotes)
};

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

} // namespace

QStringList FigureNotes::SourceChange::allParts()
{
    return {u"office"_s, u"system"_s, u"person"_s, u"file"_s, u"note"_s};
}

QString &FigureNotes::partOf(SourceCard &card, const QString &name)
{
    if (name == "office"_L1)
        return card.office;
    if (name == "system"_L1)
        return card.system;
    if (name == "person"_L1)
        return card.person;
    return name == "file"_L1 ? card.file : card.note;
}

Result<void> FigureNotes::setSource(Report &report, const FigureView &figures,
                                    const QStringList &cellIds, const SourceChange &change)
{
    const ReportForm &form = figures.form();
    Report changed = report;
    bool any = false;
    SourceCard given = change.card;
    for (const QString &id : cellIds) {
        const int index = form.indexOf(id);
        if (index < 0)
            return badInput(Text::tr("There is no figure “%1” in this report.").arg(id));
        if (form.cell(index).role != CellRole::Input)
            continue;
        if (change.cutOff) {
            if (const auto dated = ReportEdit::setCutOff(changed, form, id, *change.cutOff); !dated)
                return dated;
            any = any || changed.figures != report.figures;
        }
        const int entered = isEnteredAt(changed, form, index) ? index : form.linkTarget(index);
        const CellSpec &cell = form.cell(entered);
        if (cell.role != CellRole::Input)
            continue; // linked to a total: a note would state it
        Figure figure = changed.figure(cell.id);
        const CellValue &shown = figures.at(index);
        if (figure.isBlank() && shown.isNumber() && !isEnteredAt(report, form, index)) {
            figure.state = Figure::State::Number; // was linked to a computed total
            figure.value = shown.value;
            figure.approx = shown.approx;
        }
        for (const QString &part : change.parts)
            partOf(figure.source, part) = partOf(given, part).simplified();
        if (figure.isNothing())
            changed.figures.remove(cell.id);
        else
            changed.figures.insert(cell.id, figure);
        any = true;
    }
    if (!any) {
        return badInput(Text::tr("Totals are made of other figures; note the source with those."));
    }
    report = changed;
    return {};
}

Result<void> FigureNotes::explain(Report &report, const FigureView &figures, const QString &cellId,
                                  const QString &text)
{
    const QString line = text.simplified();
    if (line.isEmpty()) {
        report.explanations.remove(cellId);
        return {};
    }
    if (figures.form().indexOf(cellId) < 0)
        return badInput(Text::tr("There is no figure “%1” in this report.").arg(cellId));
    const CellValue &value = figures.value(cellId);
    if (!value.isNumber())
        return badInput(Text::tr("There is no figure to explain yet; enter it first."));
    Explanation explanation = report.explanations.value(cellId);
    explanation.text = line;
    explanation.value = explainedValue(value);
    report.explanations.insert(cellId, explanation);
    return {};
}
