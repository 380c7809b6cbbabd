// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/papercolors.h"

// Always the active colours: a printed label is not editable, yet no less part of the form.
PaperColors::PaperColors(const QPalette &palette)
    : paper(palette.color(QPalette::Active, QPalette::Base))
    , ink(palette.color(QPalette::Active, QPalette::Text))
    , lightInk(mix(ink, paper, 0.42))
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
}

QColor PaperColors::mix(const QColor &a, const QColor &b, qreal share)
{
    const auto part = [share](float from, float to) {
        return from + (to - from) * static_cast<float>(share);
    };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()),
                            part(a.blueF(), b.blueF()));
}
