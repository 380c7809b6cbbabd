// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recoveryoffers.h"

#include "base/datetext.h"
#include "base/sentences.h"
#include "document/differencetext.h"
#include "session/reportsession.h"
#include "shell/comparedialog.h"
#include "shell/messagebar.h"
#include "shell/settings.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QThreadPool>

#include <utility>

using namespace Qt::StringLiterals;

RecoveryOffers::RecoveryOffers(ReportSession *session, JournalKeeper *keeper,
                               const ShellContext &context, MessageBar *bar, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_keeper(keeper)
    , m_context(context)
    , m_bar(bar)
    , m_window(window)
{
    // What was on offer belongs to the report before; giving the claim up keeps it for later.
    connect(session, &ReportSession::changed, this, [this](const ReportChange &change) {
        if (!change.everything)
            return;
        m_claims.clear();
        m_bar->dismiss();
        if (!m_session->hasReport())
            lookEverywhere();
    });
}

RecoveryOffers::~RecoveryOffers() = default;

void RecoveryOffers::offerFor(const QString &reportPath)
{
    m_claims = JournalClaim::ofReport(reportPath, m_context.keeping.dataFolder);
    offerFirst();
}

void RecoveryOffers::lookEverywhere()
{
    QThreadPool::globalInstance()->start([offers = QPointer<RecoveryOffers>(this),
                                          folder = m_context.keeping.dataFolder,
                                          recent = m_context.settings->recentFiles()] {
        QStringList journals = JournalClaim::find(folder);
        for (const QString &path : recent)
            journals += JournalClaim::find(QFileInfo(path).absolutePath(), path);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [offers, journals] {
                if (offers)
                    offers->claim(journals);
            },
            Qt::QueuedConnection);
    });
}

void RecoveryOffers::claim(const QStringList &journals)
{
    if (m_session->hasReport())
        return;
    m_claims.clear();
    for (const QString &journal : journals) {
        if (auto claim = JournalClaim::take(journal))
            m_claims.push_back(std::move(claim));
    }
    offerFirst();
}

// Whether everything a journal holds is in the report that is open, or it holds no change at all.
bool RecoveryOffers::isSettled(const JournalClaim &claim) const
{
    if (!claim.isReadable())
        return false;
    const JournalContent &content = claim.content();
    if (!m_session->hasReport())
        return !content.reportPath.isEmpty() && content.report == content.base && !content.damaged;
    const auto merge = mergeReports(content.base, m_session->report(), content.report);
    return merge && !content.damaged && merge->takenOver.isEmpty() && merge->conflicts.isEmpty();
}

void RecoveryOffers::offerFirst()
{
    while (!m_claims.empty() && isSettled(*m_claims.front())) {
        m_claims.front()->discard();
        m_claims.erase(m_claims.begin());
    }
    if (m_claims.empty())
        m_bar->dismiss();
    else if (!m_claims.front()->isReadable())
        offerUnreadable();
    else if (m_session->hasReport())
        offerOpenReport();
    else
        offerOtherReport();
}

QAction *RecoveryOffers::action(const QString &text, void (RecoveryOffers::*does)())
{
    auto *made = new QAction(text);
    connect(made, &QAction::triggered, this, does);
    return made;
}

QString RecoveryOffers::when() const
{
    return timeText(m_claims.front()->lastWritten());
}

Result<ReportMerge> RecoveryOffers::merge() const
{
    const JournalContent &content = m_claims.front()->content();
    return mergeReports(content.base, m_session->report(), content.report);
}

void RecoveryOffers::offerOpenReport()
{
    const JournalContent &content = m_claims.front()->content();
    const auto merge = this->merge();
    QStringList text;
    if (merge) {
        QList<ReportDifference> all = merge->takenOver;
        for (const MergeConflict &conflict : merge->conflicts)
            all += conflict.theirs;
        const QString summary = DifferenceText::summary(all);
        text.append(summary.isEmpty()
                        ? tr("Unsaved changes from %1 were found.").arg(when())
                        : tr("Unsaved changes from %1 were found: %2.").arg(when(), summary));
        if (!merge->conflicts.isEmpty())
            text.append(tr("The file was changed in some of the same places since."));
    } else {
        text.append(
            tr("Unsaved changes from %1 were found. They no longer fit the file and open as "
               "a report of their own.")
                .arg(when()));
    }
    if (content.damaged)
        text.append(tr("What was typed last could not be read; everything before it is there."));
    QList<QAction *> actions;
    if (merge) {
        actions = {action(tr("&Recover"), &RecoveryOffers::recover),
                   action(tr("&Compare…"), &RecoveryOffers::compare)};
    } else {
        actions = {action(tr("&Recover"), &RecoveryOffers::recoverNew)};
    }
    actions.append(action(tr("Throw &Away"), &RecoveryOffers::askBeforeDiscarding));
    m_bar->showMessage(MessageBar::Kind::Caution, joinSentences(text), actions);
}

