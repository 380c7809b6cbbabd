// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportedit.h"
#include "session/reportsession.h"

#include <QDialog>
#include <QTimer>

class MessageBar;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

// Takes a whole draft, shows which of it goes into which chapter and what fits nowhere, and writes
// what is chosen as one step. The draft can still be edited: the split follows.
class DraftDialog : public QDialog
{
    Q_OBJECT

public:
    // Needs an open report that can be edited; the session outlives the dialog.
    DraftDialog(ReportSession *session, const QString &draft, QWidget *parent = nullptr);

    // Adds a button for those who want the whole draft in the one text they pasted it into.
    void offerPasteHere();

    // What would be written now: chapters that are ticked, and unplaced text if it was given one.
    ReportEdit::SplitDraft chosen() const;
    const ReportEdit::SplitDraft &split() const { return m_split; }
    // The chapter that unplaced paragraphs are added to; empty: they are not written.
    void setPlaceForRest(const QString &textId);
    void setChapterChosen(const QString &textId, bool isChosen);
    // Splits the draft as it is now without waiting for a pause in typing.
    void splitNow();

    void accept() override;

signals:
    // Written; how many texts, and how many paragraphs were left out.
    void written(int texts, int leftOut);
    void pasteHereRequested(const QString &draft);

private:
    QWidget *buildDraft(const QString &draft);
    QWidget *buildSplit();
    void fillTree();
    void addChapter(const QString &textId, const QString &text);
    void addMeta();
    void addUnplaced();
    void showState();
    QString chapterTitle(const QString &textId) const;
    QTreeWidgetItem *itemOf(const QString &textId) const;

    ReportSession *m_session;
    QPlainTextEdit *m_draft;
    QTreeWidget *m_tree;
    QLabel *m_summary;
    QComboBox *m_restPlace;
    QWidget *m_restRow;
    MessageBar *m_message;
    QDialogButtonBox *m_buttons;
    QPushButton *m_write;
    QTimer m_pause;
    ReportEdit::SplitDraft m_split;
};
