// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/pagedesign.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

namespace {

PageDesigns shipped()
{
    auto designs = PageDesigns::shipped();
    if (!designs)
        qFatal("%s", qPrintable(designs.error().text()));
    return *std::move(designs);
}

} // namespace

// The layouts an office chooses from, and those it adds.
class tst_PageDesign : public QObject
{
    Q_OBJECT

private slots:
    void theNationalStandardComesFirst();
    void everyShippedLayoutLeavesRoom();
    void ownLayoutsAreAddedAndReplace();
    void faultsAddNothing_data();
    void faultsAddNothing();
};

void tst_PageDesign::theNationalStandardComesFirst()
{
    const PageDesigns designs = shipped();
    PageDesign standard = designs.all().first();
    QVERIFY(!standard.name.zh.isEmpty() && !standard.basis.isEmpty());
    standard.name = {};
    standard.basis.clear();
    QCOMPARE(standard, PageDesign());
    QCOMPARE(standard.textWidth(), 156.0);
    QCOMPARE(standard.textHeight(), 225.0);
    QVERIFY(designs.find(u"line28"_s)->linePt == 28);
    QVERIFY(!designs.find(u"none"_s));
}

void tst_PageDesign::everyShippedLayoutLeavesRoom()
{
    const PageDesigns designs = shipped();
    for (const PageDesign &design : designs.all()) {
        QVERIFY(design.textWidth() >= 150 && design.textHeight() >= 220);
        QVERIFY(!design.name.en.isEmpty());
        QCOMPARE(design.fontNames().size(), 6);
    }
}

void tst_PageDesign::ownLayoutsAreAddedAndReplace()
{
    PageDesigns designs = shipped();
    const qsizetype before = designs.all().size();
    QVERIFY_RESULT(designs.add(R"({"format": "nianbao-layouts", "layouts": [
        {"id": "ours", "name": {"zh_CN": "本局版式"}, "line_pt": 28.5,
         "fonts": {"body": "华文仿宋"}},
        {"id": "line30", "name": {"zh_CN": "三十磅"}, "margins_mm": {"left": 30}}]})",
                               u"own.json"_s));
    QCOMPARE(designs.all().size(), before + 1);
    QCOMPARE(designs.find(u"ours"_s)->fonts.body, u"华文仿宋"_s);
    QCOMPARE(designs.find(u"ours"_s)->fonts.title, PageDesign().fonts.title);
    QCOMPARE(designs.find(u"ours"_s)->linePt, 28.5);
    QCOMPARE(designs.find(u"line30"_s)->name.zh, u"三十磅"_s);
    QCOMPARE(designs.find(u"line30"_s)->margins.left, 30.0);
}

void tst_PageDesign::faultsAddNothing_data()
{
    QTest::addColumn<QByteArray>("layout");
    QTest::addColumn<QString>("where");
    QTest::addRow("a line pitch no text fits in") << QByteArray(R"("line_pt": 3)") << u"line_pt"_s;
    QTest::addRow("a length in words") << QByteArray(R"("line_pt": "29")") << u"line_pt"_s;
    QTest::addRow("a margin beyond the sheet")
        << QByteArray(R"("margins_mm": {"left": 120})") << u"left"_s;
    QTest::addRow("an unknown member") << QByteArray(R"("colour": 1)") << u"colour"_s;
    QTest::addRow("a list of fonts")
        << QByteArray(R"("fonts": {"body": "仿宋;宋体"})") << u"body"_s;
}

void tst_PageDesign::faultsAddNothing()
{
    QFETCH(QByteArray, layout);
    QFETCH(QString, where);
    PageDesigns designs = shipped();
    const QList<PageDesign> before = designs.all();
    const auto added = designs.add(R"({"format": "nianbao-layouts", "layouts": [
        {"id": "ours", "name": {"zh_CN": "好"}},
        {"id": "x", "name": {"zh_CN": "坏"}, )" +
                                       layout + "}]}",
                                   u"own.json"_s);
    QVERIFY(!added);
    QVERIFY2(added.error().text().contains(where), qPrintable(added.error().text()));
    QCOMPARE(designs.all(), before);
}

QTEST_GUILESS_MAIN(tst_PageDesign)
#include "tst_pagedesign.moc"
