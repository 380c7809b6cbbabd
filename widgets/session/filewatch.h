// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

class ReportSession;

// Notices when a session's file is changed, replaced or taken away by somebody else. Told by the
// file's content, never by its time. Where the system does not tell of changes (network folders),
// check() does: call it when the window is turned to.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Same,    // as it was loaded or saved last; or the report has no file
        Changed, // holds something else now
        Gone,    // no longer there, or cannot be read
    };

    // The session outlives the watch.
    explicit FileWatch(ReportSession *session, QObject *parent = nullptr);

    State state() const { return m_state; }
    // Looks at the file in the background; stateChanged() follows when something is new.
    void check();
    // Looks at the file now: before it is written.
    State checkNow();

signals:
    void stateChanged(FileWatch::State state);

private:
    void follow();
    void takeDigest(const QString &path, const QByteArray &digest);

    ReportSession *m_session;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;     // a save touches file and folder several times
    quint64 m_round = 0; // how often the session has read or written its file
    State m_state = State::Same;
    QByteArray m_digest; // of the file when it was looked at last
};
