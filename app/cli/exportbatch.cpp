// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exportbatch.h"

#include "export/provenlater.h"
#include "rules/preflight.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <queue>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

// Reports that are loaded ahead, and as many that are written: while the first of them is waited
// for, no processor is idle.
qsizetype atOnce()
{
    return std::max(2U, 2 * std::thread::hardware_concurrency());
}

} // namespace

ExportBatch::ExportBatch(const ExportWish &wish, const Console &console)
    : m_wish(wish)
    , m_console(console)
    , m_forms(console)
{
}

ExportBatch::~ExportBatch() = default;

int ExportBatch::run(const QStringList &files)
{
    struct Running
    {
        SetPtr set;
        std::future<void> done;
    };
    const auto start = [this](const QString &path) {
        auto set = std::make_shared<Set>();
        set->path = path;
        return Running{set, std::async(std::launch::async, [this, set] { load(*set); })};
    };
    std::queue<Running> loading;
    std::queue<Running> finishing;
    int worst = ExitCode::Done;
    qsizetype next = 0;
    qsizetype told = 0;
    const auto tellFirst = [&] {
        finishing.front().done.wait();
        tell(*finishing.front().set, ++told, files.size());
        worst = std::max(worst, finishing.front().set->code);
        finishing.pop();
    };
    const qsizetype most = atOnce();
    while (told < files.size()) {
        while (next < files.size() && static_cast<qsizetype>(loading.size()) < most)
            loading.push(start(files.at(next++)));
        if (!loading.empty()) {
            Running running = std::move(loading.front());
            loading.pop();
            running.done.wait();
            claimNames(*running.set);
            paint(*running.set);
            running.done =
                std::async(std::launch::async, [this, set = running.set] { finish(*set); });
            finishing.push(std::move(running));
        }
        if (static_cast<qsizetype>(finishing.size()) >= most || loading.empty())
            tellFirst();
    }
    return worst;
}

void ExportBatch::fail(Set &set, const Error &error) const
{
    if (set.code != ExitCode::Done)
        return;
    set.told += error.text() + u'\n';
    set.code = ExitCode::of(error);
}

void ExportBatch::load(Set &set) const
{
    QTextStream notes(&set.told);
    auto opened = m_forms.open(set.path, notes);
    notes.flush();
    if (!opened)
        return fail(set, opened.error());
    set.opened = *std::move(opened);
    set.documents = set.opened->report.templates;
    if (!m_wish.document.isEmpty()) {
        if (!set.documents.contains(m_wish.document))
            return fail(
                set,
                {Error::Kind::BadInput,
                 CliTexts::tr("The report does not carry the document “%1”.").arg(m_wish.document),
                 set.path});
        set.documents = {m_wish.document};
    }
    auto checked = m_forms.check(*set.opened);
    if (!checked)
        return fail(set, checked.error());
    set.checked = *std::move(checked);
    for (const Exporter *exporter : m_wish.exporters) {
        const bool each = exporter->info().perDocument;
        for (const QString &document : each ? set.documents : set.documents.mid(0, 1))
            set.parts.push_back({exporter, document, {}});
    }
}

void ExportBatch::claimNames(Set &set)
{
    if (set.code != ExitCode::Done)
        return;
    QStringList names{exportBaseName(set.checked->set, {})};
    for (const QString &document : std::as_const(set.documents))
        names += exportBaseName(set.checked->set, document);
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        const auto other = m_names.constFind(name);
        if (other != m_names.cend())
            return fail(set, {Error::Kind::BadInput,
                              CliTexts::tr("Its files would take the place of those of %1, because "
                                           "unit, year and document are the same. Export it to "
                                           "another folder.")
                                  .arg(*other),
                              set.path});
    }
    for (const QString &name : std::as_const(names))
        m_names.insert(name, set.path);
}

// Whether the format paints more than the charts that are painted before.
bool ExportBatch::paintsHere(const Exporter &exporter) const
{
    const FormatInfo info = exporter.info();
    return m_wish.pictures && info.needsPictures && info.chartFormats.isEmpty();
}

// Everything that must not be done in another thread.
void ExportBatch::paint(Set &set) const
{
    const ChartPictures *pictures = m_console.services.pictures();
    if (set.code != ExitCode::Done || !m_wish.pictures || !pictures)
        return;
    set.pictures = std::make_unique<SharedPictures>(pictures);
    for (const Part &part : set.parts)
        preparePictures(*part.exporter, jobOf(set, part), *set.pictures);
    for (Part &part : set.parts) {
        if (paintsHere(*part.exporter)) { // is read back while the next is painted
            part.written =
                std::async(std::launch::async, provenLater(*part.exporter, jobOf(set, part)));
        }
    }
}

ExportJob ExportBatch::jobOf(const Set &set, const Part &part) const
{
    return {.set = &set.checked->set,
            .checks = &set.checked->result,
            .pictures = set.pictures.get(),
            .templateId = part.document,
            .locale = languageOf(*part.exporter, m_console.locale),
            .time = m_wish.time,
            .design = m_wish.layout,
            .poster = m_wish.poster};
}

void ExportBatch::finish(Set &set) const
{
    if (set.code != ExitCode::Done)
        return;
    QList<ManifestItem> items;
    QList<ExportedFile> files;
    for (Part &part : set.parts) {
        const Result<ProvenFiles> written = part.written.valid()
                                                ? part.written.get()
                                                : writeProven(*part.exporter, jobOf(set, part));
        const QString id = part.exporter->info().id;
        if (!written) {
            const Error &error = written.error();
            return fail(set,
                        {error.kind, CliTexts::tr("%1: %2").arg(id, error.message), error.where});
        }
        items.append({id, *written});
        files += written->files;
    }
    if (m_wish.manifest)
        files += exportManifest(exportBaseName(set.checked->set, {}), set.opened->report, items,
                                m_wish.time);
    const auto paths = saveTogether(files, m_wish.folder);
    if (!paths)
        return fail(set, paths.error());
    for (const QString &path : *paths)
        set.paths += path + u'\n';
    // What reading the files back showed.
    for (const ManifestItem &item : std::as_const(items)) {
        set.told += CliTexts::tr("%1: %2").arg(item.format, item.proven.proof.summary()) + u'\n';
        for (const FileCheck &check : item.proven.proof.checks()) {
            if (check.outcome == Outcome::Violated)
                set.told += CliTexts::tr("%1: %2").arg(check.rule, check.message) + u'\n';
        }
    }
    const bool texts =
        std::any_of(m_wish.exporters.cbegin(), m_wish.exporters.cend(),
                    [](const Exporter *exporter) { return exporter->info().carriesTexts; });
    if (!texts)
        return;
    for (const Finding &finding :
         Preflight::findings(set.checked->result, *set.opened->form, set.documents))
        set.told += CliTexts::tr("Look before you publish: %1")
                        .arg(finding.message.text(m_console.locale)) +
                    u'\n';
}

// Paths on the output, so that they can be piped; everything else on the error stream.
void ExportBatch::tell(const Set &set, qsizetype number, qsizetype all) const
{
    if (all > 1)
        m_console.err << CliTexts::tr("[%1/%2] %3")
                             .arg(number)
                             .arg(all)
                             .arg(QDir::toNativeSeparators(set.path))
                      << (set.code == ExitCode::Done ? QString() : u' ' + CliTexts::tr("failed"))
                      << '\n';
    m_console.out << set.paths;
    m_console.err << set.told;
    m_console.out.flush();
    m_console.err.flush();
}
