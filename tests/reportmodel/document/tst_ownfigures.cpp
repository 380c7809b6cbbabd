// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartdata.h"
#include "document/ownfigureedit.h"
#include "document/reportedit.h"
#include "document/reportfile.h"
#include "document/reportset.h"
#include "rules/checkrunner.h"

#include "testsupport.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestOwnFigures : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void becomeCellsOfTheirChapter();
    void idsAreNotGivenAgain();
    void badDefinitionsAreRefused_data();
    void badDefinitionsAreRefused();
    void removedFigureTakesItsTracesAlong();
    void areKeptInTheFile();
    void badFileIsRefused_data();
    void badFileIsRefused();
    void partsMustAddUp_data();
    void partsMustAddUp();
    void chartOnlyWhenAskedFor();
    void comparedWithLastYearOnlyWhenTheSame();

private:
    static OwnFigure hotline(bool complete = true)
    {
        OwnFigure figure;
        figure.name = u"咨询电话"_s;
        figure.unit = u"次"_s;
        figure.parts = {{{}, u"上午"_s}, {{}, u"下午"_s}};
        figure.complete = complete;
        return figure;
    }
    Result<void> define(const QList<OwnFigure> &figures)
    {
        return OwnFigureEdit::setAll(m_report, m_catalog, figures);
    }
    FormPtr form() const
    {
        return *ReportForm::make(m_catalog, m_report.templates, m_report.ownFigures);
    }
    void enter(const QString &cell, const QString &value)
    {
        QVERIFY_RESULT(ReportEdit::assign(m_report, *form(), {{cell, value, false}}));
    }

    TemplateCatalog m_catalog;
    Report m_report;
};

void TestOwnFigures::init()
{
    m_catalog = *TemplateCatalog::shipped();
    Unit unit;
    unit.name = u"某某市林业局"_s;
    m_report = *ReportEdit::create(m_catalog, {u"annual-report-2021"_s}, unit, 2021);
}

void TestOwnFigures::becomeCellsOfTheirChapter()
{
    OwnFigure placed;
    placed.name = u"公报期数"_s;
    placed.unit = u"期"_s;
    placed.chapter = u"c1"_s;
    QVERIFY_RESULT(define({hotline(), placed}));
    const FormPtr with = form();
    const int whole = with->indexOf(u"own.1"_s);
    QVERIFY(whole >= 0);
    QCOMPARE(with->cell(whole).chapter, u"c6"_s);
    QCOMPARE(with->cell(whole).unit, u"次"_s);
    QCOMPARE(with->cell(with->indexOf(u"own.1.2"_s)).rowLabel, u"下午"_s);
    QCOMPARE(with->cell(with->indexOf(u"own.2"_s)).chapter, u"c1"_s);
    QCOMPARE(m_catalog.find(u"annual-report-2021")->cell(u"own.1"), nullptr); // not the template's
    enter(u"own.1.1"_s, u"7"_s);
    QCOMPARE(FigureView(m_report, form()).value(u"own.1.1"_s).toText(), u"7"_s);
    QVERIFY(FigureView(m_report, form()).value(u"own.1"_s).isBlank()); // entered, not summed
}

void TestOwnFigures::idsAreNotGivenAgain()
{
    QVERIFY_RESULT(define({hotline()}));
    OwnFigure other;
    other.name = u"公报期数"_s;
    other.unit = u"期"_s;
    QVERIFY_RESULT(define({other}));
    QCOMPARE(m_report.ownFigures.first().id, u"own.2"_s);
    OwnFigure changed = m_report.ownFigures.first();
    changed.name = u"政府公报"_s;
    changed.parts = {{{}, u"上半年"_s}, {{}, u"下半年"_s}};
    QVERIFY_RESULT(define({changed}));
    QCOMPARE(OwnFigures::cellsOf(m_report.ownFigures.first()),
             (QStringList{u"own.2"_s, u"own.2.1"_s, u"own.2.2"_s}));
}

void TestOwnFigures::badDefinitionsAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("no name") << u" "_s << u"次"_s << QStringList();
    QTest::newRow("no unit") << u"接待"_s << QString() << QStringList();
    QTest::newRow("name given twice") << u"咨询电话"_s << u"次"_s << QStringList();
    QTest::newRow("single part") << u"接待"_s << u"次"_s << QStringList{u"来访"_s};
    QTest::newRow("part given twice") << u"接待"_s << u"次"_s << QStringList{u"来访"_s, u"来访"_s};
}

void TestOwnFigures::badDefinitionsAreRefused()
{
    QFETCH(QStringList, parts);
    OwnFigure figure;
    QFETCH(QString, name);
    QFETCH(QString, unit);
    figure.name = name;
    figure.unit = unit;
    for (const QString &part : parts)
        figure.parts.append({{}, part});
    const Report before = m_report;
    QVERIFY(!define({hotline(), figure}));
    QCOMPARE(m_report, before);
}

void TestOwnFigures::removedFigureTakesItsTracesAlong()
{
    QVERIFY_RESULT(define({hotline()}));
    enter(u"own.1"_s, u"12"_s);
    ReportEdit::setText(m_report, u"c1"_s, u"接听电话12次。"_s);
    Binding binding;
    binding.span = {4, 2};
    binding.cell = u"own.1"_s;
    QVERIFY_RESULT(ReportEdit::bind(m_report, *form(), u"c1"_s, binding));
    QVERIFY_RESULT(define({}));
    QVERIFY(m_report.figures.isEmpty());
    QVERIFY(m_report.bindings.isEmpty());
    QCOMPARE(m_report.text(u"c1"_s), u"接听电话12次。"_s);
}

