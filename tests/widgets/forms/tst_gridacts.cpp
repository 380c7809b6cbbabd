// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/chapterpage.h"
#include "forms/figureedit.h"
#include "forms/figuretableview.h"
#include "forms/heldlabels.h"
#include "forms/pastepreview.h"
#include "forms/tablemeter.h"

#include "document/reportfile.h"
#include "document/zerofill.h"
#include "sessionfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

// What is done to many figures of a table at once, with the page around it.
class TestGridActs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void wholeTableFromTheKeyboard();
    void pastesAsOtherProgramsCopy_data();
    void pastesAsOtherProgramsCopy();
    void undoToTheStartAndRedoToTheEnd();
    void cleanBlockIsPastedAtOnce();
    void blockInAnOpenEditorIsSpread();
    void oddBlockIsShownFirst();
    void previewTurnsTheBlock();
    void previewLeavesTotalsComputed();
    void hugeBlockIsShownBounded();
    void nothingUnderstoodCannotBePasted();
    void placeholdersStayBlank();
    void wholePublishedTableFindsItsPlace();
    void copiesForWordProcessors();
    void fillsDownAndRight();
    void fillDownLeavesTotalsComputed();
    void selectsWithShift();
    void sumsAreRememberedUntilAPlainNumber();
    void blanksBecomeZeroByScope_data();
    void blanksBecomeZeroByScope();
    void zeroFillSparesWhatIsStated();
    void meterCountsAndLeadsToBlanks();
    void inputMethodComposesInTheCell();
    void zoomKeepsTheCellAndGrows();
    void labelsAreHeldWhenScrolledSideways();

private:
    void open(const Report &report, const QString &chapter);
    FigureTableView *view(int number = 0) const
    {
        return m_page->findChildren<FigureTableView *>().value(number);
    }
    TableMeter *meter() const { return m_page->findChild<TableMeter *>(); }
    PastePreview *preview() const { return m_page->findChild<PastePreview *>(); }
    CellValue value(const QString &cell) const { return m_session->set().figures().value(cell); }
    FigureEdit *editor() const { return qobject_cast<FigureEdit *>(QApplication::focusWidget()); }
    QByteArray bytes() const { return ReportFile::toBytes(m_session->report()); }
    void paste(const QString &text, const QString &html, const QString &cell);
    void select(const QString &from, const QString &to);
    QStringList inputs(const QString &table) const;

    std::unique_ptr<ReportSession> m_session;
    std::unique_ptr<ChapterPage> m_page;
};

