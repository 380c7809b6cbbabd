// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportfile.h"
#include "rollup/consolidation.h"
#include "rollup/rollup.h"
#include "rollup/rollupchecks.h"
#include "rollup/rollupworkbook.h"

#include "manyreports.h"
#include "publishedreports.h"
#include "samplereports.h"
#include "testsupport.h"
#include "xlsxprobe.h"

#include <QTemporaryDir>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using TestSupport::unitReport;

// A plain sum of what each unit's report shows, written without any of the code under test.
struct PlainSum
{
    qint64 millionths = 0;
    int numbers = 0;
    int blanks = 0;
    int notApplicable = 0;
};

class tst_RollUp : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void sumsOfManyReportsAreThePlainSums();
    void theSameInAnyOrderAndWithAnyThreads();
    void sumsOfPublishedReportsAreThePlainSums();
    void aBlankIsNeitherZeroNorForgotten();
    void aFolderOfJunk();
    void whichReportsAreNotCounted();
    void twoFilesOfOneUnit();
    void percentagesAreNotAddedUp();
    void findingsOfTheRollUp();
    void aGovernmentsReportIsTheSum();
    void itStopsWhenTold();
    void theConsolidatedReportSaysWhereItsFiguresComeFrom();
    void anExistingReportIsBroughtUpToDate();
    void theWorkbookHoldsEveryFigure();

private:
    QString write(const QString &name, const Report &report) const;
    RollUp rollUp(const QByteArray &list, int threads = 1, int year = 0) const;

    std::optional<RuleBook> m_book;
    std::unique_ptr<QTemporaryDir> m_folder;
};

static const QByteArray threeUnits = "A1,甲局,甲\nB2,乙局,乙\nC3,丙局,丙\n";

void tst_RollUp::initTestCase()
{
    auto book = RuleBook::shipped();
    QVERIFY_RESULT(book);
    m_book.emplace(*std::move(book));
}

void tst_RollUp::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString tst_RollUp::write(const QString &name, const Report &report) const
{
    const QString path = m_folder->filePath(name);
    const auto saved = ReportFile::save(report, path);
    if (!saved)
        qFatal("%s", qPrintable(saved.error().text()));
    return path;
}

RollUp tst_RollUp::rollUp(const QByteArray &list, int threads, int year) const
{
    const auto units = UnitList::read(list, u"list.csv"_s);
    const auto sources = RollUp::find({m_folder->path()});
    if (!units || !sources)
        qFatal("no list or sources");
    auto result = RollUp::run(*sources, *units, *m_book, TestSupport::shippedCatalog(),
                              {.templates = {}, .year = year, .threads = threads});
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    result->setFindings(RollUpChecks::judge(*result, *m_book, nullptr));
    return *std::move(result);
}

static std::vector<PlainSum> plainSums(const QList<Report> &reports)
{
    std::vector<PlainSum> sums;
    for (const Report &report : reports) {
        const ReportSet set = TestSupport::evaluated(report);
        sums.resize(static_cast<size_t>(set.form().cellCount()));
        for (int cell = 0; cell < set.form().cellCount(); ++cell) {
            PlainSum &sum = sums[static_cast<size_t>(cell)];
            const CellValue &value = set.figures().at(cell);
            sum.blanks += value.isBlank();
            sum.notApplicable += value.state == CellValue::State::NotApplicable;
            sum.numbers += value.isNumber();
            sum.millionths += value.isNumber() ? value.value.millionths() : 0;
        }
    }
    return sums;
}

static void compare(const RollUp &rollUp, const std::vector<PlainSum> &plain)
{
    QCOMPARE(rollUp.sums().size(), plain.size());
    for (size_t cell = 0; cell < plain.size(); ++cell) {
        const CellSum &sum = rollUp.sums()[cell];
        QCOMPARE(sum.numbers, plain[cell].numbers);
        QCOMPARE(sum.blanks, plain[cell].blanks);
        QCOMPARE(sum.notApplicable, plain[cell].notApplicable);
        QCOMPARE(sum.sum.millionths(), plain[cell].millionths);
    }
}

