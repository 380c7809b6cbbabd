// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "document/textsearch.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

class FindCommand final : public Command
{
public:
    QString name() const override { return u"find"_s; }
    QString usage() const override { return u"FILE WORDS [--exact] [--json]"_s; }
    QString description() const override
    {
        return CliTexts::tr(
            "Finds words in texts and metadata, and figures by label, id or value.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOptions(
            {{u"exact"_s, CliTexts::tr("Tell full from half width and upper from lower case.")},
             {u"json"_s, CliTexts::tr("Machine-readable output.")}});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.size() != 2 || arguments[1].isEmpty())
            return ReportCommand::wrongUsage(*this, console);
        const auto opened = ReportCommand::open(arguments[0], console);
        if (!opened)
            return console.fail(opened.error());
        const auto set = ReportCommand::evaluate(*opened, console);
        if (!set)
            return console.fail(set.error());
        const QList<SearchMatch> matches =
            searchReport(*set, {arguments[1], parser.isSet(u"exact"_s)});
        if (parser.isSet(u"json"_s)) {
            QJsonArray array;
            for (const SearchMatch &match : matches)
                array.append(ReportCommand::toJson(match, *opened->form));
            ReportCommand::printJson({{u"matches"_s, array}}, console);
            return ExitCode::Done;
        }
        for (const SearchMatch &match : matches)
            console.out << ReportCommand::lineOf(match, *opened->form) << '\n';
        console.out << CliTexts::tr("%n place(s).", nullptr, static_cast<int>(matches.size()))
                    << '\n';
        return ExitCode::Done;
    }
};

} // namespace

CommandPtr makeFindCommand()
{
    return std::make_unique<FindCommand>();
}
