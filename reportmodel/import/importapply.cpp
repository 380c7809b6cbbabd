// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importapply.h"

#include "document/reportedit.h"
#include "document/reportset.h"
#include "rules/bindingsuggestions.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImportApply)
};

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

// The figure with what the report already knows of its source.
Figure withSource(Figure figure, const Figure &before, const QString &fileName)
{
    const QString note = figure.source.note;
    figure.source = before.source;
    figure.source.file = fileName;
    if (!note.isEmpty())
        figure.source.note = note;
    figure.cutOff = before.cutOff;
    figure.extra = before.extra;
    return figure;
}

// `fresh`: the report had no figure before, so that a total left blank is stated as blank.
Result<void> enter(Report &report, const ReportForm &form, const ImportedCell &cell, bool chosen,
                   bool fresh, const QString &fileName)
{
    const CellSpec &spec = form.cell(form.indexOf(cell.cell));
    const Figure before = report.figure(cell.cell);
    const bool isTotal = spec.role == CellRole::Computed;
    if (!cell.hasValue()) {
        // No more than words beside a blank, or a total the source leaves blank.
        const bool unread = cell.doubt != ImportDoubt::Position && !cell.raw.isEmpty();
        const bool blankTotal = isTotal && fresh;
        if (!before.isBlank() || (isTotal ? !blankTotal : !unread))
            return {};
        return ReportEdit::setFigure(report, form, cell.cell,
                                     unread ? withSource(cell.figure, before, fileName) : Figure());
    }
    if (!chosen)
        return {};
    if (isTotal) { // one that is its sum needs no entry, whatever else is known of it
        const auto entered =
            ReportEdit::setFigure(report, form, cell.cell, Figure::number(cell.figure.value));
        if (!entered || !report.figures.contains(cell.cell))
            return entered;
    }
    return ReportEdit::setFigure(report, form, cell.cell,
                                 withSource(cell.figure, before, fileName));
}

Result<int> bindNumbers(Report &report, const ReportForm &form, const TemplateCatalog &catalog,
                        const PhraseBook &phrases, const QStringList &texts)
{
    const auto set = ReportSet::make(report, catalog);
    if (!set)
        return set.error();
    const CheckInput input(*set, phrases);
    int bound = 0;
    for (const QString &text : texts) {
        for (const TextNumber &number : textNumbers(input, text).numbers) {
            if (number.state != TextNumber::State::Certain)
                continue;
            const auto done = ReportEdit::bind(report, form, text, number.suggestions.first());
            if (!done)
                return done.error();
            ++bound;
        }
    }
    return bound;
}

ImportedSource sourceOf(const ReportImport &import, const QString &fileName)
{
    ImportedSource source{fileName, import.form, import.headings, {}, {}};
    for (const MatchedTable &table : import.tables) {
        if (!table.cells.isEmpty()) {
            source.tables.append({table.table, table.ofLines, table.hasNote, table.changed,
                                  table.missingRows, table.extraRows});
        }
    }
    return source;
}

void takeMeta(Report &report, const ReportImport &import, const ReportTemplate &form)
{
    for (auto it = import.meta.cbegin(); it != import.meta.cend(); ++it) {
        if (!ReportEdit::meta(report, it.key()).isEmpty())
            continue;
        Report changed = report;
        const bool set = ReportEdit::setMeta(changed, it.key(), it.value()).has_value();
        const bool repeats =
            it.key() == "title"_L1 && report.title(form.titlePattern) == it.value();
        if (set && !repeats)
            report = changed;
    }
}

} // namespace

ImportChoice ImportChoice::certain(const ReportImport &import, const QString &fileName)
{
    ImportChoice choice{{}, {}, fileName};
    for (const ImportedCell &cell : import.cells) {
        if (cell.hasValue() && cell.isCertain())
            choice.cells.insert(cell.cell);
    }
    choice.texts = {import.texts.keyBegin(), import.texts.keyEnd()};
    return choice;
}

ImportChoice ImportChoice::all(const ReportImport &import, const QString &fileName)
{
    ImportChoice choice = certain(import, fileName);
    for (const ImportedCell &cell : import.cells) {
        if (cell.hasValue())
            choice.cells.insert(cell.cell);
    }
    return choice;
}

Result<AppliedImport> applyImport(Report &report, const TemplateCatalog &catalog,
                                  const PhraseBook &phrases, const ReportImport &import,
                                  const ImportChoice &choice)
{
    if (!report.templates.contains(import.form)) {
        const TemplatePtr form = catalog.find(import.form);
        return badInput(Text::tr("The source is on the form “%1”, which the report does not carry. "
                                 "Import it into a new file, and attach that one as an earlier "
                                 "year if it is one.")
                            .arg(form ? form->name.zh : import.form));
    }
    const auto form = ReportForm::make(catalog, report.templates, report.ownFigures);
    if (!form)
        return form.error();
    Report changed = report;
    AppliedImport applied;
    const bool fresh = std::none_of(report.figures.cbegin(), report.figures.cend(),
                                    [](const Figure &figure) { return !figure.isBlank(); });
    for (const bool totals : {false, true}) { // totals are compared with the parts
        for (const ImportedCell &cell : import.cells) {
            const CellSpec &spec = (*form)->cell((*form)->indexOf(cell.cell));
            if ((spec.role == CellRole::Computed) != totals)
                continue;
            const Figure before = changed.figure(cell.cell);
            const bool chosen = choice.cells.contains(cell.cell);
            const auto entered = enter(changed, **form, cell, chosen, fresh, choice.fileName);
            if (!entered)
                return entered.error();
            if (chosen && cell.hasValue())
                applied.figures.append({cell.cell, before});
        }
    }
    std::sort(applied.figures.begin(), applied.figures.end(),
              [&form](const ImportedChange &a, const ImportedChange &b) {
                  return (*form)->indexOf(a.cell) < (*form)->indexOf(b.cell);
              });
    if (!import.byId) // data is no document whose shape could be judged
        changed.imported = sourceOf(import, choice.fileName);
    takeMeta(changed, import, *catalog.find(import.form));
    for (auto it = import.texts.cbegin(); it != import.texts.cend(); ++it) {
        if (!choice.texts.contains(it.key()) || !(*form)->ownerOfText(it.key()))
            continue;
        if (!changed.text(it.key()).trimmed().isEmpty()) {
            applied.kept.append(it.key());
            continue;
        }
        ReportEdit::setText(changed, it.key(), it.value());
        applied.texts.append(it.key());
    }
    const auto bound = bindNumbers(changed, **form, catalog, phrases, applied.texts);
    if (!bound)
        return bound.error();
    applied.bound = *bound;
    if (const auto shown = ReportEdit::refreshBindings(changed, catalog); !shown)
        return shown.error();
    report = changed;
    return applied;
}

Result<Report> reportForImport(const TemplateCatalog &catalog, const ReportImport &import)
{
    if (import.unit.isEmpty())
        return badInput(Text::tr("The source does not say whose report it is; give the unit's full "
                                 "name."));
    if (import.year == 0)
        return badInput(Text::tr("The source does not say which year's report it is; give the "
                                 "year."));
    Unit unit;
    unit.name = import.unit;
    if (unit.name.endsWith(u"人民政府"_s))
        unit.kind = OrganKind::Government;
    return ReportEdit::create(catalog, {import.form}, unit, import.year);
}
