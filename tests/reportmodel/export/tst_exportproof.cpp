// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/csvexporter.h"
#include "export/docxexporter.h"
#include "export/htmlexporter.h"
#include "export/jsonexporter.h"
#include "export/sourceexporter.h"
#include "export/webexporter.h"
#include "export/xlsxexporter.h"

#include "document/reportedit.h"
#include "export/ziparchive.h"
#include "import/packagereader.h"
#include "publishedreports.h"
#include "samplereports.h"
#include "testsupport.h"
#include "workbooks.h"

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

// An exporter whose file is spoilt on its way out.
class BrokenExporter : public Exporter
{
public:
    using Spoil = std::function<QByteArray(const QByteArray &)>;
    BrokenExporter(const Exporter &inside, Spoil spoil)
        : m_inside(inside)
        , m_spoil(std::move(spoil))
    {
    }
    FormatInfo info() const override { return m_inside.info(); }
    Result<QList<ExportedFile>> write(const ExportJob &job) const override
    {
        auto files = m_inside.write(job);
        if (files)
            files.value().first().bytes = m_spoil(files->first().bytes);
        return files;
    }
    ExportProof prove(const ExportJob &job, const QList<ExportedFile> &files) const override
    {
        return m_inside.prove(job, files);
    }

private:
    const Exporter &m_inside;
    Spoil m_spoil;
};

// A part of a package with `before` written over, once; empty bytes when it does not stand there.
QByteArray repacked(const QByteArray &package, const QString &path, const QString &before,
                    const QString &after)
{
    const auto reader = PackageReader::open(package);
    if (!reader || !reader->contains(path))
        return {};
    QList<ZipEntry> entries;
    for (const QString &name : reader->paths()) {
        QByteArray bytes = reader->part(name);
        if (name == path) {
            const QByteArray wanted = before.toUtf8();
            const qsizetype at = bytes.indexOf(wanted);
            if (at < 0)
                return {};
            bytes.replace(at, wanted.size(), after.toUtf8());
        }
        entries.append({name, bytes});
    }
    const auto packed = zipArchive(entries, {});
    return packed ? *packed : QByteArray();
}

QByteArray rewritten(const QByteArray &bytes, const QString &before, const QString &after)
{
    const qsizetype at = bytes.indexOf(before.toUtf8());
    return at < 0 ? QByteArray()
                  : QByteArray(bytes).replace(at, before.toUtf8().size(), after.toUtf8());
}

} // namespace

// Every export is read back; a file that is not the report is never handed over.
class tst_ExportProof : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyExportAgrees_data();
    void everyExportAgrees();
    void withoutPicturesTheyAgreeToo();
    void unusualTextsAgree_data();
    void unusualTextsAgree();
    void spoiltFilesAreRefused_data();
    void spoiltFilesAreRefused();
    void theRefusalNamesWhatDiffers();
    void hiddenThingsAreNamed();
    void chartsOfAFileAreJudged();
    void aFormatThatCannotBeReadProvesNothing();

private:
    ExportJob job(const ReportSet &set, const QString &document) const;
    const Exporter &exporter(const QString &id) const;

    FakePictures m_pictures;
    DocxExporter m_docx;
    HtmlExporter m_html;
    XlsxExporter m_xlsx;
    JsonExporter m_json;
    CsvExporter m_csv;
    SourceExporter m_sources;
    WebExporter m_web{WebWriter::Dress::Styled};
    WebExporter m_plain{WebWriter::Dress::Plain};
    std::map<QString, ReportSet> m_sets;
};

const Exporter &tst_ExportProof::exporter(const QString &id) const
{
    for (const Exporter *one : std::initializer_list<const Exporter *>{
             &m_docx, &m_html, &m_xlsx, &m_json, &m_csv, &m_sources, &m_web, &m_plain}) {
        if (one->info().id == id)
            return *one;
    }
    qFatal("no exporter %s", qPrintable(id));
}

ExportJob tst_ExportProof::job(const ReportSet &set, const QString &document) const
{
    ExportJob job;
    job.set = &set;
    job.pictures = &m_pictures;
    job.templateId = document;
    job.locale = chinese();
    job.time = QDateTime(QDate(2022, 1, 20), QTime(8, 0), Qt::UTC);
    return job;
}

