// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/chartsheets.h"

#include "charts/chartpictures.h"
#include "paper/qtchartpictures.h"

#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>

namespace {

constexpr QSizeF PageMm(210, 297);
constexpr qreal MarginMm = 25;
constexpr qreal GapMm = 10;

} // namespace

QList<QList<SheetChart>> chartSheets(const QList<ChartData> &charts)
{
    const QtChartPictures pictures;
    const qreal width = ChartPictures::DocumentWidthMm;
    const qreal left = (PageMm.width() - width) / 2;
    const qreal bottom = PageMm.height() - MarginMm;
    QList<QList<SheetChart>> pages;
    qreal y = bottom;
    for (qsizetype i = 0; i < charts.size(); ++i) {
        const qreal height =
            std::min(pictures.goodSize(charts.at(i), width).height(), bottom - MarginMm);
        if (pages.isEmpty() || y + height > bottom) {
            pages.append(QList<SheetChart>());
            y = MarginMm;
        }
        pages.last().append({i, QRectF(left, y, width, height)});
        y += height + GapMm;
    }
    return pages;
}

bool printCharts(const QList<ChartData> &charts, QPagedPaintDevice &device)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const qreal scale = device.width() / PageMm.width();
    bool first = true;
    for (const QList<SheetChart> &page : chartSheets(charts)) {
        if (!first)
            device.newPage();
        first = false;
        for (const SheetChart &chart : page) {
            QtChartPictures::paint(&painter, charts.at(chart.index),
                                   QRectF(chart.mm.topLeft() * scale, chart.mm.size() * scale),
                                   chart.mm.size());
        }
    }
    return painter.end();
}
