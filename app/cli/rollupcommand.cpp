// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "base/wholefile.h"
#include "cli/reportcommand.h"
#include "cli/rolluplisting.h"
#include "document/reportedit.h"
#include "document/snapshots.h"
#include "rollup/consolidation.h"
#include "rollup/rollupchecks.h"
#include "rollup/rollupworkbook.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxListBytes = 64 * 1024 * 1024;
constexpr int MostThreads = 64;

class RollUpCommand final : public Command
{
public:
    QString name() const override { return u"rollup"_s; }
    QString usage() const override
    {
        return u"DIR|FILE… --units LIST [--into FILE [--update] [--unit NAME]] [--workbook X.xlsx] "
               "[--compare FILE] [--contributors ID[,ID]] [--year Y] [--template ID[,ID]] "
               "[--threads N] [--progress] [--json]"_s;
    }
    QString description() const override
    {
        return CliTexts::tr("Adds up the reports of subordinate units and tells which are missing, "
                            "doubled or wrong; exit code 1 when a listed unit is not counted.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOptions(
            {{u"units"_s,
              CliTexts::tr("The units that are expected: CSV in UTF-8 of code, name, short name."),
              u"LIST"_s},
             {u"into"_s, CliTexts::tr("Makes a report of the sums."), u"FILE"_s},
             {u"update"_s, CliTexts::tr("FILE may exist: its figures are replaced by the sums, as "
                                        "it was is kept as a version in it.")},
             {u"unit"_s,
              CliTexts::tr("Full name of the organ of the new report; the file's name "
                           "by default."),
              u"NAME"_s},
             {u"workbook"_s, CliTexts::tr("Writes a workbook of all units and all cells."),
              u"X.xlsx"_s},
             {u"compare"_s,
              CliTexts::tr("The government's own report, to be compared with the sums (K157)."),
              u"FILE"_s},
             {u"contributors"_s, CliTexts::tr("Lists each unit's figure in these cells."), u"ID"_s},
             {u"year"_s, CliTexts::tr("Year of the reports; that of most of them by default."),
              u"Y"_s},
             {u"template"_s,
              CliTexts::tr("Documents to add up; the annual report of most of them by default."),
              u"ID"_s},
             {u"threads"_s, CliTexts::tr("How many files are read at a time."), u"N"_s},
             {u"progress"_s, CliTexts::tr("Tells how far it is, and how fast.")},
             {u"json"_s, CliTexts::tr("Machine-readable output.")}});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        const bool needsInto = parser.isSet(u"update"_s) || parser.isSet(u"unit"_s);
        if (arguments.isEmpty() || !parser.isSet(u"units"_s) ||
            (needsInto && !parser.isSet(u"into"_s)))
            return ReportCommand::wrongUsage(*this, console);
        const auto options = readOptions(parser);
        if (!options)
            return console.fail(options.error());
        const auto target = openTarget(parser, console);
        if (!target)
            return console.fail(target.error());
        auto rollUp = addUp(parser, arguments, *options, console);
        if (!rollUp)
            return console.fail(rollUp.error());
        const auto cells = contributorCells(parser, *rollUp);
        if (!cells)
            return console.fail(cells.error());
        if (const auto judged = judge(parser, *target, *rollUp, console); !judged)
            return console.fail(judged.error());
        const auto written = write(parser, *target, *rollUp, console);
        if (parser.isSet(u"json"_s))
            RollUpListing::printJson(*rollUp, *cells, written ? parser.value(u"into"_s) : QString(),
                                     written ? parser.value(u"workbook"_s) : QString(), console);
        else
            RollUpListing::print(*rollUp, *cells, console);
        if (written && !parser.isSet(u"json"_s)) {
            for (const QString &option : {u"into"_s, u"workbook"_s}) {
                if (parser.isSet(option))
                    console.out << parser.value(option) << '\n';
            }
        }
        if (!written)
            return console.fail(written.error());
        const QList<Finding> &findings = rollUp->findings();
        const bool error = std::any_of(findings.cbegin(), findings.cend(),
                                       [](const Finding &one) { return one.isOpenError(); });
        return error ? ExitCode::Findings : ExitCode::Done;
    }

private:
    static Result<int> wholeNumber(const QCommandLineParser &parser, const QString &option,
                                   int least, int most, int fallback)
    {
        if (!parser.isSet(option))
            return fallback;
        bool isNumber = false;
        const int number = parser.value(option).toInt(&isNumber);
        if (!isNumber || number < least || number > most)
            return Error{Error::Kind::BadInput,
                         CliTexts::tr("--%1 is a whole number from %2 to %3.")
                             .arg(option)
                             .arg(least)
                             .arg(most),
                         {}};
        return number;
    }

