// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartsamples.h"
#include "import/pdfreader.h"
#include "paper/qtchartpictures.h"
#include "testsupport.h"

#include <QDir>
#include <QImage>
#include <QSet>
#include <QTest>
#include <QThreadPool>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

class tst_QtChartPictures : public QObject
{
    Q_OBJECT

private slots:
    void pngHasTheSizeAskedFor_data();
    void pngHasTheSizeAskedFor();
    void sameDataSameBytes();
    void nothingTouchesTheEdge();
    void coloursOfTheBarsAreWhereTheValuesAre();
    void svgCarriesTitleTextAndFallbackFonts();
    void pdfHasItsTextsInOrdinaryCharacters();
    void encodesInAnotherThread();
    void refusesSizesItCannotPaint_data();
    void refusesSizesItCannotPaint();
    void gallery();

private:
    const QtChartPictures m_pictures;
    const ChartData m_data = ChartSamples::all().constFirst().data;
};

void tst_QtChartPictures::pngHasTheSizeAskedFor_data()
{
    QTest::addColumn<int>("dpi");
    QTest::addColumn<QSize>("pixels");
    QTest::newRow("screen") << 96 << QSize(590, 340);
    QTest::newRow("print") << 300 << QSize(1843, 1063);
    QTest::newRow("finest") << 600 << QSize(3685, 2126);
}

void tst_QtChartPictures::pngHasTheSizeAskedFor()
{
    QFETCH(int, dpi);
    const auto png = m_pictures.picture(m_data, ChartPictures::Format::Png, {156, 90}, dpi);
    QVERIFY_RESULT(png);
    const QImage image = QImage::fromData(*png, "PNG");
    QTEST(image.size(), "pixels");
    QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), dpi);
    QVERIFY(!image.hasAlphaChannel());
}

void tst_QtChartPictures::sameDataSameBytes()
{
    for (const auto format :
         {ChartPictures::Format::Png, ChartPictures::Format::Svg, ChartPictures::Format::Pdf}) {
        for (const ChartSamples::Sample &sample : ChartSamples::all()) {
            const auto once = m_pictures.picture(sample.data, format, {156, 90}, 96);
            const auto again = m_pictures.picture(sample.data, format, {156, 90}, 96);
            QVERIFY_RESULT(once);
            QCOMPARE(once.value(), again.value());
        }
    }
}

void tst_QtChartPictures::nothingTouchesTheEdge()
{
    for (const ChartSamples::Sample &sample : ChartSamples::all()) {
        const auto png =
            m_pictures.picture(sample.data, ChartPictures::Format::Png, {156, 90}, 150);
        QVERIFY_RESULT(png);
        const QImage image = QImage::fromData(*png, "PNG");
        const QRect inside = image.rect().marginsRemoved({2, 2, 2, 2});
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (!inside.contains(x, y))
                    QVERIFY2(image.pixel(x, y) == 0xffffffff, sample.name);
            }
        }
    }
}

// QtCharts fills the bars, hatching and values are placed by ourselves: they must agree.
void tst_QtChartPictures::coloursOfTheBarsAreWhereTheValuesAre()
{
    const ChartData data = ChartSamples::chart(
        ChartKind::GroupedBar, u"2021年"_s, {u"甲"_s, u"乙"_s},
        {ChartSamples::series(u"主办"_s, "40 10"), ChartSamples::series(u"协办"_s, "20 40")});
    const auto png = m_pictures.picture(data, ChartPictures::Format::Png, {156, 90}, 150);
    QVERIFY_RESULT(png);
    const QImage image = QImage::fromData(*png, "PNG");
    // Rows of pixels by the colour they hold most of right of the middle: only values over 20
    // reach there, 主办 of 甲 first and 协办 of 乙 last.
    const QRgb blue = 0xff0072b2;
    const QRgb orange = 0xffe69f00;
    int firstBlue = -1;
    int lastBlue = -1;
    int firstOrange = -1;
    const int x = image.width() * 3 / 4;
    for (int y = 0; y < image.height(); ++y) {
        for (int column = x; column < x + 12; ++column) {
            if (image.pixel(column, y) == blue) {
                firstBlue = firstBlue < 0 ? y : firstBlue;
                lastBlue = y;
            }
            if (image.pixel(column, y) == orange && firstOrange < 0)
                firstOrange = y;
        }
    }
    QVERIFY(firstBlue > 0 && firstOrange > 0);
    QVERIFY2(lastBlue < firstOrange, "bars are listed from the bottom");
}

