// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/charttexts.h"

#include "samplereports.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;

class tst_ChartTexts : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsLookedFor_data();
    void everyTextIsLookedFor();
    void numbersStandForThemselves_data();
    void numbersStandForThemselves();
};

void tst_ChartTexts::everyTextIsLookedFor_data()
{
    QTest::addColumn<QString>("missing");
    QTest::newRow("title") << u"图一"_s;
    QTest::newRow("total") << u"合计 46 件"_s;
    QTest::newRow("category") << u"予以公开"_s;
    QTest::newRow("number") << u"近39"_s;
    QTest::newRow("nothing") << QString();
}

void tst_ChartTexts::everyTextIsLookedFor()
{
    QFETCH(QString, missing);
    ChartData chart;
    chart.title = u"图一"_s;
    chart.totalText = u"合计 46 件"_s;
    chart.categories = {u"予以公开"_s, u"部分公开"_s, u"其他"_s};
    const auto point = [](int value, const QString &approx = {}) {
        return ChartPoint{CellValue::State::Number, Amount::fromInt(value), approx, {}};
    };
    chart.series = {{u"件数"_s, {point(39, u"近"_s), point(7), point(0)}}};
    QString drawn;
    for (const QString &text :
         {u"图一"_s, u"合计 46 件"_s, u"予以公开"_s, u"部分公开"_s, u"近39"_s, u"7"_s}) {
        if (text != missing)
            drawn += text + u'\n';
    }
    ExportProof proof = ExportProof::readBack();
    compareChartTexts({chart}, drawn, DrawnGaps::Kept, proof);
    QCOMPARE(proof.compared(), 6); // of a part of 0 nothing needs to be drawn
    QCOMPARE(proof.holds(), missing.isEmpty());
}

void tst_ChartTexts::numbersStandForThemselves_data()
{
    QTest::addColumn<QString>("drawn");
    QTest::addColumn<bool>("found");
    QTest::newRow("alone") << u"类 7 件"_s << true;
    QTest::newRow("beside its unit") << u"类 7件"_s << true;
    QTest::newRow("at the end of a sentence") << u"类 共7."_s << true;
    QTest::newRow("of a greater number") << u"类 17"_s << false;
    QTest::newRow("of a longer number") << u"类 7,000"_s << false;
    QTest::newRow("of a decimal") << u"类 7.5"_s << false;
    QTest::newRow("behind the point") << u"类 0.7"_s << false;
    QTest::newRow("first of another, then alone") << u"类 17\n7"_s << true;
}

void tst_ChartTexts::numbersStandForThemselves()
{
    QFETCH(QString, drawn);
    ChartData chart;
    chart.categories = {u"类"_s};
    chart.series = {{u"件数"_s, {{CellValue::State::Number, Amount::fromInt(7), {}, {}}}}};
    ExportProof proof = ExportProof::readBack();
    compareChartTexts({chart}, drawn, DrawnGaps::Kept, proof);
    QTEST(proof.holds(), "found");
    ExportProof close = ExportProof::readBack();
    compareChartTexts({chart}, drawn, DrawnGaps::Lost, close);
    QVERIFY(close.holds());
}

QTEST_GUILESS_MAIN(tst_ChartTexts)
#include "tst_charttexts.moc"
