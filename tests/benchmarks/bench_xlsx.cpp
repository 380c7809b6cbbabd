// SPDX-License-Identifier: GPL-3.0-or-later
// The workbook of a full report against the same workbook written with libxlsxwriter's own calls.
#include "export/xlsxexporter.h"

#include "bareworkbook.h"
#include "paired.h"
#include "workbooks.h"
#include "xlsxprobe.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace {

int failed(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.text()));
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const auto catalog = TemplateCatalog::shipped();
    if (!catalog)
        return failed(catalog.error());
    const auto report = TestSupport::reportOfEverything(*catalog);
    if (!report)
        return failed(report.error());
    const auto evaluated = TestSupport::evaluate(*report, *catalog);
    if (!evaluated)
        return failed(evaluated.error());
    ExportJob job;
    job.set = &evaluated->set;
    job.checks = &evaluated->checks;
    job.locale = QLocale(QLocale::Chinese, QLocale::China);
    job.time = QDateTime(QDate(2022, 1, 20), QTime(9, 0), QTimeZone::utc());
    const XlsxExporter exporter;
    const auto files = exporter.write(job);
    if (!files)
        return failed(files.error());
    const QByteArray bytes = files->first().bytes;
    const auto probe = XlsxProbe::read(bytes);
    if (!probe)
        return failed(probe.error());
    const BareWorkbook bare(*probe);

    qsizetype written = 0; // keeps the compiler from dropping the work
    const Paired::Times times = Paired::measure(
        101, [&] { written += exporter.write(job)->first().bytes.size(); },
        [&] { written += bare.write().size(); });
    std::printf("%lld and %lld bytes\n", static_cast<long long>(bytes.size()),
                static_cast<long long>(bare.write().size()));
    Paired::print("workbook", times, "bare libxlsxwriter");
    return written > 0 ? 0 : 1;
}
