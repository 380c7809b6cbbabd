// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartchecks.h"
#include "chartsamples.h"
#include "paper/chartbuilder.h"
#include "paper/charttext.h"
#include "paper/donutbody.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QGraphicsTextItem>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace ChartChecks;

namespace {

// WCAG 2 contrast ratio, from its definition.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double c) {
            return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
               0.0722 * linear(color.blueF());
    };
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

QString randomName(QRandomGenerator &random)
{
    static const QString alphabet =
        u"直骨关于政府信息公开申请办理结果主动依法不予处理（），、2021年A"_s;
    QString name;
    const int length = random.bounded(4) == 0 ? random.bounded(1, 41) : random.bounded(1, 9);
    for (int i = 0; i < length; ++i)
        name += alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
    return name;
}

ChartPoint randomPoint(QRandomGenerator &random)
{
    switch (random.bounded(12)) {
    case 0:
        return ChartSamples::blank();
    case 1:
        return ChartSamples::notApplicable();
    case 2:
    case 3:
        return ChartSamples::number(u"0"_s);
    case 4:
        return ChartSamples::number(QString::number(-random.bounded(300)));
    case 5:
        return ChartSamples::number(u"99999999999.999999"_s);
    case 6:
        return ChartSamples::number(QString::number(random.bounded(300)), u"以上"_s);
    case 7:
        return ChartSamples::number(u"24252.311082"_s);
    default:
        return ChartSamples::number(QString::number(random.bounded(50)));
    }
}

ChartData randomChart(ChartKind kind, QRandomGenerator &random)
{
    ChartData data;
    data.kind = kind;
    data.title = u"2021年"_s + randomName(random);
    data.unit = random.bounded(5) == 0 ? QString() : u"件"_s;
    data.totalText = random.bounded(5) == 0 ? QString() : u"合计 14285 件"_s;
    for (int i = random.bounded(4); i > 0; --i)
        data.notes.append(randomName(random));
    const int categories = random.bounded(6) == 0 ? random.bounded(1, 41) : random.bounded(1, 9);
    for (int i = 0; i < categories; ++i)
        data.categories.append(kind == ChartKind::Line ? u"%1年"_s.arg(1990 + i)
                                                       : randomName(random));
    const bool several = kind != ChartKind::Donut && kind != ChartKind::HorizontalBar;
    const int count = several ? random.bounded(1, 6) : 1;
    const bool onlyParts = kind == ChartKind::Donut && random.bounded(2) == 0;
    for (int s = 0; s < count; ++s) {
        ChartDataSeries series;
        series.name = randomName(random);
        for (int i = 0; i < categories; ++i) {
            series.points.append(onlyParts
                                     ? ChartSamples::number(QString::number(random.bounded(9)))
                                     : randomPoint(random));
        }
        data.series.append(series);
    }
    data.complete = random.bounded(2) == 0;
    data.sharesAsked = random.bounded(2) == 0;
    if (kind == ChartKind::Line && categories > 2)
        data.breaks.append(random.bounded(categories - 1));
    return data;
}

} // namespace

Q_DECLARE_METATYPE(ChartKind)

class tst_ChartBuilder : public QObject
{
    Q_OBJECT

private slots:
    void noTextIsCutOrOverprinted_data();
    void noTextIsCutOrOverprinted();
    void inkOfTextsNeverMeets_data();
    void inkOfTextsNeverMeets();
    void samplesAtEverySize_data();
    void samplesAtEverySize();
    void idealHeightKeepsTextsAtFullSize();
    void blankIsNotDrawnAsZero();
    void nothingFilledInSaysSo();
    void linesCarryTheirNamesAtTheirEnds();
    void ringOnlyForPartsOfOneWhole_data();
    void ringOnlyForPartsOfOneWhole();
    void inkStaysInsideItsRectangle();
    void coloursStandOut();
    void backgroundFillsTheWholeChart();
};

