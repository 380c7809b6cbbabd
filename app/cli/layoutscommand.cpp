// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {

class LayoutsCommand final : public Command
{
public:
    QString name() const override { return u"layouts"_s; }
    QString usage() const override { return u"[ID] | --posters"_s; }
    QString description() const override
    {
        return CliTexts::tr("Lists the page layouts; of one, the fonts it names and which of them "
                            "this computer has. Layouts of your own go into %1.")
            .arg(QDir::toNativeSeparators(Services::ownLayoutsPath()));
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"posters"_s, CliTexts::tr("Lists the layouts of posters instead.")});
    }
    bool paints(const QCommandLineParser &, const QStringList &arguments) const override
    {
        return !arguments.isEmpty(); // fonts are known to a painting program only
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        const bool posters = parser.isSet(u"posters"_s);
        if (arguments.size() > (posters ? 0 : 1))
            return ReportCommand::wrongUsage(*this, console);
        if (posters) {
            for (const PosterDesign &poster : console.services.posters().all())
                console.out << poster.id << '\t' << poster.name.text(console.locale) << '\t'
                            << poster.accent << '\n';
            return ExitCode::Done;
        }
        const PageDesigns &layouts = console.services.layouts();
        if (arguments.isEmpty()) {
            for (const PageDesign &layout : layouts.all())
                console.out << layout.id << '\t' << layout.name.text(console.locale) << '\t'
                            << layout.basis << '\n';
            if (!console.services.layoutsFault().isEmpty())
                return console.fail({Error::Kind::CannotRead, console.services.layoutsFault(), {}});
            return ExitCode::Done;
        }
        const PageDesign *layout = layouts.find(arguments.first());
        if (!layout)
            return console.fail({Error::Kind::BadInput,
                                 CliTexts::tr("There is no page layout “%1”; “layouts” lists them.")
                                     .arg(arguments.first()),
                                 {}});
        for (const FontUse &use : console.services.fontUses(*layout)) {
            console.out << use.wanted << '\t'
                        << (use.installed ? CliTexts::tr("installed")
                                          : CliTexts::tr("missing; %1 stands in here, the file "
                                                         "names the wanted one")
                                                .arg(use.used))
                        << '\n';
        }
        return ExitCode::Done;
    }
};

} // namespace

CommandPtr makeLayoutsCommand()
{
    return std::make_unique<LayoutsCommand>();
}
