// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartcard.h"

#include "charts/charttable.h"
#include "charts/chartview.h"
#include "look/appearance.h"
#include "look/remarkmark.h"
#include "look/symbolicon.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Corner = 6;
constexpr int RemarkMarkSize = 16;
constexpr int ChartMargin = 10; // the words stand in line with the chart's own

} // namespace

ChartCard::ChartCard(const ChartData &data, QWidget *parent)
    : QFrame(parent)
    , m_view(new ChartView(data))
    , m_reading(new QLabel)
    , m_table(new QLabel)
    , m_remarkMark(new QLabel)
    , m_remarks(new QLabel)
{
    for (QLabel *label : {m_reading, m_table, m_remarks}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setContentsMargins(ChartMargin, 0, ChartMargin, 0);
    }
    m_reading->setTextFormat(Qt::PlainText);
    m_table->setTextFormat(Qt::RichText);
    m_table->setObjectName(u"chartTable"_s);
    m_table->hide();
    m_remarks->setTextFormat(Qt::PlainText);
    m_remarks->setObjectName(u"chartRemarks"_s);
    auto *remarks = new QHBoxLayout;
    remarks->setContentsMargins(ChartMargin, 0, 0, 0);
    remarks->setSpacing(0);
    remarks->addWidget(m_remarkMark, 0, Qt::AlignTop);
    remarks->addWidget(m_remarks, 1);
    setRemarks({});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::Gap, Appearance::Gap, Appearance::Gap, Appearance::Gap);
    layout->setSpacing(Appearance::Gap);
    layout->addLayout(choices());
    layout->addLayout(remarks);
    layout->addWidget(m_view);
    layout->addWidget(m_reading);
    layout->addWidget(m_table);
    layout->addStretch();
    layout->addLayout(takings());
    setMovable(false, false);
    describe();
}

QToolButton *ChartCard::button(const QString &icon, const QString &text, const QString &name)
{
    auto *made = new QToolButton;
    if (!icon.isEmpty())
        made->setIcon(symbolIcon(icon));
    made->setText(text);
    made->setToolButtonStyle(icon.isEmpty() ? Qt::ToolButtonTextOnly
                                            : Qt::ToolButtonTextBesideIcon);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setObjectName(name);
    return made;
}

// What a person decides: whether the chart appears, where and how.
QHBoxLayout *ChartCard::choices()
{
    m_shown = new QCheckBox(tr("In the document"));
    m_shown->setObjectName(u"chartShown"_s);
    connect(m_shown, &QCheckBox::clicked, this,
            [this](bool shown) { emit shownRequested(data(), shown); });
    m_up = button(u"previous"_s, tr("Move up"), u"chartUp"_s);
    m_down = button(u"next"_s, tr("Move down"), u"chartDown"_s);
    for (QToolButton *move : {m_up, m_down}) {
        move->setToolButtonStyle(Qt::ToolButtonIconOnly);
        move->setToolTip(move->text());
    }
    connect(m_up, &QToolButton::clicked, this, [this] { emit moveRequested(data(), -1); });
    connect(m_down, &QToolButton::clicked, this, [this] { emit moveRequested(data(), 1); });
    m_change = button({}, tr("Change…"), u"changeChart"_s);
    connect(m_change, &QToolButton::clicked, this, [this] { emit changeRequested(data()); });
    auto *row = new QHBoxLayout;
    row->setSpacing(Appearance::Gap / 2);
    row->setContentsMargins(ChartMargin, 0, 0, 0);
    row->addWidget(m_shown);
    row->addStretch();
    row->addWidget(m_up);
    row->addWidget(m_down);
    row->addWidget(m_change);
    return row;
}

QHBoxLayout *ChartCard::takings()
{
    const auto menuOf = [](QToolButton *owner) {
        auto *menu = new QMenu(owner);
        owner->setMenu(menu);
        owner->setPopupMode(QToolButton::InstantPopup);
        return menu;
    };
    QToolButton *copy = button(u"copy"_s, tr("Copy"), u"copyChart"_s);
    QMenu *copies = menuOf(copy);
    copies->addAction(tr("Picture"), this, [this] { emit copyRequested(data()); });
    copies->addAction(tr("Table"), this, [this] { emit copyTableRequested(data()); });
    QToolButton *save = button(u"picture"_s, tr("Save As"), u"saveChart"_s);
    QMenu *formats = menuOf(save);
    const auto addFormat = [&](const QString &text, ChartPictures::Format format) {
        formats->addAction(text, this, [this, format] { emit saveRequested(data(), format); });
    };
    addFormat(tr("PNG…"), ChartPictures::Format::Png);
    addFormat(tr("SVG…"), ChartPictures::Format::Svg);
    addFormat(tr("PDF…"), ChartPictures::Format::Pdf);
    QToolButton *print = button(u"print"_s, tr("Print…"), u"printChart"_s);
    connect(print, &QToolButton::clicked, this, [this] { emit printRequested(data()); });
    m_tableToggle = button({}, tr("Figures"), u"toggleTable"_s);
    m_tableToggle->setCheckable(true);
    m_tableToggle->setToolTip(tr("Shows the chart's figures as a table"));
    connect(m_tableToggle, &QToolButton::toggled, this, &ChartCard::showTable);
    auto *row = new QHBoxLayout;
    row->setSpacing(Appearance::Gap / 2);
    for (QToolButton *one : {copy, save, print, m_tableToggle})
        row->addWidget(one);
    row->addStretch();
    return row;
}

const ChartData &ChartCard::data() const
{
    return m_view->data();
}

void ChartCard::setRemarks(const QStringList &remarks)
{
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    m_remarkMark->setVisible(!remarks.isEmpty());
    showRemarkMark();
}

void ChartCard::showRemarkMark()
{
    if (!m_remarks->text().isEmpty())
        m_remarkMark->setPixmap(RemarkMark::icon(palette()).pixmap(RemarkMarkSize));
}

void ChartCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showRemarkMark();
}

void ChartCard::setData(const ChartData &data)
{
    if (data == m_view->data())
        return;
    m_view->setData(data);
    describe();
}

void ChartCard::setMovable(bool up, bool down)
{
    m_up->setEnabled(up && m_editable);
    m_down->setEnabled(down && m_editable);
}

void ChartCard::setDocumentName(const QString &name)
{
    m_shown->setText(name.isEmpty() ? tr("In the document") : tr("In: %1").arg(name));
    describe();
}

void ChartCard::setEditable(bool editable)
{
    m_editable = editable;
    m_shown->setEnabled(editable);
    m_change->setEnabled(editable);
}

void ChartCard::describe()
{
    m_reading->setText(data().reading());
    m_shown->setChecked(data().shown);
    for (QToolButton *one : findChildren<QToolButton *>())
        one->setAccessibleName(tr("%1: %2").arg(one->text(), data().title));
    m_shown->setAccessibleName(tr("%1: %2").arg(m_shown->text(), data().title));
    showTable();
}

void ChartCard::showTable()
{
    const bool wanted = m_tableToggle->isChecked();
    m_table->setText(wanted ? chartTable(data()).toHtml() : QString());
    m_table->setVisible(wanted);
}

void ChartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Appearance::line(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Corner, Corner);
}
