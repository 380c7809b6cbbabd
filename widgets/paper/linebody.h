// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/chartbody.h"
#include "paper/chartscale.h"

class QLineSeries;

// Values over years. A blank year and a change of form leave a gap in the line; the latter is also
// marked. Every point carries its value.
class LineBody : public ChartBody
{
public:
    LineBody(const ChartData &data, const ChartStyle &style);

    void addSeries(QChart &chart) override;
    bool fits(QSizeF size, const ChartFonts &fonts) const override;
    qreal idealHeight(qreal width, const ChartFonts &fonts) const override;
    void place(QChart &chart, const QRectF &area, const ChartFonts &fonts,
               const ChartCanvas &canvas) override;
    QStringList legend() const override;
    void addLegendSign(int index, const QRectF &rect, qreal em,
                       const ChartCanvas &canvas) const override;

private:
    // Room around the plot.
    struct Measures
    {
        QList<TextBlock> categories;
        TextBlock breakText; // empty without a change of form
        qreal tickWidth = 0;
        qreal spacing = 0; // between categories
        qreal top = 0;     // above the plot, for value texts and the change of form
        qreal bottom = 0;  // below it, for category labels
        qreal widestValue = 0;
        int mostLines = 0; // of a category label
    };
    Measures measure(qreal width, const ChartFonts &fonts) const;
    const ChartPoint *point(int series, int category) const; // null when it is no number
    QPointF position(int series, int category, const QRectF &plot) const;
    QString noFigure() const;
    QPen linePen(int series, qreal em) const;
    void addTicks(const QRectF &plot, const ChartFonts &fonts, const ChartCanvas &canvas) const;
    void addMarker(int series, QPointF center, qreal em, const ChartCanvas &canvas) const;
    void addColumnTexts(int category, const QRectF &plot, qreal top, const ChartFonts &fonts,
                        const ChartCanvas &canvas) const;

    struct Run
    {
        QLineSeries *line; // owned by the chart
        int series;
    };
    ChartData m_data;
    ValueScale m_scale;
    QList<Run> m_runs; // unbroken stretches
};
