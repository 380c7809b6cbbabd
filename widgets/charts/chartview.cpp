// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartview.h"

#include "paper/chartbuilder.h"
#include "paper/chartstyle.h"

#include <QEvent>
#include <QGraphicsScene>
#include <QPainter>
#include <QtCharts/QChart>
#include <QtMath>

namespace {

constexpr int PreferredWidth = 520;
constexpr int LeastWidth = 320;

} // namespace

ChartView::ChartView(const ChartData &data, QWidget *parent)
    : QWidget(parent)
    , m_data(data)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    describe();
}

ChartView::~ChartView() = default;

void ChartView::setData(const ChartData &data)
{
    m_data = data;
    describe();
    forgetLook();
}

void ChartView::forgetLook()
{
    m_heights.clear();
    m_chart = nullptr;
    updateGeometry();
    update();
}

int ChartView::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    if (known != m_heights.cend())
        return *known;
    const ChartStyle style = ChartStyle::forScreen(font(), palette());
    return *m_heights.insert(width, qCeil(idealChartHeight(m_data, style, width)));
}

QSize ChartView::sizeHint() const
{
    return QSize(PreferredWidth, heightForWidth(PreferredWidth));
}

QSize ChartView::minimumSizeHint() const
{
    return QSize(LeastWidth, 0);
}

void ChartView::paintEvent(QPaintEvent *)
{
    if (!m_chart)
        build();
    if (m_chart->size() != QSizeF(size()))
        m_chart->resize(size());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene->render(&painter, rect(), rect());
}

void ChartView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        forgetLook();
    QWidget::changeEvent(event);
}

void ChartView::build()
{
    auto scene = std::make_unique<QGraphicsScene>();
    m_chart = buildChart(m_data, ChartStyle::forScreen(font(), palette())).release();
    scene->addItem(m_chart);
    m_scene = std::move(scene); // the old one kept the fonts loaded until now
}

void ChartView::describe()
{
    setAccessibleName(m_data.title);
    setAccessibleDescription(m_data.reading());
}
