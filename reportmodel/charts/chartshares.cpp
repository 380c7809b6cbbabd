// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartshares.h"

#include "charts/chartwording.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

__extension__ using Wide = __int128;

QList<int> sharesOfThousand(const QList<Amount> &parts)
{
    QList<int> shares(parts.size(), 0);
    Wide whole = 0;
    for (Amount part : parts)
        whole += part.millionths();
    if (whole <= 0)
        return shares;
    QList<Wide> remainders(parts.size(), 0);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const Wide scaled = static_cast<Wide>(parts.at(i).millionths()) * 1000;
        shares[i] = static_cast<int>(scaled / whole);
        remainders[i] = scaled % whole;
    }
    QList<qsizetype> order(parts.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return remainders.at(a) > remainders.at(b); });
    const int missing = 1000 - std::accumulate(shares.cbegin(), shares.cend(), 0);
    for (int i = 0; i < missing; ++i)
        ++shares[order.at(i)];
    return shares;
}

QString shareText(int thousandths)
{
    return u"%1.%2%"_s.arg(thousandths / 10).arg(thousandths % 10);
}

QString sharesNote(const QLocale &locale)
{
    const ChartWording words(locale);
    return words.sentence(words(u"占比取一位小数，按最大余数法使合计为 100%"_s,
                                u"Shares rounded by largest remainder to add up to 100%"_s));
}

bool addsUpToWhole(const ChartData &chart)
{
    if (chart.series.size() != 1 ||
        chart.series.constFirst().points.size() != chart.categories.size())
        return false;
    Amount sum;
    for (const ChartPoint &point : chart.series.constFirst().points) {
        if (point.state == CellValue::State::NotApplicable)
            continue;
        const std::optional<Amount> next = Amount::checkedAdd(sum, point.value);
        if (!point.isNumber() || point.value.isNegative() || !next)
            return false;
        sum = *next;
    }
    return !sum.isZero() && (!chart.total.isNumber() || chart.total.value == sum);
}

QList<ChartKind> chartKindsOf(const ChartData &chart)
{
    const bool several = chart.series.size() > 1;
    const auto isSlice = [](const ChartPoint &point) {
        return point.isNumber() && !point.value.isZero();
    };
    bool ring = !chart.byYear && chart.complete && addsUpToWhole(chart);
    if (ring) {
        const QList<ChartPoint> &points = chart.series.constFirst().points;
        ring = std::count_if(points.cbegin(), points.cend(), isSlice) <= MostRingParts;
    }
    QList<ChartKind> kinds;
    if (ring || chart.kind != ChartKind::Donut)
        kinds += chart.kind;
    const auto add = [&kinds](ChartKind kind) {
        if (!kinds.contains(kind))
            kinds.append(kind);
    };
    add(several ? ChartKind::GroupedBar : ChartKind::HorizontalBar);
    if (chart.byYear) {
        add(ChartKind::Line);
        return kinds;
    }
    if (several && chart.complete)
        add(ChartKind::StackedBar);
    if (ring)
        add(ChartKind::Donut);
    return kinds;
}