void RecoveryOffers::offerOtherReport()
{
    const JournalContent &content = m_claims.front()->content();
    const QString &path = content.reportPath;
    const QString name = tr("%1, %2").arg(content.report.unit.name).arg(content.report.year);
    const bool hasFile = !path.isEmpty() && QFileInfo::exists(path);
    QStringList text;
    if (path.isEmpty())
        text.append(tr("A report that was never saved was found: %1, from %2.").arg(name, when()));
    else if (hasFile)
        text.append(tr("Unsaved changes from %1 were found to %2.")
                        .arg(when(), QDir::toNativeSeparators(path)));
    else
        text.append(
            tr("Unsaved changes from %1 were found to %2, whose file %3 is no longer there.")
                .arg(when(), name, QDir::toNativeSeparators(path)));
    if (content.damaged)
        text.append(tr("What was typed last could not be read; everything before it is there."));
    m_bar->showMessage(MessageBar::Kind::Caution, joinSentences(text),
                       {hasFile ? action(tr("&Open It"), &RecoveryOffers::openIt)
                                : action(tr("&Recover"), &RecoveryOffers::recoverNew),
                        action(tr("Throw &Away"), &RecoveryOffers::askBeforeDiscarding)});
}

void RecoveryOffers::offerUnreadable()
{
    m_bar->showMessage(MessageBar::Kind::Error, m_claims.front()->error().text(),
                       {action(tr("Throw &Away"), &RecoveryOffers::askBeforeDiscarding)});
}

void RecoveryOffers::askBeforeDiscarding()
{
    m_bar->showMessage(MessageBar::Kind::Caution,
                       tr("Throw the unsaved changes from %1 away for good?").arg(when()),
                       {action(tr("Throw &Away"), &RecoveryOffers::discard),
                        action(tr("&Keep Them"), &RecoveryOffers::offerFirst)});
}

void RecoveryOffers::discard()
{
    m_claims.front()->discard();
    m_claims.erase(m_claims.begin());
    offerFirst();
}

void RecoveryOffers::openIt()
{
    const QString path = m_claims.front()->content().reportPath;
    m_claims.clear(); // claimed anew for the report once it is open
    emit openRequested(path);
}

void RecoveryOffers::recover()
{
    const auto merge = this->merge();
    if (merge && merge->conflicts.isEmpty())
        take(merge->merged);
    else
        compare();
}

void RecoveryOffers::compare()
{
    const auto merge = this->merge();
    if (!merge)
        return;
    CompareDialog::Content content;
    content.title = tr("Unsaved Changes");
    content.explanation =
        merge->conflicts.isEmpty()
            ? tr("This is what the unsaved changes from %1 would change in the report.").arg(when())
            : tr("This is what the unsaved changes from %1 would change. Where the file was "
                 "changed "
                 "too, choose what holds.")
                  .arg(when());
    content.before = tr("In the file");
    content.after = tr("Unsaved");
    content.differences = merge->takenOver;
    content.conflicts = merge->conflicts;
    content.accept = tr("Recover");
    content.theirsAtFirst = true;
    auto *dialog = new CompareDialog(content, m_session->set().form(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, merge = *merge] {
        const Result<Report> chosen = withTheirs(merge, dialog->chosen());
        if (chosen && !m_claims.empty())
            take(*chosen);
    });
    dialog->open();
}

// One step of the history; the journal goes on until all of it is saved.
void RecoveryOffers::take(const Report &recovered)
{
    const Result<void> replaced =
        m_session->replaceContent(recovered, tr("Recover unsaved changes"));
    if (!replaced) {
        m_bar->showMessage(MessageBar::Kind::Error, replaced.error().text());
        return;
    }
    m_keeper->absorb(std::move(m_claims.front()));
    m_claims.erase(m_claims.begin());
    offerFirst();
}

void RecoveryOffers::recoverNew()
{
    std::unique_ptr<JournalClaim> claim = std::move(m_claims.front());
    m_claims.clear(); // opening a report ends what is on offer
    const Result<void> opened = m_session->setNewReport(claim->content().report);
    if (opened)
        m_keeper->absorb(std::move(claim));
    else
        m_bar->showMessage(MessageBar::Kind::Error, opened.error().text());
}
