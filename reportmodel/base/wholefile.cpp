// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wholefile.h"

#include "base/platform.h"

#include <QFileInfo>
#include <QSaveFile>

namespace {

// A write that found room for a part only names its cause when the rest is tried again.
bool writeAll(QSaveFile &file, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const qint64 written = file.write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0)
            return false;
        done += written;
    }
    return file.flush() || file.flush();
}

FileFault faultOf(const QSaveFile &file)
{
    const bool unnamed = file.error() == QFileDevice::NoError;
    return {unnamed ? QFileDevice::WriteError : file.error(), file.errorString()};
}

} // namespace

FileFault writeWholeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !writeAll(file, bytes))
        return faultOf(file);
    // Network file systems tell only now that there is no room.
    if (const QString reason = Platform::syncFile(file.handle()); !reason.isEmpty())
        return {QFileDevice::ResourceError, reason};
    if (!file.commit())
        return faultOf(file);
    Platform::syncFolder(QFileInfo(path).absolutePath());
    return {};
}
