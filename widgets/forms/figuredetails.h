// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QMenu;

// Asks where a figure comes from and up to which day it counts. A summary's figure that is linked
// to the annual report becomes one of its own with such a day, and linked again without it.
class FigureDetails : public QDialog
{
    Q_OBJECT

public:
    // `cellId` is an input cell of the session's form. The session outlives the dialog.
    FigureDetails(ReportSession *session, const QString &cellId, QWidget *parent);

    // Adds the command that asks for them to a menu; totals have none of their own.
    static void addTo(QMenu *menu, ReportSession *session, const QString &cellId, QWidget *parent);

    void accept() override; // stays open and says why when something is refused

private:
    ReportSession *m_session;
    QString m_cell;
    QLineEdit *m_source;
    QLineEdit *m_cutOff;
    QLabel *m_refusal;
};
