// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "charts/chartspage.h"
#include "document/zerofill.h"
#include "findings/findingsdock.h"
#include "forms/chapterpage.h"
#include "forms/figuredock.h"
#include "forms/narrativeedit.h"
#include "look/appearance.h"
#include "session/celltext.h"
#include "shell/basicspage.h"
#include "shell/chaptertree.h"
#include "shell/draftdialog.h"
#include "shell/editpanels.h"
#include "shell/exportdialog.h"
#include "shell/filecommands.h"
#include "shell/helpdialogs.h"
#include "shell/keepingindicator.h"
#include "shell/mainactions.h"
#include "shell/messagebar.h"
#include "shell/ownfiguresdialog.h"
#include "shell/pagestack.h"
#include "shell/picturecommands.h"
#include "shell/placelabel.h"
#include "shell/printpreviewdialog.h"
#include "shell/safekeeping.h"
#include "shell/settings.h"
#include "shell/settingsdialog.h"
#include "shell/snapshotsdialog.h"
#include "shell/startpage.h"
#include "shell/statuslight.h"
#include "shell/stepplace.h"
#include "shell/userdialogs.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int TreeWidth = 19;    // characters
constexpr int MostTreeShare = 5; // at most a fifth of the window
constexpr int FindingsHeight = 190;
constexpr int LeastFindings = 44; // characters that findings need beside the figure
constexpr int ZoomStep = 10;      // percent
constexpr QSize FirstSize(1440, 900);

// The one report file of a drag; empty when it is anything else.
QString draggedReport(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    const QString path = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    return path.endsWith(".nianbao"_L1, Qt::CaseInsensitive) ? path : QString();
}

// What a clerk wants to see first: the first chapter with figures.
PageId firstPageOf(const ReportForm &form)
{
    for (const TemplatePtr &document : form.templates()) {
        for (const Chapter &chapter : document->chapters) {
            if (!chapter.tables.isEmpty() || !chapter.groups.isEmpty())
                return PageId::ofChapter(chapter.id);
        }
    }
    return PageId::basics();
}

} // namespace

MainWindow::MainWindow(ReportSession *session, const ShellContext &context, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_context(context)
    , m_actions(std::make_unique<MainActions>(this))
{
    setObjectName(u"mainWindow"_s);
    session->setClock(context.now);
    setAcceptDrops(true);
    session->setExplainLimits(context.settings->explainLimits());
    buildPanes();
    buildStatusBar();
    connectFileActions();
    connectKeeping();
    connectHistory();
    connectNavigation();
    fillLanguageMenu();
    restoreLayout();
    connect(session, &ReportSession::changed, this, &MainWindow::applyChange);
    connect(session, &ReportSession::pathChanged, this, &MainWindow::updateTitle);
    connect(session, &ReportSession::modifiedChanged, this, &MainWindow::updateTitle);
    showState();
}

MainWindow::~MainWindow() = default;

bool MainWindow::openFile(const QString &path)
{
    return m_files->open(path);
}

PageId MainWindow::currentPage() const
{
    return m_pages->currentPage();
}

QWidget *MainWindow::showPage(const PageId &page)
{
    m_place->clear();
    m_figure->setCell({});
    QWidget *widget = m_pages->showPage(page);
    m_tree->setCurrentPage(page);
    return widget;
}

void MainWindow::goTo(const Finding &finding)
{
    if (!finding.metaKey.isEmpty()) {
        auto *page = static_cast<BasicsPage *>(showPage(PageId::basics()));
        if (page->goToMeta(finding.metaKey))
            return;
    }
    const auto goInChapter = [this, &finding](const QString &chapterId) {
        auto *page = static_cast<ChapterPage *>(showPage(PageId::ofChapter(chapterId)));
        return page->goTo(finding);
    };
    if (!finding.chapter.isEmpty() && goInChapter(finding.chapter))
        return;
    // An equation belongs to one chapter and may still speak about figures of another.
    for (const QString &cell : finding.cells) {
        const QString chapter = chapterOfCell(cell);
        if (!chapter.isEmpty() && chapter != finding.chapter && goInChapter(chapter))
            return;
    }
}

// Not made sooner: a window that is given a file never shows the start page.
void MainWindow::showEvent(QShowEvent *event)
{
    if (!m_pages->currentWidget())
        showFirstPage();
    QMainWindow::showEvent(event);
    if (m_session->hasReport() && !m_docksArranged)
        arrangeDocks();
}

void MainWindow::goToCell(const QString &cellId)
{
    const QString chapter = chapterOfCell(cellId);
    if (!chapter.isEmpty())
        static_cast<ChapterPage *>(showPage(PageId::ofChapter(chapter)))->goToCell(cellId);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files->mayReplaceReport()) {
        event->ignore();
        return;
    }
    m_keeping->giveUp();
    // Without a report the docks are hidden and say nothing of how they are wanted.
    m_context.settings->setWindow(saveGeometry(), m_docksArranged && m_session->hasReport()
                                                      ? saveState()
                                                      : m_context.settings->windowState());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedReport(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    openFile(draggedReport(event->mimeData()));
}

void MainWindow::buildPanes()
{
    m_message = new MessageBar(this);
    m_keeping = new Safekeeping(m_session, m_context, this);
    m_pages = new PageStack([this](const PageId &page) { return makePage(page); });
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_keeping->notices());
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);

    m_tree = new ChapterTree(m_session);
    m_treeDock = new QDockWidget(tr("Chapters"), this);
    m_treeDock->setObjectName(u"chaptersDock"_s);
    m_treeDock->setFeatures(QDockWidget::DockWidgetClosable);
    m_treeDock->setTitleBarWidget(new QWidget); // no title: the tree explains itself
    m_treeDock->setWidget(m_tree);
    addDockWidget(Qt::LeftDockWidgetArea, m_treeDock);

    m_findings = new FindingsDock(m_session, this);
    m_findings->setObjectName(u"findingsDock"_s);
    m_findings->setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    addDockWidget(Qt::BottomDockWidgetArea, m_findings);
    m_figure = new FigureDock(m_session, this);
    splitDockWidget(m_findings, m_figure, Qt::Horizontal);
    // The tree keeps its full height; findings stand below the page they are about.
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_files = new FileCommands(m_session, m_context, m_keeping, m_message, this);
    m_pictures = new PictureCommands(m_session, m_context, this);
    m_panels = new EditPanels(m_session, *m_actions, m_findings, this);
}

