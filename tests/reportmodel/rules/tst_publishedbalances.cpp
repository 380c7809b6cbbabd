// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishedreports.h"
#include "rules/checkrunner.h"
#include "testsupport.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QStringList BalanceRules{u"K030"_s, u"K031"_s, u"K032"_s, u"K043"_s};

bool isBalance(const QString &key)
{
    return std::any_of(BalanceRules.cbegin(), BalanceRules.cend(),
                       [&key](const QString &rule) { return key.startsWith(rule + u'/'); });
}

} // namespace

// Figures that were really published, blanks, wrong totals and all.
class TestPublishedBalances : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void balances_data();
    void balances();

private:
    TemplateCatalog m_catalog;
    RuleBook m_book;
};

void TestPublishedBalances::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
    const auto book = RuleBook::shipped();
    QVERIFY_RESULT(book);
    m_book = *book;
}

void TestPublishedBalances::balances_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &name : TestSupport::publishedReportNames())
        QTest::newRow(qPrintable(name)) << name;
}

// Exactly the published mistakes are violated; where a figure the equation needs was left blank
// it is neither held nor violated.
void TestPublishedBalances::balances()
{
    QFETCH(QString, file);
    const PublishedReport published = TestSupport::publishedReport(file);
    const auto report = published.report(m_catalog);
    QVERIFY_RESULT(report);
    const auto set = ReportSet::make(*report, m_catalog);
    QVERIFY_RESULT(set);
    const auto runner = CheckRunner::compile(m_book, m_catalog, set->formPtr());
    QVERIFY_RESULT(runner);

    QHash<QString, bool> isBlank;
    for (const ReportEdit::Assignment &value : published.values)
        isBlank.insert(value.cell, value.isNull);
    QStringList violated;
    for (const Finding &finding : runner->run(*set).findings) {
        if (!isBalance(finding.key))
            continue;
        const bool needsBlank =
            std::any_of(finding.cells.cbegin(), finding.cells.cend(),
                        [&isBlank](const QString &cell) { return isBlank.value(cell, true); });
        QCOMPARE(finding.outcome == Outcome::CannotJudge, needsBlank);
        if (finding.outcome == Outcome::Violated)
            violated.append(finding.key);
    }
    violated.sort();
    QStringList expected;
    for (const auto &[rule, column] : published.violated)
        expected.append(rule + u'/' + column);
    expected.sort();
    QCOMPARE(violated, expected);

    int judged = 0;
    int notApplicable = 0;
    for (const CheckSink::Judgement &judgement : runner->judgements(*set)) {
        judged += isBalance(judgement.key) ? 1 : 0;
        notApplicable +=
            isBalance(judgement.key) && judgement.outcome == Outcome::NotApplicable ? 1 : 0;
    }
    const int rows = published.templateId == "annual-report-2021"_L1 ? 25 : 23;
    QCOMPARE(judged, 7 + 7 + rows + 3);
    QCOMPARE(notApplicable, 0);
}

QTEST_GUILESS_MAIN(TestPublishedBalances)
#include "tst_publishedbalances.moc"
