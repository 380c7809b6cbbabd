// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingsdock.h"

#include "findings/findingdetail.h"
#include "findings/findingmark.h"
#include "findings/findingsfilter.h"
#include "findings/findingsmodel.h"
#include "findings/offchecks.h"
#include "look/appearance.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// A finding that looks like all of its kind.
Finding exampleOf(int kind)
{
    Finding finding;
    finding.severity = kind == FindingsFilter::Warnings ? Severity::Warning
                       : kind == FindingsFilter::Hints  ? Severity::Hint
                                                        : Severity::Error;
    if (kind == FindingsFilter::CannotJudge)
        finding.outcome = Outcome::CannotJudge;
    finding.waived = kind == FindingsFilter::Accepted;
    return finding;
}

// The pages of the dock.
enum Page { ListPage, EmptyPage, OffPage };

} // namespace

class FindingsDock::Private
{
public:
    Private(FindingsDock *dock, ReportSession *reportSession)
        : q(dock)
        , session(reportSession)
    {
    }

    void build();
    QWidget *filterRow();
    void showCounts();
    void showState();
    void showEmpty();
    void showIcons();
    QString kindName(int kind) const;
    QList<QModelIndex> shownFindings() const;
    void go(int by);
    void jump(const QModelIndex &proxyIndex);

    FindingsDock *q;
    ReportSession *session;
    FindingsModel *model = nullptr;
    FindingsFilter *filter = nullptr;
    QTreeView *view = nullptr;
    QStackedWidget *stack = nullptr;
    QLabel *emptyIcon = nullptr;
    QLabel *emptyText = nullptr;
    FindingDetail *detail = nullptr;
    OffChecks *offChecks = nullptr;
    QToolButton *offButton = nullptr;
    std::array<QToolButton *, FindingsFilter::KindCount> buttons{};
};

