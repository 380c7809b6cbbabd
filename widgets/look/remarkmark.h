// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QRectF>

class QPainter;

// The mark of a place a reviewer wants changed: a speech bubble, in a colour no finding has.
namespace RemarkMark {

QColor color(const QPalette &palette);
void paint(QPainter *painter, const QRectF &rect, const QPalette &palette);
QIcon icon(const QPalette &palette);

} // namespace RemarkMark
