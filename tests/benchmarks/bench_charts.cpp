// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartcard.h"
#include "charts/chartspage.h"
#include "export/chartfiles.h"
#include "paper/qtchartpictures.h"
#include "session/reportsession.h"
#include "sessionfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

// What a person waits for: a figure entered while the charts are in sight, and ten charts taken
// out as they are printed.
class BenchCharts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void catalogue();
    void pageFollowsAFigure();
    void tenPrintedPictures();

private:
    std::unique_ptr<ReportSession> m_session;
};

void BenchCharts::init()
{
    m_session =
        std::make_unique<ReportSession>(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    QVERIFY_RESULT(m_session->setNewReport(
        TestSupport::published(u"16-pingtan-2021.json"_s, u"15-pingtan-2020.json"_s)));
    m_session->finishChecks();
}

void BenchCharts::catalogue()
{
    QBENCHMARK
    {
        QVERIFY(chartCatalogue(m_session->set(), QLocale::c()).size() >= 10);
    }
}

void BenchCharts::pageFollowsAFigure()
{
    ChartsPage page(m_session.get());
    page.resize(1100, 640);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    int value = 0;
    QBENCHMARK
    {
        QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, QString::number(++value)));
        QCoreApplication::processEvents();
    }
}

void BenchCharts::tenPrintedPictures()
{
    const QList<ChartData> charts = chartCatalogue(m_session->set(), QLocale::c()).mid(0, 10);
    const QtChartPictures pictures;
    ChartFiles::Wish wish;
    wish.widthMm = 156;
    QBENCHMARK
    {
        QVERIFY_RESULT(ChartFiles::Run(m_session->set(), charts, wish, &pictures).finish());
    }
}

QTEST_MAIN(BenchCharts)
#include "bench_charts.moc"
