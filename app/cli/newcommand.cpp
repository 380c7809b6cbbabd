// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "document/carryover.h"
#include "document/nextyear.h"
#include "document/reportedit.h"

#include <QFileInfo>

#include <algorithm>

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
               "[--level national|province|prefecture|county|town] FILE | "
               "--from LAST-YEAR [--accept-carry] FILE"_s;
    }
    QString description() const override
    {
        return CliTexts::tr("Makes a new report file, empty or begun from last year's; an existing "
                            "file is never replaced.");
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
                            u"LEVEL"_s, u"county"_s},
                           {u"from"_s,
                            CliTexts::tr("Last year's report: takes over the unit, its profile, "
                                         "sources and texts, and attaches it. No figure is filled "
                                         "in."),
                            u"LAST-YEAR"_s},
                           {u"accept-carry"_s,
                            CliTexts::tr("Enter what last year's report carried over as carried "
                                         "in.")}});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        const bool fromLastYear = parser.isSet(u"from"_s);
        const QStringList own{u"template"_s, u"unit"_s, u"year"_s};
        const QStringList more{u"short"_s, u"code"_s, u"kind"_s, u"level"_s};
        const auto isSet = [&parser](const QString &option) { return parser.isSet(option); };
        const bool complete = std::all_of(own.cbegin(), own.cend(), isSet);
        const bool stray = std::any_of(own.cbegin(), own.cend(), isSet) ||
                           std::any_of(more.cbegin(), more.cend(), isSet);
        if (arguments.size() != 1 || (fromLastYear ? stray : !complete) ||
            (parser.isSet(u"accept-carry"_s) && !fromLastYear))
            return ReportCommand::wrongUsage(*this, console);
        const QString &path = arguments.first();
        if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
            return console.fail({Error::Kind::CannotWrite,
                                 CliTexts::tr("The file already exists and is not replaced."),
                                 path});
        const auto report = fromLastYear ? begin(parser, console) : create(parser, console);
        if (!report)
            return console.fail(report.error());
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

    static Result<Report> begin(const QCommandLineParser &parser, const Console &console)
    {
        const QString path = parser.value(u"from"_s);
        const auto last = ReportFile::load(path);
        if (!last)
            return last.error();
        auto begun = NextYear::from(last->report, console.services.catalog(),
                                    QFileInfo(path).fileName(), last->sha256);
        if (!begun)
            return begun.error();
        const auto set = ReportSet::make(begun->report, console.services.catalog());
        if (!set)
            return set.error();
        tell(*begun, console);
        const bool accept = parser.isSet(u"accept-carry"_s);
        for (const CarryOver &carry : carryOvers(*set)) {
            console.out << carry.cell << '\t' << carry.figure.value.toFile() << '\t'
                        << (accept ? CliTexts::tr("carried in")
                                   : CliTexts::tr("proposed; --accept-carry enters it"))
                        << '\n';
            if (!accept)
                continue;
            const auto entered =
                ReportEdit::setFigure(begun->report, set->form(), carry.cell, carry.figure);
            if (!entered)
                return entered.error();
        }
        if (const auto shown =
                ReportEdit::refreshBindings(begun->report, console.services.catalog());
            !shown)
            return shown.error();
        return std::move(begun->report);
    }

    static void tell(const NextYear::Begun &begun, const Console &console)
    {
        const auto listed = [&console](const QStringList &ids) {
            QStringList names;
            for (const QString &id : ids) {
                const TemplatePtr form = console.services.catalog().find(id);
                names.append(form ? form->name.text(console.locale) : id);
            }
            return names.join(u", "_s);
        };
        console.out << CliTexts::tr("%1, %2: %3")
                           .arg(begun.report.unit.name)
                           .arg(begun.report.year)
                           .arg(listed(begun.report.templates))
                    << '\n';
        if (!begun.changedForms.isEmpty()) {
            console.out << CliTexts::tr("No longer in force: %1").arg(listed(begun.changedForms))
                        << '\n';
        }
        if (!begun.leftOut.isEmpty()) {
            console.out << CliTexts::tr("Texts without a place in the form in force: %1")
                               .arg(begun.leftOut.join(u", "_s))
                        << '\n';
        }
        if (begun.markedNumbers > 0) {
            console.out << CliTexts::tr("Numbers of last year marked in the texts: %1")
                               .arg(begun.markedNumbers)
                        << '\n';
        }
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
