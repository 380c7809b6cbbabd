// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/formcache.h"

Result<ReportCommand::Opened> FormCache::open(const QString &path, QTextStream &notes)
{
    auto loaded = ReportFile::load(path);
    if (!loaded)
        return loaded.error();
    for (const QString &note : std::as_const(loaded->notes))
        notes << path << ": " << note << '\n';
    const Result<Entry> entry = entryFor(loaded->report);
    if (!entry)
        return Error{Error::Kind::CannotRead, entry.error().text(), path};
    return ReportCommand::Opened{path, std::move(loaded->report), entry->form, loaded->sha256};
}

Result<ReportCommand::Checked> FormCache::check(const ReportCommand::Opened &opened)
{
    const Result<Entry> entry = entryFor(opened.report);
    if (!entry)
        return entry.error();
    auto set = ReportSet::make(opened.report, m_console.services.catalog(), opened.form);
    if (!set)
        return Error{Error::Kind::CannotRead, set.error().text(), opened.path};
    const CheckResult result = entry->runner->run(*set);
    return ReportCommand::Checked{*std::move(set), result};
}

Result<FormCache::Entry> FormCache::entryFor(const Report &report)
{
    const bool isShared = report.ownFigures.isEmpty();
    if (isShared) {
        const std::lock_guard lock(m_mutex);
        const auto known = m_entries.constFind(report.templates);
        if (known != m_entries.cend())
            return *known;
    }
    const auto form =
        ReportForm::make(m_console.services.catalog(), report.templates, report.ownFigures);
    if (!form)
        return form.error();
    auto runner =
        CheckRunner::compile(m_console.services.rules(), m_console.services.catalog(), *form);
    if (!runner)
        return runner.error();
    const Entry entry{*form, std::make_shared<const CheckRunner>(*std::move(runner))};
    if (isShared) {
        const std::lock_guard lock(m_mutex);
        m_entries.insert(report.templates, entry);
    }
    return entry;
}
