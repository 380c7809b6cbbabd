// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of the window's menus do. Its panes and pages are in mainwindow.cpp.
#include "shell/mainwindow.h"

#include "document/zerofill.h"
#include "findings/findingsdock.h"
#include "forms/chapterpage.h"
#include "forms/figuredock.h"
#include "forms/narrativeedit.h"
#include "look/appearance.h"
#include "outline/signoffsheet.h"
#include "shell/chaptertree.h"
#include "shell/collectdialog.h"
#include "shell/draftdialog.h"
#include "shell/exportdialog.h"
#include "shell/filecommands.h"
#include "shell/helpdialogs.h"
#include "shell/mainactions.h"
#include "shell/messagebar.h"
#include "shell/ownfiguresdialog.h"
#include "shell/pagestack.h"
#include "shell/picturecommands.h"
#include "shell/printpreviewdialog.h"
#include "shell/rollupdialog.h"
#include "shell/safekeeping.h"
#include "shell/settings.h"
#include "shell/settingsdialog.h"
#include "shell/snapshotsdialog.h"
#include "signoff/presentation.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr int ZoomStep = 10; // percent

} // namespace

void MainWindow::connectFileActions()
{
    const auto on = [this](QAction *action, auto command) {
        connect(action, &QAction::triggered, this, command);
    };
    on(m_actions->newReport, [this] { m_files->create(); });
    on(m_actions->newFromLastYear, [this] { m_files->createFromLastYear(); });
    on(m_actions->settings, [this] { showSettings(); });
    on(m_actions->open, [this] { m_files->openChosen(); });
    on(m_actions->save, [this] { m_files->save(); });
    on(m_actions->saveAs, [this] { m_files->saveAs(); });
    on(m_actions->importSource, [this] { m_files->importChosen(); });
    on(m_actions->importCopied, [this] { m_files->importClipboard(); });
    on(m_actions->attach, [this] { m_files->attachChosen(); });
    on(m_actions->collect, [this] {
        auto *dialog = new CollectDialog(m_session, m_context, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on(m_actions->rollUp, [this] { rollUp(); });
    on(m_actions->closeReport, [this] { m_files->close(); });
    on(m_actions->pasteDraft, [this] { pasteDraft(QGuiApplication::clipboard()->text()); });
    on(m_actions->fillBlanks, [this] { fillBlanks(); });
    on(m_actions->zoomIn, [this] { zoom(1); });
    on(m_actions->zoomOut, [this] { zoom(-1); });
    on(m_actions->zoomReset, [this] { zoom(0); });
    on(m_actions->snapshots, [this] { showSnapshots(); });
    on(m_actions->ownFigures, [this] { defineOwnFigures(); });
    on(m_actions->exportDocuments, [this] { exportDocuments(); });
    on(m_actions->present, [this] { presentCharts(); });
    on(m_actions->printPreview, [this] { printPreview(); });
    on(m_actions->print, [this] { printPreview(); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->shortcuts, [this] { HelpDialogs::showShortcuts(this); });
    on(m_actions->aboutRecord, [this] { HelpDialogs::showRecord(this); });
    on(m_actions->about, [this] { HelpDialogs::showAbout(this); });
    connect(m_actions->recentFiles, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    connect(m_files, &FileCommands::done, m_place, &QLabel::setText);
    connect(m_pictures, &PictureCommands::done, m_place, &QLabel::setText);
    connect(m_pictures, &PictureCommands::failed, this, [this](const QString &reason) {
        m_message->showMessage(MessageBar::Kind::Error, reason);
    });
}

void MainWindow::connectKeeping()
{
    connect(m_keeping, &Safekeeping::openRequested, m_files, &FileCommands::open);
    connect(m_keeping, &Safekeeping::saveRequested, m_files, &FileCommands::save);
    connect(m_keeping, &Safekeeping::saveElsewhereRequested, m_files, &FileCommands::saveAs);
    connect(m_session, &ReportSession::fileSynced, this, &MainWindow::updateActions);
    // Once the window is there; a report that is opened first has its own offers.
    QTimer::singleShot(0, m_keeping, &Safekeeping::lookForCrashedWork);
}

void MainWindow::connectHistory()
{
    QUndoStack *stack = m_session->undoStack();
    const auto follow = [](QAction *action, const QString &verb, const QString &step) {
        action->setText(step.isEmpty() ? verb : MainWindow::tr("%1: %2").arg(verb, step));
        action->setToolTip(action->text());
    };
    const QString undo = m_actions->undo->text();
    const QString redo = m_actions->redo->text();
    connect(stack, &QUndoStack::undoTextChanged, this,
            [this, follow, undo](const QString &step) { follow(m_actions->undo, undo, step); });
    connect(stack, &QUndoStack::redoTextChanged, this,
            [this, follow, redo](const QString &step) { follow(m_actions->redo, redo, step); });
    connect(stack, &QUndoStack::canUndoChanged, m_actions->undo, &QAction::setEnabled);
    connect(stack, &QUndoStack::canRedoChanged, m_actions->redo, &QAction::setEnabled);
    follow(m_actions->undo, undo, stack->undoText());
    follow(m_actions->redo, redo, stack->redoText());
    m_actions->undo->setEnabled(stack->canUndo());
    m_actions->redo->setEnabled(stack->canRedo());
    connect(m_actions->undo, &QAction::triggered, this,
            [this, stack] { goToStep(stack->index() - 1); });
    connect(m_actions->redo, &QAction::triggered, this,
            [this, stack] { goToStep(stack->index() + 1); });
}

void MainWindow::connectNavigation()
{
    connect(m_tree, &ChapterTree::pageChosen, this, &MainWindow::showPage);
    connect(m_tree, &ChapterTree::activated, this,
            [this] { m_pages->currentWidget()->setFocus(); });
    connect(m_findings, &FindingsDock::jumpRequested, this, &MainWindow::goTo);
    connect(m_findings, &FindingsDock::signedBy, this,
            [this](const QString &name) { m_context.settings->setSigningName(name); });
    connect(m_actions->nextFinding, &QAction::triggered, m_findings, &FindingsDock::goToNext);
    connect(m_actions->previousFinding, &QAction::triggered, m_findings,
            &FindingsDock::goToPrevious);
    connect(m_actions->basics, &QAction::triggered, this,
            [this] { showPage(PageId::basics())->setFocus(); });
    connect(m_actions->charts, &QAction::triggered, this,
            [this] { showPage(PageId::charts())->setFocus(); });
    connect(m_actions->review, &QAction::triggered, this,
            [this] { showPage(PageId::review())->setFocus(); });
    connect(m_actions->compare, &QAction::triggered, this,
            [this] { showPage(PageId::compare())->setFocus(); });
    connect(m_actions->nextPage, &QAction::triggered, this, [this] { showNeighbourPage(1); });
    connect(m_actions->previousPage, &QAction::triggered, this, [this] { showNeighbourPage(-1); });
    connect(m_actions->nextPane, &QAction::triggered, this, &MainWindow::focusNextPane);

    QAction *chapters = m_treeDock->toggleViewAction();
    chapters->setShortcut(QKeySequence(u"F9"_s));
    QAction *findings = m_findings->toggleViewAction();
    findings->setText(tr("&Findings"));
    findings->setShortcut(QKeySequence(u"F7"_s));
    QAction *figure = m_figure->toggleViewAction();
    figure->setShortcut(QKeySequence(u"Ctrl+I"_s));
    m_actions->view->insertActions(m_actions->language->menuAction(), {chapters, findings, figure});
    m_actions->view->insertSeparator(m_actions->language->menuAction());
}

void MainWindow::fillLanguageMenu()
{
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &name, const QString &id) {
        QAction *action = m_actions->language->addAction(name);
        action->setCheckable(true);
        action->setChecked(m_context.settings->language() == id);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id] { setLanguage(id); });
    };
    add(tr("As the &system"), {});
    add(u"简体中文"_s, u"zh_CN"_s);
    add(u"English"_s, u"en"_s);
}

void MainWindow::fillRecentMenu()
{
    m_actions->recentFiles->clear();
    for (const QString &path : m_context.settings->recentFiles()) {
        // A '&' in a file name must not become a mnemonic.
        QString name = QDir::toNativeSeparators(path);
        QAction *action = m_actions->recentFiles->addAction(name.replace(u'&', "&&"_L1));
        connect(action, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    if (m_actions->recentFiles->isEmpty())
        m_actions->recentFiles->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::pasteDraft(const QString &draft, NarrativeEdit *target)
{
    auto *dialog = new DraftDialog(m_session, draft, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (target) {
        dialog->offerPasteHere();
        connect(dialog, &DraftDialog::pasteHereRequested, target, &NarrativeEdit::insertPasted);
    }
    connect(dialog, &DraftDialog::written, this, [this](int texts, int leftOut) {
        const QString words = tr("The draft was written into %n text(s).", nullptr, texts);
        m_message->showMessage(
            leftOut > 0 ? MessageBar::Kind::Caution : MessageBar::Kind::Note,
            leftOut > 0 ? words + u' ' + tr("%n paragraph(s) were left out.", nullptr, leftOut)
                        : words);
    });
    dialog->open();
}

void MainWindow::fillBlanks()
{
    const auto cells = ZeroFill::cellsOf(m_session->set().form(), u"all"_s);
    const auto filled =
        cells ? m_session->fillBlanks(*cells, tr("Annual report")) : Result<int>(cells.error());
    if (!filled)
        m_message->showMessage(MessageBar::Kind::Error, filled.error().text());
    else if (*filled == 0)
        m_place->setText(tr("No figure of the annual report is blank; nothing was changed."));
    else
        m_place->setText(tr("%n blank figure(s) of the annual report set to 0.", nullptr, *filled));
}

void MainWindow::zoom(int direction)
{
    Settings *settings = m_context.settings;
    settings->setZoom(direction == 0 ? 100 : settings->zoom() + direction * ZoomStep);
    for (ChapterPage *page : m_pages->findChildren<ChapterPage *>())
        page->setZoom(settings->zoom());
    m_place->setText(tr("Zoom %1 %").arg(settings->zoom()));
}

void MainWindow::exportDocuments()
{
    auto *dialog = new ExportDialog(m_session, m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::jumpRequested, this, &MainWindow::goTo);
    dialog->open();
}

void MainWindow::showSnapshots()
{
    auto *dialog = new SnapshotsDialog(m_session, m_context.now, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// Only looks at the report that is open, so the window stays usable beside it.
void MainWindow::rollUp()
{
    auto *dialog = new RollUpDialog(m_context, this);
    dialog->setOpenReport([this] { return m_session->hasReport() ? &m_session->set() : nullptr; });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RollUpDialog::openRequested, m_files, &FileCommands::open);
    dialog->show();
}

void MainWindow::defineOwnFigures()
{
    auto *dialog = new OwnFiguresDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// In the layout that exported documents have.
PrintPreviewDialog *MainWindow::makePreview()
{
    const PageDesign *layout =
        m_context.services->layouts.find(m_context.settings->exportLayout());
    auto *dialog =
        new PrintPreviewDialog(m_session->set(), layout ? *layout : PageDesign(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void MainWindow::printPreview()
{
    PrintPreviewDialog *dialog = makePreview();
    // Begin with the document that is being looked at.
    if (const auto *document = m_session->set().form().ownerOfText(currentPage().chapter))
        dialog->setDocument(document->id);
    dialog->open();
}

void MainWindow::printSheet()
{
    m_session->finishChecks();
    PrintPreviewDialog *dialog = makePreview();
    dialog->addSheet(SignOffSheet::of(m_session->set(), m_session->checks(), {}, locale(),
                                      m_context.now().date(), m_session->explainLimits()));
    dialog->open();
}

void MainWindow::presentCharts()
{
    const QList<ChartData> charts = signOffCharts(m_session->set(), {}, locale());
    if (charts.isEmpty()) {
        m_place->setText(tr("There is no chart with figures to present yet."));
        return;
    }
    auto *presentation = new Presentation(charts, m_session->report().unit.name, this);
    presentation->setAttribute(Qt::WA_DeleteOnClose);
    presentation->setGeometry(screen()->geometry()); // where no window manager does it
    presentation->showFullScreen();
}

void MainWindow::setLanguage(const QString &language)
{
    m_context.settings->setLanguage(language);
    m_message->showMessage(MessageBar::Kind::Note,
                           tr("The language changes when the program is started again."));
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::lookChanged, this, &MainWindow::applyLook);
    connect(dialog, &SettingsDialog::languageChanged, this, &MainWindow::setLanguage);
    connect(dialog, &QDialog::accepted, this, &MainWindow::applyPreferences);
    dialog->open();
}

void MainWindow::applyPreferences()
{
    m_findings->setSigning(m_context.settings->signingName(),
                           [now = m_context.now] { return now().date(); });
    m_session->setExplainLimits(m_context.settings->explainLimits());
}

// Every window of the program follows.
void MainWindow::applyLook()
{
    Appearance::apply(*static_cast<QApplication *>(QApplication::instance()),
                      m_context.settings->scheme(), m_context.settings->textPercent());
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(top))
            window->renewLook();
    }
}

void MainWindow::renewLook()
{
    const PageId page = currentPage();
    m_pages->dropAllPages();
    showPage(page);
    fitTree();
}
