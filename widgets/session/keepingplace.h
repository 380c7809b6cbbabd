// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Whose unsaved work a program keeps, and where when it cannot stand beside the report.
struct KeepingPlace
{
    QString who{};        // the user's name, for other people
    QString dataFolder{}; // the user's own place for journals; empty for none
};
