// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/selftest.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

// Every shipped check is proved by its own examples.
class TestSelfTest : public QObject
{
    Q_OBJECT

private slots:
    void shippedRules_data();
    void shippedRules();
    void wrongExampleIsReported();
};

void TestSelfTest::shippedRules_data()
{
    QTest::addColumn<SelfTest::RuleReport>("report");
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    const auto book = RuleBook::shipped();
    QVERIFY_RESULT(book);
    const auto reports = SelfTest::run(*book, *catalog);
    QVERIFY_RESULT(reports);
    for (const SelfTest::RuleReport &report : *reports)
        QTest::addRow("%s in %s", qPrintable(report.key), qPrintable(report.templates.join(u' ')))
            << report;
}

void TestSelfTest::shippedRules()
{
    QFETCH(SelfTest::RuleReport, report);
    for (const SelfTest::Failure &failure : report.failures)
        qWarning().noquote() << failure.example << failure.message;
    QVERIFY(report.passed());
    QVERIFY2(report.silent > 0, "no example that stays silent");
}

void TestSelfTest::wrongExampleIsReported()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    const auto shipped = RuleBook::shipped();
    QVERIFY_RESULT(shipped);
    Rule rule = *shipped->find(u"K030");
    const QJsonObject examples = QJsonDocument::fromJson(rule.examples).object();
    rule.examples =
        QJsonDocument(QJsonObject{{u"fires"_s, examples.value(u"silent"_s)}}).toJson();
    const auto reports = SelfTest::run(RuleBook({rule}), *catalog);
    QVERIFY_RESULT(reports);
    QCOMPARE(reports->size(), 1);
    QCOMPARE(reports->first().fired, 0);
    QVERIFY(!reports->first().passed());
    QVERIFY(reports->first().failures.first().example.endsWith(u"fires[0]"_s));
}

QTEST_GUILESS_MAIN(TestSelfTest)
#include "tst_selftest.moc"
