// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QTextEdit>
#include <QTimer>

// Plain text editor of one chapter or table note, as tall as its text. Has no undo of its own:
// every change goes through ReportSession::setText, and a pause in typing ends the step.
class NarrativeEdit : public QTextEdit
{
    Q_OBJECT

public:
    // Milliseconds without a keystroke after which the next one starts a new undo step.
    static constexpr int TypingPause = 800;

    // `textId` must be a text of the session's form. The session outlives the editor.
    NarrativeEdit(ReportSession *session, const QString &textId, QWidget *parent = nullptr);

    const QString &textId() const { return m_textId; }
    // Characters as offices count them: without white space.
    int characterCount() const;
    // Selects words of the text and gives it the focus; start < 0 puts the cursor at the start.
    void goTo(qsizetype start, qsizetype length);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void characterCountChanged(int count);
    // The cursor moved to a place that should be visible, in this widget's coordinates.
    void cursorRectChanged(const QRect &rect);

private:
    ReportSession *m_session;
    QString m_textId;
    QTimer m_pause;
    bool m_showing = false; // text is being taken from the session, not typed
};
