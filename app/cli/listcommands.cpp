// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "charts/chartdata.h"
#include "cli/reportcommand.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

// Verbs that list what there is, one line each: id, tab, description.

class FormatsCommand final : public Command
{
public:
    QString name() const override { return u"formats"_s; }
    QString usage() const override { return {}; }
    QString description() const override { return CliTexts::tr("Lists the export formats."); }
    void declare(QCommandLineParser &) const override {}

    int run(const QCommandLineParser &, const QStringList &arguments,
            const Console &console) const override
    {
        if (!arguments.isEmpty())
            return ReportCommand::wrongUsage(*this, console);
        for (const Exporter *exporter : console.services.exporters()) {
            const FormatInfo info = exporter->info();
            console.out << info.id << '\t' << info.name.text(console.locale) << '\n';
        }
        return ExitCode::Done;
    }
};

class TemplatesCommand final : public Command
{
public:
    QString name() const override { return u"templates"_s; }
    QString usage() const override { return {}; }
    QString description() const override { return CliTexts::tr("Lists the document templates."); }
    void declare(QCommandLineParser &) const override {}

    int run(const QCommandLineParser &, const QStringList &arguments,
            const Console &console) const override
    {
        if (!arguments.isEmpty())
            return ReportCommand::wrongUsage(*this, console);
        for (const TemplatePtr &form : console.services.catalog().all()) {
            const QString years =
                form->toYear == 0 ? CliTexts::tr("from %1").arg(form->fromYear)
                                  : CliTexts::tr("%1 to %2").arg(form->fromYear).arg(form->toYear);
            console.out << form->id << '\t' << form->name.text(console.locale) << '\t' << years
                        << '\n';
        }
        return ExitCode::Done;
    }
};

class ChartsCommand final : public Command
{
public:
    QString name() const override { return u"charts"_s; }
    QString usage() const override { return u"FILE [--json]"_s; }
    QString description() const override { return CliTexts::tr("Lists the report's charts."); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"json"_s, CliTexts::tr("Machine-readable output, with the values.")});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.size() != 1)
            return ReportCommand::wrongUsage(*this, console);
        const auto opened = ReportCommand::open(arguments.first(), console);
        if (!opened)
            return console.fail(opened.error());
        const auto set = ReportCommand::evaluate(*opened, console);
        if (!set)
            return console.fail(set.error());
        QJsonArray charts;
        for (const ChartData &chart : chartsOf(*set, console.locale)) {
            if (parser.isSet(u"json"_s))
                charts.append(toJson(chart));
            else
                console.out << chart.id << '\t' << chart.title << '\n';
        }
        if (parser.isSet(u"json"_s))
            ReportCommand::printJson({{u"charts"_s, charts}}, console);
        return ExitCode::Done;
    }

private:
    static QJsonObject toJson(const ChartData &chart)
    {
        QJsonArray series;
        for (const ChartDataSeries &one : chart.series) {
            QJsonArray points;
            for (const ChartPoint &point : one.points)
                points.append(
                    QJsonObject{{u"cell"_s, point.cell},
                                {u"value"_s, point.isNumber() ? QJsonValue(point.value.toFile())
                                                              : QJsonValue()}});
            series.append(QJsonObject{{u"name"_s, one.name}, {u"points"_s, points}});
        }
        return {{u"id"_s, chart.id},
                {u"document"_s, chart.document},
                {u"title"_s, chart.title},
                {u"unit"_s, chart.unit},
                {u"categories"_s, QJsonArray::fromStringList(chart.categories)},
                {u"series"_s, series},
                {u"total"_s, chart.totalText},
                {u"notes"_s, QJsonArray::fromStringList(chart.notes)},
                {u"reading"_s, chart.reading()}};
    }
};

} // namespace

CommandPtr makeFormatsCommand()
{
    return std::make_unique<FormatsCommand>();
}
CommandPtr makeTemplatesCommand()
{
    return std::make_unique<TemplatesCommand>();
}
CommandPtr makeChartsCommand()
{
    return std::make_unique<ChartsCommand>();
}
