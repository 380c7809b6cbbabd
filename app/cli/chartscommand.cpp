// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "charts/chartdata.h"
#include "charts/chartedit.h"
#include "charts/charttable.h"
#include "cli/reportcommand.h"
#include "export/chartfiles.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

QStringList listOf(const QString &text)
{
    return QString(text).replace(u'，', u',').split(u',', Qt::SkipEmptyParts);
}

QJsonObject toJson(const ChartTable &table)
{
    QJsonArray rows;
    for (const QStringList &row : table.rows)
        rows.append(QJsonArray::fromStringList(row));
    return {{u"header"_s, QJsonArray::fromStringList(table.header)}, {u"rows"_s, rows}};
}

QJsonObject toJson(const ChartData &chart)
{
    QJsonArray series;
    for (const ChartDataSeries &one : chart.series) {
        QJsonArray points;
        for (const ChartPoint &point : one.points)
            points.append(QJsonObject{
                {u"cell"_s, point.cell},
                {u"value"_s, point.isNumber() ? QJsonValue(point.value.toFile()) : QJsonValue()}});
        series.append(QJsonObject{{u"name"_s, one.name}, {u"points"_s, points}});
    }
    QStringList kinds;
    for (const ChartKind kind : chart.kinds)
        kinds += chartKindId(kind);
    return {{u"id"_s, chart.id},
            {u"document"_s, chart.document},
            {u"chapter"_s, chart.chapter},
            {u"shown"_s, chart.shown},
            {u"kind"_s, chartKindId(chart.kind)},
            {u"kinds"_s, QJsonArray::fromStringList(kinds)},
            {u"title"_s, chart.title},
            {u"unit"_s, chart.unit},
            {u"categories"_s, QJsonArray::fromStringList(chart.categories)},
            {u"series"_s, series},
            {u"shares"_s, QJsonArray::fromStringList(chart.shares())},
            {u"total"_s, chart.totalText},
            {u"notes"_s, QJsonArray::fromStringList(chart.notes)},
            {u"table"_s, toJson(chartTable(chart))},
            {u"reading"_s, chart.reading()}};
}

