// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/comparisonpage.h"
#include "outline/comparison.h"
#include "publishedreports.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

const RuleBook &rules()
{
    static const auto book = RuleBook::shipped();
    return *book;
}

Report pingtan(const QString &file)
{
    const auto report = publishedReport(file).report(shippedCatalog());
    if (!report)
        qFatal("%s", qPrintable(report.error().text()));
    return *report;
}

Result<Comparison> compared(const Report &before, const Report &after)
{
    return Comparison::of({before, u"当时"_s}, {after, u"现在"_s}, shippedCatalog(), rules(),
                          chinese());
}

const Comparison::ComparedFigure *figure(const Comparison &comparison, const QString &cell)
{
    for (const Comparison::Chapter &chapter : comparison.chapters) {
        for (const Comparison::ComparedFigure &one : chapter.figures) {
            if (one.cell == cell)
                return &one;
        }
    }
    return nullptr;
}

QString pageOf(const Comparison &comparison, const ComparisonPage::Look &look = {})
{
    const FakePictures pictures;
    const Result<QString> html = ComparisonPage(comparison, &pictures, look, chinese()).html();
    return html ? *html : html.error().text();
}

} // namespace

class tst_Comparison : public QObject
{
    Q_OBJECT

private slots:
    void equalReportsDoNotDiffer();
    void draftsOfOneYear();
    void yearsOfOneForm();
    void formsOfTwoYears();
    void blankIsNotZero();
    void findingsComeAndGo();
    void laterYearFirstIsRefused();
    void anotherUnitsEarlierYearIsRefused();
    void pageTellsBothSides();
    void pageEscapesWhatWasTyped();
};

void tst_Comparison::equalReportsDoNotDiffer()
{
    const auto comparison = compared(districtReport(), districtReport());
    QVERIFY_RESULT(comparison);
    QCOMPARE(comparison->differingFigures(), 0);
    QCOMPARE(comparison->differingTexts(), 0);
    QVERIFY(comparison->entries.isEmpty());
    QVERIFY(!comparison->chapters.isEmpty());
    QVERIFY(std::none_of(comparison->chapters.cbegin(), comparison->chapters.cend(),
                         [](const Comparison::Chapter &one) { return one.differs(); }));
}

void tst_Comparison::draftsOfOneYear()
{
    const Report before = districtReport();
    Report after = before;
    after.figures[u"t3.new.natural"_s] = Figure::number(Amount::fromInt(40));
    after.texts[u"c5"_s] = before.text(u"c5"_s) + u"另有一处改进。\n"_s;
    after.unit.code = u"000123"_s;
    const auto comparison = compared(before, after);
    QVERIFY_RESULT(comparison);
    const auto *changed = figure(*comparison, u"t3.new.natural"_s);
    QVERIFY(changed);
    QVERIFY(changed->differs());
    QCOMPARE(changed->after, u"40"_s);
    QCOMPARE(comparison->differingTexts(), 1);
    QCOMPARE(comparison->entries.size(), 1);
    // The total of its row follows.
    QVERIFY(figure(*comparison, u"t3.new.total"_s)->differs());
    QVERIFY(!figure(*comparison, u"t3.granted.natural"_s)->differs());
}

void tst_Comparison::yearsOfOneForm()
{
    const auto comparison =
        compared(pingtan(u"27-pingtan-jtj-2020.json"_s), pingtan(u"28-pingtan-jtj-2021.json"_s));
    QVERIFY_RESULT(comparison);
    const PublishedReport then = publishedReport(u"27-pingtan-jtj-2020.json"_s);
    const PublishedReport now = publishedReport(u"28-pingtan-jtj-2021.json"_s);
    const auto value = [](const PublishedReport &report, const QString &cell) {
        for (const auto &one : report.values) {
            if (one.cell == cell)
                return one.value;
        }
        return QString();
    };
    const auto *received = figure(*comparison, u"t3.new.natural"_s);
    QVERIFY(received && received->comparable);
    QCOMPARE(received->before, value(then, u"t3.new.natural"_s));
    QCOMPARE(received->after, value(now, u"t3.new.natural"_s));
    QVERIFY(comparison->entries.isEmpty());
    QVERIFY(!comparison->charts.isEmpty());
    for (const Comparison::ComparedChart &pair : comparison->charts) {
        if (pair.before && pair.after) {
            QCOMPARE(pair.before->reach, pair.after->reach);
            QVERIFY(pair.before->longestBar() <= pair.before->reach);
            QVERIFY(pair.after->longestBar() <= pair.after->reach);
        }
    }
}

