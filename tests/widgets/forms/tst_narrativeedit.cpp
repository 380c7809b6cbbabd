// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/narrativeedit.h"

#include "document/reportfile.h"
#include "forms/numberchips.h"
#include "sessionfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestNarrativeEdit : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsTheText();
    void typingGoesToTheReport();
    void pauseEndsTheStep();
    void leavingEndsTheStep();
    void undoPutsTextAndCursorBack();
    void undoKeysAreTheWindows();
    void pasteIsPlainText();
    void pasteIsAStepOfItsOwn();
    void unusualSpacesAreKept();
    void charactersAreCountedWithoutSpace();
    void growsWithItsText();
    void goToSelectsWords();
    void inputMethodComposesBeforeItCommits();
    void boundNumberFollowsItsFigure();
    void undoOfAFigureRestoresEveryByteOfTheText();
    void typingAroundABoundNumberKeepsIt_data();
    void typingAroundABoundNumberKeepsIt();
    void typingInABoundNumberUnbindsIt();
    void inputMethodCommitsBesideABoundNumber();
    void copyOfABoundNumberIsItsDigits();
    void chipLiesUnderItsDigits();
    void deletingOneOfTwoEqualWordsKeepsTheOthersBinding();
    void garbageIsPastedAsItIs_data();
    void garbageIsPastedAsItIs();
    void longTextKeepsItsBindings();
    void wholeDraftIsOfferedForSplitting();

private:
    // "全年受理39件\n" with 39 bound to the new applications of natural persons.
    void bindOne()
    {
        QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"39"_s));
        put(u"全年受理39件\n"_s);
        Binding binding;
        binding.span = {4, 2};
        binding.cell = u"t3.new.natural"_s;
        QVERIFY_RESULT(m_session->bind(u"c1"_s, binding));
    }
    QList<Binding> bound() const { return m_session->report().bindingsOf(u"c1"_s); }
    QByteArray bytes() const { return ReportFile::toBytes(m_session->report()); }

    QString stored() const { return m_session->report().text(u"c1"_s); }
    void put(const QString &text)
    {
        QVERIFY_RESULT(m_session->setText(u"c1"_s, text));
        m_session->endTypingStep();
    }

    std::unique_ptr<ReportSession> m_session;
    std::unique_ptr<NarrativeEdit> m_edit;
};

void TestNarrativeEdit::init()
{
    m_session =
        std::make_unique<ReportSession>(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    m_edit = std::make_unique<NarrativeEdit>(m_session.get(), u"c1"_s, 4);
    m_edit->resize(500, 200);
    m_edit->show();
    m_edit->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_edit.get()));
    m_edit->setFocus();
}

void TestNarrativeEdit::cleanup()
{
    m_edit.reset();
    m_session.reset();
}

void TestNarrativeEdit::showsTheText()
{
    put(u"甲\n乙\n"_s);
    QCOMPARE(m_edit->toPlainText(), u"甲\n乙"_s); // no empty paragraph after the last
    NarrativeEdit another(m_session.get(), u"c1"_s, 1);
    QCOMPARE(another.toPlainText(), u"甲\n乙"_s);
    QCOMPARE(stored(), u"甲\n乙\n"_s); // showing changes nothing
}

