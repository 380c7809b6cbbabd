// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/donutbody.h"

#include "base/approximation.h"
#include "charts/chartshares.h"

#include <QChart>
#include <QFontMetricsF>
#include <QPieSeries>
#include <QPieSlice>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal HoleShare = 0.56; // of the ring's diameter

// Lengths in em.
constexpr qreal Sign = 1.1;
constexpr qreal Gap = 0.6;
constexpr qreal RingGap = 1.6; // between ring and table
constexpr qreal RowGap = 0.35;
constexpr qreal SmallestRing = 6.5;
constexpr qreal IdealRing = 13.0;
constexpr qreal SmallestName = 4.0;

} // namespace

bool DonutBody::canShow(const ChartData &data)
{
    if (!addsUpToWhole(data))
        return false;
    const QList<ChartPoint> &points = data.series.constFirst().points;
    const auto isSlice = [](const ChartPoint &point) {
        return point.isNumber() && !point.value.isZero();
    };
    return std::count_if(points.cbegin(), points.cend(), isSlice) <= MostRingParts;
}

DonutBody::DonutBody(const ChartData &data, const ChartStyle &style)
    : ChartBody(style, data.locale)
    , m_unit(data.unit)
    , m_locale(data.locale)
{
    const QList<ChartPoint> &points = data.series.constFirst().points;
    const QStringList shares = data.shares();
    Amount sum;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const ChartPoint &point = points.at(i);
        if (!point.isNumber()) {
            m_notApplicable.append(data.categories.at(i));
            continue;
        }
        if (point.value.isZero()) {
            m_zeros.append(data.categories.at(i));
            continue;
        }
        sum += point.value;
        m_slices.append(
            {data.categories.at(i), point.label(), shares.value(i), point.value.toDoubleLossy()});
    }
    m_total = data.total.isNumber()
                  ? withApproximation(data.total.value.toFile(), data.total.approx)
                  : sum.toFile();
}

void DonutBody::addSeries(QChart &chart)
{
    m_series = new QPieSeries;
    m_series->setPieSize(1.0);
    m_series->setHoleSize(HoleShare);
    for (int i = 0; i < m_slices.size(); ++i) {
        QPieSlice *slice = m_series->append(m_slices.at(i).name, m_slices.at(i).amount);
        slice->setBrush(m_style.fill(i));
        slice->setPen(Qt::NoPen);
        slice->setLabelVisible(false);
    }
    chart.addSeries(m_series);
}

DonutBody::Measures DonutBody::measure(qreal width, const ChartFonts &fonts) const
{
    Measures m;
    const QFontMetricsF strong(fonts.strong);
    const QFontMetricsF body(fonts.body);
    for (const Slice &slice : m_slices) {
        m.valueWidth = std::max(m.valueWidth, strong.horizontalAdvance(slice.value));
        m.shareWidth = std::max(m.shareWidth, body.horizontalAdvance(slice.share));
    }
    const qreal em = fonts.em;
    const qreal fixed =
        (Sign + 2 * Gap) * em + m.valueWidth + (m.shareWidth > 0 ? m.shareWidth + Gap * em : 0);
    const qreal nameRoom = std::max(width - fixed, 1.0);
    for (const Slice &slice : m_slices) {
        m.names.append(textBlock(slice.name, fonts.body, nameRoom));
        m.nameWidth = std::max(m.nameWidth, m.names.constLast().width);
        m.height += m.names.constLast().height() + RowGap * em;
    }
    m.width = std::min(fixed + m.nameWidth, width);
    QStringList remarks;
    if (!m_zeros.isEmpty()) {
        remarks.append(
            m_words.labelled(m_words(u"为 0，未画出"_s, u"0, not drawn"_s), m_words.list(m_zeros)));
    }
    if (!m_notApplicable.isEmpty()) {
        remarks.append(m_words.labelled(m_words(u"不适用"_s, u"not applicable"_s),
                                        m_words.list(m_notApplicable)));
    }
    if (m.shareWidth > 0) {
        remarks.append(sharesNote(m_locale));
    }
    if (!remarks.isEmpty()) {
        m.remarks = textBlock(remarks.join(u'\n'), fonts.small, width);
        m.width = std::max(m.width, m.remarks.width);
        m.height += m.remarks.height() + Gap * em;
    }
    return m;
}

bool DonutBody::fits(QSizeF size, const ChartFonts &fonts) const
{
    const qreal em = fonts.em;
    const qreal ring = std::min(size.height(), size.width() * 0.45);
    const Measures m = measure(size.width() - ring - RingGap * em, fonts);
    const QFontMetricsF metrics(fonts.title);
    const qreal total =
        std::max(metrics.horizontalAdvance(m_total), metrics.horizontalAdvance(m_unit));
    return ring >= SmallestRing * em && m.height <= size.height() &&
           m.nameWidth <= size.width() - ring - RingGap * em - m.valueWidth - m.shareWidth &&
           size.width() - ring >=
               (SmallestName + RingGap + Sign + 3 * Gap) * em + m.valueWidth + m.shareWidth &&
           total <= ring * HoleShare * 0.85;
}