void tst_QtChartPictures::svgCarriesTitleTextAndFallbackFonts()
{
    const auto svg = m_pictures.picture(m_data, ChartPictures::Format::Svg, {156, 90}, 96);
    QVERIFY_RESULT(svg);
    QXmlStreamReader reader(*svg);
    QString title;
    QString description;
    QString texts;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == u"svg")
            QCOMPARE(reader.attributes().value("width"_L1), u"156mm");
        if (reader.name() == u"title")
            title = reader.readElementText();
        else if (reader.name() == u"desc")
            description = reader.readElementText();
        else if (reader.name() == u"text")
            texts += reader.readElementText();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(title, m_data.title);
    QCOMPARE(description, m_data.reading());
    for (const QString &category : m_data.categories)
        QVERIFY2(texts.contains(category), qPrintable(category));
    QVERIFY(svg->contains("'SimSun',sans-serif"));
}

// What a reader of the PDF searches and copies.
void tst_QtChartPictures::pdfHasItsTextsInOrdinaryCharacters()
{
    ChartData data = m_data;
    data.title = u"2021年行政方面骨干长见 Offices … “all” 2019–2021"_s;
    const auto pdf = m_pictures.picture(data, ChartPictures::Format::Pdf, {156, 90}, 300);
    QVERIFY_RESULT(pdf);
    QVERIFY(pdf->startsWith("%PDF"));
    const auto pages = readPdfText(*pdf);
    QVERIFY_RESULT(pages);
    QCOMPARE(pages->size(), 1);
    QVERIFY2(pages->first().contains(data.title), qPrintable(pages->first()));
    for (const QChar c : pages->first())
        QVERIFY2(c.unicode() < 0x2e80 || c.unicode() > 0x2fdf, qPrintable(QString(c)));
    // One page of exactly the chart's size, in points.
    QVERIFY(pdf->contains("/MediaBox [ 0 0 442"));
}

void tst_QtChartPictures::encodesInAnotherThread()
{
    const auto encode = m_pictures.painted(m_data, ChartPictures::Format::Png, {156, 90}, 150);
    Result<QByteArray> there = QByteArray();
    QThreadPool pool;
    pool.start([&] { there = encode(); });
    pool.waitForDone();
    QVERIFY_RESULT(there);
    QCOMPARE(*there, *m_pictures.picture(m_data, ChartPictures::Format::Png, {156, 90}, 150));
}

void tst_QtChartPictures::refusesSizesItCannotPaint_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<int>("dpi");
    QTest::newRow("no size") << QSizeF(0, 90) << 300;
    QTest::newRow("negative") << QSizeF(156, -1) << 300;
    QTest::newRow("larger than a poster") << QSizeF(156, 5000) << 300;
    QTest::newRow("too coarse") << QSizeF(156, 90) << 10;
    QTest::newRow("too fine") << QSizeF(156, 90) << 2400;
}

void tst_QtChartPictures::refusesSizesItCannotPaint()
{
    QFETCH(QSizeF, size);
    QFETCH(int, dpi);
    const auto png = m_pictures.picture(m_data, ChartPictures::Format::Png, size, dpi);
    QVERIFY(!png);
    QCOMPARE(png.error().kind, Error::Kind::BadInput);
    QVERIFY(!png.error().message.isEmpty());
}

// Pictures to look at, at their good size and in a fixed one.
void tst_QtChartPictures::gallery()
{
    const QString folder = QStringLiteral(NIANBAO_BINARY_DIR "/gallery/charts");
    QVERIFY(QDir().mkpath(folder));
    for (const ChartSamples::Sample &sample : ChartSamples::all()) {
        const QString name = QString::fromLatin1(sample.name).replace(u' ', u'-');
        for (const bool good : {true, false}) {
            const QSizeF size = good ? m_pictures.goodSize(sample.data, 156) : QSizeF(156, 90);
            const auto png = m_pictures.picture(sample.data, ChartPictures::Format::Png, size, 150);
            QVERIFY_RESULT(png);
            QFile file(folder + u'/' + name + (good ? u".png"_s : u"-fixed.png"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(*png), png->size());
        }
    }
}

QTEST_MAIN(tst_QtChartPictures)
#include "tst_qtchartpictures.moc"
