// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingsdock.h"

#include "findings/findingsfilter.h"
#include "findings/findingsmodel.h"
#include "sessionfixture.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

class TestFindingsDock : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void groupsByChapter();
    void listsEveryFinding();
    void followsEditsWithoutReset();
    void selectionSurvivesEdits();
    void clickAsksToJump();
    void enterAsksToJump();
    void nextAndPreviousWrapRound();
    void filterBySeverity();
    void whatCannotBeJudgedIsApart();
    void filterByWords();
    void emptyStates();

private:
    QTreeView *view() const { return m_dock->findChild<QTreeView *>(); }
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
    auto *words = m_dock->findChild<QLineEdit *>();
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
    const auto says = [this](const QString &words) {
        const auto labels = m_dock->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    for (int kind = 0; kind < FindingsFilter::KindCount; ++kind)
        button(kind)->click();
    QVERIFY(says(u"No finding fits the filter"_s));
    m_session->close();
    QVERIFY(says(u"Open a report"_s));
}

QTEST_MAIN(TestFindingsDock)
#include "tst_findingsdock.moc"
