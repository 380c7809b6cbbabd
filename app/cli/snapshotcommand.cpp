// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/differences.h"
#include "cli/reportcommand.h"
#include "document/reportedit.h"
#include "document/snapshots.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class SnapshotCommand final : public Command
{
public:
    QString name() const override { return u"snapshot"_s; }
    QString usage() const override
    {
        return u"FILE (--name NAME | --list [--json] | --compare NAME [--json] | --restore NAME | "
               u"--remove NAME)"_s;
    }
    QString description() const override
    {
        return CliTexts::tr("Keeps states of a report under names inside its file, and brings them "
                            "back.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        const QString name = u"NAME"_s;
        parser.addOptions(
            {{u"name"_s, CliTexts::tr("Keep the report as it is now under this name."), name},
             {u"list"_s, CliTexts::tr("List the snapshots in the file.")},
             {u"compare"_s, CliTexts::tr("Tell what differs between this snapshot and now."), name},
             {u"restore"_s, CliTexts::tr("Bring this snapshot back."), name},
             {u"remove"_s, CliTexts::tr("Remove this snapshot from the file."), name},
             {u"json"_s, CliTexts::tr("Machine-readable output.")}});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        const QStringList acts{u"name"_s, u"list"_s, u"compare"_s, u"restore"_s, u"remove"_s};
        const auto asked = std::count_if(acts.cbegin(), acts.cend(),
                                         [&](const QString &act) { return parser.isSet(act); });
        if (arguments.size() != 1 || asked != 1)
            return ReportCommand::wrongUsage(*this, console);
        if (parser.isSet(u"list"_s))
            return list(arguments.first(), parser.isSet(u"json"_s), console);
        if (parser.isSet(u"compare"_s))
            return compare(arguments.first(), parser, console);
        return ReportCommand::edit(arguments.first(), console, [&](auto &opened) -> Result<void> {
            if (parser.isSet(u"name"_s))
                return Snapshots::take(opened.report, parser.value(u"name"_s), console.now);
            if (parser.isSet(u"remove"_s))
                return Snapshots::remove(opened.report, parser.value(u"remove"_s));
            return Snapshots::restore(opened.report, parser.value(u"restore"_s));
        });
    }

private:
    static int compare(const QString &path, const QCommandLineParser &parser,
                       const Console &console)
    {
        const auto opened = ReportCommand::open(path, console);
        if (!opened)
            return console.fail(opened.error());
        const Result<Report> then = Snapshots::restored(opened->report, parser.value(u"compare"_s));
        if (!then)
            return console.fail(then.error());
        const auto form = ReportForm::make(console.services.catalog(), then->templates);
        if (!form)
            return console.fail(form.error());
        Differences::print(diff(*then, opened->report), **form, *opened->form,
                           parser.isSet(u"json"_s), console);
        return ExitCode::Done;
    }

    static int list(const QString &path, bool json, const Console &console)
    {
        const auto opened = ReportCommand::open(path, console);
        if (!opened)
            return console.fail(opened.error());
        QJsonArray array;
        for (const Snapshot &snapshot : opened->report.snapshots) {
            const QString time = snapshot.time.toString(Qt::ISODate);
            if (json)
                array.append(QJsonObject{{u"name"_s, snapshot.name}, {u"time"_s, time}});
            else
                console.out << snapshot.name << '\t' << time << '\n';
        }
        if (json)
            ReportCommand::printJson({{u"snapshots"_s, array}}, console);
        return ExitCode::Done;
    }
};

} // namespace

CommandPtr makeSnapshotCommand()
{
    return std::make_unique<SnapshotCommand>();
}
