// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointF>
#include <QString>

class QPainter;

// Draws one line in the painter's pen so that it looks alike on a screen, in a picture and in a
// PDF, and can be found and copied there. `baseline`: its left end.
void paintLine(QPainter *painter, const QString &text, const QFont &font, QPointF baseline);
