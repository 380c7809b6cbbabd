// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/figurenotes.h"
#include "document/lastyear.h"
#include "document/reportedit.h"
#include "document/reportfile.h"

#include "testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestLastYear : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void tellsChangeAndPercent_data();
    void tellsChangeAndPercent();
    void sharesOfTheRow();
    void asksAboutJumpsAndRepeats_data();
    void asksAboutJumpsAndRepeats();
    void asksNothingWithoutLastYear();
    void totalIsNotAskedTwice();
    void explanationLapsesWithTheFigure();
    void blankFigureCannotBeExplained();
    void explanationIsKeptInTheFile();
    void limitsAreTheUsers();

private:
    ReportSet with(const QString &now, const QString &before, const QString &cell = Cell);
    QStringList asked(const ReportSet &set, const ExplainLimits &limits = {}) const;

    static inline const QString Cell = u"t3.new.natural"_s;
    TemplateCatalog m_catalog;
    Report m_report;
};

void TestLastYear::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
}

void TestLastYear::init()
{
    Unit unit;
    unit.name = u"某某市林业局"_s;
    m_report = *ReportEdit::create(m_catalog, {u"annual-report-2021"_s}, unit, 2022);
}

ReportSet TestLastYear::with(const QString &now, const QString &before, const QString &cell)
{
    const auto form = *ReportForm::make(m_catalog, m_report.templates);
    Report earlier = *ReportEdit::create(m_catalog, m_report.templates, m_report.unit, 2021);
    (void)ReportEdit::assign(earlier, *form, {{cell, before, false}});
    (void)ReportEdit::assign(m_report, *form, {{cell, now, false}});
    (void)ReportEdit::attach(m_report, earlier, u"2021.nianbao"_s, QByteArray(64, 'a'));
    return *ReportSet::make(m_report, m_catalog);
}

QStringList TestLastYear::asked(const ReportSet &set, const ExplainLimits &limits) const
{
    QStringList ids;
    for (const FigureToExplain &one : figuresToExplain(set, limits)) {
        const bool jump = one.reason == FigureToExplain::Reason::Jump;
        ids += set.form().cell(one.cell).id + (jump ? u" jump"_s : u" same"_s);
    }
    return ids;
}

void TestLastYear::tellsChangeAndPercent_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("percent");
    QTest::newRow("more") << u"27"_s << u"25"_s << u"2"_s << u"8"_s;
    QTest::newRow("fewer") << u"20"_s << u"30"_s << u"-10"_s << u"-33.3"_s;
    QTest::newRow("the same") << u"25"_s << u"25"_s << u"0"_s << u"0"_s;
    QTest::newRow("from nothing has no share") << u"5"_s << u"0"_s << u"5"_s << QString();
    QTest::newRow("blank this year") << u"blank"_s << u"5"_s << QString() << QString();
    QTest::newRow("blank last year") << u"5"_s << u"blank"_s << QString() << QString();
    QTest::newRow("not applicable is no 0") << u"na"_s << u"5"_s << QString() << QString();
}

void TestLastYear::tellsChangeAndPercent()
{
    QFETCH(QString, now);
    QFETCH(QString, before);
    const ReportSet set = with(now, before);
    const YearComparison compared = comparedWithLastYear(set, set.form().indexOf(Cell));
    QVERIFY(compared.comparable);
    QCOMPARE(compared.year, 2021);
    QTEST(compared.change ? compared.change->toFile() : QString(), "change");
    QTEST(compared.percent ? compared.percent->toFile() : QString(), "percent");
}

void TestLastYear::sharesOfTheRow()
{
    const auto form = *ReportForm::make(m_catalog, m_report.templates);
    const auto given = ReportEdit::assign(
        m_report, *form,
        {{u"t3.new.natural"_s, u"3"_s, false}, {u"t3.new.company"_s, u"1"_s, false}});
    QVERIFY_RESULT(given);
    ReportSet set = *ReportSet::make(m_report, m_catalog);
    const int natural = form->indexOf(Cell);
    QCOMPARE(shareOfTotal(set, natural).total, -1); // the row is not filled in yet
    for (const auto &column : {u"research"_s, u"ngo"_s, u"legal"_s, u"other"_s})
        QVERIFY_RESULT(
            ReportEdit::assign(m_report, *form, {{u"t3.new."_s + column, u"0"_s, false}}));
    set = *ReportSet::make(m_report, m_catalog);
    const FigureShare share = shareOfTotal(set, natural);
    QCOMPARE(form->cell(share.total).id, u"t3.new.total"_s);
    QCOMPARE(share.percent.toFile(), u"75"_s);
}

void TestLastYear::asksAboutJumpsAndRepeats_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QStringList>("expected");
    const QStringList jump{u"t3.new.natural jump"_s};
    const QStringList same{u"t3.new.natural same"_s};
    QTest::newRow("more than half as many again") << u"31"_s << u"20"_s << jump;
    QTest::newRow("half as many again") << u"30"_s << u"20"_s << QStringList();
    QTest::newRow("fewer than half") << u"9"_s << u"20"_s << jump;
    QTest::newRow("few pieces") << u"12"_s << u"3"_s << QStringList();
    QTest::newRow("ten pieces from nothing") << u"10"_s << u"0"_s << jump;
    QTest::newRow("the same") << u"20"_s << u"20"_s << same;
    QTest::newRow("nothing both years") << u"0"_s << u"0"_s << QStringList();
    QTest::newRow("blank") << u"blank"_s << u"20"_s << QStringList();
    QTest::newRow("blank last year") << u"20"_s << u"blank"_s << QStringList();
    QTest::newRow("not applicable") << u"na"_s << u"20"_s << QStringList();
}

