// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/ziparchive.h"
#include "import/csvreader.h"
#include "import/docxreader.h"
#include "import/htmlreader.h"
#include "import/packagereader.h"
#include "import/sheettable.h"
#include "import/workbookreader.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

namespace {

// "p:words", "t:2x3 a|b|…", "i:told" of every block.
QStringList told(const ReadDocument &document)
{
    QStringList blocks;
    for (const ReadBlock &block : document.blocks) {
        if (const auto *text = std::get_if<QString>(&block)) {
            blocks += u"p:"_s + *text;
        } else if (const auto *table = std::get_if<ReadTable>(&block)) {
            QStringList cells;
            for (const ReadCell &cell : table->cells)
                cells += u"%1@%2,%3+%4x%5"_s.arg(cell.text)
                             .arg(cell.row)
                             .arg(cell.column)
                             .arg(cell.rowSpan)
                             .arg(cell.columnSpan);
            blocks += u"t:%1x%2 "_s.arg(table->rows).arg(table->columns) + cells.join(u'|');
        } else if (const auto *picture = std::get_if<ReadPicture>(&block)) {
            blocks += u"i:"_s + picture->description;
        }
    }
    return blocks;
}

QByteArray docx(const QByteArray &body, const QByteArray &core = {})
{
    const QByteArray open =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
        "<w:body>";
    QList<ZipEntry> entries{{u"word/document.xml"_s, open + body + "</w:body></w:document>"}};
    if (!core.isEmpty())
        entries.append({u"docProps/core.xml"_s, core});
    return *zipArchive(entries, {});
}

// A workbook of one sheet, by its whole part.
QByteArray sheet(const QByteArray &part, const QByteArray &styles = "<styleSheet/>")
{
    return *zipArchive(
        {{u"xl/styles.xml"_s, styles},
         {u"xl/workbook.xml"_s,
          "<workbook xmlns:r=\"r\"><sheets><sheet name=\"表'一\" sheetId=\"1\" r:id=\"rId1\"/>"
          "</sheets><definedNames><definedName name=\"t3_a\">'表''一'!$B$2</definedName>"
          "<definedName name=\"range\">'表''一'!$B$2:$C$3</definedName></definedNames></workbook>"},
         {u"xl/_rels/workbook.xml.rels"_s,
          "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
          "</Relationships>"},
         {u"xl/sharedStrings.xml"_s,
          "<sst><si><t>甲</t></si><si><r><t>乙</t></r><rPh><t>yi</t></rPh><r><t>_x005F_x</t></r>"
          "</si></sst>"},
         {u"xl/worksheets/sheet1.xml"_s, part}},
        {});
}

QByteArray workbook(const QByteArray &cells, const QByteArray &styles = "<styleSheet/>")
{
    return sheet("<worksheet><sheetData>" + cells + "</sheetData></worksheet>", styles);
}

} // namespace

// Files of other programs, and broken ones, read into plain blocks and cells.
class tst_Readers : public QObject
{
    Q_OBJECT

private slots:
    void webPages_data();
    void webPages();
    void webPagesTellWhatTheyHide();
    void wordDocuments_data();
    void wordDocuments();
    void wordDocumentsTellWhatTheyHide();
    void workbookCells();
    void workbookCellsAsTheyShow();
    void whatNoOfficeFileHolds_data();
    void whatNoOfficeFileHolds();
    void numbersBeyondAllBounds();
    void commaSeparatedValues_data();
    void commaSeparatedValues();
    void whatIsNoFileIsRefused_data();
    void whatIsNoFileIsRefused();
};

