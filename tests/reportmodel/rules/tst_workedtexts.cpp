// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportedit.h"
#include "rules/checkrunner.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

namespace {

using Figures = QList<QPair<QString, QString>>;

// Checks that tie what is written to figures; others judge the rest of such short texts.
bool tiesTextToFigures(const QString &rule)
{
    static const QStringList numbers{u"K022"_s, u"K023"_s, u"K025"_s, u"K028"_s, u"K037"_s,
                                     u"K038"_s, u"K040"_s, u"K041"_s, u"K047"_s, u"K061"_s,
                                     u"K089"_s, u"K090"_s, u"K092"_s, u"K095"_s};
    return numbers.contains(rule) || (rule >= "K066"_L1 && rule <= "K088"_L1);
}

} // namespace

// Published reports of the catalogue (checks.md 6.1) and its traps, with text: their figures, in
// sentences of our own. Each must get the stated verdict and nothing else.
class TestWorkedTexts : public QObject
{
    Q_OBJECT

private slots:
    void cases_data();
    void cases();
};

void TestWorkedTexts::cases_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<int>("year");
    QTest::addColumn<Figures>("figures");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("violated");
    const auto row = [](const char *name, const QString &form, int year, const Figures &figures,
                        const QString &text, const QStringList &violated) {
        QTest::newRow(name) << form << year << figures << text << violated;
    };
    const QString form19 = u"annual-report-2019"_s;
    const QString form21 = u"annual-report-2021"_s;

    const Figures shanghai{
        {u"t3.new.natural"_s, u"859"_s},           {u"t3.carried_in.natural"_s, u"18"_s},
        {u"t3.granted.natural"_s, u"200"_s},       {u"t3.partial.natural"_s, u"75"_s},
        {u"t3.none_not_held.natural"_s, u"265"_s}, {u"t3.none_no_existing.natural"_s, u"60"_s},
        {u"t3.none_unclear.natural"_s, u"12"_s},   {u"t3.deny_internal.natural"_s, u"93"_s},
        {u"t3.refuse_repeat.natural"_s, u"100"_s}, {u"t3.carried_out.natural"_s, u"72"_s},
        {u"t4.review.upheld"_s, u"5"_s},           {u"t4.review.pending"_s, u"2"_s},
        {u"t4.direct.upheld"_s, u"8"_s},           {u"t4.direct.pending"_s, u"1"_s}};
    row("Shanghai office, 2019: three faults", form19, 2019, shanghai,
        u"全年收到政府信息公开申请859件，上年结转18件，办结805件，结转下年度72件。"
        u"答复中，予以公开及部分公开258件，占33.9%；无法提供265件。"
        u"因政府信息公开发生行政复议7件、行政诉讼9件，均获维持。"_s,
        {u"K071/c1"_s, u"K072/c1"_s, u"K079/c1"_s, u"K085/c1"_s});
    row("Shanghai office, 2019, as the table has it", form19, 2019, shanghai,
        u"全年收到政府信息公开申请859件，上年结转18件，办结805件，结转下年度72件。"
        u"答复中，予以公开及部分公开275件，占34.2%；无法提供337件。"
        u"因政府信息公开发生行政复议7件、行政诉讼9件，已审结的均获维持。"_s,
        {});

    row("Hangzhou city administration, 2023: carried over counted as new", form21, 2023,
        {{u"t3.new.natural"_s, u"57"_s},
         {u"t3.carried_in.natural"_s, u"1"_s},
         {u"t3.misc_other.natural"_s, u"39"_s}},
        u"收到政府信息公开申请57件（含上年结转件1件）。"_s, {u"K066/c1"_s});
    row("Hangzhou city administration, 2023, corrected", form21, 2023,
        {{u"t3.new.natural"_s, u"56"_s},
         {u"t3.carried_in.natural"_s, u"1"_s},
         {u"t3.granted.natural"_s, u"6"_s},
         {u"t3.partial.natural"_s, u"2"_s},
         {u"t3.deny_internal.natural"_s, u"8"_s},
         {u"t3.none_not_held.natural"_s, u"2"_s},
         {u"t3.misc_other.natural"_s, u"39"_s}},
        u"收到政府信息公开申请57件（含上年结转件1件），申请人撤件39件，受理申请18件。"
        u"受理的申请中予以公开6件、部分公开2件、不予公开8件、无法提供2件。"_s,
        {});

    const Figures changchun{
        {u"t3.new.natural"_s, u"95"_s},           {u"t3.carried_in.natural"_s, u"8"_s},
        {u"t3.granted.natural"_s, u"42"_s},       {u"t3.partial.natural"_s, u"1"_s},
        {u"t3.none_not_held.natural"_s, u"49"_s}, {u"t3.refuse_repeat.natural"_s, u"6"_s},
        {u"t3.carried_out.natural"_s, u"5"_s}};
    row("Changchun office, 2024", form21, 2024, changchun,
        u"新收政府信息公开申请95件，上年结转8件，办结98件，结转下年度继续办理5件。"
        u"其中予以公开42件，部分公开1件，无法提供49件，不予处理6件。"_s,
        {});
    row("Changchun office, 2024, one settled too few", form21, 2024, changchun,
        u"新收政府信息公开申请95件，上年结转8件，办结97件，结转下年度继续办理5件。"_s,
        {u"K068/c1"_s});
    row("Weinan office, 2022", form21, 2022,
        {{u"t3.new.natural"_s, u"57"_s},
         {u"t3.carried_in.natural"_s, u"2"_s},
         {u"t3.granted.natural"_s, u"52"_s},
         {u"t3.none_not_held.natural"_s, u"1"_s},
         {u"t3.misc_other.natural"_s, u"2"_s},
         {u"t3.carried_out.natural"_s, u"4"_s}},
        u"收到政府信息公开申请57件，上年结转2件，办结55件，结转下年度4件。"
        u"办结件中予以公开52件、无法提供1件、申请人主动撤回2件。"_s,
        {});
    row("Bozhou office, 2025: thirteen results missing", form21, 2025,
        {{u"t3.new.natural"_s, u"70"_s},
         {u"t3.granted.natural"_s, u"17"_s},
         {u"t3.partial.natural"_s, u"6"_s},
         {u"t3.deny_internal.natural"_s, u"21"_s},
         {u"t3.none_not_held.natural"_s, u"12"_s},
         {u"t3.misc_other.natural"_s, u"13"_s},
         {u"t3.carried_out.natural"_s, u"1"_s}},
        u"全年收到政府信息公开申请70件，其中网络申请30件、信函申请40件、当面申请0件。"
        u"予以公开17件、部分公开6件、不予公开21件、无法提供12件，结转下年度1件。"_s,
        {u"K073/c1"_s});
    row("a city's administration bureau, 2021: another measure word", form21, 2021,
        {{u"t3.new.natural"_s, u"50"_s},
         {u"t3.granted.natural"_s, u"49"_s},
         {u"t3.carried_out.natural"_s, u"1"_s}},
        u"全年收到政府信息公开申请50宗，办结49宗，1宗正在办理。"
        u"5个工作日内办结23宗、15个工作日内办结20宗、20个工作日内办结6宗。"_s,
        {});
    row("Linxia office, 2025: messages counted apart", form21, 2025,
        {{u"t3.new.natural"_s, u"24"_s},
         {u"t3.granted.natural"_s, u"24"_s},
         {u"t4.review.upheld"_s, u"1"_s},
         {u"t4.review.other"_s, u"2"_s}},
        u"收到政府信息公开申请24件，其中网络申请15件、信函申请9件，均已办结。"
        u"收到网民留言111条，办理领导信箱41条、市长热线70条。"
        u"政府信息公开行政复议3件。"_s,
        {});
    row("Wushan town, 2025: posts", form21, 2025, {},
        u"全年公开信息444条，其中政府网站118条、微信294条、公开栏32条。"
        u"未收到政府信息公开申请。"_s,
        {});
    row("Hecheng district, 2025: letters and applicants", form21, 2025,
        {{u"t3.new.natural"_s, u"99"_s},
         {u"t3.new.company"_s, u"1"_s},
         {u"t3.carried_in.natural"_s, u"1"_s},
         {u"t3.granted.natural"_s, u"101"_s}},
        u"收到政府信息公开申请101件（上年结转1件），其中自然人申请100件、法人申请1件。"
        u"收到群众来信359件，办结351件，结转8件。"_s,
        {});
    row("Jianping, 2025: cases counted by 件次", form21, 2025,
        {{u"t3.new.natural"_s, u"89"_s},
         {u"t3.granted.natural"_s, u"88"_s},
         {u"t3.carried_out.natural"_s, u"1"_s},
         {u"t4.review.upheld"_s, u"13"_s},
         {u"t4.after_review.upheld"_s, u"1"_s}},
        u"受理政府信息公开申请89件次，答复88件次，结转下年1件次。行政复议13件，行政诉讼1件。"_s,
        {});
    row("trap 1: withdrawn is not settled", form21, 2022,
        {{u"t3.new.natural"_s, u"3259"_s},
         {u"t3.carried_in.natural"_s, u"19"_s},
         {u"t3.granted.natural"_s, u"3270"_s},
         {u"t3.misc_other.natural"_s, u"8"_s}},
        u"受理3259件，答复3278件。收到的政府信息公开申请全部办结，8件申请人撤销。"_s, {});
    row("trap 2: numbers do not cross commas", form21, 2022,
        {{u"t4.review.upheld"_s, u"134"_s}, {u"t4.direct.upheld"_s, u"57"_s}},
        u"行政复议134件，行政诉讼57件。"_s, {});
    row("trap 3: received with what was carried over", form21, 2022,
        {{u"t3.new.natural"_s, u"56"_s},
         {u"t3.carried_in.natural"_s, u"1"_s},
         {u"t3.granted.natural"_s, u"57"_s}},
        u"收到政府信息公开申请57件，办结57件。"_s, {});
    row("trap 4: years of budgets", form21, 2022, {{u"t3.new.natural"_s, u"56"_s}},
        u"公开2021年度部门决算和2022年度部门预算，收到政府信息公开申请56件。"_s, {});
}

