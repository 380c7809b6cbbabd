// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainactions.h"

#include "look/symbolicon.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace {

constexpr int ToolIconSide = 20;

QList<QKeySequence> keys(QKeySequence::StandardKey standard, const QString &fallback)
{
    const QList<QKeySequence> bindings = QKeySequence::keyBindings(standard);
    return bindings.isEmpty() ? QList<QKeySequence>{QKeySequence(fallback)} : bindings;
}

// Without mnemonic and ellipsis: "&Open…" and "打开(&O)…" are "Open" and "打开".
QString plainText(QString text)
{
    static const QRegularExpression marks(u"\\(&.\\)|&|…"_s);
    return text.remove(marks);
}

} // namespace

MainActions::MainActions(QMainWindow *window)
{
    addFileMenu(window);
    addEditMenu(window);
    addViewMenu(window);
    addHelpMenu(window);
    addToolBar(window);
}

QList<QAction *> MainActions::needReport() const
{
    return {save,         saveAs,      snapshots,       attach,       exportDocuments,
            printPreview, print,       closeReport,     pasteDraft,   fillBlanks,
            ownFigures,   nextFinding, previousFinding, basics,       charts,
            review,       present,     nextPage,        previousPage, history,
            find,         findNext,    findPrevious,    replace,      collect};
}

QMenu *MainActions::addMenu(QMainWindow *window, const QString &title)
{
    QMenu *menu = window->menuBar()->addMenu(title);
    menu->menuAction()->setIconText(plainText(title));
    return menu;
}

QAction *MainActions::add(QMenu *menu, const QString &text, const QString &icon,
                          const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, menu);
    if (!icon.isEmpty())
        action->setIcon(symbolIcon(icon));
    action->setShortcuts(keys);
    action->setIconText(plainText(text)); // on the tool bar
    menu->addAction(action);
    return action;
}

void MainActions::addFileMenu(QMainWindow *window)
{
    QMenu *menu = addMenu(window, tr("&File"));
    newReport = add(menu, tr("&New…"), u"new"_s, keys(QKeySequence::New, u"Ctrl+N"_s));
    newFromLastYear = add(menu, tr("New from &Last Year…"), {}, {QKeySequence(u"Ctrl+Shift+N"_s)});
    open = add(menu, tr("&Open…"), u"open"_s, keys(QKeySequence::Open, u"Ctrl+O"_s));
    recentFiles = menu->addMenu(symbolIcon(u"recent"_s), tr("Open &Recent"));
    menu->addSeparator();
    save = add(menu, tr("&Save"), u"save"_s, keys(QKeySequence::Save, u"Ctrl+S"_s));
    saveAs = add(menu, tr("Save &As…"), {}, keys(QKeySequence::SaveAs, u"Ctrl+Shift+S"_s));
    menu->addSeparator();
    snapshots = add(menu, tr("S&napshots…"), {}, {QKeySequence(u"Ctrl+Shift+H"_s)});
    importSource = add(menu, tr("&Import…"), {}, {QKeySequence(u"Ctrl+Alt+I"_s)});
    importCopied = add(menu, tr("Import What Was Copie&d"), {}, {QKeySequence(u"Ctrl+Alt+V"_s)});
    attach = add(menu, tr("A&ttach Earlier Years…"), u"attach"_s, {});
    collect = add(menu, tr("As&k Offices for Figures…"), {}, {QKeySequence(u"Ctrl+Shift+K"_s)});
    rollUp = add(menu, tr("Roll &Up Units…"), {}, {QKeySequence(u"Ctrl+Shift+U"_s)});
    exportDocuments = add(menu, tr("&Export…"), u"export"_s, {QKeySequence(u"Ctrl+E"_s)});
    printPreview = add(menu, tr("Print Pre&view"), u"preview"_s, {QKeySequence(u"Ctrl+Shift+P"_s)});
    print = add(menu, tr("&Print…"), u"print"_s, keys(QKeySequence::Print, u"Ctrl+P"_s));
    menu->addSeparator();
    closeReport = add(menu, tr("&Close"), {}, keys(QKeySequence::Close, u"Ctrl+W"_s));
    quit = add(menu, tr("&Quit"), {}, {QKeySequence(u"Ctrl+Q"_s)});
}