void tst_ChartBuilder::noTextIsCutOrOverprinted_data()
{
    QTest::addColumn<ChartKind>("kind");
    QTest::newRow("bars") << ChartKind::HorizontalBar;
    QTest::newRow("stacked bars") << ChartKind::StackedBar;
    QTest::newRow("bars side by side") << ChartKind::GroupedBar;
    QTest::newRow("ring") << ChartKind::Donut;
    QTest::newRow("line") << ChartKind::Line;
}

void tst_ChartBuilder::noTextIsCutOrOverprinted()
{
    QFETCH(ChartKind, kind);
    QRandomGenerator random(static_cast<quint32>(kind) + 2021);
    const ChartStyle style = ChartStyle::forPaper();
#ifdef __SANITIZE_ADDRESS__
    constexpr int DataSets = 300; // several times slower
#else
    constexpr int DataSets = 2000;
#endif
    for (int i = 0; i < DataSets; ++i) {
        const ChartData data = randomChart(kind, random);
        const qreal width = random.bounded(700, 2600);
        const bool good = i % 2 == 0;
        const qreal height =
            good ? idealChartHeight(data, style, width) : random.bounded(450, 3000);
        const QString fault = faultOf(data, QSizeF(width, height), style);
        QVERIFY2(fault.isEmpty(),
                 qPrintable(u"set %1, %2×%3: %4"_s.arg(i).arg(width).arg(height).arg(fault)));
    }
}

void tst_ChartBuilder::inkOfTextsNeverMeets_data()
{
    noTextIsCutOrOverprinted_data();
}

// The same measured on the picture: no dot belongs to two texts, none lies on the outermost line.
void tst_ChartBuilder::inkOfTextsNeverMeets()
{
    QFETCH(ChartKind, kind);
    QRandomGenerator random(static_cast<quint32>(kind) + 2022);
    const ChartStyle style = ChartStyle::forPaper();
    constexpr int DataSets = 50;
    for (int i = 0; i < DataSets; ++i) {
        const ChartData data = randomChart(kind, random);
        const qreal width = random.bounded(900, 2000);
        const QString fault =
            inkFaultOf(data, QSizeF(width, idealChartHeight(data, style, width)), style);
        QVERIFY2(fault.isEmpty(), qPrintable(u"set %1: %2"_s.arg(i).arg(fault)));
    }
}

void tst_ChartBuilder::samplesAtEverySize_data()
{
    QTest::addColumn<int>("index");
    const QList<ChartSamples::Sample> samples = ChartSamples::all();
    for (int i = 0; i < samples.size(); ++i)
        QTest::newRow(samples.at(i).name) << i;
}

void tst_ChartBuilder::samplesAtEverySize()
{
    QFETCH(int, index);
    const ChartData data = ChartSamples::all().at(index).data;
    const ChartStyle paper = ChartStyle::forPaper();
    const ChartStyle screen = ChartStyle::forScreen(QFont(), QPalette());
    for (int width = 300; width <= 1900; width += 400) {
        for (int height = 240; height <= 1000; height += 190) {
            const QSizeF size(width, height);
            QCOMPARE(faultOf(data, size, screen), QString());
            QCOMPARE(faultOf(data, size * 2, paper), QString());
        }
    }
}

void tst_ChartBuilder::idealHeightKeepsTextsAtFullSize()
{
    const ChartStyle style = ChartStyle::forPaper();
    for (const ChartSamples::Sample &sample : ChartSamples::all()) {
        QGraphicsScene scene;
        const std::unique_ptr<QChart> chart = buildChart(sample.data, style);
        scene.addItem(chart.get());
        chart->resize(1560, idealChartHeight(sample.data, style, 1560));
        int largest = 0;
        for (const QGraphicsItem *item : scene.items()) {
            if (const auto *text = qgraphicsitem_cast<const QGraphicsSimpleTextItem *>(item))
                largest = std::max(largest, text->font().pixelSize());
        }
        QVERIFY2(largest == qRound(style.textSize * 1.25), sample.name);
        scene.removeItem(chart.get());
    }
}

