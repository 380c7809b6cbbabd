// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/signoffsheet.h"
#include "samplereports.h"
#include "signoff/presentation.h"
#include "testsupport.h"

#include <QApplication>
#include <QPointer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;

class tst_Presentation : public QObject
{
    Q_OBJECT

private slots:
    void keysMoveOn_data();
    void keysMoveOn();
    void staysWithinTheCharts();
    void clicksMoveOn();
    void escapeEnds();
    void slideIsDrawnWithinItsRoom();
    void isTold();

private:
    static QList<ChartData> charts()
    {
        static const QList<ChartData> all =
            signOffCharts(evaluated(districtReport()), {}, chinese());
        return all;
    }
};

void tst_Presentation::keysMoveOn_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("right arrow") << int(Qt::Key_Right) << 0 << 1;
    QTest::newRow("space") << int(Qt::Key_Space) << 0 << 1;
    QTest::newRow("clicker forward") << int(Qt::Key_PageDown) << 0 << 1;
    QTest::newRow("left arrow") << int(Qt::Key_Left) << 1 << 0;
    QTest::newRow("clicker back") << int(Qt::Key_PageUp) << 1 << 0;
    QTest::newRow("first") << int(Qt::Key_Home) << 2 << 0;
    QTest::newRow("last") << int(Qt::Key_End) << 0 << -1;
    QTest::newRow("another key") << int(Qt::Key_A) << 1 << 1;
}

void tst_Presentation::keysMoveOn()
{
    QFETCH(int, key);
    QFETCH(int, from);
    QFETCH(int, to);
    QVERIFY(charts().size() > 2);
    Presentation presentation(charts(), u"某市"_s);
    presentation.showSlide(from);
    QTest::keyClick(&presentation, Qt::Key(key));
    QCOMPARE(presentation.current(), to < 0 ? charts().size() - 1 : qsizetype(to));
}

void tst_Presentation::staysWithinTheCharts()
{
    Presentation presentation(charts(), u"某市"_s);
    QTest::keyClick(&presentation, Qt::Key_Left);
    QCOMPARE(presentation.current(), 0);
    presentation.showSlide(1000);
    QCOMPARE(presentation.current(), charts().size() - 1);
    QTest::keyClick(&presentation, Qt::Key_Right);
    QCOMPARE(presentation.current(), charts().size() - 1);
}

void tst_Presentation::clicksMoveOn()
{
    Presentation presentation(charts(), u"某市"_s);
    QTest::mouseClick(&presentation, Qt::LeftButton);
    QCOMPARE(presentation.current(), 1);
    QTest::mouseClick(&presentation, Qt::RightButton);
    QCOMPARE(presentation.current(), 0);
}

void tst_Presentation::escapeEnds()
{
    auto *presentation = new Presentation(charts(), u"某市"_s);
    presentation->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<Presentation> watched = presentation;
    presentation->show();
    QTest::keyClick(presentation, Qt::Key_Escape);
    QTRY_VERIFY(!watched);
}

// Something of the chart is there, and nothing of it outside the margins.
void tst_Presentation::slideIsDrawnWithinItsRoom()
{
    Presentation presentation(charts(), {});
    presentation.resize(1366, 768);
    for (qsizetype i = 0; i < charts().size(); ++i) {
        presentation.showSlide(i);
        const QImage image = presentation.grab().toImage();
        const QRgb paper = image.pixel(0, 0);
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == paper)
                    continue;
                ++inked;
                QVERIFY2(x >= 60 && x < 1366 - 60, qPrintable(charts().at(i).id));
            }
        }
        QVERIFY2(inked > 1000, qPrintable(charts().at(i).id));
    }
}

void tst_Presentation::isTold()
{
    Presentation presentation(charts(), u"某市"_s);
    presentation.showSlide(1);
    QCOMPARE(presentation.accessibleName(), charts().at(1).title);
    QCOMPARE(presentation.accessibleDescription(), charts().at(1).reading());
}

QTEST_MAIN(tst_Presentation)
#include "tst_presentation.moc"
