// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/lazyreading.h"

const ProseReading &readingIn(const LazyReadings &readings, const QString &textId)
{
    static const ProseReading nothing;
    const auto it = readings.constFind(textId);
    return it == readings.cend() ? nothing : (*it)->get();
}
