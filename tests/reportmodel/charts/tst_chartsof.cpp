// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartdata.h"
#include "document/reportedit.h"
#include "samplereports.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

std::optional<ChartData> chart(const ReportSet &set, const QString &id,
                               const QLocale &locale = chinese())
{
    for (const ChartData &data : chartsOf(set, locale)) {
        if (data.id == id)
            return data;
    }
    return std::nullopt;
}

QStringList labels(const ChartDataSeries &series)
{
    QStringList texts;
    for (const ChartPoint &point : series.points)
        texts += point.label();
    return texts;
}

// The shipped 2021 form with one more chart.
TemplateCatalog catalogWith(const ChartSpec &spec)
{
    QList<TemplatePtr> templates = shippedCatalog().all();
    for (TemplatePtr &form : templates) {
        if (form->id != "annual-report-2021"_L1)
            continue;
        auto extended = std::make_shared<ReportTemplate>(*form);
        extended->charts += spec;
        form = extended;
    }
    return TemplateCatalog(templates);
}

ChartSpec trendOf(const QString &cell)
{
    ChartSpec spec;
    spec.id = u"trend"_s;
    spec.title = {u"历年"_s, u"Over the years"_s};
    spec.kind = ChartKind::Line;
    spec.unit = u"件"_s;
    spec.byYear = true;
    spec.series = {{{u"件数"_s, u"Number"_s}, {{{}, cell}}}};
    return spec;
}

} // namespace

class tst_ChartsOf : public QObject
{
    Q_OBJECT

private slots:
    void partsMakeUpTheWhole();
    void blankPointsAreNamedAndNotZero();
    void partsThatLeaveARestSaySo();
    void stackedSeriesAreOneWhole();
    void allZeroIsToldAsZero();
    void nothingFilledInHasNoNumbers();
    void englishWording();
    void trendRunsOverAttachedYears();
    void trendOfOneYearIsLeftOut();
    void missingYearIsAGap();
    void changeOfFormBreaksTheTrend();
    void incomparableYearIsLeftOut();
    void pointLabels_data();
    void pointLabels();
};

void tst_ChartsOf::partsMakeUpTheWhole()
{
    const auto data = chart(evaluated(districtReport()), u"applications-by-applicant"_s);
    QVERIFY(data);
    QCOMPARE(data->document, u"annual-report-2021"_s);
    QCOMPARE(data->chapter, u"c3"_s);
    QCOMPARE(data->title, u"2021年新收政府信息公开申请的申请人构成"_s);
    QCOMPARE(data->categories.value(1), u"商业企业"_s);
    QCOMPARE(labels(data->series[0]),
             QStringList({u"64"_s, u"0"_s, u"0"_s, u"2"_s, u"0"_s, u"4"_s}));
    QCOMPARE(data->series[0].points[0].cell, u"t3.new.natural"_s);
    QCOMPARE(data->totalText, u"合计 70 件"_s);
    QCOMPARE(data->notes, QStringList{u"口径：表三第一项“本年新收”，不含上年结转。"_s});
    QCOMPARE(data->reading(), u"2021年新收政府信息公开申请的申请人构成：自然人 64 件、"
                              u"社会公益组织 2 件、其他 4 件；3 项为 0；合计 70 件。"_s);
}

void tst_ChartsOf::blankPointsAreNamedAndNotZero()
{
    const auto data = chart(evaluated(bureauSummary()), u"requests-by-topic"_s);
    QVERIFY(data);
    const QList<ChartPoint> &points = data->series[0].points;
    QCOMPARE(points[1].label(), u"0"_s);
    QCOMPARE(points[2].state, CellValue::State::NotApplicable);
    QCOMPARE(points[3].state, CellValue::State::Blank);
    QVERIFY(data->total.isBlank());
    QCOMPARE(data->totalText, u"合计：有 8 格未填"_s);
    const QString notes = data->notes.join(u' ');
    QVERIFY2(notes.contains(u"未填，图中未画：垃圾分类、"_s), qPrintable(notes));
    QVERIFY2(notes.contains(u"等 8 项。"_s), qPrintable(notes));
    QVERIFY2(notes.contains(u"不适用：渣土处置。"_s), qPrintable(notes));
}

void tst_ChartsOf::partsThatLeaveARestSaySo()
{
    const auto data = chart(evaluated(bureauSummary()), u"petitions-by-kind"_s);
    QVERIFY(data);
    QCOMPARE(data->totalText, u"合计 14285 件"_s);
    QCOMPARE(data->notes.last(), u"图中各项之和为 837 件，与合计相差 13448 件。"_s);
}

void tst_ChartsOf::stackedSeriesAreOneWhole()
{
    const auto data = chart(evaluated(bureauSummary()), u"suggestions-and-proposals"_s);
    QVERIFY(data);
    QCOMPARE(data->totalText, u"合计 99 件"_s);
    QCOMPARE(data->reading(),
             u"2021年建议、提案主办与协办：主办（人大建议 11 件、政协提案 27 件）；"
             u"协办（人大建议 34 件、政协提案 27 件）；合计 99 件。"_s);
}

