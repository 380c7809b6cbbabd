// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/chartscale.h"

#include "charts/chartshares.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

class tst_ChartScale : public QObject
{
    Q_OBJECT

private slots:
    void ticks_data();
    void ticks();
    void holdsEveryValueWithZeroAmongFewTicks();
    void sharesAddUp_data();
    void sharesAddUp();
    void randomSharesAddUp();
};

void tst_ChartScale::ticks_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::addColumn<bool>("wholeNumbers");
    QTest::addColumn<QString>("ticks");
    QTest::newRow("all zero") << 0.0 << 0.0 << true << u"0 1"_s;
    QTest::newRow("one") << 0.0 << 1.0 << true << u"0 1"_s;
    QTest::newRow("counts have no half ticks") << 0.0 << 3.0 << true << u"0 1 2 3"_s;
    QTest::newRow("money may have them") << 0.0 << 1.2 << false << u"0 0.5 1 1.5"_s;
    QTest::newRow("tens") << 0.0 << 39.0 << true << u"0 10 20 30 40"_s;
    QTest::newRow("changes") << -14.0 << 7.0 << true << u"-15 -10 -5 0 5 10"_s;
    QTest::newRow("only negative") << -3.0 << 0.0 << true << u"-3 -2 -1 0"_s;
    QTest::newRow("ten thousands") << 0.0 << 251000.0 << true << u"0 10万 20万 30万"_s;
    QTest::newRow("largest figure")
        << 0.0 << 99999999999.999999 << false << u"0 200亿 400亿 600亿 800亿 1000亿"_s;
    QTest::newRow("tiny") << 0.0 << 0.000003 << false << u"0 1e-06 2e-06 3e-06"_s;
}

void tst_ChartScale::ticks()
{
    QFETCH(double, least);
    QFETCH(double, most);
    QFETCH(bool, wholeNumbers);
    const ValueScale scale = valueScale(least, most, wholeNumbers);
    QStringList texts;
    for (int i = 0; i <= scale.steps; ++i)
        texts.append(tickText(scale, i));
    QTEST(texts.join(u' '), "ticks");
}

void tst_ChartScale::holdsEveryValueWithZeroAmongFewTicks()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 5000; ++i) {
        const double size = std::pow(10.0, random.bounded(11.0) - 2);
        const double most = random.bounded(size);
        const double least = i % 3 == 0 ? -random.bounded(size) : 0.0;
        const ValueScale scale = valueScale(least, most, i % 2 == 0);
        QVERIFY(scale.low <= least && scale.high >= most);
        QVERIFY2(scale.steps >= 1 && scale.steps <= 10, qPrintable(QString::number(scale.steps)));
        bool zero = false;
        for (int k = 0; k <= scale.steps; ++k)
            zero = zero || tickText(scale, k) == u"0";
        QVERIFY(zero);
    }
}

void tst_ChartScale::sharesAddUp_data()
{
    QTest::addColumn<QString>("parts");
    QTest::addColumn<QString>("shares");
    QTest::newRow("thirds: the first gets the tenth left over") << u"1 1 1"_s << u"334 333 333"_s;
    QTest::newRow("petitions") << u"5317 6612 1519 837"_s << u"372 463 106 59"_s;
    QTest::newRow("nothing") << u"0 0"_s << u"0 0"_s;
    QTest::newRow("one part") << u"0 7"_s << u"0 1000"_s;
    QTest::newRow("too small to show") << u"99999999999 1"_s << u"1000 0"_s;
    QTest::newRow("largest figures") << u"99999999999.999999 99999999999.999999"_s << u"500 500"_s;
}

void tst_ChartScale::sharesAddUp()
{
    QFETCH(QString, parts);
    QList<Amount> amounts;
    for (const QString &part : parts.split(u' '))
        amounts.append(Amount::fromFile(part).value());
    QStringList shares;
    for (int share : sharesOfThousand(amounts))
        shares.append(QString::number(share));
    QTEST(shares.join(u' '), "shares");
}

void tst_ChartScale::randomSharesAddUp()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 2000; ++i) {
        QList<Amount> amounts;
        for (int k = 0; k <= i % 9; ++k)
            amounts.append(Amount::fromMillionths(random.bounded(qint64(1), qint64(1) << 56)));
        const QList<int> shares = sharesOfThousand(amounts);
        QCOMPARE(std::accumulate(shares.cbegin(), shares.cend(), 0), 1000);
    }
}

QTEST_GUILESS_MAIN(tst_ChartScale)
#include "tst_chartscale.moc"