// Lists the charts, decides which appear and how, and writes them as pictures.
class ChartsCommand final : public Command
{
public:
    QString name() const override { return u"charts"_s; }
    QString usage() const override
    {
        return u"FILE ([--all] [--json] | --show ID,… | --hide ID,… | --order ID,… | --chart ID "
               "[--kind KIND] [--title TEXT] [--caption TEXT] [--shares yes|no] [--chapter ID] "
               "[--reset] | --to DIR [--only ID,…] [--format png,svg,pdf] [--width MM] "
               "[--dpi N]) [--document TEMPLATE-ID]"_s;
    }
    QString description() const override
    {
        return CliTexts::tr("Lists the report's charts, decides which appear in its documents and "
                            "how, or writes them as pictures.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        const QString text = u"TEXT"_s;
        const QString ids = u"ID,…"_s;
        parser.addOptions(
            {{u"all"_s, CliTexts::tr("Those that appear in no document too.")},
             {u"json"_s, CliTexts::tr("Machine-readable output, with the values.")},
             {u"show"_s, CliTexts::tr("Let these charts appear in the document."), ids},
             {u"hide"_s, CliTexts::tr("Leave these charts out of the document."), ids},
             {u"order"_s, CliTexts::tr("Let the charts appear in this order."), ids},
             {u"chart"_s, CliTexts::tr("Decide how this chart appears."), u"ID"_s},
             {u"kind"_s,
              CliTexts::tr("Its type: horizontal-bar, grouped-bar, stacked-bar, donut, line."),
              u"KIND"_s},
             {u"title"_s, CliTexts::tr("Its title; empty for the usual one."), text},
             {u"caption"_s, CliTexts::tr("A line below it; empty for none."), text},
             {u"shares"_s, CliTexts::tr("Percentages even of a small whole: yes or no."),
              u"yes|no"_s},
             {u"chapter"_s, CliTexts::tr("The chapter it stands in."), u"ID"_s},
             {u"reset"_s, CliTexts::tr("Forget what was decided about it.")},
             {u"document"_s, CliTexts::tr("The document meant; else the chart's own."),
              u"TEMPLATE-ID"_s},
             {u"to"_s, CliTexts::tr("Folder to write pictures to; made when missing."), u"DIR"_s},
             {u"only"_s, CliTexts::tr("Write only these charts."), ids},
             {u"format"_s, CliTexts::tr("Picture formats: png, svg, pdf."), u"ID"_s, u"png"_s},
             {u"width"_s, CliTexts::tr("Printed width in millimetres."), u"MM"_s,
              QString::number(ChartPictures::DocumentWidthMm)},
             {u"dpi"_s, CliTexts::tr("Resolution of PNG pictures, 96 to 600."), u"N"_s,
              QString::number(ChartPictures::PrintDpi)}});
    }
    bool paints(const QCommandLineParser &parser, const QStringList &) const override
    {
        return parser.isSet(u"to"_s);
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        static const QStringList acts{u"show"_s, u"hide"_s, u"order"_s, u"chart"_s, u"to"_s};
        const auto given = std::count_if(acts.cbegin(), acts.cend(),
                                         [&](const QString &act) { return parser.isSet(act); });
        if (arguments.size() != 1 || given > 1)
            return ReportCommand::wrongUsage(*this, console);
        const QString &path = arguments.first();
        if (given == 0)
            return list(parser, path, console);
        if (parser.isSet(u"to"_s))
            return write(parser, path, console);
        return ReportCommand::edit(path, console, [&](auto &opened) -> Result<void> {
            const auto set = ReportCommand::evaluate(opened, console);
            return set ? change(parser, opened.report, *set) : Result<void>(set.error());
        });
    }

private:
    static Result<QList<ChartData>> charts(const QString &path, bool all, const Console &console)
    {
        const auto opened = ReportCommand::open(path, console);
        if (!opened)
            return opened.error();
        const auto set = ReportCommand::evaluate(*opened, console);
        if (!set)
            return set.error();
        return all ? chartCatalogue(*set, console.locale) : chartsOf(*set, console.locale);
    }

    static int list(const QCommandLineParser &parser, const QString &path, const Console &console)
    {
        const auto found = charts(path, parser.isSet(u"all"_s), console);
        if (!found)
            return console.fail(found.error());
        QJsonArray array;
        for (const ChartData &chart : *found) {
            if (parser.isSet(u"json"_s))
                array.append(toJson(chart));
            else
                console.out << chart.id << '\t' << chart.title
                            << (chart.shown ? QString() : u'\t' + CliTexts::tr("not shown"))
                            << '\n';
        }
        if (parser.isSet(u"json"_s))
            ReportCommand::printJson({{u"charts"_s, array}}, console);
        return ExitCode::Done;
    }

    // The document that is named, or the one whose chart it is.
    static QString documentOf(const QCommandLineParser &parser, const ReportForm &form,
                              const QString &chart)
    {
        if (parser.isSet(u"document"_s))
            return parser.value(u"document"_s);
        for (const TemplatePtr &document : form.templates()) {
            for (const ChartSpec &spec : document->charts) {
                if (spec.id == chart)
                    return document->id;
            }
        }
        return form.templates().first()->id;
    }

    static Result<void> change(const QCommandLineParser &parser, Report &report,
                               const ReportSet &set)
    {
        if (parser.isSet(u"chart"_s))
            return decide(parser, report, set);
        if (parser.isSet(u"order"_s)) {
            const QStringList ids = listOf(parser.value(u"order"_s));
            return ChartEdit::setOrder(report, set, documentOf(parser, set.form(), ids.value(0)),
                                       ids);
        }
        const bool show = parser.isSet(u"show"_s);
        for (const QString &id : listOf(parser.value(show ? u"show"_s : u"hide"_s))) {
            const QString document = documentOf(parser, set.form(), id);
            ChartChoice choice = ChartEdit::choice(report, document, id);
            choice.shown = show;
            if (const auto done = ChartEdit::choose(report, set, document, id, choice); !done)
                return done;
        }
        return {};
    }

    static Result<void> decide(const QCommandLineParser &parser, Report &report,
                               const ReportSet &set)
    {
        const QString id = parser.value(u"chart"_s);
        const QString document = documentOf(parser, set.form(), id);
        ChartChoice choice;
        if (!parser.isSet(u"reset"_s))
            choice = ChartEdit::choice(report, document, id);
        const auto take = [&parser](const QString &option, QString &into) {
            if (parser.isSet(option))
                into = parser.value(option);
        };
        take(u"kind"_s, choice.kind);
        take(u"title"_s, choice.title);
        take(u"caption"_s, choice.caption);
        take(u"chapter"_s, choice.chapter);
        if (parser.isSet(u"shares"_s)) {
            const QString shares = parser.value(u"shares"_s);
            if (shares != "yes"_L1 && shares != "no"_L1)
                return badInput(CliTexts::tr("“%1” is neither yes nor no.").arg(shares));
            choice.shares = shares == "yes"_L1;
        }
        return ChartEdit::choose(report, set, document, id, choice);
    }

    static Result<ChartFiles::Wish> wishOf(const QCommandLineParser &parser)
    {
        ChartFiles::Wish wish;
        wish.formats.clear();
        for (const QString &id : listOf(parser.value(u"format"_s))) {
            const auto format = ChartFiles::formatFromId(id);
            if (!format)
                return badInput(CliTexts::tr("“%1” is not a picture format.").arg(id));
            wish.formats += *format;
        }
        bool isNumber = false;
        wish.widthMm = parser.value(u"width"_s).toInt(&isNumber);
        if (!isNumber)
            return badInput(CliTexts::tr("“%1” is not a width.").arg(parser.value(u"width"_s)));
        wish.dpi = parser.value(u"dpi"_s).toInt(&isNumber);
        if (!isNumber)
            return badInput(CliTexts::tr("“%1” is not a resolution.").arg(parser.value(u"dpi"_s)));
        return wish;
    }

    static int write(const QCommandLineParser &parser, const QString &path, const Console &console)
    {
        const auto wish = wishOf(parser);
        if (!wish)
            return console.fail(wish.error());
        const QStringList only = listOf(parser.value(u"only"_s));
        const auto opened = ReportCommand::open(path, console);
        if (!opened)
            return console.fail(opened.error());
        const auto set = ReportCommand::evaluate(*opened, console);
        if (!set)
            return console.fail(set.error());
        QList<ChartData> wanted =
            only.isEmpty() ? chartsOf(*set, console.locale) : chartCatalogue(*set, console.locale);
        for (const QString &id : only) {
            if (std::none_of(wanted.cbegin(), wanted.cend(),
                             [&id](const ChartData &chart) { return chart.id == id; }))
                return console.fail(badInput(
                    CliTexts::tr("There is no chart “%1”; “charts --all” lists them.").arg(id)));
        }
        wanted.removeIf([&](const ChartData &chart) {
            return (!only.isEmpty() && !only.contains(chart.id)) ||
                   (parser.isSet(u"document"_s) && chart.document != parser.value(u"document"_s));
        });
        for (const ChartData &chart : std::as_const(wanted)) {
            if (!chart.hasNumbers())
                console.err << CliTexts::tr("No picture without figures: %1").arg(chart.title)
                            << '\n';
        }
        const auto files =
            ChartFiles::Run(*set, wanted, *wish, console.services.pictures()).finish();
        const auto saved = files ? saveTogether(*files, parser.value(u"to"_s))
                                 : Result<QStringList>(files.error());
        if (!saved)
            return console.fail(saved.error());
        for (const QString &file : *saved)
            console.out << file << '\n';
        return ExitCode::Done;
    }
};

} // namespace

CommandPtr makeChartsCommand()
{
    return std::make_unique<ChartsCommand>();
}
