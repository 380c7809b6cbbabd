// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/inlinemessage.h"

#include "findings/findingmark.h"
#include "forms/papercolors.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace {

constexpr int IconSize = 16;
constexpr int MaximumWidth = 420;
constexpr int Gap = 3; // between the message and what it is about

} // namespace

InlineMessage::InlineMessage(QWidget *host)
    : QFrame(host)
    , m_icon(new QLabel(this))
    , m_label(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 10, 6);
    layout->setSpacing(6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_label, 1);
    m_label->setWordWrap(true);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

QString InlineMessage::text() const
{
    return m_label->text();
}

void InlineMessage::showAt(const QRect &anchor, const QString &text)
{
    const QIcon icon = FindingMark::icon(Severity::Error, Outcome::Violated, palette());
    m_icon->setPixmap(icon.pixmap(IconSize));
    m_label->setText(text);
    const int room = std::min(MaximumWidth, parentWidget()->width());
    const int oneLine = m_label->fontMetrics().horizontalAdvance(text) + IconSize + 32;
    const int width = std::min(room, oneLine);
    const int height = layout()->heightForWidth(width);
    resize(width, height);
    const int x = std::clamp(anchor.left(), 0, std::max(0, parentWidget()->width() - width));
    const bool below = anchor.bottom() + Gap + height <= parentWidget()->height();
    move(x, below ? anchor.bottom() + 1 + Gap : std::max(0, anchor.top() - Gap - height));
    raise();
    show();
    setAccessibleName(text);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void InlineMessage::paintEvent(QPaintEvent *)
{
    const QColor error = FindingMark::color(Severity::Error, Outcome::Violated, palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(error);
    painter.setBrush(PaperColors::mix(palette().color(QPalette::Base), error, 0.1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}
