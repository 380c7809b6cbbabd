// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tilebutton.h"

#include "look/appearance.h"

#include <QEvent>
#include <QPainter>

namespace {

constexpr int Padding = 12;
constexpr int SymbolSide = 28;
constexpr int LineGap = 2;
constexpr int Corner = 6;

} // namespace

TileButton::TileButton(const QIcon &icon, const QString &title, const QString &explanation,
                       QWidget *parent)
    : QAbstractButton(parent)
{
    setIcon(icon);
    setText(title);
    setExplanation(explanation);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TileButton::setExplanation(const QString &explanation)
{
    m_explanation = explanation;
    setAccessibleDescription(explanation);
    updateGeometry();
    update();
}

QSize TileButton::sizeHint() const
{
    const QFontMetrics title(titleFont());
    const int lines = title.height() + LineGap + fontMetrics().height();
    const int words =
        qMax(title.horizontalAdvance(text()), fontMetrics().horizontalAdvance(m_explanation));
    return QSize(3 * Padding + SymbolSide + words, 2 * Padding + qMax(lines, SymbolSide));
}

QSize TileButton::minimumSizeHint() const
{
    return QSize(220, sizeHint().height());
}

void TileButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colors = palette();
    const QColor accent = colors.color(QPalette::Highlight);
    const bool lit = underMouse() || hasFocus();
    painter.setPen(QPen(lit ? accent : Appearance::line(colors), hasFocus() ? 2 : 1));
    painter.setBrush(isDown() ? Appearance::wash(accent, colors) : colors.color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Corner, Corner);

    const QRect symbol(Padding, (height() - SymbolSide) / 2, SymbolSide, SymbolSide);
    icon().paint(&painter, symbol);
    const QFontMetrics title(titleFont());
    const int left = symbol.right() + Padding;
    const int room = width() - left - Padding;
    int y = (height() - title.height() - LineGap - fontMetrics().height()) / 2;
    painter.setFont(titleFont());
    painter.setPen(colors.color(QPalette::Text));
    // The mnemonic's underline follows the platform's habit.
    painter.drawText(QRect(left, y, room, title.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic,
                     title.elidedText(text(), Qt::ElideRight, room, Qt::TextShowMnemonic));
    y += title.height() + LineGap;
    painter.setFont(font());
    painter.setPen(Appearance::quietInk(colors));
    painter.drawText(QRect(left, y, room, fontMetrics().height()), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_explanation, Qt::ElideMiddle, room));
}

bool TileButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::Enter ||
        event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

QFont TileButton::titleFont() const
{
    QFont title = font();
    title.setPointSizeF(title.pointSizeF() * 1.1);
    title.setWeight(QFont::DemiBold);
    return title;
}