    static Result<RollUp::Options> readOptions(const QCommandLineParser &parser)
    {
        const auto year = wholeNumber(parser, u"year"_s, FirstReportYear, LastReportYear, 0);
        if (!year)
            return year.error();
        const auto threads = wholeNumber(parser, u"threads"_s, 1, MostThreads,
                                         std::min(QThread::idealThreadCount(), MostThreads));
        if (!threads)
            return threads.error();
        return RollUp::Options{parser.value(u"template"_s).split(u',', Qt::SkipEmptyParts), *year,
                               *threads};
    }

    // The report to write to, when it is there already.
    static Result<std::optional<ReportCommand::Opened>> openTarget(const QCommandLineParser &parser,
                                                                   const Console &console)
    {
        const QString path = parser.value(u"into"_s);
        if (!parser.isSet(u"into"_s) || (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink()))
            return std::optional<ReportCommand::Opened>();
        if (!parser.isSet(u"update"_s))
            return Error{Error::Kind::CannotWrite,
                         CliTexts::tr("The file already exists and is not replaced; --update "
                                      "brings its figures up to date."),
                         path};
        const auto opened = ReportCommand::open(path, console);
        if (!opened)
            return opened.error();
        return std::optional(*opened);
    }

    static Result<RollUp> addUp(const QCommandLineParser &parser, const QStringList &paths,
                                const RollUp::Options &options, const Console &console)
    {
        const QString listPath = parser.value(u"units"_s);
        const auto bytes = ReportCommand::readBytes(listPath, MaxListBytes);
        if (!bytes)
            return bytes.error();
        const auto list = UnitList::read(*bytes, listPath);
        if (!list)
            return list.error();
        auto sources = RollUp::find(paths);
        if (!sources)
            return sources.error();
        for (const QString &option : {u"into"_s, u"compare"_s}) // not a unit's, wherever it lies
            leaveOut(parser.value(option), *sources);
        for (const QString &option : {u"units"_s, u"workbook"_s})
            leaveOut(parser.value(option), *sources);
        QElapsedTimer timer;
        timer.start();
        const bool tell = parser.isSet(u"progress"_s);
        return RollUp::run(*sources, *list, console.services.rules(), console.services.catalog(),
                           options, [&](qsizetype done, qsizetype total) {
                               if (tell && (done % 500 == 0 || done == total))
                                   tellProgress(done, total, timer.elapsed(), console);
                               return true;
                           });
    }

    static void leaveOut(const QString &path, RollUp::Sources &sources)
    {
        if (path.isEmpty())
            return;
        const QFileInfo info(path);
        const auto isThis = [&info](const QString &one) { return QFileInfo(one) == info; };
        sources.reports.removeIf(isThis);
        sources.others.removeIf(isThis);
    }

    static void tellProgress(qsizetype done, qsizetype total, qint64 milliseconds,
                             const Console &console)
    {
        console.err << CliTexts::tr("%1 of %2 reports, %3 a second")
                           .arg(done)
                           .arg(total)
                           .arg(done * 1000 / std::max<qint64>(1, milliseconds))
                    << '\n';
        console.err.flush();
    }

    static Result<void> judge(const QCommandLineParser &parser,
                              const std::optional<ReportCommand::Opened> &target, RollUp &rollUp,
                              const Console &console)
    {
        std::optional<ReportCommand::Opened> government = target;
        if (parser.isSet(u"compare"_s)) {
            const auto opened = ReportCommand::open(parser.value(u"compare"_s), console);
            if (!opened)
                return opened.error();
            government = *opened;
        }
        if (!government) {
            rollUp.setFindings(RollUpChecks::judge(rollUp, console.services.rules(), nullptr));
            return {};
        }
        if (government->report.year != rollUp.year() && rollUp.form())
            return Error{Error::Kind::BadInput,
                         CliTexts::tr("The report is of %1, the roll-up of %2.")
                             .arg(government->report.year)
                             .arg(rollUp.year()),
                         government->path};
        const auto set = ReportCommand::evaluate(*government, console);
        if (!set)
            return set.error();
        rollUp.setFindings(RollUpChecks::judge(rollUp, console.services.rules(), &*set));
        return {};
    }

