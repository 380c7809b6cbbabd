// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xmlpart.h"
#include "samplereports.h"
#include "testsupport.h"
#include "xmltree.h"

using namespace Qt::StringLiterals;

class tst_XmlPart : public QObject
{
    Q_OBJECT

private slots:
    void writesElementsAndAttributes();
    void whatWasWrittenBeforeIsPutIn();
    void readsBackAsItWas_data();
    void readsBackAsItWas();
    void whatXmlCannotHoldIsLeftOut_data();
    void whatXmlCannotHoldIsLeftOut();
};

void tst_XmlPart::writesElementsAndAttributes()
{
    XmlPart xml;
    xml.start(u"a"_s);
    xml.attribute(u"b"_s, u"c");
    xml.attribute(u"d"_s, -7);
    xml.empty(u"e"_s);
    xml.textElement(u"f"_s, u"甲");
    xml.value(u"g"_s, 3);
    QCOMPARE(xml.finish(), "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                           "<a b=\"c\" d=\"-7\"><e/><f>甲</f><g w:val=\"3\"/></a>\n"_ba);
}

void tst_XmlPart::whatWasWrittenBeforeIsPutIn()
{
    XmlPart before;
    before.empty(u"line"_s);
    XmlPart xml;
    xml.start(u"cell"_s);
    xml.elements(before.fragment());
    xml.elements(before.fragment());
    xml.end();
    QCOMPARE(xml.fragment(), u"<cell><line/><line/></cell>"_s);
}

void tst_XmlPart::readsBackAsItWas_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : TestSupport::unusualTexts())
        QTest::newRow(qPrintable(text.left(12))) << text;
    QTest::newRow("tab and break") << u"甲\t乙\n丙\r\n丁"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷𪜀😀"_s;
}

void tst_XmlPart::readsBackAsItWas()
{
    QFETCH(QString, text);
    XmlPart xml;
    xml.start(u"a"_s);
    xml.attribute(u"b"_s, text);
    xml.text(text);
    const auto tree = XmlTree::parse(xml.finish());
    QVERIFY_RESULT(tree);
    QCOMPARE(tree->attribute(u"b"_s), text);
    QCOMPARE(tree->text, text);
}

void tst_XmlPart::whatXmlCannotHoldIsLeftOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("control characters") << u"甲\u0001\u000b\u001f乙"_s << u"甲乙"_s;
    QTest::newRow("a first half alone") << u"甲"_s + QChar(0xD800) + u"乙"_s << u"甲乙"_s;
    QTest::newRow("a second half alone") << u"甲"_s + QChar(0xDC00) + u"乙"_s << u"甲乙"_s;
    QTest::newRow("a first half at the end") << u"甲"_s + QChar(0xD800) << u"甲"_s;
    QTest::newRow("no characters") << u"甲"_s + QChar(0xFFFE) + QChar(0xFFFF) << u"甲"_s;
}

void tst_XmlPart::whatXmlCannotHoldIsLeftOut()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    XmlPart xml;
    xml.start(u"a"_s);
    xml.text(text);
    const auto tree = XmlTree::parse(xml.finish());
    QVERIFY_RESULT(tree);
    QCOMPARE(tree->text, written);
}

QTEST_GUILESS_MAIN(tst_XmlPart)
#include "tst_xmlpart.moc"
