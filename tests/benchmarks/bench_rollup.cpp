// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollup/rollup.h"

#include "manyreports.h"
#include "samplereports.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

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
        if (round > 0) // the first one warms the files
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf(
        "%d reports, %d threads: %.0f ms (%.0f–%.0f), %.0f µs of processor each, peak memory "
        "%.0f MB\n",
        count, threads, times[times.size() / 2], times.front(), times.back(),
        processor * 1e6 / (rounds + 1) / count, peakMegabytes());
    return 0;
}
