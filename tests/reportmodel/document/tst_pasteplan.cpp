// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/pasteplan.h"

#include "document/reportedit.h"
#include "testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

using Fate = PastedCell::Fate;

class tst_PastePlan : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanBlockIsPlain();
    void oddCells_data();
    void oddCells();
    void blankOverAFigureIsToldAndStays();
    void totalsThatAgreeArePlain();
    void totalsThatDifferAreTold();
    void totalsCanStayComputed();
    void labelsInFrontAreLeftOut();
    void wholeTableIsPlacedByItsLabels();
    void outsideIsCountedAndListed();
    void turnedFitsBetter();
    void turnedBlockLandsTurned();
    void hugeBlockIsBounded();
    void wordsAloneAreReported();

private:
    PastePlan plan(const QString &text, const QString &cell, PastePlan::Options options = {}) const
    {
        const auto block =
            PastedBlock::fromClipboard(text.startsWith(u'<') ? text : QString(), text);
        if (!block)
            qFatal("%s", qPrintable(block.error().text()));
        const FigureView values(m_report, m_form);
        const TableSpec &table = tableOf(cell);
        for (const GridCell &one : table.cells) {
            if (one.cell == cell)
                return PastePlan::make(*block, m_report, values, table, one.row, one.column,
                                       options);
        }
        qFatal("no cell %s", qPrintable(cell));
    }
    const TableSpec &tableOf(const QString &cell) const
    {
        return *m_form->templates().first()->table(cell.section(u'.', 0, 0));
    }
    static const PastedCell *find(const PastePlan &plan, const QString &cell)
    {
        for (const PastedCell &one : plan.cells()) {
            if (one.cell == cell)
                return &one;
        }
        return nullptr;
    }

    FormPtr m_form;
    Report m_report;
};

void tst_PastePlan::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_form = *ReportForm::make(*catalog, {u"annual-report-2021"_s});
}

void tst_PastePlan::init()
{
    m_report = Report();
    m_report.year = 2021;
    m_report.templates = {u"annual-report-2021"_s};
}

void tst_PastePlan::cleanBlockIsPlain()
{
    const PastePlan two = plan(u"1\t２\t1,003\n4\t\t约6"_s, u"t2.reg.made"_s);
    QVERIFY(two.isPlain());
    QCOMPARE(two.count(Fate::Taken), 5);
    QCOMPARE(two.count(Fate::Stays), 1);
    const QList<QPair<QString, QString>> expected{{u"t2.reg.made"_s, u"1"_s},
                                                  {u"t2.reg.repealed"_s, u"２"_s},
                                                  {u"t2.reg.in_force"_s, u"1,003"_s},
                                                  {u"t2.norm.made"_s, u"4"_s},
                                                  {u"t2.norm.in_force"_s, u"约6"_s}};
    QCOMPARE(two.entries(), expected);
    QCOMPARE(find(two, u"t2.reg.in_force"_s)->value, u"1003"_s);
    QVERIFY(!find(two, u"t2.reg.in_force"_s)->remark.isEmpty()); // says what was left out
    QVERIFY(two.remarks().isEmpty());
}

