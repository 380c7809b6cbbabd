// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollup/unitlist.h"

#include "testsupport.h"

using namespace Qt::StringLiterals;

class tst_UnitList : public QObject
{
    Q_OBJECT

private slots:
    void unitsAreFoundBySeveralNames_data();
    void unitsAreFoundBySeveralNames();
    void listsThatCannotBeRead_data();
    void listsThatCannotBeRead();
};

void tst_UnitList::unitsAreFoundBySeveralNames_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shortName");
    QTest::addColumn<int>("found");

    QTest::newRow("by its code under another name") << u"b2"_s << u"某某局"_s << QString() << 1;
    QTest::newRow("by its full name with a space") << QString() << u"乙 局"_s << QString() << 1;
    QTest::newRow("full-width code") << u"Ｃ３"_s << u"什么局"_s << QString() << 2;
    QTest::newRow("by its short name") << QString() << u"市甲局"_s << u"甲"_s << 0;
    QTest::newRow("called by its short name") << QString() << u"丙"_s << QString() << 2;
    QTest::newRow("a short name two units have") << QString() << u"同"_s << QString() << -1;
    QTest::newRow("the code of one, the name of another")
        << u"A1"_s << u"乙局"_s << QString() << -1;
    QTest::newRow("unknown") << u"Z9"_s << u"丁局"_s << u"丁"_s << -1;
}

void tst_UnitList::unitsAreFoundBySeveralNames()
{
    QFETCH(QString, code);
    QFETCH(QString, name);
    QFETCH(QString, shortName);
    QFETCH(int, found);
    const auto list = UnitList::read(
        "代码,名称,简称\nA1,甲局,甲\nB2,乙局,乙\nC3,丙局,丙\nD4,丁一局,同\nE5,丁二局,同\n",
        u"list.csv"_s);
    QVERIFY_RESULT(list);
    QCOMPARE(list->size(), 5);
    QCOMPARE(list->find({name, shortName, code, OrganKind::Department, OrganLevel::County}), found);
}

void tst_UnitList::listsThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("where");

    const int input = static_cast<int>(Error::Kind::BadInput);
    const int unread = static_cast<int>(Error::Kind::CannotRead);
    QTest::newRow("nothing in it") << QByteArray("代码,名称\n\n") << unread << u"list.csv"_s;
    QTest::newRow("a unit without a name")
        << QByteArray("A,甲局\nB,\n") << input << u"list.csv:2"_s;
    QTest::newRow("one code twice") << QByteArray("A,甲局\na,乙局\n") << input << u"list.csv:2"_s;
    QTest::newRow("one name twice") << QByteArray("A,甲局\nB,甲局\n") << input << u"list.csv:2"_s;
    QTest::newRow("in GBK") << QByteArray("A,\xBC\xD7\xBE\xD6\n") << unread << u"list.csv"_s;
    QTest::newRow("binary") << QByteArray("PK\0\3", 4) << unread << u"list.csv"_s;
}

void tst_UnitList::listsThatCannotBeRead()
{
    QFETCH(QByteArray, csv);
    QFETCH(int, kind);
    QFETCH(QString, where);
    const auto list = UnitList::read(csv, u"list.csv"_s);
    QVERIFY(!list);
    QCOMPARE(static_cast<int>(list.error().kind), kind);
    QCOMPARE(list.error().where, where);
}

QTEST_GUILESS_MAIN(tst_UnitList)
#include "tst_unitlist.moc"