void tst_Readers::webPages_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QStringList>("blocks");
    const auto row = [](const char *name, const QString &page, const QStringList &blocks) {
        QTest::addRow("%s", name) << page << blocks;
    };
    row("paragraphs and breaks", u"<h1>题<br>目</h1><p>甲 \n 乙</p><div>丙<p>丁</div>"_s,
        {u"p:题\n目"_s, u"p:甲 乙"_s, u"p:丙"_s, u"p:丁"_s});
    row("spaces that stand for nothing", u"<p>&nbsp;</p><p> </p><p>　甲</p>"_s, {u"p:　甲"_s});
    row("a table with spans", u"<table><tr><th rowspan=2>a<th colspan=2>b<tr><td>c<td>d</table>"_s,
        {u"t:2x3 a@0,0+2x1|b@0,1+1x2|c@1,1+1x1|d@1,2+1x1"_s});
    row("a span beyond the table", u"<table><tr><td rowspan=9>a<td>b</table>"_s,
        {u"t:1x2 a@0,0+1x1|b@0,1+1x1"_s});
    row("a caption and groups of rows",
        u"<table><caption>表</caption><thead><tr><th>a</thead><tbody><tr><td>&nbsp;</tbody>"
        "</table>"_s,
        {u"p:表"_s, u"t:2x1 a@0,0+1x1|@1,0+1x1"_s});
    row("pictures and drawings",
        u"<p>前<img alt=\"图甲\" src=\"x\">后</p><svg aria-label=\"图乙\"><text>9</text></svg>"_s,
        {u"p:前"_s, u"i:图甲"_s, u"p:后"_s, u"i:图乙"_s});
    row("words that are no words", u"<style>p{}</style><script>var x</script><p>甲</p>"_s,
        {u"p:甲"_s});
    row("conditional comments", u"<!--[if gte mso 9]><xml></xml><![endif]--><p>甲<o:p></o:p></p>"_s,
        {u"p:甲"_s});
}

void tst_Readers::webPages()
{
    QFETCH(QString, page);
    QFETCH(QStringList, blocks);
    const auto document = readHtml(page.toUtf8());
    QVERIFY_RESULT(document);
    QCOMPARE(told(*document), blocks);
}

void tst_Readers::webPagesTellWhatTheyHide()
{
    const auto document = readHtml(
        "<html><head><meta name=author content=\"李某\"><title>题 目</title></head><body>"
        "<!--[if gte mso 9]><xml><o:Author>王某</o:Author></xml><![endif]-->"
        "<p style=\"display: none\">藏</p><p hidden>藏</p><iframe></iframe></body></html>");
    QVERIFY_RESULT(document);
    QCOMPARE(document->title, u"题 目"_s);
    QCOMPARE(document->hidden.people, QStringList({u"李某"_s, u"王某"_s}));
    QCOMPARE(document->hidden.hiddenTexts, 2);
    QCOMPARE(document->hidden.embedded, 1);
}

void tst_Readers::wordDocuments_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("blocks");
    const QByteArray cell = "<w:tc><w:p><w:r><w:t>%</w:t></w:r></w:p></w:tc>";
    QTest::addRow("runs and breaks")
        << QByteArray("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p><w:p/>")
        << QStringList{u"p:甲\n乙"_s};
    QTest::addRow("a table with merges")
        << QByteArray("<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p>"
                      "<w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan "
                      "w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>"
                      "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>" +
                      QByteArray(cell).replace('%', 'c') + QByteArray(cell).replace('%', 'd') +
                      "</w:tr></w:tbl>")
        << QStringList{u"t:2x3 a@0,0+2x1|b@0,1+1x2|c@1,1+1x1|d@1,2+1x1"_s};
    QTest::addRow("deleted words are gone, inserted ones stand")
        << QByteArray("<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新"
                      "</w:t></w:r></w:ins></w:p>")
        << QStringList{u"p:新"_s};
    QTest::addRow("a picture")
        << QByteArray("<w:p><w:r><w:drawing><wp:docPr descr=\"图\"/></w:drawing></w:r></w:p>")
        << QStringList{u"i:图"_s};
}

void tst_Readers::wordDocuments()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, blocks);
    const auto document = readDocx(docx(body));
    QVERIFY_RESULT(document);
    QCOMPARE(told(*document), blocks);
}

