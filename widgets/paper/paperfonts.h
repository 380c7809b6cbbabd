// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

class QFont;

// Which installed font family draws what. Families are always chosen by name: left to itself Qt
// may take the Japanese face of a mixed font, in which 直, 骨 and 关 have the wrong shapes.
namespace PaperFonts {

enum class Role {
    Chart,    // chart texts and tables on screen: a sans serif
    Title,    // 小标宋: document title
    Body,     // 仿宋: text and third-level headings
    Heading1, // 黑体
    Heading2, // 楷体
    Song,     // 宋体: table cells and page numbers
};

// What the form asks for and what this computer has.
struct Choice
{
    QString wanted;     // the name the standard uses: 方正小标宋简体
    QString family;     // the installed family that is used; the application's own as a last resort
    bool bold = false;  // the substitute imitates the wanted weight
    bool exact = false; // `family` is the wanted font, under one of its names
};

// `wanted`: the font a layout names instead of the standard's; empty for the standard's.
Choice choice(Role role, const QString &wanted = {});

// CannotWrite when this computer has no font with Chinese characters: whatever is painted would be
// empty boxes.
Result<void> drawChinese();

// The family of choice() at `pixelSize` scene units, laid out without hinting so that lines break
// at the same place on screen, in pictures and on paper.
QFont font(Role role, int pixelSize, const QString &wanted = {});

} // namespace PaperFonts
