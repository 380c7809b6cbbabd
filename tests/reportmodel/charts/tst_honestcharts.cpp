// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartedit.h"
#include "charts/chartshares.h"
#include "charts/charttable.h"
#include "samplereports.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

const QString Annual = u"annual-report-2021"_s;

ChartData chart(const Report &report, const QString &id, const QLocale &locale = chinese())
{
    for (const ChartData &data : chartCatalogue(evaluated(report), locale)) {
        if (data.id == id)
            return data;
    }
    return {};
}

QStringList labels(const ChartDataSeries &series)
{
    QStringList texts;
    for (const ChartPoint &point : series.points)
        texts += point.label();
    return texts;
}

void enter(Report &report, const QString &cell, const QString &number)
{
    report.figures.insert(cell, Figure::number(*Amount::fromFile(number)));
}

// New applications of these applicants and no others.
Report withApplicants(const QStringList &numbers)
{
    Report report = districtReport();
    const QStringList who{u"natural"_s, u"company"_s, u"research"_s,
                          u"ngo"_s,     u"legal"_s,   u"other"_s};
    for (qsizetype i = 0; i < who.size(); ++i)
        enter(report, u"t3.new."_s + who[i], numbers.value(i, u"0"_s));
    return report;
}

Report askingForShares(Report report, const QString &id, const QString &kind = {})
{
    ChartChoice choice;
    choice.shares = true;
    choice.kind = kind;
    report.charts.insert(chartKey(Annual, id), choice);
    return report;
}

} // namespace

// What keeps charts true: years, approximate figures, percentages, blanks.
class tst_HonestCharts : public QObject
{
    Q_OBJECT

private slots:
    void lastYearStandsBesideThisYear();
    void withoutLastYearItIsSaid();
    void incomparableLastYearIsNotDrawn();
    void partialYearIsMarked_data();
    void partialYearIsMarked();
    void partialYearOfATrendIsMarkedAtItsYear();
    void approximateFiguresAreMarked();
    void percentagesAddUp_data();
    void percentagesAddUp();
    void smallWholeHasPercentagesOnlyWhenAsked();
    void barsHavePercentagesOnlyWhenAsked();
    void ringNeedsFewCompleteParts_data();
    void ringNeedsFewCompleteParts();
    void changeOfFormIsSaidInTheCatalogue();
    void whatDoesNotAddUpHasNoTotal();
    void tableSaysWhatThePictureShows_data();
    void tableSaysWhatThePictureShows();
    void tableIsSafeToPaste();
    void yearsAsBarsHaveNoFalseBlanks();
};

void tst_HonestCharts::lastYearStandsBesideThisYear()
{
    Report report = districtReport();
    enter(report, u"t2.license.decisions"_s, u"12"_s);
    const ChartData data = chart(report, u"decisions"_s);
    QCOMPARE(data.series.size(), 2);
    QCOMPARE(data.series[0].name, u"2020年"_s);
    QCOMPARE(data.series[1].name, u"2021年"_s);
    QCOMPARE(data.series[1].points[0].label(), u"12"_s);
    QCOMPARE(data.series[0].points[0].cell, u"prev:t2.license.decisions"_s);
    QVERIFY2(data.totalText.startsWith(u"2021年合计"_s), qPrintable(data.totalText));
    QVERIFY(!data.kinds.contains(ChartKind::StackedBar));
}

void tst_HonestCharts::withoutLastYearItIsSaid()
{
    Report report = districtReport();
    report.attached.clear();
    const ChartData data = chart(report, u"decisions"_s);
    QCOMPARE(data.series.size(), 1);
    QVERIFY(data.notes.contains(u"没有附上2020年报告，未与上年比较。"_s));
}

void tst_HonestCharts::incomparableLastYearIsNotDrawn()
{
    const ChartData data = chart(districtReport(), u"charges"_s); // the form of 2020 had no amount
    QCOMPARE(data.series.size(), 2);
    QCOMPARE(data.series[0].points[0].state, CellValue::State::NotApplicable);
    QVERIFY2(data.notes.contains(u"2020年没有可比的数字。"_s), qPrintable(data.notes.join(u'|')));
}

void tst_HonestCharts::partialYearIsMarked_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("note");
    const QStringList all{u"t3.new.natural"_s, u"t3.new.company"_s, u"t3.new.research"_s,
                          u"t3.new.ngo"_s,     u"t3.new.legal"_s,   u"t3.new.other"_s};
    QTest::newRow("every figure") << all << u"数字截至2021年11月30日，不足全年。"_s;
    QTest::newRow("one figure") << all.mid(1, 1)
                                << u"数字截至2021年11月30日，不足全年：商业企业。"_s;
    QTest::newRow("none") << QStringList() << QString();
}

