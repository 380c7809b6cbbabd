// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/editpanels.h"

#include "forms/chapterpage.h"
#include "shell/basicspage.h"
#include "shell/finddock.h"
#include "shell/historydock.h"
#include "shell/mainactions.h"
#include "shell/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTextEdit>

namespace {

constexpr int FindHeight = 270; // a handful of places below the fields
constexpr int HistoryWidth = 330;
constexpr qsizetype LongestWords = 50; // of a selection that is meant to be looked for

// The words selected where somebody works; a longer passage is selected for something else.
QString selectedWords()
{
    QString words;
    if (const auto *text = qobject_cast<QTextEdit *>(QApplication::focusWidget()))
        words = text->textCursor().selectedText();
    else if (const auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget()))
        words = line->selectedText();
    const bool isLong = words.size() > LongestWords || words.contains(QChar::ParagraphSeparator);
    return isLong ? QString() : words;
}

} // namespace

EditPanels::EditPanels(ReportSession *session, const MainActions &actions, QDockWidget *beside,
                       MainWindow *window)
    : QObject(window)
    , m_window(window)
    , m_beside(beside)
    , m_find(new FindDock(session, window))
    , m_history(new HistoryDock(session, window))
{
    window->addDockWidget(Qt::BottomDockWidgetArea, m_find);
    window->tabifyDockWidget(beside, m_find);
    window->addDockWidget(Qt::RightDockWidgetArea, m_history);
    hideAll();

    connect(actions.find, &QAction::triggered, this, [this] { find(false); });
    connect(actions.replace, &QAction::triggered, this, [this] { find(true); });
    const auto step = [this](void (FindDock::*go)()) {
        if (m_find->hasWords())
            (m_find->*go)();
        else
            find(false);
    };
    connect(actions.findNext, &QAction::triggered, this, [step] { step(&FindDock::goToNext); });
    connect(actions.findPrevious, &QAction::triggered, this,
            [step] { step(&FindDock::goToPrevious); });
    connect(m_find, &FindDock::jumpRequested, this, &EditPanels::goTo);
    connect(m_find, &FindDock::left, this, [this] {
        m_window->resizeDocks({m_beside}, {m_heightBefore}, Qt::Vertical);
        m_window->showPage(m_window->currentPage())->setFocus();
    });

    connect(actions.history, &QAction::triggered, this, [this] {
        m_history->setVisible(!m_history->isVisible());
        if (m_history->isVisible()) {
            if (m_history->width() < HistoryWidth)
                m_window->resizeDocks({m_history}, {HistoryWidth}, Qt::Horizontal);
            m_history->widget()->setFocus(Qt::ShortcutFocusReason);
        }
    });
    connect(m_history, &HistoryDock::stepChosen, window, &MainWindow::goToStep);
}

void EditPanels::hideAll()
{
    m_find->hide();
    m_history->hide();
}

void EditPanels::find(bool replacing)
{
    m_find->startFrom(m_window->currentPage().chapter);
    if (m_find->isHidden())
        m_heightBefore = m_beside->height();
    m_find->open(replacing, selectedWords());
    if (m_find->height() < FindHeight)
        m_window->resizeDocks({m_find}, {FindHeight}, Qt::Vertical);
}

void EditPanels::goTo(const SearchMatch &match)
{
    switch (match.where) {
    case SearchMatch::Where::Meta:
        static_cast<BasicsPage *>(m_window->showPage(PageId::basics()))->goToMeta(match.id);
        break;
    case SearchMatch::Where::Text:
        static_cast<ChapterPage *>(m_window->showPage(PageId::ofChapter(match.chapter)))
            ->goToText(match.id, match.span.start, match.span.length);
        break;
    case SearchMatch::Where::Figure:
        m_window->goToCell(match.id);
        break;
    }
}
