// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docxexporter.h"
#include "export/htmlexporter.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

struct DocxTable
{
    int columns = 0;
    int merged = 0;      // cells over several columns
    int mergeStarts = 0; // cells over several rows
    int headerRows = 0;
    int cells = 0;
    int borders = 0; // single black lines, four to a cell
};

// A Word document, read from its XML.
struct Docx
{
    QString text;
    QList<DocxTable> tables;
    QMap<QString, int> margins; // twentieths of a point
    int embedded = 0;
    int linked = 0;
    QStringList fonts;
};

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(300'000) || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

void readTableElement(const QXmlStreamReader &xml, DocxTable &table)
{
    const QStringView name = xml.name();
    const auto value = [&xml](QStringView key) {
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            if (attribute.name() == key)
                return attribute.value().toString();
        }
        return QString();
    };
    table.columns += name == u"gridCol";
    table.merged += name == u"gridSpan";
    table.mergeStarts += name == u"vMerge" && value(u"val") == u"restart";
    table.headerRows += name == u"tblHeader";
    table.cells += name == u"tc";
    table.borders +=
        QStringList({u"top"_s, u"bottom"_s, u"start"_s, u"end"_s, u"left"_s, u"right"_s})
            .contains(name) &&
        value(u"val") == u"single" && value(u"color") == u"000000";
}

Docx readDocx(const QString &path)
{
    Docx docx;
    QXmlStreamReader xml(run(u"unzip"_s, {u"-p"_s, path, u"word/document.xml"_s}));
    bool inTable = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"tbl")
            inTable = false;
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"tbl") {
            inTable = true;
            docx.tables.append(DocxTable());
        } else if (inTable) {
            readTableElement(xml, docx.tables.last());
        }
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            if (xml.name() == u"pgMar")
                docx.margins.insert(attribute.name().toString(), attribute.value().toInt());
            docx.embedded += xml.name() == u"blip" && attribute.name() == u"embed";
            docx.linked += xml.name() == u"blip" && attribute.name() == u"link";
        }
        if (xml.name() == u"t")
            docx.text += xml.readElementText();
        else if (xml.name() == u"p" || xml.name() == u"br")
            docx.text += u' ';
    }
    const QString styles =
        QString::fromUtf8(run(u"unzip"_s, {u"-p"_s, path, u"word/styles.xml"_s}));
    for (auto it = QRegularExpression(u"w:(ascii|eastAsia)=\"([^\"]*)\""_s).globalMatch(styles);
         it.hasNext();)
        docx.fonts += it.next().captured(2);
    return docx;
}

// Every text of the outline in order, without white space.
QStringList textsOf(const DocumentOutline &outline)
{
    QStringList texts;
    for (const OutlineBlock &block : outline.blocks) {
        if (const auto *table = std::get_if<OutlineTable>(&block)) {
            for (const OutlineTableCell &cell : table->cells)
                texts += cell.text;
        } else if (const auto *list = std::get_if<OutlineList>(&block)) {
            for (const OutlineList::Item &item : list->items)
                texts += item.label + item.value + item.unit;
        } else if (const auto *heading = std::get_if<OutlineHeading>(&block)) {
            texts += heading->text;
        } else if (const auto *paragraph = std::get_if<OutlineParagraph>(&block)) {
            texts += paragraph->text;
        }
    }
    return texts;
}

QString squeezed(QString text)
{
    static const QRegularExpression space(u"[\\s\\x{A0}]+"_s);
    return text.remove(space);
}

} // namespace

// Both documents as page and as Word document, through LibreOffice into Word's format and PDF: what
// the office keeps of them.
class tst_OfficeRoundtrip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void marginsSurvive();
    void tablesSurvive();
    void everyCellHasBorders();
    void everyTextInOrder();
    void picturesAreEmbedded();
    void fontsSurvive();
    void pagesAreA4WithEveryFigure();

