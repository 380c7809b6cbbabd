// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/nextyear.h"

#include "document/carryover.h"
#include "document/reportedit.h"
#include "document/reportfile.h"
#include "prose/carriednumbers.h"
#include "rules/checkrunner.h"
#include "samplereports.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

// A year's report begun from last year's: nothing of last year can be published unseen.
class tst_NextYear : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesOverWhatStays();
    void noFigureHasAValue();
    void formsInForceAreChosen();
    void textsBecomeDrafts_data();
    void textsBecomeDrafts();
    void boundNumbersShowThisYear();
    void markedNumbersAreFindings();
    void marksAreNotMarkedAgain();
    void signaturesStayBehind();
    void carryOversAreOnlyProposed();
    void nothingIsProposedOverAFigure();
    void olderFormsCarryOverToo();

private:
    Report reportOf(const QString &templates, int year) const;
    Report next(const Report &last) const;
    static QString draft(const QString &text, const QList<Binding> &bindings = {});

    TemplateCatalog m_catalog = TestSupport::shippedCatalog();
    Report m_last;
};

Report tst_NextYear::reportOf(const QString &templates, int year) const
{
    const auto made =
        ReportEdit::create(m_catalog, templates.split(u','), Unit{u"某市林业局"_s, {}, {}}, year);
    return made ? *made : Report();
}

Report tst_NextYear::next(const Report &last) const
{
    const auto begun = NextYear::from(last, m_catalog, u"last.nianbao"_s, QByteArray(64, 'a'));
    return begun ? begun->report : Report();
}

void tst_NextYear::init()
{
    m_last = reportOf(u"annual-report-2021"_s, 2022);
    QCOMPARE(m_last.year, 2022);
}

void tst_NextYear::takesOverWhatStays()
{
    m_last.unit.shortName = u"市林业局"_s;
    m_last.profile = {{u"fees"_s, u"no"_s}, {u"phone"_s, u"0571-1"_s}};
    m_last.meta = {{u"publisher"_s, u"某市林业局"_s},
                   {u"signed_date"_s, u"2023-01-10"_s},
                   {u"index_number"_s, u"1/2023-1"_s}};
    Figure figure = Figure::number(Amount::fromInt(27));
    figure.source.note = u"法规科"_s;
    figure.cutOff = QDate(2022, 11, 30);
    m_last.figures.insert(u"t3.granted.natural"_s, figure);
    m_last.waivers = {{u"K030/natural"_s, u"x"_s, u"y"_s, QDate(2023, 1, 1), {}, {}}};
    m_last.rulesOff = {{u"K056"_s, u"x"_s, {}, {}, {}}};
    Report older = reportOf(u"annual-report-2021"_s, 2021);
    QVERIFY_RESULT(ReportEdit::attach(m_last, older, u"2021.nianbao"_s, QByteArray(64, 'b')));

    const Report report = next(m_last);
    QCOMPARE(report.year, 2023);
    QCOMPARE(report.templates, m_last.templates);
    QVERIFY(report.unit == m_last.unit);
    QCOMPARE(report.profile, m_last.profile);
    QCOMPARE(report.meta.keys(), QStringList{u"publisher"_s});
    QVERIFY(report.waivers.isEmpty());
    QVERIFY(report.rulesOff.isEmpty());
    QCOMPARE(report.attached.size(), 2);
    QCOMPARE(report.attached[0].report.year, 2022);
    QCOMPARE(report.attached[0].fileName, u"last.nianbao"_s);
    QCOMPARE(report.attached[1].report.year, 2021);
    // Where a figure comes from is asked again; what it was is not.
    const Figure source = report.figure(u"t3.granted.natural"_s);
    QVERIFY(source.isBlank());
    QCOMPARE(source.source.note, u"法规科"_s);
    QVERIFY(!source.cutOff.isValid());
    const auto loaded = ReportFile::parse(ReportFile::toBytes(report), u"a.nianbao"_s);
    QVERIFY_RESULT(loaded);
    QVERIFY(loaded->report == report);
}

