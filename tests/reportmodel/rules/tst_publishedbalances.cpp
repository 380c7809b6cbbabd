// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checkrunner.h"
#include "testsupport.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QStringList BalanceRules{u"K030"_s, u"K031"_s, u"K032"_s, u"K043"_s};

// A published report: figures as printed, totals included, and what is wrong with them.
struct Published
{
    Report report;
    QJsonObject values;
    QStringList violated;
};

Published readPublished(const QString &path)
{
    const QJsonObject json = QJsonDocument::fromJson(TestSupport::readAll(path)).object();
    Published published;
    published.values = json.value(u"values"_s).toObject();
    Report &report = published.report;
    report.templates = {u"annual-report-"_s + json.value(u"template"_s).toString()};
    report.unit.name = json.value(u"unit"_s).toString();
    report.year = json.value(u"year"_s).toInt();
    for (auto it = published.values.begin(); it != published.values.end(); ++it) {
        QString text = it->toString();
        text.remove(u'元');
        const auto amount = Amount::fromFile(text);
        report.figures.insert(it.key(), amount ? Figure::number(*amount) : Figure());
    }
    for (const QJsonValue &entry : json.value(u"violated"_s).toArray()) {
        const QJsonArray pair = entry.toArray();
        published.violated.append(pair.at(0).toString() + u'/' + pair.at(1).toString());
    }
    return published;
}

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
    const QDir folder(TestSupport::fixture(u"reports"_s));
    for (const QString &name : folder.entryList({u"*.json"_s}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

// Exactly the published mistakes are violated; where a figure the equation needs was left blank
// it is neither held nor violated.
void TestPublishedBalances::balances()
{
    QFETCH(QString, file);
    const Published published = readPublished(file);
    const auto set = ReportSet::make(published.report, m_catalog);
    QVERIFY_RESULT(set);
    const auto runner = CheckRunner::compile(m_book, m_catalog, set->formPtr());
    QVERIFY_RESULT(runner);

    QStringList violated;
    for (const Finding &finding : runner->run(*set).findings) {
        if (!isBalance(finding.key))
            continue;
        const bool needsBlank =
            std::any_of(finding.cells.cbegin(), finding.cells.cend(),
                        [&](const QString &cell) { return published.values.value(cell).isNull(); });
        QCOMPARE(finding.outcome == Outcome::CannotJudge, needsBlank);
        if (finding.outcome == Outcome::Violated)
            violated.append(finding.key);
    }
    violated.sort();
    QStringList expected = published.violated;
    expected.sort();
    QCOMPARE(violated, expected);

    int judged = 0;
    int held = 0;
    for (const CheckSink::Judgement &judgement : runner->judgements(*set)) {
        judged += isBalance(judgement.key) ? 1 : 0;
        held += isBalance(judgement.key) && judgement.outcome == Outcome::Held ? 1 : 0;
    }
    const int rows = set->form().indexOf(u"t3.misc_other.total"_s) >= 0 ? 25 : 23;
    QCOMPARE(judged, 7 + 7 + rows + 3);
    if (!published.values.toVariantMap().values().contains(QVariant::fromValue(nullptr)))
        QCOMPARE(held, judged - static_cast<int>(expected.size()));
}

QTEST_GUILESS_MAIN(TestPublishedBalances)
#include "tst_publishedbalances.moc"