void tst_ChartBuilder::blankIsNotDrawnAsZero()
{
    const ChartData data = ChartSamples::chart(ChartKind::HorizontalBar, u"2021年"_s,
                                               {u"甲"_s, u"乙"_s, u"丙"_s, u"丁"_s},
                                               {ChartSamples::series({}, "3 _ 0 na")});
    QGraphicsScene scene;
    const std::unique_ptr<QChart> chart = buildChart(data, ChartStyle::forPaper());
    scene.addItem(chart.get());
    chart->resize(1560, 900);
    QHash<QString, qreal> y; // text → its height in the picture
    int zeros = 0;
    for (const PlacedText &text : textsOf(scene)) {
        y.insert(text.text, text.rect.center().y());
        zeros += text.text == u"0" ? 1 : 0;
    }
    QCOMPARE(zeros, 2); // the tick and 丙
    QVERIFY(y.contains(u"未填"_s) && y.contains(u"—"_s));
    QCOMPARE(y.value(u"未填"_s), y.value(u"乙"_s));
    QCOMPARE(y.value(u"—"_s), y.value(u"丁"_s));
    QVERIFY(y.value(u"甲"_s) < y.value(u"乙"_s)); // listed from the top
    scene.removeItem(chart.get());
}

void tst_ChartBuilder::nothingFilledInSaysSo()
{
    ChartData data = ChartSamples::chart(ChartKind::Donut, u"2021年"_s, {u"甲"_s},
                                         {ChartSamples::series({}, "_")});
    const auto says = [&data](const QString &text) {
        QGraphicsScene scene;
        const std::unique_ptr<QChart> chart = buildChart(data, ChartStyle::forPaper());
        scene.addItem(chart.get());
        chart->resize(1560, 900);
        const QList<PlacedText> texts = textsOf(scene);
        scene.removeItem(chart.get());
        return std::any_of(texts.begin(), texts.end(),
                           [&](const PlacedText &placed) { return placed.text == text; });
    };
    QVERIFY(says(u"无数据"_s));
    data.locale = QLocale(QLocale::English);
    QVERIFY(says(u"No data"_s));
    data.series[0].points[0] = ChartSamples::number(u"0"_s); // 0 is a figure
    QVERIFY(!says(u"No data"_s));
    QVERIFY(says(u"0"_s));
}

void tst_ChartBuilder::linesCarryTheirNamesAtTheirEnds()
{
    using ChartSamples::series;
    const ChartData data = ChartSamples::chart(
        ChartKind::Line, u"三年趋势"_s, {u"2019年"_s, u"2020年"_s, u"2021年"_s},
        {series(u"新收"_s, "10 20 30"), series(u"结转"_s, "30 20 31"), series(u"办结"_s, "5 90 _"),
         series(u"撤销"_s, "_ _ _"), series(u"超期"_s, "1 2 0")});
    QGraphicsScene scene;
    const std::unique_ptr<QChart> chart = buildChart(data, ChartStyle::forPaper());
    scene.addItem(chart.get());
    chart->resize(1560, idealChartHeight(data, ChartStyle::forPaper(), 1560));
    QList<PlacedText> names;
    qreal lastValue = 0; // the right end of what the last year says
    for (const PlacedText &text : textsOf(scene)) {
        if (text.text == u"31" || text.text == u"2021年")
            lastValue = std::max(lastValue, text.rect.right());
        for (const ChartDataSeries &one : data.series) {
            if (text.text.startsWith(one.name))
                names.append(text);
        }
    }
    scene.removeItem(chart.get());
    std::sort(names.begin(), names.end(),
              [](const PlacedText &a, const PlacedText &b) { return a.rect.top() < b.rect.top(); });
    QStringList order; // 办结 ends at 90 a year before the others
    for (const PlacedText &name : std::as_const(names)) {
        order.append(name.text);
        QVERIFY(name.rect.left() > lastValue);
    }
    QCOMPARE(order, (QStringList{u"办结"_s, u"结转"_s, u"新收"_s, u"超期"_s, u"撤销（无数字）"_s}));
}

