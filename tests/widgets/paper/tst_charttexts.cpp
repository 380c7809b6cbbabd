// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/charttexts.h"

#include "paper/pdftext.h"
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
            drawn += text;
    }
    ExportProof proof = ExportProof::readBack();
    compareChartTexts({chart}, comparablePdfText(drawn), proof);
    QCOMPARE(proof.compared(), 6); // of a part of 0 nothing needs to be drawn
    QCOMPARE(proof.holds(), missing.isEmpty());
}

QTEST_MAIN(tst_ChartTexts)
#include "tst_charttexts.moc"