void tst_HonestCharts::partialYearIsMarked()
{
    QFETCH(QStringList, cells);
    QFETCH(QString, note);
    Report report = withApplicants({u"5"_s, u"1"_s});
    for (const QString &cell : std::as_const(cells))
        report.figures[cell].cutOff = QDate(2021, 11, 30);
    const QString notes = chart(report, u"applications-by-applicant"_s).notes.join(u'|');
    if (note.isEmpty())
        QVERIFY2(!notes.contains(u"截至"_s), qPrintable(notes));
    else
        QVERIFY2(notes.contains(note), qPrintable(notes));
    // The last day of the year is the whole year.
    for (const QString &cell : std::as_const(cells))
        report.figures[cell].cutOff = QDate(2021, 12, 31);
    QVERIFY(!chart(report, u"applications-by-applicant"_s).notes.join(u'|').contains(u"截至"_s));
}

void tst_HonestCharts::partialYearOfATrendIsMarkedAtItsYear()
{
    Report report = districtReport();
    report.figures[u"t3.new.natural"_s].cutOff = QDate(2021, 10, 31);
    const ChartData data = chart(report, u"applications-by-year"_s);
    QCOMPARE(data.categories, QStringList({u"2019年"_s, u"2020年"_s, u"2021年（未满）"_s}));
    QVERIFY(data.notes.contains(u"2021年：数字截至2021年10月31日，不足全年。"_s));
}

void tst_HonestCharts::approximateFiguresAreMarked()
{
    Report report = withApplicants({u"50"_s, u"3"_s});
    report.figures[u"t3.new.natural"_s].approx = u"近"_s;
    const ChartData data = chart(report, u"applications-by-applicant"_s);
    QCOMPARE(labels(data.series[0]).first(), u"近50"_s);
    QVERIFY2(data.notes.contains(u"带“近”的是约数。"_s), qPrintable(data.notes.join(u'|')));
}

void tst_HonestCharts::percentagesAddUp_data()
{
    QTest::addColumn<QStringList>("numbers");
    QTest::addColumn<QStringList>("shares");
    QTest::newRow("thirds") << QStringList{u"10"_s, u"10"_s, u"10"_s}
                            << QStringList{u"33.4%"_s, u"33.3%"_s, u"33.3%"_s,
                                           u"0.0%"_s,  u"0.0%"_s,  u"0.0%"_s};
    QTest::newRow("one part") << QStringList{u"30"_s}
                              << QStringList{u"100.0%"_s, u"0.0%"_s, u"0.0%"_s,
                                             u"0.0%"_s,   u"0.0%"_s, u"0.0%"_s};
    QTest::newRow("huge") << QStringList{u"9999999999"_s, u"1"_s}
                          << QStringList{u"100.0%"_s, u"0.0%"_s, u"0.0%"_s,
                                         u"0.0%"_s,   u"0.0%"_s, u"0.0%"_s};
    QTest::newRow("sevenths") << QStringList{u"10"_s, u"20"_s, u"40"_s}
                              << QStringList{u"14.3%"_s, u"28.6%"_s, u"57.1%"_s,
                                             u"0.0%"_s,  u"0.0%"_s,  u"0.0%"_s};
}

void tst_HonestCharts::percentagesAddUp()
{
    QFETCH(QStringList, numbers);
    const ChartData data = chart(withApplicants(numbers), u"applications-by-applicant"_s);
    QCOMPARE(data.kind, ChartKind::Donut);
    QTEST(data.shares(), "shares");
}

void tst_HonestCharts::smallWholeHasPercentagesOnlyWhenAsked()
{
    const Report report = withApplicants({u"3"_s, u"1"_s});
    const QString id = u"applications-by-applicant"_s;
    QCOMPARE(chart(report, id).kind, ChartKind::Donut);
    QVERIFY(chart(report, id).shares().isEmpty());
    QCOMPARE(chart(askingForShares(report, id), id).shares().value(0), u"75.0%"_s);
}

void tst_HonestCharts::barsHavePercentagesOnlyWhenAsked()
{
    const QString id = u"applications-by-result"_s;
    QVERIFY(chart(districtReport(), id).shares().isEmpty());
    const ChartData data = chart(askingForShares(districtReport(), id), id);
    QCOMPARE(data.shares().size(), data.categories.size());
    QCOMPARE(data.notes.last(), sharesNote(chinese()));
    // Neither over years nor beside each other are there parts of one whole.
    for (const QString &other : {u"applications-by-year"_s, u"documents"_s})
        QVERIFY2(chart(askingForShares(districtReport(), other), other).shares().isEmpty(),
                 qPrintable(other));
}

