// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outline/pagedesign.h"

#include <QByteArray>

// What a government office's document looks like in Word after its layout: fonts by their proper
// names, exact line spacing, page number “— 1 —” outside.
namespace DocxStyles {

// Lengths: dxa are twentieths of a point, as Word counts.
inline constexpr int PageWidth = 11906;
inline constexpr int PageHeight = 16838;

// The lengths of a layout in dxa.
struct Lengths
{
    explicit Lengths(const PageDesign &design);

    int top;
    int right;
    int bottom;
    int left;
    int textWidth;
    int textHeight;
    int linePitch;
    int character;      // of the body
    int footerDistance; // the dashes of the page number 7 mm below the text
};

// Names of the styles.
inline constexpr char16_t Title[] = u"Title";
inline constexpr char16_t Chapter[] = u"Heading1";
inline constexpr char16_t Section[] = u"Heading2";
inline constexpr char16_t Body[] = u"BodyText";
inline constexpr char16_t Note[] = u"Note";
inline constexpr char16_t Caption[] = u"Caption";
inline constexpr char16_t ListCaption[] = u"ListCaption";
inline constexpr char16_t Signature[] = u"Signature";
inline constexpr char16_t Picture[] = u"Picture";
inline constexpr char16_t Cell[] = u"TableCell";
inline constexpr char16_t SmallCell[] = u"SmallTableCell";

// Points of the type in the cells of a table.
inline constexpr double CellPt = 10.5;
inline constexpr double SmallCellPt = 9;

// Parts of the package: word/styles.xml, word/fontTable.xml and a footer with the page number at
// the outer edge.
QByteArray styles(const PageDesign &design);
QByteArray fontTable(const PageDesign &design);
QByteArray footer(const PageDesign &design, bool evenPages);

} // namespace DocxStyles
