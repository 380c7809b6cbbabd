// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "document/reportedit.h"
#include "import/importapply.h"
#include "import/sourcereader.h"

#include <QCryptographicHash>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

class AttachCommand final : public Command
{
public:
    QString name() const override { return u"attach"_s; }
    QString usage() const override { return u"FILE EARLIER-FILE…"_s; }
    QString description() const override
    {
        return CliTexts::tr("Copies the same unit's reports of earlier years into a report, from "
                            "report files or published pages.");
    }
    void declare(QCommandLineParser &) const override {}

    int run(const QCommandLineParser &, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.size() < 2)
            return ReportCommand::wrongUsage(*this, console);
        return ReportCommand::edit(arguments.first(), console, [&](auto &opened) -> Result<void> {
            for (const QString &path : arguments.mid(1)) {
                const auto earlier = earlierReport(path, opened.report.unit, console);
                if (!earlier)
                    return earlier.error();
                auto attached = ReportEdit::attach(opened.report, earlier->report,
                                                   QFileInfo(path).fileName(), earlier->sha256);
                if (!attached)
                    return Error{attached.error().kind, attached.error().message, path};
            }
            return {};
        });
    }

private:
    static Result<ReportFile::Loaded> earlierReport(const QString &path, const Unit &unit,
                                                    const Console &console)
    {
        const auto bytes = ReportCommand::readBytes(path, LargestSource);
        const bool isReport = path.endsWith(".nianbao"_L1, Qt::CaseInsensitive) ||
                              (bytes && looksLikeReportFile(*bytes));
        if (isReport)
            return ReportFile::load(path);
        if (!bytes)
            return bytes.error();
        return imported(path, *bytes, unit, console);
    }

    // A published page of an earlier year: what is certain in it.
    static Result<ReportFile::Loaded> imported(const QString &path, const QByteArray &bytes,
                                               const Unit &unit, const Console &console)
    {
        const auto document = readSource(bytes, path);
        if (!document)
            return Error{document.error().kind, document.error().message, path};
        auto found = findReport(*document, console.services.catalog(), {});
        if (!found)
            return Error{found.error().kind, found.error().message, path};
        const bool sameUnit = found->unit.isEmpty() || found->unit == unit.shortName;
        if (sameUnit)
            found->unit = unit.name;
        auto report = reportForImport(console.services.catalog(), *found);
        if (!report)
            return Error{report.error().kind, report.error().message, path};
        if (sameUnit)
            report->unit = unit;
        const auto applied =
            applyImport(*report, console.services.catalog(), console.services.rules().phrases(),
                        *found, ImportChoice::certain(*found, QFileInfo(path).fileName()));
        if (!applied)
            return Error{applied.error().kind, applied.error().message, path};
        return ReportFile::Loaded{
            *std::move(report),
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(),
            {}};
    }
};

} // namespace

CommandPtr makeAttachCommand()
{
    return std::make_unique<AttachCommand>();
}
