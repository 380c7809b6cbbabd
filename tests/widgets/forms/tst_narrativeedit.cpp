// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/narrativeedit.h"

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

private:
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

QTEST_MAIN(TestNarrativeEdit)
#include "tst_narrativeedit.moc"
