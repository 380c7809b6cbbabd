// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/chartbody.h"
#include "paper/chartscale.h"

// Horizontal bars, one row per category from top to bottom: single, side by side or stacked. A
// blank or not applicable figure shows as a word where its bar would be, 0 as a 0 without a bar.
class BarBody : public ChartBody
{
public:
    BarBody(const ChartData &data, const ChartStyle &style);

    void addSeries(QChart &chart) override;
    bool fits(QSizeF size, const ChartFonts &fonts) const override;
    qreal idealHeight(qreal width, const ChartFonts &fonts) const override;
    void place(QChart &chart, const QRectF &area, const ChartFonts &fonts,
               const ChartCanvas &canvas) override;
    QStringList legend() const override;

private:
    // Everything that depends on the fonts and the width, but not on the height.
    struct Measures
    {
        QList<TextBlock> categories;
        qreal labelWidth = 0; // widest category label
        qreal roomLeft = 0;   // for values of negative bars
        qreal roomRight = 0;  // for values behind the bars
        qreal plotWidth = 0;
        qreal rowHeight = 0; // least height of a row
    };
    Measures measure(qreal width, const ChartFonts &fonts) const;
    Measures measure(qreal width, qreal labelShare, const ChartFonts &fonts) const;
    qreal axisHeight(const ChartFonts &fonts) const;
    bool stacked() const
    {
        return m_data.kind == ChartKind::StackedBar && m_data.series.size() > 1;
    }
    int barsPerRow() const;
    // Value text at the end of a bar; for stacked bars the sum of the row.
    QString endText(int series, int category) const;
    QString notFilledIn() const;
    bool isNumber(int series, int category) const;
    qreal value(int series, int category) const;

    // Bars of the series as they stand in the plot; an empty rectangle where there is none.
    QRectF barRect(int series, int category, const QRectF &plot, qreal barWidth) const;
    void addTicks(const QRectF &plot, const ChartFonts &fonts, const ChartCanvas &canvas) const;
    void addValueLabels(const QRectF &plot, qreal barWidth, const ChartFonts &fonts,
                        const ChartCanvas &canvas) const;
    void addSegmentLabels(const QRectF &plot, qreal barWidth, const ChartFonts &fonts,
                          const ChartCanvas &canvas) const;

    ChartData m_data;
    QStringList m_shares; // beside the values, by category; none unless asked for
    ValueScale m_scale;
    class QAbstractBarSeries *m_series = nullptr; // owned by the chart
};
