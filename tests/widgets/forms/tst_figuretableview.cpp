// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figuretableview.h"

#include "forms/figureedit.h"
#include "forms/inlinemessage.h"
#include "sessionfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFigureTableView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void looksLikeThePrintedForm();
    void typingReplacesAndEnterMovesDown();
    void tabMovesAlongTheRowAndOn();
    void tabLeavesAfterTheLastFigure();
    void arrowsPassOverLabels();
    void fullWidthDigitsAreFolded();
    void inputMethodCommitsIntoTheCell();
    void badInputStaysInPlace();
    void badInputCanBeMended();
    void escapeTakesBackWhatWasTyped();
    void focusElsewhereKeepsWhatWasRefused();
    void deleteClearsToBlank();
    void deleteOnTotalRestoresItsSum();
    void actsOnSelection_data();
    void actsOnSelection();
    void totalsFollowTyping();
    void onlyChangedCellsAreAnnounced();
    void copyGivesTabSeparatedText();
    void pasteIsOneStep();
    void pasteOfOneValueFillsTheSelection();
    void pasteOfNothingIsRefused();
    void presentationOfStates();
    void findingsMarkTheirCells();
    void cellsHaveAccessibleNames();
    void headerStaysWhilePageScrolls();
    void labelBesideRowsStaysInView_data();
    void labelBesideRowsStaysInView();
    void readOnlyReportIsNotEdited();
    void anotherReportLeavesEmptyCells();

private:
    void open(const Report &report, const QString &table);
    CellValue value(const QString &cell) const { return m_session->set().figures().value(cell); }
    void typeInto(const QString &cell, const QString &text, Qt::Key end = Qt::Key_Return);
    FigureEdit *editor() const { return qobject_cast<FigureEdit *>(QApplication::focusWidget()); }
    InlineMessage *message() const { return m_view->findChild<InlineMessage *>(); }
    void select(const QString &from, const QString &to);
    FigurePresentation presentation(const QString &cell) const
    {
        return FigurePresentation::of(*m_session, cell);
    }

    std::unique_ptr<ReportSession> m_session;
    std::unique_ptr<FigureTableView> m_view;
};

