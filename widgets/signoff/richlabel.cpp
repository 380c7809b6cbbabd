// SPDX-License-Identifier: GPL-3.0-or-later
#include "signoff/richlabel.h"

#include <QEvent>

namespace {

constexpr int PreferredWidth = 480;
constexpr int LeastWidth = 160;

} // namespace

RichLabel::RichLabel(const QString &name, QWidget *parent)
    : QLabel(parent)
{
    setObjectName(name);
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
}

void RichLabel::setHtml(const QString &html)
{
    if (html != text()) {
        m_heights.clear();
        setText(html);
    }
    setVisible(!html.isEmpty());
}

int RichLabel::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    if (known != m_heights.cend())
        return *known;
    return *m_heights.insert(width, QLabel::heightForWidth(width));
}

QSize RichLabel::sizeHint() const
{
    return {PreferredWidth, fontMetrics().height()}; // the height is asked for with the width
}

QSize RichLabel::minimumSizeHint() const
{
    return {LeastWidth, fontMetrics().height()};
}

void RichLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_heights.clear();
    QLabel::changeEvent(event);
}
