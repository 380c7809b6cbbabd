// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartcard.h"

#include "charts/chartview.h"
#include "look/appearance.h"
#include "look/symbolicon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Corner = 6;
constexpr int ChartMargin = 10; // the words stand in line with the chart's own

} // namespace

ChartCard::ChartCard(const ChartData &data, QWidget *parent)
    : QFrame(parent)
    , m_view(new ChartView(data))
    , m_reading(new QLabel(data.reading()))
{
    m_reading->setWordWrap(true);
    m_reading->setTextFormat(Qt::PlainText);
    m_reading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reading->setContentsMargins(ChartMargin, 0, ChartMargin, 0);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Appearance::Gap / 2);
    const auto addButton = [&](const QString &icon, const QString &text, const QString &name) {
        auto *button = new QToolButton;
        button->setIcon(symbolIcon(icon));
        button->setText(text);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(tr("%1: %2").arg(text, data.title));
        button->setObjectName(name);
        buttons->addWidget(button);
        return button;
    };
    connect(addButton(u"copy"_s, tr("Copy"), u"copyPicture"_s), &QToolButton::clicked, this,
            [this] { emit copyRequested(this->data()); });
    connect(addButton(u"picture"_s, tr("PNG…"), u"savePng"_s), &QToolButton::clicked, this,
            [this] { emit saveRequested(this->data(), ChartPictures::Format::Png); });
    connect(addButton(u"picture"_s, tr("SVG…"), u"saveSvg"_s), &QToolButton::clicked, this,
            [this] { emit saveRequested(this->data(), ChartPictures::Format::Svg); });
    buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::Gap, Appearance::Gap, Appearance::Gap, Appearance::Gap);
    layout->setSpacing(Appearance::Gap);
    layout->addWidget(m_view);
    layout->addWidget(m_reading);
    layout->addStretch();
    layout->addLayout(buttons);
}

const ChartData &ChartCard::data() const
{
    return m_view->data();
}

void ChartCard::setData(const ChartData &data)
{
    if (data == m_view->data())
        return;
    m_view->setData(data);
    m_reading->setText(data.reading());
}

void ChartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Appearance::line(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Corner, Corner);
}
