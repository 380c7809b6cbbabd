// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pngwriter.h"

#include <QImage>
#include <QRandomGenerator>
#include <QTest>

class tst_PngWriter : public QObject
{
    Q_OBJECT

private slots:
    void pixelsComeBack_data();
    void pixelsComeBack();
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

void tst_PngWriter::drawingsAreSmall()
{
    QImage image(1772, 1063, QImage::Format_RGB888);
    image.fill(Qt::white);
    QVERIFY(drawnPng(image).size() < 40'000);
}

void tst_PngWriter::nothingFromNothing()
{
    QVERIFY(drawnPng(QImage()).isEmpty());
}

QTEST_GUILESS_MAIN(tst_PngWriter)
#include "tst_pngwriter.moc"
