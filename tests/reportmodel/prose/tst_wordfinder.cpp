// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/wordfinder.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

class TestWordFinder : public QObject
{
    Q_OBJECT

private slots:
    void numbers();
    void find_data();
    void find();
    void apart_data();
    void apart();
    void nextFromSomewhere();
};

void TestWordFinder::numbers()
{
    WordFinder finder;
    QCOMPARE(finder.add(u"复议"_s), 0);
    QCOMPARE(finder.add(u"诉讼"_s), 1);
    QCOMPARE(finder.add(u"复议"_s), 0);
    QCOMPARE(finder.add(QString()), -1);
    QCOMPARE(finder.wordCount(), 2);
    QCOMPARE(finder.word(1), u"诉讼"_s);
    QCOMPARE(finder.numberOf(u"诉讼"_s), 1);
    QCOMPARE(finder.numberOf(u"信访"_s), -1);
}

void TestWordFinder::find_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found"); // word@start
    QTest::newRow("nothing") << QStringList{u"复议"_s} << u"依申请公开"_s << QStringList{};
    QTest::newRow("no text") << QStringList{u"复议"_s} << QString() << QStringList{};
    QTest::newRow("twice") << QStringList{u"公开"_s} << u"公开不公开"_s
                           << QStringList{u"公开@0"_s, u"公开@3"_s};
    QTest::newRow("inside each other, longest first")
        << QStringList{u"公开"_s, u"不予公开"_s, u"不予"_s} << u"不予公开"_s
        << QStringList{u"不予公开@0"_s, u"不予@0"_s, u"公开@2"_s};
    QTest::newRow("overlapping") << QStringList{u"无法提"_s, u"提供"_s} << u"无法提供"_s
                                 << QStringList{u"无法提@0"_s, u"提供@2"_s};
    QTest::newRow("one character, also at the end")
        << QStringList{u"近"_s, u"近年"_s} << u"近年近"_s
        << QStringList{u"近年@0"_s, u"近@0"_s, u"近@2"_s};
    QTest::newRow("cut off by the end")
        << QStringList{u"不予公开"_s} << u"不予公"_s << QStringList{};
}

void TestWordFinder::find()
{
    QFETCH(QStringList, words);
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    WordFinder finder;
    for (const QString &word : words)
        finder.add(word);
    QStringList hits;
    for (const WordFinder::Hit &hit : finder.find(text))
        hits.append(finder.word(hit.word) + u'@' + QString::number(hit.span.start));
    QCOMPARE(hits, found);
}

void TestWordFinder::apart_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("longest of those that begin there")
        << QStringList{u"公开"_s, u"公开指南"_s, u"指南"_s} << u"见公开指南"_s
        << QStringList{u"公开指南@1"_s};
    QTest::newRow("shorter where the longer does not fit")
        << QStringList{u"公开指南"_s, u"公开"_s} << u"公开指出"_s << QStringList{u"公开@0"_s};
    QTest::newRow("no overlaps") << QStringList{u"年年"_s} << u"年年年"_s
                                 << QStringList{u"年年@0"_s};
    QTest::newRow("one character at the end")
        << QStringList{u"止"_s, u"止步"_s} << u"到此为止"_s << QStringList{u"止@3"_s};
    QTest::newRow("no words") << QStringList() << u"无"_s << QStringList();
}

void TestWordFinder::apart()
{
    QFETCH(QStringList, words);
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    const WordFinder finder(words);
    QStringList hits;
    for (const WordFinder::Hit &hit : finder.apart(text))
        hits.append(finder.word(hit.word) + u'@' + QString::number(hit.span.start));
    QCOMPARE(hits, found);
    QCOMPARE(finder.occursIn(text), !found.isEmpty());
}

void TestWordFinder::nextFromSomewhere()
{
    const WordFinder finder({u"公开"_s});
    const QString text = u"公开与公开"_s;
    QCOMPARE(finder.next(text, 1)->span, (Span{3, 2}));
    QVERIFY(!finder.next(text, 4));
    QVERIFY(!finder.at(text, 1));
    QVERIFY(!finder.at(text, 5));
}

QTEST_GUILESS_MAIN(TestWordFinder)
#include "tst_wordfinder.moc"