void TestFigureTableView::init()
{
    m_session =
        std::make_unique<ReportSession>(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    open(TestSupport::emptyReport(), u"t3"_s);
}

void TestFigureTableView::cleanup()
{
    m_view.reset();
    m_session.reset();
}

void TestFigureTableView::open(const Report &report, const QString &table)
{
    m_view.reset();
    QVERIFY_RESULT(m_session->setNewReport(report));
    m_view = std::make_unique<FigureTableView>(m_session.get(), table);
    m_view->resize(1000, 600);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestFigureTableView::typeInto(const QString &cell, const QString &text, Qt::Key end)
{
    QVERIFY(m_view->goToCell(cell));
    TestSupport::typeText(m_view.get(), text.left(1));
    QVERIFY(editor());
    TestSupport::typeText(editor(), text.mid(1));
    QTest::keyClick(editor(), end);
}

void TestFigureTableView::select(const QString &from, const QString &to)
{
    const FigureTableModel *model = m_view->figures();
    m_view->goToCell(from);
    m_view->selectionModel()->select(QItemSelection(model->indexOf(from), model->indexOf(to)),
                                     QItemSelectionModel::ClearAndSelect);
}

void TestFigureTableView::looksLikeThePrintedForm()
{
    const FigureTableModel *model = m_view->figures();
    QCOMPARE(model->columnCount(), 10);
    QCOMPARE(model->rowCount(), 25); // the three heading rows are the header's
    QCOMPARE(model->table().headerRows, 3);
    QVERIFY(m_view->horizontalHeader()->isVisible());
    // 三、本年度办理结果 stands beside all results.
    const QModelIndex results = model->index(2, 0);
    QVERIFY(results.data().toString().contains(u"办理结果"_s));
    QCOMPARE(m_view->rowSpan(results.row(), results.column()), 22);
    // Every label has the room it needs, and the table is as tall as its rows.
    int height = m_view->horizontalHeader()->height();
    for (int row = 0; row < model->rowCount(); ++row)
        height += m_view->rowHeight(row);
    QCOMPARE(m_view->height(), height + 2 * m_view->frameWidth());
    int width = 0;
    for (int column = 0; column < model->columnCount(); ++column)
        width += m_view->columnWidth(column);
    QCOMPARE(width, m_view->viewport()->width());
}

void TestFigureTableView::typingReplacesAndEnterMovesDown()
{
    typeInto(u"t3.new.natural"_s, u"12"_s);
    QCOMPARE(value(u"t3.new.natural"_s).toText(), u"12"_s);
    QCOMPARE(m_view->currentCell(), u"t3.carried_in.natural"_s);
    typeInto(u"t3.new.natural"_s, u"7"_s);
    QCOMPARE(value(u"t3.new.natural"_s).toText(), u"7"_s);
    // F2 edits what is there.
    m_view->goToCell(u"t3.new.natural"_s);
    QTest::keyClick(m_view.get(), Qt::Key_F2);
    QVERIFY(editor());
    QCOMPARE(editor()->text(), u"7"_s);
    QTest::keyClick(editor(), Qt::Key_End);
    QTest::keyClicks(editor(), u"5"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(value(u"t3.new.natural"_s).toText(), u"75"_s);
}

void TestFigureTableView::tabMovesAlongTheRowAndOn()
{
    typeInto(u"t3.new.natural"_s, u"1"_s, Qt::Key_Tab);
    QCOMPARE(m_view->currentCell(), u"t3.new.company"_s);
    m_view->goToCell(u"t3.new.total"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QCOMPARE(m_view->currentCell(), u"t3.carried_in.natural"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Backtab);
    QCOMPARE(m_view->currentCell(), u"t3.new.total"_s);
}

void TestFigureTableView::tabLeavesAfterTheLastFigure()
{
    QVERIFY(m_view->goToCell(u"t3.carried_out.total"_s));
    QVERIFY(m_view->hasFocus());
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QCOMPARE(m_view->currentCell(), u"t3.carried_out.total"_s);
}

void TestFigureTableView::arrowsPassOverLabels()
{
    open(TestSupport::emptyReport(), u"t2"_s);
    m_view->goToCell(u"t2.norm.in_force"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->currentCell(), u"t2.license.decisions"_s); // over the band and its headings
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(m_view->currentCell(), u"t2.license.decisions"_s); // only a label there
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_view->currentCell(), u"t2.charge.fee"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_view->currentCell(), u"t2.reg.made"_s);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->currentCell(), u"t2.reg.in_force"_s);
}

void TestFigureTableView::fullWidthDigitsAreFolded()
{
    m_view->goToCell(u"t3.new.natural"_s);
    QTest::keyClick(m_view.get(), Qt::Key_F2);
    QVERIFY(editor());
    TestSupport::typeText(editor(), u"１"_s);
    TestSupport::typeText(editor(), u"２"_s);
    QCOMPARE(editor()->text(), u"12"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(value(u"t3.new.natural"_s).toText(), u"12"_s);
}

void TestFigureTableView::inputMethodCommitsIntoTheCell()
{
    m_view->goToCell(u"t3.new.natural"_s);
    TestSupport::typeText(m_view.get(), u"３５"_s);
    QVERIFY(editor());
    QCOMPARE(editor()->text(), u"35"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(value(u"t3.new.natural"_s).toText(), u"35"_s);
}

void TestFigureTableView::badInputStaysInPlace()
{
    QSignalSpy refused(m_view.get(), &FigureTableView::refused);
    typeInto(u"t3.new.natural"_s, u"1e5"_s);
    QVERIFY(editor());
    QCOMPARE(editor()->text(), u"1e5"_s);
    QVERIFY(editor()->isRefused());
    QVERIFY(message()->isVisible());
    QVERIFY(!message()->text().isEmpty());
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().toString(), u"t3.new.natural"_s);
    QVERIFY(value(u"t3.new.natural"_s).isBlank());
    QCOMPARE(m_session->undoStack()->count(), 0);
    QVERIFY(!QApplication::activeModalWidget());
}

void TestFigureTableView::badInputCanBeMended()
{
    typeInto(u"t3.new.natural"_s, u"1e5"_s);
    QVERIFY(editor());
    QTest::keyClick(editor(), Qt::Key_Backspace);
    QVERIFY(!message()->isVisible());
    QTest::keyClick(editor(), Qt::Key_Backspace);
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(value(u"t3.new.natural"_s).toText(), u"1"_s);
    QCOMPARE(m_view->currentCell(), u"t3.carried_in.natural"_s);
}

void TestFigureTableView::escapeTakesBackWhatWasTyped()
{
    typeInto(u"t3.new.natural"_s, u"8"_s);
    m_view->goToCell(u"t3.new.natural"_s);
    QTest::keyClicks(m_view.get(), u"x"_s);
    QVERIFY(editor());
    QTest::keyClick(editor(), Qt::Key_Return);
    QVERIFY(message()->isVisible());
    QTest::keyClick(editor(), Qt::Key_Escape);
    QVERIFY(!message()->isVisible());
    QTRY_VERIFY(m_view->hasFocus());
    QCOMPARE(value(u"t3.new.natural"_s).toText(), u"8"_s);
    QCOMPARE(m_view->currentCell(), u"t3.new.natural"_s);
}

void TestFigureTableView::focusElsewhereKeepsWhatWasRefused()
{
    m_view->goToCell(u"t3.new.natural"_s);
    TestSupport::typeText(m_view.get(), u"三"_s);
    QPointer<FigureEdit> open = editor();
    QVERIFY(open);
    const QRect other = m_view->visualRect(m_view->figures()->indexOf(u"t3.new.company"_s));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, other.center());
    QCOMPARE(m_view->currentCell(), u"t3.new.company"_s);
    QVERIFY(open);
    QVERIFY(open->isVisible());
    QVERIFY(open->isRefused());
    QCOMPARE(open->text(), u"三"_s);
    QVERIFY(message()->isVisible());
}

void TestFigureTableView::deleteClearsToBlank()
{
    typeInto(u"t3.new.natural"_s, u"8"_s);
    typeInto(u"t3.new.company"_s, u"9"_s);
    select(u"t3.new.natural"_s, u"t3.new.company"_s);
    const int steps = m_session->undoStack()->count();
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QVERIFY(value(u"t3.new.natural"_s).isBlank());
    QVERIFY(value(u"t3.new.company"_s).isBlank());
    QCOMPARE(m_session->undoStack()->count(), steps + 1);
}

void TestFigureTableView::deleteOnTotalRestoresItsSum()
{
    typeInto(u"t3.new.total"_s, u"99"_s);
    QVERIFY(value(u"t3.new.total"_s).isStated);
    m_view->goToCell(u"t3.new.total"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QVERIFY(!value(u"t3.new.total"_s).isStated);
}

void TestFigureTableView::actsOnSelection_data()
{
    using State = CellValue::State;
    QTest::addColumn<FigureActions::Act>("act");
    QTest::addColumn<State>("input");
    QTest::addColumn<bool>("stated");
    QTest::newRow("blank") << FigureActions::Act::Blank << State::Blank << true;
    QTest::newRow("zero") << FigureActions::Act::Zero << State::Number << true;
    QTest::newRow("not applicable")
        << FigureActions::Act::NotApplicable << State::NotApplicable << true;
    QTest::newRow("restore totals") << FigureActions::Act::RestoreTotal << State::Number << false;
    QTest::newRow("clear") << FigureActions::Act::Clear << State::Blank << false;
}

void TestFigureTableView::actsOnSelection()
{
    QFETCH(FigureActions::Act, act);
    QFETCH(CellValue::State, input);
    QFETCH(bool, stated);
    Report report = TestSupport::published(u"16-pingtan-2021.json"_s);
    report.figures.insert(u"t3.granted.total"_s, Figure::number(Amount::fromInt(4321)));
    open(report, u"t3"_s);
    select(u"t3.granted.other"_s, u"t3.granted.total"_s);
    const int steps = m_session->undoStack()->count();
    m_view->apply(act);
    QCOMPARE(value(u"t3.granted.other"_s).state, input);
    const CellValue total = value(u"t3.granted.total"_s);
    // Stated as what the act says, unless that is what the parts give anyway.
    QVERIFY(total.isStated == stated || total.state == total.sumState);
    QCOMPARE(m_session->undoStack()->count(), steps + 1);
}

void TestFigureTableView::totalsFollowTyping()
{
    const QStringList parts{u"natural"_s, u"company"_s, u"research"_s,
                            u"ngo"_s,     u"legal"_s,   u"other"_s};
    for (const QString &part : parts)
        typeInto(u"t3.new."_s + part, u"2"_s);
    QCOMPARE(value(u"t3.new.total"_s).toText(), u"12"_s);
    QCOMPARE(m_view->figures()->indexOf(u"t3.new.total"_s).data().toString(), u"12"_s);
    m_session->undoStack()->undo();
    QVERIFY(value(u"t3.new.total"_s).isBlank());
    QCOMPARE(presentation(u"t3.new.total"_s).text, u"10"_s);
    m_session->undoStack()->redo();
    QCOMPARE(m_view->figures()->indexOf(u"t3.new.total"_s).data().toString(), u"12"_s);
}

void TestFigureTableView::onlyChangedCellsAreAnnounced()
{
    QSignalSpy announced(m_view->figures(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(m_view->figures(), &QAbstractItemModel::modelReset);
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"3"_s));
    QVERIFY(reset.isEmpty());
    QVERIFY(!announced.isEmpty());
    QVERIFY2(announced.size() < 12, qPrintable(QString::number(announced.size())));
    announced.clear();
    QVERIFY_RESULT(m_session->enterFigure(u"t2.norm.made"_s, u"3"_s)); // another table
    QVERIFY(announced.isEmpty());
}

void TestFigureTableView::copyGivesTabSeparatedText()
{
    open(TestSupport::emptyReport(), u"t2"_s);
    typeInto(u"t2.reg.made"_s, u"1"_s);
    typeInto(u"t2.norm.repealed"_s, u"0"_s);
    select(u"t2.reg.made"_s, u"t2.norm.in_force"_s);
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), u"1\t\t\n\t0\t"_s);
}

void TestFigureTableView::pasteIsOneStep()
{
    open(TestSupport::emptyReport(), u"t2"_s);
    QApplication::clipboard()->setText(u"1\t２\t1,003\r\n4\t\t约6\r\n"_s);
    m_view->goToCell(u"t2.reg.made"_s);
    QTest::keySequence(m_view.get(), QKeySequence::Paste);
    QCOMPARE(value(u"t2.reg.repealed"_s).toText(), u"2"_s);
    QCOMPARE(value(u"t2.reg.in_force"_s).toText(), u"1003"_s);
    QCOMPARE(value(u"t2.norm.made"_s).toText(), u"4"_s);
    QVERIFY(value(u"t2.norm.repealed"_s).isBlank());
    QCOMPARE(value(u"t2.norm.in_force"_s).approx, u"约"_s);
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_session->undoStack()->undo();
    QVERIFY(value(u"t2.reg.made"_s).isBlank());
}

void TestFigureTableView::pasteOfOneValueFillsTheSelection()
{
    open(TestSupport::emptyReport(), u"t2"_s);
    QApplication::clipboard()->setText(u"0\n"_s);
    select(u"t2.reg.made"_s, u"t2.norm.in_force"_s);
    m_view->paste();
    QCOMPARE(value(u"t2.reg.made"_s).toText(), u"0"_s);
    QCOMPARE(value(u"t2.norm.in_force"_s).toText(), u"0"_s);
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void TestFigureTableView::pasteOfNothingIsRefused()
{
    QSignalSpy refused(m_view.get(), &FigureTableView::refused);
    m_view->goToCell(u"t3.new.natural"_s);
    QApplication::clipboard()->clear();
    m_view->paste();
    QCOMPARE(refused.size(), 1);
    QVERIFY(message()->isVisible());
    QApplication::clipboard()->setText(u"x"_s); // one value is refused in place
    m_view->paste();
    QCOMPARE(refused.size(), 2);
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void TestFigureTableView::presentationOfStates()
{
    typeInto(u"t3.new.natural"_s, u"0"_s);
    const FigurePresentation zero = presentation(u"t3.new.natural"_s);
    QCOMPARE(zero.text, u"0"_s);
    QVERIFY(!zero.blank);
    const FigurePresentation blank = presentation(u"t3.new.company"_s);
    QVERIFY(blank.text.isEmpty());
    QVERIFY(blank.blank);
    const FigurePresentation partial = presentation(u"t3.new.total"_s);
    QCOMPARE(partial.text, u"0"_s);
    QCOMPARE(partial.ink, FigurePresentation::Ink::Light);
    QVERIFY(partial.total);
    QVERIFY(partial.remark.startsWith(u'5'));
    const FigurePresentation untouched = presentation(u"t3.carried_in.total"_s);
    QVERIFY(untouched.text.isEmpty()); // nothing is known: no 0 in light ink either
    typeInto(u"t3.new.company"_s, u"na"_s);
    const FigurePresentation absent = presentation(u"t3.new.company"_s);
    QCOMPARE(absent.text, u"不适用"_s);
    QCOMPARE(absent.ink, FigurePresentation::Ink::Light);
    typeInto(u"t3.new.total"_s, u"9"_s);
    QCOMPARE(presentation(u"t3.new.total"_s).text, u"9"_s);
    QVERIFY(!presentation(u"t3.new.total"_s).remark.isEmpty());
}

void TestFigureTableView::findingsMarkTheirCells()
{
    open(TestSupport::published(u"16-pingtan-2021.json"_s), u"t3"_s);
    const QString cell = u"t3.result_total.natural"_s;
    typeInto(cell, u"9999"_s);
    QCOMPARE(presentation(cell).mark, FigurePresentation::Mark::Named);
    QCOMPARE(presentation(u"t3.granted.natural"_s).mark, FigurePresentation::Mark::Involved);
    QCOMPARE(presentation(cell).severity, Severity::Error);
    const QModelIndex index = m_view->figures()->indexOf(cell);
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"K03"_s));
    QVERIFY(!index.data(Qt::AccessibleDescriptionRole).toString().isEmpty());
}

void TestFigureTableView::cellsHaveAccessibleNames()
{
    open(TestSupport::published(u"16-pingtan-2021.json"_s, u"15-pingtan-2020.json"_s), u"t3"_s);
    typeInto(u"t3.granted.natural"_s, u"27"_s);
    const EarlierYear *previous = m_session->set().previous();
    QVERIFY(previous);
    const int position = m_session->set().form().indexOf(u"t3.granted.natural"_s);
    const QModelIndex index = m_view->figures()->indexOf(u"t3.granted.natural"_s);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(),
             u"表三 予以公开 · 自然人, 27 件, last year "_s +
                 previous->at(position).value.toText());
    QAccessible::setActive(true);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(table && table->tableInterface());
    QAccessibleInterface *cell = table->tableInterface()->cellAt(index.row(), index.column());
    QVERIFY(cell);
    QVERIFY(cell->text(QAccessible::Name).startsWith(u"表三 予以公开"_s));
}

