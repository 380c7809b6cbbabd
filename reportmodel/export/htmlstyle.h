// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outline/pagedesign.h"

#include <QByteArray>
#include <QByteArrayView>

// Page and fonts of a layout in the subset of CSS that Word, WPS and LibreOffice keep.
namespace HtmlStyle {

inline constexpr double CellPt = 10.5;        // 五号
inline constexpr double SmallCellPt = 9;      // 小五

// The Chinese fonts of a document. A run of ambiguous punctuation (“”——……) is wrapped in a span of
// its paragraph's font, or Word takes it from the Latin one.
enum class Font { Title, Hei, Kai, Fang, Song };
QByteArrayView punctuationClass(Font font); // class of such a span

// The style sheet of a layout, without the surrounding element.
QByteArray sheet(const PageDesign &design);

} // namespace HtmlStyle
