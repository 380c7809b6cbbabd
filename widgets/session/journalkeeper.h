// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/journalclaim.h"
#include "document/report.h"
#include "session/keepingplace.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>

class JournalWorker;
class ReportSession;

// Keeps a session's unsaved changes safe: writes them to a journal after each pause in typing, on a
// thread of its own, and removes it once all of it is saved. Lives in the GUI thread; typing never
// waits for it. When it is destroyed with changes unsaved, the journal stays for the next start.
class JournalKeeper : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Nothing, // nothing is unsaved
        Waiting, // what was changed last is not written down yet
        Kept,    // all changes are written down
        Failing, // they cannot be written down; error() says why
    };

    static constexpr int Pause = 700;         // ms without a change that make a pause
    static constexpr int LongestWait = 5'000; // ms of changes without a pause

    // The session outlives the keeper.
    JournalKeeper(ReportSession *session, const KeepingPlace &place, QObject *parent = nullptr);
    ~JournalKeeper() override;

    State state() const { return m_state; }
    QString error() const { return m_error; }
    QString journalPath() const { return m_path; } // empty while there is none
    // The journal stands in the data folder, since the report's own cannot be written.
    bool isElsewhere() const { return m_elsewhere; }

    // The session now holds what a crashed journal had kept: goes on with that journal, or writes
    // it into the one that is under way and removes the crashed one when that is done.
    void absorb(std::unique_ptr<JournalClaim> claim);
    // The user gave the changes up: nothing of them is kept.
    void discard();
    // Writes changes down now and waits until that is done; whether it was.
    bool flush();

    // For tests.
    void setPause(int pauseMs, int longestMs);

signals:
    void stateChanged();

private:
    void noteChange();
    void writeDown();
    void startOver();
    void finish();
    void setState(State state, const QString &error = {});
    // Of the worker's write number `write`.
    struct Outcome
    {
        quint64 write = 0;
        QString error; // empty when it was written
        QString path;
        bool elsewhere = false;
    };
    void takeOutcome(const Outcome &outcome);
    // Done on the worker's thread, one after the other; the task is called with the worker.
    template <class Task>
    void post(Task task);

    ReportSession *m_session;
    KeepingPlace m_place;
    QThread m_thread;
    JournalWorker *m_worker = nullptr; // lives in m_thread; made with the first change
    QTimer m_pause;
    QTimer m_longest;
    Report m_saved;       // the report as it is in its file
    bool m_begun = false; // the worker has a journal for this report
    quint64 m_writes = 0; // the number of the write that was asked for last
    State m_state = State::Nothing;
    QString m_error;
    QString m_path;
    bool m_elsewhere = false;
};
