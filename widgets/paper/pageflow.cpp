// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pageflow.h"

#include <cmath>

namespace {

// Sums of line heights may miss the page's height by a rounding error.
constexpr qreal Rounding = 0.5;

} // namespace

void PageContent::add(const PageContent &part, QPointF offset)
{
    for (const QRectF &shade : part.shades)
        shades.append(shade.translated(offset));
    for (const QLineF &rule : part.rules)
        rules.append(rule.translated(offset));
    for (PageText text : part.texts) {
        text.baseline += offset;
        text.box.translate(offset);
        texts.append(text);
    }
    for (PageChart chart : part.charts) {
        chart.box.translate(offset);
        charts.append(chart);
    }
}

PageFlow::PageFlow(const PageLayout &layout)
    : m_layout(layout)
{
}

qreal PageFlow::startOf(const PageStrip &strip, qreal y) const
{
    qreal start = y > 0 ? y + strip.spaceBefore : 0;
    if (strip.onGrid) {
        const qreal pitch = m_layout.linePitch();
        start = std::ceil((start - Rounding) / pitch) * pitch;
    }
    return start;
}

void PageFlow::place(const PageStrip &strip)
{
    const qreal start = startOf(strip, m_y);
    const QPointF corner = m_layout.content().topLeft() + QPointF(0, start);
    m_pages.last().add(strip.content, corner);
    if (strip.mark) {
        PageMark mark = *strip.mark;
        mark.page = static_cast<int>(m_pages.size()) - 1;
        mark.y = corner.y();
        m_marks.append(mark);
    }
    m_y = start + strip.height;
}

void PageFlow::placeKept()
{
    for (const PageStrip &strip : std::as_const(m_kept)) {
        if (startOf(strip, m_y) + strip.height > pageHeight() + Rounding)
            startPage();
        place(strip);
    }
    m_kept.clear();
}

void PageFlow::add(const PageStrip &strip)
{
    m_kept.append(strip);
    if (strip.keepWithNext)
        return;
    qreal y = m_y;
    for (const PageStrip &kept : std::as_const(m_kept))
        y = startOf(kept, y) + kept.height;
    if (y > pageHeight() + Rounding)
        startPage();
    placeKept();
}

void PageFlow::makeRoom(qreal height)
{
    qreal y = m_y;
    for (const PageStrip &kept : std::as_const(m_kept))
        y = startOf(kept, y) + kept.height;
    if (y + height > pageHeight() + Rounding)
        startPage();
    placeKept();
}

void PageFlow::startPage()
{
    if (m_y > 0)
        m_pages.append(PageContent());
    m_y = 0;
}

qreal PageFlow::room() const
{
    return pageHeight() + Rounding - m_y;
}

QList<PageContent> PageFlow::takePages()
{
    placeKept();
    return std::move(m_pages);
}