void tst_ExportProof::initTestCase()
{
    Report bound = bureauSummary();
    const FormPtr form = evaluated(bound).formPtr();
    QVERIFY_RESULT(ReportEdit::bind(
        bound, *form, u"s1.1"_s,
        Binding{{12, 4}, Binding::Form::Plain, u"publish.statutory"_s, {}, 0, {}}));
    m_sets.emplace(u"bureau"_s, evaluated(bound));
    Report district = districtReport();
    district.figures.insert(u"t3.new.company"_s, Figure::notApplicable());
    district.figures.remove(u"t3.new.legal"_s);
    m_sets.emplace(u"district"_s, evaluated(district));
    m_sets.emplace(u"everything"_s, evaluated(*reportOfEverything(shippedCatalog())));
    for (const QString &name : publishedReportNames())
        m_sets.emplace(name, evaluated(*publishedReport(name).report(shippedCatalog())));
}

void tst_ExportProof::everyExportAgrees_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<QString>("format");
    for (const auto &[name, set] : m_sets) {
        for (const QString &format : {u"docx"_s, u"html"_s, u"xlsx"_s, u"json"_s, u"csv"_s,
                                      u"sources"_s, u"web"_s, u"web-plain"_s})
            QTest::addRow("%s as %s", qPrintable(name), qPrintable(format)) << name << format;
    }
}

void tst_ExportProof::everyExportAgrees()
{
    QFETCH(QString, report);
    QFETCH(QString, format);
    const ReportSet &set = m_sets.at(report);
    for (const QString &document : set.report().templates) {
        const auto proven = writeProven(exporter(format), job(set, document));
        QVERIFY_RESULT(proven);
        QVERIFY(proven->proof.holds());
        if (format != "sources"_L1)
            QVERIFY2(proven->proof.compared() > 30, qPrintable(proven->proof.summary()));
    }
}

void tst_ExportProof::withoutPicturesTheyAgreeToo()
{
    for (const auto &[name, set] : m_sets) {
        ExportJob bare = job(set, set.report().templates.first());
        bare.pictures = nullptr;
        QVERIFY_RESULT(writeProven(m_docx, bare));
        QVERIFY_RESULT(writeProven(m_html, bare));
        QVERIFY_RESULT(writeProven(m_web, bare));
    }
}

void tst_ExportProof::unusualTextsAgree_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"docx", "html", "xlsx", "web", "web-plain", "sources", "csv"})
        QTest::addRow("%s", format) << QString::fromLatin1(format);
}

// A false refusal is as bad as a file that is wrong.
void tst_ExportProof::unusualTextsAgree()
{
    QFETCH(QString, format);
    for (const QString &text : unusualTexts()) {
        for (Report report : {bureauSummary(), districtReport()}) {
            report.unit.name = u"某局"_s + text.left(40);
            for (const QString &id : report.texts.keys())
                report.texts[id] = text + u'\n' + text + u"1335条"_s;
            report.meta.insert(u"publisher"_s, text);
            Figure &figure = report.figures[u"publish.statutory"_s];
            figure.text = u"1335"_s + text.left(30);
            figure.source.office = text;
            const ReportSet set = evaluated(report);
            const auto proven = writeProven(exporter(format), job(set, report.templates.first()));
            QVERIFY2(proven.has_value(),
                     proven ? "" : qPrintable(text + u": "_s + proven.error().text()));
        }
    }
}

