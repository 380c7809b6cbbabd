// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/figureinput.h"

#include "testsupport.h"

using namespace Qt::StringLiterals;
using State = FigureInput::State;

class tst_FigureInput : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void statesWithoutANumber_data();
    void statesWithoutANumber();
    void refuses_data();
    void refuses();
    void keepsTheAddends();
    void folds_data();
    void folds();
};

void tst_FigureInput::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("cellUnit");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("approx");

    const auto row = [](const char *name, const QString &typed, const QString &cellUnit,
                        const QString &value, const QString &approx = {}) {
        QTest::newRow(name) << typed << cellUnit << value << approx;
    };
    row("plain", u"39"_s, u"件"_s, u"39"_s);
    row("zero", u"0"_s, u"件"_s, u"0"_s);
    row("full-width digits", u"１２"_s, u"件"_s, u"12"_s);
    row("full-width point", u"０．５"_s, u"万元"_s, u"0.5"_s);
    row("thousands comma", u"1,335"_s, u"条"_s, u"1335"_s);
    row("full-width comma", u"１，３３５"_s, u"条"_s, u"1335"_s);
    row("thousands space", u"1 335"_s, u"条"_s, u"1335"_s);
    row("narrow space", u"75\u202F394\u202F432.52"_s, u"元"_s, u"75394432.52"_s);
    row("millions", u"1,234,567.5"_s, u"元"_s, u"1234567.5"_s);
    row("spaces around", u"　39 "_s, u"件"_s, u"39"_s);
    row("zero-width space inside", u"3\u200B9"_s, u"件"_s, u"39"_s);
    row("six decimals", u"24252.311082"_s, u"万元"_s, u"24252.311082"_s);
    row("trailing zeros", u"20.50"_s, u"万元"_s, u"20.5"_s);
    row("its own unit", u"39件"_s, u"件"_s, u"39"_s);
    row("unit after a space", u"20 万元"_s, u"万元"_s, u"20"_s);
    row("unit written with a radical", u"20万⼈"_s, u"人"_s, u"200000"_s);
    row("yuan in ten thousands", u"251000元"_s, u"万元"_s, u"25.1"_s);
    row("ten thousands in yuan", u"25.1万元"_s, u"元"_s, u"251000"_s);
    row("ten thousand pieces", u"1.4285万件"_s, u"件"_s, u"14285"_s);
    row("ten thousand alone, count", u"3万"_s, u"件"_s, u"30000"_s);
    row("ten thousand alone, money", u"20万"_s, u"万元"_s, u"20"_s);
    row("hundred millions", u"1.2亿元"_s, u"万元"_s, u"12000"_s);
    row("percent", u"50％"_s, u"%"_s, u"50"_s);
    row("near", u"近20"_s, u"万元"_s, u"20"_s, u"近"_s);
    row("about, with unit", u"约20万元"_s, u"万元"_s, u"20"_s, u"约"_s);
    row("more than", u"30余"_s, u"次"_s, u"30"_s, u"余"_s);
    row("more than, with unit", u"200余名"_s, u"名"_s, u"200"_s, u"余"_s);
    row("many", u"30多次"_s, u"次"_s, u"30"_s, u"多"_s);
    row("mark between 万 and unit", u"3万余件"_s, u"件"_s, u"30000"_s, u"余"_s);
    row("mark before 万", u"20多万元"_s, u"万元"_s, u"20"_s, u"多"_s);
    row("mark behind the unit", u"30次以上"_s, u"次"_s, u"30"_s, u"以上"_s);
    row("decrease", u"减4"_s, u"项"_s, u"-4"_s);
    row("decrease, long form", u"减少4项"_s, u"项"_s, u"-4"_s);
    row("increase", u"增3"_s, u"项"_s, u"3"_s);
    row("plus", u"+3"_s, u"项"_s, u"3"_s);
    row("hyphen", u"-18"_s, u"项"_s, u"-18"_s);
    row("minus sign", u"−18"_s, u"项"_s, u"-18"_s);
    row("full-width hyphen", u"－18"_s, u"项"_s, u"-18"_s);
    row("negative zero", u"-0"_s, u"项"_s, u"0"_s);
    row("sum", u"=12+7"_s, u"件"_s, u"19"_s);
    row("sum with difference", u"＝ 12 + 7 − 4"_s, u"件"_s, u"15"_s);
    row("sum with unit", u"=1,200+7件"_s, u"件"_s, u"1207"_s);
    row("largest", u"99999999999.999999"_s, u"元"_s, u"99999999999.999999"_s);
}

void tst_FigureInput::reads()
{
    QFETCH(QString, typed);
    QFETCH(QString, cellUnit);
    const auto input = readFigureInput(typed, cellUnit);
    QVERIFY_RESULT(input);
    QCOMPARE(input->state, State::Number);
    QTEST(input->value.toFile(), "value");
    QTEST(input->approx, "approx");
}

void tst_FigureInput::statesWithoutANumber_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<State>("state");
    QTest::newRow("nothing") << QString() << State::Blank;
    QTest::newRow("spaces only") << u" \u3000\u00A0"_s << State::Blank;
    QTest::newRow("na") << u"na"_s << State::NotApplicable;
    QTest::newRow("NA") << u" NA "_s << State::NotApplicable;
    QTest::newRow("N/A") << u"N/A"_s << State::NotApplicable;
    QTest::newRow("不适用") << u"不适用"_s << State::NotApplicable;
}

