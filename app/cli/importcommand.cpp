// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "document/reportwriter.h"
#include "import/importapply.h"
#include "import/placeholders.h"
#include "import/sourcereader.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// An import on its way into a file.
struct Import
{
    ReportImport found;
    ImportChoice choice;
    AppliedImport applied;
    Report report;
    QByteArray sha256; // of the file as it was read; empty for a new one
};

bool isSameName(const Unit &unit, const QString &name)
{
    return name == unit.name || (!unit.shortName.isEmpty() && name == unit.shortName);
}

class ImportCommand final : public Command
{
public:
    QString name() const override { return u"import"_s; }
    QString usage() const override
    {
        return u"SOURCE --into FILE [--unit NAME] [--year Y] [--accept certain|all] "
               "[--placeholders WHICH] [--dry-run] [--json]"_s;
    }
    QString description() const override
    {
        return CliTexts::tr("Takes figures and texts out of a published page, document, workbook "
                            "or text into a report file; nothing unreadable is guessed, and what "
                            "is not used is listed.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOptions(
            {{u"into"_s, CliTexts::tr("Report file; made when there is none."), u"FILE"_s},
             {u"unit"_s, CliTexts::tr("Full name of the organ."), u"NAME"_s},
             {u"year"_s, CliTexts::tr("Year reported on."), u"Y"_s},
             {u"accept"_s,
              CliTexts::tr("certain (default): only figures beyond doubt; all: every one that "
                           "could be read."),
              u"WHICH"_s, u"certain"_s},
             {u"placeholders"_s,
              CliTexts::tr("What marks such as / and — stand for: blank (default), zero or na "
                           "(not applicable), or ID=zero for those of a figure, row or table; "
                           "several separated by commas."),
              u"WHICH"_s},
             {u"dry-run"_s, CliTexts::tr("Show what would be done; write nothing.")},
             {u"json"_s, CliTexts::tr("Machine-readable output.")}});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        const QString accept = parser.value(u"accept"_s);
        if (arguments.size() != 1 || parser.value(u"into"_s).isEmpty() ||
            (accept != "certain"_L1 && accept != "all"_L1))
            return ReportCommand::wrongUsage(*this, console);
        Import import;
        const QString target = parser.value(u"into"_s);
        const auto done = prepare(parser, arguments.first(), target, console, import);
        if (!done)
            return console.fail(done.error());
        if (!parser.isSet(u"dry-run"_s)) {
            if (const auto saved = save(import, target); !saved)
                return console.fail(saved.error());
        }
        if (parser.isSet(u"json"_s))
            printJson(import, arguments.first(), console);
        else
            print(import, console);
        return ExitCode::Done;
    }

private:
    static Result<void> prepare(const QCommandLineParser &parser, const QString &source,
                                const QString &target, const Console &console, Import &import)
    {
        ImportWishes wishes;
        wishes.unit = parser.value(u"unit"_s).trimmed();
        if (parser.isSet(u"year"_s)) {
            bool isNumber = false;
            wishes.year = parser.value(u"year"_s).toInt(&isNumber);
            if (!isNumber || wishes.year < FirstReportYear || wishes.year > LastReportYear) {
                return Error{Error::Kind::BadInput,
                             CliTexts::tr("“%1” is not a year.").arg(parser.value(u"year"_s)),
                             {}};
            }
        }
        const bool exists = QFileInfo::exists(target) || QFileInfo(target).isSymLink();
        if (exists) {
            auto opened = ReportCommand::open(target, console);
            if (!opened)
                return opened.error();
            import.report = std::move(opened->report);
            import.sha256 = opened->sha256;
        }
        const auto bytes = ReportCommand::readBytes(source, LargestSource);
        if (!bytes)
            return bytes.error();
        const auto document = readSource(*bytes, source);
        if (!document)
            return Error{document.error().kind, document.error().message, source};
        auto found = findReport(*document, console.services.catalog(), wishes);
        if (!found && exists && wishes.year == 0) { // of several years, the file's
            wishes.year = import.report.year;
            found = findReport(*document, console.services.catalog(), wishes);
        }
        if (!found)
            return Error{found.error().kind, found.error().message, source};
        import.found = *std::move(found);
        if (const auto fits = exists ? compare(import) : begin(import, console); !fits)
            return Error{fits.error().kind, fits.error().message, source};
        if (parser.isSet(u"placeholders"_s)) {
            const auto settled = settlePlaceholders(import.found, console.services.catalog(),
                                                    parser.value(u"placeholders"_s));
            if (!settled)
                return settled.error();
        }
        const QString fileName = QFileInfo(source).fileName();
        import.choice = parser.value(u"accept"_s) == "all"_L1
                            ? ImportChoice::all(import.found, fileName)
                            : ImportChoice::certain(import.found, fileName);
        auto applied = applyImport(import.report, console.services.catalog(),
                                   console.services.rules().phrases(), import.found, import.choice);
        if (!applied)
            return Error{applied.error().kind, applied.error().message, source};
        import.applied = *std::move(applied);
        for (const QString &text : std::as_const(import.applied.kept)) {
            import.found.unused.append(
                CliTexts::tr("Text %1: the file has one already, which stays.").arg(text));
        }
        return {};
    }

