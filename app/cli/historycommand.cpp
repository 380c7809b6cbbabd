// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "document/recordedacts.h"
#include "document/signrecord.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

class HistoryCommand final : public Command
{
public:
    QString name() const override { return u"history"_s; }
    QString usage() const override { return u"FILE [--json]"_s; }
    QString description() const override
    {
        return CliTexts::tr(
            "Lists what the file records of its past: snapshots, accepted findings, "
            "checks switched off, blanks set to 0.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"json"_s, CliTexts::tr("Machine-readable output.")});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.size() != 1)
            return ReportCommand::wrongUsage(*this, console);
        const auto opened = ReportCommand::open(arguments.first(), console);
        if (!opened)
            return console.fail(opened.error());
        QJsonArray array;
        for (const RecordedAct &act : recordedActs(opened->report)) {
            if (parser.isSet(u"json"_s))
                array.append(toJson(act));
            else
                console.out << time(act) << '\t' << words(act) << '\n';
        }
        if (parser.isSet(u"json"_s))
            ReportCommand::printJson({{u"acts"_s, array}}, console);
        return ExitCode::Done;
    }

private:
    static QString time(const RecordedAct &act)
    {
        return act.dayOnly ? act.time.date().toString(Qt::ISODate) : act.time.toString(Qt::ISODate);
    }

    static QString words(const RecordedAct &act)
    {
        const QString by = act.by.isEmpty() ? CliTexts::tr("not named") : act.by;
        switch (act.kind) {
        case RecordedAct::Kind::SnapshotTaken:
            return CliTexts::tr("Snapshot “%1”").arg(act.about);
        case RecordedAct::Kind::FindingAccepted:
            return CliTexts::tr("Finding %1 accepted (%2): %3").arg(act.about, by, act.reason);
        case RecordedAct::Kind::CheckSwitchedOff:
            return CliTexts::tr("Check %1 switched off (%2): %3").arg(act.about, by, act.reason);
        case RecordedAct::Kind::BlanksFilled:
            return CliTexts::tr("%1: %n remaining blank(s) set to 0 (%2)", nullptr, act.figures)
                .arg(act.about, by);
        case RecordedAct::Kind::StepTaken: {
            const auto kind = signStepFromId(act.about);
            const QString step = kind ? SignRecord::nameOf(*kind) : act.about;
            return act.reason.isEmpty()
                       ? CliTexts::tr("Report %1 (%2)").arg(step, by)
                       : CliTexts::tr("Report %1 (%2): %3").arg(step, by, act.reason);
        }
        }
        return {};
    }

    static QJsonObject toJson(const RecordedAct &act)
    {
        QJsonObject object{{u"kind"_s, recordedActId(act.kind)}, {u"about"_s, act.about}};
        const auto insert = [&object](const QString &name, const QString &text) {
            if (!text.isEmpty())
                object.insert(name, text);
        };
        insert(u"time"_s, time(act));
        insert(u"by"_s, act.by);
        insert(u"reason"_s, act.reason);
        if (act.figures > 0)
            object.insert(u"figures"_s, act.figures);
        return object;
    }
};

} // namespace

CommandPtr makeHistoryCommand()
{
    return std::make_unique<HistoryCommand>();
}