void tst_ExportProof::spoiltFilesAreRefused_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("part"); // of a package
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const QString word = u"word/document.xml"_s;
    const auto row = [](const char *name, const QString &report, const QString &format,
                        const QString &part, const QString &before, const QString &after) {
        QTest::addRow("%s, %s", qPrintable(format), name)
            << report << format << part << before << after;
    };
    row("a figure", u"bureau"_s, u"docx"_s, word, u">1335</w:t>"_s, u">1353</w:t>"_s);
    row("a bound number", u"bureau"_s, u"docx"_s, word, u"信息1335条"_s, u"信息1336条"_s);
    row("a mark", u"bureau"_s, u"docx"_s, word, u">近20<"_s, u">20<"_s);
    row("a word", u"bureau"_s, u"docx"_s, word, u"便民利企"_s, u"便民"_s);
    row("a label", u"district"_s, u"docx"_s, word, u"自然人"_s, u"个人"_s);
    row("not applicable as 0", u"district"_s, u"docx"_s, word, u">不适用<"_s, u">0<"_s);
    row("a row", u"district"_s, u"docx"_s, word, u"</w:tr>"_s, u"</w:tr><w:tr/>"_s);
    row("another title in the properties", u"district"_s, u"docx"_s, u"docProps/core.xml"_s,
        u"年度报告</dc:title>"_s, u"报告</dc:title>"_s);
    row("a sentence more", u"district"_s, u"docx"_s, word, u"</w:body>"_s,
        u"<w:p><w:r><w:t>收到9件。</w:t></w:r></w:p></w:body>"_s);
    row("a chart's text", u"district"_s, u"docx"_s, word, u"descr=\"2021年"_s, u"descr=\"2020年"_s);
    row("a broken part", u"district"_s, u"docx"_s, word, u"</w:body>"_s, u""_s);
    row("a figure", u"bureau"_s, u"html"_s, {}, u">1335</p>"_s, u">1353</p>"_s);
    row("a bound number", u"bureau"_s, u"html"_s, {}, u"信息1335条"_s, u"信息1336条"_s);
    row("a blank as 0", u"district"_s, u"html"_s, {},
        u"style=\"border:1.0pt solid black;padding:1.5pt 1.5pt\"><p class=\"SmallCell\" "
        "align=\"center\">&nbsp;"_s,
        u"style=\"border:1.0pt solid black;padding:1.5pt 1.5pt\"><p class=\"SmallCell\" "
        "align=\"center\">0"_s);
    row("a span", u"district"_s, u"html"_s, {}, u"colspan=\"7\""_s, u"colspan=\"6\""_s);
    row("a label", u"district"_s, u"html"_s, {}, u"自然人"_s, u"个人"_s);
    row("a figure", u"bureau"_s, u"xlsx"_s, u"xl/worksheets/sheet1.xml"_s, u"<v>1335</v>"_s,
        u"<v>1353</v>"_s);
    row("a label", u"district"_s, u"xlsx"_s, u"xl/sharedStrings.xml"_s, u"自然人"_s, u"个人"_s);
    row("not applicable", u"district"_s, u"xlsx"_s, u"xl/sharedStrings.xml"_s, u">不适用<"_s,
        u">不详<"_s);
    row("a chart", u"district"_s, u"xlsx"_s, u"xl/charts/chart1.xml"_s,
        u"<c:numCache><c:formatCode>General</c:formatCode>"_s,
        u"<c:numCache><c:formatCode>General</c:formatCode><c:pt "
        "idx=\"99\"><c:v>1</c:v></c:pt>"_s);
    row("a chart's number", u"district"_s, u"xlsx"_s, u"xl/charts/chart1.xml"_s, u"<c:v>30</c:v>"_s,
        u"<c:v>31</c:v>"_s);
    row("a part left out of a sum", u"district"_s, u"xlsx"_s, u"xl/worksheets/sheet2.xml"_s,
        u"SUM(D6:I6)"_s, u"SUM(D6:H6)"_s);
    row("a part of another row", u"district"_s, u"xlsx"_s, u"xl/worksheets/sheet2.xml"_s,
        u"SUM(D6:I6)"_s, u"SUM(D6:H6,I7)"_s);
    row("a link to another figure", u"everything"_s, u"xlsx"_s, u"xl/worksheets/sheet4.xml"_s,
        u"IF('表三 依申请公开'!J6=\"\",\"\",'表三 依申请公开'!J6)"_s,
        u"IF('表三 依申请公开'!J7=\"\",\"\",'表三 依申请公开'!J7)"_s);
    row("a name", u"bureau"_s, u"xlsx"_s, u"xl/workbook.xml"_s, u"name=\"petition_total\""_s,
        u"name=\"petition_sum\""_s);
    row("a figure", u"bureau"_s, u"web"_s, {}, u"<td>1335</td>"_s, u"<td>1353</td>"_s);
    row("a heading", u"district"_s, u"web"_s, {}, u"<h2 id=\"c2\">二、"_s, u"<h2 id=\"c2\">三、"_s);
    row("a figure", u"bureau"_s, u"web-plain"_s, {}, u"<td>1335</td>"_s, u"<td></td>"_s);
    row("a figure", u"bureau"_s, u"json"_s, {}, u"\"1335\""_s, u"\"1353\""_s);
    row("a blank as 0", u"bureau"_s, u"json"_s, {}, u": null"_s, u": \"0\""_s);
    row("a mark", u"bureau"_s, u"json"_s, {}, u"\"近\""_s, u"\"约\""_s);
    row("a figure", u"bureau"_s, u"csv"_s, {}, u",1335,number"_s, u",1353,number"_s);
    row("a blank as 0", u"bureau"_s, u"csv"_s, {}, u",,blank"_s, u",0,number"_s);
    row("an unclosed field", u"bureau"_s, u"csv"_s, {}, u",1335,"_s, u",\"1335,"_s);
}

