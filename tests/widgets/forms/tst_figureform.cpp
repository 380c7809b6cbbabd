// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figureform.h"

#include "forms/figureedit.h"
#include "forms/inlinemessage.h"
#include "forms/pastepreview.h"
#include "sessionfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFigureForm : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void rowsInOrder();
    void enterCommitsAndMovesDown();
    void leavingCommits();
    void upAndDownMoveBetweenRows();
    void badInputStaysInPlace();
    void escapeTakesBack();
    void partsAreComparedWithTheWhole_data();
    void partsAreComparedWithTheWhole();
    void linkedFigureSaysWhereItComesFrom();
    void otherStepsAreShown();
    void whatIsBeingTypedIsNotOverwritten();
    void addendsAreEditedAsTyped();
    void undoKeysAreTheReportsOnceCommitted();
    void blockIsSpread();
    void labelledBlockIsShownFirst();
    void lastYearIsShownWhenAttached();
    void accessibleNames();

private:
    void open(const Report &report, const QString &group);
    FigureEdit *edit(const QString &cell);
    void type(const QString &cell, const QString &text, Qt::Key end = Qt::Key_Return);
    QString value(const QString &cell) const
    {
        return m_session->set().figures().value(cell).toText();
    }
    QStringList labels() const;

    std::unique_ptr<ReportSession> m_session;
    std::unique_ptr<FigureForm> m_form;
};

