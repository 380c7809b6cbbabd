// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/exportbatch.h"

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
        return u"FILE… --format ID[,ID] [--document TEMPLATE-ID] [--layout ID] [--poster ID] "
               "[--poster-color #RRGGBB] [--no-pictures] [--manifest] [--time TIME] --to DIR"_s;
    }
    QString description() const override
    {
        return CliTexts::tr("Exports the documents and prints each path; “formats” lists the "
                            "formats. Of several reports each is written as a whole or not at "
                            "all; progress goes to the error stream.");
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
             {u"no-pictures"_s, CliTexts::tr("Documents tell their charts in words.")},
             {u"time"_s,
              CliTexts::tr("Time written into the files instead of now: the same report "
                           "then gives the same bytes."),
              u"TIME"_s},
             {u"to"_s, CliTexts::tr("Folder to write to; made when missing."), u"DIR"_s}});
    }
    bool paints(const QCommandLineParser &parser, const QStringList &) const override
    {
        // What a format needs is known by the table of formats, which needs no painting to ask.
        const auto services = Services::make(Services::Painting::No);
        if (!services || parser.isSet(u"no-pictures"_s))
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
        if (arguments.isEmpty() || !parser.isSet(u"format"_s) || !parser.isSet(u"to"_s))
            return ReportCommand::wrongUsage(*this, console);
        const auto wish = wishOf(parser, console);
        if (!wish)
            return console.fail(wish.error());
        const int code = ExportBatch(*wish, console).run(arguments);
        if (code == ExitCode::Done)
            tellMissingFonts(wish->layout, wish->exporters, console);
        return code;
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

    static Result<ExportWish> wishOf(const QCommandLineParser &parser, const Console &console)
    {
        ExportWish wish;
        const auto exporters = chosenExporters(parser, console);
        if (!exporters)
            return exporters.error();
        wish.exporters = *exporters;
        const auto layout = chosenLayout(parser, console);
        if (!layout)
            return layout.error();
        wish.layout = *layout;
        const auto poster = chosenPoster(parser, console);
        if (!poster)
            return poster.error();
        wish.poster = *poster;
        const auto time = chosenTime(parser, console);
        if (!time)
            return time.error();
        wish.time = *time;
        wish.document = parser.value(u"document"_s);
        wish.manifest = parser.isSet(u"manifest"_s);
        wish.pictures = !parser.isSet(u"no-pictures"_s);
        wish.folder = parser.value(u"to"_s);
        return wish;
    }

    static Result<QDateTime> chosenTime(const QCommandLineParser &parser, const Console &console)
    {
        if (!parser.isSet(u"time"_s))
            return console.now;
        const QString text = parser.value(u"time"_s);
        const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
        if (time.isValid())
            return time;
        return Error{Error::Kind::BadInput,
                     CliTexts::tr("“%1” is no time; write it like 2022-01-20T09:00:00.").arg(text),
                     {}};
    }

    // What a page looks like here is not what it looks like where the fonts are.
    static void tellMissingFonts(const PageDesign &layout, const QList<const Exporter *> &exporters,
                                 const Console &console)
    {
        if (std::none_of(exporters.begin(), exporters.end(),
                         [](auto *exporter) { return exporter->info().namesFonts; }))
            return;
        const QString missing = missingFonts(console.services.fontUses(layout));
        if (!missing.isEmpty())
            console.err << CliTexts::tr("Not on this computer, with what stands in for PDF: %1. "
                                        "Word and web files name the right fonts, so their lines "
                                        "may break elsewhere.")
                               .arg(missing)
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
};

} // namespace

CommandPtr makeExportCommand()
{
    return std::make_unique<ExportCommand>();
}
