// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/ownfigureedit.h"

#include "templates/reportform.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OwnFigureEdit)
};

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

// The number after the last point: 3 of "own.3".
int lastNumber(const QString &id)
{
    return id.section(u'.', -1).toInt();
}

Result<void> checkNames(const OwnFigure &figure, QSet<QString> *names)
{
    if (figure.name.isEmpty())
        return badInput(Text::tr("An own figure needs a name."));
    if (figure.unit.isEmpty())
        return badInput(Text::tr("“%1” needs a unit, such as 件 or 次.").arg(figure.name));
    if (names->contains(figure.name))
        return badInput(Text::tr("There are two own figures called “%1”.").arg(figure.name));
    names->insert(figure.name);
    if (figure.parts.size() == 1)
        return badInput(Text::tr("“%1” has a single part; give it two or none.").arg(figure.name));
    QSet<QString> parts;
    for (const OwnPart &part : figure.parts) {
        if (part.name.isEmpty())
            return badInput(Text::tr("A part of “%1” has no name.").arg(figure.name));
        if (parts.contains(part.name)) {
            return badInput(
                Text::tr("“%1” has two parts called “%2”.").arg(figure.name, part.name));
        }
        parts.insert(part.name);
    }
    return {};
}

// An own figure's charts are named by its id: "own.3", "own.3-by-year".
void forgetCharts(Report &report, const QSet<QString> &gone)
{
    const auto isGone = [&gone](const QString &chart) {
        return gone.contains(chart.section(u'-', 0, 0));
    };
    for (auto it = report.charts.begin(); it != report.charts.end();)
        it = isGone(it.key().section(u'/', 1)) ? report.charts.erase(it) : std::next(it);
    for (auto it = report.chartOrder.begin(); it != report.chartOrder.end();) {
        it->removeIf(isGone);
        it = it->isEmpty() ? report.chartOrder.erase(it) : std::next(it);
    }
}

// Forgets what is kept about cells that are defined no more.
void forget(Report &report, const QSet<QString> &gone)
{
    for (const QString &cell : gone) {
        report.figures.remove(cell);
        report.explanations.remove(cell);
    }
    for (auto text = report.bindings.begin(); text != report.bindings.end();) {
        text->removeIf([&gone](const Binding &binding) {
            return gone.contains(binding.cell) || gone.contains(binding.whole);
        });
        text = text->isEmpty() ? report.bindings.erase(text) : std::next(text);
    }
    forgetCharts(report, gone);
}

QSet<QString> cellsOf(const QList<OwnFigure> &figures)
{
    QSet<QString> cells;
    for (const OwnFigure &figure : figures) {
        for (const QString &cell : OwnFigures::cellsOf(figure))
            cells.insert(cell);
    }
    return cells;
}

} // namespace

QString OwnFigureEdit::newId(const QList<OwnFigure> &figures)
{
    int last = 0;
    for (const OwnFigure &figure : figures)
        last = std::max(last, lastNumber(figure.id));
    return u"own.%1"_s.arg(last + 1);
}

QString OwnFigureEdit::newPartId(const OwnFigure &figure)
{
    int last = 0;
    for (const OwnPart &part : figure.parts)
        last = std::max(last, part.id.isEmpty() ? 0 : lastNumber(part.id));
    return figure.id + u".%1"_s.arg(last + 1);
}

Result<void> OwnFigureEdit::setAll(Report &report, const TemplateCatalog &catalog,
                                   QList<OwnFigure> figures)
{
    QSet<QString> names;
    // Ids of what was removed are not given again, or its undone figures would mean another.
    QList<OwnFigure> known = report.ownFigures + figures;
    for (OwnFigure &figure : figures) {
        figure.name = figure.name.simplified();
        figure.unit = figure.unit.simplified();
        for (OwnPart &part : figure.parts)
            part.name = part.name.simplified();
        if (const auto sound = checkNames(figure, &names); !sound)
            return sound;
        if (figure.id.isEmpty()) {
            figure.id = newId(known);
            known.append(figure);
        }
        const auto before = std::find_if(report.ownFigures.cbegin(), report.ownFigures.cend(),
                                         [&](const OwnFigure &old) { return old.id == figure.id; });
        OwnFigure both = figure;
        if (before != report.ownFigures.cend())
            both.parts += before->parts;
        for (OwnPart &part : figure.parts) {
            if (part.id.isEmpty()) {
                part.id = newPartId(both);
                both.parts.append(part);
            }
        }
    }
    if (const auto form = ReportForm::make(catalog, report.templates, figures); !form)
        return form.error();
    forget(report, cellsOf(report.ownFigures) - cellsOf(figures));
    report.ownFigures = figures;
    return {};
}
