// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/htmlexporter.h"
#include "samplereports.h"
#include "testsupport.h"

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

// What LibreOffice made of a page, read from the document's XML.
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

// Both documents through LibreOffice into Word's format and PDF: what the office keeps of them.
class tst_HtmlRoundtrip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void marginsSurvive();
    void tablesSurvive();
    void everyTextInOrder_data();
    void everyTextInOrder();
    void picturesAreEmbedded();
    void fontsSurvive();
    void pagesAreA4WithEveryFigure();

private:
    void convert(const QString &filter) const;

    QTemporaryDir m_folder;
    FakePictures m_pictures;
    QMap<QString, QString> m_paths; // by template id, without suffix
    QMap<QString, DocumentOutline> m_outlines;
    QMap<QString, Docx> m_docx;
};

void tst_HtmlRoundtrip::convert(const QString &filter) const
{
    QStringList arguments{u"-env:UserInstallation=file://"_s + m_folder.filePath(u"profile"_s),
                          u"--headless"_s,
                          u"--infilter=HTML (StarWriter)"_s,
                          u"--convert-to"_s,
                          filter,
                          u"--outdir"_s,
                          m_folder.path()};
    for (const QString &path : m_paths)
        arguments += path + u".html"_s;
    run(u"soffice"_s, arguments);
}

void tst_HtmlRoundtrip::initTestCase()
{
    for (const Report &report : {districtReport(), bureauSummary()}) {
        const ReportSet set = evaluated(report);
        ExportJob job;
        job.set = &set;
        job.pictures = &m_pictures;
        job.templateId = report.templates.first();
        job.locale = chinese();
        const auto files = HtmlExporter().write(job);
        QVERIFY_RESULT(files);
        const auto paths = saveTogether(*files, m_folder.path());
        QVERIFY_RESULT(paths);
        m_paths.insert(job.templateId, paths->first().chopped(5));
        m_outlines.insert(job.templateId, outlineOf(set, job.templateId, true, chinese()));
    }
    convert(u"docx:Office Open XML Text"_s);
    convert(u"pdf:writer_pdf_Export"_s);
    for (const QString &id : m_paths.keys())
        m_docx.insert(id, readDocx(m_paths[id] + u".docx"_s));
}

void tst_HtmlRoundtrip::marginsSurvive()
{
    for (const Docx &docx : std::as_const(m_docx)) {
        QVERIFY(qAbs(docx.margins[u"top"_s] - 2098) <= 20);
        QVERIFY(qAbs(docx.margins[u"right"_s] - 1474) <= 20);
        QVERIFY(qAbs(docx.margins[u"bottom"_s] - 1984) <= 20);
        QVERIFY(qAbs(docx.margins[u"left"_s] - 1587) <= 20);
    }
}

void tst_HtmlRoundtrip::tablesSurvive()
{
    const QList<DocxTable> tables = m_docx[u"annual-report-2021"_s].tables;
    QCOMPARE(tables.size(), 3);
    QCOMPARE(tables[0].columns, 4);
    QCOMPARE(tables[1].columns, 10);
    QCOMPARE(tables[2].columns, 15);
    for (const DocxTable &table : tables)
        QCOMPARE(table.borders, 4 * table.cells);
    QCOMPARE(tables[1].headerRows, 3);
    QCOMPARE(tables[2].headerRows, 3);
    // Expected from the form: Word repeats a merged cell in each of its rows.
    int index = 0;
    for (const OutlineBlock &block : m_outlines[u"annual-report-2021"_s].blocks) {
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

void tst_HtmlRoundtrip::everyTextInOrder_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("annual report") << u"annual-report-2021"_s;
    QTest::newRow("work summary") << u"work-summary"_s;
}

void tst_HtmlRoundtrip::everyTextInOrder()
{
    QFETCH(QString, id);
    const QString whole = squeezed(m_docx[id].text);
    qsizetype at = 0;
    for (const QString &text : textsOf(m_outlines[id])) {
        const QString wanted = squeezed(text);
        const qsizetype found = whole.indexOf(wanted, at);
        QVERIFY2(found >= 0, qPrintable(u"after %1: %2"_s.arg(whole.mid(at - 40, 40), wanted)));
        at = found + wanted.size();
    }
}

void tst_HtmlRoundtrip::picturesAreEmbedded()
{
    QCOMPARE(m_docx[u"annual-report-2021"_s].embedded, 5);
    QCOMPARE(m_docx[u"work-summary"_s].embedded, 5);
    for (const Docx &docx : std::as_const(m_docx))
        QCOMPARE(docx.linked, 0);
}

void tst_HtmlRoundtrip::fontsSurvive()
{
    for (const Docx &docx : std::as_const(m_docx)) {
        for (const QString &font : docx.fonts)
            QVERIFY2(!font.contains(u';'), qPrintable(font));
        for (const QString &font :
             {u"方正小标宋简体"_s, u"黑体"_s, u"楷体_GB2312"_s, u"仿宋_GB2312"_s, u"宋体"_s})
            QVERIFY2(docx.fonts.contains(font), qPrintable(font));
    }
}

void tst_HtmlRoundtrip::pagesAreA4WithEveryFigure()
{
    for (const QString &id : m_paths.keys()) {
        const QString pdf = m_paths[id] + u".pdf"_s;
        const QString info = QString::fromUtf8(run(u"pdfinfo"_s, {pdf}));
        QVERIFY2(info.contains(QRegularExpression(u"Page size: +595\\.\\d+ x 841\\.\\d+ pts"_s)),
                 qPrintable(info));
        const QString images = QString::fromUtf8(run(u"pdfimages"_s, {u"-list"_s, pdf}));
        QCOMPARE(images.count(QRegularExpression(u"\\d+ +\\d+ image "_s)), 5);
        const QString first =
            QString::fromUtf8(run(u"pdftotext"_s, {u"-l"_s, u"1"_s, pdf, u"-"_s}));
        QVERIFY2(first.contains(u"2021"_s), "the first page is empty");
        const QString text = squeezed(QString::fromUtf8(run(u"pdftotext"_s, {pdf, u"-"_s})));
        for (const OutlineBlock &block : m_outlines[id].blocks) {
            if (const auto *table = std::get_if<OutlineTable>(&block)) {
                for (const OutlineTableCell &cell : table->cells)
                    QVERIFY2(cell.cell.isEmpty() || text.contains(cell.text),
                             qPrintable(cell.cell));
            }
        }
    }
}

QTEST_GUILESS_MAIN(tst_HtmlRoundtrip)
#include "tst_htmlroundtrip.moc"
