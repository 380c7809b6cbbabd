// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/bindingmenu.h"
#include "forms/narrativemarks.h"
#include "session/reportsession.h"

#include <QTextEdit>
#include <QTimer>

class BindingOffer;

// Plain text editor of one chapter or table note, as tall as its text. Has no undo of its own:
// every change goes through ReportSession::setText, and a pause in typing ends the step. Words
// that findings are about are underlined, bound numbers lie on chips, and beside the cursor an open
// number that fits a figure offers to be bound by a key.
class NarrativeEdit : public QTextEdit
{
    Q_OBJECT

public:
    // Milliseconds without a keystroke after which the next one starts a new undo step.
    static constexpr int TypingPause = 800;

    // `textId` must be a text of the session's form. The session outlives the editor. `lines`: how
    // tall it is at least.
    NarrativeEdit(ReportSession *session, const QString &textId, int lines,
                  QWidget *parent = nullptr);

    const QString &textId() const { return m_textId; }
    // Characters as offices count them: without white space.
    int characterCount() const;
    // Selects words of the text and gives it the focus; start < 0 puts the cursor at the start.
    void goTo(qsizetype start, qsizetype length);

    // Puts the cursor on a number of the text that is neither bound nor confirmed: the next one
    // behind the cursor, from the start again after the last; or the one at `start`.
    void goToNextOpenNumber();
    void goToNumber(qsizetype start);

    // Puts text in at the cursor, as a step of its own.
    void insertPasted(const QString &text);

    // A keystroke less than TypingPause ago: the next one belongs to the same undo step.
    bool isTypingStepOpen() const { return m_pause.isActive(); }

signals:
    void characterCountChanged(int count);
    // Somebody wants to see the figure a number is bound to.
    void cellRequested(const QString &cellId);
    // A text with headings of several chapters was pasted into this empty one; not inserted.
    void draftPasted(const QString &text);
    // The cursor moved to a place that should be visible, in this widget's coordinates.
    void cursorRectChanged(const QRect &rect);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void apply(const ReportChange &change);
    void showText();
    void noteEdit(int position, int removed, int added);
    void takeTyped();
    void showNumberMenu(qsizetype position, const QPoint &globalPosition);
    void setParagraphs();
    void fitHeight();
    void markWords();
    void showOffer();
    void bindAtCursor();
    QString toolTipAt(const QPoint &position) const;

    ReportSession *m_session;
    FormPtr m_form;
    QString m_textId;
    NarrativeMarks m_marks;
    BindingMenu m_menu;
    BindingOffer *m_offer;
    QTimer m_pause;
    BoundText::Edit m_edit; // the last edit of the document
    int m_edits = 0;        // how many there were since the session was told
    int m_lines;
    bool m_marksAreDue = true;
    bool m_typing = false;  // the session is being told what was typed
    bool m_showing = false; // text is being taken from the session, not typed
};
