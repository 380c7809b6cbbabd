// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollup/rollupworkbook.h"

#include "manyreports.h"
#include "paired.h"
#include "samplereports.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>
#include <QTimeZone>

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int TextLength = 6500; // characters, about 20 KB

double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

// The sheet of all units and all cells by the library's own calls.
qint64 bareWorkbook(const RollUp &rollUp, const QString &path)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook *book = workbook_new_opt(qPrintable(path), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_format *format = workbook_add_format(book);
    format_set_border(format, LXW_BORDER_THIN);
    const int cells = rollUp.form()->cellCount();
    for (int cell = 0; cell < cells; ++cell)
        worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(4 + cell),
                               qPrintable(rollUp.form()->cell(cell).label()), format);
    for (int listed = 0; listed < rollUp.list().size(); ++listed) {
        const auto row = static_cast<lxw_row_t>(listed + 1);
        worksheet_write_string(sheet, row, 0, qPrintable(rollUp.list().at(listed).code), format);
        worksheet_write_string(sheet, row, 1, qPrintable(rollUp.list().at(listed).name), format);
        worksheet_write_string(sheet, row, 2, "counted", format);
        worksheet_write_number(sheet, row, 3, 0, format);
        const auto values = rollUp.figuresOf(listed);
        for (int cell = 0; cell < cells; ++cell) {
            const PackedFigures::Value &value = values[static_cast<size_t>(cell)];
            if (value.isNumber())
                worksheet_write_number(sheet, row, static_cast<lxw_col_t>(4 + cell),
                                       value.value.toDoubleLossy(), format);
        }
    }
    workbook_close(book);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().size() : 0;
}

void compareWorkbooks(const RollUp &rollUp, const QString &path)
{
    qint64 written = 0; // keeps the compiler from dropping the work
    const QDateTime time(QDate(2022, 1, 20), QTime(9, 0), QTimeZone::utc());
    const Paired::Times times = Paired::measure(
        5, [&] { written += rollUpWorkbook(rollUp, QLocale::c(), time)->size(); },
        [&] { written += bareWorkbook(rollUp, path); });
    Paired::print("workbook", times, written > 0 ? "bare libxlsxwriter" : "nothing");
}

} // namespace

// Roll-up of many reports with all checks of figures, warm: bench_rollup [COUNT] [THREADS]
// [ROUNDS].
int main(int argc, char **argv)
{
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 3000;
    const int threads = argc > 2 ? QByteArray(argv[2]).toInt() : QThread::idealThreadCount();
    const int rounds = argc > 3 ? QByteArray(argv[3]).toInt() : 7;
    const QTemporaryDir folder;
    TestSupport::writeSubordinateReports(folder.path(), count, TextLength);
    const auto list = UnitList::read(TestSupport::subordinateList(count), u"list.csv"_s);
    const auto book = RuleBook::shipped();
    std::vector<double> times;
    double processor = 0; // seconds over all rounds
    std::optional<RollUp> last;
    for (int round = 0; list && book && round <= rounds; ++round) {
        const std::clock_t before = std::clock();
        QElapsedTimer timer;
        timer.start();
        const auto sources = RollUp::find({folder.path()});
        const auto rollUp = RollUp::run(*sources, *list, *book, TestSupport::shippedCatalog(),
                                        {.templates = {}, .year = 0, .threads = threads});
        if (!rollUp || rollUp->counted() != count)
            return 1;
        processor += static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
        if (round == 0) { // warms the files
            last = *rollUp;
            continue;
        }
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    if (times.empty())
        return 1;
    std::sort(times.begin(), times.end());
    std::printf(
        "%d reports, %d threads: %.0f ms (%.0f–%.0f), %.0f µs of processor each, peak memory "
        "%.0f MB\n",
        count, threads, times[times.size() / 2], times.front(), times.back(),
        processor * 1e6 / (rounds + 1) / count, peakMegabytes());
    compareWorkbooks(*last, folder.filePath(u"bare.xlsx"_s));
    return 0;
}
