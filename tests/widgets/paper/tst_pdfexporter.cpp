// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdfexporter.h"

#include "import/pdfreader.h"
#include "paper/pagelayout.h"
#include "paper/qtchartpictures.h"
#include "publishedreports.h"
#include "samplereports.h"
#include "testsupport.h"
#include "workbooks.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace TestSupport;

// The pages as PDF, read by other programs.
class tst_PdfExporter : public QObject
{
    Q_OBJECT

private slots:
    void everyWordIsFound_data() { reports(); }
    void everyWordIsFound();
    void unusualTextsAgree();
    void charactersAreTheOrdinaryOnes();
    void everyFontIsInside();
    void headingsAreBookmarks();
    void sameReportSameBytes();
    void anotherReportIsNotThisOne_data();
    void anotherReportIsNotThisOne();
    void damagedFilesDiffer();
    void layoutsDecideThePage();
    void withoutAPainterThereIsNoFile();

private:
    static void reports();
    static Report report(const QString &name)
    {
        if (name == "annual report"_L1)
            return districtReport();
        if (name == "work summary"_L1)
            return bureauSummary();
        const auto made = name == "everything"_L1 ? reportOfEverything(shippedCatalog())
                                                  : publishedReport(name).report(shippedCatalog());
        return made ? *made : Report();
    }
    ExportJob job(const ReportSet &set) const;
    QByteArray run(const QString &program, const QStringList &arguments,
                   const QByteArray &pdf) const;

    QtChartPictures m_pictures;
    PdfExporter m_exporter;
};

void tst_PdfExporter::reports()
{
    QTest::addColumn<QString>("name");
    QTest::addRow("annual report") << u"annual report"_s;
    QTest::addRow("work summary") << u"work summary"_s;
    QTest::addRow("everything") << u"everything"_s;
    for (const QString &published : publishedReportNames())
        QTest::addRow("%s", qPrintable(published)) << published;
}

ExportJob tst_PdfExporter::job(const ReportSet &set) const
{
    ExportJob job;
    job.set = &set;
    job.pictures = &m_pictures;
    job.templateId = set.report().templates.first();
    job.locale = chinese();
    job.time = QDateTime(QDate(2022, 1, 20), QTime(8, 0), Qt::UTC);
    return job;
}

QByteArray tst_PdfExporter::run(const QString &program, const QStringList &arguments,
                                const QByteArray &pdf) const
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(program, QStringList(arguments).replaceInStrings(u"%"_s, path));
    process.waitForFinished();
    return process.readAllStandardOutput();
}

void tst_PdfExporter::everyWordIsFound()
{
    QFETCH(QString, name);
    const ReportSet set = evaluated(report(name));
    for (const QString &document : set.report().templates) {
        ExportJob one = job(set);
        one.templateId = document;
        const auto proven = writeProven(m_exporter, one);
        QVERIFY_RESULT(proven);
        QVERIFY(proven->proof.holds());
        QVERIFY2(proven->proof.compared() > 40, qPrintable(proven->proof.summary()));
    }
}

void tst_PdfExporter::unusualTextsAgree()
{
    for (const QString &text : unusualTexts()) {
        Report report = bureauSummary();
        for (const QString &id : report.texts.keys())
            report.texts[id] = text + u'\n' + text + u"1335条"_s;
        report.meta.insert(u"publisher"_s, text.left(60));
        const ReportSet set = evaluated(report);
        const auto proven = writeProven(m_exporter, job(set));
        QVERIFY2(proven.has_value(),
                 proven ? "" : qPrintable(text + u": "_s + proven.error().text()));
    }
}

void tst_PdfExporter::charactersAreTheOrdinaryOnes()
{
    const ReportSet set = evaluated(bureauSummary());
    const auto files = m_exporter.write(job(set));
    QVERIFY_RESULT(files);
    const QString text =
        QString::fromUtf8(run(u"pdftotext"_s, {u"-raw"_s, u"%"_s, u"-"_s}, files->first().bytes));
    QVERIFY2(text.contains(u"杭州市城市管理局"_s), qPrintable(text.left(300)));
    QVERIFY(text.contains(u"00248968X/2022-00246"_s)); // digits beside a letter
    for (const QChar c : text) {
        const bool radical = c.unicode() >= 0x2e80 && c.unicode() < 0x2fe0;
        QVERIFY2(!radical, qPrintable(u"%1 is a radical"_s.arg(c)));
    }
}

