// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartedit.h"

#include "charts/chartdata.h"
#include "document/ownfigureedit.h"
#include "outline/documentoutline.h"
#include "samplereports.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

const QString Annual = u"annual-report-2021"_s;
const QString Summary = u"work-summary"_s;

QStringList idsOf(const QList<ChartData> &charts)
{
    QStringList ids;
    for (const ChartData &chart : charts)
        ids += chart.id;
    return ids;
}

QStringList shownIds(const Report &report)
{
    return idsOf(chartsOf(evaluated(report), chinese()));
}

ChartData chartIn(const Report &report, const QString &document, const QString &id)
{
    for (const ChartData &chart : chartCatalogue(evaluated(report), chinese())) {
        if (chart.document == document && chart.id == id)
            return chart;
    }
    return {};
}

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

// Both documents of one unit over one set of figures.
Report bothDocuments()
{
    Report report = districtReport();
    report.templates = {Annual, Summary};
    report.figures.insert(u"platform.posts"_s, Figure::number(Amount::fromInt(40)));
    report.figures.insert(u"platform.posts.website"_s, Figure::number(Amount::fromInt(30)));
    report.figures.insert(u"platform.posts.wechat"_s, Figure::number(Amount::fromInt(10)));
    report.figures.insert(u"platform.posts.weibo"_s, Figure::number(Amount()));
    report.figures.insert(u"platform.posts.douyin"_s, Figure::number(Amount()));
    return report;
}

QStringList titlesInDocument(const Report &report, const QString &document)
{
    QStringList titles;
    const DocumentOutline outline = outlineOf(evaluated(report), document, true, chinese());
    for (const OutlineBlock &block : outline.blocks) {
        if (const auto *chart = std::get_if<OutlineChart>(&block))
            titles += chart->data.title;
    }
    return titles;
}

} // namespace

class tst_ChartEdit : public QObject
{
    Q_OBJECT

private slots:
    void whatIsLeftOutStaysInTheCatalogue();
    void whatIsAskedForAppears();
    void orderIsThePersons();
    void ordersThatAreRefused_data();
    void ordersThatAreRefused();
    void titleKeepsTheYear_data();
    void titleKeepsTheYear();
    void captionStandsBelow();
    void typesThatTheFiguresAllow_data();
    void typesThatTheFiguresAllow();
    void typeFallsBackWhenFiguresChange();
    void choicesThatAreRefused_data();
    void choicesThatAreRefused();
    void chartsMayStandInAnotherDocument();
    void ownFiguresHaveChartsToChooseFrom();
    void exportsShowWhatWasChosen();
};

void tst_ChartEdit::whatIsLeftOutStaysInTheCatalogue()
{
    Report report = districtReport();
    QVERIFY(shownIds(report).contains(u"documents"_s));
    QVERIFY_RESULT(choose(report, Annual, u"documents"_s, shown(false)));
    QVERIFY(!shownIds(report).contains(u"documents"_s));
    QVERIFY(!chartIn(report, Annual, u"documents"_s).shown);
    QCOMPARE(chartIn(report, Annual, u"documents"_s).title, u"2021年规章和行政规范性文件"_s);
    QVERIFY_RESULT(choose(report, Annual, u"documents"_s, {}));
    QVERIFY(report.charts.isEmpty());
}

void tst_ChartEdit::whatIsAskedForAppears()
{
    Report report = districtReport();
    QVERIFY(!shownIds(report).contains(u"refusal-reasons"_s));
    QVERIFY_RESULT(choose(report, Annual, u"refusal-reasons"_s, shown(true)));
    QVERIFY(shownIds(report).contains(u"refusal-reasons"_s));
}

void tst_ChartEdit::orderIsThePersons()
{
    Report report = districtReport();
    const QStringList natural = ChartEdit::order(evaluated(report), Annual);
    QVERIFY_RESULT(ChartEdit::setOrder(report, evaluated(report), Annual,
                                       {u"documents"_s, u"cases-by-outcome"_s}));
    QCOMPARE(shownIds(report).mid(0, 2), QStringList({u"documents"_s, u"cases-by-outcome"_s}));
    QCOMPARE(ChartEdit::order(evaluated(report), Annual).size(), natural.size());
    // The template's own order needs no entry.
    QVERIFY_RESULT(ChartEdit::setOrder(report, evaluated(report), Annual, natural));
    QVERIFY(report.chartOrder.isEmpty());
}

