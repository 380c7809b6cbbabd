// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "collect/collectionfolder.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxListBytes = 64 * 1024 * 1024;

QString shown(const Figure &figure)
{
    if (figure.state == Figure::State::NotApplicable)
        return u"na"_s;
    return figure.isNumber() ? figure.value.toFile() + figure.approx : QString();
}

QJsonObject unitJson(const ListedUnit &unit)
{
    return {{u"code"_s, unit.code}, {u"name"_s, unit.name}};
}

QJsonArray answersJson(const QList<CollectionMerge::Answer> &answers)
{
    QJsonArray array;
    for (const CollectionMerge::Answer &answer : answers) {
        QJsonObject object = unitJson(answer.unit);
        object.insert(u"file"_s, answer.file);
        object.insert(u"value"_s, shown(answer.figure));
        array.append(object);
    }
    return array;
}

class CollectCommand final : public Command
{
public:
    QString name() const override { return u"collect"_s; }
    QString usage() const override
    {
        return u"make FILE --units LIST --figures ID[,ID] --to DIR | "
               "read FILE DIR [--units LIST] [--replace] [--dry-run] [--json]"_s;
    }
    QString description() const override
    {
        return CliTexts::tr("Makes workbooks that ask offices for figures, and reads the returned "
                            "ones into the report with their sources; replies that differ are "
                            "listed and not taken.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOptions(
            {{u"units"_s, CliTexts::tr("Who is asked: CSV in UTF-8 of code, name, short name."),
              u"LIST"_s},
             {u"figures"_s, CliTexts::tr("Cells, rows or tables that are asked for."), u"ID"_s},
             {u"to"_s, CliTexts::tr("Folder to write to; made when missing."), u"DIR"_s},
             {u"replace"_s, CliTexts::tr("Replies replace figures the report has already.")},
             {u"dry-run"_s, CliTexts::tr("Only tells what would be taken.")},
             {u"json"_s, CliTexts::tr("Machine-readable output.")}});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        const QString what = arguments.value(0);
        if (what == "make"_L1 && arguments.size() == 2 && parser.isSet(u"units"_s) &&
            parser.isSet(u"figures"_s) && parser.isSet(u"to"_s))
            return make(parser, arguments.at(1), console);
        if (what == "read"_L1 && arguments.size() == 3)
            return read(parser, arguments.at(1), arguments.at(2), console);
        return ReportCommand::wrongUsage(*this, console);
    }

private:
    static Result<UnitList> readList(const QString &path)
    {
        const auto bytes = ReportCommand::readBytes(path, MaxListBytes);
        if (!bytes)
            return bytes.error();
        return UnitList::read(*bytes, path);
    }

    static int make(const QCommandLineParser &parser, const QString &path, const Console &console)
    {
        const auto opened = ReportCommand::open(path, console);
        if (!opened)
            return console.fail(opened.error());
        const auto list = readList(parser.value(u"units"_s));
        if (!list)
            return console.fail(list.error());
        const auto request = CollectionRequest::make(
            opened->report, console.services.catalog(),
            parser.value(u"figures"_s).split(u',', Qt::SkipEmptyParts), *list);
        if (!request)
            return console.fail(request.error());
        const auto paths =
            CollectionFolder::makeSheets(*request, parser.value(u"to"_s), console.now);
        if (!paths)
            return console.fail(paths.error());
        if (parser.isSet(u"json"_s)) {
            ReportCommand::printJson({{u"files"_s, QJsonArray::fromStringList(*paths)}}, console);
            return ExitCode::Done;
        }
        for (const QString &written : *paths)
            console.out << written << '\n';
        return ExitCode::Done;
    }

    static int read(const QCommandLineParser &parser, const QString &path, const QString &folder,
                    const Console &console)
    {
        auto opened = ReportCommand::open(path, console);
        if (!opened)
            return console.fail(opened.error());
        QList<ListedUnit> asked;
        if (parser.isSet(u"units"_s)) {
            const auto list = readList(parser.value(u"units"_s));
            if (!list)
                return console.fail(list.error());
            asked = list->units();
        }
        const auto replies =
            CollectionFolder::readReplies(folder, opened->path, opened->report, *opened->form);
        if (!replies)
            return console.fail(replies.error());
        const auto merge = CollectionMerge::settle(opened->report, opened->form, replies->replies,
                                                   asked, parser.isSet(u"replace"_s));
        const bool write = !parser.isSet(u"dry-run"_s) && !merge.taken().isEmpty();
        if (write) {
            const int code =
                ReportCommand::edit(path, console, [&](ReportCommand::Opened &now) -> Result<void> {
                    if (now.sha256 != opened->sha256)
                        return Error{
                            Error::Kind::CannotWrite,
                            CliTexts::tr("Somebody else has changed the file meanwhile; it "
                                         "was left as it is now. Run this again."),
                            path};
                    return merge.apply(now.report, now.form);
                });
            if (code != ExitCode::Done)
                return code;
        }
        if (parser.isSet(u"json"_s))
            printJson(merge, replies->notRead, write, console);
        else
            print(merge, replies->notRead, write, *opened->form, console);
        return ExitCode::Done;
    }

