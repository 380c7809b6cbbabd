// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/textsearch.h"

#include <QObject>

class FindDock;
class HistoryDock;
class MainActions;
class MainWindow;
class QDockWidget;
class ReportSession;

// The panels of a window for finding, replacing and going back, and their commands.
class EditPanels : public QObject
{
    Q_OBJECT

public:
    // All outlive it. The find panel shares the place of `beside`.
    EditPanels(ReportSession *session, const MainActions &actions, QDockWidget *beside,
               MainWindow *window);

    // Without a report, and when the window begins, there is nothing to show.
    void hideAll();

private:
    void find(bool replacing);
    void goTo(const SearchMatch &match);

    MainWindow *m_window;
    QDockWidget *m_beside;
    FindDock *m_find;
    HistoryDock *m_history;
    int m_heightBefore = 0; // of `beside`, before the find panel made room for its list
};
