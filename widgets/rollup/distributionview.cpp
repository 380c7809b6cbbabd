// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollup/distributionview.h"

#include "look/appearance.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostBins = 10;
constexpr int WidestBin = 88; // pixels

// The least of 1, 2, 5, 10, 20 … whole units that divides the range into at most MostBins.
qint64 binWidth(qint64 range)
{
    qint64 width = Amount::Scale;
    for (int step = 0; range / width >= MostBins; ++step)
        width = step % 3 == 1 ? width / 2 * 5 : width * 2;
    return width;
}

qint64 floorTo(qint64 value, qint64 width)
{
    const qint64 rest = value % width;
    return value - (rest < 0 ? rest + width : rest);
}

} // namespace

DistributionView::DistributionView(QWidget *parent)
    : QWidget(parent)
{
    setMinimumHeight(140);
    setAccessibleName(tr("Distribution over the units"));
}

void DistributionView::show(std::vector<Amount> values, const QString &unit)
{
    m_bins.clear();
    m_count = values.size();
    m_unit = unit;
    if (m_count >= LeastUnits) {
        std::sort(values.begin(), values.end());
        const qint64 least = values.front().millionths();
        const qint64 most = values.back().millionths();
        const qint64 width = binWidth(most - least);
        for (qint64 from = floorTo(least, width); from <= most; from += width)
            m_bins.push_back(
                {Amount::fromMillionths(from), Amount::fromMillionths(from + width), 0});
        size_t bin = 0;
        for (const Amount value : values) {
            while (value >= m_bins[bin].to)
                ++bin;
            ++m_bins[bin].units;
        }
    }
    update();
}

void DistributionView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int line = painter.fontMetrics().height();
    const QRect area = rect().adjusted(Appearance::Gap, line + line / 2, -Appearance::Gap, -line);
    painter.setPen(Appearance::quietInk(palette()));
    if (m_bins.empty()) {
        const QString why =
            m_count == 0 ? QString()
                         : tr("%n unit(s) have a number: too few for ranks and a distribution "
                              "(%1 are needed).",
                              nullptr, static_cast<int>(m_count))
                               .arg(LeastUnits);
        painter.drawText(rect().adjusted(Appearance::Gap, 0, -Appearance::Gap, 0),
                         Qt::AlignCenter | Qt::TextWordWrap, why);
        return;
    }
    const int most =
        std::max_element(m_bins.cbegin(), m_bins.cend(), [](const Bin &a, const Bin &b) {
            return a.units < b.units;
        })->units;
    const int width = std::min(WidestBin, area.width() / static_cast<int>(m_bins.size()));
    const bool whole = m_bins.front().to - m_bins.front().from == Amount::fromInt(1);
    for (size_t i = 0; i < m_bins.size(); ++i) {
        const Bin &bin = m_bins[i];
        const int height = (area.height() - line) * bin.units / most;
        const QRect bar(area.left() + static_cast<int>(i) * width + 2, area.bottom() - height,
                        width - 4, height);
        painter.fillRect(bar, palette().color(QPalette::Highlight));
        painter.setPen(palette().color(QPalette::WindowText));
        if (bin.units > 0)
            painter.drawText(QRect(bar.left() - 8, bar.top() - line, bar.width() + 16, line),
                             Qt::AlignCenter, QString::number(bin.units));
        painter.setPen(Appearance::quietInk(palette()));
        const QString label = whole ? bin.from.toFile() : tr("from %1").arg(bin.from.toFile());
        painter.drawText(QRect(bar.left() - 4, area.bottom() + 1, bar.width() + 8, line),
                         Qt::AlignCenter,
                         painter.fontMetrics().elidedText(label, Qt::ElideRight, bar.width() + 8));
    }
    painter.setPen(Appearance::line(palette()));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(Appearance::quietInk(palette()));
    painter.drawText(QRect(area.left(), 0, area.width(), line), Qt::AlignLeft | Qt::TextDontClip,
                     m_unit.isEmpty() ? tr("Number of units by their figure")
                                      : tr("Number of units by their figure (%1)").arg(m_unit));
}
