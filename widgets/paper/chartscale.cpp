// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/chartscale.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostSteps = 5; // on the longer side of 0; one more below 0 at most

__extension__ using Wide = __int128;

qreal roundStep(qreal span, bool wholeNumbers)
{
    qreal step = std::pow(10.0, std::floor(std::log10(span / MostSteps)));
    if (wholeNumbers)
        step = std::max(step, 1.0);
    const auto stepsNeeded = [&](qreal factor) { return std::ceil(span / (step * factor)); };
    for (const qreal factor : {1.0, 2.0, 5.0}) {
        if (stepsNeeded(factor) <= MostSteps)
            return step * factor;
    }
    return step * 10;
}

} // namespace

ValueScale valueScale(qreal least, qreal most, bool wholeNumbers)
{
    ValueScale scale;
    const qreal below = std::max(0.0, -least);
    const qreal above = std::max(0.0, most);
    if (below + above <= 0)
        return scale;
    scale.step = roundStep(std::max(below, above), wholeNumbers);
    const qreal stepsBelow = std::ceil(below / scale.step);
    const qreal stepsAbove = std::ceil(above / scale.step);
    scale.low = -stepsBelow * scale.step;
    scale.high = stepsAbove * scale.step;
    scale.steps = static_cast<int>(stepsBelow + stepsAbove);
    return scale;
}

QString tickText(const ValueScale &scale, int index)
{
    const qreal largest = std::max(std::abs(scale.low), std::abs(scale.high));
    qreal divisor = 1;
    QString suffix;
    if (largest >= 1e8) {
        divisor = 1e8;
        suffix = u"亿"_s;
    } else if (largest >= 1e5) {
        divisor = 1e4;
        suffix = u"万"_s;
    }
    const qreal value = scale.tick(index) / divisor;
    if (std::abs(value) < scale.step / divisor / 2)
        return u"0"_s;
    constexpr int SignificantDigits = 10; // enough for any step, too few to show binary noise
    return QString::number(value, 'g', SignificantDigits) + suffix;
}

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