void TestGridActs::init()
{
    m_session =
        std::make_unique<ReportSession>(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    open(TestSupport::emptyReport(), u"c3"_s);
}

void TestGridActs::cleanup()
{
    m_page.reset();
    m_session.reset();
}

void TestGridActs::open(const Report &report, const QString &chapter)
{
    m_page.reset();
    QVERIFY_RESULT(m_session->setNewReport(report));
    m_page = std::make_unique<ChapterPage>(m_session.get(), chapter);
    m_page->resize(1100, 700);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestGridActs::paste(const QString &text, const QString &html, const QString &cell)
{
    auto *data = new QMimeData;
    data->setText(text);
    if (!html.isEmpty())
        data->setHtml(html);
    QApplication::clipboard()->setMimeData(data);
    QVERIFY(m_page->goToCell(cell));
    QTest::keySequence(view(), QKeySequence::Paste);
}

void TestGridActs::select(const QString &from, const QString &to)
{
    const FigureTableModel *model = view()->figures();
    m_page->goToCell(from);
    view()->selectionModel()->select(QItemSelection(model->indexOf(from), model->indexOf(to)),
                                     QItemSelectionModel::ClearAndSelect);
}

QStringList TestGridActs::inputs(const QString &table) const
{
    const ReportForm &form = m_session->set().form();
    QStringList cells = *ZeroFill::cellsOf(form, table);
    cells.removeIf(
        [&](const QString &cell) { return form.cell(form.indexOf(cell)).role != CellRole::Input; });
    return cells;
}

// Numbers that are all different, Tab through every row, totals passed over.
void TestGridActs::wholeTableFromTheKeyboard()
{
    const QStringList all = inputs(u"t3"_s);
    m_page->goToCell(u"t3.new.natural"_s);
    int number = 0;
    QStringList typed;
    while (true) {
        const QString cell = view()->currentCell();
        if (all.contains(cell)) {
            const QString text = QString::number(++number);
            QTest::keyClicks(view(), text.left(1)); // opens the editor
            QTest::keyClicks(editor(), text.mid(1));
            typed.append(cell);
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (view()->currentCell() == cell)
            break;
    }
    QCOMPARE(QSet<QString>(typed.cbegin(), typed.cend()), QSet<QString>(all.cbegin(), all.cend()));
    for (int i = 0; i < typed.size(); ++i)
        QCOMPARE(value(typed[i]).toText(), QString::number(i + 1));
    QVERIFY(value(u"t3.new.total"_s).isNumber());
    QCOMPARE(m_session->undoStack()->count(), typed.size());
    QCOMPARE(meter()->text(), u"Filled %1/%1"_s.arg(typed.size()));
}

void TestGridActs::pastesAsOtherProgramsCopy_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("Excel") << u"excel.html"_s;
    QTest::newRow("WPS") << u"wps.html"_s;
    QTest::newRow("Word") << u"word.html"_s;
    QTest::newRow("LibreOffice") << u"libreoffice.html"_s;
    QTest::newRow("browser") << u"browser.html"_s;
}

// 12 1,335 0 4 5 6 / 7 8 9 10 11 12, as each program writes it.
void TestGridActs::pastesAsOtherProgramsCopy()
{
    QFETCH(QString, file);
    const QByteArray html = TestSupport::readAll(TestSupport::fixture(u"clipboard/"_s + file));
    QVERIFY(!html.isEmpty());
    paste({}, QString::fromUtf8(html), u"t3.new.natural"_s);
    QVERIFY(!preview());
    const QStringList columns{u"natural"_s, u"company"_s, u"research"_s,
                              u"ngo"_s,     u"legal"_s,   u"other"_s};
    const QStringList first{u"12"_s, u"1335"_s, u"0"_s, u"4"_s, u"5"_s, u"6"_s};
    for (int i = 0; i < columns.size(); ++i) {
        QCOMPARE(value(u"t3.new."_s + columns[i]).toText(), first[i]);
        QCOMPARE(value(u"t3.carried_in."_s + columns[i]).toText(), QString::number(7 + i));
    }
    QCOMPARE(value(u"t3.new.total"_s).toText(), u"1362"_s);
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_session->undoStack()->undo();
    QVERIFY(value(u"t3.new.natural"_s).isBlank());
}

void TestGridActs::undoToTheStartAndRedoToTheEnd()
{
    const QByteArray start = bytes();
    m_page->goToCell(u"t3.new.natural"_s);
    for (const QString &typed : {u"12"_s, u"=12+7"_s, u"近20"_s, u"na"_s, u"0"_s}) {
        TestSupport::typeText(QApplication::focusWidget(), typed.left(1));
        TestSupport::typeText(editor(), typed.mid(1));
        QTest::keyClick(editor(), Qt::Key_Return);
    }
    paste(u"1\t2\n3\t4"_s, {}, u"t3.granted.company"_s);
    select(u"t3.granted.company"_s, u"t3.granted.legal"_s);
    view()->fill(FigureFill::Direction::Right);
    QTest::keyClick(view(), Qt::Key_Delete);
    view()->fillBlanks(ZeroScope::Table);
    view()->fillBlanks(ZeroScope::Report);
    const QByteArray end = bytes();
    QUndoStack *stack = m_session->undoStack();
    QVERIFY(stack->count() >= 10);
    while (stack->canUndo())
        stack->undo();
    QCOMPARE(bytes(), start);
    while (stack->canRedo())
        stack->redo();
    QCOMPARE(bytes(), end);
}

void TestGridActs::cleanBlockIsPastedAtOnce()
{
    QSignalSpy remarked(view(), &FigureTableView::remarked);
    paste(u"1\t２\t1,003\r\n4\t\t约6\r\n"_s, {}, u"t3.new.natural"_s);
    QVERIFY(!preview());
    QCOMPARE(value(u"t3.new.research"_s).toText(), u"1003"_s);
    QVERIFY(value(u"t3.carried_in.company"_s).isBlank()); // never 0
    QCOMPARE(m_session->undoStack()->count(), 1);
    QCOMPARE(remarked.size(), 1);
    QVERIFY(meter()->remark().contains(u"1 empty"_s));
}

void TestGridActs::blockInAnOpenEditorIsSpread()
{
    m_page->goToCell(u"t3.new.natural"_s);
    TestSupport::typeText(QApplication::focusWidget(), u"7"_s);
    QVERIFY(editor());
    QApplication::clipboard()->setText(u"1\t2\n3\t4\n"_s);
    QTest::keySequence(editor(), QKeySequence::Paste);
    QVERIFY(!editor() || !editor()->isVisible());
    QCOMPARE(value(u"t3.new.natural"_s).toText(), u"1"_s);
    QCOMPARE(value(u"t3.carried_in.company"_s).toText(), u"4"_s);
    QCOMPARE(m_session->undoStack()->count(), 1); // 7 was never entered
}

void TestGridActs::oddBlockIsShownFirst()
{
    paste(u"12件\t#REF!\t/\n3\t1e5\t"_s, {}, u"t3.new.natural"_s);
    QVERIFY(preview());
    QCOMPARE(m_session->undoStack()->count(), 0); // nothing yet
    auto *list = preview()->findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 4); // what needs a look
    QCOMPARE(list->topLevelItem(0)->text(0), u"表三 本年新收政府信息公开申请数量 · 自然人"_s);
    QCOMPARE(list->topLevelItem(0)->text(1), u"12件"_s);
    QCOMPARE(list->topLevelItem(0)->text(3), u"12"_s);
    preview()->findChild<QCheckBox *>(u"oddOnly"_s)->setChecked(false);
    QCOMPARE(list->topLevelItemCount(), 6);
    QTest::keyClick(preview(), Qt::Key_Return);
    QTRY_VERIFY(!preview());
    QCOMPARE(value(u"t3.new.natural"_s).toText(), u"12"_s);
    QCOMPARE(value(u"t3.carried_in.natural"_s).toText(), u"3"_s);
    QVERIFY(value(u"t3.new.company"_s).isBlank());
    QVERIFY(value(u"t3.new.research"_s).isBlank());
    QCOMPARE(m_session->undoStack()->count(), 1);
    QVERIFY(!meter()->remark().isEmpty());
}

void TestGridActs::previewTurnsTheBlock()
{
    paste(u"1\n2\n3\n4\n5\n6"_s, {}, u"t3.carried_out.natural"_s);
    QVERIFY(preview());
    QVERIFY(preview()->plan().fitsBetterTurned());
    preview()->findChild<QCheckBox *>(u"transposed"_s)->setChecked(true);
    QCOMPARE(preview()->plan().count(PastedCell::Fate::Outside), 0);
    preview()->accept();
    QCOMPARE(value(u"t3.carried_out.other"_s).toText(), u"6"_s);
    QCOMPARE(value(u"t3.carried_out.total"_s).toText(), u"21"_s);
}

void TestGridActs::previewLeavesTotalsComputed()
{
    paste(u"1\t2\t3\t4\t5\t6\t99"_s, {}, u"t3.new.natural"_s);
    QVERIFY(preview());
    preview()->findChild<QCheckBox *>(u"totalsComputed"_s)->setChecked(true);
    preview()->accept();
    QCOMPARE(value(u"t3.new.total"_s).toText(), u"21"_s);
    QVERIFY(!value(u"t3.new.total"_s).isStated);
}

void TestGridActs::hugeBlockIsShownBounded()
{
    paste((u"7\t"_s.repeated(199) + u"7\n"_s).repeated(10'000), {}, u"t3.new.natural"_s);
    QVERIFY(preview());
    auto *list = preview()->findChild<QTreeWidget *>();
    QVERIFY(list->topLevelItemCount() <= 25 * 7 + PastePlan::ListedOutside);
    QVERIFY(preview()->findChild<QLabel *>(u"pasteRemarks"_s)->text().contains(u"10000"_s));
    preview()->reject();
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void TestGridActs::nothingUnderstoodCannotBePasted()
{
    paste(u"x\ty\n=SUM(A1)\t2021-3-5"_s, {}, u"t3.new.natural"_s);
    QVERIFY(preview());
    QTest::keyClick(preview(), Qt::Key_Return);
    QVERIFY(preview() && preview()->isVisible());
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void TestGridActs::placeholdersStayBlank()
{
    paste(u"/\t—\t-\n无\t1\t "_s, {}, u"t3.new.natural"_s);
    QVERIFY(preview());
    QCOMPARE(preview()->plan().count(PastedCell::Fate::Doubtful), 4);
    preview()->accept();
    QVERIFY(value(u"t3.new.natural"_s).isBlank());
    QVERIFY(value(u"t3.carried_in.natural"_s).isBlank());
    QCOMPARE(value(u"t3.carried_in.company"_s).toText(), u"1"_s);
}

// The cursor may stand anywhere: the table brings its own labels.
void TestGridActs::wholePublishedTableFindsItsPlace()
{
    const Report published = TestSupport::published(u"16-pingtan-2021.json"_s);
    QString html = u"<html><body><p>正文</p><table>"_s;
    int row = -1;
    const FigureView figures(published, m_session->set().formPtr());
    for (const GridCell &cell : view()->figures()->table().cells) {
        if (cell.row != row)
            html += (row < 0 ? u"<tr>"_s : u"</tr><tr>"_s);
        row = cell.row;
        html += u"<td rowspan=%1 colspan=%2><p>%3</p></td>"_s.arg(cell.rowSpan)
                    .arg(cell.columnSpan)
                    .arg(cell.cell.isEmpty() ? cell.text.toHtmlEscaped()
                                             : figures.value(cell.cell).toText());
    }
    paste({}, html + u"</tr></table></body></html>"_s, u"t3.granted.ngo"_s);
    QVERIFY(preview());
    preview()->accept();
    for (const QString &cell : inputs(u"t3"_s))
        QCOMPARE(value(cell).toText(), figures.value(cell).toText());
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void TestGridActs::copiesForWordProcessors()
{
    paste(u"1\t2\n3\t4"_s, {}, u"t3.new.natural"_s);
    select(u"t3.new.natural"_s, u"t3.carried_in.research"_s);
    QTest::keySequence(view(), QKeySequence::Copy);
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QCOMPARE(data->text(), u"1\t2\t\n3\t4\t"_s);
    QVERIFY(data->html().contains(u"<td>4</td><td></td></tr></table>"_s));
}

void TestGridActs::fillsDownAndRight()
{
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"=3+4"_s));
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.company"_s, u"na"_s));
    const int steps = m_session->undoStack()->count();
    select(u"t3.new.natural"_s, u"t3.granted.company"_s);
    QTest::keyClick(view(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(value(u"t3.granted.natural"_s).toText(), u"7"_s);
    QCOMPARE(m_session->report().figure(u"t3.granted.natural"_s).addends, u"3+4"_s);
    QCOMPARE(value(u"t3.carried_in.company"_s).state, CellValue::State::NotApplicable);
    QCOMPARE(m_session->undoStack()->count(), steps + 1);
    // One figure takes what stands above it.
    m_page->goToCell(u"t3.partial.natural"_s);
    QTest::keyClick(view(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(value(u"t3.partial.natural"_s).toText(), u"7"_s);
    select(u"t3.partial.natural"_s, u"t3.partial.ngo"_s);
    QTest::keyClick(view(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(value(u"t3.partial.ngo"_s).toText(), u"7"_s);
}

void TestGridActs::fillDownLeavesTotalsComputed()
{
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.total"_s, u"9"_s));
    const int steps = m_session->undoStack()->count();
    select(u"t3.new.total"_s, u"t3.granted.total"_s);
    view()->fill(FigureFill::Direction::Down);
    QVERIFY(!value(u"t3.granted.total"_s).isStated);
    QCOMPARE(m_session->undoStack()->count(), steps);
}

void TestGridActs::selectsWithShift()
{
    m_page->goToCell(u"t3.new.natural"_s);
    QTest::keyClick(view(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(view()->selectionModel()->selectedIndexes().size(), 4);
    QTest::keyClick(view(), Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(view()->selectionModel()->selectedIndexes().size(), 14);
    QTest::keyClick(view(), Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(view()->currentCell(), u"t3.carried_out.total"_s);
    QCOMPARE(view()->selectionModel()->selectedIndexes().size(), 25 * 7);
    QTest::keyClick(view(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(view()->selectionModel()->selectedIndexes(), QModelIndexList{view()->currentIndex()});
    QTest::keyClick(view(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(view()->selectionModel()->selectedIndexes().size(), 25);
}

void TestGridActs::sumsAreRememberedUntilAPlainNumber()
{
    const QString cell = u"t3.new.natural"_s;
    const auto type = [&](const QString &text) {
        m_page->goToCell(cell);
        QTest::keyClicks(view(), text.left(1));
        QTest::keyClicks(editor(), text.mid(1));
        QTest::keyClick(editor(), Qt::Key_Return);
    };
    type(u"=12+7-0"_s);
    QCOMPARE(value(cell).toText(), u"19"_s);
    QVERIFY(bytes().contains("\"addends\": \"12+7-0\""));
    m_page->goToCell(cell);
    QTest::keyClick(view(), Qt::Key_F2);
    QCOMPARE(editor()->text(), u"=12+7-0"_s);
    QTest::keyClick(editor(), Qt::Key_Escape);
    type(u"20"_s);
    QVERIFY(m_session->report().figure(cell).addends.isEmpty());
    m_session->undoStack()->undo();
    QCOMPARE(m_session->report().figure(cell).addends, u"12+7-0"_s);
}

void TestGridActs::blanksBecomeZeroByScope_data()
{
    QTest::addColumn<ZeroScope>("scope");
    QTest::addColumn<QString>("name");
    QTest::newRow("row") << ZeroScope::Row << u"t3.granted"_s;
    QTest::newRow("table") << ZeroScope::Table << u"t3"_s;
    QTest::newRow("report") << ZeroScope::Report << u"all"_s;
}

void TestGridActs::blanksBecomeZeroByScope()
{
    QFETCH(ZeroScope, scope);
    QFETCH(QString, name);
    m_page->goToCell(u"t3.granted.company"_s);
    view()->fillBlanks(scope);
    const QStringList expected = inputs(name);
    QVERIFY(!expected.isEmpty());
    int zeros = 0;
    for (const QString &cell : inputs(u"all"_s)) {
        QCOMPARE(value(cell).toText(), expected.contains(cell) ? u"0"_s : QString());
        zeros += value(cell).isNumber() ? 1 : 0;
    }
    QCOMPARE(zeros, expected.size());
    QCOMPARE(m_session->undoStack()->count(), 1);
    QVERIFY(m_session->undoStack()->undoText().contains(QString::number(zeros)));
    QVERIFY(meter()->remark().contains(QString::number(zeros)));
    QCOMPARE(m_session->report().blanksFilled.size(), 1); // kept in the file, undone with the fill
    QCOMPARE(m_session->report().blanksFilled.constFirst().cells.size(), zeros);
    m_session->undoStack()->undo();
    QVERIFY(m_session->report().blanksFilled.isEmpty());
    m_session->undoStack()->redo();
    view()->fillBlanks(scope); // nothing left
    QCOMPARE(m_session->undoStack()->count(), 1);
    QVERIFY(meter()->remark().contains(u"nothing was changed"_s));
}

void TestGridActs::zeroFillSparesWhatIsStated()
{
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"5"_s));
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.company"_s, u"na"_s));
    FigureNotes::SourceChange source;
    source.card.office = u"法规科"_s;
    source.parts = {u"office"_s};
    QVERIFY_RESULT(m_session->setSource({u"t3.new.legal"_s}, source));
    m_page->goToCell(u"t3.new.research"_s);
    view()->fillBlanks(ZeroScope::Row);
    QCOMPARE(value(u"t3.new.natural"_s).toText(), u"5"_s);
    QCOMPARE(value(u"t3.new.company"_s).state, CellValue::State::NotApplicable);
    QCOMPARE(m_session->report().figure(u"t3.new.legal"_s).source.office, u"法规科"_s);
    QCOMPARE(value(u"t3.new.total"_s).toText(), u"5"_s);
    QVERIFY(!value(u"t3.new.total"_s).isStated);
}

void TestGridActs::meterCountsAndLeadsToBlanks()
{
    const int all = static_cast<int>(inputs(u"t3"_s).size());
    QCOMPARE(meter()->text(), u"Filled 0/%1 · blank %1"_s.arg(all));
    view()->fillBlanks(ZeroScope::Table);
    QCOMPARE(meter()->text(), u"Filled %1/%1"_s.arg(all));
    QVERIFY(meter()->findChild<QToolButton *>(u"fillBlanks"_s)->isHidden());
    QVERIFY_RESULT(m_session->enterFigure(u"t3.granted.ngo"_s, {}));
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, {}));
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.company"_s, u"na"_s));
    QCOMPARE(meter()->text(), u"Filled %1/%2 · blank 2 · not applicable 1"_s.arg(all - 2).arg(all));
    m_page->goToCell(u"t3.new.other"_s);
    auto *counts = meter()->findChild<QToolButton *>(u"tableCounts"_s);
    counts->click();
    QCOMPARE(view()->currentCell(), u"t3.granted.ngo"_s);
    counts->click(); // from the start again
    QCOMPARE(view()->currentCell(), u"t3.new.natural"_s);
}

// Pinyin or a full-width keyboard: the first stroke only composes, the commit comes later.
void TestGridActs::inputMethodComposesInTheCell()
{
    m_page->goToCell(u"t3.new.natural"_s);
    QInputMethodEvent composing(u"shi"_s, {});
    QApplication::sendEvent(view(), &composing);
    QPointer<QWidget> opened = view()->indexWidget(view()->currentIndex());
    QVERIFY(opened);
    QVERIFY(view()->hasFocus()); // another focus would break the composition off
    QInputMethodEvent commit;
    commit.setCommitString(u"＝１２"_s);
    QApplication::sendEvent(view(), &commit);
    QCOMPARE(editor(), opened.data());
    QCOMPARE(editor()->text(), u"=12"_s);
    TestSupport::typeText(editor(), u"＋７"_s); // goes on, does not replace
    QCOMPARE(editor()->text(), u"=12+7"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(value(u"t3.new.natural"_s).toText(), u"19"_s);
    // Chinese punctuation.
    TestSupport::typeText(view(), u"１，０３５"_s);
    QVERIFY(editor());
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(value(u"t3.carried_in.natural"_s).toText(), u"1035"_s);
}

void TestGridActs::zoomKeepsTheCellAndGrows()
{
    m_page->goToCell(u"t3.granted.ngo"_s);
    const int height = view()->height();
    const int line = view()->fontMetrics().height();
    m_page->setZoom(150);
    QVERIFY(view()->height() > height);
    QVERIFY(view()->fontMetrics().height() > line);
    QCOMPARE(view()->currentCell(), u"t3.granted.ngo"_s);
    const auto isSeen = [this] {
        const QRect cell = view()->cellRect(u"t3.granted.ngo"_s);
        const QRect shown(view()->mapTo(m_page->viewport(), cell.topLeft()), cell.size());
        return shown.top() >= view()->headerHeight() &&
               shown.bottom() <= m_page->viewport()->height();
    };
    QTRY_VERIFY(isSeen());
    m_page->verticalScrollBar()->setValue(m_page->verticalScrollBar()->maximum());
    QVERIFY(!isSeen());
    m_page->goToCell(u"t3.granted.ngo"_s); // current already, and out of view
    QVERIFY(isSeen());
    m_page->setZoom(100);
    QCOMPARE(view()->height(), height);
    QSignalSpy asked(m_page.get(), &ChapterPage::zoomRequested);
    const QPointF at(m_page->viewport()->rect().center());
    QWheelEvent wheel(at, m_page->viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_page->viewport(), &wheel);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toInt(), 1);
}

void TestGridActs::labelsAreHeldWhenScrolledSideways()
{
    m_page->setZoom(200);
    m_page->resize(700, 600);
    QVERIFY(m_page->horizontalScrollBar()->maximum() > 0);
    auto *labels = view()->findChild<HeldLabels *>();
    QVERIFY(labels->isHidden());
    m_page->horizontalScrollBar()->setValue(m_page->horizontalScrollBar()->maximum());
    QVERIFY(labels->isVisible());
    QCOMPARE(labels->mapTo(m_page->viewport(), QPoint()).x(), 0);
    QCOMPARE(labels->width(), view()->columnViewportPosition(3));
    // Going back to the first figure brings it clear of the labels.
    m_page->goToCell(u"t3.granted.natural"_s);
    const QRect cell = view()->cellRect(u"t3.granted.natural"_s);
    QVERIFY(view()->mapTo(m_page->viewport(), cell.topLeft()).x() >= view()->heldWidth() - 1);
}

QTEST_MAIN(TestGridActs)
#include "tst_gridacts.moc"
