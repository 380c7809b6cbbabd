// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/prosereading.h"

#include <QMap>
#include <QString>

#include <memory>
#include <mutex>

// A text that is read when somebody first asks for its reading: nobody who types waits for it. May
// be asked in several threads.
class LazyReading
{
public:
    explicit LazyReading(const QString &text)
        : m_text(text)
    {
    }

    const ProseReading &get()
    {
        std::call_once(m_once, [this] { m_reading = ProseReading(m_text); });
        return m_reading;
    }

private:
    QString m_text;
    std::once_flag m_once;
    ProseReading m_reading;
};

// By text id.
using LazyReadings = QMap<QString, std::shared_ptr<LazyReading>>;
// Empty for a text that is not there.
const ProseReading &readingIn(const LazyReadings &readings, const QString &textId);
