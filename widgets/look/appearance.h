// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPalette>

class QApplication;
class QLineEdit;
class QSize;
class QWidget;

// How the program looks: one style, one pair of palettes, one font, one set of distances.
namespace Appearance {

enum class Scheme {
    System, // light or dark as the desktop is
    Light,
    Dark,
};

// Style, palette and font of the whole program; text in per cent of the system's size. May be
// applied again: what is shown follows, but pages that have measured their text must be made anew.
void apply(QApplication &app, Scheme scheme, int textPercent = 100);

QPalette palette(bool dark);
// `base` with Simplified Chinese faces in front: with a Japanese or mixed face 直, 骨 and 关 have
// wrong shapes and the colon stands in the middle of its box.
QFont font(const QFont &base);

// A quieter ink for explanations: between text and background, still readable on both.
QColor quietInk(const QPalette &palette);
// Thin lines between areas.
QColor line(const QPalette &palette);
// `tint` washed out to a background that text stays readable on.
QColor wash(const QColor &tint, const QPalette &palette);

// A button that empties `edit`. It is made with the first word written: looking for its picture
// among the desktop's takes the first such field a tenth of the program's start.
void offerClearing(QLineEdit *edit);

// Opens `dialog` at `size`, meant for ordinary text: larger with larger text, as far as the screen
// allows.
void openAt(QWidget *dialog, QSize size);

// Distances in logical pixels.
inline constexpr int DialogMargin = 24;
inline constexpr int PageMargin = 32;
inline constexpr int PageWidth = 1240; // the sheet of a page; tables need no more
inline constexpr int Gap = 8;
inline constexpr int WideGap = 16;

} // namespace Appearance
