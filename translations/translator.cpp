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
