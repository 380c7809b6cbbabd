// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/chartbody.h"

// A ring for the complete parts of one whole, with the total in its middle and a table of names,
// values and shares beside it. Parts without a slice are listed
// below the table.
class DonutBody : public ChartBody
{
public:
    DonutBody(const ChartData &data, const ChartStyle &style);

    // One series without blanks or negative parts, not all 0, at most MostRingParts slices, and
    // adding up to the stated total if there is one.
    static bool canShow(const ChartData &data);

    void addSeries(QChart &chart) override;
    bool fits(QSizeF size, const ChartFonts &fonts) const override;
    qreal idealHeight(qreal width, const ChartFonts &fonts) const override;
    void place(QChart &chart, const QRectF &area, const ChartFonts &fonts,
               const ChartCanvas &canvas) override;

private:
    struct Slice
    {
        QString name;
        QString value; // as the figure is written
        QString share; // "33.4%"; empty for a small whole
        qreal amount = 0;
    };
    // The table beside the ring.
    struct Measures
    {
        QList<TextBlock> names;
        TextBlock remarks; // parts without a slice, how shares are rounded
        qreal valueWidth = 0;
        qreal shareWidth = 0;
        qreal nameWidth = 0;
        qreal height = 0;
        qreal width = 0;
    };
    Measures measure(qreal width, const ChartFonts &fonts) const;
    void addTable(const Measures &m, QPointF corner, const ChartFonts &fonts,
                  const ChartCanvas &canvas) const;
    void addRing(const QRectF &ring, qreal em, const ChartCanvas &canvas) const;

    QList<Slice> m_slices;
    QStringList m_zeros;
    QStringList m_notApplicable;
    QString m_total;
    QString m_unit;
    QLocale m_locale;
    class QPieSeries *m_series = nullptr; // owned by the chart
};
