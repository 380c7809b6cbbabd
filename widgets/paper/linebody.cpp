// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/linebody.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLineItem>
#include <QGraphicsPathItem>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

// Lengths in em.
constexpr qreal TextGap = 0.4;
constexpr qreal MarkerSize = 0.55;
constexpr qreal LineWidth = 0.14;
constexpr qreal SmallestPlot = 4.0;
constexpr qreal IdealPlot = 11.0;
constexpr int MostCategoryLines = 3;
constexpr qreal NameGap = 1.0;    // before the name at the end of a line
constexpr qreal NamesShare = 0.3; // of the width, at most
constexpr qreal LeaderWidth = 0.07;

// Marker outlines told apart by shape, not only by colour.
QPainterPath markerPath(int series, QPointF center, qreal size)
{
    QPainterPath path;
    const qreal half = size / 2;
    const auto polygon = [&](int corners, qreal firstDegrees) {
        QPolygonF shape;
        for (int i = 0; i <= corners; ++i) {
            const qreal angle = (firstDegrees + 360.0 * i / corners) * M_PI / 180;
            shape.append(center + QPointF(std::cos(angle), -std::sin(angle)) * half * 1.25);
        }
        path.addPolygon(shape);
    };
    switch (series % 5) {
    case 0:
        path.addEllipse(center, half, half);
        break;
    case 1:
        polygon(4, 45);
        break; // square
    case 2:
        polygon(3, 90);
        break; // triangle
    case 3:
        polygon(4, 0);
        break; // diamond
    default:
        polygon(3, 270);
        break; // triangle on its tip
    }
    return path;
}

// Moves texts up and down so that none overlap between `top` and `bottom`; they are sorted from top
// to bottom.
void spread(QList<QRectF> &texts, qreal top, qreal bottom)
{
    qreal free = top;
    for (QRectF &text : texts) {
        text.moveTop(std::max(text.top(), free));
        free = text.bottom();
    }
    free = bottom;
    for (auto text = texts.rbegin(); text != texts.rend(); ++text) {
        text->moveBottom(std::min(text->bottom(), free));
        free = text->top();
    }
}

bool meetsAny(const QRectF &rect, const QList<QRectF> &others)
{
    return std::any_of(others.begin(), others.end(),
                       [&rect](const QRectF &other) { return rect.intersects(other); });
}

// Places texts of these sizes within `room`, each at its marker: above, below or beside it, clear
// of the other markers and texts. Where markers crowd too much for that, the texts form a column
// in the order of their markers, which are sorted from top to bottom.
QList<QRectF> textPlaces(const QList<QRectF> &markers, const QList<QSizeF> &sizes,
                         const QRectF &room)
{
    qreal widest = 0;
    for (const QSizeF &size : sizes)
        widest = std::max(widest, size.width());

    QList<QRectF> places;
    for (qsizetype i = 0; i < markers.size(); ++i) {
        const QRectF &marker = markers.at(i);
        const qreal aside = std::max(widest, marker.width()) / 2 + marker.width() * 0.2;
        QRectF above(QPointF(), sizes.at(i));
        above.moveCenter(marker.center());
        above.moveBottom(marker.top());
        const QRectF below = above.translated(0, marker.height() + above.height());
        QRectF right = above;
        right.moveCenter(marker.center());
        right.moveBottom(std::min(right.bottom(), room.bottom()));
        right.moveLeft(marker.center().x() + aside);
        QRectF left = right;
        left.moveRight(marker.center().x() - aside);
        for (const QRectF &place : {above, below, right, left}) {
            if (room.contains(place) && !meetsAny(place, places) && !meetsAny(place, markers)) {
                places.append(place);
                break;
            }
        }
        if (places.size() <= i)
            break;
    }
    if (places.size() == markers.size())
        return places;

    places.clear();
    for (qsizetype i = 0; i < markers.size(); ++i) {
        const QSizeF &size = sizes.at(i);
        const qreal x = markers.at(i).center().x() - size.width() / 2;
        places.append(QRectF(QPointF(x, markers.at(i).top() - size.height()), size));
    }
    spread(places, room.top(), room.bottom());
    return places;
}

} // namespace

LineBody::LineBody(const ChartData &data, const ChartStyle &style)
    : ChartBody(style, data.locale)
    , m_data(data)
{
    qreal least = 0;
    qreal most = 0;
    bool wholeNumbers = true;
    for (const ChartDataSeries &series : m_data.series) {
        for (const ChartPoint &p : series.points) {
            if (!p.isNumber())
                continue;
            least = std::min(least, p.value.toDoubleLossy());
            most = std::max(most, p.value.toDoubleLossy());
            wholeNumbers = wholeNumbers && p.value.isInteger();
        }
    }
    m_scale = valueScale(least, most, wholeNumbers);
}

