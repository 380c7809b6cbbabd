// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QDockWidget>

// The list of findings: filter by severity, by what could not be judged and by words; one click or
// Enter asks the window to jump there.
class FindingsDock : public QDockWidget
{
    Q_OBJECT

public:
    // The session outlives the dock.
    explicit FindingsDock(ReportSession *session, QWidget *parent = nullptr);
    ~FindingsDock() override;

public slots:
    // Selects the next or previous finding shown, wrapping round, and asks to jump there.
    void goToNext();
    void goToPrevious();

signals:
    void jumpRequested(const Finding &finding);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};
