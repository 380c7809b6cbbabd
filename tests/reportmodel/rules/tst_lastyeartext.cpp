// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/lastyeartext.h"
#include "samplereports.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

class TestLastYearText : public QObject
{
    Q_OBJECT

private slots:
    void sentencesAsTyped();
    void figures();
    void nothingWithoutLastYear();

private:
    static Report report(int year);
};

Report TestLastYearText::report(int year)
{
    Report report;
    report.templates = {u"annual-report-2021"_s};
    report.unit.name = u"江州市交通运输局"_s;
    report.year = year;
    return report;
}

void TestLastYearText::sentencesAsTyped()
{
    Report now = report(2023);
    now.texts.insert(u"c1"_s, u"　网站完成改版，检索更加方便。\n"
                              "　　全年 受理公开申请 39 件，均按期答复。"
                              "坚持常态公开，进一步细化主动公开目录。"_s);
    Report before = report(2022);
    before.texts.insert(u"c1"_s,
                        u"全年受理公开申请39件，均按期答复。坚持常态公开，细化主动公开目录。"_s);
    now.attached.append({before, u"2022.nianbao"_s, {}, {}});
    const QList<LastYearText::Repeat> repeats =
        LastYearText::repeats(TestSupport::evaluated(now), u"c1"_s);
    QCOMPARE(repeats.size(), 2);
    QCOMPARE(now.texts[u"c1"_s].mid(repeats[0].start, repeats[0].length),
             u"全年 受理公开申请 39 件，均按期答复"_s);
    QCOMPARE(repeats[0].permille, 1000);
    QVERIFY(repeats[0].sameNumbers);
    QCOMPARE(repeats[0].before, u"全年受理公开申请39件，均按期答复"_s);
    QVERIFY(repeats[1].permille < 1000);
    QVERIFY(!repeats[1].sameNumbers);
}

void TestLastYearText::figures()
{
    Report now = report(2023);
    Report before = report(2022);
    const auto set = [](Report &report, const QString &cell, int value) {
        report.figures.insert(cell, Figure::number(Amount::fromInt(value)));
    };
    for (Report *one : {&now, &before}) {
        set(*one, u"t2.license.decisions"_s, 120);
        set(*one, u"t2.norm.in_force"_s, 15); // stays by nature
        set(*one, u"t3.partial.natural"_s, 0);
    }
    set(now, u"t3.new.natural"_s, 40);
    set(before, u"t3.new.natural"_s, 41);
    set(now, u"t2.penalty.decisions"_s, 7); // blank last year
    now.attached.append({before, u"2022.nianbao"_s, {}, {}});
    QCOMPARE(LastYearText::unchangedFigures(TestSupport::evaluated(now)),
             QStringList{u"t2.license.decisions"_s});
}

void TestLastYearText::nothingWithoutLastYear()
{
    Report now = report(2023);
    now.texts.insert(u"c1"_s, u"全年受理公开申请39件，均按期答复。"_s);
    Report older = now;
    older.year = 2021; // two years back
    now.attached.append({older, u"2021.nianbao"_s, {}, {}});
    const ReportSet set = TestSupport::evaluated(now);
    QVERIFY(LastYearText::repeats(set, u"c1"_s).isEmpty());
    QVERIFY(LastYearText::unchangedFigures(set).isEmpty());
}

QTEST_GUILESS_MAIN(TestLastYearText)
#include "tst_lastyeartext.moc"
