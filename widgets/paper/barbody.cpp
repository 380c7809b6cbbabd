// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/barbody.h"

#include "base/approximation.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QValueAxis>

using namespace Qt::StringLiterals;

namespace {

// Lengths in em.
constexpr qreal LabelGap = 0.5;  // between a text and what it belongs to
constexpr qreal BarHeight = 1.3; // a bar is at least as high as its value text
constexpr qreal IdealBarHeight = 1.6;
constexpr qreal RowGap = 0.35;
constexpr qreal IdealRowGap = 0.9;
constexpr qreal LargestRow = 5.0; // few categories do not become slabs
constexpr qreal TickGap = 0.2;
constexpr qreal SmallestPlot = 7.0;
// Category labels take this share of the width, or the second one when rows would get too high.
constexpr qreal LabelShare = 0.38;
constexpr qreal WideLabelShare = 0.52;

} // namespace

BarBody::BarBody(const ChartData &data, const ChartStyle &style)
    : ChartBody(style, data.locale)
    , m_data(data)
{
    if (data.kind != ChartKind::Donut) // drawn as bars, it has no room to say how they are rounded
        m_shares = data.shares();
    qreal least = 0;
    qreal most = 0;
    bool wholeNumbers = true;
    for (int category = 0; category < m_data.categories.size(); ++category) {
        qreal below = 0;
        qreal above = 0;
        for (int series = 0; series < m_data.series.size(); ++series) {
            if (!isNumber(series, category))
                continue;
            const ChartPoint &point = m_data.series.at(series).points.at(category);
            wholeNumbers = wholeNumbers && point.value.isInteger();
            const qreal number = value(series, category);
            below = stacked() ? below + std::min(number, 0.0) : std::min(below, number);
            above = stacked() ? above + std::max(number, 0.0) : std::max(above, number);
        }
        least = std::min(least, below);
        most = std::max(most, above);
    }
    most = std::max(most, m_data.reach.toDoubleLossy());
    m_scale = valueScale(least, most, wholeNumbers);
}

bool BarBody::isNumber(int series, int category) const
{
    const QList<ChartPoint> &points = m_data.series.at(series).points;
    return category < points.size() && points.at(category).isNumber();
}

qreal BarBody::value(int series, int category) const
{
    return m_data.series.at(series).points.at(category).value.toDoubleLossy();
}

int BarBody::barsPerRow() const
{
    return stacked() ? 1 : static_cast<int>(m_data.series.size());
}

QStringList BarBody::legend() const
{
    QStringList names;
    if (m_data.series.size() > 1) {
        for (const ChartDataSeries &series : m_data.series)
            names.append(series.name);
    }
    return names;
}

void BarBody::addSeries(QChart &chart)
{
    if (stacked())
        m_series = new QHorizontalStackedBarSeries;
    else
        m_series = new QHorizontalBarSeries;
    // QtCharts counts rows, and bars within a row, from the bottom up.
    const auto categories = static_cast<int>(m_data.categories.size());
    const auto sets = static_cast<int>(m_data.series.size());
    for (int k = 0; k < sets; ++k) {
        const int i = stacked() ? k : sets - 1 - k;
        auto *set = new QBarSet(m_data.series.at(i).name);
        for (int category = categories - 1; category >= 0; --category)
            set->append(isNumber(i, category) ? value(i, category) : 0.0);
        set->setBrush(m_style.fill(i));
        set->setPen(Qt::NoPen); // a bar of 0 would show as a line
        m_series->append(set);
    }
    chart.addSeries(m_series);

    auto *rows = new QBarCategoryAxis;
    // Category names may repeat; QtCharts wants them different and shows none of these.
    for (qsizetype i = 0; i < m_data.categories.size(); ++i)
        rows->append(QString::number(i));
    auto *values = new QValueAxis;
    values->setRange(m_scale.low, m_scale.high);
    for (QAbstractAxis *axis :
         {static_cast<QAbstractAxis *>(rows), static_cast<QAbstractAxis *>(values)}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(false);
    }
    chart.addAxis(rows, Qt::AlignLeft);
    chart.addAxis(values, Qt::AlignBottom);
    m_series->attachAxis(rows);
    m_series->attachAxis(values);
}

QString BarBody::endText(int series, int category) const
{
    if (!stacked()) {
        const QList<ChartPoint> &points = m_data.series.at(series).points;
        const ChartPoint point = category < points.size() ? points.at(category) : ChartPoint();
        if (point.state == CellValue::State::Blank)
            return notFilledIn();
        const QString share = m_shares.value(category);
        return share.isEmpty() ? point.label()
                               : m_words(u"%1（%2）"_s, u"%1 (%2)"_s).arg(point.label(), share);
    }
    Amount sum;
    int blanks = 0;
    int numbers = 0;
    bool approximate = false;
    for (int i = 0; i < m_data.series.size(); ++i) {
        const QList<ChartPoint> &points = m_data.series.at(i).points;
        const ChartPoint point = category < points.size() ? points.at(category) : ChartPoint();
        blanks += point.state == CellValue::State::Blank ? 1 : 0;
        if (!point.isNumber())
            continue;
        ++numbers;
        approximate = approximate || !point.approx.isEmpty();
        sum += point.value;
    }
    if (numbers == 0) {
        ChartPoint none;
        none.state = CellValue::State::NotApplicable;
        return blanks > 0 ? notFilledIn() : none.label();
    }
    const QString text = withApproximation(sum.toFile(), approximate ? u"约"_s : QString());
    return blanks > 0
               ? m_words(u"%1，另有 %2 项未填"_s, u"%1, %2 not filled in"_s).arg(text).arg(blanks)
               : text;
}

