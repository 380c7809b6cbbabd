// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/messagebar.h"

#include "findings/findingmark.h"
#include "look/appearance.h"
#include "look/symbolicon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

Severity severityOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Note:
        return Severity::Hint;
    case MessageBar::Kind::Caution:
        return Severity::Warning;
    case MessageBar::Kind::Error:
        break;
    }
    return Severity::Error;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    setAutoFillBackground(true);
    setFrameShape(QFrame::NoFrame);

    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setTextFormat(Qt::PlainText);
    m_close->setAutoRaise(true);
    m_close->setIcon(symbolIcon(u"close"_s));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Appearance::WideGap, Appearance::Gap, Appearance::Gap,
                               Appearance::Gap);
    layout->setSpacing(Appearance::Gap);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::showMessage(Kind kind, const QString &text, const QList<QAction *> &actions)
{
    clearButtons();
    const Severity severity = severityOf(kind);
    QPalette colors = parentWidget() ? parentWidget()->palette() : palette();
    const QColor tint = FindingMark::color(severity, Outcome::Violated, colors);
    colors.setColor(QPalette::Window, Appearance::wash(tint, colors));
    setPalette(colors);
    const int side = fontMetrics().height();
    m_icon->setPixmap(FindingMark::icon(severity, Outcome::Violated, colors)
                          .pixmap(QSize(side, side), devicePixelRatioF()));
    m_text->setText(text);
    setAccessibleName(text);
    for (QAction *action : actions) {
        if (!action->parent())
            action->setParent(this);
        auto *button = new QPushButton(action->text(), this);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttons->addWidget(button);
    }
    show();
}

void MessageBar::dismiss()
{
    hide();
    clearButtons();
    m_text->clear();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::clearButtons()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->setParent(nullptr); // cannot be pressed any more
        item->widget()->deleteLater();      // it may be the one that was just clicked
        delete item;
    }
    for (QAction *action : findChildren<QAction *>(Qt::FindDirectChildrenOnly))
        action->deleteLater();
}
