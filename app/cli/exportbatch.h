// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/sharedpictures.h"
#include "cli/formcache.h"
#include "cli/reportcommand.h"
#include "export/exportmanifest.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <future>
#include <memory>
#include <optional>
#include <vector>

// What to export of each report and how.
struct ExportWish
{
    QList<const Exporter *> exporters;
    QString document; // only this one of a report's; empty for all
    PageDesign layout;
    PosterDesign poster;
    bool manifest = false;
    bool pictures = true; // false: charts are told in words
    QString folder;
    QDateTime time; // written into the files
};

// Exports reports one after the other, several at a time: a set of files for each, which is written
// as a whole or not at all. Reads, writes and proves in other threads; paints in this one.
class ExportBatch
{
public:
    // Both outlive the batch.
    ExportBatch(const ExportWish &wish, const Console &console);
    ~ExportBatch();

    // Prints paths, proofs and, for several reports, progress; in the order of the reports.
    // Returns the worst exit code; a report that fails does not keep the others from being written.
    int run(const QStringList &files);

private:
    // One format of one document.
    struct Part
    {
        const Exporter *exporter = nullptr;
        QString document;
        std::future<Result<ProvenFiles>> written; // valid once it is being written
    };
    struct Set
    {
        QString path;
        QString told;  // for people, in the order it came up
        QString paths; // what was written, a line each
        int code = ExitCode::Done;
        std::optional<ReportCommand::Opened> opened;
        std::optional<ReportCommand::Checked> checked;
        QStringList documents;
        std::unique_ptr<SharedPictures> pictures;
        std::vector<Part> parts;
    };
    using SetPtr = std::shared_ptr<Set>;

    void load(Set &set) const;
    // Refuses a report whose files would take the names of one exported before.
    void claimNames(Set &set);
    void paint(Set &set) const;
    void finish(Set &set) const;
    ExportJob jobOf(const Set &set, const Part &part) const;
    void fail(Set &set, const Error &error) const;
    void tell(const Set &set, qsizetype number, qsizetype all) const;
    bool paintsHere(const Exporter &exporter) const;

    const ExportWish &m_wish;
    const Console &m_console;
    mutable FormCache m_forms;
    QHash<QString, QString> m_names; // of files without endings, and the report they are of
};
