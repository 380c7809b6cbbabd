// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QToolButton>

// The overall light in the status bar: red, amber or green with its own shape, the verdict in
// words and the counts, or that the checks are still running. A click shows the findings.
class StatusLight : public QToolButton
{
    Q_OBJECT

public:
    // The session outlives the light.
    explicit StatusLight(ReportSession *session, QWidget *parent = nullptr);

    // What the light means, in words.
    static QString verdict(Light light);

private:
    void refresh();
    void showVerdict(const QIcon &icon, const QString &text, const QString &all);

    ReportSession *m_session;
};
