// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollup/backgroundjob.h"

#include <algorithm>

namespace {

constexpr qint64 TellEveryMilliseconds = 60;

} // namespace

BackgroundJob::BackgroundJob(QObject *parent)
    : QObject(parent)
{
}

BackgroundJob::~BackgroundJob()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
}

void BackgroundJob::start(const std::function<void(const Progress &)> &work)
{
    if (m_running)
        return;
    m_running = true;
    m_stop = false;
    m_lastTold = 0;
    m_clock.start();
    m_thread = std::thread([this, work] {
        work([this](qsizetype done, qsizetype total) { return tell(done, total); });
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_thread.join();
                m_running = false;
                emit finished();
            },
            Qt::QueuedConnection);
    });
}

bool BackgroundJob::tell(qsizetype done, qsizetype total)
{
    const qint64 now = m_clock.elapsed();
    if (now - m_lastTold >= TellEveryMilliseconds || done == total) {
        m_lastTold = now;
        const qsizetype rate = done * 1000 / std::max<qint64>(1, now);
        QMetaObject::invokeMethod(
            this, [this, done, total, rate] { emit progressed(done, total, rate); },
            Qt::QueuedConnection);
    }
    return !m_stop;
}
