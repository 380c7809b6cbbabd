// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/amount.h"

#include "testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Amount amount(QStringView text)
{
    return Amount::fromFile(text).value();
}

QString written(std::optional<Amount> amount)
{
    return amount ? amount->toFile() : u"none"_s;
}

} // namespace

class TestAmount : public QObject
{
    Q_OBJECT

private slots:
    void readsTheFileForm_data();
    void readsTheFileForm();
    void refusesOtherForms_data();
    void refusesOtherForms();
    void writesWithoutTrailingZeros_data();
    void writesWithoutTrailingZeros();
    void countsDecimals_data();
    void countsDecimals();
    void addsExactly();
    void keepsRoomForLongSums();
    void noticesOverflow();
    void multipliesExactly_data();
    void multipliesExactly();
    void comparesAndHashes();
    void roundsPercentages_data();
    void roundsPercentages();
};

void TestAmount::readsTheFileForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("millionths");

    QTest::newRow("zero") << u"0"_s << qint64(0);
    QTest::newRow("minus zero is zero") << u"-0"_s << qint64(0);
    QTest::newRow("count") << u"39"_s << qint64(39'000'000);
    QTest::newRow("negative change") << u"-4"_s << qint64(-4'000'000);
    QTest::newRow("below one") << u"0.5"_s << qint64(500'000);
    QTest::newRow("negative below one") << u"-0.05"_s << qint64(-50'000);
    QTest::newRow("six decimals") << u"24252.311082"_s << qint64(24'252'311'082);
    QTest::newRow("smallest") << u"0.000001"_s << qint64(1);
    QTest::newRow("trailing zeros") << u"20.300"_s << qint64(20'300'000);
    QTest::newRow("largest") << u"99999999999.999999"_s << qint64(99'999'999'999'999'999);
    QTest::newRow("most negative") << u"-99999999999.999999"_s << qint64(-99'999'999'999'999'999);
}

void TestAmount::readsTheFileForm()
{
    QFETCH(QString, text);
    const std::optional<Amount> read = Amount::fromFile(text);
    QVERIFY(read.has_value());
    QTEST(read->millionths(), "millionths");
}

void TestAmount::refusesOtherForms_data()
{
    QTest::addColumn<QString>("text");

    const QStringList texts{u""_s,
                            u"-"_s,
                            u"."_s,
                            u"+4"_s,
                            u"--4"_s,
                            u"1."_s,
                            u".5"_s,
                            u"-.5"_s,
                            u" 1"_s,
                            u"1 "_s,
                            u"1,000"_s,
                            u"1e5"_s,
                            u"0x10"_s,
                            u"３９"_s,
                            u"٣"_s,
                            u"三"_s,
                            u"1.2.3"_s,
                            u"1-2"_s,
                            u"007"_s,
                            u"00"_s,
                            u"-01"_s,
                            u"00.5"_s,
                            u"nan"_s,
                            u"inf"_s,
                            u"1.0000001"_s,
                            u"0.0000000"_s,
                            u"100000000000"_s,
                            u"99999999999999999999999999"_s};
    for (const QString &text : texts)
        QTest::newRow(text.isEmpty() ? "nothing" : qPrintable(text)) << text;
}

void TestAmount::refusesOtherForms()
{
    QFETCH(QString, text);
    QCOMPARE(written(Amount::fromFile(text)), u"none"_s);
}

void TestAmount::writesWithoutTrailingZeros_data()
{
    QTest::addColumn<qint64>("millionths");
    QTest::addColumn<QString>("text");

    QTest::newRow("zero") << qint64(0) << u"0"_s;
    QTest::newRow("count") << qint64(39'000'000) << u"39"_s;
    QTest::newRow("ends in zeros before the point") << qint64(100'000'000) << u"100"_s;
    QTest::newRow("one decimal") << qint64(20'300'000) << u"20.3"_s;
    QTest::newRow("zeros behind the point") << qint64(1'000'050) << u"1.00005"_s;
    QTest::newRow("negative below one") << qint64(-50'000) << u"-0.05"_s;
    QTest::newRow("largest number of all")
        << std::numeric_limits<qint64>::max() << u"9223372036854.775807"_s;
    QTest::newRow("smallest number of all")
        << std::numeric_limits<qint64>::min() << u"-9223372036854.775808"_s;
}

void TestAmount::writesWithoutTrailingZeros()
{
    QFETCH(qint64, millionths);
    QTEST(Amount::fromMillionths(millionths).toFile(), "text");
}

void TestAmount::countsDecimals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<qint64>("whole");

    QTest::newRow("whole") << u"40"_s << 0 << qint64(40);
    QTest::newRow("one") << u"20.3"_s << 1 << qint64(20);
    QTest::newRow("two, negative") << u"-1.25"_s << 2 << qint64(-1);
    QTest::newRow("zero between") << u"0.101"_s << 3 << qint64(0);
    QTest::newRow("six") << u"24252.311082"_s << 6 << qint64(24252);
}

void TestAmount::countsDecimals()
{
    QFETCH(QString, text);
    QFETCH(int, decimals);
    const Amount value = amount(text);
    QCOMPARE(value.decimals(), decimals);
    QCOMPARE(value.isInteger(), decimals == 0);
    QTEST(value.whole(), "whole");
    QCOMPARE(value.isNegative(), text.startsWith(u'-'));
}

void TestAmount::addsExactly()
{
    // The classic that binary fractions get wrong.
    QCOMPARE(amount(u"0.1") + amount(u"0.2"), amount(u"0.3"));
    QCOMPARE(amount(u"0.3") - amount(u"0.1"), amount(u"0.2"));
    QCOMPARE(amount(u"18651.064104") + amount(u"-18651.064104"), Amount());
    QCOMPARE((-amount(u"4")).toFile(), u"-4"_s);
    QCOMPARE(amount(u"-4").abs().toFile(), u"4"_s);
    Amount sum;
    for (int i = 0; i < 1'000'000; ++i)
        sum += Amount::fromMillionths(1);
    QCOMPARE(sum, Amount::fromInt(1));
    sum -= Amount::fromInt(1);
    QVERIFY(sum.isZero());
}

void TestAmount::keepsRoomForLongSums()
{
    Amount sum;
    for (int i = 0; i < 90; ++i)
        sum += Amount::limit();
    QCOMPARE(sum.toFile(), u"8999999999999.99991"_s);
}

void TestAmount::noticesOverflow()
{
    const Amount most = Amount::fromMillionths(std::numeric_limits<qint64>::max());
    const Amount least = Amount::fromMillionths(std::numeric_limits<qint64>::min());
    QCOMPARE(written(Amount::checkedAdd(most, Amount::fromMillionths(1))), u"none"_s);
    QCOMPARE(written(Amount::checkedAdd(least, Amount::fromMillionths(-1))), u"none"_s);
    QCOMPARE(written(Amount::checkedAdd(most, least)), u"-0.000001"_s);
    QCOMPARE(written(Amount::checkedTimes(most, 2)), u"none"_s);
    QCOMPARE(written(Amount::checkedTimes(least, -1)), u"none"_s);
}

void TestAmount::multipliesExactly_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<qint64>("factor");
    QTest::addColumn<QString>("product");

    QTest::newRow("万元 to 元") << u"24252.311082"_s << qint64(10'000) << u"242523110.82"_s;
    QTest::newRow("negative") << u"-0.5"_s << qint64(3) << u"-1.5"_s;
    QTest::newRow("by zero") << u"39"_s << qint64(0) << u"0"_s;
}

void TestAmount::multipliesExactly()
{
    QFETCH(QString, value);
    QFETCH(qint64, factor);
    QTEST(written(Amount::checkedTimes(amount(value), factor)), "product");
}

void TestAmount::comparesAndHashes()
{
    QVERIFY(amount(u"-4") < amount(u"0"));
    QVERIFY(amount(u"20.3") > amount(u"20.299999"));
    QCOMPARE(amount(u"20.30"), amount(u"20.3"));
    QCOMPARE(qHash(amount(u"20.30"), 7), qHash(amount(u"20.3"), 7));
}

void TestAmount::roundsPercentages_data()
{
    QTest::addColumn<QString>("numerator");
    QTest::addColumn<QString>("denominator");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("percent");

    const auto row = [](const char *name, const QString &numerator, const QString &denominator,
                        int decimals, const QString &percent) {
        QTest::newRow(name) << numerator << denominator << decimals << percent;
    };
    row("exact", u"1"_s, u"4"_s, 0, u"25"_s);
    row("published share, one decimal", u"258"_s, u"805"_s, 1, u"32"_s);
    row("published share, two decimals", u"258"_s, u"805"_s, 2, u"32.05"_s);
    row("third, four decimals", u"1"_s, u"3"_s, 4, u"33.3333"_s);
    row("two thirds round up", u"2"_s, u"3"_s, 0, u"67"_s);
    row("half rounds away from zero", u"1"_s, u"200"_s, 0, u"1"_s);
    row("negative half rounds away from zero", u"-1"_s, u"200"_s, 0, u"-1"_s);
    row("just under a half", u"0.999999"_s, u"200"_s, 0, u"0"_s);
    row("half at the first decimal", u"1"_s, u"2000"_s, 1, u"0.1"_s);
    row("negative denominator", u"1"_s, u"-4"_s, 0, u"-25"_s);
    row("both negative", u"-1"_s, u"-4"_s, 0, u"25"_s);
    row("more than all", u"14285"_s, u"837"_s, 1, u"1706.7"_s);
    row("nothing of something", u"0"_s, u"5"_s, 2, u"0"_s);
    row("something of nothing", u"5"_s, u"0"_s, 0, u"none"_s);
    row("nothing of nothing", u"0"_s, u"0"_s, 0, u"none"_s);
    row("too many decimals asked", u"1"_s, u"3"_s, 5, u"none"_s);
    row("fewer than no decimals asked", u"1"_s, u"3"_s, -1, u"none"_s);
    row("largest of largest", u"99999999999.999999"_s, u"99999999999.999999"_s, 4, u"100"_s);
    row("largest of smallest does not fit", u"99999999999.999999"_s, u"0.000001"_s, 0, u"none"_s);
}

void TestAmount::roundsPercentages()
{
    QFETCH(QString, numerator);
    QFETCH(QString, denominator);
    QFETCH(int, decimals);
    QTEST(written(percentage(amount(numerator), amount(denominator), decimals)), "percent");
}

QTEST_GUILESS_MAIN(TestAmount)
#include "tst_amount.moc"