QString BarBody::notFilledIn() const
{
    return m_data.byYear ? m_words(u"无数字"_s, u"no figure"_s)
                         : m_words(u"未填"_s, u"not filled in"_s);
}

BarBody::Measures BarBody::measure(qreal width, const ChartFonts &fonts) const
{
    const Measures narrow = measure(width, LabelShare, fonts);
    const qreal barsOnly = (BarHeight * barsPerRow() + RowGap) * fonts.em;
    constexpr qreal HighRow = 2.2; // more than two lines beside a single bar
    if (narrow.rowHeight <= barsOnly * HighRow)
        return narrow;
    const Measures wide = measure(width, WideLabelShare, fonts);
    return wide.rowHeight < narrow.rowHeight && wide.plotWidth >= SmallestPlot * fonts.em ? wide
                                                                                          : narrow;
}

BarBody::Measures BarBody::measure(qreal width, qreal labelShare, const ChartFonts &fonts) const
{
    Measures m;
    const qreal gap = LabelGap * fonts.em;
    qreal labelHeight = 0;
    for (const QString &category : m_data.categories) {
        m.categories.append(textBlock(category, fonts.body, width * labelShare));
        m.labelWidth = std::max(m.labelWidth, m.categories.constLast().width);
        labelHeight = std::max(labelHeight, m.categories.constLast().height());
    }
    const QFontMetricsF metrics(fonts.strong);
    for (int category = 0; category < m_data.categories.size(); ++category) {
        for (int bar = 0; bar < barsPerRow(); ++bar) {
            const qreal textWidth = metrics.horizontalAdvance(endText(bar, category)) + gap;
            const bool negative = !stacked() && isNumber(bar, category) && value(bar, category) < 0;
            qreal &room = negative ? m.roomLeft : m.roomRight;
            room = std::max(room, textWidth);
        }
    }
    m.plotWidth = width - m.labelWidth - gap - m.roomLeft - m.roomRight;
    m.rowHeight = std::max(labelHeight, BarHeight * fonts.em * barsPerRow()) + RowGap * fonts.em;
    return m;
}

qreal BarBody::axisHeight(const ChartFonts &fonts) const
{
    return textBlock(tickText(m_scale, 0), fonts.small).height() + TickGap * fonts.em;
}

bool BarBody::fits(QSizeF size, const ChartFonts &fonts) const
{
    const Measures m = measure(size.width(), fonts);
    return m.plotWidth >= SmallestPlot * fonts.em &&
           m.rowHeight * static_cast<qreal>(m_data.categories.size()) + axisHeight(fonts) <=
               size.height();
}

qreal BarBody::idealHeight(qreal width, const ChartFonts &fonts) const
{
    const Measures m = measure(width, fonts);
    const qreal bars = (IdealBarHeight * barsPerRow() + IdealRowGap) * fonts.em;
    const qreal labels = m.rowHeight + (IdealRowGap - RowGap) * fonts.em;
    return std::max(bars, labels) * static_cast<qreal>(m_data.categories.size()) +
           axisHeight(fonts);
}

void BarBody::place(QChart &chart, const QRectF &area, const ChartFonts &fonts,
                    const ChartCanvas &canvas)
{
    const Measures m = measure(area.width(), fonts);
    const auto rows = static_cast<qreal>(m_data.categories.size());
    const qreal largestRow =
        std::max(LargestRow * fonts.em * (barsPerRow() > 1 ? 1.6 : 1.0), m.rowHeight);
    const qreal rowHeight = std::min((area.height() - axisHeight(fonts)) / rows, largestRow);
    const qreal height = rowHeight * rows;
    const qreal top = area.top() + (area.height() - axisHeight(fonts) - height) / 2;
    const QRectF plot(area.left() + m.labelWidth + LabelGap * fonts.em + m.roomLeft, top,
                      std::max(m.plotWidth, 1.0), height);
    chart.setPlotArea(plot);

    // Bars use two thirds of a row, but are never lower than their value texts.
    const qreal least = BarHeight * fonts.em * barsPerRow() / rowHeight;
    const qreal barWidth = std::min(std::max(least, 0.66), 1.0);
    m_series->setBarWidth(barWidth);

    for (int i = 0; i < m.categories.size(); ++i) {
        addLabel(m.categories.at(i), m_style.text,
                 QPointF(plot.left() - m.roomLeft - LabelGap * fonts.em,
                         plot.top() + rowHeight * (i + 0.5)),
                 Qt::AlignRight | Qt::AlignVCenter, canvas);
    }
    addTicks(plot, fonts, canvas);
    for (int series = 0; series < m_data.series.size(); ++series) {
        QList<QPolygonF> bars;
        for (int i = 0; i < m.categories.size(); ++i) {
            const QRectF bar = barRect(series, i, plot, barWidth);
            if (!bar.isEmpty())
                bars.append(QPolygonF(bar));
        }
        addHatch(bars, series, fonts.em, canvas);
    }
    addValueLabels(plot, barWidth, fonts, canvas);
    if (stacked())
        addSegmentLabels(plot, barWidth, fonts, canvas);
}

