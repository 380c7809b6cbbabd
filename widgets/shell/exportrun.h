// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"
#include "session/servicesinterface.h"

#include <QList>

// One export as chosen in the dialog. Everything is first composed in memory and read back, one
// format of one document at a time so that the window stays alive; nothing is written before
// save(), and never a file that is not the report. Works on
// copies of the report and its checks: later changes in the window do not reach it.
class ExportRun
{
public:
    // One format of one document, or of the whole report.
    struct Item
    {
        const Exporter *exporter = nullptr; // not owned
        QString document;                   // template id
        QList<ExportedFile> files;          // once composed
        ExportProof proof;                  // once composed: what reading them back showed
        QStringList paths;                  // once saved
        QString error;                      // why it was not composed or not saved
    };

    // `services` outlives the run.
    ExportRun(const ReportSet &set, const CheckResult &checks, const WidgetServices &services,
              const PageDesign &layout, const QLocale &locale, const QDateTime &time);

    // What to do; `documents` are template ids of the report.
    void choose(const QStringList &documents, const QList<const Exporter *> &exporters);
    const QList<Item> &items() const { return m_items; }

    int composed() const { return m_composed; }
    // Composes the next item; false when all are done.
    bool composeNext();
    // Paths in `folder` that save() would replace.
    QStringList existingFiles(const QString &folder) const;
    // Writes every composed item, each completely or not at all.
    void save(const QString &folder);

private:
    ReportSet m_set;
    CheckResult m_checks;
    const WidgetServices &m_services;
    PageDesign m_layout;
    QLocale m_locale;
    QDateTime m_time;
    QList<Item> m_items;
    int m_composed = 0;
};