static constexpr int Many =
#if defined(__SANITIZE_ADDRESS__)
    200;
#else
    3000;
#endif

void tst_RollUp::sumsOfManyReportsAreThePlainSums()
{
    TestSupport::writeSubordinateReports(m_folder->path(), Many, 200);
    QList<Report> reports;
    int wrong = 0;
    for (int number = 1; number <= Many; ++number) {
        reports += TestSupport::subordinateReport(number, 0);
        wrong += number % 13 == 0;
    }
    const RollUp result = rollUp(TestSupport::subordinateList(Many), 2);
    QCOMPARE(result.counted(), Many);
    compare(result, plainSums(reports));
    const auto unbalanced =
        std::count_if(result.findings().cbegin(), result.findings().cend(),
                      [](const Finding &finding) { return finding.rule == "K159"_L1; });
    QCOMPARE(unbalanced, wrong);
}

void tst_RollUp::theSameInAnyOrderAndWithAnyThreads()
{
    constexpr int count = 120;
    TestSupport::writeSubordinateReports(m_folder->path(), count, 50);
    const QByteArray list = TestSupport::subordinateList(count + 2);
    const RollUp one = rollUp(list, 1);
    QByteArrayList lines = list.split('\n');
    std::reverse(lines.begin() + 1, lines.end() - 1);
    for (const int threads : {1, 2, 5}) {
        const RollUp again = rollUp(list, threads);
        QVERIFY(again.sums() == one.sums());
        QCOMPARE(again.findings(), one.findings());
        const RollUp reversed = rollUp(lines.join('\n'), threads);
        QVERIFY(reversed.sums() == one.sums());
    }
    // Files given one by one, the last first.
    const auto units = UnitList::read(list, u"list.csv"_s);
    RollUp::Sources sources = *RollUp::find({m_folder->path()});
    std::reverse(sources.reports.begin(), sources.reports.end());
    const auto backwards = RollUp::run(sources, *units, *m_book, TestSupport::shippedCatalog(), {});
    QVERIFY_RESULT(backwards);
    QVERIFY(backwards->sums() == one.sums());
}

void tst_RollUp::sumsOfPublishedReportsAreThePlainSums()
{
    QList<Report> reports;
    QByteArray list;
    for (const QString &name : TestSupport::publishedReportNames()) {
        const auto published = TestSupport::publishedReport(name);
        const auto report = published.report(TestSupport::shippedCatalog());
        QVERIFY_RESULT(report);
        write(name + ".nianbao"_L1, *report);
        if (published.year != 2021)
            continue;
        reports += *report;
        list += ',' + published.unit.toUtf8() + '\n';
    }
    QVERIFY(reports.size() >= 2);
    const RollUp result = rollUp(list, 2, 2021);
    QCOMPARE(result.counted(), reports.size());
    compare(result, plainSums(reports));
}

