// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/papercolors.h"

#include "findings/findingmark.h"

#include <QPainter>

PaperColors::PaperColors(const QPalette &palette)
    : paper(palette.color(QPalette::Active, QPalette::Base))
    , ink(palette.color(QPalette::Active, QPalette::Text))
    , lightInk(palette.color(QPalette::Active, QPalette::PlaceholderText))
    , line(mix(paper, ink, 0.24))
    , strongLine(mix(paper, ink, 0.55))
    , headerFill(mix(paper, ink, 0.07))
    , labelFill(mix(paper, ink, 0.025))
    , totalFill(mix(paper, palette.color(QPalette::Active, QPalette::Highlight), 0.09))
    , blankStroke(mix(paper, ink, 0.35))
    , selection(palette.color(QPalette::Active, QPalette::Highlight))
    , focus(palette.color(QPalette::Active, QPalette::Highlight))
{
    selection.setAlphaF(0.16F);
    repeated = QColor(0xc8, 0x96, 0x00);
    repeated.setAlphaF(0.13F); // the chips painted below it stay visible
}

QColor PaperColors::mix(const QColor &a, const QColor &b, qreal share)
{
    const auto part = [share](float from, float to) {
        return from + (to - from) * static_cast<float>(share);
    };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()),
                            part(a.blueF(), b.blueF()));
}

void drawFieldFrame(QPainter *painter, const QRect &rect, const QPalette &palette, FieldState state)
{
    const PaperColors colors(palette);
    QPen pen(PaperColors::mix(colors.paper, colors.ink, 0.32), 1);
    if (state == FieldState::Focused)
        pen = QPen(colors.focus, 1.5);
    else if (state == FieldState::Refused)
        pen = QPen(FindingMark::color(Severity::Error, Outcome::Violated, palette), 2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    const qreal inset = pen.widthF() / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 3, 3);
    painter->restore();
}