const ChartPoint *LineBody::point(int series, int category) const
{
    const QList<ChartPoint> &points = m_data.series.at(series).points;
    if (category >= points.size() || !points.at(category).isNumber())
        return nullptr;
    return &points.at(category);
}

QString LineBody::noFigure() const
{
    return m_words(u"无数字"_s, u"no figure"_s);
}

QPen LineBody::linePen(int series, qreal em) const
{
    static constexpr std::array Styles{Qt::SolidLine, Qt::DashLine, Qt::DashDotLine, Qt::DotLine};
    QPen pen(m_style.outline(series), em * LineWidth);
    pen.setStyle(Styles.at(static_cast<size_t>(series) % Styles.size()));
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

void LineBody::addSeries(QChart &chart)
{
    m_x = new QValueAxis;
    auto *y = new QValueAxis;
    y->setRange(m_scale.low, m_scale.high);
    chart.addAxis(m_x, Qt::AlignBottom);
    chart.addAxis(y, Qt::AlignLeft);
    for (QValueAxis *axis : {m_x, y}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(false);
    }
    for (int series = 0; series < m_data.series.size(); ++series) {
        QLineSeries *line = nullptr;
        for (int category = 0; category < m_data.categories.size(); ++category) {
            if (const ChartPoint *p = point(series, category)) {
                if (!line) {
                    line = new QLineSeries;
                    m_runs.append({line, series});
                }
                line->append(category, p->value.toDoubleLossy());
            } else {
                line = nullptr;
            }
            if (m_data.breaks.contains(category))
                line = nullptr;
        }
    }
    for (const Run &run : std::as_const(m_runs)) {
        chart.addSeries(run.line);
        run.line->attachAxis(m_x);
        run.line->attachAxis(y);
    }
}

LineBody::Measures LineBody::measure(qreal width, const ChartFonts &fonts) const
{
    Measures m;
    const qreal em = fonts.em;
    const QFontMetricsF small(fonts.small);
    for (int i = 0; i <= m_scale.steps; ++i)
        m.tickWidth = std::max(m.tickWidth, small.horizontalAdvance(tickText(m_scale, i)));
    measureNames(m, width, fonts);
    const auto count = static_cast<qreal>(m_data.categories.size());
    const qreal plotWidth = width - m.tickWidth - TextGap * em - m.namesWidth;
    m.spacing = std::max(plotWidth / count, 1.0);
    for (const QString &category : m_data.categories) {
        m.categories.append(textBlock(category, fonts.body, m.spacing - TextGap * em));
        const TextBlock &block = m.categories.constLast();
        m.bottom = std::max(m.bottom, block.height() + TextGap * em);
        m.mostLines = std::max(m.mostLines, static_cast<int>(block.lines.size()));
    }
    const QFontMetricsF strong(fonts.strong);
    for (const ChartDataSeries &series : m_data.series) {
        for (const ChartPoint &p : series.points)
            m.widestValue = std::max(m.widestValue, strong.horizontalAdvance(p.label()));
    }
    m.tail = m.spacing / 2;
    if (!m.names.isEmpty()) {
        // Names stand close to the ends of their lines: what the last column needs, no more.
        const qreal blank = QFontMetricsF(fonts.body).horizontalAdvance(noFigure());
        const qreal column = std::max({m.widestValue, m.categories.constLast().width, blank});
        m.tail = std::min(m.tail, (column + TextGap * em) / 2);
        m.spacing = std::max((plotWidth - m.tail) / (count - 0.5), 1.0);
    }
    m.top = textBlock(u"0"_s, fonts.strong).height() + MarkerSize * em;
    if (!m_data.breaks.isEmpty()) {
        m.breakText = textBlock(m_words(u"格式不同"_s, u"form changed"_s), fonts.small, m.spacing);
        m.top += m.breakText.height();
    }
    return m;
}

void LineBody::measureNames(Measures &m, qreal width, const ChartFonts &fonts) const
{
    if (m_data.series.size() < 2)
        return;
    const qreal gap = NameGap * fonts.em;
    for (const ChartDataSeries &series : m_data.series) {
        const bool empty = lastPoint(static_cast<int>(m.names.size())) < 0;
        const QString name = empty ? m_words(u"%1（无数字）"_s, u"%1 (no figure)"_s) : u"%1"_s;
        m.names.append(textBlock(name.arg(series.name), fonts.body, width * NamesShare - gap));
        m.namesWidth = std::max(m.namesWidth, m.names.constLast().width + gap);
        m.namesHeight += m.names.constLast().height();
    }
}

bool LineBody::fits(QSizeF size, const ChartFonts &fonts) const
{
    const Measures m = measure(size.width(), fonts);
    const qreal plotHeight = size.height() - m.top - m.bottom;
    const qreal texts =
        textBlock(u"0"_s, fonts.strong).height() * static_cast<qreal>(m_data.series.size());
    const QFontMetricsF metrics(fonts.body);
    const qreal blank = metrics.horizontalAdvance(noFigure());
    return plotHeight >= std::max({SmallestPlot * fonts.em, texts, m.namesHeight - m.top}) &&
           m.namesWidth <= size.width() * (NamesShare + 0.05) &&
           std::max(m.widestValue, blank) + TextGap * fonts.em <= m.spacing &&
           m.mostLines <= MostCategoryLines;
}

qreal LineBody::idealHeight(qreal width, const ChartFonts &fonts) const
{
    const Measures m = measure(width, fonts);
    const auto series = static_cast<qreal>(m_data.series.size());
    const qreal plot = (IdealPlot + 1.5 * (series - 1)) * fonts.em;
    return std::max(m.top + plot, m.namesHeight) + m.bottom;
}

qreal LineBody::columnX(int category, const QRectF &plot, const Measures &m) const
{
    return plot.left() + m.spacing * (category + 0.5);
}

QPointF LineBody::position(int series, int category, const QRectF &plot, const Measures &m) const
{
    const qreal share = m_scale.position(point(series, category)->value.toDoubleLossy());
    return QPointF(columnX(category, plot, m), plot.bottom() - plot.height() * share);
}

int LineBody::lastPoint(int series) const
{
    auto category = static_cast<int>(m_data.categories.size()) - 1;
    while (category >= 0 && !point(series, category))
        --category;
    return category;
}

void LineBody::place(QChart &chart, const QRectF &area, const ChartFonts &fonts,
                     const ChartCanvas &canvas)
{
    const qreal em = fonts.em;
    const Measures m = measure(area.width(), fonts);
    const QRectF plot(QPointF(area.left() + m.tickWidth + TextGap * em, area.top() + m.top),
                      QPointF(area.right() - m.namesWidth,
                              std::max(area.bottom() - m.bottom, area.top() + m.top + 1)));
    chart.setPlotArea(plot);
    m_x->setRange(-0.5, static_cast<qreal>(m_data.categories.size()) - 1 + m.tail / m.spacing);
    for (const Run &run : std::as_const(m_runs))
        run.line->setPen(linePen(run.series, em));

    addTicks(plot, fonts, canvas);
    for (int i = 0; i < m.categories.size(); ++i) {
        addLabel(m.categories.at(i), m_style.text,
                 QPointF(columnX(i, plot, m), plot.bottom() + TextGap / 2 * em),
                 Qt::AlignHCenter | Qt::AlignTop, canvas);
    }
    for (int category : std::as_const(m_data.breaks)) {
        const qreal x = plot.left() + m.spacing * (category + 1);
        auto *line = new QGraphicsLineItem(
            QLineF(x, area.top() + m.breakText.height(), x, plot.bottom()), canvas.above);
        line->setPen(QPen(m_style.muted, em * 0.05, Qt::DashLine));
        addLabel(m.breakText, m_style.muted, QPointF(x, area.top()),
                 Qt::AlignHCenter | Qt::AlignTop, canvas);
    }
    addNames(plot, area.top(), m, em, canvas);
    for (int series = 0; series < m_data.series.size(); ++series) {
        for (int i = 0; i < m_data.categories.size(); ++i) {
            if (point(series, i))
                addMarker(series, position(series, i, plot, m), em, canvas);
        }
    }
    for (int i = 0; i < m_data.categories.size(); ++i)
        addColumnTexts(i, plot, area.top() + m.breakText.height(), m, fonts, canvas);
}

void LineBody::addTicks(const QRectF &plot, const ChartFonts &fonts,
                        const ChartCanvas &canvas) const
{
    const qreal spacing = plot.height() / m_scale.steps;
    const TextBlock sample = textBlock(u"0"_s, fonts.small);
    const int stride = std::max(1, qCeil(sample.height() / spacing));
    const int zero = qRound(-m_scale.low / m_scale.step);
    for (int i = 0; i <= m_scale.steps; ++i) {
        const qreal y = plot.bottom() - spacing * i;
        addGridLine(QLineF(plot.left(), y, plot.right(), y), i == zero, fonts.em, canvas);
        if ((i - zero) % stride == 0) {
            addLabel(textBlock(tickText(m_scale, i), fonts.small), m_style.muted,
                     QPointF(plot.left() - TextGap * fonts.em, y),
                     Qt::AlignRight | Qt::AlignVCenter, canvas);
        }
    }
}

// Names from top to bottom in the order of their lines' ends, each joined to its end.
void LineBody::addNames(const QRectF &plot, qreal top, const Measures &m, qreal em,
                        const ChartCanvas &canvas) const
{
    struct Name
    {
        int series;
        QPointF end; // of its line; below the plot when nothing is filled in
        bool hasLine;
    };
    QList<Name> order;
    for (int series = 0; series < m.names.size(); ++series) {
        const int last = lastPoint(series);
        const QPointF end =
            last < 0 ? plot.bottomLeft() + QPointF(0, 1) : position(series, last, plot, m);
        order.append({series, end, last >= 0});
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const Name &a, const Name &b) { return a.end.y() < b.end.y(); });
    QList<QRectF> places;
    for (const Name &name : std::as_const(order)) {
        const TextBlock &block = m.names.at(name.series);
        const qreal y = name.end.y() - block.height() / 2;
        places.append(QRectF(plot.right() + NameGap * em, y, block.width, block.height()));
    }
    spread(places, top, plot.bottom());
    for (qsizetype i = 0; i < order.size(); ++i) {
        const Name &name = order.at(i);
        const QRectF &place = places.at(i);
        addLabel(m.names.at(name.series), name.hasLine ? m_style.inked(name.series) : m_style.muted,
                 place.topLeft(), Qt::AlignLeft | Qt::AlignTop, canvas);
        if (!name.hasLine)
            continue;
        QPainterPath leader(name.end);
        leader.lineTo(std::max(plot.right(), name.end.x()), name.end.y());
        leader.lineTo(place.left() - TextGap / 2 * em, place.center().y());
        auto *item = new QGraphicsPathItem(leader, canvas.above);
        item->setPen(QPen(m_style.outline(name.series), em * LeaderWidth));
    }
}

