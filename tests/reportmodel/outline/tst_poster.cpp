// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/poster.h"

#include "document/reportfile.h"
#include "outline/posterdesign.h"
#include "samplereports.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

const QString Annual = u"annual-report-2021"_s;
const QString Summary = u"work-summary"_s;

// The work summary that comes with the program.
Report bureau()
{
    const auto loaded = ReportFile::load(
        QStringLiteral(NIANBAO_SOURCE_DIR "/resources/samples/bureau-2021-summary.nianbao"));
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().text()));
    return loaded->report;
}

Poster posterOf(const Report &report, const QString &document)
{
    return Poster::of(evaluated(report), document, chinese());
}

QStringList cellsOf(const Poster &poster)
{
    QStringList cells;
    for (const Poster::Figure &figure : poster.leads)
        cells += figure.cell;
    for (const Poster::Section &section : poster.sections) {
        for (const Poster::Figure &figure : section.figures)
            cells += figure.cell;
    }
    return cells;
}

} // namespace

class tst_Poster : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheReportsFigures();
    void leavesOutWhatIsBlankOrNotApplicable();
    void comparesOnlyExactNumbers();
    void sectionsFollowTheDocument();
    void ownFiguresAndChartsHaveTheirPlace();
    void planIsTheNextYears();
    void longPlanSaysThatItGoesOn();
    void wordsHoldEveryFigure();
    void everyFormHasHeadlines();
    void shippedDesigns();
    void brokenDesigns_data();
    void brokenDesigns();
    void officeColor_data();
    void officeColor();
};

void tst_Poster::tellsTheReportsFigures()
{
    const Poster poster = posterOf(bureau(), Summary);
    QCOMPARE(poster.leads.size(), 4);
    const auto posts =
        std::find_if(poster.leads.cbegin(), poster.leads.cend(),
                     [](const auto &one) { return one.cell == "platform.posts"_L1; });
    QVERIFY(posts != poster.leads.cend());
    QCOMPARE(posts->value, u"11011"_s);
    QCOMPARE(posts->unit, u"条"_s);
    QVERIFY(poster.title.contains(u"2021年度政务公开工作总结"_s));
}

void tst_Poster::leavesOutWhatIsBlankOrNotApplicable()
{
    Report report = bureau();
    report.figures.remove(u"petition.total"_s);
    report.figures.insert(u"respond.tv"_s, ::Figure::notApplicable());
    report.figures.insert(u"request.overdue"_s, ::Figure::number(Amount()));
    const QStringList cells = cellsOf(posterOf(report, Summary));
    QVERIFY(!cells.contains(u"petition.total"_s));
    QVERIFY(!cells.contains(u"respond.tv"_s));
    QVERIFY(cells.contains(u"request.overdue"_s)); // an entered 0 is told
    report.figures.clear();
    const Poster empty = posterOf(report, Summary);
    QVERIFY(empty.leads.isEmpty() && empty.sections.isEmpty());
}

void tst_Poster::comparesOnlyExactNumbers()
{
    const Poster poster = posterOf(districtReport(), Annual);
    QVERIFY(!poster.changes.isEmpty());
    QCOMPARE(poster.changesHeadings.value(1), u"2020年"_s);
    const Poster::Change &received = poster.changes.first();
    QCOMPARE(received.figure.cell, u"t3.new.total"_s);
    const Amount now = *Amount::fromFile(received.figure.value);
    const Amount before = *Amount::fromFile(received.lastYear);
    QCOMPARE(*Amount::fromFile(received.change.mid(received.change.startsWith(u'+') ? 1 : 0)),
             now - before);
    // 制发件数 of 2021 counts otherwise than 新制作数量 of 2020.
    for (const Poster::Change &change : poster.changes)
        QVERIFY2(!change.figure.cell.startsWith("t2.norm"_L1), qPrintable(change.figure.cell));
    Report alone = districtReport();
    alone.attached.clear();
    QVERIFY(posterOf(alone, Annual).changes.isEmpty());
    Report blank = districtReport();
    for (auto it = blank.figures.begin(); it != blank.figures.end();) {
        if (it.key().startsWith("t3.new."_L1))
            it = blank.figures.erase(it);
        else
            ++it;
    }
    for (const Poster::Change &change : posterOf(blank, Annual).changes)
        QVERIFY(change.figure.cell != "t3.new.total"_L1);
}

void tst_Poster::sectionsFollowTheDocument()
{
    const ReportSet set = evaluated(districtReport());
    const Poster poster = Poster::of(set, Annual, chinese());
    QStringList chapters;
    for (const Chapter &chapter : set.form().templates().first()->chapters)
        chapters += chapter.id;
    qsizetype last = -1;
    for (const Poster::Section &section : poster.sections) {
        const qsizetype place = chapters.indexOf(section.chapter);
        QVERIFY(place > last);
        last = place;
        QVERIFY(!section.title.isEmpty());
    }
}