qreal DonutBody::idealHeight(qreal width, const ChartFonts &fonts) const
{
    const qreal ring = std::min(IdealRing * fonts.em, width * 0.45);
    return std::max(ring, measure(width - ring - RingGap * fonts.em, fonts).height);
}

void DonutBody::place(QChart &chart, const QRectF &area, const ChartFonts &fonts,
                      const ChartCanvas &canvas)
{
    const qreal em = fonts.em;
    const qreal side = std::min({area.height(), area.width() * 0.45, IdealRing * 1.4 * em});
    const Measures m = measure(area.width() - side - RingGap * em, fonts);
    const qreal left = area.left() + (area.width() - side - RingGap * em - m.width) / 2;
    // Half an outline stays inside the area.
    const QRectF ring = QRectF(left, area.center().y() - side / 2, side, side)
                            .marginsRemoved(QMarginsF(0.05, 0.05, 0.05, 0.05) * em);
    chart.setPlotArea(ring);
    addRing(ring, em, canvas);

    const TextBlock total = textBlock(m_total, fonts.title);
    const TextBlock unit = textBlock(m_unit, fonts.small);
    const qreal top = ring.center().y() - (total.height() + unit.height()) / 2;
    addLabel(total, m_style.text, QPointF(ring.center().x(), top), Qt::AlignHCenter | Qt::AlignTop,
             canvas);
    addLabel(unit, m_style.muted, QPointF(ring.center().x(), top + total.height()),
             Qt::AlignHCenter | Qt::AlignTop, canvas);
    addTable(m, QPointF(left + side + RingGap * em, area.center().y() - m.height / 2), fonts,
             canvas);
}

void DonutBody::addRing(const QRectF &ring, qreal em, const ChartCanvas &canvas) const
{
    qreal whole = 0;
    for (const Slice &slice : m_slices)
        whole += slice.amount;
    const auto point = [&](qreal turn, qreal share) { // turn 0 is twelve o'clock, clockwise
        const qreal angle = turn * 2 * M_PI;
        return ring.center() +
               QPointF(std::sin(angle), -std::cos(angle)) * (ring.width() / 2 * share);
    };
    qreal start = 0;
    for (int i = 0; i < m_slices.size(); ++i) {
        const qreal turn = m_slices.at(i).amount / whole;
        const int steps = std::max(2, qCeil(turn * 180)); // chords of two degrees
        QPolygonF sector;
        for (int k = 0; k <= steps; ++k)
            sector.append(point(start + turn * k / steps, 1.0));
        for (int k = steps; k >= 0; --k)
            sector.append(point(start + turn * k / steps, HoleShare));
        addHatch({sector}, i, em, canvas);
        start += turn;
    }
}

void DonutBody::addTable(const Measures &m, QPointF corner, const ChartFonts &fonts,
                         const ChartCanvas &canvas) const
{
    const qreal em = fonts.em;
    const qreal nameLeft = corner.x() + (Sign + Gap) * em;
    const qreal valueRight = nameLeft + m.nameWidth + Gap * em + m.valueWidth;
    const qreal shareRight = valueRight + Gap * em + m.shareWidth;
    qreal y = corner.y();
    for (int i = 0; i < m_slices.size(); ++i) {
        const Slice &slice = m_slices.at(i);
        const qreal middle = y + m.names.at(i).height() / 2;
        addLegendSign(i, QRectF(corner.x(), middle - Sign / 2 * em, Sign * em, Sign * em), em,
                      canvas);
        addLabel(m.names.at(i), m_style.text, QPointF(nameLeft, middle),
                 Qt::AlignLeft | Qt::AlignVCenter, canvas);
        addLabel(textBlock(slice.value, fonts.strong), m_style.text, QPointF(valueRight, middle),
                 Qt::AlignRight | Qt::AlignVCenter, canvas);
        if (!slice.share.isEmpty()) {
            addLabel(textBlock(slice.share, fonts.body), m_style.muted, QPointF(shareRight, middle),
                     Qt::AlignRight | Qt::AlignVCenter, canvas);
        }
        y += m.names.at(i).height() + RowGap * em;
    }
    if (!m.remarks.isEmpty()) {
        addLabel(m.remarks, m_style.muted, QPointF(corner.x(), y + (Gap - RowGap) * em),
                 Qt::AlignLeft | Qt::AlignTop, canvas);
    }
}
