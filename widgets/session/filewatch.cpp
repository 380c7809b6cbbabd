// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/filewatch.h"

#include "document/reportfile.h"
#include "session/reportsession.h"

#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

namespace {

constexpr int SettleMs = 200;

} // namespace

FileWatch::FileWatch(ReportSession *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(SettleMs);
    connect(&m_settle, &QTimer::timeout, this, &FileWatch::check);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle,
            qOverload<>(&QTimer::start));
    connect(session, &ReportSession::fileSynced, this, &FileWatch::follow);
    follow();
}

// The session has read or written its file, or has another one.
void FileWatch::follow()
{
    const QString path = m_session->path();
    const QStringList old = m_watcher.files() + m_watcher.directories();
    if (!old.isEmpty())
        m_watcher.removePaths(old);
    if (!path.isEmpty()) {
        // A file that is replaced or taken away is only missed by its folder.
        m_watcher.addPaths({QFileInfo(path).absoluteFilePath(), QFileInfo(path).absolutePath()});
    }
    m_settle.stop();
    ++m_round;
    takeDigest(path, m_session->fileDigest());
}

void FileWatch::check()
{
    const QString path = m_session->path();
    if (path.isEmpty())
        return;
    QThreadPool::globalInstance()->start([watch = QPointer<FileWatch>(this), path,
                                          round = m_round] {
        const QByteArray digest = ReportFile::digestOfFile(path);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [watch, path, digest, round] {
                if (watch && watch->m_round == round) // else the session has been at its file since
                    watch->takeDigest(path, digest);
            },
            Qt::QueuedConnection);
    });
}

FileWatch::State FileWatch::checkNow()
{
    const QString path = m_session->path();
    if (!path.isEmpty())
        takeDigest(path, ReportFile::digestOfFile(path));
    return m_state;
}

void FileWatch::takeDigest(const QString &path, const QByteArray &digest)
{
    State state = State::Same;
    if (!path.isEmpty() && digest != m_session->fileDigest())
        state = digest.isEmpty() ? State::Gone : State::Changed;
    // A watcher forgets a file that is replaced.
    if (state != State::Gone && !path.isEmpty() &&
        !m_watcher.files().contains(QFileInfo(path).absoluteFilePath()))
        m_watcher.addPath(QFileInfo(path).absoluteFilePath());
    if (state == m_state && digest == m_digest)
        return;
    m_state = state;
    m_digest = digest;
    emit stateChanged(m_state);
}
