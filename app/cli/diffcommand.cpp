// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "document/differencetext.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

class DiffCommand final : public Command
{
public:
    QString name() const override { return u"diff"_s; }
    QString usage() const override { return u"FILE OTHER-FILE [--json]"_s; }
    QString description() const override
    {
        return CliTexts::tr("Tells what differs between two reports: cells, texts, metadata.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"json"_s, CliTexts::tr("Machine-readable output.")});
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
        const QList<ReportDifference> differences = diff(before->report, after->report);
        if (parser.isSet(u"json"_s))
            ReportCommand::printJson({{u"differences"_s, ReportCommand::differencesJson(differences)}}, console);
        else
            print(differences, *before, *after, console);
        return ExitCode::Done;
    }

private:
    static void print(const QList<ReportDifference> &differences,
                      const ReportCommand::Opened &before, const ReportCommand::Opened &after,
                      const Console &console)
    {
        for (const ReportDifference &difference : differences) {
            const bool known =
                after.form->indexOf(difference.id) >= 0 || after.form->ownerOfText(difference.id);
            const ReportForm &form = known ? *after.form : *before.form;
            console.out << DifferenceText::of(difference, form).sentence() << '\n';
        }
        console.out
            << (differences.isEmpty()
                    ? CliTexts::tr("The two reports are equal.")
                    : CliTexts::tr("Different: %1.").arg(DifferenceText::summary(differences)))
            << '\n';
    }
};

} // namespace

CommandPtr makeDiffCommand()
{
    return std::make_unique<DiffCommand>();
}
