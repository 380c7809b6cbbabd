// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartcard.h"
#include "charts/chartspage.h"
#include "findings/findingsdock.h"
#include "forms/chapterpage.h"
#include "forms/figuredock.h"
#include "forms/figuretableview.h"
#include "forms/narrativeedit.h"
#include "shell/basicspage.h"
#include "shell/chaptertree.h"
#include "shell/draftdialog.h"
#include "shell/messagebar.h"
#include "shell/newreportdialog.h"
#include "shell/startpage.h"
#include "shell/statuslight.h"
#include "shell/tilebutton.h"
#include "testsupport.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

constexpr auto AnnualReport2021 = "16-pingtan-2021.json"_L1;

// Commits words as a Chinese input method does.
void typeChinese(QWidget *widget, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(widget, &event);
}

} // namespace

// The real window, offscreen, driven as a clerk would.
class tst_MainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void startPageWithoutReport();
    void opensFileFromStart();
    void damagedFileIsExplained();
    void sampleOpensAsCopy();
    void newReportFlow();
    void editUpdatesTotalsBadgesAndLight();
    void undoShowsWhatItChanged();
    void savingKeepsBytes();
    void saveFailureKeepsTheReport();
    void unsavedChanges_data();
    void unsavedChanges();
    void jumpsToFindings();
    void figureIsShownAgainOnReturn();
    void chartsFollowFigures();
    void attachesEarlierYears();
    void basicsRefuseBadDates();
    void keyboardReachesEveryPane();
    void draftIsSplitFromTheMenu();
    void lightSaysThatItIsChecking();
    void boundNumberLeadsToItsFigure();
    void nameUnderAReasonIsRemembered();
    void recentFilesAreRemembered();

private:
    std::unique_ptr<Services> m_services;
};

void tst_MainWindow::initTestCase()
{
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    m_services = std::make_unique<Services>(*std::move(services));
}

void tst_MainWindow::startPageWithoutReport()
{
    WindowFixture f(*m_services);
    f.window().show();
    QVERIFY(QTest::qWaitForWindowExposed(&f.window()));
    QCOMPARE(f.window().currentPage(), PageId());
    QVERIFY(f.window().findChild<StartPage *>()->isVisible());
    QVERIFY(!f.window().findChild<ChapterTree *>()->isVisible());
    QVERIFY(!f.window().findChild<FindingsDock *>()->isVisible());
    QVERIFY(!f.window().findChild<StatusLight *>()->isVisible());
}

void tst_MainWindow::opensFileFromStart()
{
    WindowFixture f(*m_services);
    const QString path = f.saved(AnnualReport2021);
    f.window().show();
    f.dialogs.nextPath = path;
    trigger(f.window(), u"Ctrl+O"_s);
    QCOMPARE(f.session.path(), path);
    QCOMPARE(f.window().currentPage().kind, PageId::Kind::Chapter);
    QVERIFY(f.window().windowTitle().contains(f.session.report().unit.name));
    QVERIFY(!f.window().isWindowModified());
    const auto *tree = f.window().findChild<ChapterTree *>();
    QVERIFY(tree->isVisible());
    QVERIFY(tree->pages().contains(PageId::ofChapter(u"c3"_s)));
    QCOMPARE(f.settings.recentFiles(), QStringList{path});

    trigger(f.window(), u"Ctrl+W"_s);
    QVERIFY(!f.session.hasReport());
    QCOMPARE(f.window().currentPage(), PageId());
}

void tst_MainWindow::damagedFileIsExplained()
{
    WindowFixture f(*m_services);
    f.window().show();
    const QString path = f.path(u"broken.nianbao"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": ");
    file.close();
    QVERIFY(!f.window().openFile(path));
    QVERIFY(!f.session.hasReport());
    const auto *bar = f.window().findChild<MessageBar *>(u"messageBar"_s);
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(u"broken.nianbao"_s), qPrintable(bar->text()));
}

void tst_MainWindow::sampleOpensAsCopy()
{
    WindowFixture f(*m_services);
    f.window().show();
    auto *tile = f.window().findChild<TileButton *>(u"sampleTile"_s);
    QVERIFY(tile);
    tile->click();
    QVERIFY(f.session.hasReport());
    QVERIFY(f.session.path().isEmpty());
    QVERIFY(f.session.isModified());
    QVERIFY(f.window().isWindowModified());
}

