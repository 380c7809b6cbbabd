// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace Translations {

QLocale chooseLocale(const QString &requested)
{
    const QLocale asked = requested.isEmpty() ? QLocale::system() : QLocale(requested);
    // QLocale::c() is English as well: an unset LANG must not switch a Chinese office to English.
    if (asked.language() == QLocale::English && asked != QLocale::c())
        return QLocale(QLocale::English, QLocale::UnitedStates);
    return QLocale(QLocale::Chinese, QLocale::China);
}

void ensureUtf8()
{
    const bool allSet = !qEnvironmentVariableIsEmpty("LC_ALL");
    const char *deciding = allSet                                     ? "LC_ALL"
                           : !qEnvironmentVariableIsEmpty("LC_CTYPE") ? "LC_CTYPE"
                                                                      : "LANG";
    const QByteArray value = qgetenv(deciding).toUpper();
    if (value.contains("UTF-8") || value.contains("UTF8"))
        return;
    qputenv(allSet ? "LC_ALL" : "LC_CTYPE", "C.UTF-8");
}

bool install(QCoreApplication &app, const QLocale &locale)
{
    const QString language =
        locale.language() == QLocale::English ? QStringLiteral("en") : QStringLiteral("zh_CN");
    auto *qtOwn = new QTranslator(&app);
    if (qtOwn->load(QStringLiteral("qtbase_") + language,
                    QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qtOwn);
    auto *ours = new QTranslator(&app);
    if (!ours->load(QStringLiteral(":/i18n/app_") + language))
        return false;
    return QCoreApplication::installTranslator(ours);
}

} // namespace Translations
