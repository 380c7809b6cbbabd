// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "charts/chartwording.h"
#include "paper/charttext.h"

#include <QSizeF>

#include <memory>

class QChart;

// What texts and signs are put on: QtCharts' bars, slices and lines lie between the two layers.
struct ChartCanvas
{
    QGraphicsItem *below = nullptr; // grid
    QGraphicsItem *above = nullptr; // everything else
};

// The middle of a chart, between its heading and its notes: one implementation per kind. QtCharts
// draws bars, slices, lines and grid; all texts are placed here, because QtCharts elides, cuts and
// overprints labels.
class ChartBody
{
public:
    virtual ~ChartBody() = default;

    // Adds series and axes; called once.
    virtual void addSeries(QChart &chart) = 0;
    // Whether everything has room in `size` with these fonts.
    virtual bool fits(QSizeF size, const ChartFonts &fonts) const = 0;
    // The height at which the body looks best; fits() holds there if the width is sufficient.
    virtual qreal idealHeight(qreal width, const ChartFonts &fonts) const = 0;
    // Moves plot and series into `area` and adds the texts to `canvas`.
    virtual void place(QChart &chart, const QRectF &area, const ChartFonts &fonts,
                       const ChartCanvas &canvas) = 0;
    // Series names shown in the frame's legend; empty when there is nothing to tell apart.
    virtual QStringList legend() const { return {}; }
    // The sign of the n-th legend entry, filling `rect`.
    virtual void addLegendSign(int index, const QRectF &rect, qreal em,
                               const ChartCanvas &canvas) const;

protected:
    ChartBody(const ChartStyle &style, const QLocale &locale)
        : m_style(style)
        , m_words(locale)
    {
    }

    ChartLabel *addLabel(const TextBlock &block, const QColor &color, QPointF anchor,
                         Qt::Alignment alignment, const ChartCanvas &canvas) const;
    // A line at a tick; the one at 0 is the base that bars stand on.
    void addGridLine(const QLineF &line, bool zero, qreal em, const ChartCanvas &canvas) const;
    // Outline and hatch of the index-th fill over shapes that QtCharts has filled.
    void addHatch(const QList<QPolygonF> &shapes, int index, qreal em,
                  const ChartCanvas &canvas) const;

    ChartStyle m_style;
    ChartWording m_words; // follows the chart's language, not the program's
};

// The body that shows this data honestly: the chart's own kind, but bars instead of a ring when
// the data are not the complete parts of one whole or too many to tell apart, and 无数据 when no
// figure is filled in.
std::unique_ptr<ChartBody> makeChartBody(const ChartData &data, const ChartStyle &style);
