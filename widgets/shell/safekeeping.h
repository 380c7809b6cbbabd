// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportlock.h"
#include "session/filewatch.h"
#include "session/journalkeeper.h"
#include "session/reportsession.h"
#include "shell/shellcontext.h"

#include <QMap>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class MessageBar;
class QAction;
class RecoveryOffers;

// Keeps a window's work from being lost: to a crash (journal), to a second person (lock, changes on
// disk) or to a place that cannot be written. What it has to say stands above the page, with what
// can be done about it; nothing of it is a box in the way.
class Safekeeping : public QObject
{
    Q_OBJECT

public:
    // All outlive it. `window` is the parent of dialogs.
    Safekeeping(ReportSession *session, const ShellContext &context, QWidget *window);
    ~Safekeeping() override;

    QWidget *notices() const { return m_notices; } // for the window to place
    JournalKeeper *keeper() const { return m_keeper; }

    // Before a report is opened from `path` or first saved there: marks it as worked on. Whether it
    // may be edited, or is only to be read since somebody else works on it.
    ReportSession::Access reserve(const QString &path);
    // Afterwards: whether that was done.
    void settle(bool done);
    // A report was opened from its file: says who else works on it, offers what a crash left.
    void welcome();
    // Whether the session's report may be written to `path` now; says what is in the way.
    bool maySave(const QString &path);
    // The window closes, and the user has decided about what is unsaved.
    void giveUp();
    // At the start of the program: unsaved work of reports that were never saved, or were open.
    void lookForCrashedWork();

signals:
    void openRequested(const QString &path);
    void saveRequested();
    void saveElsewhereRequested();

private:
    enum class Topic { Saving, Lock, Disk, Recovery };

    MessageBar *bar(Topic topic);
    void hideBar(Topic topic);
    QAction *action(const QString &text, const std::function<void()> &does);
    void sayLocked();
    void workOnACopy();
    void editAnyway();
    void showDiskState();
    void mergeFromDisk();
    void finishMerge(const Report &merged, const Report &theirs, const QByteArray &digest,
                     const QString &takenOver);

    ReportSession *m_session;
    ShellContext m_context;
    QWidget *m_window;
    QWidget *m_notices;
    QMap<Topic, MessageBar *> m_bars;
    JournalKeeper *m_keeper;
    FileWatch *m_watch;
    RecoveryOffers *m_offers;
    std::unique_ptr<ReportLock> m_lock;     // of the session's file
    std::unique_ptr<ReportLock> m_reserved; // of the file that is about to be the session's
    std::optional<LockHolder> m_holder;     // who works on that file
};