void TestFigureForm::init()
{
    m_session =
        std::make_unique<ReportSession>(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    open(TestSupport::emptyReport(), u"petition"_s);
}

void TestFigureForm::cleanup()
{
    m_form.reset();
    m_session.reset();
}

void TestFigureForm::open(const Report &report, const QString &group)
{
    m_form.reset();
    QVERIFY_RESULT(m_session->setNewReport(report));
    m_form = std::make_unique<FigureForm>(m_session.get(), group);
    m_form->show();
    m_form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
}

// The line of a figure; has the focus afterwards.
FigureEdit *TestFigureForm::edit(const QString &cell)
{
    return m_form->goToCell(cell) ? qobject_cast<FigureEdit *>(QApplication::focusWidget())
                                  : nullptr;
}

void TestFigureForm::type(const QString &cell, const QString &text, Qt::Key end)
{
    FigureEdit *line = edit(cell);
    QVERIFY(line);
    TestSupport::typeText(line, text); // all is selected, so it replaces
    QTest::keyClick(line, end);
}

QStringList TestFigureForm::labels() const
{
    QStringList texts;
    for (const QLabel *label : m_form->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(label->text());
    }
    return texts;
}

void TestFigureForm::rowsInOrder()
{
    const QStringList shown = labels();
    const ReportForm &form = m_session->set().form();
    qsizetype position = -1;
    for (const QString &cell : {u"petition.total"_s, u"petition.consult"_s, u"petition.appeal"_s,
                                u"petition.accuse"_s, u"petition.other"_s}) {
        const QString label = form.cell(form.indexOf(cell)).rowLabel;
        QVERIFY2(shown.indexOf(label) > position, qPrintable(label));
        position = shown.indexOf(label);
    }
    QVERIFY(!m_form->goToCell(u"t3.new.natural"_s));
}

void TestFigureForm::enterCommitsAndMovesDown()
{
    type(u"petition.total"_s, u"14,285 件"_s);
    QCOMPARE(value(u"petition.total"_s), u"14285"_s);
    QCOMPARE(QApplication::focusWidget(), edit(u"petition.consult"_s));
    QCOMPARE(edit(u"petition.total"_s)->text(), u"14285"_s); // as it was understood
}

void TestFigureForm::leavingCommits()
{
    type(u"petition.total"_s, u"12"_s, Qt::Key_Tab);
    QCOMPARE(value(u"petition.total"_s), u"12"_s);
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void TestFigureForm::upAndDownMoveBetweenRows()
{
    QSignalSpy current(m_form.get(), &FigureForm::currentCellChanged);
    QTest::keyClick(edit(u"petition.consult"_s), Qt::Key_Down);
    QCOMPARE(current.last().first().toString(), u"petition.appeal"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(current.last().first().toString(), u"petition.total"_s);
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void TestFigureForm::badInputStaysInPlace()
{
    QSignalSpy refused(m_form.get(), &FigureForm::refused);
    type(u"petition.total"_s, u"3.5.1"_s);
    FigureEdit *line = qobject_cast<FigureEdit *>(QApplication::focusWidget());
    QVERIFY(line && line->isRefused());
    QCOMPARE(line->text(), u"3.5.1"_s);
    QCOMPARE(refused.size(), 1);
    auto *message = m_form->findChild<InlineMessage *>();
    QVERIFY(message->isVisible());
    // Going elsewhere keeps it; mending it clears the message.
    FigureEdit *other = edit(u"petition.other"_s);
    QVERIFY(other != line);
    QCOMPARE(line->text(), u"3.5.1"_s);
    line->setFocus();
    QTest::keyClick(line, Qt::Key_End);
    QTest::keyClick(line, Qt::Key_Backspace);
    QVERIFY(!message->isVisible());
    QTest::keyClick(line, Qt::Key_Backspace);
    QTest::keyClick(line, Qt::Key_Backspace);
    QTest::keyClick(line, Qt::Key_Backspace);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(value(u"petition.total"_s), u"3"_s);
}

void TestFigureForm::escapeTakesBack()
{
    type(u"petition.total"_s, u"5"_s);
    FigureEdit *line = edit(u"petition.total"_s);
    QTest::keyClicks(line, u"oops"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(line->text(), u"5"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void TestFigureForm::partsAreComparedWithTheWhole_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QStringList>("entries");
    QTest::addColumn<QString>("hint");
    QTest::newRow("nothing filled in") << u"deputies"_s << QStringList{} << QString();
    QTest::newRow("some blank") << u"deputies"_s
                                << QStringList{u"suggestion.total=45"_s, u"suggestion.lead=11"_s}
                                << u"Parts so far: 11"_s;
    QTest::newRow("exact") << u"deputies"_s
                           << QStringList{u"suggestion.total=45"_s, u"suggestion.lead=11"_s,
                                          u"suggestion.assist=34"_s}
                           << u"as “市人大建议”"_s;
    QTest::newRow("less") << u"deputies"_s
                          << QStringList{u"suggestion.total=45"_s, u"suggestion.lead=11"_s,
                                         u"suggestion.assist=33"_s}
                          << u"44, 1 less than"_s;
    QTest::newRow("more") << u"deputies"_s
                          << QStringList{u"suggestion.total=45"_s, u"suggestion.lead=50"_s}
                          << u"50, 5 more than"_s;
    QTest::newRow("not all broken down")
        << u"petition"_s
        << QStringList{u"petition.total=14285"_s, u"petition.consult=679"_s,
                       u"petition.appeal=59"_s, u"petition.accuse=19"_s, u"petition.other=80"_s}
        << u"837; 13448 of"_s;
}

void TestFigureForm::partsAreComparedWithTheWhole()
{
    QFETCH(QString, group);
    QFETCH(QStringList, entries);
    QFETCH(QString, hint);
    open(TestSupport::emptyReport(), group);
    for (const QString &entry : entries)
        QVERIFY_RESULT(m_session->enterFigure(entry.section(u'=', 0, 0), entry.section(u'=', 1)));
    const QString shown = labels().filter(u"Parts"_s).join(u'\n');
    if (hint.isEmpty())
        QCOMPARE(shown, QString());
    else
        QVERIFY2(shown.contains(hint), qPrintable(shown));
}

void TestFigureForm::linkedFigureSaysWhereItComesFrom()
{
    open(TestSupport::emptyReport(), u"request"_s);
    const QStringList linked = labels().filter(u"same as"_s);
    QVERIFY2(linked.contains(u"same as 表三 本年新收政府信息公开申请数量 · 总计"_s),
             qPrintable(linked.join(u'\n')));
    type(u"request.received"_s, u"39"_s);
    QCOMPARE(value(u"t3.new.total"_s), u"39"_s);
    QCOMPARE(edit(u"request.received"_s)->text(), u"39"_s);
}

void TestFigureForm::otherStepsAreShown()
{
    type(u"petition.total"_s, u"5"_s);
    QVERIFY_RESULT(m_session->enterFigure(u"petition.total"_s, u"6"_s));
    QCOMPARE(edit(u"petition.total"_s)->text(), u"6"_s);
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QCOMPARE(edit(u"petition.total"_s)->text(), QString());
}

void TestFigureForm::whatIsBeingTypedIsNotOverwritten()
{
    FigureEdit *line = edit(u"petition.total"_s);
    QTest::keyClicks(line, u"77"_s);
    QVERIFY_RESULT(m_session->enterFigure(u"petition.consult"_s, u"6"_s));
    QVERIFY_RESULT(m_session->enterFigure(u"petition.total"_s, u"6"_s));
    QCOMPARE(line->text(), u"77"_s);
}

void TestFigureForm::addendsAreEditedAsTyped()
{
    type(u"petition.total"_s, u"=12+7"_s);
    QCOMPARE(value(u"petition.total"_s), u"19"_s);
    FigureEdit *line = edit(u"petition.total"_s);
    QCOMPARE(line->text(), u"=12+7"_s);
    QTest::keyClick(line, Qt::Key_Down);
    QCOMPARE(line->text(), u"19"_s);
}

void TestFigureForm::undoKeysAreTheReportsOnceCommitted()
{
    FigureEdit *line = edit(u"petition.total"_s);
    const auto isLeftToTheWindow = [line] {
        QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        undo.ignore();
        QApplication::sendEvent(line, &undo);
        return !undo.isAccepted();
    };
    QVERIFY(isLeftToTheWindow());
    QTest::keyClicks(line, u"7"_s);
    QVERIFY(!isLeftToTheWindow());
}

void TestFigureForm::blockIsSpread()
{
    QApplication::clipboard()->setText(u"4\n3\n"_s);
    QTest::keyClick(edit(u"petition.consult"_s), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(value(u"petition.consult"_s), u"4"_s);
    QCOMPARE(value(u"petition.appeal"_s), u"3"_s);
    QCOMPARE(edit(u"petition.consult"_s)->text(), u"4"_s);
    QCOMPARE(m_session->undoStack()->count(), 1);
    QApplication::clipboard()->setText(u"12\n"_s); // one value is typed, not entered
    QTest::keyClick(edit(u"petition.consult"_s), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(edit(u"petition.consult"_s)->isEdited());
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void TestFigureForm::labelledBlockIsShownFirst()
{
    const ReportForm &form = m_session->set().form();
    const auto label = [&](const QString &cell) { return form.cell(form.indexOf(cell)).rowLabel; };
    QApplication::clipboard()->setText(label(u"petition.appeal"_s) + u"\t3\n"_s +
                                       label(u"petition.consult"_s) + u"\t4\n"_s);
    QTest::keyClick(edit(u"petition.total"_s), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_session->undoStack()->count(), 0);
    auto *preview = m_form->findChild<PastePreview *>();
    QVERIFY(preview);
    QCOMPARE(preview->plan().count(PastedCell::Fate::Taken), 2);
    preview->accept();
    QCOMPARE(value(u"petition.appeal"_s), u"3"_s);
    QCOMPARE(value(u"petition.consult"_s), u"4"_s);
    QCOMPARE(value(u"petition.total"_s), QString());
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void TestFigureForm::lastYearIsShownWhenAttached()
{
    QVERIFY(!labels().contains(u"Last year"_s));
    Report earlier = TestSupport::emptyReport();
    earlier.year = 2020;
    earlier.figures.insert(u"petition.total"_s, Figure::number(Amount::fromInt(14000)));
    Report report = TestSupport::emptyReport();
    QVERIFY_RESULT(ReportEdit::attach(report, earlier, u"2020"_s, {}));
    open(report, u"petition"_s);
    QVERIFY(labels().contains(u"Last year"_s));
    QVERIFY(labels().contains(u"14000"_s));
}

void TestFigureForm::accessibleNames()
{
    type(u"petition.total"_s, u"5"_s);
    QCOMPARE(edit(u"petition.total"_s)->accessibleName(), u"受理信访件, 5 件"_s);
    QVERIFY(edit(u"petition.other"_s)->accessibleName().endsWith(u", blank"_s));
}

QTEST_MAIN(TestFigureForm)
#include "tst_figureform.moc"
