// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/similarity.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

class TestSimilarity : public QObject
{
    Q_OBJECT

private slots:
    void texts_data();
    void texts();
    void repeats_data();
    void repeats();
};

void TestSimilarity::texts_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    const QString text = u"全年发布信息1335条，受理申请39件，均按期答复。"_s;
    QTest::newRow("the same") << text << text << 1000 << 1000;
    QTest::newRow("other figures only")
        << text << u"全年发布信息1280条，受理申请41件，均按期答复。"_s << 1000 << 1000;
    QTest::newRow("other punctuation only")
        << text << u"全年发布信息1335条,受理申请39件;均按期答复"_s << 1000 << 1000;
    QTest::newRow("two words changed")
        << text << u"全年公布信息1335条，收到申请39件，均按期答复。"_s << 600 << 900;
    QTest::newRow("another text") << text << u"建立舆情监测机制，举办开放日活动。"_s << 0 << 100;
    QTest::newRow("nothing") << text << QString() << 0 << 0;
    QTest::newRow("half of it") << text
                                << text + u"同时开展业务培训，完善门户网站栏目，细化公开目录。"_s
                                << 550 << 800;
}

void TestSimilarity::texts()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, least);
    QFETCH(int, most);
    const int found = Similarity::permille(a, b);
    QVERIFY2(found >= least && found <= most, qPrintable(QString::number(found)));
    QCOMPARE(Similarity::permille(b, a), found);
}

void TestSimilarity::repeats_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("found"); // sentence=before, ! identical, # same numbers
    const QString before = u"坚持以公开为常态、不公开为例外，细化目录。"
                           "全年受理公开申请39件，均按期答复。"
                           "认真开展业务培训，提高经办人员能力。"_s;
    QTest::newRow("word for word")
        << u"认真开展业务培训，提高经办人员能力。"_s << before << u"0=2!"_s;
    QTest::newRow("figures kept") << u"全年受理公开申请39件，均按期答复。"_s << before
                                  << u"0=1!#"_s;
    QTest::newRow("figures changed")
        << u"全年受理公开申请41件，均按期答复。"_s << before << u"0=1!"_s;
    QTest::newRow("nearly") << u"坚持以公开为常态、不公开为例外，细化公开目录。"_s << before
                            << u"0=0"_s;
    QTest::newRow("moved behind new sentences")
        << u"门户网站完成改版，检索更加方便快捷。全年受理公开申请39件，均按期答复。"_s << before
        << u"1=1!#"_s;
    QTest::newRow("another sentence about the same")
        << u"受理申请较多的是停车和垃圾分类领域，答复前均经法制审核。"_s << before << QString();
    QTest::newRow("too short to tell") << u"均按期答复。"_s << u"均按期答复。"_s << QString();
    QTest::newRow("nothing before") << before << QString() << QString();
    QTest::newRow("nothing now") << QString() << before << QString();
}

void TestSimilarity::repeats()
{
    QFETCH(QString, now);
    QFETCH(QString, before);
    QFETCH(QString, found);
    QStringList list;
    for (const Similarity::Repeat &repeat :
         Similarity::repeats(ProseReading(now), ProseReading(before))) {
        list.append(QString::number(repeat.sentence) + u'=' + QString::number(repeat.before) +
                    (repeat.identical ? u"!"_s : QString()) +
                    (repeat.sameNumbers ? u"#"_s : QString()));
        QVERIFY(repeat.permille >= Similarity::NearlySame && repeat.permille <= 1000);
    }
    QCOMPARE(list.join(u' '), found);
}

QTEST_GUILESS_MAIN(TestSimilarity)
#include "tst_similarity.moc"
