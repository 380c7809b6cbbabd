// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/figureview.h"
#include "export/readerexporter.h"
#include "rules/checkrunner.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

// A picture that any browser could show.
class PlainPictures : public ChartPictures
{
public:
    Result<QByteArray> picture(const ChartData &, Format, QSizeF, int) const override
    {
        return QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }
};

CheckResult checked(const ReportSet &set)
{
    static const auto rules = RuleBook::shipped();
    const auto runner = CheckRunner::compile(*rules, shippedCatalog(), set.formPtr());
    if (!runner)
        qFatal("%s", qPrintable(runner.error().text()));
    return runner->run(set);
}

QString page(const Report &report, const ChartPictures *pictures = nullptr,
             const QLocale &locale = chinese())
{
    const ReportSet set = evaluated(report);
    const CheckResult checks = checked(set);
    ExportJob job;
    job.set = &set;
    job.checks = &checks;
    job.pictures = pictures;
    job.locale = locale;
    job.time = QDateTime(QDate(2022, 1, 28), QTime(9, 0), Qt::UTC);
    const auto files = ReaderExporter(*PhraseBook::shipped()).write(job);
    if (!files)
        qFatal("%s", qPrintable(files.error().text()));
    return QString::fromUtf8(files->first().bytes);
}

QStringList captures(const QString &text, const QString &pattern)
{
    QStringList found;
    for (auto it = QRegularExpression(pattern).globalMatch(text); it.hasNext();)
        found += it.next().captured(1);
    return found;
}

// The element with this id, up to the end of its text.
QString at(const QString &html, const QString &id)
{
    const qsizetype start = html.indexOf(u" id=\""_s + id + u'"');
    return start < 0 ? QString() : html.sliced(start, qMin(qsizetype(200), html.size() - start));
}

} // namespace

// The reader copy: whatever a leader reads there is what the report says, and leads to its place.
class tst_ReaderExporter : public QObject
{
    Q_OBJECT

private slots:
    void everyLinkResolves_data();
    void everyLinkResolves();
    void idsAreUnique();
    void everyFigureOfTheFormIsThere();
    void boundNumbersLeadToTheirCells();
    void certainNumbersLeadToTheirCells();
    void markedFiguresLeadToTheirFindings();
    void blankIsNotZero();
    void nothingIsFetched();
    void typedTextIsNoMarkup();
    void chartsHaveTheirNumbers();
    void sameBytesEachTime();
};

void tst_ReaderExporter::everyLinkResolves_data()
{
    QTest::addColumn<Report>("report");
    QTest::newRow("district") << districtReport();
    QTest::newRow("bureau with summary") << bureauSummary();
    Report wrong = districtReport();
    wrong.figures[u"t3.new.natural"_s] = Figure::number(Amount::fromInt(9999));
    QTest::newRow("wrong sum") << wrong;
}

void tst_ReaderExporter::everyLinkResolves()
{
    QFETCH(Report, report);
    const QString html = page(report);
    const QStringList targets = captures(html, u"href=\"#([^\"]+)\""_s);
    const QStringList ids = captures(html, u" id=\"([^\"]+)\""_s);
    const QSet<QString> known(ids.cbegin(), ids.cend());
    QVERIFY(targets.size() > 20);
    for (const QString &target : targets)
        QVERIFY2(known.contains(target), qPrintable(target));
}

void tst_ReaderExporter::idsAreUnique()
{
    QStringList ids = captures(page(bureauSummary()), u" id=\"([^\"]+)\""_s);
    const qsizetype all = ids.size();
    QVERIFY(all > 50);
    ids.removeDuplicates();
    QCOMPARE(ids.size(), all);
}

void tst_ReaderExporter::everyFigureOfTheFormIsThere()
{
    const Report report = districtReport();
    const ReportSet set = evaluated(report);
    const QString html = page(report);
    int numbers = 0;
    for (int i = 0; i < set.form().cellCount(); ++i) {
        const CellValue value = set.figures().at(i);
        // Groups stand in no printed cell.
        if (!value.isNumber() || set.form().cell(i).role == CellRole::Group)
            continue;
        ++numbers;
        const QString place = at(html, u"c-"_s + set.form().cell(i).id);
        QVERIFY2(place.contains(u'>' + figureText(value, figureBehind(report, set.form(), i))),
                 qPrintable(set.form().cell(i).id));
    }
    QVERIFY(numbers > 50);
}

