// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "document/textreplace.h"
#include "rules/yearreplacement.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

class ReplaceCommand final : public Command
{
public:
    QString name() const override { return u"replace"_s; }
    QString usage() const override
    {
        return u"FILE OLD NEW [--year-aware] [--exact] [--dry-run] [--json]"_s;
    }
    QString description() const override
    {
        return CliTexts::tr("Replaces words in texts and metadata. Numbers bound to figures stay.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOptions(
            {{u"year-aware"_s,
              CliTexts::tr("OLD and NEW are years: keep comparisons, document numbers and names "
                           "and dates of documents.")},
             {u"exact"_s, CliTexts::tr("Tell full from half width and upper from lower case.")},
             {u"dry-run"_s, CliTexts::tr("Only show what would be replaced.")},
             {u"json"_s, CliTexts::tr("Machine-readable output.")}});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.size() != 3 || arguments[1].isEmpty())
            return ReportCommand::wrongUsage(*this, console);
        const QString &words = arguments[2];
        std::optional<int> newYear;
        if (parser.isSet(u"year-aware"_s)) {
            newYear = yearIn(words);
            if (!newYear || !yearIn(arguments[1])) {
                return console.fail(
                    {Error::Kind::BadInput,
                     CliTexts::tr(
                         "With --year-aware both OLD and NEW must be a year such as 2020."),
                     {}});
            }
        }
        QList<Replacement> plan;
        FormPtr form;
        const auto look = [&](const ReportCommand::Opened &opened) -> Result<void> {
            const auto set = ReportCommand::evaluate(opened, console);
            if (!set)
                return set.error();
            form = opened.form;
            plan = TextReplace::plan(
                opened.report,
                searchReport(*set, {arguments[1], parser.isSet(u"exact"_s), newYear.has_value()}));
            if (newYear)
                adviseYears(plan, *set, *newYear);
            return {};
        };
        if (parser.isSet(u"dry-run"_s)) {
            const auto opened = ReportCommand::open(arguments[0], console);
            const Result<void> looked = opened ? look(*opened) : Result<void>(opened.error());
            if (!looked)
                return console.fail(looked.error());
        } else {
            const int code =
                ReportCommand::edit(arguments[0], console, [&](auto &opened) -> Result<void> {
                    if (const auto looked = look(opened); !looked)
                        return looked;
                    QList<SearchMatch> places;
                    for (const Replacement &one : std::as_const(plan)) {
                        if (one.isAdvised())
                            places.append(one.match);
                    }
                    return TextReplace::apply(opened.report, places, words);
                });
            if (code != ExitCode::Done)
                return code;
        }
        if (parser.isSet(u"json"_s))
            printJson(plan, *form, words, console);
        else
            print(plan, *form, words, console);
        return ExitCode::Done;
    }

private:
    static void print(const QList<Replacement> &plan, const ReportForm &form, const QString &words,
                      const Console &console)
    {
        int replaced = 0;
        for (const Replacement &one : plan) {
            console.out << ReportCommand::lineOf(one.match, form);
            if (one.isAdvised()) {
                console.out << u" → "_s << TextReplace::wordsAt(one.match, words) << '\n';
                ++replaced;
            } else {
                console.out << u" = "_s
                            << CliTexts::tr("kept: %1").arg(TextReplace::reason(one.keep)) << '\n';
            }
        }
        const int kept = static_cast<int>(plan.size()) - replaced;
        console.out << CliTexts::tr("%n place(s) to replace", nullptr, replaced) << ", "
                    << CliTexts::tr("%n kept.", nullptr, kept) << '\n';
    }

    static void printJson(const QList<Replacement> &plan, const ReportForm &form,
                          const QString &words, const Console &console)
    {
        QJsonArray replaced;
        QJsonArray kept;
        for (const Replacement &one : plan) {
            QJsonObject object = ReportCommand::toJson(one.match, form);
            if (one.isAdvised()) {
                object.insert(u"by"_s, TextReplace::wordsAt(one.match, words));
                replaced.append(object);
            } else {
                object.insert(u"reason"_s, TextReplace::reasonId(one.keep));
                kept.append(object);
            }
        }
        ReportCommand::printJson({{u"replaced"_s, replaced}, {u"kept"_s, kept}}, console);
    }
};

} // namespace

CommandPtr makeReplaceCommand()
{
    return std::make_unique<ReplaceCommand>();
}
