// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/report.h"
#include "document/sidelock.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

// What a journal holds.
struct JournalContent
{
    QString reportPath; // the report's file; empty for one never saved
    QString who;        // whose program wrote it, and on which computer
    QString host;
    int generation = 0;   // higher: begun later
    qint64 sequence = 0;  // of its last sound line
    Report base;          // the report as it was in its file
    Report report;        // with all that could be read
    bool damaged = false; // something behind the last sound line cannot be read
};

// CannotRead when not even the report it starts from can be read: nothing can be recovered then.
Result<JournalContent> readJournal(const QString &path);
// Of its first line alone; 0 when that cannot be read.
int readJournalGeneration(const QString &path);

// A journal left behind by a program that died, taken in hand so that no other program offers it
// too. Giving the claim up leaves the journal for the next start.
class JournalClaim
{
public:
    // Null while the program that writes the journal lives (on another computer: may live), or
    // another program has claimed it.
    static std::unique_ptr<JournalClaim> take(const QString &journalPath);
    using List = std::vector<std::unique_ptr<JournalClaim>>;
    // Every crashed journal of that report, beside it and in the data folder, the last begun first.
    static List ofReport(const QString &reportPath, const QString &dataFolder);

    // The paths of the journals in `folder` of that report (of every report when empty), living and
    // crashed. Clears away what programs left that died before they had written their journal.
    static QStringList find(const QString &folder, const QString &reportPath = {});

    const QString &path() const { return m_path; }
    bool isReadable() const { return m_content.has_value(); }
    const JournalContent &content() const { return *m_content; } // only when it is readable
    const Error &error() const { return m_content.error(); }     // only when it is not
    QDateTime lastWritten() const { return m_lastWritten; }      // for people; decides nothing

    // The user has decided: removes the journal.
    void discard();

    // For Journal: the lock that tells others that the journal's program lives.
    std::unique_ptr<SideLock> takeLock() { return std::move(m_lock); }

private:
    JournalClaim(const QString &path, std::unique_ptr<SideLock> lock);

    QString m_path;
    std::unique_ptr<SideLock> m_lock;
    Result<JournalContent> m_content;
    QDateTime m_lastWritten;
};
