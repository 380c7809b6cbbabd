// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docxexporter.h"
#include "export/findingsexporter.h"
#include "samplereports.h"
#include "testsupport.h"
#include "workbooks.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace TestSupport;

// What stands in the package itself; what the office makes of it is tst_officeroundtrip's.
class tst_DocxExporter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void contentTypesComeFirst();
    void everyPartIsWellFormed();
    void propertiesNameTheUnitAndNoPerson();
    void noThemeOverrulesTheFonts();
    void headingsAreHeadingsWithBookmarks();
    void picturesTellWhatTheyShow();
    void pageNumbersChangeSides();
    void sameReportSameBytes();
    void theLayoutDecidesThePage();
    void findingsAreAList();
    void headersRepeatAndRowsStayWhole();
    void hostileTextStaysText();
    void withoutPicturesChartsAreTold();
    void failedPictureIsNoFile();

private:
    QByteArray bytesOf(const Report &report, const ChartPictures *pictures) const;
    QString part(const QString &name) const;
    static QString partOf(const QString &path, const QString &name);

    QTemporaryDir m_folder;
    FakePictures m_pictures;
    QString m_path;
};

QString tst_DocxExporter::partOf(const QString &path, const QString &name)
{
    QProcess process;
    // unzip takes [ as a wildcard.
    QString pattern = name;
    process.start(u"unzip"_s, {u"-p"_s, path, pattern.replace(u'[', u'?')});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString tst_DocxExporter::part(const QString &name) const
{
    return partOf(m_path, name);
}

QByteArray tst_DocxExporter::bytesOf(const Report &report, const ChartPictures *pictures) const
{
    const ReportSet set = evaluated(report);
    ExportJob job;
    job.set = &set;
    job.pictures = pictures;
    job.templateId = report.templates.first();
    job.locale = chinese();
    job.time = QDateTime(QDate(2022, 1, 20), QTime(8, 0), Qt::UTC);
    const auto files = DocxExporter().write(job);
    if (!files)
        return {};
    return files->first().bytes;
}

void tst_DocxExporter::initTestCase()
{
    m_path = m_folder.filePath(u"a.docx"_s);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytesOf(districtReport(), &m_pictures));
}

void tst_DocxExporter::contentTypesComeFirst()
{
    QProcess process;
    process.start(u"unzip"_s, {u"-Z1"_s, m_path});
    process.waitForFinished();
    const QList<QByteArray> names = process.readAllStandardOutput().split('\n');
    QCOMPARE(names.first(), QByteArray("[Content_Types].xml"));
    QVERIFY(names.contains("word/media/image5.png"));
}

void tst_DocxExporter::everyPartIsWellFormed()
{
    for (const QString &name :
         {u"[Content_Types].xml"_s, u"_rels/.rels"_s, u"docProps/core.xml"_s, u"docProps/app.xml"_s,
          u"word/document.xml"_s, u"word/_rels/document.xml.rels"_s, u"word/styles.xml"_s,
          u"word/settings.xml"_s, u"word/fontTable.xml"_s, u"word/footer1.xml"_s,
          u"word/footer2.xml"_s}) {
        QXmlStreamReader xml(part(name));
        int elements = 0;
        while (!xml.atEnd())
            elements += xml.readNext() == QXmlStreamReader::StartElement;
        QVERIFY2(!xml.hasError() && elements > 0, qPrintable(name + xml.errorString()));
    }
}

void tst_DocxExporter::propertiesNameTheUnitAndNoPerson()
{
    const QString core = part(u"docProps/core.xml"_s);
    const QString unit = districtReport().unit.name;
    QVERIFY(core.contains(u"<dc:creator>%1</dc:creator>"_s.arg(unit)));
    QVERIFY(core.contains(u"2022-01-20T08:00:00Z"_s));
    QVERIFY(!core.contains(u"lastModifiedBy"_s));
}

void tst_DocxExporter::noThemeOverrulesTheFonts()
{
    const QString styles = part(u"word/styles.xml"_s);
    QVERIFY(!styles.contains(u"Theme"_s));
    QVERIFY(!part(u"word/_rels/document.xml.rels"_s).contains(u"theme"_s));
    QVERIFY(styles.contains(u"w:eastAsia=\"仿宋_GB2312\""_s));
    QVERIFY(styles.contains(u"w:lineRule=\"exact\""_s));
    QVERIFY(part(u"word/document.xml"_s).contains(u"w:hint=\"eastAsia\""_s));
}

void tst_DocxExporter::headingsAreHeadingsWithBookmarks()
{
    const QString document = part(u"word/document.xml"_s);
    QCOMPARE(document.count(u"w:pStyle w:val=\"Title\""_s), 1);
    QCOMPARE(document.count(u"w:pStyle w:val=\"Heading1\""_s), 6);
    for (const QString &chapter : {u"c1"_s, u"c6"_s})
        QVERIFY(document.contains(u"w:name=\"%1\""_s.arg(chapter)));
    QCOMPARE(document.count(u"<w:bookmarkStart"_s), document.count(u"<w:bookmarkEnd"_s));
}

