// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "document/reportedit.h"

using namespace Qt::StringLiterals;

namespace {

// Name of a text for the list: its chapter's title, or the table it is a note to.
QString textName(const ReportCommand::Opened &opened, const QString &textId, const QLocale &locale)
{
    const ReportTemplate *owner = opened.form->ownerOfText(textId);
    if (!owner)
        return textId;
    for (const Chapter &chapter : owner->chapters) {
        if (chapter.id == textId)
            return chapter.title.isEmpty() ? chapter.tab.text(locale)
                                           : opened.report.filledIn(chapter.title);
    }
    for (const TableSpec &table : owner->tables) {
        if (table.noteText == textId)
            return CliTexts::tr("Note under %1").arg(table.name);
    }
    return textId;
}

class ProseCommand final : public Command
{
public:
    QString name() const override { return u"prose"_s; }
    QString usage() const override
    {
        return u"FILE [CHAPTER-ID] [--from TEXT-FILE] [--list] [--all]"_s;
    }
    QString description() const override
    {
        return CliTexts::tr("Shows or replaces a chapter's text; --all splits a whole draft at "
                            "its headings.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOptions(
            {{u"from"_s, CliTexts::tr("Text file to read; - is standard input."), u"TEXT-FILE"_s},
             {u"list"_s, CliTexts::tr("List the ids and titles of the texts.")},
             {u"all"_s, CliTexts::tr("The text file is a whole draft.")}});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        const bool whole = parser.isSet(u"all"_s);
        const bool from = parser.isSet(u"from"_s);
        const bool list = parser.isSet(u"list"_s);
        if (arguments.size() == 1 && whole && from && !list)
            return replaceAll(arguments.first(), parser.value(u"from"_s), console);
        if (arguments.size() == 1 && !whole && !from)
            return listTexts(arguments.first(), console);
        if (arguments.size() == 2 && !whole && !list)
            return from ? replace(arguments.first(), arguments.at(1), parser.value(u"from"_s),
                                  console)
                        : show(arguments.first(), arguments.at(1), console);
        return ReportCommand::wrongUsage(*this, console);
    }

private:
    static Error unknown(const QString &textId)
    {
        return {Error::Kind::BadInput,
                CliTexts::tr("The report has no chapter “%1”; --list shows them.").arg(textId),
                {}};
    }

    static int listTexts(const QString &path, const Console &console)
    {
        const auto opened = ReportCommand::open(path, console);
        if (!opened)
            return console.fail(opened.error());
        for (const QString &id : opened->form->textIds())
            console.out << id << '\t' << textName(*opened, id, console.locale) << '\n';
        return ExitCode::Done;
    }

    static int show(const QString &path, const QString &textId, const Console &console)
    {
        const auto opened = ReportCommand::open(path, console);
        if (!opened)
            return console.fail(opened.error());
        if (!opened->form->ownerOfText(textId))
            return console.fail(unknown(textId));
        const QString text = opened->report.text(textId);
        console.out << text;
        if (!text.isEmpty() && !text.endsWith(u'\n'))
            console.out << '\n';
        return ExitCode::Done;
    }

    static int replace(const QString &path, const QString &textId, const QString &source,
                       const Console &console)
    {
        auto text = ReportCommand::readText(source);
        if (!text)
            return console.fail(text.error());
        while (text->endsWith(u'\n')) // the file's own last line end is no empty paragraph
            text->chop(1);
        return ReportCommand::edit(path, console, [&](auto &opened) -> Result<void> {
            if (!opened.form->ownerOfText(textId))
                return unknown(textId);
            ReportEdit::setText(opened.report, textId, *text);
            return {};
        });
    }

    static int replaceAll(const QString &path, const QString &source, const Console &console)
    {
        const auto draft = ReportCommand::readText(source);
        if (!draft)
            return console.fail(draft.error());
        return ReportCommand::edit(path, console, [&](auto &opened) -> Result<void> {
            const auto split = ReportEdit::splitDraft(*opened.form, *draft);
            if (const auto applied = ReportEdit::applyDraft(opened.report, split); !applied)
                return applied;
            // Told before the report is saved: what could not be told is not taken either.
            for (const QString &paragraph : split.unplaced)
                console.out << CliTexts::tr("Not placed: %1").arg(paragraph) << '\n';
            return console.flush();
        });
    }
};

} // namespace

CommandPtr makeProseCommand()
{
    return std::make_unique<ProseCommand>();
}
