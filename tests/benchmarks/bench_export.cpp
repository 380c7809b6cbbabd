// SPDX-License-Identifier: GPL-3.0-or-later
// What an export takes: each format written and read back, with and without pictures, and all
// formats of a report with ten charts together.
#include "charts/chartedit.h"
#include "charts/sharedpictures.h"
#include "common/services.h"
#include "export/provenlater.h"
#include "workbooks.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTimeZone>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <future>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 7;

int failed(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.text()));
    return 1;
}

struct Times
{
    std::vector<double> wall; // milliseconds
    std::vector<double> cpu;  // of all threads
};

template <class Job>
Times measure(Job job)
{
    Times times;
    job();
    for (int i = 0; i < Rounds; ++i) {
        const std::clock_t cpu = std::clock();
        QElapsedTimer timer;
        timer.start();
        job();
        times.wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        times.cpu.push_back(1000.0 * static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC);
    }
    return times;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void print(const QString &name, const Times &times)
{
    std::printf("%-28s %7.1f ms (least %.1f), %7.1f ms of processors\n", qPrintable(name),
                median(times.wall), *std::min_element(times.wall.begin(), times.wall.end()),
                median(times.cpu));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const auto services = Services::make(Services::Painting::Yes);
    if (!services)
        return failed(services.error());
    const auto report = TestSupport::reportOfEverything(services->catalog());
    if (!report)
        return failed(report.error());
    const auto evaluated = TestSupport::evaluate(*report, services->catalog());
    if (!evaluated)
        return failed(evaluated.error());
    const QString document = report->templates.first();
    ExportJob job;
    job.set = &evaluated->set;
    job.checks = &evaluated->checks;
    job.templateId = document;
    job.locale = QLocale(QLocale::Chinese, QLocale::China);
    job.time = QDateTime(QDate(2022, 1, 20), QTime(9, 0), QTimeZone::utc());
    int charts = 0;
    for (const ChartData &chart : chartsOf(evaluated->set, job.locale))
        charts += chart.document == document && chart.hasNumbers() ? 1 : 0;
    std::printf("%d charts in %s\n", charts, qPrintable(document));

    for (const Exporter *exporter : services->exporters()) {
        const FormatInfo info = exporter->info();
        for (const ChartPictures *pictures :
             {services->pictures(), static_cast<const ChartPictures *>(nullptr)}) {
            job.pictures = pictures;
            const auto files = exporter->write(job);
            if (!files || (!pictures && !info.needsPictures))
                continue; // does not go without
            const QString name = pictures ? info.id : info.id + u", no pictures"_s;
            print(name + u": write"_s, measure([&] { return exporter->write(job).has_value(); }));
            print(name + u": prove"_s,
                  measure([&] { return exporter->prove(job, *files).holds(); }));
        }
    }
    const auto complete = [&](const QStringList &leftOut) {
        SharedPictures pictures(services->pictures());
        ExportJob whole = job;
        whole.pictures = &pictures;
        std::vector<std::future<Result<ProvenFiles>>> proofs; // while the next is painted
        for (const Exporter *exporter : services->exporters()) {
            if (leftOut.contains(exporter->info().id))
                continue;
            for (const QString &id : report->templates) {
                whole.templateId = id;
                preparePictures(*exporter, whole, pictures);
                proofs.push_back(std::async(std::launch::async, provenLater(*exporter, whole)));
                if (!exporter->info().perDocument)
                    break;
            }
        }
        for (auto &proof : proofs) {
            if (!proof.get())
                std::abort();
        }
    };
    print(u"all formats, audited"_s, measure([&] { complete({}); }));
    print(u"without poster and PNG"_s, measure([&] {
              complete({u"poster"_s, u"png"_s, u"charts-pdf"_s});
          }));
    return 0;
}
