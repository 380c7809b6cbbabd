// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/numberchips.h"

#include "forms/papercolors.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QPalette>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace {

constexpr qreal Radius = 3;
constexpr qreal Overhang = 1; // of the chip around its digits

// The bindings in the paragraphs that `exposed` touches.
QList<Binding> shownOf(const QTextDocument &document, const QList<Binding> &bindings,
                       const QRectF &exposed)
{
    const QAbstractTextDocumentLayout *layout = document.documentLayout();
    const auto blockAt = [&](const QPointF &point) {
        const int position = layout->hitTest(point, Qt::FuzzyHit);
        return document.findBlock(std::max(position, 0));
    };
    const QTextBlock first = blockAt(exposed.topLeft());
    const QTextBlock last = blockAt(exposed.bottomRight());
    const qsizetype start = first.position();
    const qsizetype end = last.position() + last.length();
    const auto from = std::find_if(bindings.cbegin(), bindings.cend(),
                                   [start](const Binding &one) { return one.span.start >= start; });
    const auto to = std::find_if(from, bindings.cend(),
                                 [end](const Binding &one) { return one.span.start >= end; });
    return QList<Binding>(from, to);
}

} // namespace

QList<QRectF> NumberChips::rects(const QTextDocument &document, Span span)
{
    const QTextBlock block = document.findBlock(static_cast<int>(span.start));
    const QTextLayout *layout = block.layout();
    if (!block.isValid() || !layout || layout->lineCount() == 0)
        return {};
    const int from = static_cast<int>(span.start) - block.position();
    const int to = from + static_cast<int>(span.length);
    const QFontMetricsF metrics(document.defaultFont());
    QList<QRectF> rects;
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const int start = std::max(from, line.textStart());
        const int end = std::min(to, line.textStart() + line.textLength());
        if (start >= end)
            continue;
        const qreal left = line.cursorToX(start);
        const qreal right = line.cursorToX(end);
        const qreal baseline = line.y() + line.ascent();
        rects.append(QRectF(left, baseline - metrics.ascent(), right - left,
                            metrics.ascent() + metrics.descent())
                         .translated(layout->position()));
    }
    return rects;
}

void NumberChips::paint(QPainter *painter, const QTextDocument &document,
                        const QList<Binding> &bindings, const QRectF &exposed,
                        const QPalette &palette)
{
    const PaperColors colors(palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(PaperColors::mix(colors.paper, colors.focus, 0.30));
    painter->setBrush(PaperColors::mix(colors.paper, colors.focus, 0.11));
    for (const Binding &binding : shownOf(document, bindings, exposed)) {
        if (binding.form == Binding::Form::Free)
            continue;
        for (const QRectF &rect : rects(document, binding.span)) {
            // Half pixels, so that the line is sharp.
            const QRectF chip = rect.adjusted(-Overhang, 0, Overhang, 0).toAlignedRect();
            painter->drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
        }
    }
    painter->restore();
}