void tst_NextYear::noFigureHasAValue()
{
    const auto form = ReportForm::make(m_catalog, m_last.templates);
    QVERIFY_RESULT(form);
    for (int index = 0; index < (*form)->cellCount(); ++index) {
        Figure figure = Figure::number(Amount::fromInt(index));
        figure.source.note = u"某科"_s;
        figure.addends = u"1+2"_s;
        if ((*form)->cell(index).role != CellRole::Group)
            m_last.figures.insert((*form)->cell(index).id, figure);
    }
    const Report report = next(m_last);
    const FigureView view(report, *form);
    for (int index = 0; index < (*form)->cellCount(); ++index)
        QVERIFY2(view.at(index).isBlank(), qPrintable((*form)->cell(index).id));
    for (const Figure &figure : report.figures)
        QVERIFY(figure.isBlank() && figure.addends.isEmpty() && figure.text.isEmpty());
}

void tst_NextYear::formsInForceAreChosen()
{
    Report older = reportOf(u"annual-report-2019,work-summary"_s, 2020);
    older.texts.insert(u"c1"_s, u"加强制度建设。\n"_s);
    const auto begun = NextYear::from(older, m_catalog, u"2020.nianbao"_s, QByteArray(64, 'a'));
    QVERIFY_RESULT(begun);
    QCOMPARE(begun->report.templates, (QStringList{u"annual-report-2021"_s, u"work-summary"_s}));
    QCOMPARE(begun->changedForms, QStringList{u"annual-report-2019"_s});
    QCOMPARE(begun->report.text(u"c1"_s), u"加强制度建设。\n"_s);
    QCOMPARE(next(reportOf(u"annual-report-2019"_s, 2019)).templates,
             QStringList{u"annual-report-2019"_s});
}

QString tst_NextYear::draft(const QString &text, const QList<Binding> &bindings)
{
    const TemplateCatalog catalog = TestSupport::shippedCatalog();
    const auto made =
        ReportEdit::create(catalog, {u"annual-report-2021"_s}, Unit{u"某市林业局"_s, {}, {}}, 2022);
    if (!made)
        return made.error().text();
    Report last = *made;
    last.texts.insert(u"c1"_s, text);
    if (!bindings.isEmpty())
        last.bindings.insert(u"c1"_s, bindings);
    const auto begun = NextYear::from(last, catalog, u"a.nianbao"_s, QByteArray(64, 'a'));
    return begun ? begun->report.text(u"c1"_s) : begun.error().text();
}

void tst_NextYear::textsBecomeDrafts_data()
{
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("now");
    const auto row = [](const char *name, const QString &last, const QString &now) {
        QTest::newRow(name) << last << now;
    };
    row("no numbers", u"加强组织领导。"_s, u"加强组织领导。"_s);
    row("counts", u"开展培训3次，受众200余人。"_s,
        u"开展培训〔上年：3〕次，受众〔上年：200〕余人。"_s);
    row("shares and money", u"占34.2%，收费20.3万元。"_s,
        u"占〔上年：34.2%〕，收费〔上年：20.3万〕元。"_s);
    row("Chinese numerals", u"受理申请三十九件。"_s, u"受理申请〔上年：三十九〕件。"_s);
    row("the period", u"统计期限为2022年1月1日至2022年12月31日。"_s,
        u"统计期限为2023年1月1日至2023年12月31日。"_s);
    row("the first word", u"2022年，我局认真落实要求。"_s, u"2023年，我局认真落实要求。"_s);
    row("a day of last year", u"2022年6月3日举办活动。"_s, u"〔上年：2022年6月3日〕举办活动。"_s);
    row("a day without its year", u"11月1日举办活动。"_s, u"〔上年：11月1日〕举办活动。"_s);
    row("a day of every month", u"每月10日为走访日。"_s, u"每月10日为走访日。"_s);
    row("the year inside a sentence", u"落实2022年工作要点。"_s,
        u"落实〔上年：2022年〕工作要点。"_s);
    row("an earlier year", u"自2008年起施行。"_s, u"自2008年起施行。"_s);
    row("names and numbers of documents",
        u"依据国办公开办函〔2021〕30号，落实“五公开”和第二十条要求。"_s,
        u"依据国办公开办函〔2021〕30号，落实“五公开”和第二十条要求。"_s);
    row("once is no count", u"每季度公布一次，一对一指导。"_s, u"每季度公布一次，一对一指导。"_s);
    row("list markers", u"一是加强培训。\n二是完善制度。"_s, u"一是加强培训。\n二是完善制度。"_s);
}

