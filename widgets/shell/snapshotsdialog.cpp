// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/snapshotsdialog.h"

#include "base/datetext.h"
#include "document/differencetext.h"
#include "document/snapshots.h"
#include "look/appearance.h"
#include "session/reportsession.h"
#include "shell/comparelist.h"
#include "shell/messagebar.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize FirstSize(960, 600);
constexpr int ListWidth = 260;

} // namespace

SnapshotsDialog::SnapshotsDialog(ReportSession *session, const std::function<QDateTime()> &now,
                                 QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_now(now)
    , m_message(new MessageBar(this))
    , m_name(new QLineEdit)
    , m_keep(new QPushButton(tr("&Keep the Present State")))
    , m_list(new QListWidget)
    , m_summary(new QLabel)
    , m_differences(new CompareList)
    , m_bringBack(new QPushButton(tr("&Bring Back")))
    , m_remove(new QPushButton(tr("&Remove")))
{
    setObjectName(u"snapshotsDialog"_s);
    setWindowTitle(tr("Snapshots"));
    Appearance::openAt(this, FirstSize);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::DialogMargin, Appearance::DialogMargin,
                               Appearance::DialogMargin, Appearance::WideGap);
    layout->setSpacing(Appearance::Gap);
    layout->addWidget(m_message);
    addKeeping(layout);
    addComparison(layout);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_bringBack, QDialogButtonBox::ActionRole);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &SnapshotsDialog::keep);
    connect(m_bringBack, &QPushButton::clicked, this, &SnapshotsDialog::bringBack);
    connect(m_remove, &QPushButton::clicked, this, &SnapshotsDialog::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, &SnapshotsDialog::compare);
    connect(m_session, &ReportSession::changed, this, &SnapshotsDialog::refresh);
    refresh();
    m_name->setFocus();
}

void SnapshotsDialog::addKeeping(QVBoxLayout *layout)
{
    auto *explanation = new QLabel(tr("A snapshot keeps the report as it is now inside its file, "
                                      "under a name: before it is handed in, after a review."));
    explanation->setWordWrap(true);
    layout->addWidget(explanation);
    m_name->setPlaceholderText(tr("Name, such as “as handed in”"));
    m_name->setAccessibleName(tr("Name of the snapshot"));
    m_keep->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_keep);
    layout->addLayout(row);
    layout->addSpacing(Appearance::Gap);
}

void SnapshotsDialog::addComparison(QVBoxLayout *layout)
{
    m_list->setAccessibleName(tr("Snapshots"));
    m_summary->setWordWrap(true);
    m_differences->setSides(tr("Then"), tr("Now"));
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_summary);
    column->addWidget(m_differences, 1);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ListWidth, width() - ListWidth});
    layout->addWidget(splitter, 1);
}

QString SnapshotsDialog::current() const
{
    const QList<Snapshot> &snapshots = m_session->report().snapshots;
    const int row = m_list->currentRow();
    return row < 0 || row >= snapshots.size() ? QString() : snapshots.at(row).name;
}

void SnapshotsDialog::refresh()
{
    if (!m_session->hasReport()) {
        reject();
        return;
    }
    const int row = m_list->currentRow();
    const bool before = m_list->blockSignals(true);
    m_list->clear();
    for (const Snapshot &snapshot : m_session->report().snapshots) {
        m_list->addItem(tr("%1\n%2").arg(snapshot.name, timeText(snapshot.time.toLocalTime())));
    }
    m_list->setCurrentRow(row < 0 ? m_list->count() - 1 : qMin(row, m_list->count() - 1));
    m_list->blockSignals(before);
    m_name->setEnabled(!m_session->isReadOnly());
    m_keep->setEnabled(!m_session->isReadOnly());
    compare();
}

void SnapshotsDialog::compare()
{
    const QString name = current();
    const bool mayChange = !name.isEmpty() && !m_session->isReadOnly();
    m_bringBack->setEnabled(mayChange);
    m_remove->setEnabled(mayChange);
    QList<ReportDifference> differences;
    if (name.isEmpty()) {
        m_summary->setText(tr("There is no snapshot yet."));
    } else if (const Result<Report> then = Snapshots::restored(m_session->report(), name)) {
        differences = diff(*then, m_session->report());
        m_summary->setText(
            differences.isEmpty()
                ? tr("The report is as it was then.")
                : tr("Changed since: %1.").arg(DifferenceText::summary(differences)));
    } else {
        m_summary->setText(then.error().text());
        m_bringBack->setEnabled(false);
    }
    m_differences->show(m_session->set().form(), differences);
}

void SnapshotsDialog::keep()
{
    const Result<void> kept = m_session->takeSnapshot(m_name->text(), m_now());
    if (!say(kept))
        return;
    m_name->clear();
    m_list->setCurrentRow(m_list->count() - 1);
}

void SnapshotsDialog::bringBack()
{
    say(m_session->restoreSnapshot(current()));
}

void SnapshotsDialog::remove()
{
    say(m_session->removeSnapshot(current()));
}

bool SnapshotsDialog::say(const Result<void> &result)
{
    if (result)
        m_message->dismiss();
    else
        m_message->showMessage(MessageBar::Kind::Error, result.error().text());
    return result.has_value();
}
