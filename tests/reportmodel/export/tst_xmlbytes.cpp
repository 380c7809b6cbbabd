// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xmlbytes.h"
#include "samplereports.h"
#include "testsupport.h"
#include "xmltree.h"

using namespace Qt::StringLiterals;

class tst_XmlBytes : public QObject
{
    Q_OBJECT

private slots:
    void writesElementsAndAttributes();
    void namesWithAPrefixKeepIt();
    void whatWasWrittenBeforeIsPutIn();
    void readsBackAsItWas_data();
    void readsBackAsItWas();
    void whatXmlCannotHoldIsLeftOut_data();
    void whatXmlCannotHoldIsLeftOut();
};

void tst_XmlBytes::writesElementsAndAttributes()
{
    XmlBytes xml;
    xml.start("a");
    xml.attribute("b", u"c");
    xml.attribute("d", -7);
    xml.empty("e");
    xml.textElement("f", u"甲");
    xml.value("g", 3);
    QCOMPARE(xml.finish(), "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                           "<a b=\"c\" d=\"-7\"><e/><f>甲</f><g val=\"3\"/></a>"_ba);
}

void tst_XmlBytes::namesWithAPrefixKeepIt()
{
    XmlBytes xml("w:");
    xml.start("p");
    xml.attribute("val", u"1");
    xml.attribute("r:id", u"2");
    xml.bareAttribute("uri", u"3");
    xml.empty("a:off");
    xml.end();
    QCOMPARE(xml.fragment(), "<w:p w:val=\"1\" r:id=\"2\" uri=\"3\"><a:off/></w:p>"_ba);
}

void tst_XmlBytes::whatWasWrittenBeforeIsPutIn()
{
    XmlBytes before;
    before.empty("line");
    XmlBytes xml;
    xml.start("cell");
    xml.elements(before.fragment());
    xml.elements(before.fragment());
    xml.end();
    QCOMPARE(xml.fragment(), "<cell><line/><line/></cell>"_ba);
}

void tst_XmlBytes::readsBackAsItWas_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : TestSupport::unusualTexts())
        QTest::newRow(qPrintable(text.left(12))) << text;
    QTest::newRow("tab and break") << u"甲\t乙\n丙\r\n丁"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷𪜀😀"_s;
}

void tst_XmlBytes::readsBackAsItWas()
{
    QFETCH(QString, text);
    XmlBytes xml;
    xml.start("a");
    xml.attribute("b", text);
    xml.text(text);
    const auto tree = XmlTree::parse(xml.finish());
    QVERIFY_RESULT(tree);
    QCOMPARE(tree->attribute(u"b"_s), text);
    QCOMPARE(tree->text, text);
}

void tst_XmlBytes::whatXmlCannotHoldIsLeftOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("control characters") << u"甲\u0001\u000b\u001f乙"_s << u"甲乙"_s;
    QTest::newRow("a first half alone") << u"甲"_s + QChar(0xD800) + u"乙"_s << u"甲乙"_s;
    QTest::newRow("a second half alone") << u"甲"_s + QChar(0xDC00) + u"乙"_s << u"甲乙"_s;
    QTest::newRow("a first half at the end") << u"甲"_s + QChar(0xD800) << u"甲"_s;
    QTest::newRow("no characters") << u"甲"_s + QChar(0xFFFE) + QChar(0xFFFF) << u"甲"_s;
}

void tst_XmlBytes::whatXmlCannotHoldIsLeftOut()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    XmlBytes xml;
    xml.start("a");
    xml.text(text);
    const auto tree = XmlTree::parse(xml.finish());
    QVERIFY_RESULT(tree);
    QCOMPARE(tree->text, written);
}

QTEST_GUILESS_MAIN(tst_XmlBytes)
#include "tst_xmlbytes.moc"