void tst_Comparison::formsOfTwoYears()
{
    const auto comparison =
        compared(pingtan(u"15-pingtan-2020.json"_s), pingtan(u"16-pingtan-2021.json"_s));
    QVERIFY_RESULT(comparison);
    // Counted anew by the 2021 form: what was made in 2020 is no 现行有效.
    const auto *valid = figure(*comparison, u"t2.norm.in_force"_s);
    QVERIFY(valid);
    QVERIFY(!valid->comparable);
    QVERIFY(valid->change.isEmpty());
    QVERIFY(!valid->note.isEmpty());
    QVERIFY(!valid->differs());
    QVERIFY(figure(*comparison, u"t3.new.natural"_s)->comparable);
}

void tst_Comparison::blankIsNotZero()
{
    Report before = districtReport();
    before.figures.remove(u"t3.new.company"_s);
    Report after = before;
    after.figures[u"t3.new.company"_s] = Figure::number(Amount());
    const auto comparison = compared(before, after);
    QVERIFY_RESULT(comparison);
    const auto *zero = figure(*comparison, u"t3.new.company"_s);
    QVERIFY(zero);
    QCOMPARE(zero->before, QString());
    QCOMPARE(zero->after, u"0"_s);
    QVERIFY(zero->differs());
    QVERIFY(zero->change.isEmpty());
}

void tst_Comparison::findingsComeAndGo()
{
    using Where = Comparison::ComparedFinding::Where;
    const Report before = districtReport();
    Report after = before;
    after.figures[u"t3.granted.natural"_s] = Figure::number(Amount::fromInt(9999));
    const auto fired = [](const Comparison &comparison, Where where) {
        return std::any_of(
            comparison.findings.cbegin(), comparison.findings.cend(), [where](const auto &one) {
                return one.where == where && one.finding.cells.contains(u"t3.granted.natural"_s);
            });
    };
    const auto worse = compared(before, after);
    QVERIFY_RESULT(worse);
    const auto better = compared(after, before);
    QVERIFY_RESULT(better);
    QVERIFY(!worse->findings.isEmpty() && !better->findings.isEmpty());
    QVERIFY(std::any_of(worse->findings.cbegin(), worse->findings.cend(),
                        [](const auto &one) { return one.where == Where::OnlyAfter; }));
    QVERIFY(std::any_of(better->findings.cbegin(), better->findings.cend(),
                        [](const auto &one) { return one.where == Where::OnlyBefore; }));
    QVERIFY(!fired(*worse, Where::OnlyBefore));
    QVERIFY(!fired(*better, Where::OnlyAfter));
}

void tst_Comparison::laterYearFirstIsRefused()
{
    const auto comparison =
        compared(pingtan(u"16-pingtan-2021.json"_s), pingtan(u"15-pingtan-2020.json"_s));
    QVERIFY(!comparison);
    QCOMPARE(comparison.error().kind, Error::Kind::BadInput);
}

void tst_Comparison::anotherUnitsEarlierYearIsRefused()
{
    const auto comparison =
        compared(pingtan(u"15-pingtan-2020.json"_s), pingtan(u"28-pingtan-jtj-2021.json"_s));
    QVERIFY(!comparison);
    QCOMPARE(comparison.error().kind, Error::Kind::BadInput);
}

void tst_Comparison::pageTellsBothSides()
{
    const Report before = districtReport();
    Report after = before;
    after.figures[u"t3.new.natural"_s] = Figure::number(Amount::fromInt(4711));
    after.texts[u"c5"_s] = u"存在问题815个。\n"_s;
    const auto comparison = compared(before, after);
    QVERIFY_RESULT(comparison);
    const QString page = pageOf(*comparison);
    QVERIFY(page.contains(u"4711"_s));
    QVERIFY(page.contains(u"class=\"added\""_s) && page.contains(u"815"_s));
    QVERIFY(page.contains(u"class=\"removed\""_s));
    QVERIFY(page.contains(u"<img"_s));
    QVERIFY(!page.contains(u"href"_s));
    ComparisonPage::Look look;
    look.inWindow = true;
    look.unchanged = false;
    const QString window = pageOf(*comparison, look);
    QVERIFY(window.contains(u"href=\"cell:t3.new.natural\""_s));
    QVERIFY(window.count(u"<h2>"_s) < page.count(u"<h2>"_s)); // where nothing differs
}

void tst_Comparison::pageEscapesWhatWasTyped()
{
    const Report before = districtReport();
    Report after = before;
    after.texts[u"c5"_s] = u"<script>alert(1)</script>&\n"_s;
    const auto comparison = compared(before, after);
    QVERIFY_RESULT(comparison);
    const QString page = pageOf(*comparison);
    QVERIFY(!page.contains(u"<script"_s));
    QVERIFY(page.contains(u"&lt;script&gt;"_s));
}

QTEST_GUILESS_MAIN(tst_Comparison)
#include "tst_comparison.moc"
