// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/chartbuilder.h"

#include "paper/chartframe.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsPathItem>
#include <QGraphicsSceneResizeEvent>
#include <QLegend>

#include <utility>

namespace {

// Texts shrink in these steps until everything fits.
constexpr qreal ShrinkStep = 0.94;

class ReportChart : public QChart
{
public:
    ReportChart(const ChartData &data, const ChartStyle &style)
        : m_data(data)
        , m_style(style)
        , m_body(makeChartBody(data, style))
    {
        setAnimationOptions(NoAnimation);
        setBackgroundBrush(style.background);
        setBackgroundPen(Qt::NoPen);
        setBackgroundRoundness(0);
        setDropShadowEnabled(false);
        setMargins({});
        layout()->setContentsMargins(0, 0, 0, 0); // or the background stops short of the edge
        legend()->hide();
        m_body->addSeries(*this);
    }

protected:
    void resizeEvent(QGraphicsSceneResizeEvent *event) override
    {
        QChart::resizeEvent(event);
        arrange();
    }

private:
    void arrange()
    {
        delete std::exchange(m_canvas.below, nullptr);
        delete std::exchange(m_canvas.above, nullptr);
        if (size().isEmpty())
            return;
        int textSize = m_style.textSize;
        while (textSize > 1 && !fits(textSize))
            textSize = std::min(textSize - 1, qRound(textSize * ShrinkStep));
        m_canvas.below = addLayer(0);   // above the background
        m_canvas.above = addLayer(100); // above everything QtCharts draws
        const ChartFonts fonts(m_style, textSize);
        const ChartFrame frame(m_data, *m_body, size().width(), fonts);
        m_body->place(*this, frame.addTo(m_canvas, size(), m_style), fonts, m_canvas);
    }

    bool fits(int textSize) const
    {
        const ChartFonts fonts(m_style, textSize);
        const ChartFrame frame(m_data, *m_body, size().width(), fonts);
        const QSizeF room(frame.bodyWidth(), size().height() - frame.height());
        return !room.isEmpty() && m_body->fits(room, fonts);
    }

    QGraphicsItem *addLayer(qreal z)
    {
        auto *layer = new QGraphicsPathItem(this);
        layer->setZValue(z);
        layer->setAcceptedMouseButtons(Qt::NoButton);
        return layer;
    }

    ChartData m_data;
    ChartStyle m_style;
    std::unique_ptr<ChartBody> m_body;
    ChartCanvas m_canvas; // ours, children of this chart
};

} // namespace

std::unique_ptr<QChart> buildChart(const ChartData &data, const ChartStyle &style)
{
    return std::make_unique<ReportChart>(data, style);
}

qreal idealChartHeight(const ChartData &data, const ChartStyle &style, qreal width)
{
    const std::unique_ptr<ChartBody> body = makeChartBody(data, style);
    const ChartFonts fonts(style, style.textSize);
    const ChartFrame frame(data, *body, width, fonts);
    return frame.height() + body->idealHeight(frame.bodyWidth(), fonts);
}
