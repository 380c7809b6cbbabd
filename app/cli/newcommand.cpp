// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "document/reportedit.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

class NewCommand final : public Command
{
public:
    QString name() const override { return u"new"_s; }
    QString usage() const override
    {
        return u"--template ID[,ID] --unit NAME --year Y [--short NAME] [--code CODE] "
               "[--kind department|government] "
               "[--level national|province|prefecture|county|town] FILE"_s;
    }
    QString description() const override
    {
        return CliTexts::tr("Makes a new, empty report file; an existing file is never replaced.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOptions({{u"template"_s, CliTexts::tr("Documents the file carries."), u"ID"_s},
                           {u"unit"_s, CliTexts::tr("Full name of the organ."), u"NAME"_s},
                           {u"year"_s, CliTexts::tr("Year reported on."), u"Y"_s},
                           {u"short"_s, CliTexts::tr("Short name of the organ."), u"NAME"_s},
                           {u"code"_s, CliTexts::tr("Organisation code."), u"CODE"_s},
                           {u"kind"_s, CliTexts::tr("department (default) or government."),
                            u"KIND"_s, u"department"_s},
                           {u"level"_s, CliTexts::tr("Administrative level, county by default."),
                            u"LEVEL"_s, u"county"_s}});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.size() != 1 || !parser.isSet(u"template"_s) || !parser.isSet(u"unit"_s) ||
            !parser.isSet(u"year"_s))
            return ReportCommand::wrongUsage(*this, console);
        const auto report = create(parser, console);
        if (!report)
            return console.fail(report.error());
        const QString &path = arguments.first();
        if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
            return console.fail({Error::Kind::CannotWrite,
                                 CliTexts::tr("The file already exists and is not replaced."),
                                 path});
        warnAboutYears(*report, console);
        if (const auto saved = ReportFile::save(*report, path); !saved)
            return console.fail(saved.error());
        return ExitCode::Done;
    }

private:
    static Result<Report> create(const QCommandLineParser &parser, const Console &console)
    {
        bool isNumber = false;
        const int year = parser.value(u"year"_s).toInt(&isNumber);
        if (!isNumber)
            return Error{Error::Kind::BadInput,
                         CliTexts::tr("“%1” is not a year.").arg(parser.value(u"year"_s)),
                         {}};
        const auto kind = organKindFromId(parser.value(u"kind"_s));
        if (!kind)
            return Error{Error::Kind::BadInput,
                         CliTexts::tr("“%1” is not a kind of organ; use department or government.")
                             .arg(parser.value(u"kind"_s)),
                         {}};
        const auto level = organLevelFromId(parser.value(u"level"_s));
        if (!level)
            return Error{Error::Kind::BadInput,
                         CliTexts::tr("“%1” is not a level; use national, province, prefecture, "
                                      "county or town.")
                             .arg(parser.value(u"level"_s)),
                         {}};
        const Unit unit{parser.value(u"unit"_s).trimmed(), parser.value(u"short"_s).trimmed(),
                        parser.value(u"code"_s).trimmed(), *kind, *level};
        return ReportEdit::create(console.services.catalog(),
                                  parser.value(u"template"_s).split(u',', Qt::SkipEmptyParts), unit,
                                  year);
    }

    static void warnAboutYears(const Report &report, const Console &console)
    {
        for (const QString &id : report.templates) {
            const TemplatePtr form = console.services.catalog().find(id);
            if (form && !form->covers(report.year))
                console.err << CliTexts::tr("Warning: %1 is not the form for %2.")
                                   .arg(form->name.text(console.locale))
                                   .arg(report.year)
                            << '\n';
        }
    }
};

} // namespace

CommandPtr makeNewCommand()
{
    return std::make_unique<NewCommand>();
}
