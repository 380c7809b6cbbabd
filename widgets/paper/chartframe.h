// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "paper/chartbody.h"

// What stands around the body of a chart: title, total, unit and legend above it, notes below.
// Measured for one width and type size.
class ChartFrame
{
public:
    ChartFrame(const ChartData &data, const ChartBody &body, qreal chartWidth,
               const ChartFonts &fonts);

    // Height of everything but the body, margins included.
    qreal height() const;
    // Width left for the body.
    qreal bodyWidth() const { return m_width; }
    // Adds the frame's texts and signs for a chart of that size and returns the body's place.
    QRectF addTo(const ChartCanvas &canvas, QSizeF chartSize, const ChartStyle &style) const;

private:
    struct LegendEntry
    {
        TextBlock name;
        QPointF corner; // relative to the legend
    };

    void flowLegend();

    const ChartBody &m_body;
    ChartFonts m_fonts;
    qreal m_width;
    TextBlock m_title;
    TextBlock m_total;
    TextBlock m_unit;
    QList<LegendEntry> m_legend;
    qreal m_legendHeight = 0;
    TextBlock m_notes;
};