void tst_ChartBuilder::ringOnlyForPartsOfOneWhole_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<int>("total");
    QTest::addColumn<bool>("ring");
    QTest::newRow("complete parts") << QByteArray("3 4 0") << 7 << true;
    QTest::newRow("no total known") << QByteArray("3 4") << -1 << true;
    QTest::newRow("not applicable part") << QByteArray("3 4 na") << 7 << true;
    QTest::newRow("blank part") << QByteArray("3 4 _") << -1 << false;
    QTest::newRow("negative part") << QByteArray("3 4 -1") << 6 << false;
    QTest::newRow("parts of something larger") << QByteArray("3 4") << 9 << false;
    QTest::newRow("all zero") << QByteArray("0 0") << 0 << false;
    QTest::newRow("six slices") << QByteArray("1 1 1 1 1 1 0") << 6 << true;
    QTest::newRow("seven slices") << QByteArray("1 1 1 1 1 1 1") << 7 << false;
}

void tst_ChartBuilder::ringOnlyForPartsOfOneWhole()
{
    QFETCH(QByteArray, values);
    QFETCH(int, total);
    ChartData data = ChartSamples::chart(ChartKind::Donut, {}, {},
                                         {ChartSamples::series({}, values.constData())});
    for (qsizetype i = 0; i < data.series[0].points.size(); ++i)
        data.categories.append(QString::number(i));
    if (total >= 0) {
        data.total.state = CellValue::State::Number;
        data.total.value = Amount::fromInt(total);
    }
    QTEST(DonutBody::canShow(data), "ring");
}

// What the property test measures are rectangles; here is the proof that they hold the ink.
void tst_ChartBuilder::inkStaysInsideItsRectangle()
{
    const ChartStyle style = ChartStyle::forPaper();
    const ChartFonts fonts(style, style.textSize);
    for (const QFont &font : {fonts.title, fonts.body, fonts.strong, fonts.small}) {
        ChartLabel label(textBlock(u"（骨直关）Ågjy|，\n99%《鬱灪》"_s, font), Qt::black, nullptr);
        label.place({}, Qt::AlignHCenter | Qt::AlignVCenter);
        const QRect rect = label.boundingRect().toAlignedRect();
        constexpr int Around = 40;
        QImage image(rect.size() + QSize(2 * Around, 2 * Around), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.translate(Around, Around);
        label.paint(&painter, nullptr, nullptr);
        painter.end();
        const QRect inside = rect.translated(Around, Around);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (!inside.contains(x, y))
                    QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
            }
        }
    }
}

void tst_ChartBuilder::coloursStandOut()
{
    QPalette palette;
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
    palette.setColor(QPalette::Text, QColor(0xf0, 0xf0, 0xf0));
    const ChartStyle dark = ChartStyle::forScreen(QFont(), palette);
    QVERIFY(dark.dark);
    for (const ChartStyle &style : {dark, ChartStyle::forPaper()}) {
        QVERIFY(contrast(style.muted, style.background) >= 4.5);
        for (int i = 0; i < ChartStyle::SeriesColors; ++i) {
            QVERIFY(contrast(style.outline(i), style.background) >= 3.0);
            QVERIFY(contrast(style.inked(i), style.background) >= 4.5);
        }
    }
    QVERIFY(!ChartStyle::forPaper().dark);
}

void tst_ChartBuilder::backgroundFillsTheWholeChart()
{
    ChartStyle style = ChartStyle::forPaper();
    style.background = QColor(0x20, 0x40, 0x60);
    for (const ChartSamples::Sample &sample : ChartSamples::all()) {
        QGraphicsScene scene;
        const std::unique_ptr<QChart> chart = buildChart(sample.data, style);
        scene.addItem(chart.get());
        chart->resize(900, 600);
        QImage image(900, 600, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        scene.render(&painter, image.rect(), image.rect());
        painter.end();
        for (const QPoint &corner :
             {QPoint(0, 0), QPoint(899, 0), QPoint(0, 599), QPoint(899, 599)})
            QCOMPARE(image.pixelColor(corner), style.background);
        scene.removeItem(chart.get());
    }
}

QTEST_MAIN(tst_ChartBuilder)
#include "tst_chartbuilder.moc"
