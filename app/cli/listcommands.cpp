// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace {

// Verbs that list what there is, one line each: id, tab, description.

class FormatsCommand final : public Command
{
public:
    QString name() const override { return u"formats"_s; }
    QString usage() const override { return u"[--schema ID]"_s; }
    QString description() const override { return CliTexts::tr("Lists the export formats."); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"schema"_s,
                          CliTexts::tr("Prints the description of a format instead: JSON Schema "
                                       "of “json”, CSVW of “csv”."),
                          u"ID"_s});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (!arguments.isEmpty())
            return ReportCommand::wrongUsage(*this, console);
        if (parser.isSet(u"schema"_s))
            return printSchema(parser.value(u"schema"_s), console);
        for (const Exporter *exporter : console.services.exporters()) {
            const FormatInfo info = exporter->info();
            console.out << info.id << '\t' << info.name.text(console.locale) << '\n';
        }
        return ExitCode::Done;
    }

private:
    static int printSchema(const QString &id, const Console &console)
    {
        const Exporter *exporter = console.services.exporter(id);
        const QString name = exporter ? exporter->info().schema : QString();
        if (name.isEmpty())
            return console.fail({Error::Kind::BadInput,
                                 CliTexts::tr("There is no description of a format “%1”.").arg(id),
                                 {}});
        QFile file(u":/schema/"_s + name);
        if (!file.open(QIODevice::ReadOnly))
            return console.fail({Error::Kind::Internal, file.errorString(), file.fileName()});
        console.out << QString::fromUtf8(file.readAll());
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

} // namespace

CommandPtr makeFormatsCommand()
{
    return std::make_unique<FormatsCommand>();
}
CommandPtr makeTemplatesCommand()
{
    return std::make_unique<TemplatesCommand>();
}
