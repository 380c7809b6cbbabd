// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pngwriter.h"

#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

class tst_PngWriter : public QObject
{
    Q_OBJECT

private slots:
    void pixelsComeBack_data();
    void pixelsComeBack();
    void edgesStayTheirColor();
    void whatWasDrawnKeepsItsColor();
    void drawingsAreSmall();
    void nothingFromNothing();
};

void tst_PngWriter::pixelsComeBack_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("one pixel") << QSize(1, 1);
    QTest::newRow("one line") << QSize(37, 1);
    QTest::newRow("one column") << QSize(1, 37);
    QTest::newRow("lines with bytes to spare") << QSize(33, 21);
    QTest::newRow("large") << QSize(701, 503);
}

void tst_PngWriter::pixelsComeBack()
{
    QFETCH(QSize, size);
    QImage image(size, QImage::Format_RGB888);
    QRandomGenerator random(7);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, random.generate() | 0xff000000U);
    }
    image.setDotsPerMeterX(11811);
    image.setDotsPerMeterY(11811);
    const QImage read = QImage::fromData(drawnPng(image), "PNG");
    QCOMPARE(read.convertToFormat(QImage::Format_RGB888), image);
    QCOMPARE(read.dotsPerMeterX(), 11811);
}

namespace {

// Circles of many colours on each other: their edges mix to more than a palette holds.
QImage circles()
{
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 6; ++i) {
        painter.setBrush(QColor::fromHsv(50 * i, 200, 110 + 20 * i));
        painter.drawEllipse(QPointF(140.5 + 114.2 * i, 280.25 + 9.1 * i), 125.3, 110.7);
    }
    return image;
}

int distance(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                     std::abs(qBlue(a) - qBlue(b))});
}

} // namespace

void tst_PngWriter::edgesStayTheirColor()
{
    const QImage image = circles();
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colors.insert(image.pixel(x, y));
    }
    QCOMPARE_GT(colors.size(), 256);
    const QImage read = QImage::fromData(drawnPng(image), "PNG");
    QCOMPARE(read.format(), QImage::Format_Indexed8);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            QCOMPARE_LE(distance(read.pixel(x, y), image.pixel(x, y)), 8);
    }
}

// A pale grid beside white, and a word in a colour nearly that of another, are no mixtures.
void tst_PngWriter::whatWasDrawnKeepsItsColor()
{
    QImage image = circles();
    QPainter painter(&image);
    painter.fillRect(QRect(0, 10, 900, 1), QColor(0xfdfdfd));
    painter.fillRect(QRect(0, 20, 900, 1), QColor(0xfcfdfd));
    painter.end();
    const QImage read = QImage::fromData(drawnPng(image), "PNG");
    QCOMPARE(read.format(), QImage::Format_Indexed8);
    QCOMPARE(read.pixelColor(450, 10), QColor(0xfdfdfd));
    QCOMPARE(read.pixelColor(450, 20), QColor(0xfcfdfd));
    QCOMPARE(read.pixelColor(450, 15), QColor(Qt::white));
}

void tst_PngWriter::drawingsAreSmall()
{
    QImage image(1772, 1063, QImage::Format_RGB888);
    image.fill(Qt::white);
    QVERIFY(drawnPng(image).size() < 10'000);
}

void tst_PngWriter::nothingFromNothing()
{
    QVERIFY(drawnPng(QImage()).isEmpty());
}

QTEST_GUILESS_MAIN(tst_PngWriter)
#include "tst_pngwriter.moc"
