// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The value axis of a chart: from `low` to `high` in equal round steps (1, 2 or 5 times a power of
// ten), always with 0 among the ticks.
struct ValueScale
{
    qreal low = 0;
    qreal high = 1;
    qreal step = 1;
    int steps = 1;

    qreal tick(int index) const { return low + step * index; }
    // Where `value` stands between low (0) and high (1).
    qreal position(qreal value) const { return (value - low) / (high - low); }
};

// The scale for values between `least` and `most`; `wholeNumbers` keeps ticks of counts at whole
// numbers. At most seven ticks. All values 0 gives 0 to 1.
ValueScale valueScale(qreal least, qreal most, bool wholeNumbers);

// A tick as text: "50", "2.5"; from ten thousand on in 万 and 亿: "20万", "1.5亿".
QString tickText(const ValueScale &scale, int index);
