// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFileDevice>
#include <QString>

// Why a file could not be written; false when it was.
struct FileFault
{
    QFileDevice::FileError kind = QFileDevice::NoError; // ResourceError: the disk is full
    QString reason;                                     // the system's words

    explicit operator bool() const { return kind != QFileDevice::NoError; }
};

// Writes `bytes` to `path` so that afterwards there is the whole new file, safely on the disk, or
// what was there before. An existing file keeps its permissions; links are followed.
// Use this rather than a bare QSaveFile: Qt 6.4 commits a file whose last buffer did not fit on
// the disk as if it had, and so replaces the old file by a part of the new one.
FileFault writeWholeFile(const QString &path, const QByteArray &bytes);
