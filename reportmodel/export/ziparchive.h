// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

// One file inside a package (.docx).
struct ZipEntry
{
    QString path; // "word/document.xml"
    QByteArray bytes;
    bool packed = true; // false: stored as it is; pictures are compressed already
};

// The bytes of a zip archive with these entries in this order. All carry `time`, so that equal
// entries give equal bytes. CannotWrite when the archive cannot be made.
Result<QByteArray> zipArchive(const QList<ZipEntry> &entries, const QDateTime &time);
