// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/finddock.h"

#include "look/appearance.h"
#include "look/symbolicon.h"
#include "rules/yearreplacement.h"
#include "session/reportsession.h"
#include "shell/matchlist.h"

#include <QCheckBox>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int SoonMs = 150; // after the report changed; typing does not wait for the list
constexpr int FieldWidth = 320;

QToolButton *stepButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setIcon(symbolIcon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

FindDock::FindDock(ReportSession *session, QWidget *parent)
    : QDockWidget(tr("Find"), parent)
    , m_session(session)
    , m_words(new QLineEdit)
    , m_newWords(new QLineEdit)
    , m_exact(new QCheckBox(tr("&Exactly as typed")))
    , m_years(new QCheckBox(tr("A &year: keep comparisons and documents")))
    , m_replace(new QPushButton(tr("&Replace Ticked")))
    , m_mode(new QToolButton)
    , m_replaceRow(new QWidget)
    , m_count(new QLabel)
    , m_list(new MatchList)
{
    setObjectName(u"findDock"_s);
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    connect(&m_soon, &QTimer::timeout, this, &FindDock::refresh);
    const auto startOver = [this] {
        m_list->forgetTicks();
        refresh();
    };
    connect(m_words, &QLineEdit::textChanged, this, startOver);
    connect(m_newWords, &QLineEdit::textChanged, this, startOver);
    connect(m_exact, &QCheckBox::toggled, this, startOver);
    connect(m_years, &QCheckBox::toggled, this, startOver);
    connect(m_replace, &QPushButton::clicked, this, &FindDock::replaceTicked);
    connect(m_list, &MatchList::tickedChanged, this, &FindDock::showCounts);
    connect(m_list, &MatchList::chosen, this, &FindDock::jump);
    connect(session, &ReportSession::changed, this, [this](const ReportChange &change) {
        if (change.everything)
            refresh();
        else if (change.meta || !change.texts.isEmpty() || !change.cells.isEmpty())
            refreshSoon();
    });
    setReplacing(false);
}

void FindDock::build()
{
    m_words->setObjectName(u"findWords"_s);
    m_words->setPlaceholderText(tr("Words, a figure's name, id or value"));
    m_words->setAccessibleName(tr("Find"));
    Appearance::offerClearing(m_words);
    m_words->setMaximumWidth(FieldWidth);
    m_newWords->setObjectName(u"newWords"_s);
    m_newWords->setPlaceholderText(tr("Replace by"));
    m_newWords->setAccessibleName(tr("Replace by"));
    m_newWords->setMaximumWidth(FieldWidth);
    m_exact->setToolTip(tr("Tell full from half width and upper from lower case"));
    m_years->setToolTip(tr("2020 becomes 2021 except in comparisons, document numbers, and names "
                           "and dates of documents. Nothing is replaced that is not ticked."));
    m_years->setChecked(true);
    m_mode->setCheckable(true);
    m_mode->setAutoRaise(true);
    m_mode->setText(tr("Replace…"));
    m_mode->setToolTip(tr("Replace the words found"));
    m_count->setObjectName(u"matchCount"_s);
    auto *previous = stepButton(u"previous"_s, tr("Previous place (Shift+F3)"));
    auto *next = stepButton(u"next"_s, tr("Next place (F3)"));
    connect(previous, &QToolButton::clicked, this, &FindDock::goToPrevious);
    connect(next, &QToolButton::clicked, this, &FindDock::goToNext);
    connect(m_mode, &QToolButton::toggled, this, &FindDock::setReplacing);
    m_words->installEventFilter(this);
    auto *leave = new QShortcut(Qt::Key_Escape, this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &FindDock::close);

    auto *findRow = new QHBoxLayout;
    findRow->setContentsMargins(Appearance::Gap, 4, Appearance::Gap, 4);
    findRow->setSpacing(Appearance::Gap);
    findRow->addWidget(m_words, 2);
    findRow->addWidget(previous);
    findRow->addWidget(next);
    findRow->addWidget(m_exact);
    findRow->addWidget(m_mode);
    findRow->addWidget(m_count, 1);
    auto *replaceRow = new QHBoxLayout(m_replaceRow);
    replaceRow->setContentsMargins(Appearance::Gap, 0, Appearance::Gap, 4);
    replaceRow->setSpacing(Appearance::Gap);
    replaceRow->addWidget(m_newWords, 2);
    replaceRow->addWidget(m_replace);
    replaceRow->addWidget(m_years);
    replaceRow->addStretch(1);

    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(findRow);
    layout->addWidget(m_replaceRow);
    layout->addWidget(m_list, 1);
    setWidget(content);
    const QList<QWidget *> order{m_words, m_newWords, m_years, m_replace, previous,
                                 next,    m_exact,    m_mode,  m_list};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void FindDock::open(bool replacing, const QString &words)
{
    m_mode->setChecked(replacing);
    setReplacing(replacing);
    show();
    raise();
    if (!words.isEmpty())
        m_words->setText(words);
    QLineEdit *field = replacing && !words.isEmpty() ? m_newWords : m_words;
    field->selectAll();
    field->setFocus(Qt::ShortcutFocusReason);
}

bool FindDock::hasWords() const
{
    return !m_words->text().isEmpty();
}

void FindDock::setReplacing(bool replacing)
{
    m_replacing = replacing;
    m_replaceRow->setVisible(replacing);
    setWindowTitle(replacing ? tr("Replace") : tr("Find"));
    refresh();
}

void FindDock::showEvent(QShowEvent *event)
{
    QDockWidget::showEvent(event);
    refresh();
}

void FindDock::closeEvent(QCloseEvent *event)
{
    QDockWidget::closeEvent(event);
    emit left();
}

void FindDock::refreshSoon()
{
    if (isVisible())
        m_soon.start();
}

// Both words are years: 2020 → 2021.
bool FindDock::asYears() const
{
    return yearIn(m_words->text()) && yearIn(m_newWords->text());
}

void FindDock::refresh()
{
    m_soon.stop();
    const bool mayReplace = m_session->hasReport() && !m_session->isReadOnly();
    m_mode->setEnabled(mayReplace || m_replacing);
    m_years->setEnabled(asYears());
    const int row = m_list->currentRow();
    m_matches.clear();
    if (m_session->hasReport()) {
        const ReportSet &set = m_session->set();
        const bool years = m_replacing && asYears() && m_years->isChecked();
        m_matches = searchReport(set, {m_words->text(), m_exact->isChecked(), years});
        if (m_replacing) {
            QList<Replacement> plan = TextReplace::plan(set.report(), m_matches);
            if (years)
                adviseYears(plan, set, *yearIn(m_newWords->text()));
            m_matches.clear();
            for (const Replacement &one : std::as_const(plan))
                m_matches.append(one.match);
            m_list->showPlan(plan, m_newWords->text(), set.form());
        } else {
            m_list->showMatches(m_matches, set.form());
        }
        m_list->setCurrentRow(std::min<int>(row, static_cast<int>(m_matches.size()) - 1));
    } else {
        m_list->clearMatches();
    }
    showCounts();
}

void FindDock::showCounts()
{
    const int found = static_cast<int>(m_matches.size());
    const int ticked = static_cast<int>(m_list->ticked().size());
    m_replace->setEnabled(ticked > 0 && !m_session->isReadOnly());
    if (!hasWords())
        m_count->clear();
    else if (found == 0)
        m_count->setText(tr("Not found"));
    else if (m_replacing)
        m_count->setText(tr("%1 of %n place(s) ticked", nullptr, found).arg(ticked));
    else if (m_list->currentRow() >= 0)
        m_count->setText(tr("%1 of %2").arg(m_list->currentRow() + 1).arg(found));
    else
        m_count->setText(tr("%n place(s)", nullptr, found));
}

void FindDock::go(int by)
{
    refresh();
    if (m_matches.isEmpty())
        return;
    const int count = static_cast<int>(m_matches.size());
    int row = m_list->currentRow();
    if (row < 0) { // from the chapter that is being worked on
        const auto here =
            std::find_if(m_matches.cbegin(), m_matches.cend(),
                         [this](const SearchMatch &match) { return match.chapter == m_chapter; });
        row = here == m_matches.cend() ? 0 : static_cast<int>(here - m_matches.cbegin());
    } else {
        row = (row + by + count) % count;
    }
    m_list->setCurrentRow(row);
    jump(row);
}

void FindDock::goToNext()
{
    go(1);
}

void FindDock::goToPrevious()
{
    go(-1);
}

void FindDock::jump(int row)
{
    showCounts();
    if (row >= 0 && row < m_matches.size())
        emit jumpRequested(m_matches.at(row));
}

void FindDock::replaceTicked()
{
    const QList<SearchMatch> places = m_list->ticked();
    const int count = static_cast<int>(places.size());
    m_session->endTypingStep();
    const Result<void> replaced = m_session->replaceWords(places, m_newWords->text());
    refresh();
    m_words->setFocus(); // the button has nothing more to do
    m_count->setText(replaced
                         ? tr("Replaced in %n place(s); one undo takes it back", nullptr, count)
                         : replaced.error().text());
}

bool FindDock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDockWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && watched == m_words) {
        go(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        m_words->setFocus(); // jumping took it to the place
        return true;
    }
    return QDockWidget::eventFilter(watched, event);
}
