// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QFrame>

class QLabel;

// What the reviewer who returned the draft wants changed in a text, above that text; hidden while
// nothing is asked for.
class RemarkNote : public QFrame
{
    Q_OBJECT

public:
    // The session outlives the note.
    RemarkNote(ReportSession *session, const QString &textId, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    QString words() const;
    void refresh();
    void showMark();

    ReportSession *m_session;
    QString m_textId;
    QLabel *m_mark;
    QLabel *m_remarks;
};
