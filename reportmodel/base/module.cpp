// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/module.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

using namespace Qt::StringLiterals;

QFunctionPointer moduleFunction(const QString &module, const char *function)
{
    const QDir programs(QCoreApplication::applicationDirPath());
    for (const QString &folder : {u"" NIANBAO_INSTALLED_MODULES ""_s, u"../modules"_s}) {
        QLibrary library(programs.filePath(folder + u'/' + module));
        if (const QFunctionPointer found = library.resolve(function))
            return found;
    }
    return nullptr;
}
