// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace TestSupport {

// What a page says once its scripts are done.
struct BrowserAnswer
{
    QString text; // of its <pre>, which the scripts write into
    QString log;  // of the browser
};

// Opens a page in a browser without window and network; its scripts may look into other local
// pages. `timeout` in milliseconds. An empty text when the browser is missing, stops or says
// nothing; the log then says why.
BrowserAnswer openInBrowser(const QString &path, int timeout = 120'000);

} // namespace TestSupport