    static Result<void> begin(Import &import, const Console &console)
    {
        auto report = reportForImport(console.services.catalog(), import.found);
        if (!report)
            return report.error();
        import.report = *std::move(report);
        return {};
    }

    // A file is of one unit and year; what the source does not say is the file's.
    static Result<void> compare(Import &import)
    {
        const Report &report = import.report;
        ReportImport &found = import.found;
        if (found.year != 0 && found.year != report.year) {
            return Error{Error::Kind::BadInput,
                         CliTexts::tr("The source is the report of %1, the file that of %2. Import "
                                      "it into a file of its own, and attach that one.")
                             .arg(found.year)
                             .arg(report.year),
                         {}};
        }
        if (!found.unit.isEmpty() && !isSameName(report.unit, found.unit)) {
            return Error{Error::Kind::BadInput,
                         CliTexts::tr("The source is of %1, the file of %2. If they are the same "
                                      "organ, say so with --unit.")
                             .arg(found.unit, report.unit.name),
                         {}};
        }
        found.year = report.year;
        found.unit = report.unit.name;
        return {};
    }

    static Result<void> save(const Import &import, const QString &target)
    {
        const bool exists = QFileInfo::exists(target);
        const bool changed =
            import.sha256.isEmpty() ? exists : ReportFile::digestOfFile(target) != import.sha256;
        if (changed) {
            return Error{Error::Kind::CannotWrite,
                         CliTexts::tr("Somebody else has changed the file meanwhile; it was left "
                                      "as it is now. Run this again."),
                         target};
        }
        if (const auto saved = ReportFile::save(import.report, target); !saved)
            return saved.error();
        return {};
    }