void TestNarrativeEdit::typingGoesToTheReport()
{
    QTest::keyClicks(m_edit.get(), u"ab"_s);
    QCOMPARE(stored(), u"ab\n"_s);
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QTest::keyClicks(m_edit.get(), u"c"_s);
    QCOMPARE(stored(), u"ab\nc\n"_s);
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void TestNarrativeEdit::pauseEndsTheStep()
{
    QTest::keyClicks(m_edit.get(), u"a"_s);
    QTRY_VERIFY(!m_edit->isTypingStepOpen());
    QTest::keyClicks(m_edit.get(), u"b"_s);
    QCOMPARE(m_session->undoStack()->count(), 2);
}

void TestNarrativeEdit::leavingEndsTheStep()
{
    QTest::keyClicks(m_edit.get(), u"a"_s);
    m_edit->clearFocus();
    m_edit->setFocus();
    QTest::keyClicks(m_edit.get(), u"b"_s);
    QCOMPARE(m_session->undoStack()->count(), 2);
}

void TestNarrativeEdit::undoPutsTextAndCursorBack()
{
    put(u"第一段\n第二段\n"_s);
    put(u"第一段\n第二段改\n"_s);
    m_session->undoStack()->undo();
    QCOMPARE(m_edit->toPlainText(), u"第一段\n第二段"_s);
    QCOMPARE(m_edit->textCursor().position(), 7); // where the undone words were
    m_session->undoStack()->redo();
    QCOMPARE(m_edit->toPlainText(), u"第一段\n第二段改"_s);
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QVERIFY(m_edit->toPlainText().isEmpty());
}

void TestNarrativeEdit::undoKeysAreTheWindows()
{
    QTest::keyClicks(m_edit.get(), u"a"_s);
    QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    undo.accept();
    QApplication::sendEvent(m_edit.get(), &undo);
    QVERIFY(!undo.isAccepted());
}

void TestNarrativeEdit::pasteIsPlainText()
{
    auto *mime = new QMimeData;
    mime->setHtml(u"<b>粗</b><table><tr><td>格</td></tr></table>"_s);
    mime->setText(u"粗\r\n格"_s);
    QApplication::clipboard()->setMimeData(mime);
    m_edit->paste();
    QCOMPARE(stored(), u"粗\n格\n"_s);
    m_edit->selectAll();
    m_edit->copy();
    QVERIFY(!QApplication::clipboard()->mimeData()->hasHtml());
    QCOMPARE(QApplication::clipboard()->text(), u"粗\n格"_s);
}

void TestNarrativeEdit::pasteIsAStepOfItsOwn()
{
    QTest::keyClicks(m_edit.get(), u"a"_s);
    QApplication::clipboard()->setText(u"b"_s);
    m_edit->paste();
    QTest::keyClicks(m_edit.get(), u"c"_s);
    QCOMPARE(stored(), u"abc\n"_s);
    QCOMPARE(m_session->undoStack()->count(), 3);
}

void TestNarrativeEdit::unusualSpacesAreKept()
{
    const QString text = u"甲\u00a0乙\u3000丙\n"_s;
    put(text);
    m_edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(m_edit.get(), u"x"_s);
    QCOMPARE(stored(), u"甲\u00a0乙\u3000丙x\n"_s);
}

void TestNarrativeEdit::charactersAreCountedWithoutSpace()
{
    QSignalSpy counted(m_edit.get(), &NarrativeEdit::characterCountChanged);
    put(u"　　甲乙 丙\n𠮷\n"_s);
    QCOMPARE(m_edit->characterCount(), 4);
    QCOMPARE(counted.last().first().toInt(), 4);
}

void TestNarrativeEdit::growsWithItsText()
{
    const int empty = m_edit->height();
    put(u"段\n"_s.repeated(30));
    QVERIFY(m_edit->height() > 2 * empty);
    QVERIFY(!m_edit->verticalScrollBar()->isVisible());
    put(u"段\n"_s);
    QCOMPARE(m_edit->height(), empty);
}

void TestNarrativeEdit::goToSelectsWords()
{
    put(u"全年受理39件\n"_s);
    QSignalSpy moved(m_edit.get(), &NarrativeEdit::cursorRectChanged);
    m_edit->goTo(4, 2);
    QCOMPARE(m_edit->textCursor().selectedText(), u"39"_s);
    QVERIFY(!moved.isEmpty());
    m_edit->goTo(-1, 0);
    QCOMPARE(m_edit->textCursor().position(), 0);
    m_edit->goTo(400, 20); // beyond the end is harmless
    QCOMPARE(m_edit->textCursor().position(), 7);
}

void TestNarrativeEdit::inputMethodComposesBeforeItCommits()
{
    QInputMethodEvent composing(u"zheng"_s, {});
    QApplication::sendEvent(m_edit.get(), &composing);
    QVERIFY(stored().isEmpty());
    QInputMethodEvent commit;
    commit.setCommitString(u"政府"_s);
    QApplication::sendEvent(m_edit.get(), &commit);
    QCOMPARE(stored(), u"政府\n"_s);
}

void TestNarrativeEdit::boundNumberFollowsItsFigure()
{
    bindOne();
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"1205"_s));
    QCOMPARE(m_edit->toPlainText(), u"全年受理1205件"_s);
    QCOMPARE(bound().first().span, (Span{4, 4}));
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, QString()));
    QCOMPARE(m_edit->toPlainText(), u"全年受理〔未填〕件"_s); // a blank never becomes 0
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"7"_s));
    QCOMPARE(m_edit->toPlainText(), u"全年受理7件"_s);
}

