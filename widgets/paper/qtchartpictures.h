// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartpictures.h"
#include "paper/chartstyle.h"

#include <QCoreApplication>

class QPainter;
class QRectF;

// Paints chart data on paper white: the same bytes for the same data, size and resolution. Needs a
// QApplication (any platform, also offscreen); without one picture() says so instead of crashing.
class QtChartPictures : public ChartPictures
{
    Q_DECLARE_TR_FUNCTIONS(QtChartPictures)

public:
    Result<QByteArray> picture(const ChartData &data, Format format, QSizeF sizeMm,
                               int dpi) const override;
    std::function<Result<QByteArray>()> painted(const ChartData &data, Format format, QSizeF sizeMm,
                                                int dpi) const override;
    QSizeF goodSize(const ChartData &data, qreal widthMm) const override;

    // Paints the chart as vectors into `target`, whose shape it takes on.
    static void paint(QPainter *painter, const ChartData &data, const QRectF &target,
                      QSizeF sizeMm);
    // The same in another style; `units`: the chart's size in that style's scene units.
    static void paint(QPainter *painter, const ChartData &data, const QRectF &target, QSizeF units,
                      const ChartStyle &style);
};