private:
    struct Written
    {
        QString name; // "html annual-report-2021", "docx …", "own …": before LibreOffice had it
        QString pdf;  // path; empty for "own"
        DocumentOutline outline;
        Docx docx;
    };
    QString convert(const QStringList &paths, const QString &format, const QString &filter) const;
    void write(const Exporter &exporter, const QList<ReportSet> &sets);

    QTemporaryDir m_folder;
    FakePictures m_pictures;
    QList<Written> m_written;
};

// Folder of the converted files.
QString tst_OfficeRoundtrip::convert(const QStringList &paths, const QString &format,
                                     const QString &filter) const
{
    const QString folder = m_folder.filePath(u"from "_s + format);
    QStringList arguments{u"-env:UserInstallation=file://"_s + m_folder.filePath(u"profile"_s),
                          u"--headless"_s,
                          u"--convert-to"_s,
                          filter,
                          u"--outdir"_s,
                          folder};
    if (format == "html"_L1)
        arguments.insert(2, u"--infilter=HTML (StarWriter)"_s);
    run(u"soffice"_s, arguments + paths);
    return folder;
}

void tst_OfficeRoundtrip::write(const Exporter &exporter, const QList<ReportSet> &sets)
{
    const QString format = exporter.info().id;
    QStringList paths;
    QList<Written> documents;
    for (const ReportSet &set : sets) {
        ExportJob job;
        job.set = &set;
        job.pictures = &m_pictures;
        job.templateId = set.report().templates.first();
        job.locale = chinese();
        const auto files = exporter.write(job);
        QVERIFY_RESULT(files);
        const auto saved = saveTogether(*files, m_folder.filePath(format));
        QVERIFY_RESULT(saved);
        paths += saved->first();
        documents.append({format + u' ' + job.templateId,
                          {},
                          outlineOf(set, job.templateId, true, chinese()),
                          {}});
    }
    const QString office = convert(paths, format, u"docx:Office Open XML Text"_s);
    const QString printed = convert(paths, format, u"pdf:writer_pdf_Export"_s);
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QString base = QFileInfo(paths[i]).completeBaseName();
        documents[i].docx = readDocx(QDir(office).filePath(base + u".docx"_s));
        documents[i].pdf = QDir(printed).filePath(base + u".pdf"_s);
        m_written.append(documents[i]);
        if (format == "docx"_L1) {
            m_written.append({u"own "_s + sets[i].report().templates.first(),
                              {},
                              documents[i].outline,
                              readDocx(paths[i])});
        }
    }
}

void tst_OfficeRoundtrip::initTestCase()
{
    const QList<ReportSet> sets{evaluated(districtReport()), evaluated(bureauSummary())};
    write(HtmlExporter(), sets);
    write(DocxExporter(), sets);
    QCOMPARE(m_written.size(), 6);
}

void tst_OfficeRoundtrip::marginsSurvive()
{
    for (const Written &one : std::as_const(m_written)) {
        const QMap<QString, int> &margins = one.docx.margins;
        const int slack = one.name.startsWith("own"_L1) ? 0 : 20;
        for (const auto &[side, twips] :
             {std::pair{u"top"_s, 2098}, std::pair{u"right"_s, 1474}, std::pair{u"bottom"_s, 1984},
              std::pair{u"left"_s, 1587}}) {
            // LibreOffice counts the footer's distance into the margin below.
            if (one.name.startsWith("docx"_L1) && side == "bottom"_L1)
                continue;
            QVERIFY2(qAbs(margins[side] - twips) <= slack,
                     qPrintable(u"%1 %2 %3"_s.arg(one.name, side).arg(margins[side])));
        }
    }
}