void TestFigureTableView::headerStaysWhilePageScrolls()
{
    const int top = m_view->horizontalHeader()->y();
    m_view->setVisiblePart(200, 800);
    QCOMPARE(m_view->horizontalHeader()->y(), 200);
    m_view->resize(900, m_view->height()); // laying out again keeps it there
    QCOMPARE(m_view->horizontalHeader()->y(), 200);
    m_view->setVisiblePart(-50, 550);
    QCOMPARE(m_view->horizontalHeader()->y(), top);
    m_view->setVisiblePart(100000, 100600); // never below the table
    QVERIFY(m_view->horizontalHeader()->geometry().bottom() <= m_view->height());
}

void TestFigureTableView::labelBesideRowsStaysInView_data()
{
    QTest::addColumn<int>("top");
    QTest::newRow("top of the table") << 0;
    QTest::newRow("middle") << 300;
    QTest::newRow("first rows above the edge") << 150;
}

// 三、本年度办理结果 stands beside 22 rows; wherever the page is, it can be read.
void TestFigureTableView::labelBesideRowsStaysInView()
{
    QFETCH(int, top);
    constexpr int height = 420;
    m_view->setVisiblePart(top, top + height);
    const QRect granted = m_view->cellRect(u"t3.granted.natural"_s);
    const int from = std::max(top + m_view->headerHeight(), granted.top()) + 2; // below the line
    const QRect seen(QPoint(4, from), QPoint(m_view->columnWidth(0) - 6, top + height - 1));
    const auto [first, last] = TestSupport::inkedRows(m_view->grab().toImage(), seen);
    const int line = m_view->fontMetrics().height();
    QVERIFY(last - first > 2 * line); // all of it, on several lines
    QVERIFY2(std::abs((first - seen.top()) - (seen.bottom() - last)) < line,
             qPrintable(u"rows %1 to %2"_s.arg(first).arg(last)));
}

void TestFigureTableView::readOnlyReportIsNotEdited()
{
    Report report = TestSupport::emptyReport();
    report.readOnly = true;
    open(report, u"t3"_s);
    m_view->goToCell(u"t3.new.natural"_s);
    QTest::keyClicks(m_view.get(), u"5"_s);
    QVERIFY(!editor());
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void TestFigureTableView::anotherReportLeavesEmptyCells()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::published(u"15-pingtan-2020.json"_s)));
    QVERIFY(!m_view->figures()->index(0, 3).data().isValid());
    m_session->close();
    QVERIFY(!m_view->figures()->index(0, 3).data().isValid());
}

QTEST_MAIN(TestFigureTableView)
#include "tst_figuretableview.moc"
