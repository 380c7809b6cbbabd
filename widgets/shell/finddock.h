// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/textreplace.h"

#include <QDockWidget>
#include <QTimer>

class MatchList;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class ReportSession;

// Finds words and figures in the whole report while it is worked on, and replaces words after a
// preview: every place with its outcome, what is better kept not ticked. All ticked places are
// replaced in one step.
class FindDock : public QDockWidget
{
    Q_OBJECT

public:
    // The session outlives the dock.
    explicit FindDock(ReportSession *session, QWidget *parent = nullptr);

    // Shows the dock for finding or replacing, with the words to look for if there are any.
    void open(bool replacing, const QString &words = {});
    bool hasWords() const;
    // The next place is looked for from the top of this chapter on, until one was shown.
    void startFrom(const QString &chapterId) { m_chapter = chapterId; }

public slots:
    // Selects the next or previous place, wrapping round, and asks to jump there.
    void goToNext();
    void goToPrevious();

signals:
    void jumpRequested(const SearchMatch &match);
    void left(); // closed by the user: back to the report

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void setReplacing(bool replacing);
    void refreshSoon();
    void refresh();
    void showCounts();
    void go(int by);
    void jump(int row);
    void replaceTicked();
    bool asYears() const;

    ReportSession *m_session;
    QLineEdit *m_words;
    QLineEdit *m_newWords;
    QCheckBox *m_exact;
    QCheckBox *m_years;
    QPushButton *m_replace;
    QToolButton *m_mode;
    QWidget *m_replaceRow;
    QLabel *m_count;
    MatchList *m_list;
    QTimer m_soon;
    QList<SearchMatch> m_matches; // row by row
    QString m_chapter;
    bool m_replacing = false;
};
