// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportfile.h"
#include "export/csvexporter.h"
#include "export/jsonexporter.h"
#include "export/xlsxexporter.h"
#include "export/ziparchive.h"
#include "import/importapply.h"
#include "import/packagereader.h"
#include "import/sourcereader.h"
#include "publishedreports.h"
#include "rules/checkrunner.h"
#include "samplereports.h"
#include "testsupport.h"
#include "workbooks.h"

using namespace Qt::StringLiterals;

// What this program exports as data comes back by the ids of figures, exactly: numbers, blanks,
// what is not applicable, approximate marks and stated totals.
class tst_FiguresById : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip_data();
    void roundTrip();
    void aWorkbookThatWasRearranged();
    void aTableThatWasEdited();
    void whatTheFormLacksIsListed();
    void anotherFileIsNoneOfOurs();
    void dataIsNoReportFile();

private:
    static ExportedFile exported(const Exporter &exporter, const TestSupport::Evaluated &report,
                                 const QString &templateId);
    static Result<Report> imported(const QByteArray &bytes, const QString &fileName,
                                   const Report &original);
};

namespace {

// State, value, approximate mark and whether it is stated.
QString told(const ReportSet &set, int index)
{
    const CellValue &value = set.figures().at(index);
    const QString state = value.state == CellValue::State::Blank           ? u"blank"_s
                          : value.state == CellValue::State::NotApplicable ? u"na"_s
                                                                           : value.toText();
    return set.form().cell(index).id + u' ' + state + u' ' + value.approx +
           (value.isStated ? u" stated"_s : QString());
}

QStringList toldAll(const Report &report, const QString &templateId)
{
    const auto set = ReportSet::make(report, TestSupport::shippedCatalog());
    QStringList all;
    const TemplatePtr form = TestSupport::shippedCatalog().find(templateId);
    for (int index = 0; set && index < set->form().cellCount(); ++index) {
        if (form->cell(set->form().cell(index).id))
            all += told(*set, index);
    }
    return all;
}

std::unique_ptr<Exporter> exporterOf(const QString &format)
{
    if (format == "csv"_L1)
        return std::make_unique<CsvExporter>();
    if (format == "json"_L1)
        return std::make_unique<JsonExporter>();
    return std::make_unique<XlsxExporter>();
}

} // namespace

ExportedFile tst_FiguresById::exported(const Exporter &exporter,
                                       const TestSupport::Evaluated &report,
                                       const QString &templateId)
{
    ExportJob job;
    job.set = &report.set;
    job.checks = &report.checks;
    job.templateId = templateId;
    job.locale = TestSupport::chinese();
    const auto files = exporter.write(job);
    if (!files)
        qFatal("%s", qPrintable(files.error().text()));
    return files->first();
}

Result<Report> tst_FiguresById::imported(const QByteArray &bytes, const QString &fileName,
                                         const Report &original)
{
    const TemplateCatalog &catalog = TestSupport::shippedCatalog();
    const auto document = readSource(bytes, fileName);
    if (!document)
        return document.error();
    const auto found = findReport(*document, catalog, {original.unit.name, original.year});
    if (!found)
        return found.error();
    auto report = reportForImport(catalog, *found);
    if (!report)
        return report;
    static const auto rules = RuleBook::shipped();
    const auto applied = applyImport(*report, catalog, rules->phrases(), *found,
                                     ImportChoice::certain(*found, fileName));
    if (!applied)
        return applied.error();
    return report;
}

void tst_FiguresById::roundTrip_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("name");
    for (const QString &format : {u"csv"_s, u"json"_s, u"xlsx"_s}) {
        QTest::addRow("%s, every kind of figure", qPrintable(format)) << format << QString();
        for (const QString &name : TestSupport::publishedReportNames())
            QTest::addRow("%s, %s", qPrintable(format), qPrintable(name)) << format << name;
    }
}

void tst_FiguresById::roundTrip()
{
    QFETCH(QString, format);
    QFETCH(QString, name);
    const TemplateCatalog &catalog = TestSupport::shippedCatalog();
    const auto original = name.isEmpty() ? TestSupport::reportOfEverything(catalog)
                                         : TestSupport::publishedReport(name).report(catalog);
    QVERIFY_RESULT(original);
    const QString templateId = original->templates.first();
    const auto evaluated = TestSupport::evaluate(*original, catalog);
    QVERIFY_RESULT(evaluated);
    const ExportedFile file = exported(*exporterOf(format), *evaluated, templateId);
    const auto report = imported(file.bytes, file.name, *original);
    QVERIFY_RESULT(report);
    QCOMPARE(report->templates, QStringList{templateId});
    const QStringList expected = toldAll(*original, templateId);
    QVERIFY(!expected.isEmpty());
    const QStringList came = toldAll(*report, templateId);
    for (qsizetype i = 0; i < expected.size(); ++i)
        QCOMPARE(came.value(i), expected[i]);
    QVERIFY(!report->imported);
}

