// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checkmemory.h"

void CheckMemory::begin(const ReportSet &set)
{
    const Report &report = set.report();
    if (report.unit != m_unit || report.year != m_year || report.meta != m_meta)
        m_texts.clear();
    m_unit = report.unit;
    m_year = report.year;
    m_meta = report.meta;

    const LazyReadings &readings = set.readings();
    bool changed = m_texts.removeIf([&readings](auto text) {
        const auto now = readings.constFind(text.key());
        return now == readings.cend() || *now != text->reading;
    }) > 0;
    for (auto reading = readings.cbegin(); reading != readings.cend(); ++reading) {
        if (m_texts.contains(reading.key()))
            continue;
        m_texts.insert(reading.key(), {*reading, {}, {}});
        changed = true;
    }
    if (!changed)
        return;
    for (Text &text : m_texts)
        text.all.clear();
}
