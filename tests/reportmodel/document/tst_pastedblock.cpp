// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/pastedblock.h"

#include "testsupport.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_PastedBlock : public QObject
{
    Q_OBJECT

private slots:
    void text_data();
    void text();
    void html_data();
    void html();
    void noTable_data();
    void noTable();
    void clipboardPrefersTables();
    void largestTableIsTaken();
    void hugeBlockIsBounded_data();
    void hugeBlockIsBounded();
    void transposes();
    void wildSpansAreBounded();
};

namespace {

// "1|2//3|4": rows and cells; ~ covered by a merged cell, ! missing.
QString drawn(const PastedBlock &block)
{
    QStringList rows;
    for (int row = 0; row < block.rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < block.columns(); ++column) {
            const PastedBlock::Cell &cell = block.at(row, column);
            cells.append(cell.kind == PastedBlock::Cell::Kind::Covered   ? u"~"_s
                         : cell.kind == PastedBlock::Cell::Kind::Missing ? u"!"_s
                                                                         : cell.text);
        }
        rows.append(cells.join(u'|'));
    }
    return rows.join(u"//"_s);
}

} // namespace

void tst_PastedBlock::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one value") << u"12"_s << u"12"_s;
    QTest::newRow("spreadsheet with line end") << u"1\t2\r\n3\t4\r\n"_s << u"1|2//3|4"_s;
    QTest::newRow("old line ends") << u"1\t2\r3\t4"_s << u"1|2//3|4"_s;
    QTest::newRow("blank cells") << u"1\t\t3\n\t5\t\n"_s << u"1||3//|5|"_s;
    QTest::newRow("ragged") << u"1\t2\t3\n4\n"_s << u"1|2|3//4|!|!"_s;
    QTest::newRow("line break in quotes")
        << u"\"一、本年\n新收\"\t3\n4\t5"_s << u"一、本年 新收|3//4|5"_s;
    QTest::newRow("quotes in quotes") << u"\"他说\"\"好\"\"\"\t1"_s << u"他说\"好\"|1"_s;
    QTest::newRow("quotes that are the text's own") << u"\"好\"事\t1"_s << u"\"好\"事|1"_s;
    QTest::newRow("quote never closed") << u"\"1\t2\n3\t4"_s << u"\"1|2//3|4"_s;
    QTest::newRow("blank rows at the end") << u"1\t2\n\t\n\n"_s << u"1|2"_s;
    QTest::newRow("spaces around") << u" 1 \t　2　\n"_s << u"1|2"_s;
}

void tst_PastedBlock::text()
{
    QFETCH(QString, text);
    const auto block = PastedBlock::fromText(text);
    QVERIFY_RESULT(block);
    QTEST(drawn(*block), "expected");
    QCOMPARE(block->isRagged(), drawn(*block).contains(u'!'));
    QCOMPARE(block->beyond(), 0);
}

void tst_PastedBlock::html_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("bare") << u"<table><tr><td>1</td><td>2</td></tr></table>"_s << u"1|2"_s;
    QTest::newRow("end tags left out")
        << u"<TABLE><TR><TD>1<TD>2<TR><TD>3<TD>4</TABLE>"_s << u"1|2//3|4"_s;
    QTest::newRow("merged to the right") << u"<table><tr><td colspan=\"2\">1</td><td>2</td></tr>"
                                            "<tr><td>3</td><td>4</td><td>5</td></tr></table>"_s
                                         << u"1|~|2//3|4|5"_s;
    QTest::newRow("merged downwards")
        << u"<table><tr><th rowspan='2'>总计</th><td>2</td></tr><tr><td>4</td></tr></table>"_s
        << u"总计|2//~|4"_s;
    QTest::newRow("merged both ways")
        << u"<table><tr><td rowspan=2 colspan=2>a</td><td>1</td></tr><tr><td>2</td></tr>"
           "<tr><td>3</td><td>4</td><td>5</td></tr></table>"_s
        << u"a|~|1//~|~|2//3|4|5"_s;
    QTest::newRow("entities and paragraphs")
        << u"<table><tr><td><p class=MsoNormal><span lang=EN-US>1,335&nbsp;<o:p></o:p></span></p>"
           "</td><td>&#24220;&#x5e9c;<br>门户</td><td>&lt;3&amp;4</td></tr></table>"_s
        << u"1,335|府府 门户|<3&4"_s;
    QTest::newRow("a note's number is not a digit")
        << u"<table><tr><td>12<sup>2</sup></td></tr></table>"_s << u"12^2"_s;
    QTest::newRow("hidden rows and cells are not there")
        << u"<table><tr><td>1</td><td style='display:none'>9</td><td>2</td></tr>"
           "<tr height=0 style='DISPLAY: none'><td>7</td><td>8</td></tr></table>"_s
        << u"1|2"_s;
    QTest::newRow("conditional comments of spreadsheets")
        << u"<table><!--StartFragment--><tr><td>1</td></tr><![if supportMisalignedColumns]>"
           "<tr height=0 style='display:none'><td width=64></td></tr><![endif]>"
           "<!--[if gte mso 9]><tr><td>5</td></tr><![endif]--><!--EndFragment--></table>"_s
        << u"1"_s;
    QTest::newRow("empty cells written as one are not merged")
        << u"<table><tr><td>1</td><td colspan=2 style='mso-ignore:colspan'></td></tr>"
           "<tr><td>1</td><td>2</td><td>3</td></tr></table>"_s
        << u"1||//1|2|3"_s;
    QTest::newRow("signs in attributes")
        << u"<table><tr><td title=\"a>b</td>\">1</td></tr></table>"_s << u"1"_s;
    QTest::newRow("breaks off in a tag") << u"<table><tr><td>1</td><td>2<td cl"_s << u"1|2|"_s;
    QTest::newRow("styles are no text")
        << u"<table><style>td{x:1}</style><tr><td>1<script>2</script></td></tr></table>"_s
        << u"1"_s;
    QTest::newRow("inner table is its own")
        << u"<table><tr><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>"_s
        << u"1|2"_s;
}

