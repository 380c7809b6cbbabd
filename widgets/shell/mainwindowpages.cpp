// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the main window, each connected to what the window does for it.
#include "shell/mainwindow.h"

#include "charts/chartspage.h"
#include "forms/chapterpage.h"
#include "forms/figuredock.h"
#include "shell/basicspage.h"
#include "shell/filecommands.h"
#include "shell/mainactions.h"
#include "shell/picturecommands.h"
#include "shell/settings.h"
#include "shell/startpage.h"
#include "shell/statuslight.h"
#include "shell/userdialogs.h"
#include "signoff/comparepage.h"
#include "signoff/reviewpage.h"

#include <QAction>

QWidget *MainWindow::makePage(const PageId &page)
{
    switch (page.kind) {
    case PageId::Kind::Start:
        return makeStartPage();
    case PageId::Kind::Charts:
        return makeChartsPage();
    case PageId::Kind::Review:
        return makeReviewPage();
    case PageId::Kind::Compare:
        return makeComparePage();
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
    connect(page, &ChartsPage::copyTableRequested, m_pictures, &PictureCommands::copyTable);
    connect(page, &ChartsPage::saveRequested, m_pictures,
            [this, page](const ChartData &chart, ChartPictures::Format format) {
                m_pictures->save(chart, {{format}, page->pictureWidthMm(), page->pictureDpi()});
            });
    connect(page, &ChartsPage::saveAllRequested, m_pictures,
            [this, page](const QList<ChartData> &charts, ChartPictures::Format format) {
                m_pictures->saveAll(charts, {{format}, page->pictureWidthMm(), page->pictureDpi()});
            });
    connect(page, &ChartsPage::printRequested, m_pictures, &PictureCommands::print);
    connect(page, &ChartsPage::failed, m_pictures, &PictureCommands::failed);
    return page;
}

QWidget *MainWindow::makeReviewPage()
{
    auto *page = new ReviewPage(m_session, m_context.now);
    page->setSigningName(m_context.settings->signingName());
    connect(page, &ReviewPage::placeRequested, this, &MainWindow::goToCellOrText);
    connect(page, &ReviewPage::findingsRequested, m_light, &StatusLight::click);
    connect(page, &ReviewPage::findingRequested, this, [this](const QString &key) {
        for (const Finding &finding : m_session->checks().findings) {
            if (finding.key == key)
                return goTo(finding);
        }
    });
    connect(page, &ReviewPage::chartsRequested, this, [this] { showPage(PageId::charts()); });
    connect(page, &ReviewPage::printRequested, this, &MainWindow::printSheet);
    connect(page, &ReviewPage::presentRequested, this, &MainWindow::presentCharts);
    connect(page, &ReviewPage::signedBy, this,
            [this](const QString &name) { m_context.settings->setSigningName(name); });
    return page;
}

QWidget *MainWindow::makeComparePage()
{
    const WidgetServices &services = *m_context.services;
    auto *page = new ComparePage(m_session, services.catalog, services.rules, services.pictures);
    connect(page, &ComparePage::placeRequested, this, &MainWindow::goToCellOrText);
    connect(page, &ComparePage::fileRequested, this, [this, page] {
        const QString path =
            m_context.dialogs->openReport(this, m_context.settings->reportFolder());
        if (!path.isEmpty())
            page->compareWithFile(path);
    });
    connect(page, &ComparePage::saveRequested, m_pictures, &PictureCommands::savePage);
    return page;
}
