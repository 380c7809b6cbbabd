// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"

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

} // namespace

CommandPtr makeFormatsCommand()
{
    return std::make_unique<FormatsCommand>();
}
CommandPtr makeTemplatesCommand()
{
    return std::make_unique<TemplatesCommand>();
}
