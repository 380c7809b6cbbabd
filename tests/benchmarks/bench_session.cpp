// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportedit.h"
#include "document/reportfile.h"
#include "rules/checkrunner.h"
#include "session/reportsession.h"
#include "session/servicesinterface.h"
#include "templates/templatecatalog.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

// From a figure typed to totals, badges and findings told to the widgets.
class BenchSession : public QObject
{
    Q_OBJECT

private slots:
    void typeOneFigure();
    void typeIntoTheLargestReport();
};

void BenchSession::typeOneFigure()
{
    ReportSession session(*TemplateCatalog::shipped(), *RuleBook::shipped());
    QVERIFY(session
                .load(QStringLiteral(NIANBAO_SOURCE_DIR
                                     "/resources/samples/district-2021-annual.nianbao"))
                .has_value());
    int value = 0;
    QBENCHMARK
    {
        QVERIFY(session.enterFigure(u"t3.new.natural"_s, QString::number(++value % 1000 + 100))
                    .has_value());
    }
}

// Both documents, three earlier years, 20,000 characters: about as much as a report ever holds.
void BenchSession::typeIntoTheLargestReport()
{
    const QString samples = QStringLiteral(NIANBAO_SOURCE_DIR "/resources/samples/");
    const auto load = [&](const QString &name) { return ReportFile::load(samples + name)->report; };
    Report report = load(u"district-2021-annual.nianbao"_s);
    report.templates = {u"annual-report-2021"_s, u"work-summary"_s};
    Report earlier = load(u"district-2020-annual.nianbao"_s);
    earlier.attached.clear();
    for (const int year : {2020, 2019, 2018}) {
        earlier.year = year;
        if (year == 2018)
            earlier.templates = load(u"district-2019-annual.nianbao"_s).templates;
        QVERIFY(ReportEdit::attach(report, earlier, u"a.nianbao"_s, {}).has_value());
    }
    QString text;
    for (int i = 1; text.size() < 20'000; ++i) {
        text += u"（%1）全年主动公开政府信息1335条，其中政策文件%2件；受理依申请公开39件，按时办结"
                u"率100%，召开新闻发布会4场，答复网民留言%3条，同比增长12.5%。\n"_s.arg(i)
                    .arg(i * 3 % 97)
                    .arg(i * 7 % 1013);
    }
    report.texts.insert(u"c1"_s, text);
    ReportSession session(*TemplateCatalog::shipped(), *RuleBook::shipped());
    QVERIFY(session.setNewReport(report).has_value());
    session.finishChecks();
    int value = 0;
    QBENCHMARK
    {
        QVERIFY(session.enterFigure(u"t3.new.natural"_s, QString::number(++value % 1000 + 100))
                    .has_value());
    }
}

QTEST_MAIN(BenchSession)
#include "bench_session.moc"
