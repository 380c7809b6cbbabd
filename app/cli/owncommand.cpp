// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "document/ownfigureedit.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

class OwnCommand final : public Command
{
public:
    QString name() const override { return u"own"_s; }
    QString usage() const override
    {
        return u"FILE (--list [--json] | --add NAME --unit UNIT [--parts A,B,…] [--incomplete] "
               "[--decimals] [--chart] [--chapter ID] | --remove ID)"_s;
    }
    QString description() const override
    {
        return CliTexts::tr("Defines figures the unit keeps besides those of the forms; they are "
                            "then entered with “set”.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOptions(
            {{u"list"_s, CliTexts::tr("List the own figures.")},
             {u"add"_s, CliTexts::tr("Define a figure of this name; prints its id."), u"NAME"_s},
             {u"unit"_s, CliTexts::tr("What the figure counts."), u"UNIT"_s},
             {u"parts"_s, CliTexts::tr("Names of its parts."), u"A,B"_s},
             {u"incomplete"_s, CliTexts::tr("The parts need not add up.")},
             {u"decimals"_s, CliTexts::tr("The figure may have decimals.")},
             {u"chart"_s, CliTexts::tr("Show the figure in a chart.")},
             {u"chapter"_s, CliTexts::tr("Chapter it is entered in."), u"ID"_s},
             {u"remove"_s, CliTexts::tr("Remove this figure and what was entered."), u"ID"_s},
             {u"json"_s, CliTexts::tr("Machine-readable output.")}});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        const int acts = int(parser.isSet(u"list"_s)) + int(parser.isSet(u"add"_s)) +
                         int(parser.isSet(u"remove"_s));
        if (arguments.size() != 1 || acts != 1)
            return ReportCommand::wrongUsage(*this, console);
        if (parser.isSet(u"list"_s))
            return list(arguments.first(), parser.isSet(u"json"_s), console);
        return parser.isSet(u"add"_s) ? add(parser, arguments.first(), console)
                                      : remove(parser, arguments.first(), console);
    }

private:
    static int list(const QString &path, bool json, const Console &console)
    {
        const auto opened = ReportCommand::open(path, console);
        if (!opened)
            return console.fail(opened.error());
        QJsonArray array;
        for (const OwnFigure &figure : opened->report.ownFigures) {
            QJsonArray parts;
            for (const OwnPart &part : figure.parts)
                parts.append(QJsonObject{{u"id"_s, part.id}, {u"name"_s, part.name}});
            array.append(QJsonObject{{u"id"_s, figure.id},
                                     {u"name"_s, figure.name},
                                     {u"unit"_s, figure.unit},
                                     {u"parts"_s, parts},
                                     {u"complete"_s, figure.complete},
                                     {u"decimals"_s, figure.decimals},
                                     {u"chart"_s, figure.chart}});
            if (json)
                continue;
            console.out << figure.id << '\t' << figure.name << '\t' << figure.unit << '\n';
            for (const OwnPart &part : figure.parts)
                console.out << part.id << '\t' << "  " << part.name << '\t' << figure.unit << '\n';
        }
        if (json)
            ReportCommand::printJson({{u"own_figures"_s, array}}, console);
        return ExitCode::Done;
    }

    static int add(const QCommandLineParser &parser, const QString &path, const Console &console)
    {
        OwnFigure figure;
        figure.name = parser.value(u"add"_s);
        figure.unit = parser.value(u"unit"_s);
        figure.chapter = parser.value(u"chapter"_s);
        figure.complete = !parser.isSet(u"incomplete"_s);
        figure.decimals = parser.isSet(u"decimals"_s);
        figure.chart = parser.isSet(u"chart"_s);
        const QString parts = parser.value(u"parts"_s).replace(u'，', u',').replace(u'、', u',');
        for (const QString &part : parts.split(u',', Qt::SkipEmptyParts))
            figure.parts.append({{}, part});
        QString id;
        const int done = ReportCommand::edit(path, console, [&](auto &opened) -> Result<void> {
            if (!figure.chapter.isEmpty() && !opened.form->ownerOfText(figure.chapter)) {
                return Error{Error::Kind::BadInput,
                             CliTexts::tr("There is no chapter “%1”.").arg(figure.chapter),
                             {}};
            }
            const auto set = OwnFigureEdit::setAll(opened.report, console.services.catalog(),
                                                   opened.report.ownFigures + QList{figure});
            if (set)
                id = opened.report.ownFigures.last().id;
            return set;
        });
        if (done == ExitCode::Done)
            console.out << id << '\n';
        return done;
    }

    static int remove(const QCommandLineParser &parser, const QString &path, const Console &console)
    {
        const QString id = parser.value(u"remove"_s);
        return ReportCommand::edit(path, console, [&](auto &opened) -> Result<void> {
            QList<OwnFigure> left = opened.report.ownFigures;
            if (left.removeIf([&](const OwnFigure &figure) { return figure.id == id; }) == 0) {
                return Error{Error::Kind::BadInput,
                             CliTexts::tr("There is no own figure “%1”.").arg(id),
                             {}};
            }
            return OwnFigureEdit::setAll(opened.report, console.services.catalog(), left);
        });
    }
};

} // namespace

CommandPtr makeOwnCommand()
{
    return std::make_unique<OwnCommand>();
}
