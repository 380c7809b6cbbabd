// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/placelabel.h"

#include <QPainter>

QSize PlaceLabel::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

void PlaceLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawText(contentsRect(), Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}