void tst_ChartEdit::ordersThatAreRefused_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("order");
    QTest::newRow("unknown document") << u"letter"_s << QStringList{u"documents"_s};
    QTest::newRow("unknown chart") << Annual << QStringList{u"weather"_s};
    QTest::newRow("named twice") << Annual << QStringList{u"documents"_s, u"documents"_s};
}

void tst_ChartEdit::ordersThatAreRefused()
{
    QFETCH(QString, document);
    QFETCH(QStringList, order);
    Report report = districtReport();
    const Report before = report;
    const auto done = ChartEdit::setOrder(report, evaluated(report), document, order);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::BadInput);
    QVERIFY(report == before);
}

void tst_ChartEdit::titleKeepsTheYear_data()
{
    QTest::addColumn<QString>("chart");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("printed");
    const QString parts = u"applications-by-result"_s;
    const QString trend = u"applications-by-year"_s;
    QTest::newRow("the usual one") << parts << QString() << u"2021年政府信息公开申请办理情况"_s;
    QTest::newRow("without a year") << parts << u"申请办理"_s << u"申请办理（2021年）"_s;
    QTest::newRow("with the year") << parts << u"2021年办理"_s << u"2021年办理"_s;
    QTest::newRow("with a place for it") << parts << u"{year}年办理"_s << u"2021年办理"_s;
    QTest::newRow("trend without years") << trend << u"申请"_s << u"申请（2019—2021年）"_s;
    QTest::newRow("trend with one year")
        << trend << u"2021年申请"_s << u"2021年申请（2019—2021年）"_s;
}

void tst_ChartEdit::titleKeepsTheYear()
{
    QFETCH(QString, chart);
    QFETCH(QString, title);
    Report report = districtReport();
    ChartChoice choice;
    choice.title = title;
    QVERIFY_RESULT(choose(report, Annual, chart, choice));
    QTEST(chartIn(report, Annual, chart).title, "printed");
}

void tst_ChartEdit::captionStandsBelow()
{
    Report report = districtReport();
    ChartChoice choice;
    choice.caption = u"  下半年集中受理  "_s;
    QVERIFY_RESULT(choose(report, Annual, u"applications-by-result"_s, choice));
    QCOMPARE(chartIn(report, Annual, u"applications-by-result"_s).notes.last(),
             u"下半年集中受理。"_s);
}

void tst_ChartEdit::typesThatTheFiguresAllow_data()
{
    QTest::addColumn<QString>("chart");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *name, const QString &chart, const QString &kind, bool allowed) {
        QTest::newRow(name) << chart << kind << allowed;
    };
    row("line of parts", u"applications-by-result"_s, u"line"_s, false);
    row("ring of parts", u"applications-by-result"_s, u"donut"_s, true);
    row("bars for a ring", u"applications-by-applicant"_s, u"horizontal-bar"_s, true);
    row("ring of what is no whole", u"decisions"_s, u"donut"_s, false);
    row("stack of what is no whole", u"documents"_s, u"stacked-bar"_s, false);
    row("stack beside each other", u"cases-by-outcome"_s, u"grouped-bar"_s, true);
    row("ring of several series", u"cases-by-outcome"_s, u"donut"_s, false);
    row("years as bars", u"applications-by-year"_s, u"grouped-bar"_s, true);
    row("ring over years", u"applications-by-year"_s, u"donut"_s, false);
    row("no such type", u"documents"_s, u"pie"_s, false);
}

void tst_ChartEdit::typesThatTheFiguresAllow()
{
    QFETCH(QString, chart);
    QFETCH(QString, kind);
    QFETCH(bool, allowed);
    Report report = districtReport();
    const Report before = report;
    ChartChoice choice;
    choice.kind = kind;
    const auto done = choose(report, Annual, chart, choice);
    QCOMPARE(done.has_value(), allowed);
    if (allowed)
        QCOMPARE(chartKindId(chartIn(report, Annual, chart).kind), kind);
    else
        QVERIFY(report == before);
}

void tst_ChartEdit::typeFallsBackWhenFiguresChange()
{
    Report report = districtReport();
    ChartChoice choice;
    choice.kind = u"donut"_s;
    QVERIFY_RESULT(choose(report, Annual, u"applications-by-result"_s, choice));
    report.figures.remove(u"t3.granted.natural"_s); // a part is blank now
    const ChartData chart = chartIn(report, Annual, u"applications-by-result"_s);
    QCOMPARE(chart.kind, ChartKind::HorizontalBar);
    QVERIFY(!chart.kinds.contains(ChartKind::Donut));
    QVERIFY2(chart.notes.last().contains(u"未按所选类型绘制"_s), qPrintable(chart.notes.last()));
    // What was chosen before keeps nobody from deciding something else.
    choice.shown = false;
    QVERIFY_RESULT(choose(report, Annual, u"applications-by-result"_s, choice));
}

