// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

// A lock beside a report or a journal: never grows stale by its age, since a report may stay open
// for days. What a program on this computer left behind when it died is taken over, also when a
// power cut took the lock's content.
class SideLock
{
public:
    explicit SideLock(const QString &lockPath);
    Q_DISABLE_COPY_MOVE(SideLock)

    // Does not wait.
    bool tryLock();
    QLockFile::LockError error() const { return m_lock.error(); }
    const QLockFile &file() const { return m_lock; }

private:
    QLockFile m_lock;
};