void MainWindow::buildStatusBar()
{
    m_place = new PlaceLabel;
    m_place->setObjectName(u"placeLabel"_s);
    m_light = new StatusLight(m_session);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_place, 1);
    statusBar()->addPermanentWidget(new KeepingIndicator(m_keeping->keeper(), m_context.now));
    statusBar()->addPermanentWidget(m_light);
    connect(m_light, &StatusLight::clicked, this, [this] {
        m_findings->show();
        m_findings->raise();
        m_findings->widget()->setFocus();
    });
}

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
    on(m_actions->attach, [this] { m_files->attachChosen(); });
    on(m_actions->closeReport, [this] { m_files->close(); });
    on(m_actions->pasteDraft, [this] { pasteDraft(QGuiApplication::clipboard()->text()); });
    on(m_actions->fillBlanks, [this] { fillBlanks(); });
    on(m_actions->zoomIn, [this] { zoom(1); });
    on(m_actions->zoomOut, [this] { zoom(-1); });
    on(m_actions->zoomReset, [this] { zoom(0); });
    on(m_actions->snapshots, [this] { showSnapshots(); });
    on(m_actions->ownFigures, [this] { defineOwnFigures(); });
    on(m_actions->exportDocuments, [this] { exportDocuments(); });
    on(m_actions->printPreview, [this] { printPreview(); });
    on(m_actions->print, [this] { printPreview(); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->shortcuts, [this] { HelpDialogs::showShortcuts(this); });
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
    m_findings->setSigning(m_context.settings->signingName(),
                           [now = m_context.now] { return now().date(); });
    connect(m_findings, &FindingsDock::signedBy, this,
            [this](const QString &name) { m_context.settings->setSigningName(name); });
    connect(m_actions->nextFinding, &QAction::triggered, m_findings, &FindingsDock::goToNext);
    connect(m_actions->previousFinding, &QAction::triggered, m_findings,
            &FindingsDock::goToPrevious);
    connect(m_actions->basics, &QAction::triggered, this,
            [this] { showPage(PageId::basics())->setFocus(); });
    connect(m_actions->charts, &QAction::triggered, this,
            [this] { showPage(PageId::charts())->setFocus(); });
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

void MainWindow::restoreLayout()
{
    resize(FirstSize.boundedTo(screen()->availableSize()));
    restoreGeometry(m_context.settings->windowGeometry());
    m_panels->hideAll();
}

// Once, with the first report: a layout forgets the sizes of docks that are hidden.
void MainWindow::arrangeDocks()
{
    m_docksArranged = true;
    if (!restoreState(m_context.settings->windowState())) {
        fitTree();
        resizeDocks({m_findings}, {FindingsHeight}, Qt::Vertical);
        // On a narrow screen or with large text, one behind the other: beside each other neither
        // could be read.
        const int beside = (width() - m_treeDock->width()) * 2 / 3;
        if (beside < LeastFindings * fontMetrics().horizontalAdvance(u'国')) {
            tabifyDockWidget(m_findings, m_figure);
            m_findings->raise();
        } else {
            resizeDocks({m_findings, m_figure}, {2, 1}, Qt::Horizontal);
        }
    }
    m_panels->hideAll();
}

QWidget *MainWindow::makePage(const PageId &page)
{
    switch (page.kind) {
    case PageId::Kind::Start:
        return makeStartPage();
    case PageId::Kind::Charts:
        return makeChartsPage();
    case PageId::Kind::Chapter:
        return makeChapterPage(page.chapter);
    case PageId::Kind::Basics:
        break;
    }
    auto *basics = new BasicsPage(m_session);
    connect(basics, &BasicsPage::attachRequested, m_actions->attach, &QAction::trigger);
    return basics;
}

QWidget *MainWindow::makeStartPage()
{
    auto *page = new StartPage(m_context.services->catalog, m_context.settings);
    connect(page, &StartPage::newRequested, m_actions->newReport, &QAction::trigger);
    connect(page, &StartPage::lastYearRequested, m_actions->newFromLastYear, &QAction::trigger);
    connect(page, &StartPage::openRequested, m_actions->open, &QAction::trigger);
    connect(page, &StartPage::fileRequested, this, &MainWindow::openFile);
    connect(page, &StartPage::sampleRequested, m_files, &FileCommands::openSample);
    return page;
}

QWidget *MainWindow::makeChapterPage(const QString &chapterId)
{
    auto *page = new ChapterPage(m_session, chapterId);
    page->setZoom(m_context.settings->zoom());
    connect(page, &ChapterPage::zoomRequested, this, &MainWindow::zoom);
    connect(page, &ChapterPage::currentCellChanged, this, &MainWindow::showPlace);
    connect(page, &ChapterPage::currentCellChanged, m_figure, &FigureDock::setCell);
    connect(page, &ChapterPage::cellRequested, this, &MainWindow::goToCell);
    connect(page, &ChapterPage::draftPasted, this, &MainWindow::pasteDraft);
    return page;
}

QWidget *MainWindow::makeChartsPage()
{
    auto *page = new ChartsPage(m_session);
    connect(page, &ChartsPage::copyRequested, m_pictures, &PictureCommands::copy);
    connect(page, &ChartsPage::saveRequested, m_pictures, &PictureCommands::save);
    return page;
}

// Another report or none, or another form: no page made so far fits any more.
void MainWindow::renewPages()
{
    m_pages->dropReportPages();
    showState();
    showFirstPage();
}

// Other own figures: the pages are made anew, the place stays.
void MainWindow::renewCurrentPage()
{
    const PageId page = currentPage();
    m_pages->dropReportPages();
    showPage(page)->setFocus();
}

void MainWindow::showState()
{
    const bool report = m_session->hasReport();
    m_treeDock->setVisible(report);
    m_findings->setVisible(report);
    if (!report)
        m_panels->hideAll();
    m_figure->setVisible(report);
    if (report && isVisible() && !m_docksArranged)
        arrangeDocks();
    updateActions();
    updateTitle();
}

void MainWindow::showFirstPage()
{
    if (!m_session->hasReport())
        static_cast<StartPage *>(showPage(PageId()))->refresh();
    else
        showPage(firstPageOf(m_session->set().form()))->setFocus();
}

void MainWindow::applyChange(const ReportChange &change)
{
    if (change.everything)
        renewPages();
    else if (change.form)
        renewCurrentPage();
    if (change.meta)
        updateTitle();
    if (m_stepped)
        *m_stepped |= change;
}

void MainWindow::updateTitle()
{
    if (!m_session->hasReport()) {
        setWindowTitle(QApplication::applicationDisplayName());
        setWindowModified(false);
        return;
    }
    const Report &report = m_session->report();
    const QString file =
        m_session->path().isEmpty() ? tr("not saved yet") : QFileInfo(m_session->path()).fileName();
    // The place holder of the modified mark must not come from a unit's name.
    QString name = tr("%1, %2").arg(report.unit.name).arg(report.year);
    name.replace("[*]"_L1, "[ * ]"_L1);
    setWindowTitle(tr("%1[*] (%2)").arg(name, file));
    setWindowModified(m_session->isModified());
}

void MainWindow::updateActions()
{
    const bool report = m_session->hasReport();
    for (QAction *action : m_actions->needReport())
        action->setEnabled(report);
    if (report && m_session->isReadOnly()) {
        m_actions->save->setEnabled(false);
        m_actions->saveAs->setEnabled(!m_session->report().readOnly); // somebody else's: as a copy
        m_actions->pasteDraft->setEnabled(false);
        m_actions->ownFigures->setEnabled(false);
        m_actions->attach->setEnabled(false);
        m_actions->replace->setEnabled(false);
    }
}

void MainWindow::goToStep(int index)
{
    const Report before = m_session->report();
    m_stepped = ReportChange();
    m_session->undoStack()->setIndex(index);
    const ReportChange change = *std::exchange(m_stepped, std::nullopt);
    // Whoever walks through the steps in a pane stays there.
    QWidget *pane = QApplication::focusWidget();
    if (pane && m_pages->isAncestorOf(pane))
        pane = nullptr;
    showChanged(before, change);
    if (pane && pane->isVisible())
        pane->setFocus(Qt::OtherFocusReason);
}

// A step taken back out of sight would look like nothing happened.
void MainWindow::showChanged(const Report &before, const ReportChange &change)
{
    if (change.everything || currentPage() == PageId::charts())
        return; // a new page shows itself, charts show every figure
    const QList<StepPlace> places = stepPlaces(before, m_session->set(), change);
    const auto pageOf = [this](const StepPlace &place) {
        switch (place.kind) {
        case StepPlace::Kind::Figure:
            return PageId::ofChapter(chapterOfCell(place.id));
        case StepPlace::Kind::Text:
            return PageId::ofChapter(place.chapter);
        case StepPlace::Kind::Basics:
            break;
        }
        return PageId::basics();
    };
    // The page that is open, if it shows the step at all: nobody is taken away for nothing.
    const auto here = std::find_if(places.cbegin(), places.cend(), [&](const StepPlace &place) {
        return pageOf(place) == currentPage();
    });
    if (here != places.cend())
        goToPlace(*here, pageOf(*here));
    else if (!places.isEmpty())
        goToPlace(places.first(), pageOf(places.first()));
}

void MainWindow::goToPlace(const StepPlace &place, const PageId &page)
{
    QWidget *shown = currentPage() == page ? m_pages->currentWidget() : showPage(page);
    auto *chapter = qobject_cast<ChapterPage *>(shown);
    if (chapter && place.kind == StepPlace::Kind::Figure)
        chapter->goToCell(place.id);
    else if (chapter && place.kind == StepPlace::Kind::Text)
        chapter->goToText(place.id, place.position);
}

void MainWindow::showNeighbourPage(int step)
{
    const QList<PageId> &pages = m_tree->pages();
    const qsizetype next = pages.indexOf(currentPage()) + step;
    if (next >= 0 && next < pages.size())
        showPage(pages.at(next))->setFocus();
}

// Tree, page, findings and round again; hidden panes are passed over.
void MainWindow::focusNextPane()
{
    const QList<QWidget *> panes{m_tree, m_pages, m_findings, m_figure};
    qsizetype current = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (panes.at(i)->isAncestorOf(QApplication::focusWidget()) ||
            panes.at(i) == QApplication::focusWidget())
            current = i;
    }
    for (qsizetype step = 1; step <= panes.size(); ++step) {
        QWidget *pane = panes.at((current + step) % panes.size());
        if (!pane->isVisible())
            continue;
        if (pane == m_pages)
            pane = m_pages->currentWidget();
        if (auto *dock = qobject_cast<QDockWidget *>(pane))
            pane = dock->widget();
        pane->setFocus(Qt::TabFocusReason);
        return;
    }
}