void tst_MainWindow::newReportFlow()
{
    WindowFixture f(*m_services);
    f.window().show();
    f.window().findChild<TileButton *>(u"newTile"_s)->click();
    auto *dialog = f.window().findChild<NewReportDialog *>();
    QVERIFY(dialog);
    auto *create = dialog->findChild<QPushButton *>(u"createButton"_s);
    create->click(); // without a unit: refused in place
    QVERIFY(dialog->isVisible());
    QVERIFY(!dialog->findChild<MessageBar *>()->text().isEmpty());

    typeChinese(dialog->findChild<QLineEdit *>(u"unitEdit"_s), u"平潭县农业农村局"_s);
    create->click();
    QVERIFY(f.session.hasReport());
    QCOMPARE(f.session.report().unit.name, u"平潭县农业农村局"_s);
    QCOMPARE(f.session.report().year, 2021); // the clock stands in January 2022
    QCOMPARE(f.session.report().templates, QStringList{u"annual-report-2021"_s});
    QCOMPARE(f.window().currentPage().kind, PageId::Kind::Chapter);
}

void tst_MainWindow::editUpdatesTotalsBadgesAndLight()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    const PageId tableThree = PageId::ofChapter(u"c3"_s);
    auto *page = static_cast<ChapterPage *>(f.window().showPage(tableThree));
    QVERIFY(page->goToCell(u"t3.new.natural"_s));
    const auto *tree = f.window().findChild<ChapterTree *>();
    const int errorsBefore = tree->openMatters(tableThree).errors;
    const QString lightBefore = f.window().findChild<StatusLight *>()->text();

    QVERIFY_RESULT(f.session.enterFigure(u"t3.new.natural"_s, u"９９９"_s));
    QCOMPARE(f.session.set().figures().value(u"t3.new.natural"_s).toText(), u"999"_s);
    QVERIFY(tree->openMatters(tableThree).errors > errorsBefore);
    QVERIFY(f.window().findChild<StatusLight *>()->text() != lightBefore);
    QVERIFY(f.window().isWindowModified());

    trigger(f.window(), u"Ctrl+Z"_s);
    QCOMPARE(tree->openMatters(tableThree).errors, errorsBefore);
    QCOMPARE(f.window().findChild<StatusLight *>()->text(), lightBefore);
    QVERIFY(!f.window().isWindowModified());
}

void tst_MainWindow::undoShowsWhatItChanged()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    f.window().showPage(PageId::ofChapter(u"c3"_s));
    QVERIFY_RESULT(f.session.enterFigure(u"t3.new.natural"_s, u"5"_s));
    f.window().showPage(PageId::ofChapter(u"c5"_s));
    trigger(f.window(), u"Ctrl+Z"_s);
    QCOMPARE(f.window().currentPage(), PageId::ofChapter(u"c3"_s));
    const auto *table =
        f.window().showPage(PageId::ofChapter(u"c3"_s))->findChild<FigureTableView *>();
    QCOMPARE(table->currentCell(), u"t3.new.natural"_s); // not a total that followed
    QVERIFY_RESULT(f.session.setText(u"c5"_s, u"全年召开会议。\n"_s));
    f.session.endTypingStep();
    QVERIFY_RESULT(f.session.setText(u"c5"_s, u"全年多次召开会议。\n"_s));
    trigger(f.window(), u"Ctrl+Z"_s);
    QCOMPARE(f.window().currentPage(), PageId::ofChapter(u"c5"_s));
    auto *text = f.window().showPage(PageId::ofChapter(u"c5"_s))->findChild<NarrativeEdit *>();
    QCOMPARE(text->textCursor().position(), 2);
    trigger(f.window(), u"Ctrl+Y"_s);
    QCOMPARE(text->textCursor().position(), 4); // behind 多次
    trigger(f.window(), u"Ctrl+Z"_s);
    trigger(f.window(), u"Ctrl+Z"_s);
    QVERIFY_RESULT(f.session.enterFigure(u"t3.new.natural"_s, u"5"_s));
    trigger(f.window(), u"Ctrl+Z"_s);
    f.window().showPage(PageId::basics());
    trigger(f.window(), u"Ctrl+Y"_s);
    QCOMPARE(f.window().currentPage(), PageId::ofChapter(u"c3"_s));
}

void tst_MainWindow::savingKeepsBytes()
{
    WindowFixture f(*m_services);
    const QString path = f.saved(AnnualReport2021);
    const QByteArray before = TestSupport::readAll(path);
    QVERIFY(f.window().openFile(path));
    QVERIFY_RESULT(f.session.enterFigure(u"t3.new.natural"_s, u"5"_s));
    trigger(f.window(), u"Ctrl+S"_s);
    QVERIFY(!f.session.isModified());
    QVERIFY(TestSupport::readAll(path) != before);
    trigger(f.window(), u"Ctrl+Z"_s);
    QVERIFY(f.window().isWindowModified());
    trigger(f.window(), u"Ctrl+S"_s);
    QCOMPARE(TestSupport::readAll(path), before);
}