// Labels, sheets and their order may be anything: the names tell.
void tst_FiguresById::aWorkbookThatWasRearranged()
{
    const TemplateCatalog &catalog = TestSupport::shippedCatalog();
    const auto original =
        TestSupport::publishedReport(TestSupport::publishedReportNames().last()).report(catalog);
    QVERIFY_RESULT(original);
    const auto evaluated = TestSupport::evaluate(*original, catalog);
    const ExportedFile file = exported(XlsxExporter(), *evaluated, original->templates.first());
    const auto package = PackageReader::open(file.bytes);
    QVERIFY_RESULT(package);
    QList<ZipEntry> entries;
    for (const QString &path : package->paths()) {
        QByteArray bytes = package->part(path);
        if (path == "xl/sharedStrings.xml"_L1) { // no label is left
            for (const char *label : {"公开", "自然人", "总计", "行政", "信息", "申请", "规章"})
                bytes.replace(label, "某");
        }
        entries.append({path, bytes});
    }
    const auto report = imported(*zipArchive(entries, {}), u"a.xlsx"_s, *original);
    QVERIFY_RESULT(report);
    QCOMPARE(toldAll(*report, original->templates.first()),
             toldAll(*original, original->templates.first()));
}

void tst_FiguresById::aTableThatWasEdited()
{
    const TemplateCatalog &catalog = TestSupport::shippedCatalog();
    const auto document = readSource("id,label,column,unit,value,state,stated\n"
                                     "t3.new.natural,x,x,件,39,blank,\n"
                                     "t3.new.company,x,x,件,,number,\n"
                                     "t3.new.research,x,x,件,三十,number,\n"
                                     "t3.new.ngo,x,x,件,,na,\n"
                                     "t3.new.total,x,x,件,7,number,\n",
                                     u"a.csv"_s);
    QVERIFY_RESULT(document);
    const auto found = findReport(*document, catalog, {u"某局"_s, 2021});
    QVERIFY_RESULT(found);
    QCOMPARE(found->form, u"annual-report-2021"_s); // both forms have these: the year's
    QCOMPARE(found->cells.size(), 4);               // the total is calculated here, too
    QCOMPARE(found->cells[0].figure, Figure::number(Amount::fromInt(39)));
    QCOMPARE(found->cells[1].doubt, ImportDoubt::Blank);
    QCOMPARE(found->cells[2].doubt, ImportDoubt::Text);
    QVERIFY(found->cells[2].figure.isBlank());
    QCOMPARE(found->cells[3].figure, Figure::notApplicable());
    QVERIFY(found->missing().contains(u"t4.review.upheld"_s));
    QVERIFY(!found->missing().contains(u"t3.new.total"_s));
    const auto older = findReport(*document, catalog, {u"某局"_s, 2019});
    QVERIFY_RESULT(older);
    QCOMPARE(older->form, u"annual-report-2019"_s);
}

void tst_FiguresById::whatTheFormLacksIsListed()
{
    const auto document = readSource(
        R"({"figures": {"t3.new.natural": "5", "t3.new.company": null, "t3.new.legal": 4,
            "own.1": "3"}, "format": "nianbao-figures", "unit": "某局", "year": 2021})",
        u"a.json"_s);
    QVERIFY_RESULT(document);
    const auto found = findReport(*document, TestSupport::shippedCatalog(), {});
    QVERIFY_RESULT(found);
    QCOMPARE(found->unit, u"某局"_s);
    QCOMPARE(found->year, 2021);
    QCOMPARE(found->unused.size(), 1);
    QVERIFY(found->unused.first().contains(u"own.1"_s));
    QCOMPARE(found->cells.size(), 3);
    for (const ImportedCell &cell : found->cells) {
        if (cell.cell == "t3.new.legal"_L1) // a number of JSON may have been rounded
            QCOMPARE(cell.doubt, ImportDoubt::Text);
    }
}

void tst_FiguresById::anotherFileIsNoneOfOurs()
{
    const auto csv = readSource("id,label\nt3.new.natural,5\n", u"a.csv"_s);
    QVERIFY_RESULT(csv);
    QVERIFY(!csv->figures);
    const auto ours = readSource("id,label,column,unit,value,state\nx.y,,,,3,number\n", u"a.csv"_s);
    QVERIFY_RESULT(ours);
    const auto found = findReport(*ours, TestSupport::shippedCatalog(), {u"某局"_s, 2021});
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Error::Kind::CannotRead);
}

void tst_FiguresById::dataIsNoReportFile()
{
    const auto report = TestSupport::reportOfEverything(TestSupport::shippedCatalog());
    QVERIFY(looksLikeReportFile(ReportFile::toBytes(*report)));
    QVERIFY(!looksLikeReportFile("{\"figures\": {}, \"format\": \"nianbao-figures\"}"));
}

QTEST_GUILESS_MAIN(tst_FiguresById)
#include "tst_figuresbyid.moc"