void MainWindow::showPlace(const QString &cellId)
{
    m_place->setText(cellId.isEmpty() ? QString()
                                      : CellText::accessibleName(m_session->set(), cellId));
}

QString MainWindow::chapterOfCell(const QString &cellId) const
{
    const ReportForm &form = m_session->set().form();
    const int index = form.indexOf(cellId);
    return index < 0 ? QString() : form.cell(index).chapter;
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

void MainWindow::defineOwnFigures()
{
    auto *dialog = new OwnFiguresDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::printPreview()
{
    auto *dialog = new PrintPreviewDialog(m_session->set(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Begin with the document that is being looked at.
    if (const auto *document = m_session->set().form().ownerOfText(currentPage().chapter))
        dialog->setDocument(document->id);
    dialog->open();
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
    connect(dialog, &QDialog::accepted, this, [this] {
        m_findings->setSigning(m_context.settings->signingName(),
                               [now = m_context.now] { return now().date(); });
        m_session->setExplainLimits(m_context.settings->explainLimits());
    });
    dialog->open();
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

void MainWindow::fitTree()
{
    const int wanted = TreeWidth * m_tree->fontMetrics().horizontalAdvance(u'国');
    resizeDocks({m_treeDock}, {qMin(wanted, width() / MostTreeShare)}, Qt::Horizontal);
}