void tst_DocxExporter::picturesTellWhatTheyShow()
{
    QXmlStreamReader xml(part(u"word/document.xml"_s));
    int pictures = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"docPr") {
            ++pictures;
            QVERIFY(xml.attributes().value(u"descr"_s).contains(u"2021"_s));
        }
    }
    QCOMPARE(pictures, 5);
}

void tst_DocxExporter::pageNumbersChangeSides()
{
    QVERIFY(part(u"word/settings.xml"_s).contains(u"evenAndOddHeaders"_s));
    QVERIFY(part(u"word/footer1.xml"_s).contains(u"<w:jc w:val=\"right\""_s));
    QVERIFY(part(u"word/footer2.xml"_s).contains(u"<w:jc w:val=\"left\""_s));
    QVERIFY(part(u"word/footer1.xml"_s).contains(u" PAGE "_s));
}

void tst_DocxExporter::theLayoutDecidesThePage()
{
    const ReportSet set = evaluated(bureauSummary());
    ExportJob job;
    job.set = &set;
    job.templateId = u"work-summary"_s;
    job.locale = chinese();
    job.design.linePt = 28.95;
    job.design.margins.left = 27;
    job.design.fonts.body = u"华文仿宋"_s;
    const auto files = DocxExporter().write(job);
    QVERIFY_RESULT(files);
    const QString path = m_folder.filePath(u"layout.docx"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(files->first().bytes);
    file.close();
    QVERIFY(partOf(path, u"word/styles.xml"_s).contains(u"w:line=\"579\""_s));
    QVERIFY(partOf(path, u"word/styles.xml"_s).contains(u"w:eastAsia=\"华文仿宋\""_s));
    QVERIFY(partOf(path, u"word/fontTable.xml"_s).contains(u"w:name=\"华文仿宋\""_s));
    const QString document = partOf(path, u"word/document.xml"_s);
    QVERIFY(document.contains(u"w:left=\"1531\""_s));      // 27 mm
    QVERIFY(document.contains(u"<w:tblW w:w=\"8901\""_s)); // the table fills the wider text
}

void tst_DocxExporter::findingsAreAList()
{
    const auto checked = evaluate(districtReport(), shippedCatalog());
    QVERIFY_RESULT(checked);
    ExportJob job;
    job.set = &checked->set;
    job.checks = &checked->checks;
    job.templateId = u"annual-report-2021"_s;
    job.locale = chinese();
    const auto proven = writeProven(FindingsExporter(), job);
    QVERIFY_RESULT(proven);
    QVERIFY(proven->proof.holds());
    const QString path = m_folder.filePath(u"findings.docx"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(proven->files.first().bytes);
    file.close();
    const QString document = partOf(path, u"word/document.xml"_s);
    QVERIFY(!checked->checks.findings.isEmpty());
    QCOMPARE(document.count(u"<w:tr>"_s), checked->checks.findings.size() + 1);
    for (const Finding &finding : checked->checks.findings)
        QVERIFY2(document.contains(finding.rule), qPrintable(finding.rule));
    job.checks = nullptr;
    QVERIFY(!FindingsExporter().write(job)); // not checked is not without findings
}

void tst_DocxExporter::headersRepeatAndRowsStayWhole()
{
    const QString document = part(u"word/document.xml"_s);
    QCOMPARE(document.count(u"<w:cantSplit"_s), document.count(u"<w:tr>"_s));
    QVERIFY(document.count(u"<w:tblHeader"_s) >= 3); // three rows of table three
}

void tst_DocxExporter::sameReportSameBytes()
{
    const QByteArray first = bytesOf(bureauSummary(), &m_pictures);
    QVERIFY(first.startsWith("PK"));
    QCOMPARE(bytesOf(bureauSummary(), &m_pictures), first);
}

void tst_DocxExporter::hostileTextStaysText()
{
    Report report = districtReport();
    report.texts.insert(u"c1"_s, u"甲<w:br/>&乙\x01\xD800丙\"丁\"\n"_s);
    const QString path = m_folder.filePath(u"hostile.docx"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytesOf(report, &m_pictures));
    file.close();
    QXmlStreamReader xml(partOf(path, u"word/document.xml"_s));
    QString text;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            text += xml.text();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY2(text.contains(u"甲<w:br/>&乙丙\"丁\""_s), qPrintable(text.left(200)));
}

void tst_DocxExporter::withoutPicturesChartsAreTold()
{
    const QString path = m_folder.filePath(u"told.docx"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytesOf(districtReport(), nullptr));
    file.close();
    const QString document = partOf(path, u"word/document.xml"_s);
    QVERIFY(!document.contains(u"w:drawing"_s));
    QVERIFY(document.contains(u"2021年政府信息公开申请办理情况"_s));
}

void tst_DocxExporter::failedPictureIsNoFile()
{
    FakePictures broken;
    broken.fails = true;
    QVERIFY(bytesOf(districtReport(), &broken).isEmpty());
}

QTEST_GUILESS_MAIN(tst_DocxExporter)
#include "tst_docxexporter.moc"
