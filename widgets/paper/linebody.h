// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/chartbody.h"
#include "paper/chartscale.h"

class QLineSeries;
class QValueAxis;

// Values over years. A blank year and a change of form leave a gap in the line; the latter is also
// marked. Every point carries its value, and each of several lines its name at its end.
class LineBody : public ChartBody
{
public:
    LineBody(const ChartData &data, const ChartStyle &style);

    void addSeries(QChart &chart) override;
    bool fits(QSizeF size, const ChartFonts &fonts) const override;
    qreal idealHeight(qreal width, const ChartFonts &fonts) const override;
    void place(QChart &chart, const QRectF &area, const ChartFonts &fonts,
               const ChartCanvas &canvas) override;

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
        int mostLines = 0;      // of a category label
        QList<TextBlock> names; // of several lines, in the order of the series
        qreal namesWidth = 0;   // right of the plot, with the gap before them
        qreal namesHeight = 0;  // of all of them, one below the other
        qreal tail = 0;         // between the last category and the right end of the plot
    };
    Measures measure(qreal width, const ChartFonts &fonts) const;
    const ChartPoint *point(int series, int category) const; // null when it is no number
    void measureNames(Measures &m, qreal width, const ChartFonts &fonts) const;
    qreal columnX(int category, const QRectF &plot, const Measures &m) const;
    QPointF position(int series, int category, const QRectF &plot, const Measures &m) const;
    // The last category at which the line has a value; -1 when it has none.
    int lastPoint(int series) const;
    QString noFigure() const;
    QPen linePen(int series, qreal em) const;
    void addTicks(const QRectF &plot, const ChartFonts &fonts, const ChartCanvas &canvas) const;
    void addMarker(int series, QPointF center, qreal em, const ChartCanvas &canvas) const;
    void addColumnTexts(int category, const QRectF &plot, qreal top, const Measures &m,
                        const ChartFonts &fonts, const ChartCanvas &canvas) const;
    void addNames(const QRectF &plot, qreal top, const Measures &m, qreal em,
                  const ChartCanvas &canvas) const;

    struct Run
    {
        QLineSeries *line; // owned by the chart
        int series;
    };
    ChartData m_data;
    ValueScale m_scale;
    QList<Run> m_runs;         // unbroken stretches
    QValueAxis *m_x = nullptr; // owned by the chart
};
