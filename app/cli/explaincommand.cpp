// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "document/fieldnames.h"
#include "document/figurenotes.h"
#include "document/lastyear.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QString stateId(FigureToExplain::State state)
{
    switch (state) {
    case FigureToExplain::State::Open:
        return u"open"_s;
    case FigureToExplain::State::Explained:
        return u"explained"_s;
    case FigureToExplain::State::Lapsed:
        break;
    }
    return u"lapsed"_s;
}

class ExplainCommand final : public Command
{
public:
    QString name() const override { return u"explain"_s; }
    QString usage() const override { return u"FILE [--json] | FILE ID=TEXT…"_s; }
    QString description() const override
    {
        return CliTexts::tr("Lists the figures that jump or repeat last year's, or explains them "
                            "in one line each.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"json"_s, CliTexts::tr("Machine-readable output.")});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.isEmpty())
            return ReportCommand::wrongUsage(*this, console);
        if (arguments.size() == 1)
            return list(arguments.first(), parser.isSet(u"json"_s), console);
        return ReportCommand::edit(arguments.first(), console, [&](auto &opened) -> Result<void> {
            for (const QString &pair : arguments.mid(1)) {
                const FigureView figures(opened.report, opened.form);
                const auto done = FigureNotes::explain(
                    opened.report, figures, pair.section(u'=', 0, 0), pair.section(u'=', 1));
                if (!done)
                    return done;
            }
            return {};
        });
    }

private:
    static int list(const QString &path, bool json, const Console &console)
    {
        const auto opened = ReportCommand::open(path, console);
        if (!opened)
            return console.fail(opened.error());
        const auto set = ReportCommand::evaluate(*opened, console);
        if (!set)
            return console.fail(set.error());
        QJsonArray array;
        for (const FigureToExplain &asked : figuresToExplain(*set)) {
            const QString id = set->form().cell(asked.cell).id;
            const QString now = explainedValue(set->figures().at(asked.cell));
            const QString before = explainedValue(comparedWithLastYear(*set, asked.cell).lastYear);
            const QString text = set->report().explanations.value(id).text;
            const bool jump = asked.reason == FigureToExplain::Reason::Jump;
            if (json) {
                array.append(QJsonObject{{u"cell"_s, id},
                                         {u"reason"_s, jump ? u"jump"_s : u"same"_s},
                                         {u"value"_s, now},
                                         {u"last_year"_s, before},
                                         {u"state"_s, stateId(asked.state)},
                                         {u"text"_s, text}});
                continue;
            }
            console.out << id << '\t' << FieldNames::ofCell(set->form(), id) << '\t' << before
                        << u" → "_s << now << '\t' << stateId(asked.state) << '\t' << text << '\n';
        }
        if (json)
            ReportCommand::printJson({{u"to_explain"_s, array}}, console);
        return ExitCode::Done;
    }
};

} // namespace

CommandPtr makeExplainCommand()
{
    return std::make_unique<ExplainCommand>();
}