    static void printJson(const CollectionMerge &merge,
                          const QList<CollectionFolder::NotRead> &notRead, bool written,
                          const Console &console)
    {
        QJsonArray replied;
        QJsonArray silent;
        for (const CollectionMerge::Asked &one : merge.asked()) {
            QJsonObject unit = unitJson(one.unit);
            unit.insert(u"files"_s, QJsonArray::fromStringList(one.files));
            if (one.hasReplied()) {
                unit.insert(u"figures"_s, one.figures);
                replied.append(unit);
            } else {
                unit.insert(u"reason"_s, one.files.isEmpty() ? u"no_file"_s : u"blank"_s);
                silent.append(unit);
            }
        }
        const auto settled = [](const QList<CollectionMerge::Settled> &list) {
            QJsonArray array;
            for (const CollectionMerge::Settled &one : list)
                array.append(QJsonObject{{u"cell"_s, one.cell},
                                         {u"value"_s, shown(one.figure)},
                                         {u"source"_s, one.figure.source.toText()},
                                         {u"answers"_s, answersJson(one.answers)}});
            return array;
        };
        QJsonArray conflicts;
        for (const CollectionMerge::Conflict &one : merge.conflicts())
            conflicts.append(QJsonObject{{u"cell"_s, one.cell},
                                         {u"in_report"_s, one.inReport.isBlank()
                                                              ? QJsonValue()
                                                              : QJsonValue(shown(one.inReport))},
                                         {u"answers"_s, answersJson(one.answers)}});
        QJsonArray unplaced;
        for (const CollectionMerge::Unplaced &one : merge.unplaced()) {
            QJsonObject object = unitJson(one.unit);
            object.insert(u"file"_s, one.file);
            object.insert(u"cell"_s, one.entry.cell);
            object.insert(u"place"_s, one.entry.place);
            object.insert(u"text"_s, one.entry.text);
            object.insert(u"reason"_s, one.entry.reason);
            unplaced.append(object);
        }
        QJsonArray unread;
        for (const CollectionFolder::NotRead &one : notRead)
            unread.append(QJsonObject{{u"file"_s, one.file}, {u"reason"_s, one.reason}});
        ReportCommand::printJson({{u"replied"_s, replied},
                                  {u"not_replied"_s, silent},
                                  {u"merged"_s, settled(merge.taken())},
                                  {u"unchanged"_s, settled(merge.unchanged())},
                                  {u"conflicts"_s, conflicts},
                                  {u"unplaced"_s, unplaced},
                                  {u"not_read"_s, unread},
                                  {u"written"_s, written}},
                                 console);
    }

    static void print(const CollectionMerge &merge, const QList<CollectionFolder::NotRead> &notRead,
                      bool written, const ReportForm &form, const Console &console)
    {
        QTextStream &out = console.out;
        const auto label = [&form](const QString &id) {
            const int cell = form.indexOf(id);
            return cell < 0 ? id : form.cell(cell).label() + u" ("_s + id + u')';
        };
        for (const CollectionMerge::Asked &one : merge.asked()) {
            out << one.unit.name << ": "
                << (one.hasReplied()
                        ? CliTexts::tr("replied with %n figure(s)", nullptr, one.figures)
                    : one.files.isEmpty() ? CliTexts::tr("has not replied")
                                          : CliTexts::tr("returned nothing filled in"))
                << '\n';
        }
        for (const CollectionMerge::Settled &one : merge.taken())
            out << (written ? CliTexts::tr("taken") : CliTexts::tr("would be taken")) << ' '
                << label(one.cell) << '\t' << shown(one.figure) << '\t'
                << one.figure.source.toText() << '\n';
        for (const CollectionMerge::Conflict &one : merge.conflicts()) {
            out << CliTexts::tr("conflict, not taken") << ' ' << label(one.cell);
            if (!one.inReport.isBlank())
                out << '\t' << CliTexts::tr("the report has %1").arg(shown(one.inReport));
            for (const CollectionMerge::Answer &answer : one.answers)
                out << '\t' << CliTexts::tr("%1: %2").arg(answer.unit.name, shown(answer.figure));
            out << '\n';
        }
        for (const CollectionMerge::Unplaced &one : merge.unplaced()) {
            out << CliTexts::tr("cannot be placed") << ' ' << one.file << ' ' << one.entry.place;
            if (!one.entry.cell.isEmpty())
                out << ' ' << label(one.entry.cell);
            if (!one.entry.text.isEmpty())
                out << '\t' << one.entry.text;
            out << '\t' << one.entry.reason << '\n';
        }
        for (const CollectionFolder::NotRead &one : notRead)
            out << CliTexts::tr("not read") << ' ' << one.file << '\t' << one.reason << '\n';
    }
};

} // namespace

CommandPtr makeCollectCommand()
{
    return std::make_unique<CollectCommand>();
}
