// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outline/poster.h"
#include "outline/posterdesign.h"
#include "paper/chartstyle.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>

class QPainter;

// A poster laid out: everything at its place, in pixels. Plain data once made; painting changes
// nothing. Needs a QApplication.
class PosterPicture
{
public:
    static constexpr int Width = 1080;
    // A telephone shows a slice of at most this height at once, and content systems take it.
    static constexpr int MostSliceHeight = 1600;
    // Higher ones cannot be painted in one piece.
    static constexpr int MostHeight = 32000;

    // A field of colour.
    struct Shape
    {
        QRectF box;
        QColor fill;
        qreal radius = 0;
        bool ellipse = false;
    };
    struct Text
    {
        QString text;
        QFont font;
        QColor color;
        QPointF baseline; // left end
        QRectF box;       // the line's room
    };
    struct Chart
    {
        ChartData data;
        QRectF box;
    };

    QSizeF size;
    QColor page;
    ChartStyle chartStyle; // a scene unit is a pixel
    QList<Shape> shapes;   // from the bottom up
    QList<Text> texts;     // in reading order
    QList<Chart> charts;
    QList<qreal> breaks; // between sections: best to cut at

    // The poster's words and charts in the looks of `design`.
    static PosterPicture of(const Poster &poster, const PosterDesign &design);

    // From top to bottom, each at most MostSliceHeight high unless a single chart is higher; no
    // text and no chart is cut.
    QList<QRectF> slices() const;

    // So that all of it fills `target`, in the painter's coordinates.
    void paint(QPainter *painter, const QRectF &target) const;

    // What the texts say, in order, with the numbers a design gives its sections.
    static QStringList words(const Poster &poster, const PosterDesign &design);
};