void tst_PdfExporter::everyFontIsInside()
{
    const ReportSet set = evaluated(districtReport());
    const auto files = m_exporter.write(job(set));
    QVERIFY_RESULT(files);
    const QList<QByteArray> fonts =
        run(u"pdffonts"_s, {u"%"_s}, files->first().bytes).trimmed().split('\n').mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QByteArray &font : fonts)
        QVERIFY2(font.contains(" yes "), font.constData()); // embedded
    QVERIFY(files->first().bytes.contains("/Lang (zh-CN)"));
    QVERIFY(files->first().bytes.contains("pdfaid:part=\"1\""));
    QVERIFY(files->first().bytes.contains("2022-01-20T08:00:00Z"));
}

void tst_PdfExporter::headingsAreBookmarks()
{
    const ReportSet set = evaluated(districtReport());
    const auto files = m_exporter.write(job(set));
    QVERIFY_RESULT(files);
    const QByteArray &bytes = files->first().bytes;
    QVERIFY(bytes.contains("/Type /Outlines"));
    QVERIFY(bytes.contains("/PageMode /UseOutlines"));
    const QString first = u"一、总体情况"_s; // as UTF-16
    QByteArray utf16("<feff");
    for (const QChar c : first)
        utf16 += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    QVERIFY2(bytes.contains(utf16 + '>'), utf16.constData());
}

void tst_PdfExporter::sameReportSameBytes()
{
    const ReportSet set = evaluated(bureauSummary());
    const auto first = m_exporter.write(job(set));
    const auto second = m_exporter.write(job(set));
    QVERIFY_RESULT(first);
    QVERIFY_RESULT(second);
    QCOMPARE(first->first().bytes, second->first().bytes);
}

void tst_PdfExporter::anotherReportIsNotThisOne_data()
{
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("value"); // empty: blank
    QTest::addRow("another number") << u"t3.new.natural"_s << u"46"_s;
    QTest::addRow("a blank") << u"t3.new.company"_s << QString();
    QTest::addRow("not applicable") << u"t4.review.upheld"_s << u"na"_s;
}

void tst_PdfExporter::anotherReportIsNotThisOne()
{
    QFETCH(QString, figure);
    QFETCH(QString, value);
    const ReportSet set = evaluated(districtReport());
    const auto files = m_exporter.write(job(set));
    QVERIFY_RESULT(files);
    QVERIFY(m_exporter.prove(job(set), *files).holds());
    Report other = districtReport();
    QVERIFY2(set.form().indexOf(figure) >= 0, qPrintable(figure));
    if (value.isEmpty())
        other.figures.remove(figure);
    else if (value == "na"_L1)
        other.figures.insert(figure, Figure::notApplicable());
    else
        other.figures.insert(figure, Figure::number(*Amount::fromFile(value)));
    const ReportSet changed = evaluated(other);
    QVERIFY(!m_exporter.prove(job(changed), *files).holds());
}

void tst_PdfExporter::damagedFilesDiffer()
{
    const ReportSet set = evaluated(bureauSummary());
    auto files = m_exporter.write(job(set));
    QVERIFY_RESULT(files);
    files.value().first().bytes.truncate(200);
    QVERIFY(!m_exporter.prove(job(set), *files).holds());
    QVERIFY(!readPdfText("no pdf"));
}

void tst_PdfExporter::layoutsDecideThePage()
{
    QCOMPARE(PageLayout::of(PageDesign()).linesPerPage, PageLayout().linesPerPage);
    QCOMPARE(PageLayout::of(PageDesign()).charactersPerLine, PageLayout().charactersPerLine);
    PageDesign design;
    design.linePt = 30;
    design.margins.left = 22;
    const PageLayout layout = PageLayout::of(design);
    QCOMPARE(layout.linesPerPage, 21);
    QCOMPARE(layout.charactersPerLine, 29);
    QCOMPARE(layout.marginsMm.left(), 22.0);
}

void tst_PdfExporter::withoutAPainterThereIsNoFile()
{
    const ReportSet set = evaluated(bureauSummary());
    ExportJob bare = job(set);
    bare.pictures = nullptr;
    QVERIFY(!m_exporter.write(bare));
}

QTEST_MAIN(tst_PdfExporter)
#include "tst_pdfexporter.moc"
