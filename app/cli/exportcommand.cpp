// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "export/exportmanifest.h"
#include "rules/checkrunner.h"
#include "rules/preflight.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QStringList formatIds(const QCommandLineParser &parser)
{
    QStringList ids = parser.value(u"format"_s).split(u',', Qt::SkipEmptyParts);
    ids.removeDuplicates();
    return ids;
}

class ExportCommand final : public Command
{
public:
    QString name() const override { return u"export"_s; }
    QString usage() const override
    {
        return u"FILE --format ID[,ID] [--document TEMPLATE-ID] [--layout ID] [--poster ID] "
               "[--poster-color #RRGGBB] [--manifest] --to DIR"_s;
    }
    QString description() const override
    {
        return CliTexts::tr("Exports the documents and prints each path; “formats” lists the "
                            "formats.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOptions(
            {{u"format"_s, CliTexts::tr("Formats, separated by commas."), u"ID"_s},
             {u"document"_s, CliTexts::tr("Only this document of the file."), u"TEMPLATE-ID"_s},
             {u"layout"_s, CliTexts::tr("Page layout of documents; “layouts” lists them."),
              u"ID"_s},
             {u"poster"_s, CliTexts::tr("Layout of posters; “layouts --posters” lists them."),
              u"ID"_s},
             {u"poster-color"_s, CliTexts::tr("The office's colour, for posters."), u"#RRGGBB"_s},
             {u"manifest"_s, CliTexts::tr("Adds a list of the files with their hashes and what "
                                          "comparing them with the report showed.")},
             {u"to"_s, CliTexts::tr("Folder to write to; made when missing."), u"DIR"_s}});
    }
    bool paints(const QCommandLineParser &parser, const QStringList &) const override
    {
        // What a format needs is known by the table of formats, which needs no painting to ask.
        const auto services = Services::make(Services::Painting::No);
        if (!services)
            return false;
        const QStringList ids = formatIds(parser);
        return std::any_of(ids.begin(), ids.end(), [&](const QString &id) {
            const Exporter *exporter = services->exporter(id);
            return exporter && exporter->info().needsPictures;
        });
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.size() != 1 || !parser.isSet(u"format"_s) || !parser.isSet(u"to"_s))
            return ReportCommand::wrongUsage(*this, console);
        const auto exporters = chosenExporters(parser, console);
        if (!exporters)
            return console.fail(exporters.error());
        const auto opened = ReportCommand::open(arguments.first(), console);
        if (!opened)
            return console.fail(opened.error());
        const auto documents = chosenDocuments(parser, *opened);
        if (!documents)
            return console.fail(documents.error());
        const auto layout = chosenLayout(parser, console);
        if (!layout)
            return console.fail(layout.error());
        const auto poster = chosenPoster(parser, console);
        if (!poster)
            return console.fail(poster.error());
        const auto written = write(*exporters, *documents, *layout, *poster, *opened, console);
        if (!written)
            return console.fail(written.error());
        QList<ExportedFile> files;
        for (const ManifestItem &item : written->items)
            files += item.proven.files;
        if (parser.isSet(u"manifest"_s))
            files += exportManifest(written->base, opened->report, written->items, console.now);
        const auto paths = saveTogether(files, parser.value(u"to"_s));
        if (!paths)
            return console.fail(paths.error());
        for (const QString &path : *paths)
            console.out << path << '\n';
        tellProofs(written->items, console);
        tellMissingFonts(*layout, *exporters, console);
        for (const Finding &finding : written->privacy)
            console.err << CliTexts::tr("Look before you publish: %1")
                               .arg(finding.message.text(console.locale))
                        << '\n';
        return ExitCode::Done;
    }