void tst_HonestCharts::ringNeedsFewCompleteParts_data()
{
    QTest::addColumn<QStringList>("blank");
    QTest::addColumn<QString>("total");
    QTest::addColumn<ChartKind>("kind");
    QTest::newRow("complete parts") << QStringList() << QString() << ChartKind::Donut;
    QTest::newRow("a blank part") << QStringList{u"t3.new.other"_s} << QString()
                                  << ChartKind::HorizontalBar;
    QTest::newRow("another total") << QStringList() << u"99"_s << ChartKind::HorizontalBar;
}

void tst_HonestCharts::ringNeedsFewCompleteParts()
{
    QFETCH(QStringList, blank);
    QFETCH(QString, total);
    Report report = withApplicants({u"30"_s, u"4"_s});
    for (const QString &cell : std::as_const(blank))
        report.figures.remove(cell);
    if (!total.isEmpty())
        enter(report, u"t3.new.total"_s, total);
    QTEST(chart(report, u"applications-by-applicant"_s).kind, "kind");
}

void tst_HonestCharts::changeOfFormIsSaidInTheCatalogue()
{
    const ChartData data = chart(districtReport(), u"documents-by-year"_s);
    QCOMPARE(data.breaks, QList<int>{1});
    QVERIFY2(data.notes.first().startsWith(u"2020年与2021年格式不同："_s),
             qPrintable(data.notes.first()));
}

void tst_HonestCharts::whatDoesNotAddUpHasNoTotal()
{
    Report report = districtReport();
    enter(report, u"fee.due"_s, u"120.5"_s);
    enter(report, u"fee.received"_s, u"100"_s);
    const ChartData data = chart(report, u"processing-fees"_s);
    QVERIFY(data.totalText.isEmpty());
    QVERIFY2(!data.reading().contains(u"合计"_s), qPrintable(data.reading()));
}

void tst_HonestCharts::tableSaysWhatThePictureShows_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("header");
    QTest::newRow("parts") << u"applications-by-result"_s << QStringList{u"项目"_s, u"件数"_s};
    QTest::newRow("ring with shares")
        << u"applications-by-applicant"_s << QStringList{u"项目"_s, u"本年新收"_s, u"占比"_s};
    QTest::newRow("series") << u"documents"_s
                            << QStringList{u"项目"_s, u"本年制发"_s, u"本年废止"_s, u"现行有效"_s};
    QTest::newRow("years") << u"applications-by-year"_s
                           << QStringList{u"年份"_s, u"本年新收"_s, u"办理结果总计"_s,
                                          u"结转下年度"_s};
}

void tst_HonestCharts::tableSaysWhatThePictureShows()
{
    QFETCH(QString, id);
    const ChartData data = chart(districtReport(), id);
    const ChartTable table = chartTable(data);
    QTEST(table.header, "header");
    QVERIFY(table.title.endsWith(u"（单位：件）"_s));
    QCOMPARE(table.rows.size(), data.categories.size());
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        QCOMPARE(table.rows[i].size(), table.header.size());
        QCOMPARE(table.rows[i][0], data.categories[i]);
        for (qsizetype s = 0; s < data.series.size(); ++s) {
            const ChartPoint &point = data.series[s].points[i];
            if (point.isNumber())
                QCOMPARE(table.rows[i][s + 1], point.label());
            else
                QVERIFY(table.rows[i][s + 1] != u"0"_s && !table.rows[i][s + 1].isEmpty());
        }
    }
}

void tst_HonestCharts::tableIsSafeToPaste()
{
    ChartData data = chart(districtReport(), u"documents"_s);
    data.categories[0] = u"规章\t<b>&\n"_s;
    const ChartTable table = chartTable(data);
    for (const QString &line : table.toTabs().split(u'\n', Qt::SkipEmptyParts).mid(1, 3))
        QCOMPARE(line.count(u'\t'), table.header.size() - 1);
    QVERIFY(table.toHtml().contains(u"&lt;b&gt;&amp;"_s));
}

void tst_HonestCharts::yearsAsBarsHaveNoFalseBlanks()
{
    Report report = districtReport();
    report.attached.removeFirst(); // 2020
    ChartChoice choice;
    choice.kind = u"grouped-bar"_s;
    report.charts.insert(chartKey(Annual, u"applications-by-year"_s), choice);
    const ChartData data = chart(report, u"applications-by-year"_s);
    QCOMPARE(data.kind, ChartKind::GroupedBar);
    QCOMPARE(chartTable(data).rows[1][1], u"无数字"_s);
    QVERIFY2(data.reading().contains(u"无数字：2020年"_s), qPrintable(data.reading()));
}

QTEST_GUILESS_MAIN(tst_HonestCharts)
#include "tst_honestcharts.moc"