void tst_ChartsOf::allZeroIsToldAsZero()
{
    Report report = districtReport();
    for (auto it = report.figures.begin(); it != report.figures.end(); ++it) {
        if (it.key().startsWith("t4."_L1))
            *it = Figure::number(Amount());
    }
    const auto data = chart(evaluated(report), u"cases-by-outcome"_s);
    QVERIFY(data);
    QVERIFY(data->hasNumbers());
    QVERIFY(data->allZero());
    QVERIFY2(data->reading().contains(u"结果维持（各项均为 0）"_s), qPrintable(data->reading()));
}

void tst_ChartsOf::nothingFilledInHasNoNumbers()
{
    Report report = districtReport();
    report.figures.clear();
    const auto data = chart(evaluated(report), u"applications-by-result"_s);
    QVERIFY(data);
    QVERIFY(!data->hasNumbers());
    QVERIFY(!data->allZero());
    QVERIFY(data->total.isBlank());
}

void tst_ChartsOf::englishWording()
{
    const auto data =
        chart(evaluated(bureauSummary()), u"petitions-by-kind"_s, QLocale(QLocale::English));
    QVERIFY(data);
    QCOMPARE(data->title, u"Petitions by kind, 2021"_s);
    QCOMPARE(data->totalText, u"Total 14285 件"_s);
    QCOMPARE(data->reading(), u"Petitions by kind, 2021: Inquiries 679 件, Appeals 59 件, "
                              u"Accusations 19 件, Others 80 件; Total 14285 件."_s);
}

void tst_ChartsOf::trendRunsOverAttachedYears()
{
    const auto data = chart(evaluated(districtReport()), u"applications-by-year"_s);
    QVERIFY(data);
    QCOMPARE(data->kind, ChartKind::Line);
    QCOMPARE(data->title, u"历年政府信息公开申请（2019—2021年）"_s);
    QCOMPARE(data->categories, QStringList({u"2019年"_s, u"2020年"_s, u"2021年"_s}));
    QCOMPARE(labels(data->series[0]), QStringList({u"23"_s, u"21"_s, u"70"_s}));
    QCOMPARE(data->series[0].points[1].cell, u"prev:t3.new.total"_s);
    QCOMPARE(data->series[0].points[2].cell, u"t3.new.total"_s);
    QCOMPARE(data->totalText, u"2021年：本年新收 70 件、办理结果总计 69 件、结转下年度 1 件"_s);
    // The form changed, but these figures count the same in both.
    QVERIFY(data->breaks.isEmpty());
}

void tst_ChartsOf::trendOfOneYearIsLeftOut()
{
    Report report = districtReport();
    report.attached.clear();
    QVERIFY(!chart(evaluated(report), u"applications-by-year"_s));
}

void tst_ChartsOf::missingYearIsAGap()
{
    Report report = districtReport();
    report.attached.removeFirst(); // 2020
    const auto data = chart(evaluated(report), u"applications-by-year"_s);
    QVERIFY(data);
    QCOMPARE(data->categories, QStringList({u"2019年"_s, u"2020年"_s, u"2021年"_s}));
    QCOMPARE(data->series[0].points[1].state, CellValue::State::Blank);
    QCOMPARE(data->notes, QStringList({u"2020年：没有该年报告。"_s}));
    QVERIFY2(data->reading().contains(u"无数字：2020年"_s), qPrintable(data->reading()));
}

void tst_ChartsOf::changeOfFormBreaksTheTrend()
{
    const TemplateCatalog catalog = catalogWith(trendOf(u"t2.norm.made"_s));
    const auto set = ReportSet::make(districtReport(), catalog);
    QVERIFY_RESULT(set);
    const auto data = chart(*set, u"trend"_s);
    QVERIFY(data);
    QCOMPARE(data->breaks, QList<int>({1})); // between 2020 and 2021, not between 2019 and 2020
    QCOMPARE(data->notes.size(), 1);
    QVERIFY2(data->notes[0].startsWith(u"2020年与2021年格式不同："_s), qPrintable(data->notes[0]));
}

void tst_ChartsOf::incomparableYearIsLeftOut()
{
    Report report = districtReport();
    const TemplateCatalog catalog = catalogWith(trendOf(u"t2.norm.in_force"_s));
    const auto set = ReportSet::make(report, catalog);
    QVERIFY_RESULT(set);
    QVERIFY(!chart(*set, u"trend"_s)); // only 2021 counts what is in force
}

void tst_ChartsOf::pointLabels_data()
{
    QTest::addColumn<CellValue::State>("state");
    QTest::addColumn<QString>("approx");
    QTest::addColumn<QString>("label");
    QTest::newRow("exact") << CellValue::State::Number << QString() << u"20"_s;
    QTest::newRow("mark before") << CellValue::State::Number << u"近"_s << u"近20"_s;
    QTest::newRow("mark after") << CellValue::State::Number << u"余"_s << u"20余"_s;
    QTest::newRow("blank") << CellValue::State::Blank << QString() << QString();
    QTest::newRow("not applicable") << CellValue::State::NotApplicable << QString() << u"—"_s;
}

void tst_ChartsOf::pointLabels()
{
    QFETCH(CellValue::State, state);
    QFETCH(QString, approx);
    ChartPoint point;
    point.state = state;
    point.value = Amount::fromInt(20);
    point.approx = approx;
    QTEST(point.label(), "label");
}

QTEST_GUILESS_MAIN(tst_ChartsOf)
#include "tst_chartsof.moc"
