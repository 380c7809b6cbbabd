// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/safekeeping.h"

#include "base/datetext.h"
#include "base/sentences.h"
#include "document/differencetext.h"
#include "document/reportfile.h"
#include "document/reportmerge.h"
#include "document/sidefiles.h"
#include "shell/comparedialog.h"
#include "shell/messagebar.h"
#include "shell/recoveryoffers.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// Asks the disk again when the window is turned to: network folders do not tell of changes.
class ActivationWatch : public QObject
{
public:
    ActivationWatch(QWidget *window, FileWatch *watch)
        : QObject(watch)
        , m_watch(watch)
    {
        window->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::WindowActivate)
            m_watch->check();
        return false;
    }

private:
    FileWatch *m_watch;
};

} // namespace

Safekeeping::Safekeeping(ReportSession *session, const ShellContext &context, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_context(context)
    , m_window(window)
    , m_notices(new QWidget(window))
    , m_keeper(new JournalKeeper(session, context.keeping, this))
    , m_watch(new FileWatch(session, this))
    , m_offers(new RecoveryOffers(session, m_keeper, context, bar(Topic::Recovery), window))
{
    new ActivationWatch(window, m_watch);
    connect(m_watch, &FileWatch::stateChanged, this, &Safekeeping::showDiskState);
    connect(m_offers, &RecoveryOffers::openRequested, this, &Safekeeping::openRequested);
    connect(session, &ReportSession::pathChanged, this, [this](const QString &path) {
        if (m_lock && m_lock->reportPath() != SideFiles::realPath(path))
            m_lock.reset();
    });
    connect(session, &ReportSession::changed, this, [this](const ReportChange &change) {
        if (!change.everything)
            return;
        for (const Topic topic : {Topic::Saving, Topic::Lock, Topic::Disk})
            hideBar(topic);
    });
    connect(session, &ReportSession::fileSynced, this, [this] { hideBar(Topic::Saving); });
}

Safekeeping::~Safekeeping() = default;

MessageBar *Safekeeping::bar(Topic topic)
{
    MessageBar *&bar = m_bars[topic];
    if (!bar) {
        if (!m_notices->layout()) {
            auto *layout = new QVBoxLayout(m_notices);
            layout->setContentsMargins(0, 0, 0, 0);
            layout->setSpacing(0);
        }
        bar = new MessageBar(m_notices);
        m_notices->layout()->addWidget(bar);
    }
    return bar;
}

void Safekeeping::hideBar(Topic topic)
{
    if (MessageBar *shown = m_bars.value(topic))
        shown->dismiss();
}

QAction *Safekeeping::action(const QString &text, const std::function<void()> &does)
{
    auto *made = new QAction(text);
    connect(made, &QAction::triggered, this, does);
    return made;
}

ReportSession::Access Safekeeping::reserve(const QString &path)
{
    m_reserved.reset();
    m_holder.reset();
    if (m_lock && m_lock->reportPath() == SideFiles::realPath(path))
        return ReportSession::Access::Full;
    ReportLock::Outcome outcome = ReportLock::take(path, m_context.keeping.who, m_context.now());
    m_reserved = std::move(outcome.lock);
    m_holder = outcome.holder;
    return m_holder ? ReportSession::Access::ReadOnly : ReportSession::Access::Full;
}

void Safekeeping::settle(bool done)
{
    if (done && m_reserved)
        m_lock = std::move(m_reserved);
    m_reserved.reset();
}

void Safekeeping::welcome()
{
    if (m_session->access() == ReportSession::Access::ReadOnly)
        sayLocked();
    else if (!m_session->isReadOnly())
        m_offers->offerFor(m_session->path());
}

void Safekeeping::sayLocked()
{
    const QString who = m_holder->who.isEmpty() ? tr("Somebody") : m_holder->who;
    const QString since = m_holder->since.isValid() ? timeText(m_holder->since) : tr("a while ago");
    QString text;
    if (m_holder->sameProgram)
        text = tr("This report is already open in another window of this program.");
    else if (m_holder->sameHost)
        text = tr("%1 has had this report open on this computer since %2.").arg(who, since);
    else
        text = tr("%1 has had this report open on the computer %2 since %3.")
                   .arg(who, m_holder->host, since);
    text = joinSentences({text, tr("Here it can be read; changes can be made in a copy.")});
    QList<QAction *> actions{
        action(tr("Work on a &Copy"), [this] { workOnACopy(); }),
        action(tr("&Try Again"), [this] { emit openRequested(m_session->path()); })};
    if (!m_holder->sameHost)
        actions.append(action(tr("&Edit Anyway"), [this] { editAnyway(); }));
    bar(Topic::Lock)->showMessage(MessageBar::Kind::Caution, text, actions);
}

void Safekeeping::workOnACopy()
{
    const Result<void> copied = m_session->setNewReport(m_session->report());
    if (!copied)
        bar(Topic::Lock)->showMessage(MessageBar::Kind::Error, copied.error().text());
}

// The other computer is off, or its program died: only a person can know.
void Safekeeping::editAnyway()
{
    const QString path = m_session->path();
    // What was taken over is this program's own lock from now on, so that opening finds it.
    m_lock = ReportLock::takeOver(path, m_context.keeping.who, m_context.now()).lock;
    emit openRequested(path);
}

bool Safekeeping::maySave(const QString &path)
{
    const bool samePlace = SideFiles::realPath(path) == SideFiles::realPath(m_session->path());
    if (samePlace) {
        if (m_watch->checkNow() != FileWatch::State::Changed)
            return true;
        showDiskState();
        return false;
    }
    if (reserve(path) == ReportSession::Access::Full)
        return true;
    const QString who = m_holder->who.isEmpty() ? tr("somebody") : m_holder->who;
    bar(Topic::Saving)
        ->showMessage(
            MessageBar::Kind::Error,
            tr("%1 was not replaced: %2 is working on it. Choose another name.")
                .arg(QFileInfo(path).fileName(), who),
            {action(tr("Save in Another &Place…"), [this] { emit saveElsewhereRequested(); })});
    return false;
}

void Safekeeping::giveUp()
{
    m_keeper->discard();
}

void Safekeeping::lookForCrashedWork()
{
    m_offers->lookEverywhere();
}

void Safekeeping::showDiskState()
{
    const QString name = QFileInfo(m_session->path()).fileName();
    switch (m_watch->state()) {
    case FileWatch::State::Same:
        hideBar(Topic::Disk);
        break;
    case FileWatch::State::Gone:
        bar(Topic::Disk)
            ->showMessage(
                MessageBar::Kind::Caution,
                tr("%1 is no longer in its place: it was moved or deleted, or its folder "
                   "cannot be reached. Everything is still here.")
                    .arg(name),
                {action(tr("&Save It Again"), [this] { emit saveRequested(); }),
                 action(tr("Save in Another &Place…"), [this] { emit saveElsewhereRequested(); })});
        break;
    case FileWatch::State::Changed:
        if (m_session->isReadOnly()) {
            bar(Topic::Disk)
                ->showMessage(MessageBar::Kind::Note,
                              tr("%1 has been saved by somebody else.").arg(name),
                              {action(tr("&Show the New Version"),
                                      [this] { emit openRequested(m_session->path()); })});
            break;
        }
        bar(Topic::Disk)
            ->showMessage(
                MessageBar::Kind::Caution,
                m_session->isModified()
                    ? tr("%1 has been changed on the disk by somebody else. Your changes "
                         "and theirs can be brought together, cell by cell.")
                          .arg(name)
                    : tr("%1 has been changed on the disk by somebody else.").arg(name),
                {action(m_session->isModified() ? tr("&Bring Together")
                                                : tr("&Show the New Version"),
                        [this] { mergeFromDisk(); }),
                 action(tr("Keep Mine as a &Copy…"), [this] { emit saveElsewhereRequested(); })});
        break;
    }
}

void Safekeeping::mergeFromDisk()
{
    Result<ReportFile::Loaded> loaded = ReportFile::load(m_session->path());
    Result<ReportMerge> merge =
        loaded ? mergeReports(m_session->savedReport(), m_session->report(), loaded->report)
               : Result<ReportMerge>(loaded.error());
    if (!merge) {
        bar(Topic::Disk)
            ->showMessage(
                MessageBar::Kind::Error,
                tr("The two cannot be brought together: %1").arg(merge.error().text()),
                {action(tr("Keep Mine as a &Copy…"), [this] { emit saveElsewhereRequested(); })});
        return;
    }
    const QString takenOver = DifferenceText::summary(merge->takenOver);
    if (merge->conflicts.isEmpty()) {
        finishMerge(merge->merged, loaded->report, loaded->sha256, takenOver);
        return;
    }
    auto *dialog = new CompareDialog(
        {tr("Bring Together"),
         tr("Both of you have changed these places. Choose what holds; all other changes of both "
            "are taken."),
         tr("Mine"),
         tr("In the file"),
         {},
         merge->conflicts,
         false,
         tr("Bring Together")},
        m_session->set().form(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [=, this, merged = *merge, theirs = *loaded] {
        const Result<Report> chosen = withTheirs(merged, dialog->chosen());
        if (chosen)
            finishMerge(*chosen, theirs.report, theirs.sha256, takenOver);
        else
            bar(Topic::Disk)->showMessage(MessageBar::Kind::Error, chosen.error().text());
    });
    dialog->open();
}

void Safekeeping::finishMerge(const Report &merged, const Report &theirs, const QByteArray &digest,
                              const QString &takenOver)
{
    const Result<void> replaced =
        m_session->replaceContent(merged, tr("Bring together with the file"));
    if (!replaced) {
        bar(Topic::Disk)->showMessage(MessageBar::Kind::Error, replaced.error().text());
        return;
    }
    m_session->rebase(theirs, digest);
    if (m_session->isModified()) {
        bar(Topic::Disk)
            ->showMessage(
                MessageBar::Kind::Note,
                takenOver.isEmpty()
                    ? tr("Your version and the file are together now; save to keep it.")
                    : tr("Taken over from the file: %1. Save to keep both.").arg(takenOver),
                {action(tr("&Save"), [this] { emit saveRequested(); })});
    }
}
