// SPDX-License-Identifier: GPL-3.0-or-later
#include "browser.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

TestSupport::BrowserAnswer TestSupport::openInBrowser(const QString &path, int timeout)
{
    const QTemporaryDir profile;
    QProcess browser;
    browser.start(u"chromium"_s,
                  {u"--headless=new"_s, u"--no-sandbox"_s, u"--disable-gpu"_s,
                   u"--disable-dev-shm-usage"_s, u"--allow-file-access-from-files"_s,
                   u"--user-data-dir="_s + profile.path(),
                   u"--host-resolver-rules=MAP * ~NOTFOUND"_s, u"--proxy-server=127.0.0.1:9"_s,
                   u"--enable-logging=stderr"_s, u"--window-size=1500,900"_s,
                   u"--virtual-time-budget=%1"_s.arg(timeout), u"--dump-dom"_s,
                   QUrl::fromLocalFile(path).toString()});
    if (!browser.waitForFinished(timeout)) {
        const QString fault = browser.errorString();
        browser.kill();
        browser.waitForFinished();
        return {{}, fault};
    }
    const QString dom = QString::fromUtf8(browser.readAllStandardOutput());
    QString text = dom.section(u"<pre>"_s, 1).section(u"</pre>"_s, 0, 0);
    text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&amp;"_L1, "&"_L1);
    return {text, QString::fromUtf8(browser.readAllStandardError())};
}