    static void printJson(const Import &import, const QString &source, const Console &console)
    {
        const ReportImport &found = import.found;
        QJsonArray cells;
        int doubtful = 0;
        int blank = 0;
        for (const ImportedCell &cell : found.cells) {
            QJsonObject object{{u"id"_s, cell.cell},
                               {u"value"_s, writeFigureState(cell.figure)},
                               {u"raw"_s, cell.raw},
                               {u"certain"_s, cell.isCertain()},
                               {u"taken"_s, import.choice.cells.contains(cell.cell)}};
            object.insert(u"doubt"_s, cell.doubt == ImportDoubt::None
                                          ? QJsonValue(QJsonValue::Null)
                                          : QJsonValue(importDoubtId(cell.doubt)));
            if (!cell.reason.isEmpty())
                object.insert(u"reason"_s, cell.reason);
            if (!cell.figure.source.note.isEmpty())
                object.insert(u"note"_s, cell.figure.source.note);
            if (!cell.figure.approx.isEmpty())
                object.insert(u"approx"_s, cell.figure.approx);
            doubtful += cell.doubt != ImportDoubt::None && cell.doubt != ImportDoubt::Blank;
            blank += !cell.hasValue();
            cells.append(object);
        }
        QJsonArray replaced;
        for (const ImportedChange &change : import.applied.figures) {
            if (!change.before.isBlank())
                replaced.append(QJsonObject{{u"id"_s, change.cell},
                                            {u"before"_s, writeFigureState(change.before)}});
        }
        QJsonArray tables;
        for (const MatchedTable &table : found.tables) {
            QJsonArray changed;
            for (const ChangedLabel &label : table.changed)
                changed.append(
                    QJsonObject{{u"expected"_s, label.expected}, {u"written"_s, label.written}});
            tables.append(
                QJsonObject{{u"found"_s, !table.cells.isEmpty()},
                            {u"id"_s, table.table},
                            {u"changed_labels"_s, changed},
                            {u"missing_rows"_s, QJsonArray::fromStringList(table.missingRows)},
                            {u"extra_rows"_s, QJsonArray::fromStringList(table.extraRows)}});
        }
        const QJsonObject summary{{u"read"_s, cells.size()},
                                  {u"taken"_s, import.applied.figures.size()},
                                  {u"blank"_s, blank},
                                  {u"doubtful"_s, doubtful},
                                  {u"missing"_s, found.missing().size()},
                                  {u"unused"_s, found.unused.size()},
                                  {u"bound"_s, import.applied.bound}};
        ReportCommand::printJson({{u"source"_s, QFileInfo(source).fileName()},
                                  {u"form"_s, found.form},
                                  {u"unit"_s, found.unit},
                                  {u"year"_s, found.year},
                                  {u"summary"_s, summary},
                                  {u"cells"_s, cells},
                                  {u"replaced"_s, replaced},
                                  {u"tables"_s, tables},
                                  {u"missing"_s, QJsonArray::fromStringList(found.missing())},
                                  {u"texts"_s, QJsonArray::fromStringList(import.applied.texts)},
                                  {u"unused"_s, QJsonArray::fromStringList(found.unused)}},
                                 console);
    }

    static void print(const Import &import, const Console &console)
    {
        const ReportImport &found = import.found;
        const TemplatePtr form = console.services.catalog().find(found.form);
        console.out << CliTexts::tr("%1, %2: %3")
                           .arg(found.unit)
                           .arg(found.year)
                           .arg(form ? form->name.text(console.locale) : found.form)
                    << '\n';
        for (const ImportedCell &cell : found.cells) {
            if (cell.doubt == ImportDoubt::None || cell.doubt == ImportDoubt::Blank)
                continue;
            const bool taken = import.choice.cells.contains(cell.cell);
            console.out << cell.cell << '\t' << cell.raw.simplified() << '\t'
                        << importDoubtText(cell.doubt) << '\t'
                        << (taken ? CliTexts::tr("taken as %1")
                                        .arg(cell.figure.isNumber() ? cell.figure.value.toFile()
                                                                    : u"不适用"_s)
                                  : CliTexts::tr("not taken"))
                        << '\n';
        }
        for (const QString &id : found.missing())
            console.out << id << '\t' << CliTexts::tr("not in the source") << '\n';
        for (const QString &line : found.unused)
            console.out << CliTexts::tr("not used") << '\t' << line << '\n';
        console.out << CliTexts::tr("Figures read %1, taken %2; texts taken %3, numbers bound in "
                                    "them %4.")
                           .arg(found.cells.size())
                           .arg(import.applied.figures.size())
                           .arg(import.applied.texts.size())
                           .arg(import.applied.bound)
                    << '\n';
    }
};

} // namespace

CommandPtr makeImportCommand()
{
    return std::make_unique<ImportCommand>();
}
