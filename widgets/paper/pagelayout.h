// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outline/pagedesign.h"
#include "paper/paperfonts.h"

#include <QFont>
#include <QMarginsF>
#include <QRectF>

// Sheet, margins and type of a printed document; by default those of GB/T 9704—2012. Pages are laid
// out in units of a tenth of a point, so that every size of type is a whole number.
struct PageLayout
{
    static constexpr qreal UnitsPerPoint = 10.0;
    static constexpr qreal UnitsPerMm = UnitsPerPoint * 72.0 / 25.4;

    // The layout of a file, on pages: as many whole lines and characters as its margins hold.
    static PageLayout of(const PageDesign &design);

    QSizeF sheetMm{210, 297};
    QMarginsF marginsMm{28, 37, 26, 35}; // 订口, 天头, right, bottom: 版心 156 × 225
    int linesPerPage = 22;
    int charactersPerLine = 28;
    qreal titlePt = 22;       // 二号
    qreal bodyPt = 16;        // 三号
    qreal listCaptionPt = 12; // 小四
    qreal cellPt = 10.5;      // 五号: table cells, notes and captions
    qreal smallCellPt = 9;    // 小五: tables of many columns
    qreal pageNumberPt = 14;  // 四号
    qreal pageNumberMm = 7;   // from the lower edge of the 版心 to the dashes
    bool pageNumbers = true;
    PageDesign::Fonts fonts; // as the file names them; installed ones stand in for what is missing
    qreal titleGapLines = 1; // left free below the title
    qreal chartScale = 1;    // of charts against their size in documents

    // What draws the texts of a role on these pages.
    QFont font(PaperFonts::Role role, int pixelSize) const;
    // The font the layout wants for a role; empty for charts, which have no say in it.
    QString wantedFont(PaperFonts::Role role) const;

    QRectF sheet() const { return {QPointF(), sheetMm * UnitsPerMm}; }
    QRectF content() const { return sheet().marginsRemoved(marginsMm * UnitsPerMm); }
    // 22 lines fill the 版心: 28.99 pt.
    qreal linePitch() const { return content().height() / linesPerPage; }
    // 28 characters fill a line: 15.79 pt, a little less than their size.
    qreal characterPitch() const { return content().width() / charactersPerLine; }
};
