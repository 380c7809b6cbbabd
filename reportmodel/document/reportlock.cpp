// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportlock.h"

#include "document/sidefiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype OwnLines = 5; // what QLockFile writes; ours follow and do not trouble it
constexpr qint64 MaxBytes = 4096;

// Appends who holds the lock and since when.
void sign(const QString &lockPath, const QString &who, const QDateTime &now)
{
    QFile file(lockPath);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::ExistingOnly))
        return;
    QString name = who;
    name.replace(u'\n', u' ');
    file.write((name + u'\n' + now.toUTC().toString(Qt::ISODate) + u'\n').toUtf8());
}

LockHolder holderOf(const QLockFile &lock)
{
    LockHolder holder;
    qint64 process = 0;
    QString application;
    lock.getLockInfo(&process, &holder.host, &application);
    holder.sameHost = holder.host == QSysInfo::machineHostName();
    holder.sameProgram = holder.sameHost && process == QCoreApplication::applicationPid();
    QFile file(lock.fileName());
    if (file.open(QIODevice::ReadOnly)) {
        const QStringList lines = QString::fromUtf8(file.read(MaxBytes)).split(u'\n');
        holder.who = lines.value(OwnLines);
        holder.since = QDateTime::fromString(lines.value(OwnLines + 1), Qt::ISODate).toLocalTime();
    }
    return holder;
}

} // namespace

ReportLock::ReportLock(const QString &reportPath)
    : m_reportPath(SideFiles::realPath(reportPath))
    , m_lock(SideFiles::lockOf(reportPath))
{
}

ReportLock::~ReportLock() = default;

ReportLock::Outcome ReportLock::take(const QString &reportPath, const QString &who,
                                     const QDateTime &now)
{
    Outcome outcome;
    auto lock = std::unique_ptr<ReportLock>(new ReportLock(reportPath));
    if (lock->m_lock.tryLock()) {
        sign(lock->m_lock.file().fileName(), who, now);
        outcome.lock = std::move(lock);
    } else if (lock->m_lock.error() == QLockFile::LockFailedError) {
        outcome.holder = holderOf(lock->m_lock.file());
    }
    return outcome;
}

ReportLock::Outcome ReportLock::takeOver(const QString &reportPath, const QString &who,
                                         const QDateTime &now)
{
    const ReportLock other(reportPath);
    const LockHolder holder = holderOf(other.m_lock.file());
    if (!holder.sameHost)
        QFile::remove(other.m_lock.file().fileName());
    return take(reportPath, who, now);
}
