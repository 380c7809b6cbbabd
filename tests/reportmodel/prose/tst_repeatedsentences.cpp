// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/repeatedsentences.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestRepeatedSentences : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void nothingIsRepeatedFromNothing();
    void longTextsTakeNoLongerThanReadingThem();
};

void TestRepeatedSentences::finds_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QStringList>("repeated"); // with = in front: word for word
    const QString same = u"加强队伍建设，定期组织业务培训和经验交流。"_s;
    QTest::newRow("word for word") << same << QStringList{u'=' + same};
    QTest::newRow("other numbers") << u"全年组织业务培训5次，参加人员230人次。"_s
                                   << QStringList{u"全年组织业务培训5次，参加人员230人次。"_s};
    QTest::newRow("a word changed") << u"加强队伍建设，定期组织业务培训和工作交流。"_s
                                    << QStringList{u"加强队伍建设，定期组织业务培训和工作交流。"_s};
    QTest::newRow("full width and spaces")
        << u"加强队伍建设， 定期组织业务培训和经验交流。"_s
        << QStringList{u"=加强队伍建设， 定期组织业务培训和经验交流。"_s};
    QTest::newRow("rewritten") << u"新设一名专职工作人员，每季度到各科室上门指导。"_s
                               << QStringList();
    QTest::newRow("same subject, other statement")
        << u"加强队伍建设还有不足，专职人员少，培训没有覆盖基层。"_s << QStringList();
    QTest::newRow("too short to mean anything") << u"现报告如下。"_s << QStringList();
    QTest::newRow("second of two")
        << u"新设一名专职人员负责此项工作。"_s + same << QStringList{u'=' + same};
}

void TestRepeatedSentences::finds()
{
    QFETCH(QString, now);
    QFETCH(QStringList, repeated);
    const ProseReading before(u"加强队伍建设，定期组织业务培训和经验交流。"
                              "全年组织业务培训3次，参加人员180人次。现报告如下。"_s);
    QStringList found;
    for (const RepeatedSentence &sentence : repeatedSentences(ProseReading(now), before)) {
        const QString words = now.mid(sentence.span.start, sentence.span.length) + u'。';
        found.append(sentence.identical ? u'=' + words : words);
    }
    QCOMPARE(found, repeated);
}

void TestRepeatedSentences::nothingIsRepeatedFromNothing()
{
    const ProseReading now(u"加强队伍建设，定期组织业务培训和经验交流。"_s);
    QVERIFY(repeatedSentences(now, ProseReading()).empty());
    QVERIFY(repeatedSentences(ProseReading(), now).empty());
}

void TestRepeatedSentences::longTextsTakeNoLongerThanReadingThem()
{
    // A thousand sentences that share most of their words: each is still told apart.
    QString now;
    QString before;
    for (int i = 0; i < 1000; ++i) {
        const QChar one(0x4e00 + 7 * i);
        const QChar two(0x4e00 + 7 * i + 3);
        before += u"推进政府信息公开工作规范化%1%1%1%1%1%1%1%1。"_s.arg(one);
        now += u"推进政府信息公开工作规范化%1%1%1%1%1%1%1%1。"_s.arg(two);
    }
    const auto found = repeatedSentences(ProseReading(now), ProseReading(before));
    QVERIFY(found.size() < 1000);
}

QTEST_APPLESS_MAIN(TestRepeatedSentences)
#include "tst_repeatedsentences.moc"
