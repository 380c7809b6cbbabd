// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

// The checks that are switched off in this report, with the reason, who did it and when. They are
// not run and never count as held; one button switches the chosen one on again.
class OffChecks : public QWidget
{
    Q_OBJECT

public:
    // The session outlives the list.
    explicit OffChecks(ReportSession *session, QWidget *parent = nullptr);

    void refresh();

private:
    void switchOn();
    QString ruleName(const QString &number) const;

    ReportSession *m_session;
    QTreeWidget *m_list;
    QPushButton *m_switchOn;
};