void FindingsDock::Private::build()
{
    model = new FindingsModel(session, q);
    filter = new FindingsFilter(q);
    filter->setSourceModel(model);

    view = new QTreeView;
    view->setObjectName(u"findingsView"_s);
    view->setModel(filter);
    view->setRootIsDecorated(true);
    view->setUniformRowHeights(true);
    view->setAlternatingRowColors(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setAllColumnsShowFocus(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setAccessibleName(FindingsDock::tr("Findings"));
    // Said before it is asked for: its default measures every font of the system.
    view->header()->setMinimumSectionSize(24);
    view->header()->setStretchLastSection(false);
    view->header()->setSectionResizeMode(FindingsModel::MessageColumn, QHeaderView::Stretch);
    view->header()->setSectionResizeMode(FindingsModel::PlaceColumn, QHeaderView::Interactive);
    view->header()->resizeSection(FindingsModel::RuleColumn,
                                  5 * view->fontMetrics().horizontalAdvance(u'国'));
    view->expandAll();

    emptyIcon = new QLabel;
    emptyText = new QLabel;
    emptyText->setWordWrap(true);
    emptyText->setAlignment(Qt::AlignCenter);
    emptyIcon->setAlignment(Qt::AlignCenter);
    auto *empty = new QWidget;
    auto *emptyLayout = new QVBoxLayout(empty);
    emptyLayout->addStretch(1);
    emptyLayout->addWidget(emptyIcon);
    emptyLayout->addWidget(emptyText);
    emptyLayout->addStretch(1);

    stack = new QStackedWidget;
    stack->addWidget(view);
    stack->addWidget(empty);
    offChecks = new OffChecks(session);
    stack->addWidget(offChecks);
    detail = new FindingDetail(session);

    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(filterRow());
    layout->addWidget(stack, 1);
    layout->addWidget(detail);
    q->setWidget(content);

    connect(view, &QTreeView::clicked, q, [this](const QModelIndex &index) { jump(index); });
    connect(view, &QTreeView::activated, q, [this](const QModelIndex &index) { jump(index); });
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, q,
            [this] {
                showState();
                // What tells of it takes room from the list.
                view->scrollTo(view->currentIndex());
            });
    // A chapter that comes back is open again.
    connect(filter, &QAbstractItemModel::rowsInserted, view,
            [this](const QModelIndex &parent, int first, int last) {
                for (int row = first; !parent.isValid() && row <= last; ++row)
                    view->expand(filter->index(row, 0));
            });
    connect(filter, &QAbstractItemModel::modelReset, view, &QTreeView::expandAll);
    connect(session, &ReportSession::changed, q, [this](const ReportChange &change) {
        if (change.everything || change.checks || change.checking) {
            offChecks->refresh();
            showCounts();
        }
    });
    connect(detail, &FindingDetail::signedBy, q, &FindingsDock::signedBy);
}

QWidget *FindingsDock::Private::filterRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    for (int kind = 0; kind < FindingsFilter::KindCount; ++kind) {
        auto *button = new QToolButton;
        button->setCheckable(true);
        button->setChecked(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(button, &QToolButton::toggled, q, [this, kind](bool shown) {
            filter->setShown(static_cast<FindingsFilter::Kind>(kind), shown);
            view->expandAll();
            showState();
        });
        buttons[static_cast<size_t>(kind)] = button;
        layout->addWidget(button);
    }
    offButton = new QToolButton;
    offButton->setObjectName(u"offChecksButton"_s);
    offButton->setCheckable(true);
    offButton->setAutoRaise(true);
    offButton->setToolTip(FindingsDock::tr("Checks that are switched off in this report"));
    connect(offButton, &QToolButton::toggled, q, [this] { showState(); });
    layout->addWidget(offButton);
    layout->addStretch(1);
    auto *words = new QLineEdit;
    words->setObjectName(u"wordsFilter"_s);
    words->setPlaceholderText(FindingsDock::tr("Filter by words"));
    words->setAccessibleName(words->placeholderText());
    Appearance::offerClearing(words);
    const int em = words->fontMetrics().horizontalAdvance(u'国');
    words->setMinimumWidth(7 * em);
    words->setMaximumWidth(18 * em);
    connect(words, &QLineEdit::textChanged, q, [this](const QString &text) {
        filter->setWords(text);
        view->expandAll();
        showState();
    });
    layout->addWidget(words, 1);
    return row;
}

QString FindingsDock::Private::kindName(int kind) const
{
    switch (kind) {
    case FindingsFilter::Errors:
        return FindingsDock::tr("Errors");
    case FindingsFilter::Warnings:
        return FindingsDock::tr("Warnings");
    case FindingsFilter::Hints:
        return FindingsDock::tr("Hints");
    case FindingsFilter::CannotJudge:
        return FindingsDock::tr("Cannot judge");
    default:
        return FindingsDock::tr("Accepted");
    }
}

void FindingsDock::Private::showCounts()
{
    std::array<int, FindingsFilter::KindCount> counts{};
    for (const Finding &finding : session->checks().findings)
        ++counts[FindingsFilter::kindOf(finding)];
    for (int kind = 0; kind < FindingsFilter::KindCount; ++kind) {
        const auto position = static_cast<size_t>(kind);
        buttons[position]->setText(
            FindingsDock::tr("%1 %2").arg(kindName(kind)).arg(counts[position]));
    }
    buttons[FindingsFilter::Accepted]->setVisible(counts[FindingsFilter::Accepted] > 0);
    const int off = static_cast<int>(session->checks().off.size());
    offButton->setText(FindingsDock::tr("Switched off %1").arg(off));
    offButton->setVisible(off > 0);
    if (off == 0)
        offButton->setChecked(false);
    showState();
}

// The list, or what it means that it is empty, or what is switched off; the chosen finding below.
void FindingsDock::Private::showState()
{
    const bool any = filter->rowCount() > 0;
    const bool showsOff = offButton->isChecked();
    stack->setCurrentIndex(showsOff ? OffPage : any ? ListPage : EmptyPage);
    if (!any)
        showEmpty();
    const bool showsList = any && !showsOff;
    detail->show(showsList ? model->finding(filter->mapToSource(view->currentIndex())) : nullptr);
}

void FindingsDock::Private::showEmpty()
{
    const bool hidden = model->rowCount() > 0;
    const bool open = session->hasReport();
    const bool checking = session->isChecking();
    emptyIcon->setVisible(open && !hidden && !checking);
    if (!open) {
        emptyText->setText(FindingsDock::tr("Open a report to see what its checks find."));
        return;
    }
    if (checking) {
        emptyText->setText(FindingsDock::tr("Checking…"));
        return;
    }
    if (hidden) {
        emptyText->setText(FindingsDock::tr("No finding fits the filter."));
        return;
    }
    QString said =
        FindingsDock::tr("All %n checks that apply hold.", nullptr, session->checks().held);
    if (const int off = static_cast<int>(session->checks().off.size()); off > 0) {
        said += u'\n' +
                FindingsDock::tr("%n check(s) are switched off and were not made.", nullptr, off);
    }
    emptyText->setText(said);
}

void FindingsDock::Private::showIcons()
{
    for (int kind = 0; kind < FindingsFilter::KindCount; ++kind) {
        buttons[static_cast<size_t>(kind)]->setIcon(
            FindingMark::icon(exampleOf(kind), q->palette()));
    }
    emptyIcon->setPixmap(FindingMark::icon(Light::Green, q->palette()).pixmap(32));
}

QList<QModelIndex> FindingsDock::Private::shownFindings() const
{
    QList<QModelIndex> shown;
    for (int chapter = 0; chapter < filter->rowCount(); ++chapter) {
        const QModelIndex parent = filter->index(chapter, 0);
        for (int row = 0; row < filter->rowCount(parent); ++row)
            shown.append(filter->index(row, 0, parent));
    }
    return shown;
}

void FindingsDock::Private::go(int by)
{
    session->finishChecks();
    const QList<QModelIndex> shown = shownFindings();
    if (shown.isEmpty())
        return;
    const qsizetype current = shown.indexOf(view->currentIndex().siblingAtColumn(0));
    qsizetype target = current + by;
    if (current < 0)
        target = by > 0 ? 0 : shown.size() - 1;
    target = (target + shown.size()) % shown.size();
    view->setCurrentIndex(shown[target]);
    view->scrollTo(shown[target]);
    jump(shown[target]);
}

// Text may just have been typed in front of the words: the finding is looked up as it is now, and
// there is nowhere to go when it is gone.
void FindingsDock::Private::jump(const QModelIndex &proxyIndex)
{
    const Finding *shown = model->finding(filter->mapToSource(proxyIndex));
    if (!shown)
        return;
    const QString key = shown->key;
    session->finishChecks();
    const QList<Finding> &findings = session->checks().findings;
    const auto now = std::find_if(findings.cbegin(), findings.cend(),
                                  [&key](const Finding &finding) { return finding.key == key; });
    if (now != findings.cend())
        emit q->jumpRequested(Finding(*now)); // what jumping brings about may change the list
}

FindingsDock::FindingsDock(ReportSession *session, QWidget *parent)
    : QDockWidget(tr("Findings"), parent)
    , d(std::make_unique<Private>(this, session))
{
    setObjectName(u"findingsDock"_s); // window state is saved under it
    d->build();
    d->showIcons();
    d->showCounts();
}

FindingsDock::~FindingsDock() = default;

void FindingsDock::setSigning(const QString &name, const std::function<QDate()> &today)
{
    d->detail->setSigning(name, today);
}

void FindingsDock::goToNext()
{
    d->go(1);
}

void FindingsDock::goToPrevious()
{
    d->go(-1);
}

// The place gives way to what was found.
void FindingsDock::resizeEvent(QResizeEvent *event)
{
    QDockWidget::resizeEvent(event);
    const int wanted = 16 * d->view->fontMetrics().horizontalAdvance(u'国');
    d->view->header()->resizeSection(FindingsModel::PlaceColumn, qMin(wanted, width() / 4));
}

void FindingsDock::changeEvent(QEvent *event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && d && d->view)
        d->showIcons();
}