void MainActions::addEditMenu(QMainWindow *window)
{
    QMenu *menu = addMenu(window, tr("&Edit"));
    undo = add(menu, tr("&Undo"), u"undo"_s, keys(QKeySequence::Undo, u"Ctrl+Z"_s));
    redo = add(menu, tr("&Redo"), u"redo"_s,
               {QKeySequence(u"Ctrl+Y"_s), QKeySequence(u"Ctrl+Shift+Z"_s)});
    undo->setIconText(tr("Undo"));
    redo->setIconText(tr("Redo"));
    history = add(menu, tr("&History"), u"recent"_s, {QKeySequence(u"Ctrl+Alt+Z"_s)});
    menu->addSeparator();
    find = add(menu, tr("&Find…"), u"find"_s, keys(QKeySequence::Find, u"Ctrl+F"_s));
    findNext = add(menu, tr("Find Ne&xt"), {}, {QKeySequence(u"F3"_s)});
    findPrevious = add(menu, tr("Find Pre&vious"), {}, {QKeySequence(u"Shift+F3"_s)});
    replace = add(menu, tr("R&eplace…"), {}, {QKeySequence(u"Ctrl+H"_s)});
    menu->addSeparator();
    pasteDraft = add(menu, tr("Paste a &Whole Draft…"), {}, {QKeySequence(u"Ctrl+Shift+V"_s)});
    fillBlanks = add(menu, tr("Set All Remaining &Blanks to 0"), {}, {});
    menu->addSeparator();
    ownFigures = add(menu, tr("&Own Figures…"), {}, {});
    menu->addSeparator();
    nextFinding = add(menu, tr("&Next Finding"), u"next"_s, {QKeySequence(u"F8"_s)});
    previousFinding =
        add(menu, tr("&Previous Finding"), u"previous"_s, {QKeySequence(u"Shift+F8"_s)});
    menu->addSeparator();
    settings = add(menu, tr("Se&ttings…"), {}, keys(QKeySequence::Preferences, u"Ctrl+,"_s));
}

void MainActions::addViewMenu(QMainWindow *window)
{
    view = addMenu(window, tr("&View"));
    basics = add(view, tr("&Basics"), u"basics"_s, {QKeySequence(u"Ctrl+B"_s)});
    charts = add(view, tr("&Charts"), u"chart"_s, {QKeySequence(u"Ctrl+G"_s)});
    review = add(view, tr("&Review and Sign"), u"findings"_s, {QKeySequence(u"Ctrl+Shift+G"_s)});
    compare = add(view, tr("Co&mpare"), {}, {QKeySequence(u"Ctrl+Shift+D"_s)});
    present = add(view, tr("Pr&esent Charts"), {}, {QKeySequence(u"F5"_s)});
    view->addSeparator();
    previousPage = add(view, tr("&Previous Chapter"), {}, {QKeySequence(u"Ctrl+PgUp"_s)});
    nextPage = add(view, tr("&Next Chapter"), {}, {QKeySequence(u"Ctrl+PgDown"_s)});
    nextPane = add(view, tr("Next P&ane"), {}, {QKeySequence(u"F6"_s)});
    view->addSeparator();
    zoomIn = add(view, tr("Zoom &In"), {}, {QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    zoomOut = add(view, tr("Zoom &Out"), {}, {QKeySequence(u"Ctrl+-"_s)});
    zoomReset = add(view, tr("Actual &Size"), {}, {QKeySequence(u"Ctrl+0"_s)});
    view->addSeparator();
    language = view->addMenu(tr("&Language"));
}

void MainActions::addHelpMenu(QMainWindow *window)
{
    QMenu *menu = addMenu(window, tr("&Help"));
    shortcuts = add(menu, tr("&Keyboard Shortcuts"), {}, {QKeySequence(u"F1"_s)});
    aboutRecord = add(menu, tr("Signing and the &Record"), {}, {});
    about = add(menu, tr("&About"), {}, {});
}

void MainActions::addToolBar(QMainWindow *window)
{
    toolBar = window->addToolBar(tr("Tool Bar"));
    toolBar->setObjectName(u"toolBar"_s);
    toolBar->setMovable(false);
    toolBar->setIconSize(QSize(ToolIconSide, ToolIconSide));
    toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toolBar->addActions({newReport, open, save});
    toolBar->addSeparator();
    toolBar->addActions({undo, redo});
    toolBar->addSeparator();
    toolBar->addActions({previousFinding, nextFinding});
    toolBar->addSeparator();
    toolBar->addActions({charts, exportDocuments, printPreview});
}
