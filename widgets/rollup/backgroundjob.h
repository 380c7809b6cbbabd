// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <atomic>
#include <functional>
#include <thread>

// One long piece of work at a time, on a thread of its own, that can be stopped at any moment.
class BackgroundJob : public QObject
{
    Q_OBJECT

public:
    // Called by the work now and then; false tells it to stop.
    using Progress = std::function<bool(qsizetype done, qsizetype total)>;

    explicit BackgroundJob(QObject *parent = nullptr);
    ~BackgroundJob() override; // stops the work and waits for it

    // `work` may touch nothing that this thread touches before finished(). Does nothing while
    // another is running.
    void start(const std::function<void(const Progress &)> &work);
    bool isRunning() const { return m_running; }
    bool wasStopped() const { return m_stop; }
    void stop() { m_stop = true; }

signals:
    // A few times a second; `rate` is per second since the start.
    void progressed(qsizetype done, qsizetype total, qsizetype rate);
    void finished();

private:
    bool tell(qsizetype done, qsizetype total);

    std::thread m_thread;
    std::atomic<bool> m_stop = false;
    bool m_running = false;
    QElapsedTimer m_clock; // of the work's thread while it runs
    qint64 m_lastTold = 0;
};
