// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

class QFont;
class QPalette;

// How a chart looks: everything about it that is not data.
struct ChartStyle
{
    QString family;   // font family of every text
    int textSize = 0; // height of ordinary text in scene units; all other lengths follow from it
    QColor background;
    QColor text;
    QColor muted; // notes, tick labels, blanks
    QColor grid;
    bool dark = false;
    QColor first; // fill of the first series; invalid: the palette's own

    // Black on white, for pictures and pages: a scene unit is a tenth of a millimetre, text 9 pt.
    static constexpr qreal UnitsPerMm = 10.0;
    static ChartStyle forPaper();
    // In the colours of a window; a scene unit is a pixel.
    static ChartStyle forScreen(const QFont &font, const QPalette &palette);

    // Fill of the n-th series or slice: distinct for colour-blind readers (after Okabe and Ito).
    // Repeats after SeriesColors; the hatch then tells them apart.
    static constexpr int SeriesColors = 8;
    QColor fill(int index) const;
    // Outline of that fill, dark enough to be seen on the background.
    QColor outline(int index) const;
    // The fill's hue as text on the background.
    QColor inked(int index) const;
};
