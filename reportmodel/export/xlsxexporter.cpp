// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxexporter.h"

#include "export/workbookproof.h"
#include "export/workbooktexts.h"
#include "export/xlsxchartsheets.h"
#include "export/xlsxfiguresheet.h"
#include "export/xlsxfindingsheet.h"
#include "export/xlsxsourcesheet.h"
#include "export/xlsxtablesheet.h"
#include "export/xlsxyearsheet.h"
#include "import/packagereader.h"
#include "import/workbookreader.h"

#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const ReportSet &set)
{
    const QList<TemplatePtr> &forms = set.form().templates();
    return forms.isEmpty() ? QString() : set.report().title(forms.first()->titlePattern);
}

} // namespace

FormatInfo XlsxExporter::info() const
{
    FormatInfo info;
    info.id = u"xlsx"_s;
    info.name = {u"Excel 工作簿"_s, u"Excel workbook"_s};
    info.suffix = u"xlsx"_s;
    info.perDocument = false;
    return info;
}

Result<QList<ExportedFile>> XlsxExporter::write(const ExportJob &job) const
{
    const ReportSet &set = *job.set;
    XlsxWorkbook book({titleOf(set), set.report().unit.name, job.time});
    const XlsxStyles styles(book);
    XlsxFigures figures(set, book, styles, job.locale);
    XlsxContext context{job, book, styles, figures, ChartWording(job.locale)};

    // Sheets stand in the order in which they are made here.
    std::vector<XlsxTableSheet> tables;
    for (const TemplatePtr &form : set.form().templates()) {
        for (const TableSpec &table : form->tables)
            tables.emplace_back(context, *form, table);
    }
    std::optional<XlsxFigureSheet> groups;
    if (XlsxFigureSheet::isNeeded(set))
        groups.emplace(context);
    std::optional<XlsxYearSheet> years;
    if (XlsxYearSheet::isNeeded(set))
        years.emplace(context);
    const QList<ChartData> charts = chartsOf(set, job.locale);
    std::optional<XlsxChartSheets> chartSheets;
    if (!charts.isEmpty())
        chartSheets.emplace(context, charts);
    std::optional<XlsxSourceSheet> sources;
    if (XlsxSourceSheet::isNeeded(set))
        sources.emplace(context);
    std::optional<XlsxFindingSheet> findings;
    if (job.checks)
        findings.emplace(context, *job.checks);

    for (XlsxTableSheet &table : tables)
        table.placeFigures();
    if (groups)
        groups->placeFigures();
    for (XlsxTableSheet &table : tables)
        table.write();
    if (groups)
        groups->write();
    if (years)
        years->write();
    if (chartSheets)
        chartSheets->write();
    if (sources)
        sources->write();
    if (findings)
        findings->write();

    Result<QByteArray> bytes = book.finish();
    if (!bytes)
        return bytes.error();
    return QList<ExportedFile>{{exportBaseName(set, {}) + ".xlsx"_L1, *std::move(bytes)}};
}

ExportProof XlsxExporter::prove(const ExportJob &job, const QList<ExportedFile> &files) const
{
    ExportProof proof = ExportProof::readBack();
    for (const ExportedFile &file : files) {
        const Result<PackageReader> package = PackageReader::open(file.bytes);
        const Result<ReadWorkbook> book =
            package ? readWorkbook(*package) : Result<ReadWorkbook>(package.error());
        if (!book) {
            proof.differ(book.error().text());
            continue;
        }
        proof.add(proveWorkbook(*job.set, *book));
        proveWorkbookFormulas(*job.set, *book, proof);
        proveWorkbookTexts(job, *book, proof);
        proveWorkbookMarks(*job.set, *book, *package, proof);
    }
    return proof;
}
