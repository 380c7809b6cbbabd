// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QPainter;
class QRect;

// The shades of the printed form on screen, mixed from the palette so that dark windows work too.
struct PaperColors
{
    explicit PaperColors(const QPalette &palette);

    QColor paper;
    QColor ink;
    QColor lightInk;    // last year's value, partial sums, remarks
    QColor line;        // between cells
    QColor strongLine;  // around a table
    QColor headerFill;  // column headings and bands
    QColor labelFill;   // row labels
    QColor totalFill;   // computed cells
    QColor blankStroke; // the line to write on in a cell that is not filled in
    QColor repeated;    // behind words taken over from last year, under chips and marks
    QColor selection;   // laid over selected cells
    QColor focus;       // frame of the current cell

    // `share` (0 to 1) of `b` in `a`.
    static QColor mix(const QColor &a, const QColor &b, qreal share);
};

// The frame of a place to write in; drawn by us, because styles derive theirs from the window's
// colour and lose it on dark paper.
enum class FieldState { Resting, Focused, Refused };
void drawFieldFrame(QPainter *painter, const QRect &rect, const QPalette &palette,
                    FieldState state);
