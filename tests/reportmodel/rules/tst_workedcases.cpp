// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportedit.h"
#include "rules/checkrunner.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

namespace {

using Figures = QList<QPair<QString, QString>>;

} // namespace

// Published reports of the catalogue (checks.md 6.1) whose verdict needs their figures only. Where
// only column totals were published they stand in the column of natural persons.
class TestWorkedCases : public QObject
{
    Q_OBJECT

private slots:
    void cases_data();
    void cases();
};

void TestWorkedCases::cases_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<Figures>("figures");
    QTest::addColumn<QStringList>("violated");
    const auto row = [](const char *name, int year, const Figures &figures,
                        const QStringList &violated) {
        QTest::newRow(name) << year << figures << violated;
    };
    row("a city, 2025", 2025,
        {{u"t3.new.natural"_s, u"14069"_s},
         {u"t3.carried_in.natural"_s, u"560"_s},
         {u"t3.granted.natural"_s, u"13810"_s},
         {u"t3.carried_out.natural"_s, u"819"_s}},
        {});
    row("Changchun, 2024", 2024,
        {{u"t3.new.natural"_s, u"95"_s},
         {u"t3.carried_in.natural"_s, u"8"_s},
         {u"t3.granted.natural"_s, u"42"_s},
         {u"t3.partial.natural"_s, u"1"_s},
         {u"t3.none_not_held.natural"_s, u"49"_s},
         {u"t3.refuse_repeat.natural"_s, u"6"_s},
         {u"t3.carried_out.natural"_s, u"5"_s}},
        {});
    row("Weinan, 2022", 2022,
        {{u"t3.new.natural"_s, u"57"_s},
         {u"t3.carried_in.natural"_s, u"2"_s},
         {u"t3.granted.natural"_s, u"52"_s},
         {u"t3.none_not_held.natural"_s, u"1"_s},
         {u"t3.misc_other.natural"_s, u"2"_s},
         {u"t3.carried_out.natural"_s, u"4"_s}},
        {});
    row("a city's administration bureau, 2021", 2021,
        {{u"t3.new.natural"_s, u"50"_s},
         {u"t3.granted.natural"_s, u"49"_s},
         {u"t3.carried_out.natural"_s, u"1"_s}},
        {});
    row("Hangzhou city administration, 2023: mostly withdrawn", 2023,
        {{u"t3.new.natural"_s, u"56"_s},
         {u"t3.carried_in.natural"_s, u"1"_s},
         {u"t3.granted.natural"_s, u"6"_s},
         {u"t3.partial.natural"_s, u"2"_s},
         {u"t3.deny_internal.natural"_s, u"8"_s},
         {u"t3.none_not_held.natural"_s, u"2"_s},
         {u"t3.misc_other.natural"_s, u"39"_s}},
        {u"K036"_s});
    row("Hangzhou city administration, 2023, carried over counted as new", 2023,
        {{u"t3.new.natural"_s, u"57"_s},
         {u"t3.carried_in.natural"_s, u"1"_s},
         {u"t3.granted.natural"_s, u"18"_s},
         {u"t3.misc_other.natural"_s, u"39"_s}},
        {u"K030/natural"_s, u"K030/total"_s, u"K036"_s});
    row("Jianping, 2025: reviews and a lawsuit", 2025,
        {{u"t3.new.natural"_s, u"89"_s},
         {u"t3.granted.natural"_s, u"88"_s},
         {u"t3.carried_out.natural"_s, u"1"_s},
         {u"t4.review.upheld"_s, u"13"_s},
         {u"t4.after_review.upheld"_s, u"1"_s}},
        {});
    row("a district's statistics office, 2023: columns left blank", 2023,
        {{u"t2.reg.made"_s, u"na"_s},
         {u"t2.reg.repealed"_s, u"na"_s},
         {u"t2.reg.in_force"_s, u"na"_s},
         {u"t3.new.natural"_s, u"blank"_s},
         {u"t3.new.company"_s, u"blank"_s},
         {u"t3.new.total"_s, u"0"_s}},
        {u"K014/t3"_s});
}

void TestWorkedCases::cases()
{
    QFETCH(int, year);
    QFETCH(Figures, figures);
    QFETCH(QStringList, violated);
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    const auto book = RuleBook::shipped();
    QVERIFY_RESULT(book);
    Unit unit;
    unit.name = u"某某市人民政府"_s;
    unit.kind = OrganKind::Government;
    auto report = ReportEdit::create(*catalog, {u"annual-report-2021"_s}, unit, year);
    QVERIFY_RESULT(report);
    const auto form = ReportForm::make(*catalog, report->templates);
    QVERIFY_RESULT(form);
    QList<ReportEdit::Assignment> assignments;
    for (int cell = 0; cell < (*form)->cellCount(); ++cell) {
        if ((*form)->cell(cell).role == CellRole::Input)
            assignments.append({(*form)->cell(cell).id, u"0"_s, false});
    }
    for (const auto &[cell, value] : figures)
        assignments.append({cell, value, false});
    QVERIFY_RESULT(ReportEdit::assign(*report, **form, assignments));
    const auto set = ReportSet::make(*report, *catalog);
    QVERIFY_RESULT(set);
    const auto runner = CheckRunner::compile(*book, *catalog, *form);
    QVERIFY_RESULT(runner);
    QStringList found;
    for (const Finding &finding : runner->run(*set).findings) {
        if (finding.outcome == Outcome::Violated)
            found.append(finding.key);
    }
    found.sort();
    QCOMPARE(found, violated);
}

QTEST_GUILESS_MAIN(TestWorkedCases)
#include "tst_workedcases.moc"