void tst_OfficeRoundtrip::tablesSurvive()
{
    for (const Written &one : std::as_const(m_written)) {
        if (!one.name.endsWith("annual-report-2021"_L1))
            continue;
        const QList<DocxTable> tables = one.docx.tables;
        QCOMPARE(tables.size(), 3);
        QCOMPARE(tables[0].columns, 4);
        QCOMPARE(tables[1].columns, 10);
        QCOMPARE(tables[2].columns, 15);
        QCOMPARE(tables[1].headerRows, 3);
        QCOMPARE(tables[2].headerRows, 3);
        // Expected from the form: Word repeats a merged cell in each of its rows.
        int index = 0;
        for (const OutlineBlock &block : one.outline.blocks) {
            const auto *table = std::get_if<OutlineTable>(&block);
            if (!table)
                continue;
            int merged = 0;
            int mergeStarts = 0;
            for (const OutlineTableCell &cell : table->cells) {
                merged += cell.columnSpan > 1 ? cell.rowSpan : 0;
                mergeStarts += cell.rowSpan > 1;
            }
            QCOMPARE(tables[index].merged, merged);
            QCOMPARE(tables[index].mergeStarts, mergeStarts);
            ++index;
        }
    }
}

// LibreOffice writes the borders of a whole table once where all cells have the same.
void tst_OfficeRoundtrip::everyCellHasBorders()
{
    for (const Written &one : std::as_const(m_written)) {
        if (one.name.startsWith("docx"_L1))
            continue;
        const int ofTable = one.name.startsWith("own"_L1) ? 4 : 0;
        for (const DocxTable &table : one.docx.tables)
            QCOMPARE(table.borders - ofTable, 4 * table.cells);
    }
}

void tst_OfficeRoundtrip::everyTextInOrder()
{
    for (const Written &one : std::as_const(m_written)) {
        const QString whole = squeezed(one.docx.text);
        qsizetype at = 0;
        for (const QString &text : textsOf(one.outline)) {
            const QString wanted = squeezed(text);
            const qsizetype found = whole.indexOf(wanted, at);
            QVERIFY2(found >= 0,
                     qPrintable(u"%1 after %2: %3"_s.arg(
                         one.name, whole.mid(std::max<qsizetype>(0, at - 40), 40), wanted)));
            at = found + wanted.size();
        }
    }
}

void tst_OfficeRoundtrip::picturesAreEmbedded()
{
    for (const Written &one : std::as_const(m_written)) {
        QCOMPARE(one.docx.embedded, 5);
        QCOMPARE(one.docx.linked, 0);
    }
}

void tst_OfficeRoundtrip::fontsSurvive()
{
    for (const Written &one : std::as_const(m_written)) {
        for (const QString &font : one.docx.fonts)
            QVERIFY2(!font.contains(u';'), qPrintable(font));
        for (const QString &font :
             {u"方正小标宋简体"_s, u"黑体"_s, u"楷体_GB2312"_s, u"仿宋_GB2312"_s, u"宋体"_s})
            QVERIFY2(one.docx.fonts.contains(font), qPrintable(one.name + font));
    }
}

void tst_OfficeRoundtrip::pagesAreA4WithEveryFigure()
{
    for (const Written &one : std::as_const(m_written)) {
        if (one.pdf.isEmpty())
            continue;
        const QString info = QString::fromUtf8(run(u"pdfinfo"_s, {one.pdf}));
        QVERIFY2(info.contains(QRegularExpression(u"Page size: +595\\.\\d+ x 841\\.\\d+ pts"_s)),
                 qPrintable(info));
        const QString images = QString::fromUtf8(run(u"pdfimages"_s, {u"-list"_s, one.pdf}));
        QCOMPARE(images.count(QRegularExpression(u"\\d+ +\\d+ image "_s)), 5);
        const QString first =
            QString::fromUtf8(run(u"pdftotext"_s, {u"-l"_s, u"1"_s, one.pdf, u"-"_s}));
        QVERIFY2(first.contains(u"2021"_s), "the first page is empty");
        const QString text = squeezed(QString::fromUtf8(run(u"pdftotext"_s, {one.pdf, u"-"_s})));
        for (const OutlineBlock &block : one.outline.blocks) {
            if (const auto *table = std::get_if<OutlineTable>(&block)) {
                for (const OutlineTableCell &cell : table->cells)
                    QVERIFY2(cell.cell.isEmpty() || text.contains(cell.text),
                             qPrintable(cell.cell));
            }
        }
    }
}

QTEST_GUILESS_MAIN(tst_OfficeRoundtrip)
#include "tst_officeroundtrip.moc"