void tst_ReaderExporter::boundNumbersLeadToTheirCells()
{
    Report report = districtReport();
    const QString value = evaluated(report).figures().value(u"t3.new.total"_s).toText();
    // Behind an indent and a tab, which documents leave out or change.
    const QString before = u"第一段。\n　　全年\t新收申请"_s;
    report.texts[u"c1"_s] = before + value + u"件。"_s;
    Binding binding;
    binding.span = {before.size(), value.size()};
    binding.cell = u"t3.new.total"_s;
    report.bindings[u"c1"_s] = {binding};
    QVERIFY(
        page(report).contains(u"新收申请<a href=\"#c-t3.new.total\">"_s + value + u"</a>件。"_s));
}

// Not bound, but nothing else than that figure; the report itself stays as it is.
void tst_ReaderExporter::certainNumbersLeadToTheirCells()
{
    Report report = districtReport();
    const QString value = evaluated(report).figures().value(u"t3.new.total"_s).toText();
    report.texts[u"c1"_s] = u"2021年，本机关新收政府信息公开申请"_s + value + u"件。"_s;
    QVERIFY(page(report).contains(u"新收政府信息公开申请<a href=\"#c-t3.new.total\">"_s + value));
    report.texts[u"c1"_s] = u"2021年，本机关新收政府信息公开申请4321件。"_s;
    QVERIFY(page(report).contains(u"新收政府信息公开申请4321件。"_s)); // another number is no link
}

void tst_ReaderExporter::markedFiguresLeadToTheirFindings()
{
    Report report = districtReport();
    report.figures[u"t3.new.natural"_s] = Figure::number(Amount::fromInt(9999));
    const QString html = page(report);
    const QStringList marks = captures(html, u"<a class=\"mark error\"[^>]*href=\"#(f-\\d+)\""_s);
    QVERIFY(!marks.isEmpty());
    QVERIFY(at(html, marks.first()).contains(u"错误"_s));
    QVERIFY(html.contains(u"class=\"light red\""_s));
}

void tst_ReaderExporter::blankIsNotZero()
{
    Report report = districtReport();
    report.figures.remove(u"t3.new.natural"_s);
    const QString html = page(report);
    const QString place = at(html, u"c-t3.new.natural"_s);
    const QString shown = place.sliced(place.indexOf(u'>') + 1);
    QVERIFY2(shown.startsWith("</td>"_L1) || shown.startsWith("<a "_L1), qPrintable(shown));
    QVERIFY(html.contains(u"仍为空白"_s));
}

void tst_ReaderExporter::nothingIsFetched()
{
    const PlainPictures pictures;
    const QString html = page(bureauSummary(), &pictures);
    QVERIFY(!html.contains(u"<script"_s));
    QVERIFY(!html.contains(QRegularExpression(u"(src|href)=\"(?!#|data:)"_s)));
    QVERIFY(!html.contains(QRegularExpression(u"url\\(|@import"_s)));
    QVERIFY(html.contains(u"default-src 'none'"_s));
}

void tst_ReaderExporter::typedTextIsNoMarkup()
{
    Report report = districtReport();
    report.unit.name = u"某<b>县</b>\"&"_s;
    report.texts[u"c1"_s] = u"<script>alert(1)</script>"_s;
    const QString html = page(report);
    QVERIFY(!html.contains(u"<script"_s));
    QVERIFY(html.contains(u"某&lt;b&gt;县&lt;/b&gt;"_s));
    QVERIFY(html.contains(u"&lt;script&gt;alert(1)"_s));
}

void tst_ReaderExporter::chartsHaveTheirNumbers()
{
    const PlainPictures pictures;
    const QString html = page(districtReport(), &pictures);
    const qsizetype figures = html.count(u"<figure id="_s);
    QVERIFY(figures > 0);
    QCOMPARE(html.count(u"<img alt=\""_s), figures);
    QCOMPARE(html.count(u"<details>"_s), figures);
    QVERIFY(html.contains(u"data:image/svg+xml;base64,"_s));
    // Without pictures the words and the numbers stay.
    QCOMPARE(page(districtReport()).count(u"<details>"_s), figures);
    QVERIFY(!page(districtReport()).contains(u"<img"_s));
}

void tst_ReaderExporter::sameBytesEachTime()
{
    QCOMPARE(page(bureauSummary()), page(bureauSummary()));
}

QTEST_GUILESS_MAIN(tst_ReaderExporter)
#include "tst_readerexporter.moc"
