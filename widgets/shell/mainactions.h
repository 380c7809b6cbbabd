// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>

class QAction;
class QMainWindow;
class QMenu;
class QToolBar;

// Every command of the window with its name, icon and shortcut, and the menus and tool bar made
// from them. What a command does is the window's business. All are owned by the window.
class MainActions
{
    Q_DECLARE_TR_FUNCTIONS(MainActions)

public:
    explicit MainActions(QMainWindow *window);

    QAction *newReport;
    QAction *newFromLastYear;
    QAction *open;
    QAction *save;
    QAction *saveAs;
    QAction *attach;
    QAction *collect;
    QAction *rollUp;
    QAction *importSource;
    QAction *importCopied;
    QAction *snapshots;
    QAction *exportDocuments;
    QAction *printPreview;
    QAction *print;
    QAction *closeReport;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *history;
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *replace;
    QAction *pasteDraft;
    QAction *fillBlanks;
    QAction *ownFigures;
    QAction *nextFinding;
    QAction *previousFinding;
    QAction *basics;
    QAction *charts;
    QAction *review;
    QAction *compare;
    QAction *present;
    QAction *nextPage;
    QAction *previousPage;
    QAction *nextPane;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    QAction *settings;
    QAction *shortcuts;
    QAction *aboutRecord;
    QAction *about;
    QMenu *recentFiles;
    QMenu *view;
    QMenu *language;
    QToolBar *toolBar;

    // Those that make sense only with an open report.
    QList<QAction *> needReport() const;

private:
    QMenu *addMenu(QMainWindow *window, const QString &title);
    QAction *add(QMenu *menu, const QString &text, const QString &icon,
                 const QList<QKeySequence> &keys);
    void addFileMenu(QMainWindow *window);
    void addEditMenu(QMainWindow *window);
    void addViewMenu(QMainWindow *window);
    void addHelpMenu(QMainWindow *window);
    void addToolBar(QMainWindow *window);
};
