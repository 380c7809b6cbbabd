// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartsamples.h"
#include "paper/chartsheets.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_ChartSheets : public QObject
{
    Q_OBJECT

private slots:
    void everyChartOnceInOrder_data();
    void everyChartOnceInOrder();
    void printsAllPages();
};

void tst_ChartSheets::everyChartOnceInOrder_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("all samples, some higher than a page") << 100;
}

void tst_ChartSheets::everyChartOnceInOrder()
{
    QFETCH(int, count);
    QList<ChartData> charts;
    for (const ChartSamples::Sample &sample : ChartSamples::all().mid(0, count))
        charts += sample.data;
    qsizetype next = 0;
    const QRectF sheet(0, 0, 210, 297);
    for (const QList<SheetChart> &page : chartSheets(charts)) {
        QVERIFY(!page.isEmpty());
        for (qsizetype i = 0; i < page.size(); ++i) {
            QCOMPARE(page[i].index, next++);
            QVERIFY(sheet.contains(page[i].mm));
            QVERIFY(page[i].mm.height() > 10);
            if (i > 0)
                QVERIFY(page[i].mm.top() > page[i - 1].mm.bottom());
        }
    }
    QCOMPARE(next, charts.size());
}

void tst_ChartSheets::printsAllPages()
{
    QList<ChartData> charts;
    for (const ChartSamples::Sample &sample : ChartSamples::all())
        charts += sample.data;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        QVERIFY(printCharts(charts, writer));
    }
    QCOMPARE(bytes.count("/Type /Page\n"), chartSheets(charts).size());
    QVERIFY(chartSheets(charts).size() > 1);
}

QTEST_MAIN(tst_ChartSheets)
#include "tst_chartsheets.moc"
