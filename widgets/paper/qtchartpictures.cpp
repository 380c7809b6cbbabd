// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/qtchartpictures.h"

#include "paper/chartbuilder.h"
#include "paper/charttext.h"
#include "paper/paperfonts.h"
#include "paper/pdfwriting.h"
#include "paper/pngwriter.h"
#include "paper/svgfonts.h"

#include <QApplication>
#include <QBuffer>
#include <QChart>
#include <QGraphicsScene>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal MmPerInch = 25.4;
constexpr qreal LargestMm = 1000; // forty long names make a high picture

Result<QImage> imageOf(const ChartData &data, QSizeF sizeMm, int dpi)
{
    const QSize pixels = (sizeMm * dpi / MmPerInch).toSize();
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull()) {
        return Error{Error::Kind::CannotWrite,
                     QtChartPictures::tr("There is not enough memory for the chart picture. Choose "
                                         "a lower resolution."),
                     data.id};
    }
    image.fill(Qt::white);
    image.setDotsPerMeterX(qRound(dpi * 1000 / MmPerInch));
    image.setDotsPerMeterY(qRound(dpi * 1000 / MmPerInch));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    QtChartPictures::paint(&painter, data, QRectF(QPointF(), QSizeF(pixels)), sizeMm);
    painter.end();
    return image;
}

// One page of the chart's size, with its texts as text: searched and copied as they read.
Result<QByteArray> pdf(const ChartData &data, QSizeF sizeMm)
{
    PdfPlan plan;
    plan.title = data.title;
    plan.page = QPageSize(sizeMm, QPageSize::Millimeter, {}, QPageSize::ExactMatch);
    plan.resolution = ChartPictures::MostDpi;
    plan.addTexts(data);
    const ChartFonts fonts(ChartStyle::forPaper(), ChartStyle::forPaper().textSize);
    plan.fonts = {fonts.body, fonts.strong};
    return writePdf(plan, [&](QPdfWriter &writer, QPainter &painter) {
        QtChartPictures::paint(&painter, data, QRectF(0, 0, writer.width(), writer.height()),
                               sizeMm);
    });
}

QByteArray svg(const ChartData &data, QSizeF sizeMm)
{
    const QSize units = (sizeMm * ChartStyle::UnitsPerMm).toSize();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(units);
    generator.setViewBox(QRect(QPoint(), units));
    generator.setResolution(qRound(ChartStyle::UnitsPerMm * MmPerInch));
    generator.setTitle(data.title.toHtmlEscaped()); // written as it is
    generator.setDescription(data.reading().toHtmlEscaped());
    QPainter painter(&generator);
    QtChartPictures::paint(&painter, data, QRectF(QPointF(), QSizeF(units)), sizeMm);
    painter.end();

    nameUsualFonts(bytes);
    return bytes;
}

} // namespace

Result<QByteArray> QtChartPictures::picture(const ChartData &data, Format format, QSizeF sizeMm,
                                            int dpi) const
{
    return painted(data, format, sizeMm, dpi)();
}

std::function<Result<QByteArray>()> QtChartPictures::painted(const ChartData &data, Format format,
                                                             QSizeF sizeMm, int dpi) const
{
    const auto known = [](Result<QByteArray> result) {
        return [result = std::move(result)] { return result; };
    };
    if (!qobject_cast<QApplication *>(QCoreApplication::instance())) {
        return known(Error{
            Error::Kind::Internal,
            tr("Charts cannot be drawn here because the program runs without painting."), data.id});
    }
    if (const Result<void> fonts = PaperFonts::drawChinese(); !fonts)
        return known(fonts.error());
    if (sizeMm.isEmpty() || sizeMm.width() > LargestMm || sizeMm.height() > LargestMm ||
        dpi < LeastDpi || dpi > MostDpi) {
        return known(
            Error{Error::Kind::BadInput,
                  tr("A chart picture must be at most %1 mm wide and high and have %2 to %3 dpi.")
                      .arg(LargestMm)
                      .arg(LeastDpi)
                      .arg(MostDpi),
                  data.id});
    }
    switch (format) {
    case Format::Png:
        if (const Result<QImage> image = imageOf(data, sizeMm, dpi); !image)
            return known(image.error());
        else
            return [image = *image] { return drawnPng(image); };
    case Format::Svg:
        return known(svg(data, sizeMm));
    case Format::Pdf:
        return known(pdf(data, sizeMm));
    }
    Q_UNREACHABLE();
}

QSizeF QtChartPictures::goodSize(const ChartData &data, qreal widthMm) const
{
    const qreal height =
        idealChartHeight(data, ChartStyle::forPaper(), widthMm * ChartStyle::UnitsPerMm);
    return QSizeF(widthMm, qCeil(height / ChartStyle::UnitsPerMm));
}

void QtChartPictures::paint(QPainter *painter, const ChartData &data, const QRectF &target,
                            QSizeF sizeMm)
{
    paint(painter, data, target, sizeMm * ChartStyle::UnitsPerMm, ChartStyle::forPaper());
}

void QtChartPictures::paint(QPainter *painter, const ChartData &data, const QRectF &target,
                            QSizeF units, const ChartStyle &style)
{
    const std::unique_ptr<QChart> chart = buildChart(data, style);
    QGraphicsScene scene;
    scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    scene.addItem(chart.get());
    chart->resize(units);
    scene.render(painter, target, QRectF(QPointF(), units), Qt::IgnoreAspectRatio);
    scene.removeItem(chart.get());
}
