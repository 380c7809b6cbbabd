// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/journalclaim.h"
#include "document/reportmerge.h"
#include "session/journalkeeper.h"
#include "shell/shellcontext.h"

#include <QObject>

class MessageBar;
class QAction;
class ReportSession;

// Offers unsaved work that a crash left behind, one piece after the other, until the user decides:
// recover it, or throw it away. What is not decided is offered again at the next start.
class RecoveryOffers : public QObject
{
    Q_OBJECT

public:
    // All outlive it.
    RecoveryOffers(ReportSession *session, JournalKeeper *keeper, const ShellContext &context,
                   MessageBar *bar, QWidget *window);
    ~RecoveryOffers() override;

    // Work on the report that was just opened.
    void offerFor(const QString &reportPath);
    // Work on reports that were never saved, and on those used lately. Looked for in the
    // background; offered while no report is open.
    void lookEverywhere();

signals:
    void openRequested(const QString &path);

private:
    void offerFirst();
    void offerOpenReport();
    void offerOtherReport();
    void offerUnreadable();
    void askBeforeDiscarding();
    void compare();
    void recover();
    void recoverNew();
    void openIt();
    void discard();
    void take(const Report &recovered);
    void claim(const QStringList &journals);
    bool isSettled(const JournalClaim &claim) const;
    Result<ReportMerge> merge() const;
    QAction *action(const QString &text, void (RecoveryOffers::*does)());
    QString when() const;

    ReportSession *m_session;
    JournalKeeper *m_keeper;
    ShellContext m_context;
    MessageBar *m_bar;
    QWidget *m_window;
    JournalClaim::List m_claims; // the first one is on offer
};