void tst_ExportProof::spoiltFilesAreRefused()
{
    QFETCH(QString, report);
    QFETCH(QString, format);
    QFETCH(QString, part);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const ReportSet &set = m_sets.at(report);
    bool spoilt = false;
    const BrokenExporter broken(exporter(format), [&](const QByteArray &bytes) {
        const QByteArray other =
            part.isEmpty() ? rewritten(bytes, before, after) : repacked(bytes, part, before, after);
        spoilt = !other.isEmpty() && other != bytes;
        return other;
    });
    const auto proven = writeProven(broken, job(set, set.report().templates.first()));
    QVERIFY2(spoilt, "the file does not hold what was to be spoilt");
    QVERIFY(!proven);
    QCOMPARE(proven.error().kind, Error::Kind::CannotWrite);
}

void tst_ExportProof::theRefusalNamesWhatDiffers()
{
    const ReportSet &set = m_sets.at(u"bureau"_s);
    const BrokenExporter broken(m_html, [](const QByteArray &bytes) {
        return rewritten(bytes, u">14285</p>"_s, u">14258</p>"_s);
    });
    const auto proven = writeProven(broken, job(set, u"work-summary"_s));
    QVERIFY(!proven);
    const QString message = proven.error().message;
    QVERIFY2(message.contains(u"14285"_s) && message.contains(u"14258"_s), qPrintable(message));
    const CellSpec &cell = set.form().cell(set.form().indexOf(u"petition.total"_s));
    QVERIFY2(message.contains(cell.label()), qPrintable(message));
}

void tst_ExportProof::hiddenThingsAreNamed()
{
    const ReportSet &set = m_sets.at(u"bureau"_s);
    const ExportJob one = job(set, u"work-summary"_s);
    const auto checkOf = [&](const Exporter &made) {
        const auto proven = writeProven(made, one);
        if (!proven)
            qFatal("%s", qPrintable(proven.error().text()));
        for (const FileCheck &check : proven->proof.checks()) {
            if (check.rule == "K129"_L1)
                return check;
        }
        qFatal("K129 was not judged");
    };
    QCOMPARE(checkOf(m_docx).outcome, Outcome::Held);
    QCOMPARE(checkOf(m_html).outcome, Outcome::Held);
    const BrokenExporter person(m_docx, [](const QByteArray &bytes) {
        return repacked(bytes, u"docProps/core.xml"_s, u"</cp:coreProperties>"_s,
                        u"<cp:lastModifiedBy>李某</cp:lastModifiedBy></cp:coreProperties>"_s);
    });
    QCOMPARE(checkOf(person).outcome, Outcome::Violated);
    QVERIFY(checkOf(person).message.contains(u"李某"_s));
    const BrokenExporter hidden(m_docx, [](const QByteArray &bytes) {
        return repacked(bytes, u"word/document.xml"_s, u"<w:rPr>"_s, u"<w:rPr><w:vanish/>"_s);
    });
    QCOMPARE(checkOf(hidden).outcome, Outcome::Violated);
    const BrokenExporter revised(m_docx, [](const QByteArray &bytes) {
        return repacked(bytes, u"word/document.xml"_s, u"<w:rPr>"_s,
                        u"<w:rPr><w:ins w:id=\"1\" w:author=\"乙\"/>"_s);
    });
    QCOMPARE(checkOf(revised).outcome, Outcome::Violated);
}

void tst_ExportProof::chartsOfAFileAreJudged()
{
    const ReportSet &set = m_sets.at(u"district"_s);
    for (const Exporter *made :
         std::initializer_list<const Exporter *>{&m_docx, &m_html, &m_xlsx}) {
        const auto proven = writeProven(*made, job(set, set.report().templates.first()));
        QVERIFY_RESULT(proven);
        const QList<FileCheck> &checks = proven->proof.checks();
        QVERIFY(std::any_of(checks.cbegin(), checks.cend(), [](const FileCheck &check) {
            return check.rule == "K086"_L1 && check.outcome == Outcome::Held;
        }));
    }
}

void tst_ExportProof::aFormatThatCannotBeReadProvesNothing()
{
    class Silent : public Exporter
    {
    public:
        FormatInfo info() const override { return {}; }
        Result<QList<ExportedFile>> write(const ExportJob &) const override
        {
            return QList<ExportedFile>{{u"a.bin"_s, "x"}};
        }
    };
    const ReportSet &set = m_sets.at(u"bureau"_s);
    const auto proven = writeProven(Silent(), job(set, u"work-summary"_s));
    QVERIFY_RESULT(proven);
    QVERIFY(!proven->proof.isRead() && !proven->proof.holds());
    QVERIFY(!proven->proof.summary().contains(u'1'));
}

QTEST_GUILESS_MAIN(tst_ExportProof)
#include "tst_exportproof.moc"
