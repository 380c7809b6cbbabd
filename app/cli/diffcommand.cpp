// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/differences.h"
#include "cli/reportcommand.h"
#include "export/comparisonpage.h"
#include "export/exporter.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

class DiffCommand final : public Command
{
public:
    QString name() const override { return u"diff"_s; }
    QString usage() const override { return u"FILE OTHER-FILE [--json] [--to PAGE.html]"_s; }
    QString description() const override
    {
        return CliTexts::tr("Tells what differs between two reports: cells, texts, metadata.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"json"_s, CliTexts::tr("Machine-readable output.")});
        parser.addOption({u"to"_s,
                          CliTexts::tr("Also writes both side by side as one web page: figures, "
                                       "changed words, findings and charts."),
                          u"PAGE"_s});
    }
    bool paints(const QCommandLineParser &parser, const QStringList &) const override
    {
        return parser.isSet(u"to"_s);
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.size() != 2)
            return ReportCommand::wrongUsage(*this, console);
        const auto before = ReportCommand::open(arguments[0], console);
        if (!before)
            return console.fail(before.error());
        const auto after = ReportCommand::open(arguments[1], console);
        if (!after)
            return console.fail(after.error());
        if (parser.isSet(u"to"_s)) {
            const Result<void> written =
                writePage(*before, *after, parser.value(u"to"_s), console);
            if (!written)
                return console.fail(written.error());
        }
        Differences::print(diff(before->report, after->report), *before->form, *after->form,
                           parser.isSet(u"json"_s), console);
        return ExitCode::Done;
    }

private:
    // Years are named by their number, two states of one year by their files.
    static QString nameOf(const ReportCommand::Opened &one, const ReportCommand::Opened &other)
    {
        return one.report.year == other.report.year ? QFileInfo(one.path).completeBaseName()
                                                    : QString::number(one.report.year);
    }

    static Result<void> writePage(const ReportCommand::Opened &before,
                                  const ReportCommand::Opened &after, const QString &path,
                                  const Console &console)
    {
        const Result<Comparison> comparison =
            Comparison::of({before.report, nameOf(before, after)},
                           {after.report, nameOf(after, before)}, console.services.catalog(),
                           console.services.rules(), console.locale);
        if (!comparison)
            return comparison.error();
        const Result<QString> page =
            ComparisonPage(*comparison, console.services.pictures(), {}, console.locale).html();
        if (!page)
            return page.error();
        const QFileInfo target(path);
        const Result<QStringList> saved =
            saveTogether({{target.fileName(), page->toUtf8()}}, target.path());
        if (!saved)
            return saved.error();
        return {};
    }
};

} // namespace

CommandPtr makeDiffCommand()
{
    return std::make_unique<DiffCommand>();
}