void tst_PastePlan::oddCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Fate>("fate");
    QTest::addColumn<QString>("remark");
    QTest::newRow("unit") << u"12件"_s << Fate::Taken << u"件"_s;
    QTest::newRow("placeholder /") << u"/"_s << Fate::Doubtful << u"may mean 0"_s;
    QTest::newRow("placeholder —") << u"—"_s << Fate::Doubtful << u"may mean 0"_s;
    QTest::newRow("zero of an accounting format") << u" -   "_s << Fate::Doubtful << u"mean"_s;
    QTest::newRow("negative") << u"-3"_s << Fate::NotUnderstood << u"negative"_s;
    QTest::newRow("negative in brackets") << u"(3)"_s << Fate::NotUnderstood << u"cannot be read"_s;
    QTest::newRow("exponent") << u"1e5"_s << Fate::NotUnderstood << u"scientific"_s;
    QTest::newRow("date") << u"2021-3-5"_s << Fate::NotUnderstood << u"date"_s;
    QTest::newRow("formula") << u"=SUM(A1:A3)"_s << Fate::NotUnderstood << u"formula"_s;
    QTest::newRow("error value") << u"#REF!"_s << Fate::NotUnderstood << u"error value"_s;
    QTest::newRow("text in a number") << u"12o"_s << Fate::NotUnderstood << u"o"_s;
    QTest::newRow("decimals in a count") << u"1.5"_s << Fate::NotUnderstood << u"whole"_s;
    QTest::newRow("other unit") << u"3万元"_s << Fate::NotUnderstood << u"元"_s;
    QTest::newRow("out of range") << u"999999999999999"_s << Fate::NotUnderstood << u"range"_s;
}

void tst_PastePlan::oddCells()
{
    QFETCH(QString, text);
    QFETCH(QString, remark);
    const PastePlan made = plan(u"1\t"_s + text + u"\n2\t3"_s, u"t3.new.natural"_s);
    QVERIFY(!made.isPlain());
    const PastedCell *odd = find(made, u"t3.new.company"_s);
    QVERIFY(odd && odd->odd);
    QTEST(odd->fate, "fate");
    QVERIFY2(odd->remark.contains(remark), qPrintable(odd->remark));
    QCOMPARE(made.count(Fate::Taken), odd->fate == Fate::Taken ? 4 : 3); // the others are taken
}

void tst_PastePlan::blankOverAFigureIsToldAndStays()
{
    m_report.figures.insert(u"t3.new.company"_s, Figure::number(Amount::fromInt(9)));
    const PastePlan made = plan(u"1\t\t3"_s, u"t3.new.natural"_s);
    QVERIFY(!made.isPlain());
    QCOMPARE(find(made, u"t3.new.company"_s)->fate, Fate::Stays);
    QCOMPARE(made.entries().size(), 2);
}

void tst_PastePlan::totalsThatAgreeArePlain()
{
    const PastePlan made = plan(u"1\t2\t3\t4\t5\t6\t21"_s, u"t3.new.natural"_s);
    QVERIFY(made.isPlain());
    QVERIFY(made.hasTotals());
    QCOMPARE(made.count(Fate::Taken), 7);
}

void tst_PastePlan::totalsThatDifferAreTold()
{
    const PastePlan made = plan(u"1\t2\t3\t4\t5\t6\t22"_s, u"t3.new.natural"_s);
    QVERIFY(!made.isPlain());
    const PastedCell *total = find(made, u"t3.new.total"_s);
    QVERIFY(total->remark.contains(u"22"_s) && total->remark.contains(u"21"_s));
    QVERIFY(!plan(u"1\t2\t3\t4\t5\t\t22"_s, u"t3.new.natural"_s).isPlain()); // a part is missing
}

void tst_PastePlan::totalsCanStayComputed()
{
    const PastePlan made = plan(u"1\t2\t3\t4\t5\t6\t22"_s, u"t3.new.natural"_s, {false, true});
    QCOMPARE(find(made, u"t3.new.total"_s)->fate, Fate::LeftComputed);
    QCOMPARE(made.entries().size(), 6);
    QVERIFY(made.hasTotals());
}

void tst_PastePlan::labelsInFrontAreLeftOut()
{
    const PastePlan made = plan(
        u"申请情况\t个人\t企业\n本年收到的件数\t1\t2\n上年转来的件数\t3\t4"_s, u"t3.new.natural"_s);
    QVERIFY(!made.isPlain());
    QCOMPARE(made.entries().size(), 4);
    QCOMPARE(find(made, u"t3.new.natural"_s)->text, u"1"_s);
    QCOMPARE(find(made, u"t3.carried_in.company"_s)->text, u"4"_s);
    QCOMPARE(made.remarks().size(), 1);
}

