// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QDate>
#include <QDockWidget>

#include <functional>

// The list of findings: filter by severity, by what could not be judged, by what was accepted and
// by words; one click or Enter asks the window to jump there. Below it, findings are accepted with
// a reason and checks switched off, in place; what is off has its own list.
class FindingsDock : public QDockWidget
{
    Q_OBJECT

public:
    // The session outlives the dock.
    explicit FindingsDock(ReportSession *session, QWidget *parent = nullptr);
    ~FindingsDock() override;

    // Who signs reasons by default, and the day it is.
    void setSigning(const QString &name, const std::function<QDate()> &today);

public slots:
    // Selects the next or previous finding shown, wrapping round, and asks to jump there.
    void goToNext();
    void goToPrevious();

signals:
    void jumpRequested(const Finding &finding);
    void signedBy(const QString &name); // to be remembered for the next reason

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};