    // Cells by index.
    static Result<QList<int>> contributorCells(const QCommandLineParser &parser,
                                               const RollUp &rollUp)
    {
        QList<int> cells;
        const QStringList ids = parser.value(u"contributors"_s).split(u',', Qt::SkipEmptyParts);
        for (const QString &id : ids) {
            const int cell = rollUp.form() ? rollUp.form()->indexOf(id) : -1;
            if (cell < 0)
                return Error{Error::Kind::BadInput,
                             CliTexts::tr("There is no cell “%1” in what is rolled up.").arg(id),
                             {}};
            cells.append(cell);
        }
        return cells;
    }

    // Everything is made before anything is written.
    static Result<void> write(const QCommandLineParser &parser,
                              const std::optional<ReportCommand::Opened> &target,
                              const RollUp &rollUp, const Console &console)
    {
        const QString into = parser.value(u"into"_s);
        const QString workbook = parser.value(u"workbook"_s);
        std::optional<Report> report;
        QByteArray bytes;
        if (!into.isEmpty()) {
            auto made = consolidated(parser, target, rollUp, console);
            if (!made)
                return made.error();
            report = *std::move(made);
        }
        if (!workbook.isEmpty()) {
            if (rollUp.counted() == 0)
                return Error{Error::Kind::CannotRead,
                             CliTexts::tr("No report could be counted; no workbook is written."),
                             {}};
            const auto made = rollUpWorkbook(rollUp, console.locale, console.now);
            if (!made)
                return made.error();
            bytes = *made;
        }
        const QByteArray before =
            target && report ? ReportFile::toBytes(target->report) : QByteArray();
        if (report) {
            if (const auto saved = save(*report, target, into); !saved)
                return saved.error();
        }
        if (workbook.isEmpty())
            return {};
        const FileFault fault = writeWholeFile(workbook, bytes);
        if (!fault)
            return {};
        if (report && target) // both or none
            writeWholeFile(into, before);
        else if (report)
            QFile::remove(into);
        return Error{Error::Kind::CannotWrite,
                     CliTexts::tr("The workbook could not be written: %1. Choose another place.")
                         .arg(fault.reason),
                     workbook};
    }

    static Result<void> save(const Report &report,
                             const std::optional<ReportCommand::Opened> &target,
                             const QString &path)
    {
        if (target && ReportFile::digestOfFile(path) != target->sha256)
            return Error{Error::Kind::CannotWrite,
                         CliTexts::tr("Somebody else has changed the file meanwhile; it was left "
                                      "as it is now. Run this again."),
                         path};
        if (!target && QFileInfo::exists(path))
            return Error{Error::Kind::CannotWrite,
                         CliTexts::tr("The file already exists and is not replaced."), path};
        return ReportFile::save(report, path);
    }

    static Result<Report> consolidated(const QCommandLineParser &parser,
                                       const std::optional<ReportCommand::Opened> &target,
                                       const RollUp &rollUp, const Console &console)
    {
        const TemplateCatalog &catalog = console.services.catalog();
        const QString list = QFileInfo(parser.value(u"units"_s)).fileName();
        if (!target) {
            Unit unit;
            unit.name = parser.value(u"unit"_s).trimmed();
            if (unit.name.isEmpty())
                unit.name = QFileInfo(parser.value(u"into"_s)).completeBaseName();
            unit.kind = OrganKind::Government;
            return Consolidation::make(rollUp, catalog, unit, list);
        }
        Report report = target->report;
        Report before = report;
        const auto changed = Consolidation::update(report, rollUp, catalog, list);
        if (!changed)
            return Error{changed.error().kind, changed.error().message, target->path};
        if (changed->isEmpty())
            return report;
        const QString name = CliTexts::tr("Before the roll-up of %1")
                                 .arg(console.now.toString(u"yyyy-MM-dd HH:mm:ss"_s));
        if (!Snapshots::find(report, name)) {
            if (const auto kept = Snapshots::take(before, name, console.now); !kept)
                return kept.error();
            report.snapshots = before.snapshots;
        }
        if (const auto shown = ReportEdit::refreshBindings(report, catalog); !shown)
            return shown.error();
        return report;
    }
};

} // namespace

CommandPtr makeRollUpCommand()
{
    return std::make_unique<RollUpCommand>();
}
