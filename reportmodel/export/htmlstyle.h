// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

// Page and fonts of GB/T 9704 in the subset of CSS that Word, WPS and LibreOffice keep.
namespace HtmlStyle {

inline constexpr int TextWidthPx = 590;  // 156 mm, the width between the margins, at 96 dpi
inline constexpr int TextHeightPx = 850; // 225 mm
inline constexpr double BodyPt = 16;       // 三号
inline constexpr double CellPt = 10.5;        // 五号
inline constexpr double SmallCellPt = 9;      // 小五

// The Chinese fonts of a document. A run of ambiguous punctuation (“”——……) is wrapped in a span of
// its paragraph's font, or Word takes it from the Latin one.
enum class Font { Title, Hei, Kai, Fang, Song };
QByteArrayView punctuationClass(Font font); // class of such a span

// The style sheet, without the surrounding element.
QByteArrayView sheet();

} // namespace HtmlStyle
