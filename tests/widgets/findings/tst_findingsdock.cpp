// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/metalabel.h"
#include "findings/findingsdock.h"

#include "findings/findingsfilter.h"
#include "findings/findingsmodel.h"
#include "sessionfixture.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

class TestFindingsDock : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void groupsByChapter();
    void headerFindingsStandUnderTheBasics();
    void listsEveryFinding();
    void followsEditsWithoutReset();
    void selectionSurvivesEdits();
    void clickAsksToJump();
    void enterAsksToJump();
    void nextAndPreviousWrapRound();
    void theChosenOneIsReadInFull();
    void filterBySeverity();
    void whatCannotBeJudgedIsApart();
    void filterByWords();
    void emptyStates();
    void findingIsAcceptedInPlace();
    void acceptingNeedsReasonAndName();
    void escapeLeavesTheFindingOpen();
    void acceptanceLapsesVisibly();
    void acceptedOnesAreListedApart();
    void checkIsSwitchedOffAndOnAgain();
    void nothingIsSaidToHoldWhileChecking();
    void jumpGoesWhereTheWordsAreNow();

private:
    template <class Widget>
    Widget *part(const QString &name) const
    {
        return m_dock->findChild<Widget *>(name);
    }
    // Chooses the finding about 9999 and fills in the form that the named button opens.
    void ask(const QString &opener)
    {
        view()->setCurrentIndex(rowOf(u"9999"_s));
        QVERIFY(part<QToolButton>(opener)->isVisible());
        part<QToolButton>(opener)->click();
        QVERIFY(part<QLineEdit>(u"reasonEdit"_s)->isVisible());
    }
    void accept(const QString &reason)
    {
        ask(u"acceptFinding"_s);
        part<QLineEdit>(u"reasonEdit"_s)->setText(reason);
        QTest::keyClick(part<QLineEdit>(u"reasonEdit"_s), Qt::Key_Return);
    }
    bool says(const QString &words) const
    {
        const auto labels = m_dock->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    QTreeView *view() const { return part<QTreeView>(u"findingsView"_s); }
    QToolButton *button(int kind) const { return m_dock->findChildren<QToolButton *>()[kind]; }
    QList<QModelIndex> rows() const;
    QModelIndex rowOf(const QString &key) const;

    std::unique_ptr<ReportSession> m_session;
    std::unique_ptr<FindingsDock> m_dock;
};

void TestFindingsDock::init()
{
    m_session =
        std::make_unique<ReportSession>(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    m_dock = std::make_unique<FindingsDock>(m_session.get());
    m_dock->setSigning(u"张三"_s, [] { return QDate(2022, 1, 20); });
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::published(u"16-pingtan-2021.json"_s)));
    QVERIFY_RESULT(m_session->enterFigure(u"t3.result_total.natural"_s, u"9999"_s));
    m_dock->resize(900, 300);
    m_dock->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dock.get()));
}

void TestFindingsDock::cleanup()
{
    m_dock.reset();
    m_session.reset();
}

QList<QModelIndex> TestFindingsDock::rows() const
{
    QList<QModelIndex> found;
    const QAbstractItemModel *model = view()->model();
    for (int chapter = 0; chapter < model->rowCount(); ++chapter) {
        const QModelIndex parent = model->index(chapter, 0);
        for (int row = 0; row < model->rowCount(parent); ++row)
            found.append(model->index(row, 0, parent));
    }
    return found;
}

QModelIndex TestFindingsDock::rowOf(const QString &words) const
{
    for (const QModelIndex &row : rows()) {
        if (row.data(FindingsModel::SearchRole).toString().contains(words))
            return row;
    }
    return {};
}

void TestFindingsDock::groupsByChapter()
{
    const QAbstractItemModel *model = view()->model();
    QVERIFY(model->rowCount() > 0);
    QStringList chapters;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString name = model->index(row, 0).data().toString();
        QVERIFY(!chapters.contains(name));
        chapters.append(name);
        QVERIFY(view()->isExpanded(model->index(row, 0)));
    }
    QVERIFY(!chapters.filter(u"三、收到和处理政府信息公开申请情况"_s).isEmpty());
}

void TestFindingsDock::headerFindingsStandUnderTheBasics()
{
    QVERIFY_RESULT(m_session->setMeta(u"signed_date"_s, u"2021-12-03"_s));
    QVERIFY_RESULT(m_session->setMeta(u"written_date"_s, u"2022-07-22"_s));
    m_session->finishChecks();
    const QModelIndex row = rowOf(u"K121"_s);
    QVERIFY(row.isValid());
    QCOMPARE(row.parent().row(), 0);
    QVERIFY(row.parent().data().toString().startsWith(u"Basics"_s));
    QCOMPARE(row.siblingAtColumn(FindingsModel::PlaceColumn).data().toString(),
             MetaLabel::of(u"written_date"_s));
    QVERIFY(m_session->findings().ofBasics().warnings > 0);
}

