// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/chartbody.h"

#include "paper/barbody.h"
#include "paper/donutbody.h"
#include "paper/hatching.h"
#include "paper/linebody.h"

#include <QChart>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>

using namespace Qt::StringLiterals;

namespace {

// Shown instead of a chart when no figure is filled in.
class EmptyBody : public ChartBody
{
public:
    EmptyBody(const ChartStyle &style, const QLocale &locale)
        : ChartBody(style, locale)
    {
    }

    void addSeries(QChart &) override {}
    bool fits(QSizeF size, const ChartFonts &fonts) const override
    {
        const TextBlock block = text(fonts);
        return block.width <= size.width() && block.height() <= size.height();
    }
    qreal idealHeight(qreal, const ChartFonts &fonts) const override { return fonts.em * 6; }
    void place(QChart &chart, const QRectF &area, const ChartFonts &fonts,
               const ChartCanvas &canvas) override
    {
        chart.setPlotArea(area);
        addLabel(text(fonts), m_style.muted, area.center(), Qt::AlignCenter, canvas);
    }

private:
    TextBlock text(const ChartFonts &fonts) const
    {
        return textBlock(m_words(u"无数据"_s, u"No data"_s), fonts.title);
    }
};

} // namespace

ChartLabel *ChartBody::addLabel(const TextBlock &block, const QColor &color, QPointF anchor,
                                Qt::Alignment alignment, const ChartCanvas &canvas) const
{
    auto *label = new ChartLabel(block, color, canvas.above);
    label->place(anchor, alignment);
    return label;
}

void ChartBody::addGridLine(const QLineF &line, bool zero, qreal em,
                            const ChartCanvas &canvas) const
{
    constexpr qreal Thin = 0.03;
    constexpr qreal Strong = 0.06;
    auto *item = new QGraphicsLineItem(line, zero ? canvas.above : canvas.below);
    item->setPen(zero ? QPen(m_style.muted, em * Strong) : QPen(m_style.grid, em * Thin));
}

void ChartBody::addHatch(const QList<QPolygonF> &shapes, int index, qreal em,
                         const ChartCanvas &canvas) const
{
    constexpr qreal Gap = 0.34;
    constexpr qreal Thin = 0.035;
    constexpr qreal StrokeWidth = 0.06;
    QColor stroke = m_style.background;
    stroke.setAlphaF(0.85F);
    new HatchItem(shapes, index, em * Gap, QPen(m_style.outline(index), em * Thin),
                  QPen(stroke, em * StrokeWidth), canvas.above);
}

void ChartBody::addLegendSign(int index, const QRectF &rect, qreal em,
                              const ChartCanvas &canvas) const
{
    auto *swatch = new QGraphicsRectItem(rect, canvas.above);
    swatch->setPen(Qt::NoPen);
    swatch->setBrush(m_style.fill(index));
    addHatch({QPolygonF(rect)}, index, em, canvas);
}

std::unique_ptr<ChartBody> makeChartBody(const ChartData &data, const ChartStyle &style)
{
    if (!data.hasNumbers() || data.categories.isEmpty())
        return std::make_unique<EmptyBody>(style, data.locale);
    switch (data.kind) {
    case ChartKind::Donut:
        if (DonutBody::canShow(data))
            return std::make_unique<DonutBody>(data, style);
        return std::make_unique<BarBody>(data, style);
    case ChartKind::Line:
        return std::make_unique<LineBody>(data, style);
    case ChartKind::HorizontalBar:
    case ChartKind::StackedBar:
    case ChartKind::GroupedBar:
        return std::make_unique<BarBody>(data, style);
    }
    Q_UNREACHABLE();
}