void tst_MainWindow::saveFailureKeepsTheReport()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    QVERIFY_RESULT(f.session.enterFigure(u"t3.new.natural"_s, u"5"_s));
    f.dialogs.nextPath = f.path(u"missing-folder/report.nianbao"_s);
    trigger(f.window(), u"Ctrl+Shift+S"_s);
    QVERIFY(f.session.isModified());
    QCOMPARE(f.session.report().figure(u"t3.new.natural"_s).value, Amount::fromInt(5));
    QVERIFY(f.window().findChild<MessageBar *>(u"messageBar"_s)->isVisible());
}

void tst_MainWindow::unsavedChanges_data()
{
    QTest::addColumn<UnsavedChoice>("choice");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("written");
    QTest::newRow("saved first") << UnsavedChoice::Save << true << true;
    QTest::newRow("abandoned") << UnsavedChoice::Discard << true << false;
    QTest::newRow("cancelled") << UnsavedChoice::Cancel << false << false;
}

void tst_MainWindow::unsavedChanges()
{
    QFETCH(UnsavedChoice, choice);
    QFETCH(bool, closes);
    QFETCH(bool, written);
    WindowFixture f(*m_services);
    const QString path = f.saved(AnnualReport2021);
    const QByteArray before = TestSupport::readAll(path);
    QVERIFY(f.window().openFile(path));
    f.window().show();
    QVERIFY_RESULT(f.session.enterFigure(u"t3.new.natural"_s, u"5"_s));
    f.dialogs.nextUnsaved = choice;
    QCOMPARE(f.window().close(), closes);
    QCOMPARE(f.dialogs.unsavedAsked, 1);
    QCOMPARE(TestSupport::readAll(path) != before, written);
}

void tst_MainWindow::jumpsToFindings()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    QVERIFY_RESULT(f.session.enterFigure(u"t3.new.natural"_s, u"99999"_s));
    QVERIFY(f.session.checks().openErrors() > 0);
    f.window().showPage(PageId::basics());
    for (const Finding &finding : f.session.checks().findings) {
        f.window().goTo(finding);
        if (finding.chapter.isEmpty() && finding.cells.isEmpty())
            continue;
        QCOMPARE(f.window().currentPage().kind,
                 finding.metaKey.isEmpty() ? PageId::Kind::Chapter : PageId::Kind::Basics);
    }
    f.window().showPage(PageId::charts());
    trigger(f.window(), u"F8"_s);
    QVERIFY(f.window().currentPage() != PageId::charts());
}

void tst_MainWindow::figureIsShownAgainOnReturn()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    f.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.window()));
    f.window().goToCell(u"t3.new.natural"_s);
    const auto *figure = f.window().findChild<FigureDock *>();
    QCOMPARE(figure->cell(), u"t3.new.natural"_s);
    f.window().showPage(PageId::charts());
    QVERIFY(figure->cell().isEmpty());
    auto *page = f.window().showPage(PageId::ofChapter(u"c3"_s));
    page->findChild<FigureTableView *>()->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(figure->cell(), u"t3.new.natural"_s);
}

void tst_MainWindow::chartsFollowFigures()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    trigger(f.window(), u"Ctrl+G"_s);
    auto *page = f.window().findChild<ChartsPage *>();
    QVERIFY(!page->cards().isEmpty());
    const auto totals = [page] {
        QStringList texts;
        for (const ChartCard *card : page->cards())
            texts.append(card->data().totalText);
        return texts;
    };
    const QStringList before = totals();
    QVERIFY_RESULT(f.session.enterFigure(u"t3.new.natural"_s, u"5678"_s));
    QVERIFY(totals() != before);
}

void tst_MainWindow::attachesEarlierYears()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    f.dialogs.nextPaths = {f.saved(u"15-pingtan-2020.json"_s, u"2020.nianbao"_s)};
    auto *basics = static_cast<BasicsPage *>(f.window().showPage(PageId::basics()));
    emit basics->attachRequested();
    QCOMPARE(f.session.report().attached.size(), 1);
    QCOMPARE(f.session.report().attached.first().report.year, 2020);

    // A year that is not earlier is refused with the reason, and nothing else changes.
    f.dialogs.nextPaths = {f.saved(AnnualReport2021, u"2021.nianbao"_s)};
    emit basics->attachRequested();
    QCOMPARE(f.session.report().attached.size(), 1);
    QVERIFY(f.window().findChild<MessageBar *>(u"messageBar"_s)->isVisible());
}

