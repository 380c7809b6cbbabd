// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/differences.h"
#include "cli/reportcommand.h"

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
        Differences::print(diff(before->report, after->report), *before->form, *after->form,
                           parser.isSet(u"json"_s), console);
        return ExitCode::Done;
    }
};

} // namespace

CommandPtr makeDiffCommand()
{
    return std::make_unique<DiffCommand>();
}
