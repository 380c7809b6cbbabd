// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/chartbuilder.h"

#include "paper/chartbody.h"

#include <QChart>
#include <QGraphicsPathItem>
#include <QGraphicsSceneResizeEvent>
#include <QLegend>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

// Lengths in em.
constexpr qreal Margin = 0.8;
constexpr qreal PartGap = 0.6;  // between heading, plot and notes
constexpr qreal SignSize = 1.1; // of a legend entry
constexpr qreal SignGap = 0.7;
constexpr qreal EntryGap = 1.6;
constexpr qreal LegendLine = 1.6;

// Texts shrink in these steps until everything fits.
constexpr qreal ShrinkStep = 0.94;

struct LegendEntry
{
    TextBlock name;
    QPointF corner; // relative to the legend
};

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
        legend()->hide();
        m_body->addSeries(*this);
    }

    qreal idealHeight(qreal width) const
    {
        const ChartFonts fonts(m_style, m_style.textSize);
        const qreal inner = width - 2 * Margin * fonts.em;
        return frameHeight(measure(inner, fonts), fonts.em) + m_body->idealHeight(inner, fonts);
    }

protected:
    void resizeEvent(QGraphicsSceneResizeEvent *event) override
    {
        QChart::resizeEvent(event);
        arrange();
    }

private:
    struct Frame
    {
        TextBlock title;
        TextBlock total;
        TextBlock unit;
        QList<LegendEntry> legend;
        qreal legendHeight = 0;
        TextBlock notes;
        qreal headHeight = 0;
    };

    Frame measure(qreal width, const ChartFonts &fonts) const
    {
        Frame frame;
        frame.title = textBlock(m_data.title, fonts.title, width);
        if (!m_data.unit.isEmpty())
            frame.unit = textBlock(unitText(), fonts.small, width * 0.4);
        frame.total =
            textBlock(m_data.totalText, fonts.body, width - frame.unit.width - PartGap * fonts.em);
        frame.headHeight =
            frame.title.height() + std::max(frame.total.height(), frame.unit.height());
        frame.notes = textBlock(m_data.notes.join(u'\n'), fonts.small, width);
        flowLegend(frame, width, fonts);
        return frame;
    }

    QString unitText() const
    {
        const ChartWording words(m_data.locale);
        return words.labelled(words(u"单位"_s, u"Unit"_s), m_data.unit);
    }

    // Entries side by side, on as many lines as they need.
    void flowLegend(Frame &frame, qreal width, const ChartFonts &fonts) const
    {
        const qreal em = fonts.em;
        QPointF corner;
        qreal lineHeight = 0;
        for (const QString &name : m_body->legend()) {
            LegendEntry entry;
            entry.name = textBlock(name, fonts.body, width - (SignSize + SignGap) * em);
            const qreal entryWidth = (SignSize + SignGap) * em + entry.name.width;
            if (corner.x() > 0 && corner.x() + entryWidth > width) {
                corner = QPointF(0, corner.y() + lineHeight);
                lineHeight = 0;
            }
            entry.corner = corner;
            lineHeight = std::max({lineHeight, LegendLine * em, entry.name.height()});
            corner.rx() += entryWidth + EntryGap * em;
            frame.legend.append(entry);
        }
        frame.legendHeight = frame.legend.isEmpty() ? 0 : corner.y() + lineHeight;
    }

    qreal frameHeight(const Frame &frame, qreal em) const
    {
        qreal height = 2 * Margin * em + frame.headHeight + PartGap * em;
        if (!frame.legend.isEmpty())
            height += frame.legendHeight + PartGap * em;
        if (!frame.notes.isEmpty())
            height += frame.notes.height() + PartGap * em;
        return height;
    }

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
        addParts(ChartFonts(m_style, textSize));
    }

    QGraphicsItem *addLayer(qreal z)
    {
        auto *layer = new QGraphicsPathItem(this);
        layer->setZValue(z);
        layer->setAcceptedMouseButtons(Qt::NoButton);
        return layer;
    }

    bool fits(int textSize) const
    {
        const ChartFonts fonts(m_style, textSize);
        const qreal width = size().width() - 2 * Margin * fonts.em;
        const qreal height = size().height() - frameHeight(measure(width, fonts), fonts.em);
        return height > 0 && m_body->fits(QSizeF(width, height), fonts);
    }

    void addParts(const ChartFonts &fonts)
    {
        const qreal em = fonts.em;
        QRectF area = QRectF(QPointF(), size()).marginsRemoved(QMarginsF(1, 1, 1, 1) * Margin * em);
        const Frame frame = measure(area.width(), fonts);

        addLabel(frame.title, m_style.text, area.topLeft(), Qt::AlignLeft);
        const qreal second = area.top() + frame.title.height();
        addLabel(frame.total, m_style.text, QPointF(area.left(), second), Qt::AlignLeft);
        addLabel(frame.unit, m_style.muted, QPointF(area.right(), second), Qt::AlignRight);
        area.setTop(area.top() + frame.headHeight + PartGap * em);

        for (qsizetype i = 0; i < frame.legend.size(); ++i) {
            const LegendEntry &entry = frame.legend.at(i);
            const QPointF corner = area.topLeft() + entry.corner;
            const QPointF textAt = corner + QPointF((SignSize + SignGap) * em, 0);
            addLabel(entry.name, m_style.text, textAt, Qt::AlignLeft);
            const qreal y = corner.y() + (entry.name.lineHeight - SignSize * em) / 2;
            m_body->addLegendSign(static_cast<int>(i),
                                  QRectF(corner.x(), y, SignSize * em, SignSize * em), em,
                                  m_canvas);
        }
        if (!frame.legend.isEmpty())
            area.setTop(area.top() + frame.legendHeight + PartGap * em);

        if (!frame.notes.isEmpty()) {
            area.setBottom(area.bottom() - frame.notes.height());
            addLabel(frame.notes, m_style.muted, area.bottomLeft(), Qt::AlignLeft);
            area.setBottom(area.bottom() - PartGap * em);
        }
        m_body->place(*this, area, fonts, m_canvas);
    }

    void addLabel(const TextBlock &block, const QColor &color, QPointF corner,
                  Qt::Alignment alignment)
    {
        if (!block.isEmpty())
            (new ChartLabel(block, color, m_canvas.above))->place(corner, alignment | Qt::AlignTop);
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
    return ReportChart(data, style).idealHeight(width);
}
