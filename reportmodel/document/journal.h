// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/report.h"

#include <QByteArray>
#include <QString>

#include <memory>

class JournalClaim;
class SideLock;

// The changes to one open report that are in no file yet, written down by the program that makes
// them: beside the report, or in the user's data folder where that cannot be written. It disappears
// once everything is saved; when the program dies it stays and can be claimed (JournalClaim).
// What is written is on the disk when write() returns. Does not look at clocks: lines are numbered.
// Not thread-safe; blocks while it writes, so it belongs on a worker thread.
class Journal
{
public:
    // `who`: the user's name for other people. `dataFolder`: the user's own place; made when it is
    // needed; empty for none.
    Journal(const QString &who, const QString &dataFolder);
    // Leaves a journal that was not finished where it is, for the next start.
    ~Journal();
    Q_DISABLE_COPY_MOVE(Journal)

    // From now on changes to `base` are recorded, the report as it is in the file `reportPath`
    // (empty: never saved). A journal that is under way must be finished first. Writes nothing yet.
    void begin(const Report &base, const QString &reportPath);
    // Goes on with a crashed journal (a readable one), which keeps its base and its place; the
    // report may have been moved since. Takes the claim's lock.
    void resume(JournalClaim &claim, const QString &reportPath);

    // Records the report as it is now. Does nothing when that is what was recorded last.
    // CannotWrite when it can be written nowhere; it is tried again, with everything since, at the
    // next call.
    Result<void> write(const Report &report);

    // All of it is in a file or was given up: removes the journal.
    void finish();

    // Where it is; empty before the first write.
    QString path() const { return m_path; }
    // In the data folder although the report has a folder of its own.
    bool isElsewhere() const;

private:
    struct Place
    {
        QString path;
        std::unique_ptr<SideLock> lock;
    };

    Result<void> append(const Report &report);
    Result<void> rewrite(const Report &report);
    Result<void> writeAt(Place place, const Report &report);
    Place placeIn(const QString &folder) const;
    QByteArray contents(const Report &report);
    int nextGeneration() const;
    void leave();

    QString m_who;
    QString m_dataFolder;

    QString m_reportPath;
    QString m_id;
    Report m_base;
    int m_generation = 0;

    QString m_path;                   // of the journal that is on the disk
    std::unique_ptr<SideLock> m_lock; // tells others that this program lives
    Report m_written;                 // what the journal leads to
    QByteArray m_chain;
    qint64 m_sequence = 0;
    qint64 m_size = 0;
    qint64 m_firstSize = 0; // right after it was written as a whole
};