void TestOwnFigures::areKeptInTheFile()
{
    OwnFigure figure = hotline(false);
    figure.chart = true;
    figure.decimals = true;
    figure.chapter = u"c1"_s;
    QVERIFY_RESULT(define({figure}));
    enter(u"own.1"_s, u"12"_s);
    const QByteArray bytes = ReportFile::toBytes(m_report);
    QVERIFY(bytes.contains("\"version\": \"1.2\""));
    const auto read = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY_RESULT(read);
    QCOMPARE(read->report, m_report);
    QCOMPARE(ReportFile::toBytes(read->report), bytes);
}

void TestOwnFigures::badFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("statutory id") << QByteArray("\"own.1\"") << QByteArray("\"t3.new.total\"");
    QTest::newRow("id given twice") << QByteArray("\"own.1.2\"") << QByteArray("\"own.1.1\"");
    QTest::newRow("no unit") << QByteArray("\"unit\": \"次\"") << QByteArray("\"unit\": \"\"");
    QTest::newRow("flag in quotes")
        << QByteArray("\"complete\": true") << QByteArray("\"complete\": \"yes\"");
}

void TestOwnFigures::badFileIsRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QVERIFY_RESULT(define({hotline()}));
    QByteArray bytes = ReportFile::toBytes(m_report);
    QVERIFY(bytes.contains(from));
    bytes.replace(from, to);
    QVERIFY(!ReportFile::parse(bytes, u"a.nianbao"_s));
}

void TestOwnFigures::partsMustAddUp_data()
{
    QTest::addColumn<bool>("complete");
    QTest::addColumn<QStringList>("values"); // whole, parts
    QTest::addColumn<QStringList>("violated");
    QTest::addColumn<QStringList>("unjudged");
    const QStringList none;
    const QString less = u"K090/own.1"_s;
    const QString more = u"K089/own.1"_s;
    QTest::newRow("add up") << true << QStringList{u"5"_s, u"2"_s, u"3"_s} << none << none;
    QTest::newRow("too many") << true << QStringList{u"5"_s, u"3"_s, u"3"_s} << QStringList{more}
                              << none;
    QTest::newRow("too few") << true << QStringList{u"5"_s, u"1"_s, u"3"_s} << QStringList{less}
                             << none;
    QTest::newRow("rest allowed") << false << QStringList{u"5"_s, u"1"_s, u"3"_s} << none << none;
    QTest::newRow("too many of some")
        << false << QStringList{u"5"_s, u"3"_s, u"3"_s} << QStringList{more} << none;
    QTest::newRow("part blank") << true << QStringList{u"5"_s, u"blank"_s, u"3"_s} << none
                                << QStringList{less};
}

void TestOwnFigures::partsMustAddUp()
{
    QFETCH(bool, complete);
    QFETCH(QStringList, values);
    QVERIFY_RESULT(define({hotline(complete)}));
    enter(u"own.1"_s, values[0]);
    enter(u"own.1.1"_s, values[1]);
    enter(u"own.1.2"_s, values[2]);
    const auto book = RuleBook::shipped();
    QVERIFY_RESULT(book);
    const ReportSet set = *ReportSet::make(m_report, m_catalog);
    const auto runner = CheckRunner::compile(*book, m_catalog, set.formPtr());
    QVERIFY_RESULT(runner);
    const CheckResult result = runner->run(set);
    QStringList violated;
    QStringList unjudged;
    for (const Finding &finding : result.findings) {
        if (!finding.key.endsWith(u"own.1"))
            continue;
        if (finding.outcome == Outcome::Violated)
            violated += finding.key;
        else if (finding.key.startsWith(u"K090"))
            unjudged += finding.key;
    }
    QTEST(violated, "violated");
    QTEST(unjudged, "unjudged");
}

void TestOwnFigures::chartOnlyWhenAskedFor()
{
    OwnFigure figure = hotline();
    const auto charts = [this] {
        QStringList ids;
        for (const ChartData &chart : chartsOf(*ReportSet::make(m_report, m_catalog), QLocale::c()))
            ids += chart.id;
        return ids;
    };
    QVERIFY_RESULT(define({figure}));
    QVERIFY(!charts().contains(u"own.1"_s));
    m_report.ownFigures.first().chart = true;
    QVERIFY(charts().contains(u"own.1"_s));
}

void TestOwnFigures::comparedWithLastYearOnlyWhenTheSame()
{
    QVERIFY_RESULT(define({hotline()}));
    Report earlier = m_report;
    earlier.year = 2020;
    earlier.figures[u"own.1"_s] = Figure::number(Amount::fromInt(9));
    QVERIFY_RESULT(ReportEdit::attach(m_report, earlier, u"2020.nianbao"_s, {}));
    ReportSet set = *ReportSet::make(m_report, m_catalog);
    const int index = set.form().indexOf(u"own.1"_s);
    QCOMPARE(set.previous()->at(index).value.toText(), u"9"_s);
    m_report.ownFigures.first().name = u"咨询来访"_s; // another meaning
    set = *ReportSet::make(m_report, m_catalog);
    QCOMPARE(set.previous()->at(index).comparable, Comparability::Never);
}

QTEST_GUILESS_MAIN(TestOwnFigures)
#include "tst_ownfigures.moc"