private:
    static Result<QList<const Exporter *>> chosenExporters(const QCommandLineParser &parser,
                                                           const Console &console)
    {
        QList<const Exporter *> exporters;
        for (const QString &id : formatIds(parser)) {
            const Exporter *exporter = console.services.exporter(id);
            if (!exporter)
                return Error{Error::Kind::BadInput,
                             CliTexts::tr("There is no format “%1”; “formats” lists them.").arg(id),
                             {}};
            exporters.append(exporter);
        }
        if (exporters.isEmpty())
            return Error{Error::Kind::BadInput, CliTexts::tr("No format is given."), {}};
        return exporters;
    }

    static Result<QStringList> chosenDocuments(const QCommandLineParser &parser,
                                               const ReportCommand::Opened &opened)
    {
        if (!parser.isSet(u"document"_s))
            return opened.report.templates;
        const QString id = parser.value(u"document"_s);
        if (!opened.report.templates.contains(id))
            return Error{Error::Kind::BadInput,
                         CliTexts::tr("The report does not carry the document “%1”.").arg(id),
                         opened.path};
        return QStringList{id};
    }

    // What reading the files back showed; on the error stream, so that paths can be piped.
    static void tellProofs(const QList<ManifestItem> &items, const Console &console)
    {
        for (const ManifestItem &item : items) {
            console.err << CliTexts::tr("%1: %2").arg(item.format, item.proven.proof.summary())
                        << '\n';
            for (const FileCheck &check : item.proven.proof.checks()) {
                if (check.outcome == Outcome::Violated)
                    console.err << CliTexts::tr("%1: %2").arg(check.rule, check.message) << '\n';
            }
        }
    }

    // What a page looks like here is not what it looks like where the fonts are.
    static void tellMissingFonts(const PageDesign &layout, const QList<const Exporter *> &exporters,
                                 const Console &console)
    {
        if (std::none_of(exporters.begin(), exporters.end(),
                         [](auto *exporter) { return exporter->info().namesFonts; }))
            return;
        QStringList missing;
        for (const FontUse &use : console.services.fontUses(layout)) {
            if (!use.installed)
                missing += use.wanted;
        }
        if (!missing.isEmpty())
            console.err << CliTexts::tr("Not on this computer, but named in the file: %1. Lines "
                                        "may break elsewhere here.")
                               .arg(missing.join(u"、"_s))
                        << '\n';
    }

    static Result<PageDesign> chosenLayout(const QCommandLineParser &parser, const Console &console)
    {
        if (!parser.isSet(u"layout"_s))
            return console.services.layouts().all().first();
        const QString id = parser.value(u"layout"_s);
        if (const PageDesign *layout = console.services.layouts().find(id))
            return *layout;
        const QString &fault = console.services.layoutsFault();
        return Error{Error::Kind::BadInput,
                     CliTexts::tr("There is no page layout “%1”; “layouts” lists them.").arg(id) +
                         (fault.isEmpty() ? QString() : u' ' + fault),
                     {}};
    }

    static Result<PosterDesign> chosenPoster(const QCommandLineParser &parser,
                                             const Console &console)
    {
        const PosterDesigns &posters = console.services.posters();
        const QString id = parser.value(u"poster"_s);
        const PosterDesign *poster = id.isEmpty() ? &posters.all().first() : posters.find(id);
        if (!poster)
            return Error{
                Error::Kind::BadInput,
                CliTexts::tr("There is no poster layout “%1”; “layouts --posters” lists them.")
                    .arg(id),
                {}};
        return parser.isSet(u"poster-color"_s) ? poster->inColor(parser.value(u"poster-color"_s))
                                               : *poster;
    }

    struct Written
    {
        QList<ManifestItem> items;
        QString base;           // name of the set
        QList<Finding> privacy; // what the files hold that should not be published
    };

    static Result<Written> write(const QList<const Exporter *> &exporters,
                                 const QStringList &documents, const PageDesign &layout,
                                 const PosterDesign &poster, const ReportCommand::Opened &opened,
                                 const Console &console)
    {
        const auto checked = ReportCommand::check(opened, console);
        if (!checked)
            return checked.error();
        const CheckResult &checks = checked->result;
        Written result;
        result.base = exportBaseName(checked->set, {});
        const bool texts = std::any_of(exporters.begin(), exporters.end(), [](auto *exporter) {
            return exporter->info().carriesTexts;
        });
        if (texts)
            result.privacy = Preflight::findings(checks, *opened.form, documents);
        for (const Exporter *exporter : exporters) {
            const FormatInfo info = exporter->info();
            const QStringList jobs = info.perDocument ? documents : QStringList{documents.first()};
            for (const QString &document : jobs) {
                const auto written =
                    writeProven(*exporter, {&checked->set, &checks, console.services.pictures(),
                                            document, console.locale, console.now, layout, poster});
                if (!written)
                    return Error{written.error().kind,
                                 CliTexts::tr("%1: %2").arg(info.id, written.error().message),
                                 written.error().where};
                result.items.append({info.id, *written});
            }
        }
        return result;
    }
};

} // namespace

CommandPtr makeExportCommand()
{
    return std::make_unique<ExportCommand>();
}
