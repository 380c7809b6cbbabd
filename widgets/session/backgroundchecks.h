// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"
#include "rules/checkrunner.h"
#include "session/findingindex.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

// A check run with its findings arranged.
struct CheckedReport
{
    CheckResult checks;
    FindingIndex findings;
};
CheckedReport checkReport(const CheckRunner &runner, const ReportSet &set);

// Runs the checks in a thread of its own, so that nobody who types waits for them. Only the latest
// state is of interest: what was asked for before it is dropped.
class BackgroundChecks : public QObject
{
    Q_OBJECT

public:
    // Milliseconds without a further start() before the checks begin.
    static constexpr int Pause = 120;

    explicit BackgroundChecks(QObject *parent = nullptr);
    ~BackgroundChecks() override;

    void start(const std::shared_ptr<const CheckRunner> &runner, const ReportSet &set);
    void cancel();
    // Started and neither done nor cancelled.
    bool isPending() const { return m_pending; }

signals:
    // The checks of the state given last; emitted in the thread of this object.
    void done(const CheckedReport &checked);

private:
    void begin();
    void take(quint64 state, const CheckedReport &checked);

    QThreadPool m_pool;
    QTimer m_pause;
    std::shared_ptr<const CheckRunner> m_runner; // of the state that waits to begin
    std::optional<ReportSet> m_set;
    quint64 m_state = 0; // counts start() and cancel(): a result of an earlier one is dropped
    bool m_pending = false;
};
