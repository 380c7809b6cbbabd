// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rulelisting.h"

#include "cli/reportcommand.h"
#include "rules/rulelist.h"
#include "rules/selftest.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const ListedRule &rule)
{
    return {{u"number"_s, rule.number},
            {u"severity"_s, severityId(rule.severity)},
            {u"name"_s, ReportCommand::bothLanguages(rule.name)},
            {u"basis"_s, rule.basis},
            {u"verified"_s, rule.verified},
            {u"templates"_s, QJsonArray::fromStringList(rule.templates)},
            {u"not_applicable_until"_s,
             rule.pending.isEmpty() ? QJsonValue()
                                    : QJsonValue(ReportCommand::bothLanguages(rule.pending))},
            {u"off"_s, rule.off ? QJsonValue(RuleListing::toJson(*rule.off)) : QJsonValue()}};
}

void print(const ListedRule &rule, const Console &console)
{
    console.out << rule.number << '\t' << severityId(rule.severity) << '\t'
                << (rule.off ? CliTexts::tr("switched off") : QString()) << '\t'
                << rule.name.text(console.locale) << '\t' << rule.basis;
    if (!rule.pending.isEmpty())
        console.out << '\t' << rule.pending.text(console.locale);
    console.out << '\n';
}

QJsonObject toJson(const SelfTest::RuleReport &report)
{
    QJsonArray failures;
    for (const SelfTest::Failure &failure : report.failures) {
        failures.append(
            QJsonObject{{u"example"_s, failure.example}, {u"message"_s, failure.message}});
    }
    return {{u"rule"_s, report.key},
            {u"templates"_s, QJsonArray::fromStringList(report.templates)},
            {u"fired"_s, report.fired},
            {u"silent"_s, report.silent},
            {u"failures"_s, failures}};
}

void print(const SelfTest::RuleReport &report, const Console &console)
{
    console.out << report.key << '\t' << report.templates.join(u' ') << '\t'
                << CliTexts::tr("fired %1, silent %2").arg(report.fired).arg(report.silent) << '\n';
    for (const SelfTest::Failure &failure : report.failures)
        console.out << "  " << failure.example << ": " << failure.message << '\n';
}

} // namespace

QJsonObject RuleListing::toJson(const RuleSwitch &rule)
{
    return {{u"rule"_s, rule.number},
            {u"reason"_s, rule.reason},
            {u"by"_s, textOrNull(rule.by)},
            {u"date"_s, textOrNull(rule.date.toString(Qt::ISODate))}};
}

int RuleListing::list(const QString &path, bool json, const Console &console)
{
    Report report;
    if (!path.isEmpty()) {
        auto opened = ReportCommand::open(path, console);
        if (!opened)
            return console.fail(opened.error());
        report = std::move(opened->report);
    }
    QJsonArray rules;
    for (const ListedRule &rule : listRules(console.services.rules(), &report)) {
        if (json)
            rules.append(::toJson(rule));
        else
            print(rule, console);
    }
    if (json)
        ReportCommand::printJson({{u"rules"_s, rules}}, console);
    return ExitCode::Done;
}

int RuleListing::selfTest(bool json, const Console &console)
{
    const auto reports = SelfTest::run(console.services.rules(), console.services.catalog());
    if (!reports)
        return console.fail(reports.error());
    int fired = 0;
    int silent = 0;
    qsizetype failed = 0;
    QJsonArray rules;
    for (const SelfTest::RuleReport &report : *reports) {
        fired += report.fired;
        silent += report.silent;
        failed += report.failures.size();
        if (json)
            rules.append(::toJson(report));
        else
            print(report, console);
    }
    if (json) {
        ReportCommand::printJson({{u"summary"_s, QJsonObject{{u"rules"_s, reports->size()},
                                                             {u"fired"_s, fired},
                                                             {u"silent"_s, silent},
                                                             {u"failed"_s, failed}}},
                                  {u"rules"_s, rules}},
                                 console);
    } else {
        console.out << CliTexts::tr("%1 rules: %2 examples fired and %3 stayed silent as stated, "
                                    "%4 did not.")
                           .arg(reports->size())
                           .arg(fired)
                           .arg(silent)
                           .arg(failed)
                    << '\n';
    }
    return failed > 0 ? ExitCode::Findings : ExitCode::Done;
}
