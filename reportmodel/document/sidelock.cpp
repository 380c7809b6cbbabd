// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/sidelock.h"

#include "base/platform.h"

#include <QFile>

SideLock::SideLock(const QString &lockPath)
    : m_lock(lockPath)
{
    m_lock.setStaleLockTime(0);
}

bool SideLock::tryLock()
{
    if (m_lock.tryLock(0))
        return true;
    qint64 process = 0;
    QString host;
    QString application;
    const bool isSilent = m_lock.error() == QLockFile::LockFailedError &&
                          !m_lock.getLockInfo(&process, &host, &application);
    // A living program keeps its lock open.
    return isSilent && Platform::isOpenNowhere(m_lock.fileName()) &&
           QFile::remove(m_lock.fileName()) && m_lock.tryLock(0);
}