void tst_Readers::wordDocumentsTellWhatTheyHide()
{
    const auto document = readDocx(
        docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:ins/><w:r>"
             "<w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:commentReference/></w:r></w:p>",
             "<c xmlns:dc=\"d\"><dc:title>题</dc:title><dc:creator>李某</dc:creator></c>"));
    QVERIFY_RESULT(document);
    QCOMPARE(document->title, u"题"_s);
    QCOMPARE(document->hidden.people, QStringList{u"李某"_s});
    QCOMPARE(document->hidden.hiddenTexts, 1);
    QCOMPARE(document->hidden.revisions, 1);
    QCOMPARE(document->hidden.comments, 1);
}

void tst_Readers::workbookCells()
{
    using Kind = ReadSheetCell::Kind;
    const auto book = readWorkbook(
        workbook("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\"><f>A1+1</f><v>39</v>"
                 "</c><c r=\"C2\" s=\"4\"/><c r=\"D2\" t=\"str\"><f>x</f><v></v></c></row>"
                 "<row><c t=\"inlineStr\"><is><t>丙</t></is></c><c t=\"e\"><v>#N/A</v></c></row>"));
    QVERIFY_RESULT(book);
    QCOMPARE(book->sheets.first().name, u"表'一"_s);
    const ReadSheet &sheet = book->sheets.first();
    QCOMPARE(sheet.at(1, 0).text, u"乙_x"_s);
    QCOMPARE(sheet.at(1, 1).kind, Kind::Number);
    QCOMPARE(sheet.at(1, 1).formula, u"A1+1"_s);
    QCOMPARE(sheet.at(1, 2).kind, Kind::Blank);
    QCOMPARE(sheet.at(1, 3).kind, Kind::Blank); // a formula that shows nothing
    QCOMPARE(sheet.at(2, 0).text, u"丙"_s);
    QCOMPARE(sheet.at(2, 1).kind, Kind::Error);
    QCOMPARE(book->at(book->names.value(u"t3_a"_s)).text, u"39"_s);
    QVERIFY(!book->names.contains(u"range"_s));
    QVERIFY(!book->place(u"表!A1"_s, 0));
    QVERIFY(!book->place(u"ZZZZZ1"_s, 0));
}

// Words of a number's format are read as they show; a formula whose value the file does not keep is
// told from one that comes to nothing.
void tst_Readers::workbookCellsAsTheyShow()
{
    const QByteArray styles =
        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"&quot;近&quot;0\"/>"
        "<numFmt numFmtId=\"171\" formatCode=\"#,##0.00&quot;万元&quot;;-0\"/>"
        "<numFmt numFmtId=\"172\" formatCode=\"0&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"170\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
        "<xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/></cellXfs></styleSheet>";
    const auto book = readWorkbook(workbook(
        "<row><c s=\"0\"><v>1</v></c><c s=\"1\"><v>20</v></c><c s=\"2\"><v>52.15</v></c>"
        "<c s=\"3\"><v>4</v></c><c s=\"999\"><v>5</v></c><c><f>A1</f></c><c><f>A1</f><v></v></c>"
        "<c t=\"str\"><f>A1</f><v></v></c></row>",
        styles));
    QVERIFY_RESULT(book);
    qsizetype left = 100;
    const ReadTable table = tableOf(book->sheets.first(), left);
    QStringList shown;
    for (const ReadCell &cell : table.cells)
        shown += cell.text;
    QCOMPARE(shown, (QStringList{u"1"_s, u"近20"_s, u"52.15万元"_s, u"4"_s, u"5"_s, u"=A1"_s,
                                 u"=A1"_s, u""_s}));
    QCOMPARE(left, 100 - 8);
    left = 3;
    QVERIFY(tableOf(book->sheets.first(), left).cut); // there is no room for the row
}