void TestWorkedTexts::cases()
{
    QFETCH(QString, form);
    QFETCH(int, year);
    QFETCH(Figures, figures);
    QFETCH(QString, text);
    QFETCH(QStringList, violated);
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    const auto book = RuleBook::shipped();
    QVERIFY_RESULT(book);
    Unit unit;
    unit.name = u"东江市人民政府办公室"_s;
    unit.kind = OrganKind::Department;
    auto report = ReportEdit::create(*catalog, {form}, unit, year);
    QVERIFY_RESULT(report);
    const auto made = ReportForm::make(*catalog, report->templates);
    QVERIFY_RESULT(made);
    QList<ReportEdit::Assignment> assignments;
    for (int cell = 0; cell < (*made)->cellCount(); ++cell) {
        if ((*made)->cell(cell).role == CellRole::Input)
            assignments.append({(*made)->cell(cell).id, u"0"_s, false});
    }
    for (const auto &[cell, value] : figures)
        assignments.append({cell, value, false});
    QVERIFY_RESULT(ReportEdit::assign(*report, **made, assignments));
    report->texts.insert(u"c1"_s, text);
    const auto set = ReportSet::make(*report, *catalog);
    QVERIFY_RESULT(set);
    const auto runner = CheckRunner::compile(*book, *catalog, *made);
    QVERIFY_RESULT(runner);
    QStringList found;
    for (const Finding &finding : runner->run(*set).findings) {
        if (finding.outcome != Outcome::Violated || !tiesTextToFigures(finding.rule))
            continue;
        found.append(finding.key);
        if (!finding.text.isEmpty()) {
            QVERIFY(finding.length > 0);
            QCOMPARE(finding.quote, text.mid(finding.start, finding.length));
        }
        // Nothing is left unsaid in either language.
        QVERIFY2(!finding.message.zh.contains(u'{'), qPrintable(finding.message.zh));
        QVERIFY2(!finding.message.en.contains(u'{'), qPrintable(finding.message.en));
    }
    found.sort();
    QCOMPARE(found.join(u", "_s), violated.join(u", "_s));
}

QTEST_GUILESS_MAIN(TestWorkedTexts)
#include "tst_workedtexts.moc"
