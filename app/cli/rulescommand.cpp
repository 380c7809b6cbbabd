// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "base/closest.h"
#include "cli/reportcommand.h"
#include "cli/rulelisting.h"
#include "document/reportedit.h"
#include "rules/rulelist.h"

using namespace Qt::StringLiterals;

namespace {

class RulesCommand final : public Command
{
public:
    QString name() const override { return u"rules"_s; }
    QString usage() const override
    {
        return u"FILE [--off K021 --reason TEXT [--by NAME]] [--on K021] [--json]"_s;
    }
    QString description() const override
    {
        return CliTexts::tr("Lists the checks, or switches some off or on for this report; one "
                            "that is off never counts as held.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOptions(
            {{u"off"_s, CliTexts::tr("Check to switch off; may be given again."), u"NUMBER"_s},
             {u"on"_s, CliTexts::tr("Check to switch on again; may be given again."), u"NUMBER"_s},
             {u"reason"_s, CliTexts::tr("Why the check is switched off."), u"TEXT"_s},
             {u"by"_s, CliTexts::tr("Who switches it off."), u"NAME"_s},
             {u"json"_s, CliTexts::tr("Machine-readable output.")}});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        const bool off = parser.isSet(u"off"_s);
        const bool on = parser.isSet(u"on"_s);
        const bool json = parser.isSet(u"json"_s);
        const bool stray = !off && (parser.isSet(u"reason"_s) || parser.isSet(u"by"_s));
        if (arguments.size() != 1 || stray || (off && !parser.isSet(u"reason"_s)))
            return ReportCommand::wrongUsage(*this, console);
        if (off || on) {
            const int code = ReportCommand::edit(arguments.first(), console, [&](auto &opened) {
                return switchAll(opened.report, parser, console);
            });
            if (code != ExitCode::Done || !json)
                return code;
        }
        return RuleListing::list(arguments.first(), json, console);
    }

private:
    static Result<void> switchAll(Report &report, const QCommandLineParser &parser,
                                  const Console &console)
    {
        for (const QString &number : parser.values(u"off"_s)) {
            if (const auto known = checkKnown(number, console); !known)
                return known.error();
            const auto off = ReportEdit::switchRuleOff(
                report,
                {number, parser.value(u"reason"_s), parser.value(u"by"_s), console.now.date(), {}});
            if (!off)
                return off.error();
        }
        for (const QString &number : parser.values(u"on"_s)) {
            if (const auto on = ReportEdit::switchRuleOn(report, number); !on)
                return on.error();
        }
        return {};
    }

    static Result<void> checkKnown(const QString &number, const Console &console)
    {
        if (console.services.rules().find(number))
            return {};
        QStringList numbers;
        for (const ListedRule &rule : listRules(console.services.rules(), nullptr))
            numbers.append(rule.number);
        const QString meant = closestTo(number, numbers);
        return Error{
            Error::Kind::BadInput,
            meant.isEmpty()
                ? CliTexts::tr("There is no check “%1”; “rules” lists them.").arg(number)
                : CliTexts::tr("There is no check “%1”; did you mean “%2”?").arg(number, meant),
            {}};
    }
};

} // namespace

CommandPtr makeRulesCommand()
{
    return std::make_unique<RulesCommand>();
}