void tst_Readers::whatNoOfficeFileHolds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray entities = "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]>";
    QTest::addRow("entities in a sheet")
        << sheet(entities + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&c;</t></is></c>"
                            "</row></sheetData></worksheet>");
    QTest::addRow("a file of this computer as an entity")
        << sheet("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>"
                 "<row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>");
    QTest::addRow("a text that is not there") << workbook("<row><c t=\"s\"><v>7</v></c></row>");
    QTest::addRow("more columns than there are")
        << workbook("<row>" + QByteArray("<c><v>1</v></c>").repeated(16'385) + "</row>");
    QTest::addRow("packed a thousand times over")
        << sheet("<worksheet>" + QByteArray(20'000'000, ' ') + "</worksheet>");
}

void tst_Readers::whatNoOfficeFileHolds()
{
    QFETCH(QByteArray, bytes);
    const auto book = readWorkbook(bytes);
    QVERIFY(!book);
    QCOMPARE(book.error().kind, Error::Kind::CannotRead);
    QVERIFY(!book.error().message.isEmpty());
}

// Found by fuzzing, or made by hand for it.
void tst_Readers::numbersBeyondAllBounds()
{
    const auto book = readWorkbook(
        workbook("<row r=\"2147483647\"><c><v>1</v></c></row><row r=\"99999999999\"/><row/>"));
    QVERIFY_RESULT(book); // such a number is none: the next row
    QCOMPARE(book->sheets.first().at(0, 0).text, u"1"_s);
    const QByteArray wide =
        "<w:tc><w:tcPr><w:gridSpan w:val=\"1000000000\"/></w:tcPr><w:p/></w:tc>";
    const auto document = readDocx(docx("<w:tbl><w:tr>" + wide + wide + wide + "</w:tr></w:tbl>"));
    QVERIFY_RESULT(document);
    const auto *table = std::get_if<ReadTable>(&document->blocks.first());
    QVERIFY(table && table->cut);
    QCOMPARE(table->columns, table->cells.first().columnSpan);
    QVERIFY(!readHtml(QByteArray("<td>").repeated(600'000)));
}

void tst_Readers::commaSeparatedValues_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QStringList>>("lines");
    QTest::addRow("a byte order mark and both line ends")
        << QByteArray("\xef\xbb\xbf"
                      "a,b\r\nc,\n")
        << QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u""_s}};
    QTest::addRow("quotes, commas and line ends in a field")
        << QByteArray("\"a\"\"b\",\"c,d\",\"e\nf\"")
        << QList<QStringList>{{u"a\"b"_s, u"c,d"_s, u"e\nf"_s}};
    QTest::addRow("nothing") << QByteArray() << QList<QStringList>{};
}

void tst_Readers::commaSeparatedValues()
{
    QFETCH(QByteArray, bytes);
    const auto lines = readCsv(bytes);
    QVERIFY_RESULT(lines);
    QTEST(*lines, "lines");
}

void tst_Readers::whatIsNoFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("words") << QByteArray("not a package");
    QTest::addRow("a package cut short") << docx("<w:p/>").chopped(40);
    QTest::addRow("a package of something else") << *zipArchive({{u"a.txt"_s, "words"}}, {});
    QTest::addRow("broken inside") << docx("<w:p><w:r>");
    // What an entity stands for would be lost without a word.
    QTest::addRow("entities of its own") << *zipArchive(
        {{u"word/document.xml"_s,
          "<!DOCTYPE d [<!ENTITY x \"100\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r>"
          "<w:t>&x;</w:t></w:r></w:p></w:body></w:document>"}},
        {});
}

void tst_Readers::whatIsNoFileIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto document = readDocx(bytes);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, Error::Kind::CannotRead);
    QVERIFY(!document.error().message.isEmpty());
    QVERIFY(!readWorkbook(bytes));
}

QTEST_GUILESS_MAIN(tst_Readers)
#include "tst_readers.moc"