void tst_RollUp::aBlankIsNeitherZeroNorForgotten()
{
    write(u"a.nianbao"_s, unitReport(u"甲局"_s, {u"t3.new.natural=3"_s, u"t2.charge.fee=0.5"_s}));
    write(u"b.nianbao"_s, unitReport(u"乙局"_s, {u"t3.new.natural=0"_s, u"t2.charge.fee=na"_s}));
    write(u"c.nianbao"_s, unitReport(u"丙局"_s));
    const RollUp result = rollUp(threeUnits);
    const auto sum = [&](const QString &id) {
        return result.sums()[static_cast<size_t>(result.form()->indexOf(id))];
    };
    QCOMPARE(sum(u"t3.new.natural"_s).sum, Amount::fromInt(3));
    QCOMPARE(sum(u"t3.new.natural"_s).numbers, 2);
    QCOMPARE(sum(u"t3.new.natural"_s).blanks, 1);
    QVERIFY(sum(u"t3.new.natural"_s).isPartial());
    QCOMPARE(sum(u"t2.charge.fee"_s).sum, Amount::fromMillionths(500'000));
    QCOMPARE(sum(u"t2.charge.fee"_s).notApplicable, 1);
    QVERIFY(!sum(u"t3.new.company"_s).isKnown());
    const auto units = result.contributors(result.form()->indexOf(u"t3.new.natural"_s));
    QCOMPARE(units.size(), 3u);
    QCOMPARE(units[1].value.state, CellValue::State::Number);
    QCOMPARE(units[2].value.state, CellValue::State::Blank);
}

void tst_RollUp::aFolderOfJunk()
{
    write(u"a.nianbao"_s, unitReport(u"甲局"_s, {u"t3.new.natural=3"_s}));
    QVERIFY(QDir(m_folder->path()).mkpath(u"sub/deep"_s));
    write(u"sub/deep/b.NIANBAO"_s, unitReport(u"乙局"_s, {u"t3.new.natural=4"_s}));
    const QByteArray whole = ReportFile::toBytes(unitReport(u"丙局"_s));
    const QList<std::pair<QString, QByteArray>> junk{
        {u"empty.nianbao"_s, {}},
        {u"cut.nianbao"_s, whole.left(whole.size() / 2)},
        {u"binary.nianbao"_s, QByteArray(4096, '\xff')},
        {u"twice.nianbao"_s, QByteArray(whole).replace("\"year\"", "\"unit\"")},
        {u"bare.nianbao"_s,
         QByteArray(whole).replace("\"figures\": {", "\"figures\": {\"t3.new.natural\": 3")},
        {u"nofigures.nianbao"_s, QByteArray(whole).replace("\"figures\"", "\"figs\"")},
        {u"template.nianbao"_s, QByteArray(whole).replace("annual-report-2021", "unknown-form")},
        {u"gbk.nianbao"_s,
         QByteArray(whole).replace("\"texts\": {", "\"texts\": {\"c1\": \"\xBC\xD7\"")},
        {u"notes.txt"_s, "hello"},
        {u"page.html"_s, "<html>"},
    };
    for (const auto &[name, bytes] : junk) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QVERIFY(QFile::link(m_folder->path() + u"/nowhere"_s, m_folder->filePath(u"link.nianbao"_s)));
    const RollUp result = rollUp(threeUnits, 2);
    QCOMPARE(result.counted(), 2);
    QCOMPARE(result.others().size(), 2);
    const int cell = result.form()->indexOf(u"t3.new.natural"_s);
    QCOMPARE(result.sums()[static_cast<size_t>(cell)].sum, Amount::fromInt(7));
    int unread = 0;
    for (const UnitFile &file : result.files()) {
        if (file.state != UnitState::Unreadable)
            continue;
        ++unread;
        QVERIFY2(!file.reason.isEmpty(), qPrintable(file.path));
        QVERIFY2(file.reason.contains(QFileInfo(file.path).fileName()), qPrintable(file.reason));
        const auto opened = ReportFile::load(file.path); // refused there in the same words
        if (opened)
            QVERIFY(file.path.endsWith("template.nianbao"_L1));
        else
            QCOMPARE(file.reason, opened.error().text());
    }
    QCOMPARE(unread, 9);
}

void tst_RollUp::whichReportsAreNotCounted()
{
    write(u"a.nianbao"_s, unitReport(u"甲局"_s, {u"t3.new.natural=3"_s}));
    Report late = unitReport(u"乙局"_s, {u"t3.new.natural=100"_s});
    late.year = 2022;
    write(u"b.nianbao"_s, late);
    write(u"d.nianbao"_s, unitReport(u"丁局"_s, {u"t3.new.natural=1000"_s}));
    Report summary = unitReport(u"丙局"_s);
    summary.templates = {u"work-summary"_s};
    write(u"c.nianbao"_s, summary);
    const RollUp result = rollUp(threeUnits, 1, 2021);
    QStringList states;
    for (const UnitFile &file : result.files())
        states += unitStateId(file.state);
    QCOMPARE(states,
             QStringList({u"counted"_s, u"wrong_year"_s, u"wrong_template"_s, u"not_listed"_s}));
    const int cell = result.form()->indexOf(u"t3.new.natural"_s);
    QCOMPARE(result.sums()[static_cast<size_t>(cell)].sum, Amount::fromInt(3));
    QStringList missing;
    for (const Finding &finding : result.findings()) {
        if (finding.rule == "K158"_L1)
            missing += finding.key;
    }
    QCOMPARE(missing, QStringList({u"K158/B2"_s, u"K158/C3"_s}));
}

void tst_RollUp::twoFilesOfOneUnit()
{
    const Report report = unitReport(u"甲局"_s, {u"t3.new.natural=3"_s});
    write(u"a.nianbao"_s, report);
    write(u"a copy.nianbao"_s, report);
    write(u"b1.nianbao"_s, unitReport(u"乙局"_s, {u"t3.new.natural=5"_s}));
    write(u"b2.nianbao"_s, unitReport(u"乙局"_s, {u"t3.new.natural=6"_s}));
    const RollUp result = rollUp(threeUnits);
    const int cell = result.form()->indexOf(u"t3.new.natural"_s);
    QCOMPARE(result.sums()[static_cast<size_t>(cell)].sum, Amount::fromInt(3));
    QVERIFY(result.countedFile(0) >= 0);
    QCOMPARE(result.countedFile(1), -1);
    QVERIFY(RollUpChecks::whyNotCounted(result, 1).zh.contains(u"b1.nianbao、b2.nianbao"_s));
}

void tst_RollUp::percentagesAreNotAddedUp()
{
    const TemplateCatalog &catalog = TestSupport::shippedCatalog();
    QString percent;
    for (const CellSpec &cell : catalog.find(u"work-summary"_s)->cells) {
        if (cell.type == ValueType::Percent)
            percent = cell.id;
    }
    QVERIFY(!percent.isEmpty());
    for (const QString &name : {u"甲局"_s, u"乙局"_s}) {
        Report report = unitReport(name);
        report.templates = {u"work-summary"_s};
        report.figures.insert(percent, Figure::number(Amount::fromInt(50)));
        write(name + ".nianbao"_L1, report);
    }
    const RollUp result = rollUp(threeUnits);
    QCOMPARE(result.form()->templateIds(), QStringList(u"work-summary"_s));
    QVERIFY(!result.sums()[static_cast<size_t>(result.form()->indexOf(percent))].isKnown());
}

void tst_RollUp::findingsOfTheRollUp()
{
    write(u"a.nianbao"_s,
          unitReport(u"甲局"_s, {u"t2.reg.made=1"_s, u"t3.new.total=9"_s, u"t3.new.natural=1"_s,
                                 u"t3.new.company=1"_s, u"t3.new.research=0"_s, u"t3.new.ngo=0"_s,
                                 u"t3.new.legal=0"_s, u"t3.new.other=0"_s}));
    write(u"b.nianbao"_s, unitReport(u"乙局"_s, {u"t2.reg.made=1"_s}));
    write(u"c.nianbao"_s, unitReport(u"丙局"_s, {u"t2.reg.made=0"_s, u"t2.reg.repealed=2"_s}));
    const RollUp result = rollUp(threeUnits);
    QStringList keys;
    for (const Finding &finding : result.findings()) {
        keys += finding.key;
        QVERIFY2(!finding.message.zh.contains(u'{'), qPrintable(finding.message.zh));
        QVERIFY2(!finding.message.en.contains(u'{'), qPrintable(finding.message.en));
    }
    QCOMPARE(keys, QStringList({u"K159/A1"_s, u"K160/t2.reg.made"_s}));
    QVERIFY(result.findings().first().message.zh.contains(u"K032"_s));
    QVERIFY(result.findings().last().message.zh.contains(u"甲、乙"_s));
}

void tst_RollUp::aGovernmentsReportIsTheSum()
{
    for (const QString &name : {u"甲局"_s, u"乙局"_s, u"丙局"_s})
        write(name + ".nianbao"_L1, unitReport(name, {u"t3.new.natural=3"_s, u"t2.reg.made=0"_s}));
    const auto judged = [&](const RollUp &result, const QStringList &values) {
        QStringList keys;
        const ReportSet set = TestSupport::evaluated(unitReport(u"某市人民政府"_s, values));
        for (const Finding &finding : RollUpChecks::judge(result, *m_book, &set)) {
            if (finding.rule == "K157"_L1)
                keys += finding.key + u' ' + outcomeId(finding.outcome);
        }
        return keys;
    };
    const RollUp complete = rollUp(threeUnits);
    QCOMPARE(judged(complete, {u"t3.new.natural=9"_s, u"t2.reg.made=0"_s}), QStringList());
    QCOMPARE(judged(complete, {u"t3.new.natural=8"_s}),
             QStringList(u"K157/t3.new.natural violated"_s));
    // No unit has such a figure: it cannot be compared.
    QCOMPARE(judged(complete, {u"t3.new.company=1"_s}), QStringList(u"K157 cannot_judge"_s));
    const RollUp oneMissing = rollUp(threeUnits + "D4,丁局,\n");
    QCOMPARE(judged(oneMissing, {u"t3.new.natural=8"_s}), QStringList(u"K157 cannot_judge"_s));
}

void tst_RollUp::itStopsWhenTold()
{
    TestSupport::writeSubordinateReports(m_folder->path(), 40, 0);
    const auto units = UnitList::read(TestSupport::subordinateList(40), u"list.csv"_s);
    for (const int threads : {1, 2}) {
        qsizetype told = 0;
        const auto stopped = RollUp::run(
            *RollUp::find({m_folder->path()}), *units, *m_book, TestSupport::shippedCatalog(),
            {.templates = {}, .year = 0, .threads = threads},
            [&told](qsizetype, qsizetype total) { return ++told < 3 && total == 40; });
        QVERIFY(!stopped);
        QVERIFY(stopped.error().message.isEmpty());
        QCOMPARE(told, 3);
    }
}

void tst_RollUp::theConsolidatedReportSaysWhereItsFiguresComeFrom()
{
    write(u"a.nianbao"_s, unitReport(u"甲局"_s, {u"t3.new.natural=3"_s, u"t2.charge.fee=na"_s,
                                                 u"t4.review.total=7"_s}));
    write(u"b.nianbao"_s, unitReport(u"乙局"_s, {u"t3.new.natural=4"_s, u"t2.charge.fee=na"_s,
                                                 u"t4.review.total=1"_s}));
    const RollUp result = rollUp("A1,甲局,甲\nB2,乙局,乙\n");
    Unit government{u"某市人民政府"_s, {}, {}, OrganKind::Government, OrganLevel::Prefecture};
    const auto report =
        Consolidation::make(result, TestSupport::shippedCatalog(), government, u"单位.csv"_s);
    QVERIFY_RESULT(report);
    QCOMPARE(report->figure(u"t3.new.natural"_s).value, Amount::fromInt(7));
    QVERIFY(report->figure(u"t3.new.natural"_s).source.note.contains(u"甲、乙"_s));
    QCOMPARE(report->figure(u"t3.new.natural"_s).source.file, u"单位.csv"_s);
    QCOMPARE(report->figure(u"t2.charge.fee"_s).state, Figure::State::NotApplicable);
    QVERIFY(!report->figures.contains(u"t3.new.company"_s));
    // Stated by the units over blank parts: what they publish is added up.
    QCOMPARE(report->figure(u"t4.review.total"_s).value, Amount::fromInt(8));
    const auto again = ReportFile::parse(ReportFile::toBytes(*report), u"again"_s);
    QVERIFY_RESULT(again);
    QCOMPARE(again->report, *report);
}

void tst_RollUp::anExistingReportIsBroughtUpToDate()
{
    write(u"a.nianbao"_s, unitReport(u"甲局"_s, {u"t3.new.natural=3"_s}));
    const RollUp result = rollUp("A1,甲局,甲\n");
    Report report = unitReport(u"某市人民政府"_s, {u"t3.new.natural=5"_s, u"t3.new.company=2"_s});
    report.texts.insert(u"c1"_s, u"正文\n"_s);
    const auto changed =
        Consolidation::update(report, result, TestSupport::shippedCatalog(), u"单位.csv"_s);
    QVERIFY_RESULT(changed);
    QCOMPARE(*changed, QStringList(u"t3.new.natural"_s));
    QCOMPARE(report.figure(u"t3.new.natural"_s).value, Amount::fromInt(3));
    QCOMPARE(report.figure(u"t3.new.company"_s).value, Amount::fromInt(2)); // no unit has one
    QCOMPARE(report.text(u"c1"_s), u"正文\n"_s);
    report.year = 2020;
    QVERIFY(!Consolidation::update(report, result, TestSupport::shippedCatalog(), {}));
}

void tst_RollUp::theWorkbookHoldsEveryFigure()
{
    constexpr int count = 30;
    TestSupport::writeSubordinateReports(m_folder->path(), count, 20);
    const RollUp result = rollUp(TestSupport::subordinateList(count + 1), 2);
    const auto bytes = rollUpWorkbook(result, TestSupport::chinese(),
                                      QDateTime(QDate(2022, 1, 20), QTime(9, 0), QTimeZone::utc()));
    QVERIFY_RESULT(bytes);
    const auto probe = XlsxProbe::read(*bytes);
    QVERIFY_RESULT(probe);
    const QStringList sheets = probe->sheetNames();
    QCOMPARE(sheets.size(), 3);
    const QJsonObject cells = probe->sheet(sheets[1])["cells"_L1].toObject();
    const auto at = [&cells](int row, int column) {
        QString letters;
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters.prepend(QChar(u'A' + (rest - 1) % 26));
        return cells[letters + QString::number(row + 1)]["value"_L1];
    };
    int numbers = 0;
    for (int listed = 0; listed < count; ++listed) {
        QCOMPARE(at(2 + listed, 0).toString(), u"s:"_s + result.list().at(listed).code);
        const ReportSet set = TestSupport::evaluated(TestSupport::subordinateReport(listed + 1, 0));
        for (int cell = 0; cell < set.form().cellCount(); ++cell) {
            const CellValue &value = set.figures().at(cell);
            const QJsonValue shown = at(2 + listed, 4 + cell);
            if (value.isNumber()) {
                QCOMPARE(shown.toString(), u"n:"_s + value.value.toFile());
                ++numbers;
            } else if (value.isBlank()) {
                QVERIFY(shown.isNull() || shown.isUndefined());
            } else {
                QVERIFY(shown.toString().startsWith("s:"_L1));
            }
        }
    }
    QVERIFY(numbers > 5000);
    for (int cell = 0; cell < result.form()->cellCount(); ++cell) {
        const CellSum &sum = result.sums()[static_cast<size_t>(cell)];
        if (sum.isKnown())
            QCOMPARE(at(2 + count + 1, 4 + cell).toString(), u"n:"_s + sum.sum.toFile());
    }
}

QTEST_GUILESS_MAIN(tst_RollUp)
#include "tst_rollup.moc"
