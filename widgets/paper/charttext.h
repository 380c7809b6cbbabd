// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/chartstyle.h"

#include <QFont>
#include <QGraphicsSimpleTextItem>
#include <QStringList>

// The fonts of a chart at one scale. `em` is the height of ordinary text in scene units; charts
// that must hold much in little room are laid out with a smaller em.
struct ChartFonts
{
    ChartFonts(const ChartStyle &style, int textSize);

    qreal em;
    QFont title;
    QFont body;
    QFont strong; // values and totals
    QFont small;  // notes, tick labels
};

// A text broken into lines, measured but not yet placed.
struct TextBlock
{
    QStringList lines;
    QFont font;
    qreal width = 0;
    qreal lineHeight = 0;

    bool isEmpty() const { return lines.isEmpty(); }
    qreal height() const { return lineHeight * static_cast<qreal>(lines.size()); }
};

// `text` in lines no wider than `width`; no limit when `width` is negative.
TextBlock textBlock(const QString &text, const QFont &font, qreal width = -1);

// A placed text block. Its bounding rectangle holds all ink, so that tests can prove that no two
// texts of a chart meet.
class ChartLabel : public QGraphicsSimpleTextItem
{
public:
    ChartLabel(const TextBlock &block, const QColor &color, QGraphicsItem *parent);

    // Puts the block with its edge or centre (as `alignment` says) at `anchor`; lines are aligned
    // in the same way.
    void place(QPointF anchor, Qt::Alignment alignment);
    // Paints `color` behind the text and `margin` to its sides, to keep it readable over lines and
    // hatching.
    void setBacking(const QColor &color, qreal margin = 0);

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    TextBlock m_block;
    Qt::Alignment m_alignment = Qt::AlignLeft;
    QColor m_backing;
    qreal m_margin = 0;
};
