// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testsupport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>

namespace TestSupport {

inline void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

// Names and contents below a folder, hidden ones included.
inline QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> found;
    const QDir dir(folder);
    for (const QString &name :
         dir.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString path = dir.filePath(name);
        found.insert(name, QFileInfo(path).isDir() ? QByteArray("folder") : readAll(path));
    }
    return found;
}

} // namespace TestSupport
