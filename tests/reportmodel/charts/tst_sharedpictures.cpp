// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sharedpictures.h"

#include "samplereports.h"
#include "testsupport.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace TestSupport;

class tst_SharedPictures : public QObject
{
    Q_OBJECT

private slots:
    void paintsOnceWhatIsAskedForTwice();
    void preparedPicturesAreThereInAnyThread();
    void failuresAreHandedOn();

private:
    const QList<ChartData> m_charts = chartsOf(evaluated(districtReport()), chinese());
    static constexpr auto Png = ChartPictures::Format::Png;
    static constexpr auto Svg = ChartPictures::Format::Svg;
};

void tst_SharedPictures::paintsOnceWhatIsAskedForTwice()
{
    const FakePictures fake;
    const SharedPictures shared(&fake);
    const QSizeF size = shared.goodSize(m_charts.at(0), 150);
    for (int i = 0; i < 2; ++i) {
        QVERIFY_RESULT(shared.picture(m_charts.at(0), Png, size, 300));
        QVERIFY_RESULT(shared.picture(m_charts.at(0), Svg, size, 300));
        QVERIFY_RESULT(shared.picture(m_charts.at(0), Png, size, 96));
        QVERIFY_RESULT(shared.picture(m_charts.at(0), Png, size / 2, 300));
        QVERIFY_RESULT(shared.picture(m_charts.at(1), Png, size, 300));
        ChartData renamed = m_charts.at(0); // the same chart with another title is another picture
        renamed.title += u'x';
        QVERIFY_RESULT(shared.picture(renamed, Png, size, 300));
    }
    QCOMPARE(fake.drawn.size(), 6);
}

void tst_SharedPictures::preparedPicturesAreThereInAnyThread()
{
    const FakePictures fake;
    SharedPictures shared(&fake);
    shared.prepare(m_charts.mid(0, 2), Png, 150, 300);
    shared.prepare(m_charts.mid(0, 2), Png, 150, 300);
    QCOMPARE(fake.drawn.size(), 2);
    bool prepared = false;
    bool painted = true;
    std::thread([&] {
        const QSizeF size = shared.goodSize(m_charts.at(1), 150);
        prepared = shared.picture(m_charts.at(1), Png, size, 300).has_value();
        painted = shared.picture(m_charts.at(1), Svg, size, 300).has_value();
    }).join();
    QVERIFY(prepared);
    QVERIFY(!painted); // refused rather than painted where nothing may paint
    QCOMPARE(fake.drawn.size(), 2);
}

void tst_SharedPictures::failuresAreHandedOn()
{
    FakePictures fake;
    fake.fails = true;
    SharedPictures shared(&fake);
    shared.prepare(m_charts.mid(0, 1), Png, 150, 300);
    QVERIFY(!shared.picture(m_charts.at(0), Png, shared.goodSize(m_charts.at(0), 150), 300));
}

QTEST_GUILESS_MAIN(tst_SharedPictures)
#include "tst_sharedpictures.moc"
