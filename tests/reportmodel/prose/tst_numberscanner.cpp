// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/numberscanner.h"

#include <QTest>

using namespace Qt::StringLiterals;

// Each row: a text and what is read in it, one number a word: kind:words=value.
class tst_NumberScanner : public QObject
{
    Q_OBJECT

private slots:
    void quantities_data();
    void quantities();
    void notFigures_data();
    void notFigures();
    void dates();
    void rangesAndPrecision();
    void survivesGarbage_data();
    void survivesGarbage();
};

namespace {

QString describe(const ProseNumber &number)
{
    QString text = number.value.toFile() + number.measure;
    if (number.percent)
        text += u'%';
    if (number.percentPoints)
        text += u"百分点"_s;
    switch (number.approximation) {
    case Approximation::Exact:
        break;
    case Approximation::About:
        text.prepend(u'~');
        break;
    case Approximation::Over:
        text.prepend(u'>');
        break;
    case Approximation::Under:
        text.prepend(u'<');
        break;
    }
    return text;
}

QStringList quantitiesIn(const QString &text)
{
    QStringList found;
    const FoldedText folded(text);
    for (const ProseNumber &number : scanNumbers(folded)) {
        if (number.isQuantity())
            found << describe(number);
    }
    return found;
}

} // namespace

void tst_NumberScanner::quantities_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("count") << u"受理39件"_s << QStringList{u"39件"_s};
    QTest::newRow("full width") << u"受理３９件"_s << QStringList{u"39件"_s};
    QTest::newRow("thousands") << u"共14,285件"_s << QStringList{u"14285件"_s};
    QTest::newRow("ASCII comma is no thousands mark here")
        << u"收到39,45件"_s << QStringList{u"39"_s, u"45件"_s};
    QTest::newRow("ten thousands") << u"发布1.2万条"_s << QStringList{u"12000条"_s};
    QTest::newRow("yuan") << u"投入9万元"_s << QStringList{u"90000元"_s};
    QTest::newRow("hundred millions") << u"2.5亿元"_s << QStringList{u"250000000元"_s};
    QTest::newRow("near") << u"投入近20万元"_s << QStringList{u"~200000元"_s};
    QTest::newRow("over, behind") << u"解读30余次"_s << QStringList{u">30次"_s};
    QTest::newRow("over, before the scale") << u"阅读200多万次"_s << QStringList{u">2000000次"_s};
    QTest::newRow("at least") << u"不少于12场"_s << QStringList{u">12场"_s};
    QTest::newRow("at most") << u"不超过20个工作日"_s << QStringList{u"<20个工作日"_s};
    QTest::newRow("per cent") << u"占33.9％"_s << QStringList{u"33.9%"_s};
    QTest::newRow("percentage points") << u"提高10个百分点"_s << QStringList{u"10百分点"_s};
    QTest::newRow("Chinese numerals") << u"召开会议三次"_s << QStringList{u"3次"_s};
    QTest::newRow("Chinese tens") << u"培训二十一场"_s << QStringList{u"21场"_s};
    QTest::newRow("Chinese per cent") << u"达百分之三十"_s << QStringList{u"30%"_s};
    QTest::newRow("adjacent in a bracket")
        << u"45件（主办11件，协办34件）"_s << QStringList{u"45件"_s, u"11件"_s, u"34件"_s};
}

void tst_NumberScanner::quantities()
{
    QFETCH(QString, text);
    QTEST(quantitiesIn(text), "expected");
}

void tst_NumberScanner::notFigures_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"深入推进“五公开”",
                             "建好“两微一抖”",
                             "“最多跑一次”改革",
                             "全市“一个停车场”",
                             "三类内部事务信息",
                             "四类过程性信息",
                             "危及“三安全一稳定”",
                             "第一时间回应",
                             "国办公开办函〔2021〕30号",
                             "《条例》第二十条第（一）项",
                             "第四届城管开放日",
                             "2021年度报告",
                             "“十四五”规划",
                             "一、总体情况",
                             "（二）依申请公开情况",
                             "一是加强培训",
                             "2021年1月1日至2021年12月31日",
                             "每月10日接访",
                             "00248968X/2022-00246",
                             "拨打12345热线",
                             "联系电话：0571-87654321",
                             "邮编：310000",
                             "两访一开放",
                             "党的二十大",
                             "1.加强领导",
                             "数十次"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void tst_NumberScanner::notFigures()
{
    QFETCH(QString, text);
    QCOMPARE(quantitiesIn(text), QStringList());
}

void tst_NumberScanner::dates()
{
    const FoldedText text(
        u"2021年12月3日印发，2022- 07- 22发布，11月1日开放，2021年度，2021年2月30日"_s);
    const auto numbers = scanNumbers(text);
    QCOMPARE(numbers.size(), size_t(5));
    QCOMPARE(numbers[0].date, QDate(2021, 12, 3));
    QCOMPARE(numbers[1].date, QDate(2022, 7, 22));
    QCOMPARE(numbers[2].kind, NumberKind::Date);
    QVERIFY(!numbers[2].date.isValid());
    QCOMPARE(numbers[3].kind, NumberKind::Year);
    QCOMPARE(numbers[3].year, 2021);
    QVERIFY(!numbers[4].date.isValid()); // there is no such day
}

void tst_NumberScanner::rangesAndPrecision()
{
    const FoldedText text(u"占63%～68%，约5至10件，1.25万件"_s);
    const auto numbers = scanNumbers(text);
    QCOMPARE(numbers.size(), size_t(3));
    QVERIFY(numbers[0].percent);
    QCOMPARE(numbers[0].upper, std::optional(Amount::fromInt(68)));
    QCOMPARE(numbers[1].value, Amount::fromInt(5));
    QCOMPARE(numbers[1].upper, std::optional(Amount::fromInt(10)));
    QVERIFY(!numbers[1].isExact());
    QCOMPARE(numbers[2].value, Amount::fromInt(12500));
    QCOMPARE(numbers[2].step, Amount::fromInt(100));
}

void tst_NumberScanner::survivesGarbage_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("only digits") << QString(100'000, u'9');
    QTest::newRow("only numerals") << QString(100'000, u'万');
    QTest::newRow("only ordinals") << QString(100'000, u'第');
    QTest::newRow("only points") << u"1."_s.repeated(50'000);
    QTest::newRow("only brackets") << u"(1)"_s.repeated(50'000);
    QTest::newRow("lone surrogates") << QString(QChar(0xD800)) + u"39件"_s + QChar(0xDC00);
    QTest::newRow("ends in a range") << u"63%～"_s;
    QTest::newRow("ends in 第") << u"第"_s;
}

void tst_NumberScanner::survivesGarbage()
{
    QFETCH(QString, text);
    const FoldedText folded(text);
    qsizetype end = 0;
    for (const ProseNumber &number : scanNumbers(folded)) {
        QVERIFY(number.span.start >= end); // in order, never overlapping
        end = number.span.end();
        QVERIFY(end <= folded.size());
    }
}

QTEST_GUILESS_MAIN(tst_NumberScanner)
#include "tst_numberscanner.moc"
