// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/signoffsheet.h"
#include "paper/signoffpdf.h"
#include "session/reportsession.h"
#include "signoff/presentation.h"
#include "signoff/reviewpage.h"
#include "templates/templatecatalog.h"

#include <QTest>

using namespace Qt::StringLiterals;

// What a leader waits for: the review page, the sheet, the next chart on the screen.
class BenchSignOff : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void reviewPageFromNothing();
    void reviewPageAfterAnEdit();
    void sheetAsPdf();
    void nextSlide();

private:
    QDateTime m_now{QDate(2022, 1, 28), QTime(9, 30)};
    std::unique_ptr<ReportSession> m_session;
};

void BenchSignOff::initTestCase()
{
    m_session = std::make_unique<ReportSession>(*TemplateCatalog::shipped(), *RuleBook::shipped());
    QVERIFY(m_session
                ->load(QStringLiteral(NIANBAO_SOURCE_DIR
                                      "/resources/samples/district-2021-annual.nianbao"))
                .has_value());
}

void BenchSignOff::reviewPageFromNothing()
{
    QBENCHMARK
    {
        ReviewPage page(m_session.get(), [this] { return m_now; });
        page.resize(1100, 680);
        page.show();
        QVERIFY(!page.grab().isNull());
    }
}

void BenchSignOff::reviewPageAfterAnEdit()
{
    ReviewPage page(m_session.get(), [this] { return m_now; });
    page.resize(1100, 680);
    page.show();
    int value = 0;
    QBENCHMARK
    {
        QVERIFY(m_session->enterFigure(u"t3.new.natural"_s, QString::number(++value % 1000 + 100))
                    .has_value());
        QVERIFY(!page.grab().isNull());
    }
}

void BenchSignOff::sheetAsPdf()
{
    QBENCHMARK
    {
        const SignOffSheet sheet = SignOffSheet::of(m_session->set(), m_session->checks(), {},
                                                    QLocale(u"zh_CN"_s), m_now.date());
        QVERIFY(signOffPdf(sheet, QLocale(u"zh_CN"_s), m_now).has_value());
    }
}

// The one that was drawn while the one before it was looked at.
void BenchSignOff::nextSlide()
{
    Presentation presentation(signOffCharts(m_session->set(), {}, QLocale(u"zh_CN"_s)), u"某市"_s);
    presentation.resize(1920, 1080);
    presentation.show();
    for (int i = 0; i < 5; ++i) {
        presentation.showSlide(i);
        QVERIFY(!presentation.grab().isNull());
    }
    qsizetype slide = 0;
    QBENCHMARK
    {
        presentation.showSlide(slide++ % 5);
        QVERIFY(!presentation.grab().isNull());
    }
}

QTEST_MAIN(BenchSignOff)
#include "bench_signoff.moc"
