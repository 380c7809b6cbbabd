// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/heldlabels.h"

#include "forms/figuredelegate.h"
#include "forms/figuretableview.h"
#include "forms/papercolors.h"
#include "forms/printedheader.h"

#include <QPainter>
#include <QStyleOptionViewItem>

#include <algorithm>

namespace {

constexpr int MostPercent = 60; // of what is seen; wider labels would leave no room for figures

} // namespace

HeldLabels::HeldLabels(FigureTableView *view, const PrintedHeader *header)
    : QWidget(view)
    , m_view(view)
    , m_header(header)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void HeldLabels::setVisibleAcross(int left, int right)
{
    if (left == m_left && right == m_right)
        return;
    m_left = left;
    m_right = right;
    place();
}

void HeldLabels::place()
{
    const TableSpec &table = m_view->figures()->table();
    const int frame = m_view->frameWidth();
    const int width = m_view->columnViewportPosition(table.labelColumns);
    const int seen = std::min(m_right, m_view->width()) - m_left;
    const bool needed = table.labelColumns > 0 && m_left > frame && width > 0 &&
                        width * 100 <= seen * MostPercent && m_left + width < m_view->width();
    if (needed) {
        setGeometry(m_left, frame, width, m_view->height() - 2 * frame);
        raise();
        update();
    }
    setVisible(needed);
}

void HeldLabels::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const PaperColors colors(palette());
    painter.fillRect(rect(), colors.paper);
    const TableSpec &table = m_view->figures()->table();
    QStyleOptionViewItem option;
    option.initFrom(m_view);
    option.font = m_view->font();
    option.fontMetrics = QFontMetrics(option.font);
    painter.save();
    painter.translate(0, m_view->viewport()->y() - y());
    for (const GridCell &cell : table.cells) {
        if (cell.row < table.headerRows || cell.column >= table.labelColumns)
            continue;
        const QModelIndex index =
            m_view->figures()->index(cell.row - table.headerRows, cell.column);
        option.rect = m_view->visualRect(index);
        m_view->delegate()->paint(&painter, option, index);
    }
    painter.restore();
    if (!m_header->isHidden()) {
        painter.translate(0, m_header->y() - y());
        m_header->paintCells(&painter, QRect(0, 0, width(), m_header->height()));
    }
    painter.resetTransform();
    painter.setPen(colors.strongLine);
    painter.drawLine(width() - 1, 0, width() - 1, height());
}
