// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/chartchoice.h"

#include "charts/chartedit.h"
#include "document/differencetext.h"
#include "document/nextyear.h"
#include "document/reportfile.h"
#include "document/reportmerge.h"
#include "document/signedcontent.h"
#include "samplereports.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

const QString Annual = u"annual-report-2021"_s;

Result<void> choose(Report &report, const QString &document, const QString &chart,
                    const ChartChoice &choice)
{
    return ChartEdit::choose(report, evaluated(report), document, chart, choice);
}

ChartChoice shown(bool shown)
{
    ChartChoice choice;
    choice.shown = shown;
    return choice;
}

// With digests that a file accepts.
Report savedReport()
{
    Report report = districtReport();
    for (AttachedReport &attached : report.attached)
        attached.sha256 = QByteArray(64, '0');
    return report;
}

} // namespace

// What was decided about charts: in the file, under the signature, brought together, next year.
class tst_ChartChoice : public QObject
{
    Q_OBJECT

private slots:
    void choicesSurviveTheFile();
    void fileWithoutChoicesStaysAsOldAsItWas();
    void damagedChoicesAreRefused_data();
    void damagedChoicesAreRefused();
    void everyChoiceIsSigned_data();
    void everyChoiceIsSigned();
    void nextYearKeepsTheChoiceOfCharts();
    void orderIsSigned();
    void twoPeoplesChoicesComeTogether();
};

void tst_ChartChoice::choicesSurviveTheFile()
{
    Report report = savedReport();
    ChartChoice choice{true, u"horizontal-bar"_s, u"申请人"_s, u"按来信署名"_s, true, u"c1"_s};
    QVERIFY_RESULT(choose(report, Annual, u"applications-by-applicant"_s, choice));
    QVERIFY_RESULT(ChartEdit::setOrder(report, evaluated(report), Annual, {u"cases-by-outcome"_s}));
    const QByteArray bytes = ReportFile::toBytes(report);
    QVERIFY(bytes.contains("\"version\": \"1.2\""));
    const auto read = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY_RESULT(read);
    QVERIFY(read->report.charts == report.charts);
    QVERIFY(read->report.chartOrder == report.chartOrder);
    QCOMPARE(ReportFile::toBytes(read->report), bytes);
}

void tst_ChartChoice::fileWithoutChoicesStaysAsOldAsItWas()
{
    const Report report = districtReport();
    const QByteArray bytes = ReportFile::toBytes(report);
    Report changed = report;
    QVERIFY_RESULT(choose(changed, Annual, u"documents"_s, shown(false)));
    QVERIFY(ReportFile::toBytes(changed) != bytes);
    QVERIFY_RESULT(choose(changed, Annual, u"documents"_s, {}));
    QCOMPARE(ReportFile::toBytes(changed), bytes);
    QVERIFY(!bytes.contains("\"charts\""));
}

void tst_ChartChoice::damagedChoicesAreRefused_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("no object") << QByteArray(R"("charts": [])");
    QTest::newRow("unknown type") << QByteArray(R"("charts": {"a/b": {"kind": "pie"}})");
    QTest::newRow("shown is a word") << QByteArray(R"("charts": {"a/b": {"shown": "yes"}})");
    QTest::newRow("order is no list") << QByteArray(R"("chart_order": {"a": "b"})");
    QTest::newRow("named twice") << QByteArray(R"("chart_order": {"a": ["b", "b"]})");
}

void tst_ChartChoice::damagedChoicesAreRefused()
{
    QFETCH(QByteArray, part);
    QByteArray bytes = ReportFile::toBytes(savedReport());
    bytes.replace("\"figures\":", part + ",\n\"figures\":");
    const auto read = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::CannotRead);
    QVERIFY2(read.error().where.contains(u"chart"_s), qPrintable(read.error().where));
}

void tst_ChartChoice::everyChoiceIsSigned_data()
{
    QTest::addColumn<ChartChoice>("choice");
    QTest::addColumn<QString>("told");
    ChartChoice choice;
    const auto row = [&](const char *name, const QString &told) {
        QTest::newRow(name) << choice << told;
        choice = {};
    };
    choice.shown = false;
    row("left out", u"not shown"_s);
    choice.kind = u"donut"_s;
    row("another type", u"type: donut"_s);
    choice.title = u"办理"_s;
    row("another title", u"title: 办理"_s);
    choice.caption = u"集中受理"_s;
    row("a caption", u"caption: 集中受理"_s);
    choice.shares = true;
    row("percentages", u"with percentages"_s);
    choice.chapter = u"c1"_s;
    row("another chapter", u"chapter: c1"_s);
}

void tst_ChartChoice::everyChoiceIsSigned()
{
    QFETCH(ChartChoice, choice);
    QFETCH(QString, told);
    const Report signedReport = districtReport();
    Report changed = signedReport;
    QVERIFY_RESULT(choose(changed, Annual, u"applications-by-result"_s, choice));
    const QJsonObject before = SignedContent::of(signedReport);
    const QJsonObject after = SignedContent::of(changed);
    QVERIFY(SignedContent::hash(before) != SignedContent::hash(after));
    const QList<ReportDifference> changes = SignedContent::changes(before, after);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].part, u"charts"_s);
    QCOMPARE(changes[0].id, u"annual-report-2021/applications-by-result"_s);
    const QString sentence = DifferenceText::of(changes[0], evaluated(changed).form()).sentence();
    QVERIFY2(sentence.contains(u"政府信息公开申请办理情况"_s), qPrintable(sentence));
    QVERIFY2(sentence.endsWith(told), qPrintable(sentence));
}

void tst_ChartChoice::nextYearKeepsTheChoiceOfCharts()
{
    Report report = districtReport();
    ChartChoice choice = shown(true);
    choice.caption = u"下半年集中受理"_s;
    QVERIFY_RESULT(choose(report, Annual, u"refusal-reasons"_s, choice));
    const auto begun =
        NextYear::from(report, shippedCatalog(), u"a.nianbao"_s, QByteArray(64, '0'));
    QVERIFY_RESULT(begun);
    QCOMPARE(begun->report.charts.value(chartKey(Annual, u"refusal-reasons"_s)), shown(true));
}

void tst_ChartChoice::orderIsSigned()
{
    const Report signedReport = districtReport();
    Report changed = signedReport;
    QVERIFY_RESULT(
        ChartEdit::setOrder(changed, evaluated(changed), Annual, {u"cases-by-outcome"_s}));
    const QList<ReportDifference> changes =
        SignedContent::changes(SignedContent::of(signedReport), SignedContent::of(changed));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].part, u"chart_order"_s);
    QCOMPARE(changes[0].id, Annual);
}

void tst_ChartChoice::twoPeoplesChoicesComeTogether()
{
    const Report base = savedReport();
    Report mine = base;
    QVERIFY_RESULT(choose(mine, Annual, u"documents"_s, shown(false)));
    Report theirs = base;
    QVERIFY_RESULT(choose(theirs, Annual, u"decisions"_s, shown(true)));
    const auto merge = mergeReports(base, mine, theirs);
    QVERIFY_RESULT(merge);
    QVERIFY(merge->conflicts.isEmpty());
    QCOMPARE(merge->merged.charts.size(), 2);
    // The same chart decided otherwise is theirs or mine, never both.
    QVERIFY_RESULT(choose(theirs, Annual, u"documents"_s, shown(true)));
    const auto apart = mergeReports(base, mine, theirs);
    QVERIFY_RESULT(apart);
    QCOMPARE(apart->conflicts.size(), 1);
}

QTEST_GUILESS_MAIN(tst_ChartChoice)
#include "tst_chartchoice.moc"