void tst_Poster::ownFiguresAndChartsHaveTheirPlace()
{
    Report report = districtReport();
    OwnFigure own;
    own.id = u"own.1"_s;
    own.name = u"咨询电话"_s;
    own.unit = u"次"_s;
    report.ownFigures = {own};
    report.figures.insert(u"own.1"_s, ::Figure::number(Amount::fromInt(420)));
    const Poster poster = posterOf(report, Annual);
    QVERIFY(cellsOf(poster).contains(u"own.1"_s));
    QStringList charts;
    for (const Poster::Section &section : poster.sections) {
        for (const ChartData &chart : section.charts) {
            QVERIFY(chart.hasNumbers());
            charts += chart.id;
        }
    }
    QStringList chosen;
    for (const ChartData &chart : chartsOf(evaluated(report), chinese())) {
        if (chart.hasNumbers())
            chosen += chart.id;
    }
    std::sort(charts.begin(), charts.end());
    std::sort(chosen.begin(), chosen.end());
    QCOMPARE(charts, chosen);
}

void tst_Poster::planIsTheNextYears()
{
    Report report = bureau();
    report.texts.insert(u"s2.1"_s, u"差错率降低50%；公开率达到100%。"_s);
    report.texts.insert(u"s2.2"_s, u"一是细化目录，定期清理。\n二是加强培训。"_s);
    report.texts.insert(u"s2.3"_s, u"建议由市里组织培训。"_s); // not for citizens
    report.bindings.clear();
    const Poster poster = posterOf(report, Summary);
    QCOMPARE(poster.planTitle, u"2022年工作计划"_s);
    QCOMPARE(poster.plan, (QStringList{u"差错率降低50%"_s, u"公开率达到100%"_s,
                                       u"一是细化目录，定期清理"_s, u"二是加强培训"_s}));
    QVERIFY(poster.planRest.isEmpty());
    QVERIFY(posterOf(districtReport(), Annual).plan.isEmpty());
}

void tst_Poster::longPlanSaysThatItGoesOn()
{
    Report report = bureau();
    report.bindings.clear();
    report.texts.insert(u"s2.2"_s, u"完善专栏。\n"_s.repeated(40));
    const Poster poster = posterOf(report, Summary);
    QCOMPARE(poster.plan.size(), 12);
    QVERIFY(!poster.planRest.isEmpty());
}

void tst_Poster::wordsHoldEveryFigure()
{
    const Poster poster = posterOf(districtReport(), Annual);
    const DocumentOutline outline = outlineOf(poster, chinese());
    QStringList told;
    for (const OutlineBlock &block : outline.blocks) {
        if (const auto *list = std::get_if<OutlineList>(&block)) {
            for (const OutlineList::Item &item : list->items)
                told += item.label + u' ' + item.value + u' ' + item.unit;
        }
    }
    for (const Poster::Figure &figure : poster.leads)
        QVERIFY(told.contains(figure.label + u' ' + figure.value + u' ' + figure.unit));
}

void tst_Poster::everyFormHasHeadlines()
{
    for (const TemplatePtr &form : shippedCatalog().all()) {
        QVERIFY2(!form->headlines.isEmpty(), qPrintable(form->id));
        for (const Headline &headline : form->headlines)
            QVERIFY2(form->cell(headline.cell) && !headline.label.zh.isEmpty() &&
                         !headline.label.en.isEmpty(),
                     qPrintable(headline.cell));
    }
}

void tst_Poster::shippedDesigns()
{
    const auto designs = PosterDesigns::shipped();
    QVERIFY_RESULT(designs);
    QCOMPARE(designs->all().size(), 3);
    for (const PosterDesign &design : designs->all()) {
        QVERIFY(designs->find(design.id));
        QVERIFY_RESULT(design.inColor(design.accent)); // can be read on paper
        QVERIFY(!design.name.zh.isEmpty() && !design.name.en.isEmpty());
    }
    QVERIFY(!designs->find(u"none"_s));
}

void tst_Poster::brokenDesigns_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray sound = R"({"format": "nianbao-posters", "posters": [{"id": "a",
        "name": {"zh_CN": "甲"}, "accent": "#112233", "second": "#445566", "page": "#ffffff",
        "header": "band", "sections": "bar", "figures": "tiles"}]})";
    QVERIFY_RESULT(PosterDesigns::read(sound, u"sound"_s));
    const auto with = [&sound](const char *before, const char *after) {
        return QByteArray(sound).replace(before, after);
    };
    QTest::newRow("other format") << with("nianbao-posters", "nianbao-layouts");
    QTest::newRow("no colour") << with("#112233", "blue");
    QTest::newRow("unknown header") << with("band", "ribbon");
    QTest::newRow("unknown member") << with("\"page\"", "\"paper\"");
    QTest::newRow("no json") << QByteArray("posters");
}

void tst_Poster::brokenDesigns()
{
    QFETCH(QByteArray, json);
    const auto designs = PosterDesigns::read(json, u"posters.json"_s);
    QVERIFY(!designs);
    QVERIFY(designs.error().text().contains(u"posters.json"_s));
}

void tst_Poster::officeColor_data()
{
    QTest::addColumn<QString>("color");
    QTest::addColumn<bool>("usable");
    QTest::newRow("dark red") << u"#A01020"_s << true;
    QTest::newRow("too light") << u"#ffcc00"_s << false;
    QTest::newRow("a name") << u"red"_s << false;
    QTest::newRow("short") << u"#a12"_s << false;
    QTest::newRow("markup") << u"#\"><\"x"_s << false;
}

void tst_Poster::officeColor()
{
    QFETCH(QString, color);
    QFETCH(bool, usable);
    const auto design = PosterDesign().inColor(color);
    QCOMPARE(design.has_value(), usable);
    if (usable)
        QCOMPARE(design->accent, color.toLower());
}

QTEST_GUILESS_MAIN(tst_Poster)
#include "tst_poster.moc"
