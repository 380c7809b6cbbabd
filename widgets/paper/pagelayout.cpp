// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pagelayout.h"

PageLayout PageLayout::of(const PageDesign &design)
{
    constexpr qreal pointsPerMm = 72.0 / 25.4;
    constexpr qreal pitch = 442.2 / 28 / 16; // of a character in its size, in the standard's line
    PageLayout layout;
    layout.marginsMm = QMarginsF(design.margins.left, design.margins.top, design.margins.right,
                                 design.margins.bottom);
    layout.fonts = design.fonts;
    layout.titlePt = design.titlePt;
    layout.bodyPt = design.bodyPt;
    layout.linesPerPage = qMax(1, qRound(design.textHeight() * pointsPerMm / design.linePt));
    layout.charactersPerLine =
        qMax(1, qRound(design.textWidth() * pointsPerMm / (design.bodyPt * pitch)));
    return layout;
}

QString PageLayout::wantedFont(PaperFonts::Role role) const
{
    switch (role) {
    case PaperFonts::Role::Chart:
        return {};
    case PaperFonts::Role::Title:
        return fonts.title;
    case PaperFonts::Role::Body:
        return fonts.body;
    case PaperFonts::Role::Heading1:
        return fonts.heading1;
    case PaperFonts::Role::Heading2:
        return fonts.heading2;
    case PaperFonts::Role::Song:
        return fonts.cell;
    }
    Q_UNREACHABLE();
}

QFont PageLayout::font(PaperFonts::Role role, int pixelSize) const
{
    return PaperFonts::font(role, pixelSize, wantedFont(role));
}
