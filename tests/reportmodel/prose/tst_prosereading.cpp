// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/prosereading.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_ProseReading : public QObject
{
    Q_OBJECT

private slots:
    void parts_data();
    void parts();
    void sureParts();
    void labels();
    void staysLinear();
};

namespace {

// "39=4+6+29" for each group: the whole and its parts; "?" behind a list that may be incomplete.
QStringList groupsIn(const QString &text)
{
    const ProseReading reading(text);
    const auto value = [&](int index) {
        return reading.numberOf(reading.quantities()[static_cast<size_t>(index)]).value.toFile();
    };
    QStringList groups;
    for (const ProseParts &group : reading.parts()) {
        QStringList parts;
        for (const int part : group.parts)
            parts << value(part);
        groups << value(group.whole) + u'=' + parts.join(u'+') + (group.open ? u"?"_s : QString());
    }
    return groups;
}

} // namespace

void tst_ProseReading::parts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("of which") << u"受理信访件100件，其中咨询60件，投诉40件。"_s
                              << QStringList{u"100=60+40"_s};
    QTest::newRow("brackets")
        << u"人大建议45件（主办11件，协办34件），政协提案54件（主办27件，协办27件）。"_s
        << QStringList{u"45=11+34"_s, u"54=27+27"_s};
    QTest::newRow("two divisions of one whole")
        << u"受理申请39件、办理上年结转0件，其中涉停车20件、涉供水19件；其中网络38件、当面1件；无超期。"_s
        << QStringList{u"39=20+19"_s, u"39=38+1"_s};
    QTest::newRow("one remark in a bracket")
        << u"收到申请57件（含上年结转1件）。"_s << QStringList{u"57=1?"_s};
    QTest::newRow("open list") << u"受理100件，其中咨询60件、投诉20件等。"_s
                               << QStringList{u"100=60+20?"_s};
    QTest::newRow("closing total")
        << u"网站118条，微信294条，微博32条，共444条。"_s << QStringList{u"444=118+294+32"_s};
    QTest::newRow("the sentence in front")
        << u"收到申请39件，上年结转0件。其中，涉停车20件，涉供水19件。"_s
        << QStringList{u"39=20+19"_s};
    QTest::newRow("not the paragraph in front")
        << u"收到申请39件。\n其中，涉停车20件，涉供水19件。"_s << QStringList{};
    QTest::newRow("a change is no part")
        << u"公开信息500条，其中文件300条，比上年增加250条，动态200条。"_s
        << QStringList{u"500=300+200"_s};
    QTest::newRow("a part divided again")
        << u"答复70件，其中公开50件，不公开20件，包括隐私5件、内部事务15件。"_s
        << QStringList{u"70=50+20"_s, u"20=5+15?"_s};
    QTest::newRow("time limits are no parts")
        << u"办结49件，其中5个工作日内办结23件，10个工作日内办结26件。"_s
        << QStringList{u"49=23+26"_s};
    QTest::newRow("other years are no parts")
        << u"收到申请24件（2020年20件，2019年18件）。"_s << QStringList{};
    QTest::newRow("a closing sum is no part")
        << u"收到95件，其中公开42件、不公开56件，共办结98件。"_s << QStringList{u"95=42+56"_s};
    QTest::newRow("two statements are no whole") << u"受理3259件，答复3278件。"_s << QStringList{};
    QTest::newRow("reviews and lawsuits") << u"行政复议134件，行政诉讼57件。"_s << QStringList{};
    QTest::newRow("other measure is no part")
        << u"办结49件，其中网络40件，平均用时8个工作日，当面9件。"_s << QStringList{u"49=40+9"_s};
}

void tst_ProseReading::parts()
{
    QFETCH(QString, text);
    QTEST(groupsIn(text), "expected");
}

// Behind a comma a verb of its own may begin a new statement; 、 only joins.
void tst_ProseReading::sureParts()
{
    const ProseReading reading(u"受理信访100件，其中咨询60件、投诉40件，办理建议20件。"_s);
    QCOMPARE(reading.parts().size(), size_t(1));
    QCOMPARE(reading.parts()[0].parts.size(), size_t(3));
    QCOMPARE(reading.parts()[0].sure, 2);
}

void tst_ProseReading::labels()
{
    const ProseReading reading(u"今年，我局共受理依申请公开39件、办理上年结转件0件。"_s);
    QCOMPARE(reading.quantities().size(), size_t(2));
    QCOMPARE(reading.label(reading.quantities()[0]), u"我局共受理依申请公开");
    QCOMPARE(reading.label(reading.quantities()[1]), u"办理上年结转件");
    QCOMPARE(reading.quantities()[0].sentence, reading.quantities()[1].sentence);
}

void tst_ProseReading::staysLinear()
{
    const QString block = u"全年受理信访件14285件（咨询679件），其中申诉59件。"_s;
    const ProseReading reading(block.repeated(20'000));
    QCOMPARE(reading.quantities().size(), size_t(3 * 20'000));
    QCOMPARE(reading.sentences().size(), size_t(20'000));
}

QTEST_GUILESS_MAIN(tst_ProseReading)
#include "tst_prosereading.moc"