void TestFindingsDock::listsEveryFinding()
{
    QCOMPARE(rows().size(), m_session->checks().findings.size());
    for (const QModelIndex &row : rows()) {
        QVERIFY(!row.data().toString().isEmpty());
        QVERIFY(!row.data(Qt::DecorationRole).value<QIcon>().isNull());
        QVERIFY(!row.data(Qt::AccessibleTextRole).toString().isEmpty());
    }
}

void TestFindingsDock::followsEditsWithoutReset()
{
    FindingsModel model(m_session.get());
    QAbstractItemModelTester tester(&model);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const auto matches = [&] {
        QStringList listed;
        for (int chapter = 0; chapter < model.rowCount(); ++chapter) {
            const QModelIndex parent = model.index(chapter, 0);
            int last = 0;
            for (int row = 0; row < model.rowCount(parent); ++row) {
                const Finding *finding = model.finding(model.index(row, 0, parent));
                if (urgency(*finding) < last)
                    return false; // the most urgent come first
                last = urgency(*finding);
                listed.append(finding->message.zh);
            }
        }
        QStringList expected;
        for (const Finding &finding : m_session->checks().findings)
            expected.append(finding.message.zh);
        listed.sort();
        expected.sort();
        return listed == expected;
    };
    QVERIFY(matches());
    // Steps that make findings come, change, go and move between chapters.
    const QList<QPair<QString, QString>> steps{
        {u"t3.result_total.natural"_s, u"8888"_s}, {u"t3.result_total.natural"_s, u""_s},
        {u"t2.norm.made"_s, u"90000"_s},           {u"t3.new.natural"_s, u""_s},
        {u"t4.review.total"_s, u"77"_s},           {u"t3.new.natural"_s, u"1"_s}};
    for (const auto &[cell, text] : steps) {
        QVERIFY_RESULT(m_session->enterFigure(cell, text));
        QVERIFY2(matches(), qPrintable(cell));
    }
    while (m_session->undoStack()->canUndo()) {
        m_session->undoStack()->undo();
        QVERIFY(matches());
    }
    QVERIFY(reset.isEmpty());
}

void TestFindingsDock::selectionSurvivesEdits()
{
    const QModelIndex chosen = rowOf(u"9999"_s);
    QVERIFY(chosen.isValid());
    view()->setCurrentIndex(chosen);
    const QString rule = chosen.siblingAtColumn(FindingsModel::RuleColumn).data().toString();
    QVERIFY_RESULT(m_session->enterFigure(u"t4.review.total"_s, u"77"_s));
    QVERIFY_RESULT(m_session->enterFigure(u"t3.result_total.natural"_s, u"8888"_s));
    const QModelIndex current = view()->currentIndex();
    QCOMPARE(current.siblingAtColumn(FindingsModel::RuleColumn).data().toString(), rule);
    QVERIFY(current.siblingAtColumn(0).data().toString().contains(u"8888"_s));
}

void TestFindingsDock::clickAsksToJump()
{
    QSignalSpy jump(m_dock.get(), &FindingsDock::jumpRequested);
    const QModelIndex chosen = rowOf(u"9999"_s);
    view()->scrollTo(chosen);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(chosen).center());
    QCOMPARE(jump.size(), 1);
    const auto finding = jump.first().first().value<Finding>();
    QVERIFY(finding.cells.contains(u"t3.result_total.natural"_s));
}

void TestFindingsDock::enterAsksToJump()
{
    QSignalSpy jump(m_dock.get(), &FindingsDock::jumpRequested);
    view()->setCurrentIndex(rowOf(u"9999"_s));
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(jump.size(), 1);
    view()->setCurrentIndex(view()->model()->index(0, 0)); // a chapter is no place
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(jump.size(), 1);
}

void TestFindingsDock::nextAndPreviousWrapRound()
{
    QSignalSpy jump(m_dock.get(), &FindingsDock::jumpRequested);
    const qsizetype count = rows().size();
    QVERIFY(count > 1);
    for (qsizetype i = 0; i < count + 1; ++i)
        m_dock->goToNext();
    QCOMPARE(jump.size(), count + 1);
    QCOMPARE(jump.first().first().value<Finding>().key, jump.last().first().value<Finding>().key);
    m_dock->goToPrevious();
    QCOMPARE(view()->currentIndex(), rows().last());
}

