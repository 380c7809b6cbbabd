// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/sidelock.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

// Who works on a report.
struct LockHolder
{
    QString who;              // user's name; empty when the lock does not say
    QString host;             // computer
    QDateTime since;          // by that computer's clock; invalid when the lock does not say
    bool sameProgram = false; // this very program, in another window
    bool sameHost = false;
};

// The mark beside a report that says: somebody is working on it. A program that crashed leaves the
// mark behind; it is told from a living one on the same computer and then taken over silently. Of a
// program on another computer that cannot be told, so its mark holds until a person overrides it.
class ReportLock
{
public:
    struct Outcome
    {
        std::unique_ptr<ReportLock>
            lock; // held now; null when another holds it or none is possible
        std::optional<LockHolder> holder; // set when somebody else holds it
        // Neither: the folder takes no lock, since it cannot be written or is gone.
    };

    // `who` and `now` tell others. The lock is free again when the ReportLock is destroyed.
    static Outcome take(const QString &reportPath, const QString &who, const QDateTime &now);
    // Although another computer's program holds it: a person knows that it does no longer run.
    static Outcome takeOver(const QString &reportPath, const QString &who, const QDateTime &now);

    ~ReportLock();
    Q_DISABLE_COPY_MOVE(ReportLock)

    const QString &reportPath() const { return m_reportPath; } // links resolved

private:
    explicit ReportLock(const QString &reportPath);

    QString m_reportPath;
    SideLock m_lock;
};
