// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

class QMainWindow;

// The windows of the help menu.
class HelpDialogs
{
    Q_DECLARE_TR_FUNCTIONS(HelpDialogs)

public:
    // The shortcuts of the window's own actions and the keys of tables, texts and lists.
    static void showShortcuts(QMainWindow *window);
    // What the record of steps and its hashes prove, and what they do not.
    static void showRecord(QMainWindow *window);
    static void showAbout(QMainWindow *window);
};
