// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/reportcommand.h"

#include <QHash>

#include <memory>
#include <mutex>

// Forms and checks made ready once for all reports of the same templates. Any thread.
class FormCache
{
public:
    // `console` outlives the cache; nothing is printed.
    explicit FormCache(const Console &console)
        : m_console(console)
    {
    }

    // As ReportCommand::open() and check(), notes of a migration put into `notes`.
    Result<ReportCommand::Opened> open(const QString &path, QTextStream &notes);
    Result<ReportCommand::Checked> check(const ReportCommand::Opened &opened);

private:
    struct Entry
    {
        FormPtr form;
        std::shared_ptr<const CheckRunner> runner;
    };
    Result<Entry> entryFor(const Report &report);

    const Console &m_console;
    std::mutex m_mutex;
    QHash<QStringList, Entry> m_entries; // by template ids; reports with figures of their own not
};
