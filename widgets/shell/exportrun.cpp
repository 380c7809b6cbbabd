// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/exportrun.h"

#include <QDir>
#include <QFileInfo>

ExportRun::ExportRun(const ReportSet &set, const CheckResult &checks,
                     const WidgetServices &services, const PageDesign &layout,
                     const QLocale &locale, const QDateTime &time)
    : m_set(set)
    , m_checks(checks)
    , m_services(services)
    , m_layout(layout)
    , m_locale(locale)
    , m_time(time)
{
}

void ExportRun::choose(const QStringList &documents, const QList<const Exporter *> &exporters)
{
    m_items.clear();
    m_composed = 0;
    for (const Exporter *exporter : exporters) {
        const QStringList jobs = exporter->info().perDocument ? documents : documents.mid(0, 1);
        for (const QString &document : jobs)
            m_items.append({exporter, document, {}, {}, {}, {}});
    }
}

bool ExportRun::composeNext()
{
    if (m_composed >= m_items.size())
        return false;
    Item &item = m_items[m_composed++];
    const Result<ProvenFiles> written =
        writeProven(*item.exporter, {.set = &m_set,
                                     .checks = &m_checks,
                                     .pictures = m_services.pictures,
                                     .templateId = item.document,
                                     .locale = m_locale,
                                     .time = m_time,
                                     .design = m_layout});
    if (written) {
        item.files = written->files;
        item.proof = written->proof;
    } else {
        item.error = written.error().text();
    }
    return m_composed < m_items.size();
}

QStringList ExportRun::existingFiles(const QString &folder) const
{
    QStringList existing;
    for (const Item &item : m_items) {
        for (const ExportedFile &file : item.files) {
            const QString path = QDir(folder).filePath(file.name);
            if (QFileInfo::exists(path))
                existing.append(path);
        }
    }
    return existing;
}

void ExportRun::save(const QString &folder)
{
    for (Item &item : m_items) {
        if (!item.error.isEmpty())
            continue;
        const Result<QStringList> saved = saveTogether(item.files, folder);
        if (saved)
            item.paths = *saved;
        else
            item.error = saved.error().text();
    }
}
