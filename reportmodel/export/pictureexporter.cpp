// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pictureexporter.h"

#include "export/filenames.h"

#include <QCoreApplication>

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

} // namespace

PictureExporter::PictureExporter(ChartPictures::Format format)
    : m_format(format)
{
}

FormatInfo PictureExporter::info() const
{
    FormatInfo info;
    info.needsPictures = true;
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
        info.id = u"pdf"_s;
        info.name = {u"图表（PDF，可检索文字）"_s, u"Charts (PDF, text can be searched)"_s};
        break;
    }
    info.suffix = info.id;
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
    const DocumentOutline outline = outlineOf(*job.set, job.templateId, true, job.locale);
    QList<ExportedFile> files;
    for (const OutlineBlock &block : outline.blocks) {
        const auto *chart = std::get_if<OutlineChart>(&block);
        if (!chart)
            continue;
        const Result<QByteArray> picture = job.pictures->picture(
            chart->data, m_format,
            job.pictures->goodSize(chart->data, ChartPictures::DocumentWidthMm),
            ChartPictures::PrintDpi);
        if (!picture)
            return picture.error();
        const int number = static_cast<int>(files.size()) + 1;
        files += {fileName(base, number, chart->data.title, info().suffix), *picture};
    }
    return files;
}
