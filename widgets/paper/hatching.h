// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QLineF>
#include <QPen>
#include <QPolygonF>

// Strokes that tell fills apart without colour. Real lines rather than Qt's brush patterns: those
// are bitmaps of the device and vanish at 300 dpi and in SVG.
namespace Hatching {

constexpr int Patterns = 8;

// The strokes of the `pattern`-th hatch inside a closed outline, `gap` scene units apart and
// anchored to the scene, so that neighbours with the same hatch match. Pattern 0 is plain.
QList<QLineF> strokes(const QPolygonF &outline, int pattern, qreal gap);

} // namespace Hatching

// Outline and hatch laid over the bars or slices of one series.
class HatchItem : public QGraphicsItem
{
public:
    HatchItem(const QList<QPolygonF> &shapes, int pattern, qreal gap, const QPen &outline,
              const QPen &stroke, QGraphicsItem *parent);

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QList<QPolygonF> m_shapes;
    QList<QLineF> m_strokes;
    QPen m_outline;
    QPen m_stroke;
    QRectF m_bounds;
};
