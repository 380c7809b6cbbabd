// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/exportrun.h"

#include "export/exportmanifest.h"
#include "export/provenlater.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

ExportRun::ExportRun(const ReportSet &set, const CheckResult &checks,
                     const WidgetServices &services, const Options &options)
    : m_set(set)
    , m_checks(checks)
    , m_pictures(services.pictures ? std::make_unique<SharedPictures>(services.pictures) : nullptr)
    , m_options(options)
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
    Item &item = m_items[m_composed];
    const ExportJob job{.set = &m_set,
                        .checks = &m_checks,
                        .pictures = m_pictures.get(),
                        .templateId = item.document,
                        .locale = languageOf(*item.exporter, m_options.locale),
                        .time = m_options.time,
                        .design = m_options.layout,
                        .poster = m_options.poster};
    if (m_pictures)
        preparePictures(*item.exporter, job, *m_pictures);
    auto reading = std::async(std::launch::async, provenLater(*item.exporter, job));
    if (m_reading.valid())
        finish(m_items[m_composed - 1]);
    m_reading = std::move(reading);
    if (++m_composed == m_items.size())
        finish(item);
    return m_composed < m_items.size();
}

void ExportRun::finish(Item &item)
{
    const Result<ProvenFiles> written = m_reading.get();
    if (written) {
        item.files = written->files;
        item.proof = written->proof;
    } else {
        item.error = written.error().text();
    }
}

bool ExportRun::isComplete() const
{
    return m_composed == m_items.size() &&
           std::all_of(m_items.cbegin(), m_items.cend(),
                       [](const Item &item) { return item.error.isEmpty(); });
}

// In the order of the items, the manifest last.
QList<ExportedFile> ExportRun::files() const
{
    QList<ExportedFile> files;
    QList<ManifestItem> listed;
    for (const Item &item : m_items) {
        files += item.files;
        listed.append({item.exporter->info().id, {item.files, item.proof}});
    }
    if (m_options.manifest)
        files += exportManifest(exportBaseName(m_set, {}), m_set.report(), listed, m_options.time);
    return files;
}

QStringList ExportRun::existingFiles(const QString &folder) const
{
    QStringList existing;
    for (const ExportedFile &file : files()) {
        const QString path = QDir(folder).filePath(file.name);
        if (QFileInfo::exists(path))
            existing.append(path);
    }
    return existing;
}

Result<void> ExportRun::save(const QString &folder)
{
    if (!isComplete())
        return Error{Error::Kind::CannotWrite,
                     tr("Nothing was written, because a set of files is written together or not at "
                        "all. Leave out the format that failed, then export again."),
                     {}};
    const Result<QStringList> paths = saveTogether(files(), folder);
    if (!paths)
        return paths.error();
    qsizetype next = 0;
    for (Item &item : m_items) {
        item.paths = paths->mid(next, item.files.size());
        next += item.files.size();
    }
    m_manifestPath = m_options.manifest ? paths->last() : QString();
    return {};
}
