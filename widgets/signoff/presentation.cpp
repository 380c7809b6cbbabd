// SPDX-License-Identifier: GPL-3.0-or-later
#include "signoff/presentation.h"

#include "charts/chartview.h"
#include "look/appearance.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal MarginShare = 0.05;  // of the screen's width
constexpr qreal FooterShare = 0.07;  // of its height
constexpr int ChartCharacters = 44;  // that fit beside each other in a slide at most
constexpr qreal SmallestShare = 0.4; // of that size: charts with many bars
constexpr qreal Step = 0.94;

} // namespace

Presentation::Presentation(const QList<ChartData> &charts, const QString &unit, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_charts(charts)
    , m_unit(unit)
{
    setObjectName(u"presentation"_s);
    setWindowTitle(tr("Presentation"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::BlankCursor);
    m_idle.setSingleShot(true);
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &Presentation::prepareNeighbours);
    describe();
}

void Presentation::showSlide(qsizetype index)
{
    const qsizetype wanted = qBound(qsizetype(0), index, m_charts.size() - 1);
    if (wanted == m_current)
        return;
    m_current = wanted;
    describe();
    update();
}

void Presentation::describe()
{
    setAccessibleName(m_charts.at(m_current).title);
    setAccessibleDescription(m_charts.at(m_current).reading());
}

void Presentation::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return showSlide(m_current + 1);
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        return showSlide(m_current - 1);
    case Qt::Key_Home:
        return showSlide(0);
    case Qt::Key_End:
        return showSlide(m_charts.size() - 1);
    case Qt::Key_Escape:
        close();
        return;
    default:
        return QWidget::keyPressEvent(event);
    }
}

void Presentation::mousePressEvent(QMouseEvent *event)
{
    showSlide(m_current + (event->button() == Qt::RightButton ? -1 : 1));
}

void Presentation::wheelEvent(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    if (turned != 0)
        showSlide(m_current + (turned < 0 ? 1 : -1));
}

void Presentation::resizeEvent(QResizeEvent *event)
{
    m_slides.clear();
    QWidget::resizeEvent(event);
}

void Presentation::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_slides.clear();
        update();
    }
    QWidget::changeEvent(event);
}

QRect Presentation::slideRect() const
{
    const int side = qRound(width() * MarginShare);
    const int footer = qRound(height() * FooterShare);
    return rect().adjusted(side, footer, -side, -2 * footer);
}

// The type as large as the room allows: across at first, smaller until the chart is not too high.
const QPixmap &Presentation::slide(qsizetype index)
{
    QPixmap &picture = m_slides[index];
    if (!picture.isNull())
        return picture;
    ChartView view(m_charts.at(index));
    const QSize room = slideRect().size();
    QFont font = this->font();
    const int widest = room.width() / ChartCharacters;
    qreal share = 1;
    do {
        font.setPixelSize(qMax(8, qRound(widest * share)));
        view.setFont(font);
        share *= Step;
    } while (view.heightForWidth(room.width()) > room.height() && share > SmallestShare);
    view.setPalette(palette());
    view.resize(room.width(), qMin(room.height(), view.heightForWidth(room.width())));
    picture = QPixmap(view.size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(palette().color(QPalette::Base));
    view.render(&picture, {}, {}, QWidget::DrawChildren);
    return picture;
}

void Presentation::prepareNeighbours()
{
    for (const qsizetype index : {m_current + 1, m_current - 1}) {
        if (index >= 0 && index < m_charts.size())
            slide(index);
    }
}

void Presentation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect room = slideRect();
    const QPixmap &picture = slide(m_current);
    const QSize size = picture.deviceIndependentSize().toSize();
    painter.drawPixmap(room.left(), room.top() + (room.height() - size.height()) / 2, picture);
    QFont small = font();
    small.setPixelSize(qMax(10, room.width() / ChartCharacters / 2));
    painter.setFont(small);
    painter.setPen(Appearance::quietInk(palette()));
    const QRect footer(room.left(), room.bottom(), room.width(), height() - room.bottom());
    painter.drawText(footer, int(Qt::AlignVCenter) | int(Qt::AlignLeft), m_unit);
    painter.drawText(footer, int(Qt::AlignVCenter) | int(Qt::AlignRight),
                     tr("%1 / %2").arg(m_current + 1).arg(m_charts.size()));
    m_idle.start();
}
