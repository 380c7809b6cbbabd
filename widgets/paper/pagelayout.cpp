// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pagelayout.h"

PageLayout PageLayout::of(const PageDesign &design)
{
    constexpr qreal pointsPerMm = 72.0 / 25.4;
    constexpr qreal pitch = 442.2 / 28 / 16; // of a character in its size, in the standard's line
    PageLayout layout;
    layout.marginsMm = QMarginsF(design.margins.left, design.margins.top, design.margins.right,
                                 design.margins.bottom);
    layout.titlePt = design.titlePt;
    layout.bodyPt = design.bodyPt;
    layout.linesPerPage = qMax(1, qRound(design.textHeight() * pointsPerMm / design.linePt));
    layout.charactersPerLine =
        qMax(1, qRound(design.textWidth() * pointsPerMm / (design.bodyPt * pitch)));
    return layout;
}
