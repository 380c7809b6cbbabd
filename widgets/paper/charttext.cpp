// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/charttext.h"

#include "paper/labelwrap.h"
#include "paper/papertext.h"

#include <QFontMetricsF>
#include <QPainter>

namespace {

// Chinese fonts report tall lines (Noto: 1.45 em). Their ink lies between 0.90 em above and
// 0.25 em below the baseline, so lines 1.3 em apart are set close and never touch.
constexpr qreal LineHeight = 1.3;
constexpr qreal Ascent = 0.98;

QFont sized(const ChartStyle &style, qreal size, bool bold)
{
    QFont font(style.family);
    font.setPixelSize(std::max(1, qRound(size)));
    font.setBold(bold);
    // Unhinted advances: the same layout at every resolution.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

ChartFonts::ChartFonts(const ChartStyle &style, int textSize)
    : em(textSize)
    , title(sized(style, textSize * 1.25, true))
    , body(sized(style, textSize, false))
    , strong(sized(style, textSize, true))
    , small(sized(style, textSize * 0.85, false))
{
}

TextBlock textBlock(const QString &text, const QFont &font, qreal width)
{
    TextBlock block;
    block.font = font;
    block.lineHeight = font.pixelSize() * LineHeight;
    if (text.isEmpty())
        return block;
    const QFontMetricsF metrics(font);
    block.lines = width < 0 ? text.split(u'\n') : wrapLabel(text, width, metrics);
    for (const QString &line : std::as_const(block.lines))
        block.width = std::max(block.width, metrics.horizontalAdvance(line));
    return block;
}

ChartLabel::ChartLabel(const TextBlock &block, const QColor &color, QGraphicsItem *parent)
    : QGraphicsSimpleTextItem(block.lines.join(u'\n'), parent)
    , m_block(block)
{
    setFont(block.font);
    setBrush(color);
}

void ChartLabel::place(QPointF anchor, Qt::Alignment alignment)
{
    m_alignment = alignment;
    QPointF corner = anchor;
    if (alignment & Qt::AlignRight)
        corner.rx() -= m_block.width;
    else if (alignment & Qt::AlignHCenter)
        corner.rx() -= m_block.width / 2;
    if (alignment & Qt::AlignBottom)
        corner.ry() -= m_block.height();
    else if (alignment & Qt::AlignVCenter)
        corner.ry() -= m_block.height() / 2;
    setPos(corner);
}

void ChartLabel::setBacking(const QColor &color, qreal margin)
{
    prepareGeometryChange();
    m_backing = color;
    m_margin = margin;
}

QRectF ChartLabel::boundingRect() const
{
    return QRectF(-m_margin, 0, m_block.width + 2 * m_margin, m_block.height());
}

QPainterPath ChartLabel::shape() const
{
    QPainterPath path;
    path.addRect(boundingRect());
    return path;
}

void ChartLabel::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_backing.isValid())
        painter->fillRect(boundingRect(), m_backing);
    painter->setPen(brush().color());
    const QFontMetricsF metrics(m_block.font);
    const qreal leading = (LineHeight - 1.2) / 2 * m_block.font.pixelSize();
    qreal baseline = leading + Ascent * m_block.font.pixelSize();
    for (const QString &line : std::as_const(m_block.lines)) {
        const qreal spare = m_block.width - metrics.horizontalAdvance(line);
        qreal left = 0;
        if (m_alignment & Qt::AlignRight)
            left = spare;
        else if (m_alignment & Qt::AlignHCenter)
            left = spare / 2;
        paintLine(painter, line, m_block.font, QPointF(left, baseline));
        baseline += m_block.lineHeight;
    }
}
