// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxtext.h"

#include <QTest>

using namespace Qt::StringLiterals;

// What goes into cells, sheet names, defined names and formulas.
class tst_XlsxText : public QObject
{
    Q_OBJECT

private slots:
    void cellText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("written");
        QTest::newRow("Chinese text") << u"行政许可"_s << u"行政许可"_s;
        QTest::newRow("lines stay")
            << u"第一行\r\n第二行\r第三行\n"_s << u"第一行\n第二行\n第三行\n"_s;
        QTest::newRow("control characters go") << u"甲\u0001乙\u000b丙\u007f"_s << u"甲乙丙"_s;
        QTest::newRow("a lone surrogate goes") << u"甲"_s + QChar(0xd800) + u"乙"_s << u"甲乙"_s;
        QTest::newRow("a rare character stays") << u"𠮷野"_s << u"𠮷野"_s;
        QTest::newRow("a character code stays literal") << u"_x0041_"_s << u"_x005F_x0041_"_s;
        QTest::newRow("only a whole code is one") << u"_x00_ _x0041"_s << u"_x00_ _x0041"_s;
        QTest::newRow("a formula is just text") << u"=1+1"_s << u"=1+1"_s;
    }
    void cellText()
    {
        QFETCH(QString, typed);
        QFETCH(QString, written);
        bool cut = true;
        QCOMPARE(XlsxText::cellText(typed, &cut), written);
        QVERIFY(!cut);
    }

    void textTooLongForACellIsCutAndSaysSo()
    {
        bool cut = false;
        const QString written = XlsxText::cellText(QString(40000, u'长'), &cut);
        QVERIFY(cut);
        QCOMPARE(written.size(), XlsxText::MaxCellText);
        QVERIFY(written.endsWith(u"…（已截断）"_s));
        XlsxText::cellText(QString(XlsxText::MaxCellText, u'长'), &cut);
        QVERIFY(!cut);
    }

    void sheetName_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("name");
        QTest::newRow("a plain name") << u"表二 主动公开"_s << QStringList() << u"表二 主动公开"_s;
        QTest::newRow("illegal characters") << u"[表]:二*?/\\"_s << QStringList() << u"表二"_s;
        QTest::newRow("apostrophes at the ends") << u"'表'二'"_s << QStringList() << u"表'二"_s;
        QTest::newRow("nothing legal left") << u"[]"_s << QStringList() << u"表"_s;
        QTest::newRow("a name Excel keeps") << u"history"_s << QStringList() << u"表history"_s;
        QTest::newRow("taken") << u"图表"_s << QStringList{u"图表"_s} << u"图表 (2)"_s;
        QTest::newRow("taken twice, case does not count")
            << u"Abc"_s << QStringList{u"abc"_s, u"ABC (2)"_s} << u"Abc (3)"_s;
        QTest::newRow("too long") << QString(40, u'表') << QStringList() << QString(31, u'表');
        QTest::newRow("too long and taken") << QString(40, u'表') << QStringList{QString(31, u'表')}
                                            << QString(27, u'表') + u" (2)"_s;
    }
    void sheetName()
    {
        QFETCH(QString, wanted);
        QFETCH(QStringList, taken);
        QTEST(XlsxText::sheetName(wanted, taken), "name");
    }

    void definedName_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("name");
        QTest::newRow("a cell id") << u"t3.new.natural"_s << u"t3_new_natural"_s;
        QTest::newRow("reads as an address") << u"T3"_s << u"_T3"_s;
        QTest::newRow("the last column") << u"xfd1048576"_s << u"_xfd1048576"_s;
        QTest::newRow("reads as row and column") << u"r1c1"_s << u"_r1c1"_s;
        QTest::newRow("means this row") << u"R"_s << u"_R"_s;
        QTest::newRow("begins with a digit") << u"1a"_s << u"_1a"_s;
        QTest::newRow("a space") << u"a b"_s << u"a_b"_s;
    }
    void definedName()
    {
        QFETCH(QString, cell);
        QTEST(XlsxText::definedName(cell), "name");
    }

    void addresses()
    {
        QCOMPARE(XlsxText::cell(4, 9), u"J5"_s);
        QCOMPARE(XlsxText::cell(0, 25), u"Z1"_s);
        QCOMPARE(XlsxText::cell(0, 26), u"AA1"_s);
        QCOMPARE(XlsxText::cell(0, 701), u"ZZ1"_s);
        QCOMPARE(XlsxText::cell(0, 702), u"AAA1"_s);
        QCOMPARE(XlsxText::absoluteCell(4, 9), u"$J$5"_s);
        QCOMPARE(XlsxText::sheetPrefix(u"城管局's 表"_s), u"'城管局''s 表'!"_s);
    }
};

QTEST_GUILESS_MAIN(tst_XlsxText)
#include "tst_xlsxtext.moc"
