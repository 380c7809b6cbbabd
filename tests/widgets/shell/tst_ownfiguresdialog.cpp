// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ownfiguresdialog.h"

#include "sessionfixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

class TestOwnFiguresDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void definesAFigureAsOneStep();
    void renamedPartStaysTheSamePart();
    void movedAndRemoved();
    void refusesInPlace();
    void cancelledChangesNothing();

private:
    void open() { m_dialog = std::make_unique<OwnFiguresDialog>(m_session.get()); }
    void click(const char *name)
    {
        QTest::mouseClick(m_dialog->findChild<QPushButton *>(QLatin1String(name)), Qt::LeftButton);
    }
    void add(const QString &name, const QString &parts = {})
    {
        click("addOwnFigure");
        TestSupport::typeText(m_dialog->findChild<QLineEdit *>(u"ownName"_s), name);
        m_dialog->findChild<QPlainTextEdit *>(u"ownParts"_s)->setPlainText(parts);
    }
    QStringList names() const
    {
        QStringList list;
        for (const OwnFigure &figure : m_session->report().ownFigures)
            list += figure.name;
        return list;
    }

    std::unique_ptr<ReportSession> m_session;
    std::unique_ptr<OwnFiguresDialog> m_dialog;
};

void TestOwnFiguresDialog::init()
{
    m_dialog.reset();
    m_session =
        std::make_unique<ReportSession>(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    open();
}

void TestOwnFiguresDialog::definesAFigureAsOneStep()
{
    add(u"Calls"_s, u"morning\n\nafternoon\n"_s);
    m_dialog->findChild<QCheckBox *>(u"ownChart"_s)->setChecked(true);
    m_dialog->accept();
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QCOMPARE(m_session->undoStack()->count(), 1);
    const OwnFigure figure = m_session->report().ownFigures.first();
    QCOMPARE(figure.unit, u"件"_s);
    QCOMPARE(OwnFigures::cellsOf(figure), (QStringList{u"own.1"_s, u"own.1.1"_s, u"own.1.2"_s}));
    QVERIFY(figure.chart && figure.complete);
    // It can be filled in at once, and taken back with everything that was.
    QVERIFY_RESULT(m_session->enterFigure(u"own.1"_s, u"12"_s));
    QCOMPARE(m_session->set().figures().value(u"own.1"_s).toText(), u"12"_s);
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QVERIFY(m_session->set().form().indexOf(u"own.1"_s) < 0);
    m_session->undoStack()->redo();
    m_session->undoStack()->redo();
    QCOMPARE(m_session->set().figures().value(u"own.1"_s).toText(), u"12"_s);
}

void TestOwnFiguresDialog::renamedPartStaysTheSamePart()
{
    add(u"Calls"_s, u"morning\nafternoon"_s);
    m_dialog->accept();
    QVERIFY_RESULT(m_session->enterFigure(u"own.1.2"_s, u"5"_s));
    open();
    m_dialog->findChild<QPlainTextEdit *>(u"ownParts"_s)->setPlainText(u"morning\nevening"_s);
    m_dialog->accept();
    QCOMPARE(m_session->report().ownFigures.first().parts.last(),
             (OwnPart{u"own.1.2"_s, u"evening"_s}));
    QCOMPARE(m_session->set().figures().value(u"own.1.2"_s).toText(), u"5"_s);
}

void TestOwnFiguresDialog::movedAndRemoved()
{
    add(u"A"_s);
    add(u"B"_s);
    add(u"C"_s);
    click("moveUp");
    m_dialog->accept();
    QCOMPARE(names(), (QStringList{u"A"_s, u"C"_s, u"B"_s}));
    open();
    m_dialog->findChild<QListWidget *>()->setCurrentRow(1);
    click("removeOwnFigure");
    m_dialog->accept();
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s}));
}

void TestOwnFiguresDialog::refusesInPlace()
{
    add(u"A"_s);
    add(u"A"_s);
    m_dialog->show();
    m_dialog->accept();
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_dialog->findChild<QLabel *>(u"refusal"_s)->text().contains(u'A'));
    QVERIFY(m_session->report().ownFigures.isEmpty());
}

void TestOwnFiguresDialog::cancelledChangesNothing()
{
    add(u"A"_s);
    m_dialog->reject();
    QVERIFY(m_session->report().ownFigures.isEmpty());
    QCOMPARE(m_session->undoStack()->count(), 0);
}

QTEST_MAIN(TestOwnFiguresDialog)
#include "tst_ownfiguresdialog.moc"