// The list cuts long sentences.
void TestFindingsDock::theChosenOneIsReadInFull()
{
    const QModelIndex row = rowOf(u"9999"_s);
    view()->setCurrentIndex(row);
    const QString words = part<QLabel>(u"findingWords"_s)->text();
    QVERIFY(words.startsWith(row.siblingAtColumn(FindingsModel::MessageColumn).data().toString()));
    QVERIFY(view()->viewport()->rect().intersects(view()->visualRect(view()->currentIndex())));
}

void TestFindingsDock::filterBySeverity()
{
    const qsizetype all = rows().size();
    QVERIFY(m_session->checks().openErrors() > 0);
    button(FindingsFilter::Errors)->click();
    QCOMPARE(rows().size(), all - m_session->checks().openErrors());
    for (const QModelIndex &row : rows()) {
        QVERIFY(row.data(FindingsModel::SeverityRole).toInt() != int(Severity::Error) ||
                row.data(FindingsModel::OutcomeRole).toInt() == int(Outcome::CannotJudge));
    }
    button(FindingsFilter::Errors)->click();
    QCOMPARE(rows().size(), all);
}

void TestFindingsDock::whatCannotBeJudgedIsApart()
{
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u""_s));
    QVERIFY(m_session->checks().cannotJudge > 0);
    QVERIFY(button(FindingsFilter::CannotJudge)
                ->text()
                .contains(QString::number(m_session->checks().cannotJudge)));
    for (const int kind :
         {FindingsFilter::Errors, FindingsFilter::Warnings, FindingsFilter::Hints}) {
        button(kind)->click();
    }
    QCOMPARE(rows().size(), m_session->checks().cannotJudge);
}

void TestFindingsDock::filterByWords()
{
    auto *words = part<QLineEdit>(u"wordsFilter"_s);
    words->setText(u"9999"_s);
    QVERIFY(!rows().isEmpty());
    QVERIFY(rows().size() < m_session->checks().findings.size());
    words->setText(u"nothing says this"_s);
    QVERIFY(rows().isEmpty());
    QVERIFY(!view()->isVisible());
    words->clear();
    QCOMPARE(rows().size(), m_session->checks().findings.size());
}

void TestFindingsDock::emptyStates()
{
    for (int kind = 0; kind < FindingsFilter::KindCount; ++kind)
        button(kind)->click();
    QVERIFY(says(u"No finding fits the filter"_s));
    m_session->close();
    QVERIFY(says(u"Open a report"_s));
}

void TestFindingsDock::findingIsAcceptedInPlace()
{
    const int errors = m_session->checks().openErrors();
    accept(u"发布件已另行说明"_s);
    QCOMPARE(m_session->checks().openErrors(), errors - 1);
    QCOMPARE(m_session->report().waivers.size(), 1);
    const Waiver &waiver = m_session->report().waivers.first();
    QCOMPARE(waiver.reason, u"发布件已另行说明"_s);
    QCOMPARE(waiver.by, u"张三"_s);
    QCOMPARE(waiver.date, QDate(2022, 1, 20));
    QVERIFY(m_session->undoStack()->undoText().contains(u"K0"_s));
    QVERIFY(says(u"发布件已另行说明"_s)); // still chosen, with its reason
    part<QToolButton>(u"takeBackAcceptance"_s)->click();
    QVERIFY(m_session->report().waivers.isEmpty());
    m_session->undoStack()->undo();
    QCOMPARE(m_session->report().waivers.size(), 1);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->checks().openErrors(), errors);
}

void TestFindingsDock::acceptingNeedsReasonAndName()
{
    QSignalSpy signedBy(m_dock.get(), &FindingsDock::signedBy);
    accept(u"  "_s);
    QVERIFY(m_session->report().waivers.isEmpty());
    QVERIFY(says(u"reason"_s));
    part<QLineEdit>(u"reasonEdit"_s)->setText(u"口径不同"_s);
    part<QLineEdit>(u"nameEdit"_s)->clear();
    QTest::keyClick(part<QLineEdit>(u"nameEdit"_s), Qt::Key_Return);
    QVERIFY(m_session->report().waivers.isEmpty());
    part<QLineEdit>(u"nameEdit"_s)->setText(u"李四"_s);
    QTest::keyClick(part<QLineEdit>(u"nameEdit"_s), Qt::Key_Return);
    QCOMPARE(m_session->report().waivers.size(), 1);
    QCOMPARE(signedBy.size(), 1);
    QCOMPARE(signedBy.first().first().toString(), u"李四"_s);
}

