// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pictureexporter.h"

#include "export/chartfiles.h"
#include "export/charttexts.h"
#include "export/documentproof.h"
#include "export/drawingwords.h"
#include "export/filenames.h"
#include "import/pdfreader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

QString fileName(const QString &base, int number, const QString &title, const QString &suffix)
{
    const QString start = base + u"_图%1_"_s.arg(number, 2, 10, QLatin1Char('0'));
    const qsizetype room = FileNames::MaxBytes - start.toUtf8().size() - suffix.size() - 1;
    return start + FileNames::legal(title, FileNames::MaxCharacters, room) + u'.' + suffix;
}

void proveDrawing(const ChartData &chart, const QByteArray &svg, const QString &format,
                  ExportProof &proof)
{
    const DrawingWords words(svg);
    proof.compare(format, chart.title, words.title);
    proof.compare(chart.title, chart.reading(), words.description);
    compareChartTexts({chart}, words.drawn, DrawnGaps::Kept, proof);
    compareChartOrder(chart, words.drawn, DrawnGaps::Kept, proof);
}

// False when nothing here reads PDF files.
bool provePage(const ChartData &chart, const QByteArray &pdf, ExportProof &proof)
{
    const Result<QStringList> pages = readPdfText(pdf);
    if (!pages && pages.error().kind == Error::Kind::Internal)
        return false;
    if (!pages) {
        proof.differ(pages.error().text());
        return true;
    }
    compareChartTexts({chart}, pages->join(u'\n'), DrawnGaps::Lost, proof);
    compareChartOrder(chart, pages->join(u'\n'), DrawnGaps::Lost, proof);
    if (const Result<HiddenContent> hidden = readPdfHidden(pdf))
        proof.add(DocumentProof::hiddenContentCheck(*hidden, {}));
    return true;
}

QList<ChartData> chartsIn(const ExportJob &job)
{
    return chartsIn(outlineOf(*job.set, job.templateId, true, job.locale));
}

} // namespace

PictureExporter::PictureExporter(ChartPictures::Format format)
    : m_format(format)
{
}

FormatInfo PictureExporter::info() const
{
    FormatInfo info;
    info.needsPictures = true;
    info.chartFormats = {m_format};
    info.carriesTexts = false;
    switch (m_format) {
    case ChartPictures::Format::Png:
        info.id = u"png"_s;
        info.name = {u"图表图片（PNG，300 dpi）"_s, u"Chart pictures (PNG, 300 dpi)"_s};
        break;
    case ChartPictures::Format::Svg:
        info.id = u"svg"_s;
        info.name = {u"图表矢量图（SVG）"_s, u"Chart drawings (SVG)"_s};
        break;
    case ChartPictures::Format::Pdf:
        info.id = u"charts-pdf"_s;
        info.name = {u"图表（PDF，可检索文字）"_s, u"Charts (PDF, text can be searched)"_s};
        break;
    }
    info.suffix = ChartFiles::formatId(m_format);
    return info;
}

Result<QList<ExportedFile>> PictureExporter::write(const ExportJob &job) const
{
    if (!job.pictures)
        return Error{Error::Kind::CannotWrite,
                     Words::tr("Chart pictures cannot be painted here; export them from the "
                               "desktop program."),
                     {}};
    const QString base = exportBaseName(*job.set, job.templateId);
    QList<ExportedFile> files;
    for (const ChartData &chart : chartsIn(job)) {
        const Result<QByteArray> picture = job.pictures->picture(
            chart, m_format, job.pictures->goodSize(chart, ChartPictures::DocumentWidthMm),
            ChartPictures::PrintDpi);
        if (!picture)
            return picture.error();
        const int number = static_cast<int>(files.size()) + 1;
        files += {fileName(base, number, chart.title, info().suffix), *picture};
    }
    return files;
}

ExportProof PictureExporter::prove(const ExportJob &job, const QList<ExportedFile> &files) const
{
    if (m_format == ChartPictures::Format::Png)
        return ExportProof::notRead();
    ExportProof proof = ExportProof::readBack();
    const QList<ChartData> charts = chartsIn(job);
    proof.compareCount(charts.size(), files.size());
    for (qsizetype i = 0; i < std::min(charts.size(), files.size()); ++i) {
        if (m_format == ChartPictures::Format::Svg)
            proveDrawing(charts.at(i), files.at(i).bytes, info().name.text(job.locale), proof);
        else if (!provePage(charts.at(i), files.at(i).bytes, proof))
            return ExportProof::notRead(); // nothing here can read it, so nothing is claimed
    }
    proof.add(DocumentProof::chartCheck(charts, *job.set));
    return proof;
}
