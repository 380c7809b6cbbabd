// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "base/closest.h"
#include "base/datetext.h"
#include "cli/reportcommand.h"
#include "document/reportedit.h"
#include "rules/waivers.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

Result<Finding> findingWithKey(const CheckResult &result, const QString &key)
{
    QStringList keys;
    for (const Finding &finding : result.findings) {
        if (finding.key == key)
            return finding;
        keys.append(finding.key);
    }
    const QString meant = closestTo(key, keys);
    return badInput(
        meant.isEmpty()
            ? CliTexts::tr("There is no finding “%1”; “check” lists them with --json.").arg(key)
            : CliTexts::tr("There is no finding “%1”; did you mean “%2”?").arg(key, meant));
}

class WaiveCommand final : public Command
{
public:
    QString name() const override { return u"waive"_s; }
    QString usage() const override
    {
        return u"FILE KEY --reason TEXT --by NAME [--date D] | FILE KEY --remove"_s;
    }
    QString description() const override
    {
        return CliTexts::tr("Accepts a finding with a reason; the reason lapses when what it was "
                            "given for changes.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOptions({{u"reason"_s, CliTexts::tr("Why the finding is accepted."), u"TEXT"_s},
                           {u"by"_s, CliTexts::tr("Who accepts it."), u"NAME"_s},
                           {u"date"_s, CliTexts::tr("When; today if not given."), u"D"_s},
                           {u"remove"_s, CliTexts::tr("Takes the reason back.")}});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        const bool remove = parser.isSet(u"remove"_s);
        const bool given = parser.isSet(u"reason"_s) && parser.isSet(u"by"_s);
        const bool any =
            parser.isSet(u"reason"_s) || parser.isSet(u"by"_s) || parser.isSet(u"date"_s);
        if (arguments.size() != 2 || (remove ? any : !given))
            return ReportCommand::wrongUsage(*this, console);
        const QString &key = arguments.at(1);
        if (remove) {
            return ReportCommand::edit(arguments.first(), console, [&](auto &opened) {
                return ReportEdit::unwaive(opened.report, key);
            });
        }
        const auto date = dateOf(parser, console);
        if (!date)
            return console.fail(date.error());
        return ReportCommand::edit(arguments.first(), console, [&](auto &opened) -> Result<void> {
            const auto checked = ReportCommand::check(opened, console);
            if (!checked)
                return checked.error();
            const auto finding = findingWithKey(checked->result, key);
            if (!finding)
                return finding.error();
            const auto waiver = Waivers::waiverFor(
                *finding, checked->set, parser.value(u"reason"_s), parser.value(u"by"_s), *date);
            if (!waiver)
                return waiver.error();
            return accept(opened.report, checked->result, *finding, *waiver);
        });
    }

private:
    static Result<QDate> dateOf(const QCommandLineParser &parser, const Console &console)
    {
        if (!parser.isSet(u"date"_s))
            return console.now.date();
        const auto iso = isoDate(parser.value(u"date"_s));
        if (!iso)
            return badInput(CliTexts::tr("“%1” is not a date such as 2022-01-20.")
                                .arg(parser.value(u"date"_s)));
        return QDate::fromString(*iso, Qt::ISODate);
    }

    // A finding that was accepted under another key before is accepted anew, not twice.
    static Result<void> accept(Report &report, const CheckResult &result, const Finding &finding,
                               const Waiver &waiver)
    {
        const Waiver *earlier = Waivers::find(report, result, finding);
        if (earlier && earlier->key != waiver.key) {
            const QString key = earlier->key;
            if (const auto removed = ReportEdit::unwaive(report, key); !removed)
                return removed.error();
        }
        return ReportEdit::waive(report, waiver);
    }
};

class WaiversCommand final : public Command
{
public:
    QString name() const override { return u"waivers"_s; }
    QString usage() const override { return u"FILE [--json]"_s; }
    QString description() const override
    {
        return CliTexts::tr("Lists the findings accepted with a reason: which still apply, have "
                            "lapsed or are no longer needed.");
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
        const auto checked = check(*opened, console);
        if (!checked)
            return console.fail(checked.error());
        QJsonArray waivers;
        for (qsizetype i = 0; i < opened->report.waivers.size(); ++i) {
            const Waiver &waiver = opened->report.waivers[i];
            const WaiverOutcome &outcome = checked->result.waivers[i];
            if (parser.isSet(u"json"_s))
                waivers.append(toJson(waiver, outcome));
            else
                print(waiver, outcome, console);
        }
        if (parser.isSet(u"json"_s))
            ReportCommand::printJson({{u"waivers"_s, waivers}}, console);
        return ExitCode::Done;
    }

private:
    static QJsonObject toJson(const Waiver &waiver, const WaiverOutcome &outcome)
    {
        QJsonArray changes;
        for (const LocalizedText &change : outcome.changes)
            changes.append(QJsonObject{{u"zh_CN"_s, change.zh}, {u"en"_s, change.en}});
        return {
            {u"key"_s, waiver.key},
            {u"state"_s, waiverStateId(outcome.state)},
            {u"finding"_s, outcome.finding.isEmpty() ? QJsonValue() : QJsonValue(outcome.finding)},
            {u"reason"_s, waiver.reason},
            {u"by"_s, waiver.by},
            {u"date"_s, waiver.date.toString(Qt::ISODate)},
            {u"changes"_s, changes}};
    }

    static QString stateWord(WaiverOutcome::State state)
    {
        switch (state) {
        case WaiverOutcome::State::Applies:
            return CliTexts::tr("applies");
        case WaiverOutcome::State::Lapsed:
            return CliTexts::tr("lapsed");
        case WaiverOutcome::State::NotNeeded:
            return CliTexts::tr("no longer needed");
        case WaiverOutcome::State::RuleOff:
            break;
        }
        return CliTexts::tr("check switched off");
    }

    static void print(const Waiver &waiver, const WaiverOutcome &outcome, const Console &console)
    {
        console.out << waiver.key << '\t' << stateWord(outcome.state) << '\t' << waiver.by << '\t'
                    << waiver.date.toString(Qt::ISODate) << '\t' << waiver.reason << '\n';
        for (const LocalizedText &change : outcome.changes)
            console.out << "  " << change.text(console.locale) << '\n';
    }
};

} // namespace

CommandPtr makeWaiveCommand()
{
    return std::make_unique<WaiveCommand>();
}
CommandPtr makeWaiversCommand()
{
    return std::make_unique<WaiversCommand>();
}