void tst_MainWindow::basicsRefuseBadDates()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    auto *basics = static_cast<BasicsPage *>(f.window().showPage(PageId::basics()));
    auto *date = basics->findChild<QLineEdit *>(u"signed_date"_s);
    QVERIFY(date);
    date->setText(u"2022-02-30"_s);
    emit date->editingFinished();
    QCOMPARE(ReportEdit::meta(f.session.report(), u"signed_date"_s), QString());
    QCOMPARE(date->text(), u"2022-02-30"_s); // still there to be mended
    date->setText(u"2022-01-28"_s);
    emit date->editingFinished();
    QCOMPARE(ReportEdit::meta(f.session.report(), u"signed_date"_s), u"2022-01-28"_s);
    trigger(f.window(), u"Ctrl+Z"_s);
    QCOMPARE(date->text(), QString());
}

void tst_MainWindow::keyboardReachesEveryPane()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    QApplication::setActiveWindow(&f.window());
    QVERIFY(QTest::qWaitForWindowActive(&f.window()));
    auto *tree = f.window().findChild<ChapterTree *>();
    auto *findings = f.window().findChild<FindingsDock *>();
    tree->setFocus();
    QTRY_VERIFY(tree->hasFocus());
    trigger(f.window(), u"F6"_s);
    QVERIFY(f.window().centralWidget()->isAncestorOf(QApplication::focusWidget()));
    trigger(f.window(), u"F6"_s);
    QVERIFY(findings->isAncestorOf(QApplication::focusWidget()));
    trigger(f.window(), u"F6"_s);
    QVERIFY(f.window().findChild<FigureDock *>()->isAncestorOf(QApplication::focusWidget()));
    trigger(f.window(), u"F6"_s);
    QVERIFY(tree->hasFocus());

    const PageId before = f.window().currentPage();
    QTest::keyClick(tree, Qt::Key_Down);
    QVERIFY(f.window().currentPage() != before);
    QVERIFY(tree->hasFocus()); // walking through the chapters stays in the tree
    QTest::keyClick(tree, Qt::Key_Return);
    QVERIFY(f.window().centralWidget()->isAncestorOf(QApplication::focusWidget()));
}

void tst_MainWindow::draftIsSplitFromTheMenu()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    QApplication::clipboard()->setText(
        u"一、总体情况\n全年情况良好。\n五、存在的主要问题及改进情况\n"
        "暂无。\n"_s);
    trigger(f.window(), u"Ctrl+Shift+V"_s);
    auto *dialog = f.window().findChild<DraftDialog *>();
    QVERIFY(dialog);
    dialog->accept();
    QCOMPARE(f.session.report().text(u"c1"_s), u"全年情况良好。\n"_s);
    QVERIFY(f.window().findChild<MessageBar *>(u"messageBar"_s)->isVisible());
}

void tst_MainWindow::lightSaysThatItIsChecking()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    const auto *light = f.window().findChild<StatusLight *>();
    const QString before = light->text();
    QVERIFY_RESULT(f.session.setText(u"c5"_s, u"暂无。\n"_s));
    QCOMPARE(light->text(), u"Checking…"_s);
    QTRY_VERIFY(light->text() != u"Checking…"_s);
    f.session.undoStack()->undo();
    QCOMPARE(light->text(), before);
}

void tst_MainWindow::boundNumberLeadsToItsFigure()
{
    WindowFixture f(*m_services);
    QVERIFY(f.window().openFile(f.saved(AnnualReport2021)));
    f.window().show();
    auto *page = static_cast<ChapterPage *>(f.window().showPage(PageId::ofChapter(u"c1"_s)));
    emit page->cellRequested(u"t3.new.total"_s);
    QCOMPARE(f.window().currentPage(), PageId::ofChapter(u"c3"_s));
}

void tst_MainWindow::nameUnderAReasonIsRemembered()
{
    WindowFixture f(*m_services);
    QVERIFY(f.settings.signingName().isEmpty());
    auto *dock = f.window().findChild<FindingsDock *>();
    emit dock->signedBy(u"李四"_s);
    QCOMPARE(f.settings.signingName(), u"李四"_s);
}

void tst_MainWindow::recentFilesAreRemembered()
{
    WindowFixture f(*m_services);
    const QString first = f.saved(AnnualReport2021, u"a.nianbao"_s);
    const QString second = f.saved(u"15-pingtan-2020.json"_s, u"b & c.nianbao"_s);
    QVERIFY(f.window().openFile(first));
    QVERIFY(f.window().openFile(second));
    QVERIFY(f.window().openFile(first));
    QCOMPARE(f.settings.recentFiles(), (QStringList{first, second}));
    QVERIFY(QFile::remove(second));
    QVERIFY(!f.window().openFile(second));
    QCOMPARE(f.settings.recentFiles(), QStringList{first});
    QCOMPARE(f.session.path(), first); // what was open stays open
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
