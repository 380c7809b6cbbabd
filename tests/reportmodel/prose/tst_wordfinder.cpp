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

QTEST_GUILESS_MAIN(TestWordFinder)
#include "tst_wordfinder.moc"