void tst_NextYear::textsBecomeDrafts()
{
    QFETCH(QString, last);
    QFETCH(QString, now);
    QCOMPARE(draft(last), now);
}

void tst_NextYear::boundNumbersShowThisYear()
{
    m_last.figures.insert(u"t3.new.natural"_s, Figure::number(Amount::fromInt(39)));
    m_last.texts.insert(u"c1"_s, u"培训3次，收到自然人申请39件，制作图解5件。"_s);
    Binding bound;
    bound.span = {12, 2};
    bound.cell = u"t3.new.natural"_s;
    Binding confirmed; // no figure of the report, but still last year's number
    confirmed.span = {20, 1};
    confirmed.form = Binding::Form::Free;
    QCOMPARE(m_last.text(u"c1"_s).mid(12, 2), u"39"_s);
    QCOMPARE(m_last.text(u"c1"_s).mid(20, 1), u"5"_s);
    m_last.bindings.insert(u"c1"_s, {bound, confirmed});
    const auto begun = NextYear::from(m_last, m_catalog, u"a.nianbao"_s, QByteArray(64, 'a'));
    QVERIFY_RESULT(begun);
    QCOMPARE(begun->report.text(u"c1"_s),
             u"培训〔上年：3〕次，收到自然人申请〔未填〕件，制作图解〔上年：5〕件。"_s);
    QCOMPARE(begun->boundNumbers, 1);
    QCOMPARE(begun->markedNumbers, 2);
    const QList<Binding> bindings = begun->report.bindingsOf(u"c1"_s);
    QCOMPARE(bindings.size(), 1);
    QCOMPARE(bindings.first().cell, u"t3.new.natural"_s);
    // Once the figure is there the sentence tells it.
    Report report = begun->report;
    const auto form = ReportForm::make(m_catalog, report.templates);
    QVERIFY_RESULT(ReportEdit::assign(report, **form, {{u"t3.new.natural"_s, u"41"_s}}));
    QVERIFY_RESULT(ReportEdit::refreshBindings(report, m_catalog));
    QVERIFY(report.text(u"c1"_s).contains(u"收到自然人申请41件"_s));
}

void tst_NextYear::markedNumbersAreFindings()
{
    m_last.texts.insert(u"c1"_s, u"全年收到申请39件，开展培训3次。"_s);
    Report report = next(m_last);
    const auto form = ReportForm::make(m_catalog, report.templates);
    QVERIFY_RESULT(ReportEdit::assign(report, **form, {{u"t3.new.natural"_s, u"41"_s}}));
    const auto set = ReportSet::make(report, m_catalog);
    QVERIFY_RESULT(set);
    const auto runner = CheckRunner::compile(*RuleBook::shipped(), m_catalog, set->formPtr());
    QVERIFY_RESULT(runner);
    QStringList found;
    for (const Finding &finding : runner->run(*set).findings) {
        if (finding.key.startsWith(u"K062/carried"_s)) {
            found.append(finding.quote);
            QCOMPARE(finding.alsoAt.size(), 1);
        }
        // Last year's number is nobody's claim about this year's table.
        QVERIFY2(finding.rule != u"K066"_s, qPrintable(finding.message.en));
    }
    QCOMPARE(found, QStringList{u"〔上年：39〕"_s});
}

