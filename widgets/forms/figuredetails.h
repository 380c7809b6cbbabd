// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QDialog>

class QLabel;
class QMenu;
class SourceForm;

// Asks where one or several figures come from and up to which day they count. A summary's figure that is linked
// to the annual report becomes one of its own with such a day, and linked again without it.
class FigureDetails : public QDialog
{
    Q_OBJECT

public:
    // `cellIds` are cells of the session's form, at least one of them entered. The session
    // outlives the dialog.
    FigureDetails(ReportSession *session, const QStringList &cellIds, QWidget *parent);

    // Adds the command that asks for them to a menu; totals have none of their own.
    static void addTo(QMenu *menu, ReportSession *session, const QStringList &cellIds,
                      QWidget *parent);

    void accept() override; // stays open and says why when something is refused

private:
    ReportSession *m_session;
    QStringList m_cells; // those that are entered
    SourceForm *m_source;
    QLabel *m_refusal;
};
