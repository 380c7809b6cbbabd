// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

class QCoreApplication;

// The language the program speaks.
namespace Translations {

// Chinese unless `requested` ("en", "zh_CN"; empty = the system's locale) is another shipped
// language. An unknown request falls back to Chinese.
QLocale chooseLocale(const QString &requested);

// Installs the embedded translators of `locale` (ours and, when Qt ships one, Qt's own) into the
// application, which owns them afterwards. Returns false when ours is missing.
bool install(QCoreApplication &app, const QLocale &locale);

} // namespace Translations
