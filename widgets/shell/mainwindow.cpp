// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "document/signrecord.h"
#include "findings/findingsdock.h"
#include "forms/chapterpage.h"
#include "forms/figuredock.h"
#include "session/celltext.h"
#include "shell/basicspage.h"
#include "shell/chaptertree.h"
#include "shell/editpanels.h"
#include "shell/filecommands.h"
#include "shell/keepingindicator.h"
#include "shell/mainactions.h"
#include "shell/messagebar.h"
#include "shell/pagestack.h"
#include "shell/picturecommands.h"
#include "shell/placelabel.h"
#include "shell/safekeeping.h"
#include "shell/settings.h"
#include "shell/startpage.h"
#include "shell/statuslight.h"
#include "shell/stepplace.h"
#include "signoff/reviewpage.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QScreen>
#include <QStatusBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int TreeWidth = 19; // characters
constexpr int LeastTree = 11;
constexpr int MostTreeShare = 5;   // at most a fifth of the window
constexpr int FindingsHeight = 14; // em
constexpr int LeastFindings = 44;  // characters that findings need beside the figure
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
    buildPanes();
    buildStatusBar();
    connectFileActions();
    connectKeeping();
    connectHistory();
    connectNavigation();
    applyPreferences();
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
    if (page.kind == PageId::Kind::Chapter)
        m_lastPlace = page.chapter;
    m_place->clear();
    m_figure->setCell({});
    QWidget *widget = m_pages->showPage(page);
    // The stack hands the cursor of the page before to some field that may be out of sight.
    const QWidget *handed = QApplication::focusWidget();
    if (widget->isAncestorOf(handed) && handed != widget->focusProxy()) {
        m_place->clear();
        m_figure->setCell({});
        widget->setFocus();
    }
    if (page.kind == PageId::Kind::Review)
        static_cast<ReviewPage *>(widget)->setPlace(m_lastPlace);
    setDocksAside(page.kind == PageId::Kind::Review || page.kind == PageId::Kind::Compare);
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
    if (chapter.isEmpty())
        return;
    static_cast<ChapterPage *>(showPage(PageId::ofChapter(chapter)))->goToCell(cellId);
    m_lastPlace = cellId;
}

void MainWindow::goToCellOrText(const QString &id)
{
    if (m_session->set().form().indexOf(id) >= 0)
        return goToCell(id);
    for (const TemplatePtr &document : m_session->set().form().templates()) {
        for (const Chapter &chapter : document->chapters) {
            if (!chapter.texts.contains(id))
                continue;
            static_cast<ChapterPage *>(showPage(PageId::ofChapter(chapter.id)))->goToText(id);
            return;
        }
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files->mayReplaceReport()) {
        event->ignore();
        return;
    }
    m_keeping->giveUp();
    setDocksAside(false);
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
    // Another pane must not press the names of the chapters out of it.
    m_tree->setMinimumWidth(LeastTree * m_tree->fontMetrics().horizontalAdvance(u'国'));
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
        const int em = fontMetrics().horizontalAdvance(u'国');
        resizeDocks({m_findings}, {std::max(FindingsHeight * em, height() / 4)}, Qt::Vertical);
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

// Who signs reads a page, not lists: findings and figure give it their room and come back with the
// next page.
void MainWindow::setDocksAside(bool aside)
{
    if (!aside) {
        const QList<QDockWidget *> back = std::exchange(m_aside, {});
        for (QDockWidget *dock : back)
            dock->show();
        if (!back.isEmpty() && tabifiedDockWidgets(m_findings).contains(m_figure))
            back.last()->raise(); // it was in front
        return;
    }
    QList<QDockWidget *> docks{m_findings, m_figure};
    const bool oneBehindTheOther = tabifiedDockWidgets(m_findings).contains(m_figure);
    if (oneBehindTheOther && !m_findings->visibleRegion().isEmpty())
        std::swap(docks[0], docks[1]);
    for (QDockWidget *dock : std::as_const(docks)) {
        if (!dock->isHidden() && !m_aside.contains(dock)) {
            m_aside.append(dock);
            dock->hide();
        }
    }
    layout()->activate(); // at once, not a moment after the page is painted
}

// Another report or none, or another form: no page made so far fits any more.
void MainWindow::renewPages()
{
    setDocksAside(false);
    m_pages->dropReportPages();
    m_lastPlace.clear();
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
    tellOfSignature(change);
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

// Once for each signature: whoever changes a signed report should know at once.
void MainWindow::tellOfSignature(const ReportChange &change)
{
    const bool content = !change.cells.isEmpty() || !change.texts.isEmpty() || change.meta;
    if (change.everything || change.record || !content || currentPage() == PageId::review())
        return;
    const QList<SignStep> &record = m_session->report().record;
    const SignRecord::Stage stage = SignRecord::stage(m_session->report());
    const bool isSigned =
        stage != SignRecord::Stage::Draft && stage != SignRecord::Stage::Submitted;
    if (!isSigned || record.last().chain == m_toldOf)
        return;
    m_toldOf = record.last().chain;
    auto *review = new QAction(tr("&Review and Sign"));
    connect(review, &QAction::triggered, m_actions->review, &QAction::trigger);
    m_message->showMessage(MessageBar::Kind::Caution,
                           tr("This report is signed; what was just changed makes the signature "
                              "void. Undo it, or have the report reopened and signed again."),
                           {review});
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
    if (change.everything || currentPage() == PageId::charts() ||
        currentPage() == PageId::review() || currentPage() == PageId::compare())
        return; // a new page shows itself, charts and review show every figure
    const QList<StepPlace> places = stepPlaces(before, m_session->set(), change);
    const auto pageOf = [this](const StepPlace &place) {
        switch (place.kind) {
        case StepPlace::Kind::Figure:
            return PageId::ofChapter(chapterOfCell(place.id));
        case StepPlace::Kind::Text:
            return PageId::ofChapter(place.chapter);
        case StepPlace::Kind::Charts:
            return PageId::charts();
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
    if (!cellId.isEmpty())
        m_lastPlace = cellId;
    m_place->setText(cellId.isEmpty() ? QString()
                                      : CellText::accessibleName(m_session->set(), cellId));
}

QString MainWindow::chapterOfCell(const QString &cellId) const
{
    const ReportForm &form = m_session->set().form();
    const int index = form.indexOf(cellId);
    return index < 0 ? QString() : form.cell(index).chapter;
}

void MainWindow::fitTree()
{
    const int wanted = TreeWidth * m_tree->fontMetrics().horizontalAdvance(u'国');
    resizeDocks({m_treeDock}, {qMin(wanted, width() / MostTreeShare)}, Qt::Horizontal);
}