// As it is copied whole from a published page, with the cursor anywhere.
void tst_PastePlan::wholeTableIsPlacedByItsLabels()
{
    const TableSpec &table = tableOf(u"t3.new.natural"_s);
    QString html = u"<table>"_s;
    int row = -1;
    for (const GridCell &cell : table.cells) {
        if (cell.row != row)
            html += u"<tr>"_s;
        row = cell.row;
        const int index = m_form->indexOf(cell.cell);
        const bool total = index >= 0 && m_form->cell(index).role != CellRole::Input;
        html += u"<td rowspan=%1 colspan=%2>%3</td>"_s.arg(cell.rowSpan)
                    .arg(cell.columnSpan)
                    .arg(cell.cell.isEmpty() ? cell.text
                         : total             ? QString()
                                             : u"2"_s);
    }
    const PastePlan made = plan(html + u"</table>"_s, u"t3.granted.company"_s);
    QCOMPARE(made.count(Fate::Outside), 0);
    QCOMPARE(made.remarks().size(), 1);
    int inputs = 0;
    for (const GridCell &cell : table.cells) {
        const int index = m_form->indexOf(cell.cell);
        if (index < 0 || m_form->cell(index).role != CellRole::Input)
            continue;
        ++inputs;
        QVERIFY2(find(made, cell.cell)->fate == Fate::Taken, qPrintable(cell.cell));
    }
    QCOMPARE(made.entries().size(), inputs);
}

void tst_PastePlan::outsideIsCountedAndListed()
{
    const PastePlan made = plan(u"1\t2\n3\t4\n5\t6"_s, u"t3.carried_out.other"_s);
    QCOMPARE(made.entries().size(), 2); // other and total of the last row
    QCOMPARE(made.count(Fate::Outside), 4);
    QCOMPARE(made.cells().last().fate, Fate::Outside);
    QCOMPARE(made.cells().last().text, u"6"_s);
    QCOMPARE(made.cells().last().row, 2);
    QVERIFY(!made.isPlain());
}

void tst_PastePlan::turnedFitsBetter()
{
    const QString column = u"1\n2\n3\n4\n5\n6"_s;
    QVERIFY(plan(column, u"t3.carried_out.natural"_s).fitsBetterTurned());
    QVERIFY(!plan(column, u"t3.new.natural"_s).fitsBetterTurned());
    QVERIFY(!plan(column, u"t3.carried_out.company"_s, {true, false}).fitsBetterTurned());
}

void tst_PastePlan::turnedBlockLandsTurned()
{
    const PastePlan made = plan(u"1\t2\n3\t4\n5\t6"_s, u"t3.new.natural"_s, {true, false});
    QCOMPARE(find(made, u"t3.new.research"_s)->text, u"5"_s);
    QCOMPARE(find(made, u"t3.new.research"_s)->row, 2); // where it lies on the clipboard
    QCOMPARE(find(made, u"t3.carried_in.natural"_s)->text, u"2"_s);
    QVERIFY(!made.isPlain());
}

void tst_PastePlan::hugeBlockIsBounded()
{
    const PastePlan made =
        plan((u"7\t"_s.repeated(199) + u"7\n"_s).repeated(2000), u"t3.new.natural"_s);
    QCOMPARE(made.count(Fate::Taken), 25 * 7);
    QCOMPARE(made.count(Fate::Outside) + made.count(Fate::Taken) + 200LL * (2000 - 256),
             200LL * 2000);
    QVERIFY(made.cells().size() <= 25 * 7 + PastePlan::ListedOutside);
    QVERIFY(made.remarks().first().contains(u"2000"_s));
}

void tst_PastePlan::wordsAloneAreReported()
{
    const PastePlan made = plan(u"三\t四"_s, u"t3.new.natural"_s);
    QCOMPARE(made.count(Fate::NotUnderstood), 2);
    QVERIFY(made.entries().isEmpty());
}

QTEST_GUILESS_MAIN(tst_PastePlan)
#include "tst_pasteplan.moc"
