// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

class QMainWindow;

// The two windows of the help menu.
class HelpDialogs
{
    Q_DECLARE_TR_FUNCTIONS(HelpDialogs)

public:
    // The shortcuts of the window's own actions and the keys of tables, texts and lists.
    static void showShortcuts(QMainWindow *window);
    static void showAbout(QMainWindow *window);
};
