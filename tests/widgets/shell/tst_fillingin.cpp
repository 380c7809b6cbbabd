// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportfile.h"
#include "document/zerofill.h"
#include "forms/chapterpage.h"
#include "forms/figureedit.h"
#include "forms/figuretableview.h"
#include "sessionfixture.h"
#include "windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;

// A clerk's morning in the real window: a whole table from the keyboard, a block from another
// program, everything taken back and done again; the file holds the same bytes.
class tst_FillingIn : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tableThree_data();
    void tableThree();

private:
    std::unique_ptr<Services> m_services;
};

void tst_FillingIn::initTestCase()
{
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    m_services = std::make_unique<Services>(*std::move(services));
}

void tst_FillingIn::tableThree_data()
{
    QTest::addColumn<QString>("clipboard");
    QTest::newRow("Excel") << u"excel.html"_s;
    QTest::newRow("WPS") << u"wps.html"_s;
}

void tst_FillingIn::tableThree()
{
    QFETCH(QString, clipboard);
    WindowFixture f(*m_services);
    const QString path = f.path(u"a.nianbao"_s);
    QVERIFY_RESULT(ReportFile::save(TestSupport::emptyReport(), path));
    const QByteArray start = TestSupport::readAll(path);
    QVERIFY(f.window().openFile(path));
    f.window().show();
    f.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.window()));
    auto *page = static_cast<ChapterPage *>(f.window().showPage(PageId::ofChapter(u"c3"_s)));
    auto *table = page->findChild<FigureTableView *>();
    page->goToCell(u"t3.new.natural"_s);

    const ReportForm &form = f.session.set().form();
    const QStringList blank =
        ZeroFill::blanks(f.session.report(), form, *ZeroFill::cellsOf(form, u"t3"_s));
    for (int number = 1;; ++number) {
        const QString cell = table->currentCell();
        if (blank.contains(cell)) {
            const QString text = QString::number(number);
            QTest::keyClicks(QApplication::focusWidget(), text.left(1)); // opens the editor
            QTest::keyClicks(QApplication::focusWidget(), text.mid(1));
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (table->currentCell() == cell)
            break;
    }
    QVERIFY(ZeroFill::blanks(f.session.report(), form, blank).isEmpty());

    auto *data = new QMimeData;
    data->setHtml(
        QString::fromUtf8(TestSupport::readAll(TestSupport::fixture(u"clipboard/"_s + clipboard))));
    QApplication::clipboard()->setMimeData(data);
    page->goToCell(u"t3.new.natural"_s);
    QTest::keySequence(table, QKeySequence::Paste);
    QCOMPARE(f.session.set().figures().value(u"t3.new.natural"_s).toText(), u"12"_s);
    QCOMPARE(f.session.undoStack()->count(), blank.size() + 1);
    trigger(f.window(), u"Ctrl+S"_s);
    const QByteArray end = TestSupport::readAll(path);
    QVERIFY(end != start);

    while (f.session.undoStack()->canUndo())
        trigger(f.window(), u"Ctrl+Z"_s);
    QCOMPARE(table->currentCell(), u"t3.new.natural"_s); // shows the step that was taken back last
    trigger(f.window(), u"Ctrl+S"_s);
    QCOMPARE(TestSupport::readAll(path), start);
    while (f.session.undoStack()->canRedo())
        trigger(f.window(), u"Ctrl+Y"_s);
    trigger(f.window(), u"Ctrl+S"_s);
    QCOMPARE(TestSupport::readAll(path), end);
}

QTEST_MAIN(tst_FillingIn)
#include "tst_fillingin.moc"
