// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outline/documentoutline.h"

#include <QList>

// What every format for word processors decides alike.
namespace OfficeLayout {

inline constexpr int TitleCharacters = 20;  // 二号 in a line of the title
inline constexpr int SmallTableColumns = 8; // tables with more are set in 小五
inline constexpr int LongTableRows = 20;    // tables with more start a page with their heading

// Whole units in the ratio of the weights that add up to `width` exactly.
QList<int> columnWidths(const QList<int> &weights, int columns, int width);

// How far a line of the signature block stands from the right edge, in characters: the date four,
// the organ centred above it (GB/T 9704 7.3.5.1); an organ too long for that reaches to the edge,
// one without a date stands two from it.
double signatureIndent(const DocumentOutline &outline, const OutlineParagraph &line);

// Points of room left and right of a narrow heading in a table that make its lines equally long
// (商业/企业 instead of 商业企/业), `least` where there is nothing to balance. `width` is the
// column's.
double balancedPadding(const QString &text, double width, double fontPt, double least);

} // namespace OfficeLayout
