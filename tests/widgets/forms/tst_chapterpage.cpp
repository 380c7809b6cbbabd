// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/chapterpage.h"

#include "forms/figureform.h"
#include "forms/figuretableview.h"
#include "forms/narrativeedit.h"
#include "sessionfixture.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestChapterPage : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void isBuiltWhenFirstNeeded();
    void everyChapterShowsWhatItsTemplateNames();
    void headingFollowsTheYear();
    void whoComesToATableFillsItIn();
    void goToCellScrollsClearOfTheHeader();
    void headerIsHeldWhileScrolling();
    void labelsAreReadWhereverThePageIs();
    void goToWordsOfAText();
    void goToFinding();
    void currentCellIsTold();

private:
    std::unique_ptr<ChapterPage> shown(const QString &chapter);

    std::unique_ptr<ReportSession> m_session;
};

void TestChapterPage::init()
{
    m_session =
        std::make_unique<ReportSession>(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
}

std::unique_ptr<ChapterPage> TestChapterPage::shown(const QString &chapter)
{
    auto page = std::make_unique<ChapterPage>(m_session.get(), chapter);
    page->resize(1000, 500);
    page->show();
    page->activateWindow();
    if (!QTest::qWaitForWindowActive(page.get()))
        qFatal("the page was not shown");
    return page;
}

void TestChapterPage::isBuiltWhenFirstNeeded()
{
    ChapterPage page(m_session.get(), u"c3"_s);
    QVERIFY(!page.widget());
    QVERIFY(!page.goToCell(u"t2.reg.made"_s)); // another chapter's
    QVERIFY(page.widget());
    QVERIFY(page.goToCell(u"t3.new.natural"_s));
}

void TestChapterPage::everyChapterShowsWhatItsTemplateNames()
{
    for (const TemplatePtr &form : m_session->set().form().templates()) {
        for (const Chapter &chapter : form->chapters) {
            const auto page = shown(chapter.id);
            QCOMPARE(page->findChildren<FigureTableView *>().size(), chapter.tables.size());
            QCOMPARE(page->findChildren<FigureForm *>().size(), chapter.groups.size());
            QStringList texts;
            for (const NarrativeEdit *edit : page->findChildren<NarrativeEdit *>())
                texts.append(edit->textId());
            QCOMPARE(QSet<QString>(texts.cbegin(), texts.cend()),
                     QSet<QString>(chapter.texts.cbegin(), chapter.texts.cend()));
        }
    }
}

void TestChapterPage::headingFollowsTheYear()
{
    const auto page = shown(u"s1"_s);
    const auto *heading = page->widget()->findChild<QLabel *>();
    QCOMPARE(heading->text(), u"一、2021年政务公开工作完成情况及成效"_s);
}

void TestChapterPage::whoComesToATableFillsItIn()
{
    const auto tables = shown(u"c3"_s);
    tables->setFocus();
    QCOMPARE(QApplication::focusWidget(), tables->findChild<FigureTableView *>());
    const auto words = shown(u"c5"_s);
    words->setFocus();
    QCOMPARE(QApplication::focusWidget(), words->findChild<NarrativeEdit *>());
}

void TestChapterPage::goToCellScrollsClearOfTheHeader()
{
    const auto page = shown(u"c3"_s);
    auto *table = page->findChild<FigureTableView *>();
    const auto visible = [&](const QString &cell) {
        const QRect rect = table->cellRect(cell);
        const QPoint top = table->mapTo(page->viewport(), rect.topLeft());
        const QPoint bottom = table->mapTo(page->viewport(), rect.bottomRight());
        const int header =
            table->mapTo(page->viewport(), QPoint()).y() < 0 ? table->headerHeight() : 0;
        return top.y() >= header && bottom.y() < page->viewport()->height();
    };
    for (const QString &cell : {u"t3.carried_out.total"_s, u"t3.new.natural"_s,
                                u"t3.none_unclear.other"_s, u"t3.granted.company"_s}) {
        QVERIFY(page->goToCell(cell));
        QVERIFY2(visible(cell), qPrintable(cell));
    }
}

void TestChapterPage::headerIsHeldWhileScrolling()
{
    const auto page = shown(u"c3"_s);
    auto *table = page->findChild<FigureTableView *>();
    QVERIFY(page->verticalScrollBar()->maximum() > 0);
    page->verticalScrollBar()->setValue(300);
    QCOMPARE(table->horizontalHeader()->mapTo(page->viewport(), QPoint()).y(), 0); // flush
    page->verticalScrollBar()->setValue(0);
    QCOMPARE(table->horizontalHeader()->y(), table->frameWidth());
}

// 三、本年度办理结果 beside 22 rows, also before anything was scrolled and after a text has grown.
void TestChapterPage::labelsAreReadWhereverThePageIs()
{
    const auto page = shown(u"c3"_s);
    page->resize(1000, 600);
    auto *table = page->findChild<FigureTableView *>();
    const auto isRead = [&] {
        QTest::qWait(0); // the page lays itself out
        const QPoint top =
            table->mapTo(page->viewport(), table->cellRect(u"t3.granted.natural"_s).topLeft());
        const int left = table->mapTo(page->viewport(), QPoint()).x();
        const QRect seen(QPoint(left + 4, top.y() + 2),
                         QPoint(left + table->columnWidth(0) - 6, page->viewport()->height() - 1));
        const auto [first, last] = TestSupport::inkedRows(page->viewport()->grab().toImage(), seen);
        return last - first > 2 * table->fontMetrics().height() &&
               std::abs((first - seen.top()) - (seen.bottom() - last)) <
                   table->fontMetrics().height();
    };
    QVERIFY(isRead());
    page->verticalScrollBar()->setValue(50);
    QVERIFY(isRead());
    page->verticalScrollBar()->setValue(0);
    QVERIFY_RESULT(m_session->setText(u"c3"_s, u"段\n段\n"_s));
    QVERIFY(isRead());
}

void TestChapterPage::goToWordsOfAText()
{
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"段\n"_s.repeated(60) + u"受理39件\n"_s));
    const auto page = shown(u"c1"_s);
    QVERIFY(page->goToText(u"c1"_s, 122, 2));
    auto *edit = page->findChild<NarrativeEdit *>();
    QCOMPARE(edit->textCursor().selectedText(), u"39"_s);
    QVERIFY(edit->hasFocus());
    QVERIFY(page->verticalScrollBar()->value() > 0);
    QVERIFY(!page->goToText(u"c5"_s));
}

void TestChapterPage::goToFinding()
{
    const auto page = shown(u"c3"_s);
    Finding finding;
    finding.cells = {u"prev:t3.carried_out.total"_s, u"t3.carried_in.total"_s};
    QVERIFY(page->goTo(finding));
    QCOMPARE(page->findChild<FigureTableView *>()->currentCell(), u"t3.carried_in.total"_s);
    finding.cells = {u"t2.reg.made"_s};
    QVERIFY(!page->goTo(finding));
}

void TestChapterPage::currentCellIsTold()
{
    const auto page = shown(u"s1.5"_s);
    QSignalSpy current(page.get(), &ChapterPage::currentCellChanged);
    QVERIFY(page->goToCell(u"petition.total"_s));
    QCOMPARE(current.last().first().toString(), u"petition.total"_s);
    QSignalSpy refused(page.get(), &ChapterPage::refused);
    QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(refused.size(), 1);
}

QTEST_MAIN(TestChapterPage)
#include "tst_chapterpage.moc"