void LineBody::addMarker(int series, QPointF center, qreal em, const ChartCanvas &canvas) const
{
    auto *marker = new QGraphicsPathItem(markerPath(series, center, MarkerSize * em), canvas.above);
    marker->setPen(QPen(m_style.background, em * 0.08));
    marker->setBrush(m_style.outline(series));
}

void LineBody::addColumnTexts(int category, const QRectF &plot, qreal top, const Measures &m,
                              const ChartFonts &fonts, const ChartCanvas &canvas) const
{
    QList<int> order;
    for (int series = 0; series < m_data.series.size(); ++series) {
        if (point(series, category))
            order.append(series);
    }
    const qreal x = columnX(category, plot, m);
    if (order.isEmpty()) {
        const QList<ChartPoint> &points = m_data.series.constFirst().points;
        const ChartPoint empty = category < points.size() ? points.at(category) : ChartPoint();
        const QString text =
            empty.state == CellValue::State::NotApplicable ? empty.label() : noFigure();
        addLabel(textBlock(text, fonts.body), m_style.muted,
                 QPointF(x, plot.bottom() - TextGap / 2 * fonts.em),
                 Qt::AlignHCenter | Qt::AlignBottom, canvas);
        return;
    }
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return point(a, category)->value > point(b, category)->value;
    });
    const qreal clear = (MarkerSize / 2 + 0.1) * fonts.em;
    QList<QRectF> markers;
    QList<TextBlock> texts;
    QList<QSizeF> sizes;
    for (int series : std::as_const(order)) {
        const QPointF center = position(series, category, plot, m);
        markers.append(QRectF(center - QPointF(clear, clear), QSizeF(2 * clear, 2 * clear)));
        texts.append(textBlock(point(series, category)->label(), fonts.strong));
        sizes.append(QSizeF(texts.constLast().width, texts.constLast().height()));
    }
    const qreal right = std::min(x + m.spacing / 2, plot.right());
    const QRectF room(QPointF(x - m.spacing / 2, top), QPointF(right, plot.bottom()));
    const QList<QRectF> places = textPlaces(markers, sizes, room);
    QColor backing = m_style.background;
    backing.setAlphaF(0.8F);
    for (qsizetype i = 0; i < order.size(); ++i) {
        const QColor color = m_data.series.size() > 1 ? m_style.inked(order.at(i)) : m_style.text;
        addLabel(texts.at(i), color, places.at(i).topLeft(), Qt::AlignLeft | Qt::AlignTop, canvas)
            ->setBacking(backing);
    }
}
