// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/draftdialog.h"

#include "sessionfixture.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

class TestDraftDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void showsWhereEachParagraphGoes();
    void writesTheChosenAsOneStep();
    void chapterThatIsNotTickedKeepsItsText();
    void whatFitsNowhereIsShownAndCanBePlaced();
    void presentTextIsReplacedOnlyAfterItWasSaid();
    void editingTheDraftSplitsItAnew();
    void nothingPastedCannotBeWritten();

private:
    QTreeWidget *tree(const DraftDialog &dialog) const
    {
        return dialog.findChild<QTreeWidget *>(u"draftSplit"_s);
    }
    QString text(const QString &id) const { return m_session->report().text(id); }

    const QString m_draft =
        u"访问次数：12\n一、总体情况\n全年情况良好。\n另有一段。\n"
        "五、存在的主要问题及改进情况\n暂无问题。\n六、其他需要报告的事项\n无。\n"_s;
    std::unique_ptr<ReportSession> m_session;
};

void TestDraftDialog::init()
{
    m_session =
        std::make_unique<ReportSession>(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
}

void TestDraftDialog::showsWhereEachParagraphGoes()
{
    DraftDialog dialog(m_session.get(), m_draft);
    const QTreeWidgetItem *first = tree(dialog)->topLevelItem(0);
    QCOMPARE(first->text(0), u"一、总体情况"_s);
    QCOMPARE(first->childCount(), 2);
    QCOMPARE(first->child(1)->text(0), u"另有一段。"_s);
    QCOMPARE(dialog.chosen().texts.size(), 3);
    QVERIFY(text(u"c1"_s).isEmpty()); // showing writes nothing
}

void TestDraftDialog::writesTheChosenAsOneStep()
{
    DraftDialog dialog(m_session.get(), m_draft);
    QSignalSpy written(&dialog, &DraftDialog::written);
    dialog.accept();
    QCOMPARE(text(u"c1"_s), u"全年情况良好。\n另有一段。\n"_s);
    QCOMPARE(text(u"c6"_s), u"无。\n"_s);
    QCOMPARE(written.size(), 1);
    QCOMPARE(written.first().at(0).toInt(), 3);
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_session->undoStack()->undo();
    QVERIFY(m_session->report() == TestSupport::emptyReport());
}

void TestDraftDialog::chapterThatIsNotTickedKeepsItsText()
{
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"原来的文字。\n"_s));
    DraftDialog dialog(m_session.get(), m_draft);
    dialog.setChapterChosen(u"c1"_s, false);
    dialog.accept();
    QCOMPARE(text(u"c1"_s), u"原来的文字。\n"_s);
    QCOMPARE(text(u"c5"_s), u"暂无问题。\n"_s);
}

void TestDraftDialog::whatFitsNowhereIsShownAndCanBePlaced()
{
    DraftDialog dialog(m_session.get(), m_draft);
    QVERIFY(!dialog.split().unplaced.isEmpty());
    const QTreeWidget *shown = tree(dialog);
    const QTreeWidgetItem *last = shown->topLevelItem(shown->topLevelItemCount() - 1);
    QCOMPARE(last->childCount(), static_cast<int>(dialog.split().unplaced.size()));
    QVERIFY(last->isExpanded());
    dialog.setPlaceForRest(u"c6"_s);
    dialog.accept();
    QCOMPARE(text(u"c6"_s), u"无。\n"_s + dialog.split().unplaced.join(u'\n') + u'\n');
}

void TestDraftDialog::presentTextIsReplacedOnlyAfterItWasSaid()
{
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"原来的文字。\n"_s));
    DraftDialog dialog(m_session.get(), m_draft);
    const QTreeWidgetItem *first = tree(dialog)->topLevelItem(0);
    QVERIFY2(first->text(1).contains(u"in place of 6"_s), qPrintable(first->text(1)));
}

void TestDraftDialog::editingTheDraftSplitsItAnew()
{
    DraftDialog dialog(m_session.get(), QString());
    auto *draft = dialog.findChild<QPlainTextEdit *>();
    draft->setPlainText(u"一、总体情况\n改后的。\n"_s);
    dialog.accept(); // without waiting for the pause
    QCOMPARE(text(u"c1"_s), u"改后的。\n"_s);
}

void TestDraftDialog::nothingPastedCannotBeWritten()
{
    DraftDialog dialog(m_session.get(), QString());
    const auto buttons = dialog.findChildren<QPushButton *>();
    const auto write = std::find_if(buttons.cbegin(), buttons.cend(),
                                    [](const QPushButton *one) { return one->isDefault(); });
    QVERIFY(write != buttons.cend());
    QVERIFY(!(*write)->isEnabled());
}

QTEST_MAIN(TestDraftDialog)
#include "tst_draftdialog.moc"