void TestNarrativeEdit::undoOfAFigureRestoresEveryByteOfTheText()
{
    bindOne();
    const QByteArray before = bytes();
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"1205"_s));
    const QByteArray after = bytes();
    QVERIFY(before != after);
    m_session->undoStack()->undo();
    QCOMPARE(bytes(), before);
    QCOMPARE(m_edit->toPlainText(), u"全年受理39件"_s);
    m_session->undoStack()->redo();
    QCOMPARE(bytes(), after);
    QCOMPARE(m_edit->toPlainText(), u"全年受理1205件"_s);
}

void TestNarrativeEdit::typingAroundABoundNumberKeepsIt_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("start");
    QTest::newRow("in front of the text") << 0 << u"今年"_s << u"今年全年受理39件"_s << 6;
    QTest::newRow("right in front of it") << 4 << u"了"_s << u"全年受理了39件"_s << 5;
    QTest::newRow("right behind it") << 6 << u"余"_s << u"全年受理39余件"_s << 4;
    QTest::newRow("at the end") << 7 << u"。"_s << u"全年受理39件。"_s << 4;
    QTest::newRow("the words before it again") << 4 << u"受理"_s << u"全年受理受理39件"_s << 6;
}

void TestNarrativeEdit::typingAroundABoundNumberKeepsIt()
{
    QFETCH(int, place);
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(int, start);
    bindOne();
    m_edit->goTo(place, 0);
    TestSupport::typeText(m_edit.get(), typed);
    QCOMPARE(m_edit->toPlainText(), text);
    QCOMPARE(bound().size(), 1);
    QCOMPARE(bound().first().span, (Span{start, 2}));
}

void TestNarrativeEdit::typingInABoundNumberUnbindsIt()
{
    bindOne();
    m_edit->goTo(6, 0);
    QTest::keyClicks(m_edit.get(), u"5"_s);
    QCOMPARE(stored(), u"全年受理395件\n"_s);
    QVERIFY(bound().isEmpty());
    m_session->undoStack()->undo();
    QCOMPARE(bound().size(), 1);
    QTest::keyClick(m_edit.get(), Qt::Key_Backspace);
    QVERIFY(bound().isEmpty());
}

void TestNarrativeEdit::inputMethodCommitsBesideABoundNumber()
{
    bindOne();
    m_edit->goTo(4, 0);
    QInputMethodEvent composing(u"yishenqing"_s, {});
    QApplication::sendEvent(m_edit.get(), &composing);
    QCOMPARE(stored(), u"全年受理39件\n"_s);
    QCOMPARE(bound().first().span, (Span{4, 2}));
    QInputMethodEvent commit;
    commit.setCommitString(u"依申请"_s);
    QApplication::sendEvent(m_edit.get(), &commit);
    QCOMPARE(stored(), u"全年受理依申请39件\n"_s);
    QCOMPARE(bound().first().span, (Span{7, 2}));
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"40"_s));
    QCOMPARE(m_edit->toPlainText(), u"全年受理依申请40件"_s);
}

void TestNarrativeEdit::copyOfABoundNumberIsItsDigits()
{
    bindOne();
    m_edit->selectAll();
    m_edit->copy();
    QCOMPARE(QApplication::clipboard()->text(), u"全年受理39件"_s);
    m_edit->goTo(4, 2);
    m_edit->cut();
    QCOMPARE(QApplication::clipboard()->text(), u"39"_s);
    QCOMPARE(stored(), u"全年受理件\n"_s);
    QVERIFY(bound().isEmpty());
}

void TestNarrativeEdit::chipLiesUnderItsDigits()
{
    bindOne();
    const QList<QRectF> rects = NumberChips::rects(*m_edit->document(), bound().first().span);
    QCOMPARE(rects.size(), 1);
    const QPoint corner = rects.first().topLeft().toPoint() + QPoint(2, 2);
    const QImage picture = m_edit->viewport()->grab().toImage();
    const qreal ratio = picture.devicePixelRatio();
    const auto colorAt = [&](const QPoint &point) { return picture.pixelColor(point * ratio); };
    QVERIFY(colorAt(corner) != colorAt(QPoint(picture.width() - 6, corner.y())));
}

