// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/bindingoffer.h"

#include "forms/papercolors.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace {

constexpr int Gap = 4; // between the offer and its number

} // namespace

BindingOffer::BindingOffer(QWidget *host)
    : QFrame(host)
    , m_key(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 3, 10, 3);
    layout->setSpacing(8);
    layout->addWidget(m_key);
    layout->addWidget(m_text);
    m_key->setForegroundRole(QPalette::PlaceholderText);
    m_text->setTextFormat(Qt::PlainText);
    for (QLabel *label : {m_key, m_text})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    hide();
}

QString BindingOffer::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void BindingOffer::showAt(const QRect &anchor, const QString &key, const QString &text)
{
    m_key->setText(key);
    m_text->setText(text);
    setAccessibleName(key + u' ' + text);
    layout()->activate();
    // The text may reach under other panes: only what is seen of it is room.
    const QRect seen = parentWidget()->visibleRegion().boundingRect();
    const QRect room = seen.isEmpty() ? parentWidget()->rect() : seen;
    const QSize size = sizeHint().boundedTo(room.size());
    const int right = std::max(room.left(), room.right() + 1 - size.width());
    const bool fitsBelow = anchor.bottom() + Gap + size.height() <= room.bottom() + 1;
    const int above = std::max(room.top(), anchor.top() - Gap - size.height());
    setGeometry(QRect(QPoint(std::clamp(anchor.left(), room.left(), right),
                             fitsBelow ? anchor.bottom() + Gap : above),
                      size));
    raise();
    show();
}

void BindingOffer::paintEvent(QPaintEvent *)
{
    const PaperColors colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(PaperColors::mix(colors.paper, colors.focus, 0.45));
    painter.setBrush(PaperColors::mix(colors.paper, colors.focus, 0.07));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void BindingOffer::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    emit clicked();
}
