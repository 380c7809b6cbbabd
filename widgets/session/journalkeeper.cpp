// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/journalkeeper.h"

#include "document/journal.h"
#include "session/reportsession.h"

#include <QCoreApplication>

#include <utility>
#include <vector>

// The journal and what is done with it, in the order it was asked for.
class JournalWorker : public QObject
{
public:
    explicit JournalWorker(const KeepingPlace &place)
        : journal(place.who, place.dataFolder)
    {
    }

    // Empty, or why it could not be written.
    QString write(const Report &report)
    {
        const Result<void> written = journal.write(report);
        if (!written)
            return written.error().text();
        discardAbsorbed();
        return {};
    }

    void finish()
    {
        journal.finish();
        discardAbsorbed();
    }

    Journal journal;
    std::vector<std::shared_ptr<JournalClaim>> absorbed; // their content goes into the next write

private:
    void discardAbsorbed()
    {
        for (const auto &claim : absorbed)
            claim->discard();
        absorbed.clear();
    }
};

JournalKeeper::JournalKeeper(ReportSession *session, const KeepingPlace &place, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_place(place)
{
    m_pause.setSingleShot(true);
    m_longest.setSingleShot(true);
    setPause(Pause, LongestWait);
    connect(&m_pause, &QTimer::timeout, this, &JournalKeeper::writeDown);
    connect(&m_longest, &QTimer::timeout, this, &JournalKeeper::writeDown);
    connect(session, &ReportSession::changed, this, [this](const ReportChange &change) {
        if (change.everything)
            startOver();
        else
            noteChange();
    });
    // Saved, or everything taken back.
    connect(session, &ReportSession::modifiedChanged, this, [this](bool modified) {
        if (!modified)
            finish();
    });
    m_saved = session->report();
}

// Every write that was asked for is still done; the worker then ends its own thread.
JournalKeeper::~JournalKeeper()
{
    if (!m_worker)
        return;
    post([](JournalWorker &worker) {
        worker.thread()->quit();
        worker.deleteLater(); // its journal stays where it is
    });
    m_thread.wait();
}

template <class Task>
void JournalKeeper::post(Task task)
{
    if (!m_worker) {
        m_worker = new JournalWorker(m_place);
        m_worker->moveToThread(&m_thread);
        m_thread.setObjectName(QStringLiteral("journal"));
        m_thread.start(QThread::LowPriority);
    }
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, task = std::move(task)] { task(*worker); },
        Qt::QueuedConnection);
}

void JournalKeeper::setPause(int pauseMs, int longestMs)
{
    m_pause.setInterval(pauseMs);
    m_longest.setInterval(longestMs);
}

// The path of every keystroke: two timers, nothing else.
void JournalKeeper::noteChange()
{
    m_pause.start();
    if (!m_longest.isActive())
        m_longest.start();
    setState(State::Waiting);
}

void JournalKeeper::writeDown()
{
    m_pause.stop();
    m_longest.stop();
    if (!m_session->hasReport() || !m_session->isModified()) {
        finish();
        return;
    }
    if (!m_begun) {
        m_begun = true;
        post([base = m_saved, path = m_session->path()](JournalWorker &worker) {
            worker.journal.begin(base, path);
        });
    }
    post([this, number = ++m_writes, report = m_session->report()](JournalWorker &worker) {
        Outcome outcome{number, worker.write(report), worker.journal.path(),
                        worker.journal.isElsewhere()};
        QMetaObject::invokeMethod(this, [this, outcome] { takeOutcome(outcome); });
    });
}

void JournalKeeper::takeOutcome(const Outcome &outcome)
{
    if (outcome.write != m_writes)
        return; // written again since, or no longer wanted
    m_path = outcome.path;
    m_elsewhere = outcome.elsewhere;
    if (!outcome.error.isEmpty()) {
        m_longest.start(); // the disk may have room again, the folder may come back
        setState(State::Failing, outcome.error);
    } else if (!m_pause.isActive()) {
        setState(State::Kept);
    }
}

// Another report, or none.
void JournalKeeper::startOver()
{
    finish();
    m_saved = m_session->report();
}

// Nothing is unsaved any more.
void JournalKeeper::finish()
{
    m_pause.stop();
    m_longest.stop();
    m_saved = m_session->report();
    if (m_begun) {
        m_begun = false;
        ++m_writes;
        post([](JournalWorker &worker) { worker.finish(); });
    }
    m_path.clear();
    m_elsewhere = false;
    setState(State::Nothing);
}

void JournalKeeper::discard()
{
    finish();
}

void JournalKeeper::absorb(std::unique_ptr<JournalClaim> claim)
{
    const std::shared_ptr<JournalClaim> shared(std::move(claim));
    const bool underWay = std::exchange(m_begun, true);
    post([shared, underWay, path = m_session->path()](JournalWorker &worker) {
        if (underWay)
            worker.absorbed.push_back(shared);
        else
            worker.journal.resume(*shared, path);
    });
    writeDown();
}

bool JournalKeeper::flush()
{
    if (m_state != State::Waiting && m_state != State::Failing)
        return m_state != State::Failing;
    writeDown();
    if (m_state == State::Nothing)
        return true; // all was taken back
    QMetaObject::invokeMethod(
        m_worker, [] {}, Qt::BlockingQueuedConnection);
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    return m_state != State::Failing;
}

void JournalKeeper::setState(State state, const QString &error)
{
    const bool same = m_state == state && m_error == error;
    m_state = state;
    m_error = error;
    if (!same || state == State::Kept)
        emit stateChanged();
}
