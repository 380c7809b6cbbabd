// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/chartscale.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostSteps = 5; // on the longer side of 0; one more below 0 at most

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
