// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/hatching.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace {

struct Direction
{
    qreal degrees; // of the strokes, counter-clockwise from the x axis
    qreal spacing; // in gaps
};

// One or two families of parallel strokes per pattern.
const std::array<QList<Direction>, Hatching::Patterns> &patternTable()
{
    static const std::array<QList<Direction>, Hatching::Patterns> table{{
        {},
        {{45, 1.0}},
        {{0, 1.0}},
        {{135, 1.0}},
        {{90, 1.0}},
        {{45, 1.4}, {135, 1.4}},
        {{0, 1.4}, {90, 1.4}},
        {{135, 0.6}},
    }};
    return table;
}

// Parts of the parallel lines n·x = k·spacing that lie inside the outline (even-odd rule).
void appendStrokes(QList<QLineF> &strokes, const QPolygonF &outline, qreal degrees, qreal spacing)
{
    const qreal angle = degrees * M_PI / 180.0;
    const QPointF along(std::cos(angle), -std::sin(angle));
    const QPointF across(-along.y(), along.x());
    const auto distance = [&](QPointF p) { return QPointF::dotProduct(p, across); };

    qreal nearest = distance(outline.first());
    qreal farthest = nearest;
    for (const QPointF &corner : outline) {
        nearest = std::min(nearest, distance(corner));
        farthest = std::max(farthest, distance(corner));
    }
    for (qreal k = std::ceil(nearest / spacing); k * spacing < farthest; ++k) {
        const qreal offset = k * spacing;
        QList<qreal> crossings;
        for (qsizetype i = 0; i < outline.size(); ++i) {
            const QPointF a = outline.at(i);
            const QPointF b = outline.at((i + 1) % outline.size());
            const qreal da = distance(a) - offset;
            const qreal db = distance(b) - offset;
            if ((da < 0) == (db < 0))
                continue;
            crossings.append(QPointF::dotProduct(a + (b - a) * (da / (da - db)), along));
        }
        std::sort(crossings.begin(), crossings.end());
        for (qsizetype i = 0; i + 1 < crossings.size(); i += 2) {
            const QPointF base = across * offset;
            strokes.append(
                QLineF(base + along * crossings.at(i), base + along * crossings.at(i + 1)));
        }
    }
}

} // namespace

QList<QLineF> Hatching::strokes(const QPolygonF &outline, int pattern, qreal gap)
{
    QList<QLineF> lines;
    if (outline.isEmpty() || gap <= 0)
        return lines;
    for (const Direction &direction : patternTable().at(static_cast<size_t>(pattern % Patterns)))
        appendStrokes(lines, outline, direction.degrees, direction.spacing * gap);
    return lines;
}

HatchItem::HatchItem(const QList<QPolygonF> &shapes, int pattern, qreal gap, const QPen &outline,
                     const QPen &stroke, QGraphicsItem *parent)
    : QGraphicsItem(parent)
    , m_shapes(shapes)
    , m_outline(outline)
    , m_stroke(stroke)
{
    m_stroke.setCapStyle(Qt::FlatCap);
    for (const QPolygonF &shape : shapes) {
        m_strokes += Hatching::strokes(shape, pattern, gap);
        m_bounds |= shape.boundingRect();
    }
    const qreal half = std::max(outline.widthF(), stroke.widthF()) / 2;
    m_bounds.adjust(-half, -half, half, half);
}

void HatchItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setPen(m_stroke);
    painter->drawLines(m_strokes);
    painter->setPen(m_outline);
    painter->setBrush(Qt::NoBrush);
    for (const QPolygonF &shape : std::as_const(m_shapes))
        painter->drawPolygon(shape);
}