void tst_FigureInput::statesWithoutANumber()
{
    QFETCH(QString, typed);
    const auto input = readFigureInput(typed, u"件"_s);
    QVERIFY_RESULT(input);
    QTEST(input->state, "state");
    QCOMPARE(input->value, Amount());
}

void tst_FigureInput::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("cellUnit");
    QTest::addColumn<QString>("reason"); // words the sentence must contain

    const auto row = [](const char *name, const QString &typed, const QString &reason,
                        const QString &cellUnit = u"件"_s) {
        QTest::newRow(name) << typed << cellUnit << reason;
    };
    row("slash", u"/"_s, u"leave it blank or choose"_s);
    row("hyphen alone", u"-"_s, u"leave it blank or choose"_s);
    row("dashes", u"——"_s, u"leave it blank or choose"_s);
    row("无", u"无"_s, u"leave it blank or choose"_s);
    row("word", u"abc"_s, u"write it in digits"_s);
    row("Chinese numeral", u"三十"_s, u"write it in digits"_s);
    row("unit alone", u"件"_s, u"write it in digits"_s);
    row("exponent", u"1e5"_s, u"scientific"_s);
    row("section number", u"3.5.1"_s, u"cannot be read"_s);
    row("date", u"2021-12-03"_s, u"date"_s);
    row("Chinese date", u"2021年12月3日"_s, u"date"_s);
    row("date with strokes", u"2021/12/3"_s, u"date"_s);
    row("code", u"007"_s, u"leading zeros"_s);
    row("two zeros", u"00"_s, u"leading zeros"_s);
    row("seven decimals", u"0.1234567"_s, u"six decimals"_s);
    row("finer than six decimals in 万元", u"12.345元"_s, u"six decimals"_s, u"万元"_s);
    row("too large", u"12345678901234"_s, u"out of range"_s);
    row("too large after conversion", u"99999999999万"_s, u"out of range"_s);
    row("sum too large", u"=99999999999+99999999999"_s, u"out of range"_s);
    row("digits without end", QString(5000, u'9'), u"out of range"_s);
    row("two changes", u"增3减1"_s, u"two changes"_s);
    row("sum without =", u"12+7"_s, u"cannot be read"_s);
    row("unfinished sum", u"=12+"_s, u"cannot be read"_s);
    row("empty sum", u"="_s, u"not a figure"_s);
    row("two signs", u"--5"_s, u"cannot be read"_s);
    row("two marks", u"约20余"_s, u"cannot be read"_s);
    row("two figures", u"20件30"_s, u"cannot be read"_s);
    row("range", u"20-30"_s, u"cannot be read"_s);
    row("wrong group", u"1,33"_s, u"thousands"_s);
    row("wrong group in front", u"1234,567"_s, u"thousands"_s);
    row("other unit", u"39条"_s, u"counted in 件"_s);
    row("money for a count", u"39万元"_s, u"counted in 件"_s);
    row("unit where there is none", u"39件"_s, u"enter the number alone"_s, QString());
    row("percentage points", u"10个百分点"_s, u"counted in %"_s, u"%"_s);
    row("point without decimals", u"5."_s, u"cannot be read"_s);
    row("decimals without whole", u".5"_s, u"cannot be read"_s);
    row("formula", u"=SUM(A1)"_s, u"is a formula"_s);
    row("reference", u"=A1"_s, u"is a formula"_s);
    row("error value", u"#REF!"_s, u"is an error value"_s);
    row("error value of a division", u"#DIV/0!"_s, u"is an error value"_s);
}

void tst_FigureInput::refuses()
{
    QFETCH(QString, typed);
    QFETCH(QString, cellUnit);
    QFETCH(QString, reason);
    const auto input = readFigureInput(typed, cellUnit);
    QVERIFY(!input);
    QCOMPARE(input.error().kind, Error::Kind::BadInput);
    QVERIFY2(input.error().message.contains(reason), qPrintable(input.error().message));
}

void tst_FigureInput::keepsTheAddends()
{
    const auto input = readFigureInput(u"=12+7-4件", u"件"_s);
    QVERIFY_RESULT(input);
    QCOMPARE(input->formula, u"12+7-4"_s);
    QCOMPARE(input->unit, u"件"_s);
    // The addends would add up to another number than the figure.
    const auto converted = readFigureInput(u"=1+2万元", u"元"_s);
    QVERIFY_RESULT(converted);
    QCOMPARE(converted->value, Amount::fromInt(30'000));
    QVERIFY(converted->formula.isEmpty());
}

void tst_FigureInput::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("Kangxi radicals")
        << u"⾏政、第三⽅、统⼀、⼯作"_s << u"行政、第三方、统一、工作"_s;
    QTest::newRow("radicals without decomposition")
        << u"⻓江⻘年⻝品⺠政⻛⻓"_s << u"长江青年食品民政风长"_s;
    QTest::newRow("full width") << u"（Ａ）１２：，"_s << u"(A)12:,"_s;
    QTest::newRow("spaces") << u"索\u3000引\u00A0号"_s << u"索 引 号"_s;
    QTest::newRow("nothing visible") << u"a\u200B\uFEFF\u00ADb"_s << u"ab"_s;
    QTest::newRow("Chinese full stop stays") << u"共12件。"_s << u"共12件。"_s;
}

void tst_FigureInput::folds()
{
    QFETCH(QString, text);
    QTEST(foldForReading(text), "folded");
}

QTEST_GUILESS_MAIN(tst_FigureInput)
#include "tst_figureinput.moc"
