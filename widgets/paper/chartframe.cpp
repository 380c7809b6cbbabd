// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/chartframe.h"

#include "charts/chartwording.h"

using namespace Qt::StringLiterals;

namespace {

// Lengths in em.
constexpr qreal Margin = 0.8;
constexpr qreal PartGap = 0.6;  // between heading, legend, body and notes
constexpr qreal SignSize = 1.1; // of a legend entry
constexpr qreal SignGap = 0.7;
constexpr qreal EntryGap = 1.6;
constexpr qreal LegendLine = 1.6;

constexpr qreal UnitShare = 0.4; // of the width, at most

void addLabel(const TextBlock &block, const QColor &color, QPointF corner, Qt::Alignment alignment,
              QGraphicsItem *parent)
{
    if (!block.isEmpty())
        (new ChartLabel(block, color, parent))->place(corner, alignment | Qt::AlignTop);
}

} // namespace

ChartFrame::ChartFrame(const ChartData &data, const ChartBody &body, qreal chartWidth,
                       const ChartFonts &fonts)
    : m_body(body)
    , m_fonts(fonts)
    , m_width(chartWidth - 2 * Margin * fonts.em)
{
    const ChartWording words(data.locale);
    m_title = textBlock(data.title, fonts.title, m_width);
    if (!data.unit.isEmpty()) {
        const QString unit = words.labelled(words(u"单位"_s, u"Unit"_s), data.unit);
        m_unit = textBlock(unit, fonts.small, m_width * UnitShare);
    }
    m_total = textBlock(data.totalText, fonts.body, m_width - m_unit.width - PartGap * fonts.em);
    m_notes = textBlock(data.notes.join(u'\n'), fonts.small, m_width);
    flowLegend();
}

// Entries side by side, on as many lines as they need.
void ChartFrame::flowLegend()
{
    const qreal em = m_fonts.em;
    QPointF corner;
    qreal lineHeight = 0;
    for (const QString &name : m_body.legend()) {
        LegendEntry entry;
        entry.name = textBlock(name, m_fonts.body, m_width - (SignSize + SignGap) * em);
        const qreal entryWidth = (SignSize + SignGap) * em + entry.name.width;
        if (corner.x() > 0 && corner.x() + entryWidth > m_width) {
            corner = QPointF(0, corner.y() + lineHeight);
            lineHeight = 0;
        }
        entry.corner = corner;
        lineHeight = std::max({lineHeight, LegendLine * em, entry.name.height()});
        corner.rx() += entryWidth + EntryGap * em;
        m_legend.append(entry);
    }
    m_legendHeight = corner.y() + lineHeight;
}

qreal ChartFrame::height() const
{
    const qreal em = m_fonts.em;
    qreal height = m_title.height() + std::max(m_total.height(), m_unit.height()) +
                   (2 * Margin + PartGap) * em;
    if (!m_legend.isEmpty())
        height += m_legendHeight + PartGap * em;
    if (!m_notes.isEmpty())
        height += m_notes.height() + PartGap * em;
    return height;
}

QRectF ChartFrame::addTo(const ChartCanvas &canvas, QSizeF chartSize, const ChartStyle &style) const
{
    const qreal em = m_fonts.em;
    QRectF area = QRectF(QPointF(), chartSize).marginsRemoved(QMarginsF(1, 1, 1, 1) * Margin * em);
    addLabel(m_title, style.text, area.topLeft(), Qt::AlignLeft, canvas.above);
    area.setTop(area.top() + m_title.height());
    addLabel(m_total, style.text, area.topLeft(), Qt::AlignLeft, canvas.above);
    addLabel(m_unit, style.muted, area.topRight(), Qt::AlignRight, canvas.above);
    area.setTop(area.top() + std::max(m_total.height(), m_unit.height()) + PartGap * em);

    for (qsizetype i = 0; i < m_legend.size(); ++i) {
        const TextBlock &name = m_legend.at(i).name;
        const QPointF corner = area.topLeft() + m_legend.at(i).corner;
        addLabel(name, style.text, corner + QPointF((SignSize + SignGap) * em, 0), Qt::AlignLeft,
                 canvas.above);
        const qreal y = corner.y() + (name.lineHeight - SignSize * em) / 2;
        m_body.addLegendSign(static_cast<int>(i),
                             QRectF(corner.x(), y, SignSize * em, SignSize * em), em, canvas);
    }
    if (!m_legend.isEmpty())
        area.setTop(area.top() + m_legendHeight + PartGap * em);

    if (!m_notes.isEmpty()) {
        area.setBottom(area.bottom() - m_notes.height());
        addLabel(m_notes, style.muted, area.bottomLeft(), Qt::AlignLeft, canvas.above);
        area.setBottom(area.bottom() - PartGap * em);
    }
    return area;
}
