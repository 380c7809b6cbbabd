// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartchecks.h"
#include "charts/chartdata.h"
#include "chartsamples.h"
#include "look/appearance.h"
#include "publishedreports.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QDir>

using namespace TestSupport;
using namespace ChartChecks;

// Leaves a picture of every chart of every report at hand under gallery/charts in the build
// folder, on paper, in grey, on a light and on a dark screen, and measures each. For people to
// look at; an empty picture is a failure all the same.
class tst_ChartGallery : public QObject
{
    Q_OBJECT

private slots:
    void everyChart_data();
    void everyChart();
    void extremeCharts_data();
    void extremeCharts();

private:
    void draw(const ChartData &data, const QString &name);
};

void tst_ChartGallery::draw(const ChartData &data, const QString &name)
{
    QDir folder(QStringLiteral(NIANBAO_BINARY_DIR "/gallery/charts"));
    QVERIFY(folder.mkpath(u"."_s));
    const ChartStyle styles[] = {ChartStyle::forPaper(),
                                 ChartStyle::forScreen(QFont(), Appearance::palette(false)),
                                 ChartStyle::forScreen(QFont(), Appearance::palette(true))};
    const QString names[] = {u"paper"_s, u"light"_s, u"dark"_s};
    for (size_t i = 0; i < std::size(styles); ++i) {
        const qreal width = i == 0 ? 1500 : 560;
        const QSizeF size(width, idealChartHeight(data, styles[i], width));
        QCOMPARE(faultOf(data, size, styles[i]), QString());
        QGraphicsScene scene;
        const std::unique_ptr<QChart> chart = buildChart(data, styles[i]);
        scene.addItem(chart.get());
        chart->resize(size);
        QImage image((size * (i == 0 ? 0.5 : 1.0)).toSize(), QImage::Format_RGB32);
        image.fill(styles[i].background);
        const QImage empty = image;
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        scene.render(&painter, image.rect(), QRectF(QPointF(), size));
        painter.end();
        scene.removeItem(chart.get());
        QVERIFY(image != empty);
        QVERIFY(image.save(folder.filePath(name + u'-' + names[i] + u".png"_s)));
        if (i == 0)
            QVERIFY(image.convertToFormat(QImage::Format_Grayscale8)
                        .save(folder.filePath(name + u"-grey.png"_s)));
    }
}

void tst_ChartGallery::everyChart_data()
{
    QTest::addColumn<Report>("report");
    QTest::addColumn<QLocale>("locale");
    const auto rows = [](const QString &name, const Report &report) {
        QTest::newRow(qPrintable(name + u" zh"_s)) << report << chinese();
        QTest::newRow(qPrintable(name + u" en"_s)) << report << QLocale(QLocale::English);
    };
    rows(u"district"_s, districtReport());
    rows(u"bureau"_s, bureauSummary());
    for (const QString &file : publishedReportNames()) {
        const auto report = publishedReport(file).report(shippedCatalog());
        QVERIFY_RESULT(report);
        rows(file.section(u'.', 0, 0), *report);
    }
}

void tst_ChartGallery::everyChart()
{
    QFETCH(Report, report);
    QFETCH(QLocale, locale);
    const QList<ChartData> charts = chartCatalogue(evaluated(report), locale);
    QVERIFY(charts.size() >= 5);
    const QString row = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
    for (const ChartData &data : charts) {
        draw(data, row + u'-' + data.id);
        if (QTest::currentTestFailed())
            return;
    }
}

void tst_ChartGallery::extremeCharts_data()
{
    QTest::addColumn<int>("index");
    const QList<ChartSamples::Sample> samples = ChartSamples::all();
    for (int i = 0; i < samples.size(); ++i)
        QTest::newRow(samples.at(i).name) << i;
}

void tst_ChartGallery::extremeCharts()
{
    QFETCH(int, index);
    draw(ChartSamples::all().at(index).data,
         u"extreme-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
}

QTEST_MAIN(tst_ChartGallery)
#include "tst_chartgallery.moc"
