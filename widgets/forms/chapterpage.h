// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/narrativeedit.h"
#include "session/reportsession.h"

#include <QScrollArea>

// One chapter of a document as it is filled in: the printed heading, its text, tables with their
// notes, figure groups. Its content is built when it is first shown or asked to go somewhere, so
// making all pages of a report costs nothing. A page belongs to one form: after
// ReportChange::everything the window makes new pages.
class ChapterPage : public QScrollArea
{
    Q_OBJECT

public:
    // `chapterId` must be a chapter of the session's form. The session outlives the page.
    ChapterPage(ReportSession *session, const QString &chapterId, QWidget *parent = nullptr);
    ~ChapterPage() override;

    QString chapterId() const;

    // Size of tables and texts in percent of the program's font.
    void setZoom(int percent);

    // Bring a figure or words of a text into view, select them and give them the focus. False
    // when they are not on this page.
    bool goToCell(const QString &cellId);
    bool goToText(const QString &textId, qsizetype start = -1, qsizetype length = 0);
    // Goes to the words or the first cell of this report that the finding names.
    bool goTo(const Finding &finding);

signals:
    // The figure with the cursor, for the status bar; empty when there is none.
    void currentCellChanged(const QString &cellId);
    // Something typed or pasted was refused; already shown in place.
    void refused(const QString &cellId, const QString &reason);
    // Somebody wants to see a figure, which may be on another page.
    void cellRequested(const QString &cellId);
    // A draft of several chapters was pasted into an empty text of this page.
    void draftPasted(const QString &text, NarrativeEdit *target);
    // The wheel was turned with Ctrl: larger (1) or smaller (−1).
    void zoomRequested(int direction);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};