void tst_ChartEdit::choicesThatAreRefused_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("chart");
    QTest::addColumn<QString>("chapter");
    QTest::newRow("unknown document") << u"letter"_s << u"documents"_s << QString();
    QTest::newRow("unknown chart") << Annual << u"weather"_s << QString();
    QTest::newRow("unknown chapter") << Annual << u"documents"_s << u"c9"_s;
    QTest::newRow("beside the signature") << Annual << u"documents"_s << u"sign"_s;
}

void tst_ChartEdit::choicesThatAreRefused()
{
    QFETCH(QString, document);
    QFETCH(QString, chart);
    QFETCH(QString, chapter);
    Report report = districtReport();
    ChartChoice choice = shown(true);
    choice.chapter = chapter;
    const auto done = choose(report, document, chart, choice);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::BadInput);
    QVERIFY(report.charts.isEmpty());
}

void tst_ChartEdit::chartsMayStandInAnotherDocument()
{
    Report report = bothDocuments();
    QVERIFY(chartIn(report, Summary, u"applications-by-result"_s).id.isEmpty());
    ChartChoice choice = shown(true);
    choice.chapter = u"s1.2"_s;
    QVERIFY_RESULT(choose(report, Summary, u"applications-by-result"_s, choice));
    const ChartData there = chartIn(report, Summary, u"applications-by-result"_s);
    QCOMPARE(there.chapter, u"s1.2"_s);
    QVERIFY(titlesInDocument(report, Summary).contains(u"2021年政府信息公开申请办理情况"_s));
    QVERIFY(titlesInDocument(report, Annual).contains(u"2021年政府信息公开申请办理情况"_s));
}

void tst_ChartEdit::ownFiguresHaveChartsToChooseFrom()
{
    Report report = districtReport();
    OwnFigure figure;
    figure.name = u"咨询电话"_s;
    figure.unit = u"次"_s;
    figure.parts = {{{}, u"上午"_s}, {{}, u"下午"_s}};
    QVERIFY_RESULT(OwnFigureEdit::setAll(report, shippedCatalog(), {figure}));
    for (AttachedReport &earlier : report.attached) {
        earlier.report.ownFigures = report.ownFigures;
        earlier.report.figures.insert(u"own.1"_s, Figure::number(Amount::fromInt(9)));
    }
    report.figures.insert(u"own.1"_s, Figure::number(Amount::fromInt(12)));
    QVERIFY(!shownIds(report).join(u' ').contains(u"own"_s));
    QCOMPARE(chartIn(report, Annual, u"own.1"_s).categories, QStringList({u"上午"_s, u"下午"_s}));
    const ChartData years = chartIn(report, Annual, u"own.1-by-year"_s);
    QCOMPARE(years.title, u"咨询电话（2019—2021年）"_s);
    QCOMPARE(years.unit, u"次"_s);
    QVERIFY_RESULT(choose(report, Annual, u"own.1-by-year"_s, shown(true)));
    QVERIFY_RESULT(choose(report, Annual, u"own.1"_s, shown(true)));
    QVERIFY_RESULT(ChartEdit::setOrder(report, evaluated(report), Annual, {u"own.1-by-year"_s}));
    QCOMPARE(shownIds(report).first(), u"own.1-by-year"_s);
    // With the figure goes what was decided about its charts.
    QVERIFY_RESULT(OwnFigureEdit::setAll(report, shippedCatalog(), {}));
    QVERIFY(report.charts.isEmpty());
    QVERIFY(!report.chartOrder.value(Annual).join(u' ').contains(u"own"_s));
}

void tst_ChartEdit::exportsShowWhatWasChosen()
{
    Report report = districtReport();
    QVERIFY_RESULT(choose(report, Annual, u"documents"_s, shown(false)));
    ChartChoice choice = shown(true);
    choice.title = u"为什么不予公开"_s;
    QVERIFY_RESULT(choose(report, Annual, u"refusal-reasons"_s, choice));
    const QStringList titles = titlesInDocument(report, Annual);
    QVERIFY(!titles.contains(u"2021年规章和行政规范性文件"_s));
    QVERIFY2(titles.contains(u"为什么不予公开（2021年）"_s), qPrintable(titles.join(u'|')));
}

QTEST_GUILESS_MAIN(tst_ChartEdit)
#include "tst_chartedit.moc"
