// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"
#include "session/servicesinterface.h"

#include <QCoreApplication>
#include <QList>

#include <future>
#include <memory>

// One export as chosen in the dialog. Everything is first composed in memory and read back, one
// format of one document at a time so that the window stays alive; nothing is written before
// save(), and never a file that is not the report. Works on copies of the report and its checks:
// later changes in the window do not reach it.
class ExportRun
{
    Q_DECLARE_TR_FUNCTIONS(ExportRun)

public:
    // One format of one document, or of the whole report.
    struct Item
    {
        const Exporter *exporter = nullptr; // not owned
        QString document;                   // template id
        QList<ExportedFile> files;          // once composed
        ExportProof proof;                  // once composed: what reading them back showed
        QStringList paths;                  // once saved
        QString error;                      // why it was not composed
    };

    // What all formats are made with.
    struct Options
    {
        PageDesign layout;
        PosterDesign poster;
        QLocale locale;
        QDateTime time;
        bool manifest = false; // a list of the files goes with them
    };

    // `services` outlives the run; made in the thread that paints.
    ExportRun(const ReportSet &set, const CheckResult &checks, const WidgetServices &services,
              const Options &options);

    // What to do; `documents` are template ids of the report.
    void choose(const QStringList &documents, const QList<const Exporter *> &exporters);
    const QList<Item> &items() const { return m_items; }

    int composed() const { return m_composed; }
    // Composes the next item; it is read back while the one behind it is composed. False when all
    // are done and read.
    bool composeNext();
    // Paths in `folder` that save() would replace.
    QStringList existingFiles(const QString &folder) const;
    // Writes all files together or none; none when one item could not be composed, which then
    // carries the reason.
    Result<void> save(const QString &folder);
    bool isComplete() const; // every item was composed
    // Once saved: where the list of the files is; empty without one.
    const QString &manifestPath() const { return m_manifestPath; }

private:
    QList<ExportedFile> files() const;
    void finish(Item &item);

    ReportSet m_set;
    CheckResult m_checks;
    std::unique_ptr<SharedPictures> m_pictures; // null when nothing can paint
    Options m_options;
    QList<Item> m_items;
    QString m_manifestPath;
    int m_composed = 0;
    std::future<Result<ProvenFiles>> m_reading; // the last one composed; waits when it goes
};