void tst_NextYear::marksAreNotMarkedAgain()
{
    const QString once = draft(u"开展培训3次。"_s);
    QCOMPARE(draft(once), once);
    QCOMPARE(CarriedNumbers::marks(once), (QList<Span>{{4, 6}}));
    QVERIFY(CarriedNumbers::marks(u"比上年〔上年未填〕，〔2021〕30号"_s).isEmpty());
    QVERIFY(CarriedNumbers::marks(u"〔上年：3"_s).isEmpty());
}

void tst_NextYear::signaturesStayBehind()
{
    m_last.texts.insert(u"sign"_s, u"某市林业局\n2023年1月10日\n"_s);
    QVERIFY(next(m_last).text(u"sign"_s).isEmpty());
}

void tst_NextYear::carryOversAreOnlyProposed()
{
    const auto form = ReportForm::make(m_catalog, m_last.templates);
    QVERIFY_RESULT(ReportEdit::assign(m_last, **form,
                                      {{u"t3.carried_out.natural"_s, u"2"_s},
                                       {u"t3.carried_out.company"_s, u"0"_s},
                                       {u"t3.carried_out.ngo"_s, u"na"_s}}));
    const Report report = next(m_last);
    QVERIFY(report.figure(u"t3.carried_in.natural"_s).isBlank());
    const auto set = ReportSet::make(report, m_catalog);
    QVERIFY_RESULT(set);
    const QList<CarryOver> proposed = carryOvers(*set);
    QCOMPARE(proposed.size(), 2);
    QCOMPARE(proposed[0].cell, u"t3.carried_in.natural"_s);
    QCOMPARE(proposed[0].from, u"t3.carried_out.natural"_s);
    QCOMPARE(proposed[0].figure.value, Amount::fromInt(2));
    QVERIFY(proposed[0].figure.source.note.contains(u"2022"_s));
    QCOMPARE(proposed[1].cell, u"t3.carried_in.company"_s);
    QVERIFY(proposed[1].figure.value.isZero());
}

void tst_NextYear::nothingIsProposedOverAFigure()
{
    const auto form = ReportForm::make(m_catalog, m_last.templates);
    QVERIFY_RESULT(ReportEdit::assign(
        m_last, **form,
        {{u"t3.carried_out.natural"_s, u"2"_s}, {u"t3.carried_out.company"_s, u"1"_s}}));
    Report report = next(m_last);
    QVERIFY_RESULT(ReportEdit::assign(
        report, **form,
        {{u"t3.carried_in.natural"_s, u"3"_s}, {u"t3.carried_in.company"_s, u"na"_s}}));
    QVERIFY(carryOvers(*ReportSet::make(report, m_catalog)).isEmpty());
    report.attached.clear();
    QVERIFY(carryOvers(*ReportSet::make(report, m_catalog)).isEmpty());
}

void tst_NextYear::olderFormsCarryOverToo()
{
    Report older = reportOf(u"annual-report-2019"_s, 2020);
    const auto form = ReportForm::make(m_catalog, older.templates);
    QVERIFY_RESULT(ReportEdit::assign(older, **form, {{u"t3.carried_out.natural"_s, u"3"_s}}));
    const QList<CarryOver> proposed = carryOvers(*ReportSet::make(next(older), m_catalog));
    QCOMPARE(proposed.size(), 1);
    QCOMPARE(proposed[0].figure.value, Amount::fromInt(3));
    // A summary on its own has its own figure.
    Report summary = reportOf(u"work-summary"_s, 2021);
    const auto summaryForm = ReportForm::make(m_catalog, summary.templates);
    QVERIFY_RESULT(
        ReportEdit::assign(summary, **summaryForm, {{u"request.carried_out"_s, u"4"_s}}));
    const QList<CarryOver> own = carryOvers(*ReportSet::make(next(summary), m_catalog));
    QCOMPARE(own.size(), 1);
    QCOMPARE(own[0].cell, u"request.carried_in"_s);
}

QTEST_GUILESS_MAIN(tst_NextYear)
#include "tst_nextyear.moc"
