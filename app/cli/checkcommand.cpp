// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/findingjson.h"
#include "cli/reportcommand.h"
#include "cli/rulelisting.h"
#include "rules/checkrunner.h"
#include "rules/waivers.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const CheckResult &result, const Report &report)
{
    QJsonArray findings;
    for (const Finding &finding : result.findings)
        findings.append(FindingJson::toJson(finding, Waivers::find(report, result, finding)));
    QJsonArray off;
    for (const RuleSwitch &rule : result.off)
        off.append(RuleListing::toJson(rule));
    return {{u"summary"_s, QJsonObject{{u"held"_s, result.held},
                                       {u"violated"_s, result.violated},
                                       {u"cannot_judge"_s, result.cannotJudge},
                                       {u"not_applicable"_s, result.notApplicable},
                                       {u"waived"_s, result.waived},
                                       {u"off"_s, result.off.size()}}},
            {u"findings"_s, findings},
            {u"off"_s, off}};
}

class CheckCommand final : public Command
{
public:
    QString name() const override { return u"check"_s; }
    QString usage() const override
    {
        return u"FILE [--json] [--strict] | --self-test [--json] | --list-rules [FILE] [--json]"_s;
    }
    QString description() const override
    {
        return CliTexts::tr("Runs every check; exit code 1 when an error is open.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOptions(
            {{u"json"_s, CliTexts::tr("Machine-readable output.")},
             {u"strict"_s, CliTexts::tr("Exit code 1 also when something cannot be judged.")},
             {u"self-test"_s, CliTexts::tr("Runs the examples of every check; exit code 1 when one "
                                           "does not come out as stated.")},
             {u"list-rules"_s, CliTexts::tr("Lists the checks: number, severity, basis, and which "
                                            "are switched off in FILE.")}});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        const bool json = parser.isSet(u"json"_s);
        const bool selfTest = parser.isSet(u"self-test"_s);
        const bool list = parser.isSet(u"list-rules"_s);
        if (selfTest && !list && arguments.isEmpty())
            return RuleListing::selfTest(json, console);
        if (list && !selfTest && arguments.size() <= 1)
            return RuleListing::list(arguments.value(0), json, console);
        if (arguments.size() != 1 || selfTest || list)
            return ReportCommand::wrongUsage(*this, console);
        const auto opened = ReportCommand::open(arguments.first(), console);
        if (!opened)
            return console.fail(opened.error());
        const auto checked = ReportCommand::check(*opened, console);
        if (!checked)
            return console.fail(checked.error());
        const CheckResult &result = checked->result;
        if (json)
            ReportCommand::printJson(toJson(result, opened->report), console);
        else
            print(result, opened->report, console);
        const bool unjudged = parser.isSet(u"strict"_s) && result.cannotJudge > 0;
        return result.openErrors() > 0 || unjudged ? ExitCode::Findings : ExitCode::Done;
    }

private:
    static void print(const CheckResult &result, const Report &report, const Console &console)
    {
        for (const Finding &finding : result.findings) {
            console.out << FindingJson::statusWord(finding) << ' ' << finding.rule << ' '
                        << finding.message.text(console.locale);
            if (!finding.hint.isEmpty())
                console.out << ' ' << finding.hint.text(console.locale);
            const Waiver *waiver = Waivers::find(report, result, finding);
            if (finding.waived && waiver)
                console.out << ' ' << CliTexts::tr("Reason: %1").arg(waiver->reason);
            console.out << '\n';
        }
        for (const RuleSwitch &rule : result.off) {
            console.out << CliTexts::tr("switched off") << ' ' << rule.number << ' '
                        << CliTexts::tr("Reason: %1").arg(rule.reason) << '\n';
        }
        console.out << CliTexts::tr("Held %1, violated %2, cannot judge %3, not applicable %4, "
                                    "waived %5, switched off %6.")
                           .arg(result.held)
                           .arg(result.violated)
                           .arg(result.cannotJudge)
                           .arg(result.notApplicable)
                           .arg(result.waived)
                           .arg(result.off.size())
                    << '\n';
    }
};

} // namespace

CommandPtr makeCheckCommand()
{
    return std::make_unique<CheckCommand>();
}
