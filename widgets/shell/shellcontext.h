// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/keepingplace.h"
#include "session/servicesinterface.h"

#include <QDateTime>

#include <functional>

class Settings;
class UserDialogs;

// What a window gets from the edge of the program. Nothing is owned; everything outlives the
// window.
struct ShellContext
{
    const WidgetServices *services = nullptr;
    Settings *settings = nullptr;
    UserDialogs *dialogs = nullptr;
    std::function<QDateTime()> now; // the clock: default year, time stamps of exports
    KeepingPlace keeping{};         // where unsaved work is kept safe
};
