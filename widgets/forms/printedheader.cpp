// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/printedheader.h"

#include "forms/gridmetrics.h"
#include "forms/papercolors.h"

#include <QPaintEvent>
#include <QPainter>

#include <numeric>

PrintedHeader::PrintedHeader(const TableSpec &table, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_table(table)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(1);
    setSectionsClickable(false);
    setHighlightSections(false);
}

void PrintedHeader::setRowHeights(const QList<int> &heights)
{
    m_heights = heights;
    setFixedHeight(std::accumulate(heights.cbegin(), heights.cend(), 0));
    viewport()->update();
}

QRect PrintedHeader::cellRect(const GridCell &cell) const
{
    const int top = std::accumulate(m_heights.cbegin(), m_heights.cbegin() + cell.row, 0);
    const int bottom = std::accumulate(m_heights.cbegin() + cell.row,
                                       m_heights.cbegin() + cell.row + cell.rowSpan, top);
    const int last = cell.column + cell.columnSpan - 1;
    const int left = sectionViewportPosition(cell.column);
    const int right = sectionViewportPosition(last) + sectionSize(last);
    return {left, top, right - left, bottom - top};
}

void PrintedHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    paintCells(&painter, event->rect());
}

void PrintedHeader::paintCells(QPainter *painter, const QRect &area) const
{
    painter->setFont(font());
    const PaperColors colors(palette());
    for (const GridCell &cell : m_table.cells) {
        if (cell.row + cell.rowSpan > m_heights.size())
            continue;
        const QRect rect = cellRect(cell);
        if (!rect.intersects(area))
            continue;
        painter->fillRect(rect, colors.headerFill);
        const bool corner = cell.kind == GridCell::Kind::Corner;
        painter->setPen(corner ? colors.lightInk : colors.ink);
        painter->drawText(rect, int(Qt::AlignCenter),
                          GridMetrics::wrapped(cell.text, rect.width(), font()));
        painter->setPen(colors.line);
        painter->drawLine(rect.topLeft(), rect.topRight());
        if (cell.column > 0)
            painter->drawLine(rect.topLeft(), rect.bottomLeft());
    }
    painter->setPen(colors.strongLine);
    painter->drawLine(0, height() - 1, width(), height() - 1);
}
