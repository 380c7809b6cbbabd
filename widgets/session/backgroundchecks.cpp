// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/backgroundchecks.h"

#include <QMetaObject>

#include <utility>

CheckedReport checkReport(const CheckRunner &runner, const ReportSet &set)
{
    CheckResult checks = runner.run(set);
    FindingIndex findings(checks);
    return {std::move(checks), std::move(findings)};
}

BackgroundChecks::BackgroundChecks(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &BackgroundChecks::begin);
}

BackgroundChecks::~BackgroundChecks()
{
    m_pool.waitForDone(); // a run under way hands its result to this object
}

void BackgroundChecks::start(const std::shared_ptr<const CheckRunner> &runner, const ReportSet &set)
{
    ++m_state;
    m_pending = true;
    m_runner = runner;
    m_set = set;
    m_pause.start();
}

void BackgroundChecks::cancel()
{
    ++m_state;
    m_pending = false;
    m_pause.stop();
    m_runner.reset();
    m_set.reset();
}

void BackgroundChecks::begin()
{
    m_pool.start([this, state = m_state, runner = std::exchange(m_runner, nullptr),
                  set = *std::exchange(m_set, std::nullopt)] {
        QMetaObject::invokeMethod(
            this, [this, state, checked = checkReport(*runner, set)] { take(state, checked); },
            Qt::QueuedConnection);
    });
}

void BackgroundChecks::take(quint64 state, const CheckedReport &checked)
{
    if (state != m_state || !m_pending)
        return;
    m_pending = false;
    emit done(checked);
}