void TestNarrativeEdit::deletingOneOfTwoEqualWordsKeepsTheOthersBinding()
{
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"39"_s));
    put(u"39件，39件\n"_s);
    Binding binding;
    binding.span = {4, 2};
    binding.cell = u"t3.new.natural"_s;
    QVERIFY_RESULT(m_session->bind(u"c1"_s, binding));
    m_edit->goTo(0, 4);
    QTest::keyClick(m_edit.get(), Qt::Key_Delete);
    QCOMPARE(stored(), u"39件\n"_s);
    QCOMPARE(bound().size(), 1); // it is known which of the two was deleted
    QCOMPARE(bound().first().span, (Span{0, 2}));
}

void TestNarrativeEdit::garbageIsPastedAsItIs_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::newRow("radicals of a PDF") << u"\u2f00年受\u2f2039件"_s;
    QTest::newRow("zero width") << u"受\u200b理\u200d3\ufeff9件"_s;
    QTest::newRow("right to left marks") << u"\u202e受理39件\u202c"_s;
    QTest::newRow("emoji") << u"受理👩‍👩‍👧39件🎉"_s;
    QTest::newRow("lone surrogate") << u"受理"_s + QChar(0xd800) + u"39件"_s;
    QTest::newRow("soft hyphens and full width") << u"受\u00ad理３９件（其中１）"_s;
    QTest::newRow("control characters") << u"受\u0001理\u001b[31m39件"_s;
    QTest::newRow("nothing but white space") << u" \t\u3000\u00a0"_s;
}

void TestNarrativeEdit::garbageIsPastedAsItIs()
{
    QFETCH(QString, pasted);
    QApplication::clipboard()->setText(pasted);
    m_edit->paste();
    QCOMPARE(stored(), pasted + u'\n');
    m_session->finishChecks();
    m_edit->grab(); // painting it does no harm
    m_session->undoStack()->undo();
    QVERIFY(stored().isEmpty());
}

void TestNarrativeEdit::longTextKeepsItsBindings()
{
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"39"_s));
    const QString paragraph = u"全年受理39件，均按时答复，群众满意。\n"_s;
    const int paragraphs = 20'000 / static_cast<int>(paragraph.size()) + 1;
    QList<Binding> bindings;
    for (int i = 0; i < paragraphs; ++i) {
        Binding binding;
        binding.span = {i * paragraph.size() + 4, 2};
        binding.cell = u"t3.new.natural"_s;
        bindings.append(binding);
    }
    Report report = m_session->report();
    QVERIFY_RESULT(ReportEdit::setText(report, u"c1"_s, paragraph.repeated(paragraphs), bindings));
    QVERIFY_RESULT(m_session->setNewReport(report));
    NarrativeEdit edit(m_session.get(), u"c1"_s, 4);
    edit.resize(600, 400);
    edit.show();
    edit.goTo(0, 0);
    QTest::keyClicks(&edit, u"x"_s);
    QCOMPARE(bound().size(), paragraphs);
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"140"_s));
    QCOMPARE(edit.toPlainText().count(u"受理140件"_s), paragraphs);
    QCOMPARE(bound().last().span.length, 3);
}

void TestNarrativeEdit::wholeDraftIsOfferedForSplitting()
{
    QSignalSpy offered(m_edit.get(), &NarrativeEdit::draftPasted);
    const QString draft = u"一、总体情况\n全年情况良好。\n五、存在的主要问题及改进情况\n暂无。\n"_s;
    QApplication::clipboard()->setText(draft);
    m_edit->paste();
    QCOMPARE(offered.size(), 1);
    QVERIFY(stored().isEmpty());
    m_edit->insertPasted(offered.first().first().toString());
    QVERIFY(stored().startsWith(u"一、总体情况"_s));
    m_edit->paste(); // the text is not empty: plainly pasted
    QCOMPARE(offered.size(), 1);
}

QTEST_MAIN(TestNarrativeEdit)
#include "tst_narrativeedit.moc"