void TestLastYear::asksAboutJumpsAndRepeats()
{
    QFETCH(QString, now);
    QFETCH(QString, before);
    QTEST(asked(with(now, before)), "expected");
}

void TestLastYear::asksNothingWithoutLastYear()
{
    const auto form = *ReportForm::make(m_catalog, m_report.templates);
    QVERIFY_RESULT(ReportEdit::assign(m_report, *form, {{Cell, u"900"_s, false}}));
    const ReportSet set = *ReportSet::make(m_report, m_catalog);
    QVERIFY(figuresToExplain(set).isEmpty());
    QVERIFY(!comparedWithLastYear(set, form->indexOf(Cell)).comparable);
}

void TestLastYear::totalIsNotAskedTwice()
{
    const auto form = *ReportForm::make(m_catalog, m_report.templates);
    Report earlier = *ReportEdit::create(m_catalog, m_report.templates, m_report.unit, 2021);
    for (const auto &column :
         {u"natural"_s, u"company"_s, u"research"_s, u"ngo"_s, u"legal"_s, u"other"_s}) {
        const QString id = u"t3.new."_s + column;
        const bool jumps = column == u"natural"_s;
        QVERIFY_RESULT(ReportEdit::assign(earlier, *form, {{id, jumps ? u"20"_s : u"0"_s, false}}));
        QVERIFY_RESULT(
            ReportEdit::assign(m_report, *form, {{id, jumps ? u"60"_s : u"0"_s, false}}));
    }
    QVERIFY_RESULT(ReportEdit::attach(m_report, earlier, u"2021.nianbao"_s, QByteArray(64, 'a')));
    const ReportSet set = *ReportSet::make(m_report, m_catalog);
    QCOMPARE(set.figures().value(u"t3.new.total"_s).toText(), u"60"_s);
    QCOMPARE(asked(set), QStringList{u"t3.new.natural jump"_s});
}

void TestLastYear::explanationLapsesWithTheFigure()
{
    ReportSet set = with(u"60"_s, u"20"_s);
    QCOMPARE(figuresToExplain(set).first().state, FigureToExplain::State::Open);
    QVERIFY_RESULT(
        FigureNotes::explain(m_report, set.figures(), Cell, u"  系统上线，\n申请增多 "_s));
    QCOMPARE(m_report.explanations.value(Cell).text, u"系统上线， 申请增多"_s);
    set = *ReportSet::make(m_report, m_catalog);
    QCOMPARE(figuresToExplain(set).first().state, FigureToExplain::State::Explained);
    QVERIFY_RESULT(ReportEdit::assign(m_report, set.form(), {{Cell, u"61"_s, false}}));
    set = *ReportSet::make(m_report, m_catalog);
    QCOMPARE(figuresToExplain(set).first().state, FigureToExplain::State::Lapsed);
    QCOMPARE(m_report.explanations.value(Cell).value, u"60"_s);
    QVERIFY_RESULT(FigureNotes::explain(m_report, set.figures(), Cell, u"系统上线"_s));
    set = *ReportSet::make(m_report, m_catalog);
    QCOMPARE(figuresToExplain(set).first().state, FigureToExplain::State::Explained);
    QVERIFY_RESULT(FigureNotes::explain(m_report, set.figures(), Cell, QString()));
    QVERIFY(m_report.explanations.isEmpty());
}

void TestLastYear::blankFigureCannotBeExplained()
{
    const ReportSet set = with(u"blank"_s, u"20"_s);
    QVERIFY(!FigureNotes::explain(m_report, set.figures(), Cell, u"原因"_s));
    QVERIFY(!FigureNotes::explain(m_report, set.figures(), u"t9.none"_s, u"原因"_s));
    QVERIFY(m_report.explanations.isEmpty());
}

void TestLastYear::explanationIsKeptInTheFile()
{
    const ReportSet set = with(u"60"_s, u"20"_s);
    QVERIFY(ReportFile::toBytes(m_report).contains("\"version\": \"1.0\""));
    QVERIFY_RESULT(FigureNotes::explain(m_report, set.figures(), Cell, u"系统上线"_s));
    const QByteArray bytes = ReportFile::toBytes(m_report);
    QVERIFY(bytes.contains("\"version\": \"1.2\""));
    const auto read = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY_RESULT(read);
    QCOMPARE(read->report.explanations, m_report.explanations);
    QCOMPARE(ReportFile::toBytes(read->report), bytes);
}

void TestLastYear::limitsAreTheUsers()
{
    const ReportSet set = with(u"30"_s, u"20"_s);
    ExplainLimits strict;
    strict.percent = 20;
    QCOMPARE(asked(set, strict), QStringList{u"t3.new.natural jump"_s});
    strict.least = Amount::fromInt(11);
    QVERIFY(asked(set, strict).isEmpty());
}

QTEST_GUILESS_MAIN(TestLastYear)
#include "tst_lastyear.moc"
