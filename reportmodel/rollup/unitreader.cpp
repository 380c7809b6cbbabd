// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollup/unitreader.h"

#include "document/reportfile.h"

#include <utility>

UnitReader::UnitReader(const RuleBook &book, const TemplateCatalog &catalog)
    : m_catalog(catalog)
    , m_figureRules(book.figureRules())
{
}

Result<ReadyFormPtr> UnitReader::makeForm(const QStringList &templates,
                                          const QList<OwnFigure> &own) const
{
    const auto form = ReportForm::make(m_catalog, templates, own);
    if (!form)
        return form.error();
    auto runner = CheckRunner::compile(m_figureRules, m_catalog, *form);
    if (!runner)
        return runner.error();
    return std::make_shared<const ReadyForm>(ReadyForm{*form, *std::move(runner)});
}

Result<ReadyFormPtr> UnitReader::formOf(const QStringList &templates) const
{
    const std::lock_guard<std::mutex> lock(m_lock);
    for (const ReadyFormPtr &known : m_forms) {
        if (known->form->templateIds() == templates)
            return known;
    }
    auto ready = makeForm(templates, {});
    if (ready)
        m_forms.push_back(*ready);
    return ready;
}

Result<UnitReport> UnitReader::read(const QString &path) const
{
    auto loaded = ReportFile::loadFigures(path);
    if (!loaded)
        return loaded.error();
    Report &report = loaded->report;
    const auto base = formOf(report.templates);
    if (!base)
        return Error{Error::Kind::CannotRead, base.error().text(), path};
    const bool hasOwn = !report.ownFigures.isEmpty();
    const auto own = hasOwn ? makeForm(report.templates, report.ownFigures) : base;
    if (!own)
        return Error{Error::Kind::CannotRead, own.error().text(), path};
    const auto set = ReportSet::make(report, m_catalog, (*own)->form);
    if (!set)
        return Error{Error::Kind::CannotRead, set.error().text(), path};

    UnitReport result;
    result.unit = report.unit;
    result.year = report.year;
    result.form = *base;
    const ReportForm &form = *(*base)->form;
    result.figures = PackedFigures::pack(
        hasOwn ? FigureView(report, (*base)->form) : set->figures(), form.cellCount());
    result.blanks = set->figures().blanks();
    result.hasOwnFigures = hasOwn;
    const CheckResult checks = (*own)->runner.run(*set);
    result.errors = checks.openErrors();
    result.warnings = checks.openWarnings();
    result.hints = checks.openHints();
    result.cannotJudge = checks.cannotJudge;
    for (const Finding &finding : checks.findings) {
        if (!finding.isOpenError())
            continue;
        ++result.errorsOf[finding.rule];
        if (result.findings.size() < MostFindings)
            result.findings.append(finding);
    }
    return result;
}
