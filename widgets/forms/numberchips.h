// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/binding.h"

#include <QColor>
#include <QList>
#include <QRectF>

class QPainter;
class QPalette;
class QTextDocument;

// How bound numbers look in a text: a light chip under the digits. The digits themselves are plain
// text of the document, so copying, search, input methods and screen readers need to know nothing
// of it; the chip is painted underneath and so moves with them.
namespace NumberChips {

// The part of a span in each line it stands in, in document coordinates.
QList<QRectF> rects(const QTextDocument &document, Span span);

// Paints the chips of those bindings that touch `exposed` (document coordinates). To be painted
// before the text. Numbers confirmed as free have none.
void paint(QPainter *painter, const QTextDocument &document, const QList<Binding> &bindings,
           const QRectF &exposed, const QPalette &palette);

} // namespace NumberChips