void TestFindingsDock::escapeLeavesTheFindingOpen()
{
    ask(u"acceptFinding"_s);
    QTest::keyClick(part<QLineEdit>(u"reasonEdit"_s), Qt::Key_Escape);
    QVERIFY(!part<QLineEdit>(u"reasonEdit"_s)->isVisible());
    QVERIFY(m_session->report().waivers.isEmpty());
}

void TestFindingsDock::acceptanceLapsesVisibly()
{
    accept(u"发布件已另行说明"_s);
    const int errors = m_session->checks().openErrors();
    QVERIFY_RESULT(m_session->enterFigure(u"t3.result_total.natural"_s, u"8888"_s));
    QCOMPARE(m_session->checks().openErrors(), errors + 1);
    const auto shown = rows();
    const auto lapsed = std::find_if(shown.cbegin(), shown.cend(), [](const QModelIndex &row) {
        return row.siblingAtColumn(FindingsModel::RuleColumn).data().toString() ==
               u"Reason lapsed"_s;
    });
    QVERIFY(lapsed != shown.cend());
    view()->setCurrentIndex(*lapsed);
    QVERIFY(!part<QToolButton>(u"acceptFinding"_s)->isVisible());
    part<QToolButton>(u"takeBackAcceptance"_s)->click(); // the reason is dropped for good
    QVERIFY(m_session->report().waivers.isEmpty());
}

void TestFindingsDock::acceptedOnesAreListedApart()
{
    QVERIFY(!button(FindingsFilter::Accepted)->isVisible());
    const qsizetype all = rows().size();
    accept(u"发布件已另行说明"_s);
    QVERIFY(button(FindingsFilter::Accepted)->isVisible());
    QCOMPARE(rows().size(), all);
    for (const int kind : {FindingsFilter::Errors, FindingsFilter::Warnings, FindingsFilter::Hints,
                           FindingsFilter::CannotJudge})
        button(kind)->click();
    QCOMPARE(rows().size(), 1);
    button(FindingsFilter::Accepted)->click();
    QVERIFY(rows().isEmpty());
}

void TestFindingsDock::checkIsSwitchedOffAndOnAgain()
{
    auto *offButton = part<QToolButton>(u"offChecksButton"_s);
    QVERIFY(!offButton->isVisible());
    const QString rule =
        rowOf(u"9999"_s).siblingAtColumn(FindingsModel::RuleColumn).data().toString();
    ask(u"switchCheckOff"_s);
    part<QLineEdit>(u"reasonEdit"_s)->setText(u"本单位不适用"_s);
    part<QPushButton>(u"acceptReason"_s)->click();
    QCOMPARE(m_session->report().rulesOff.size(), 1);
    QCOMPARE(m_session->report().rulesOff.first().number, rule);
    QVERIFY(!rowOf(u"9999"_s).isValid());
    QVERIFY(offButton->isVisible());
    QVERIFY(offButton->text().contains(u'1'));
    offButton->click();
    auto *list = part<QTreeWidget>(u"offChecks"_s);
    QVERIFY(list->isVisible());
    QVERIFY(list->topLevelItem(0)->text(0).startsWith(rule));
    QCOMPARE(list->topLevelItem(0)->text(1), u"本单位不适用"_s);
    part<QPushButton>(u"switchCheckOn"_s)->click();
    QVERIFY(m_session->report().rulesOff.isEmpty());
    QVERIFY(!list->isVisible());
    QVERIFY(rowOf(u"9999"_s).isValid());
}

void TestFindingsDock::nothingIsSaidToHoldWhileChecking()
{
    for (int kind = 0; kind < FindingsFilter::KindCount; ++kind)
        button(kind)->click(); // an empty list
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"全年\n"_s));
    QVERIFY(m_session->isChecking());
    QVERIFY(says(u"Checking…"_s));
    m_session->finishChecks();
    QVERIFY(!says(u"Checking…"_s));
}

void TestFindingsDock::jumpGoesWhereTheWordsAreNow()
{
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"全年受理申请39件，其中自然人40件。\n"_s));
    m_session->finishChecks();
    const QList<int> &found = m_session->findings().ofText(u"c1"_s);
    QVERIFY(!found.isEmpty());
    const Finding before = m_session->checks().findings[found.first()];
    QSignalSpy jump(m_dock.get(), &FindingsDock::jumpRequested);
    const auto chosen = rowOf(before.message.zh);
    QVERIFY(chosen.isValid());
    view()->setCurrentIndex(chosen);
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"今年：全年受理申请39件，其中自然人40件。\n"_s));
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(jump.size(), 1);
    QCOMPARE(jump.first().first().value<Finding>().start, before.start + 3);
}

QTEST_MAIN(TestFindingsDock)
#include "tst_findingsdock.moc"