void tst_PastedBlock::html()
{
    QFETCH(QString, html);
    const auto block = PastedBlock::fromHtml(html);
    QVERIFY_RESULT(block);
    QTEST(drawn(*block), "expected");
}

void tst_PastedBlock::noTable_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("nothing") << QString();
    QTest::newRow("plain text") << u"1 < 2 & 3"_s;
    QTest::newRow("paragraphs") << u"<p>1</p><p>2</p>"_s;
    QTest::newRow("empty table") << u"<table><tr><td>&nbsp;</td></tr></table>"_s;
    QTest::newRow("loose end tags") << u"</table></td></tr></table>"_s;
    QTest::newRow("breaks off in a comment") << u"<table><tr><!-- <td>1</td>"_s;
}

void tst_PastedBlock::noTable()
{
    QFETCH(QString, html);
    const auto block = PastedBlock::fromHtml(html);
    QVERIFY(!block);
    QCOMPARE(block.error().kind, Error::Kind::BadInput);
}

void tst_PastedBlock::clipboardPrefersTables()
{
    const QString table = u"<table><tr><td colspan=2>1</td><td>2</td></tr></table>"_s;
    QCOMPARE(drawn(*PastedBlock::fromClipboard(table, u"1\t\t2"_s)), u"1|~|2"_s);
    QCOMPARE(drawn(*PastedBlock::fromClipboard(u"<b>1</b>"_s, u"1\t2"_s)), u"1|2"_s);
    QVERIFY(!PastedBlock::fromClipboard({}, u" \n "_s));
}

void tst_PastedBlock::largestTableIsTaken()
{
    const auto block = PastedBlock::fromHtml(u"<table><tr><td>页眉</td></tr></table><p>"
                                             "<table><tr><td>1</td><td>2</td></tr></table>"
                                             "<table><tr><td> </td></tr></table>");
    QVERIFY_RESULT(block);
    QCOMPARE(drawn(*block), u"1|2"_s);
    QCOMPARE(block->otherTables(), 1);
}

void tst_PastedBlock::hugeBlockIsBounded_data()
{
    QTest::addColumn<bool>("html");
    QTest::newRow("text") << false;
    QTest::newRow("HTML") << true;
}

void tst_PastedBlock::hugeBlockIsBounded()
{
    QFETCH(bool, html);
    constexpr int rows = 10'000;
    constexpr int columns = 200;
    QString text = html ? u"<table>"_s : QString();
    for (int row = 0; row < rows; ++row) {
        text += html ? u"<tr>"_s + u"<td>7</td>"_s.repeated(columns) + u"</tr>"_s
                     : u"7\t"_s.repeated(columns - 1) + u"7\n"_s;
    }
    QElapsedTimer timer;
    timer.start();
    const auto block = html ? PastedBlock::fromHtml(text) : PastedBlock::fromText(text);
    QVERIFY2(timer.elapsed() < 20'000, "does not end in reasonable time");
    QVERIFY_RESULT(block);
    QCOMPARE(block->rows(), PastedBlock::KeptRows);
    QCOMPARE(block->columns(), columns);
    QCOMPARE(block->allRows(), rows);
    QCOMPARE(block->allColumns(), columns);
    QCOMPARE(block->beyond(), qint64(rows - PastedBlock::KeptRows) * columns);
    QVERIFY(!block->isRagged());
}

void tst_PastedBlock::transposes()
{
    const auto block = PastedBlock::fromText(u"1\t2\t3\n4\t5\t6");
    QCOMPARE(drawn(block->transposed()), u"1|4//2|5//3|6"_s);
    QCOMPARE(drawn(block->transposed().transposed()), drawn(*block));
}

void tst_PastedBlock::wildSpansAreBounded()
{
    const auto block = PastedBlock::fromHtml(
        u"<table><tr><td rowspan=999999999 colspan=999999999>1</td><td rowspan=-3 colspan=x>2</td>"
        "</tr><tr><td>3</td></tr></table>");
    QVERIFY_RESULT(block);
    QVERIFY(block->columns() <= PastedBlock::KeptColumns);
    QCOMPARE(block->at(0, 0).text, u"1"_s);
}

QTEST_GUILESS_MAIN(tst_PastedBlock)
#include "tst_pastedblock.moc"
