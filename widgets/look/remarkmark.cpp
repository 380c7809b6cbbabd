// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/remarkmark.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace {

// On the unit square: a bubble with its tail at the lower left, as one outline.
QPainterPath bubble()
{
    QPainterPath body;
    body.addRoundedRect(QRectF(0.04, 0.08, 0.92, 0.64), 0.18, 0.18);
    QPainterPath tail;
    tail.moveTo(0.2, 0.6);
    tail.lineTo(0.2, 0.98);
    tail.lineTo(0.56, 0.66);
    tail.closeSubpath();
    return body.united(tail);
}

} // namespace

QColor RemarkMark::color(const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    return dark ? QColor(0xd0, 0xa2, 0xf5) : QColor(0x7b, 0x3f, 0xa0);
}

void RemarkMark::paint(QPainter *painter, const QRectF &rect, const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width(), rect.height());
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(palette));
    painter->drawPath(bubble());
    // Two lines of writing.
    painter->setPen(QPen(palette.color(QPalette::Base), 0.1, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(QPointF(0.26, 0.31), QPointF(0.74, 0.31));
    painter->drawLine(QPointF(0.26, 0.51), QPointF(0.58, 0.51));
    painter->restore();
}

QIcon RemarkMark::icon(const QPalette &palette)
{
    QIcon icon;
    for (const int size : {16, 24, 32}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRectF(0, 0, size, size), palette);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}
