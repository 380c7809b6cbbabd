// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/cellpattern.h"

#include "testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCellPattern : public QObject
{
    Q_OBJECT

private slots:
    void expands_data();
    void expands();
    void bindsSomePlaceholdersOnly();
    void readsWhere();
};

void TestCellPattern::expands_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("ids");

    QTest::newRow("plain id") << u"t3.new.total"_s << QStringList{u"t3.new.total"_s};
    QTest::newRow("one placeholder")
        << u"t3.{row}.total"_s << QStringList{u"t3.new.total"_s, u"t3.old.total"_s};
    QTest::newRow("two, the leftmost slowest")
        << u"t3.{row}.{column}"_s
        << QStringList{u"t3.new.a"_s, u"t3.new.b"_s, u"t3.old.a"_s, u"t3.old.b"_s};
    QTest::newRow("one twice") << u"{row}.{row}"_s << QStringList{u"new.new"_s, u"old.old"_s};
    QTest::newRow("without values") << u"t3.{x}.total"_s << QStringList();
    QTest::newRow("bracket left open") << u"t3.{row"_s << QStringList{u"t3.{row"_s};
}

void TestCellPattern::expands()
{
    QFETCH(QString, pattern);
    const CellPattern::Values values{{u"row"_s, {u"new"_s, u"old"_s}},
                                     {u"column"_s, {u"a"_s, u"b"_s}}};
    QTEST(CellPattern::expanded(pattern, values), "ids");
}

void TestCellPattern::bindsSomePlaceholdersOnly()
{
    QCOMPARE(CellPattern::bound(u"t3.{row}.{column}"_s, {{u"column"_s, u"a"_s}}), u"t3.{row}.a"_s);
    QCOMPARE(CellPattern::bound(u"t3.{row}"_s, {{u"row"_s, u"{row}"_s}}), u"t3.{row}"_s);
    QCOMPARE(CellPattern::placeholders(u"{b}.{a}.{b}"_s), (QStringList{u"b"_s, u"a"_s}));
}

void TestCellPattern::readsWhere()
{
    const auto text = JsonText::parse(
        R"({"where": {"row": ["new"], "column": "people"}, "other": {"where": {"x": "nobody"}}})",
        u"f.json"_s);
    QVERIFY_RESULT(text);
    JsonReading reading(*text);
    const CellPattern::Values lists{{u"people"_s, {u"a"_s, u"b"_s}}};
    const CellPattern::Values where = CellPattern::readWhere(reading.root(), lists);
    QCOMPARE(where, (CellPattern::Values{{u"row"_s, {u"new"_s}}, {u"column"_s, {u"a"_s, u"b"_s}}}));
    CellPattern::check(reading.root(), u"{row}.{column}"_s, where);
    QVERIFY(!reading.failed());
    CellPattern::readWhere(reading.root().member(u"other"_s), lists);
    QVERIFY(reading.failed());
    QCOMPARE(reading.error().text(), u"f.json:1: $.other.where.x: There is no list “nobody”."_s);
}

QTEST_GUILESS_MAIN(TestCellPattern)
#include "tst_cellpattern.moc"
