// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/causehint.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Addends of one sum and, last, the stated total.
QList<Addend> sum(const QList<qint64> &parts, qint64 total)
{
    QList<Addend> addends;
    for (qsizetype i = 0; i < parts.size(); ++i)
        addends.append({u"第%1行"_s.arg(i + 1), Amount::fromInt(parts[i]), true, false});
    addends.append({u"总计"_s, Amount::fromInt(total), false, true});
    return addends;
}

} // namespace

class TestCauseHint : public QObject
{
    Q_OBJECT

private slots:
    void hints_data();
    void hints();
    void moneyOffByTenThousand();
};

void TestCauseHint::hints_data()
{
    QTest::addColumn<QList<qint64>>("parts");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QString>("hint");
    QTest::addColumn<QString>("english");
    using Parts = QList<qint64>;

    QTest::newRow("an addend was left out of the total")
        << Parts{20, 6, 3} << 23LL << u"差额 6 恰等于“第2行”：可能漏加，或重复计入。"_s
        << u"The difference 6 equals “第2行”: it may have been left out or counted twice."_s;
    QTest::newRow("an addend was counted twice in the total")
        << Parts{20, 6, 3} << 35LL << u"差额 6 恰等于“第2行”：可能漏加，或重复计入。"_s
        << u"The difference 6 equals “第2行”: it may have been left out or counted twice."_s;
    QTest::newRow("two addends fit, both are named")
        << Parts{6, 6, 14} << 20LL << u"差额 6 恰等于“第1行”或“第2行”：可能漏加，或重复计入。"_s
        << u"The difference 6 equals “第1行” or “第2行”: it may have been left out or counted "
           u"twice."_s;
    QTest::newRow("too many addends fit to be worth naming")
        << Parts{1, 1, 1, 1} << 5LL << QString() << QString();
    QTest::newRow("digits of an addend swapped")
        << Parts{54, 100, 7} << 152LL << u"“第1行”的 54 可能是 45 写颠倒了数字。"_s
        << u"“第1行”: 54 may be 45 with two digits swapped."_s;
    QTest::newRow("digits of the total swapped")
        << Parts{120, 5} << 152LL << u"“总计”的 152 可能是 125 写颠倒了数字。"_s
        << u"“总计”: 152 may be 125 with two digits swapped."_s;
    QTest::newRow("a zero too many")
        << Parts{200, 7} << 27LL << u"“第1行”的 200 可能应为 20，相差 10 倍，请核对单位或位数。"_s
        << u"“第1行”: 200 may stand for 20, off by a factor of 10; check the unit or the digits."_s;
    QTest::newRow("one number split over two cells")
        << Parts{1, 2, 30} << 42LL
        << u"“第1行”的 1 与“第2行”的 2 可能是一个数 12 被拆成了两格。"
           u"“第1行”的 1 可能应为 10，相差 10 倍，请核对单位或位数。"_s
        << u"“第1行”: 1 and “第2行”: 2 may be one number 12 split over two cells. “第1行”: 1 may "
           u"stand for 10, off by a factor of 10; check the unit or the digits."_s;
    QTest::newRow("a longer number split over two cells")
        << Parts{13, 25, 30} << 1355LL
        << u"“第1行”的 13 与“第2行”的 25 可能是一个数 1325 被拆成了两格。"_s
        << u"“第1行”: 13 and “第2行”: 25 may be one number 1325 split over two cells."_s;
    QTest::newRow("two numbers run together")
        << Parts{34, 0, 5} << 12LL << u"“第1行”的 34 可能是 3 与“第2行”的 4 连写成了一格。"_s
        << u"“第1行”: 34 may be 3 run together with 4 of “第2行”."_s;
    QTest::newRow("nothing explains it") << Parts{20, 6} << 30LL << QString() << QString();
}

void TestCauseHint::hints()
{
    QFETCH(QList<qint64>, parts);
    QFETCH(qint64, total);
    QFETCH(QString, hint);
    QFETCH(QString, english);
    qint64 left = 0;
    for (const qint64 part : parts)
        left += part;
    const LocalizedText text = causeHint(sum(parts, total), Amount::fromInt(left - total));
    QCOMPARE(text.zh, hint);
    QCOMPARE(text.en, english);
}

void TestCauseHint::moneyOffByTenThousand()
{
    QList<Addend> addends = sum({}, 0);
    addends.prepend({u"收费"_s, *Amount::fromFile(u"203000"), true, false});
    addends.last().value = *Amount::fromFile(u"20.3");
    const Amount difference = addends.first().value - addends.last().value;
    QCOMPARE(causeHint(addends, difference).zh,
             u"“收费”的 203000 可能应为 20.3，相差 10000 倍，请核对单位或位数。"
             "“总计”的 20.3 可能应为 203000，相差 10000 倍，请核对单位或位数。"_s);
}

QTEST_GUILESS_MAIN(TestCauseHint)
#include "tst_causehint.moc"