void BarBody::addTicks(const QRectF &plot, const ChartFonts &fonts, const ChartCanvas &canvas) const
{
    QList<TextBlock> texts;
    qreal widest = 0;
    for (int i = 0; i <= m_scale.steps; ++i) {
        texts.append(textBlock(tickText(m_scale, i), fonts.small));
        widest = std::max(widest, texts.constLast().width);
    }
    const qreal spacing = plot.width() / m_scale.steps;
    const int stride = std::max(1, qCeil((widest + LabelGap * fonts.em) / spacing));
    const int zero = qRound(-m_scale.low / m_scale.step);
    for (int i = 0; i <= m_scale.steps; ++i) {
        const qreal x = plot.left() + spacing * i;
        addGridLine(QLineF(x, plot.top(), x, plot.bottom()), i == zero, fonts.em, canvas);
        if ((i - zero) % stride == 0) {
            addLabel(texts.at(i), m_style.muted, QPointF(x, plot.bottom() + TickGap * fonts.em),
                     Qt::AlignHCenter | Qt::AlignTop, canvas);
        }
    }
}

QRectF BarBody::barRect(int series, int category, const QRectF &plot, qreal barWidth) const
{
    if (!isNumber(series, category) || value(series, category) == 0)
        return {};
    const qreal rowHeight = plot.height() / static_cast<qreal>(m_data.categories.size());
    const qreal height = rowHeight * barWidth / barsPerRow();
    const int bar = stacked() ? 0 : series;
    const qreal y = plot.top() + rowHeight * (category + (1 - barWidth) / 2) + height * bar;
    const qreal end = value(series, category);
    qreal start = 0;
    for (int i = 0; stacked() && i < series; ++i) {
        if (isNumber(i, category) && (value(i, category) < 0) == (end < 0))
            start += value(i, category);
    }
    const auto x = [&](qreal v) { return plot.left() + plot.width() * m_scale.position(v); };
    return QRectF(QPointF(x(start), y), QPointF(x(start + end), y + height)).normalized();
}

void BarBody::addValueLabels(const QRectF &plot, qreal barWidth, const ChartFonts &fonts,
                             const ChartCanvas &canvas) const
{
    const qreal rowHeight = plot.height() / static_cast<qreal>(m_data.categories.size());
    const qreal height = rowHeight * barWidth / barsPerRow();
    const qreal zero = plot.left() + plot.width() * m_scale.position(0);
    for (int category = 0; category < m_data.categories.size(); ++category) {
        for (int bar = 0; bar < barsPerRow(); ++bar) {
            QRectF ends(zero, 0, 0, 0);
            bool anyNumber = false;
            for (int i = 0; i < m_data.series.size(); ++i) {
                if (!stacked() && i != bar)
                    continue;
                anyNumber = anyNumber || isNumber(i, category);
                const QRectF rect = barRect(i, category, plot, barWidth);
                if (rect.isEmpty())
                    continue;
                ends.setLeft(std::min(ends.left(), rect.left()));
                ends.setRight(std::max(ends.right(), rect.right()));
            }
            const qreal y =
                plot.top() + rowHeight * (category + (1 - barWidth) / 2) + height * (bar + 0.5);
            const bool left = !stacked() && ends.left() < zero;
            const qreal gap = LabelGap / 2 * fonts.em;
            addLabel(textBlock(endText(bar, category), anyNumber ? fonts.strong : fonts.body),
                     anyNumber ? m_style.text : m_style.muted,
                     QPointF(left ? ends.left() - gap : ends.right() + gap, y),
                     (left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, canvas);
        }
    }
}

void BarBody::addSegmentLabels(const QRectF &plot, qreal barWidth, const ChartFonts &fonts,
                               const ChartCanvas &canvas) const
{
    for (int series = 0; series < m_data.series.size(); ++series) {
        for (int category = 0; category < m_data.categories.size(); ++category) {
            const QRectF bar = barRect(series, category, plot, barWidth);
            if (bar.isEmpty())
                continue;
            const TextBlock text =
                textBlock(m_data.series.at(series).points.at(category).label(), fonts.small);
            if (text.width + 2 * LabelGap * fonts.em > bar.width() || text.height() > bar.height())
                continue; // the sum behind the bar still counts it
            addLabel(text, m_style.text, bar.center(), Qt::AlignCenter, canvas)
                ->setBacking(m_style.background, LabelGap / 3 * fonts.em);
        }
    }
}
