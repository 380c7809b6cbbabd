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

// Call before the application object: where the environment asks for a character set other than
// UTF-8 (LANG=C), switches only the character set, so that Chinese file names work and Qt does not
// warn on every start.
void ensureUtf8();

// Installs the embedded translators of `locale` (ours and, when Qt ships one, Qt's own) into the
// application, which owns them afterwards. Returns false when ours is missing.
bool install(QCoreApplication &app, const QLocale &locale);

} // namespace Translations
