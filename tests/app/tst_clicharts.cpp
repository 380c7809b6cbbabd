// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList idsIn(const CliFixture::Run &run)
{
    QStringList ids;
    for (const QJsonValue &chart : run.json()[u"charts"].toArray())
        ids += chart[u"id"].toString();
    return ids;
}

} // namespace

// The verb that lists charts and decides which appear.
class tst_CliCharts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY_RESULT(m_cli.start()); }
    void init() { m_cli.newFolder(); }
    void listsWhatAppearsAndWhatMay();
    void chartsAreShownHiddenAndOrdered();
    void chartIsChangedAndReset();
    void choicesAreVerified();
    void refusesAndChangesNothing_data();
    void refusesAndChangesNothing();
    void picturesNeedPaint();

private:
    QString report()
    {
        return m_cli.makeReport(u"annual-report-2021"_s, 2021,
                                {u"t3.new.natural=30"_s, u"t3.new.company=4"_s});
    }
    CliFixture m_cli;
};

void tst_CliCharts::listsWhatAppearsAndWhatMay()
{
    const QString file = report();
    const auto shown = m_cli.run({u"charts"_s, file});
    QVERIFY(shown.out.contains(u"applications-by-result\t2021年政府信息公开申请办理情况\n"_s));
    QVERIFY(!shown.out.contains(u"refusal-reasons"_s));
    const auto all = m_cli.run({u"charts"_s, file, u"--all"_s});
    QVERIFY(all.out.contains(u"refusal-reasons\t"_s));
    const QJsonArray charts =
        m_cli.run({u"charts"_s, file, u"--all"_s, u"--json"_s}).json()[u"charts"].toArray();
    for (const QJsonValue &chart : charts) {
        const QString id = chart[u"id"].toString();
        QVERIFY2(chart[u"kinds"].toArray().contains(chart[u"kind"]), qPrintable(id));
        QCOMPARE(chart[u"table"][u"rows"].toArray().size(), chart[u"categories"].toArray().size());
    }
}

void tst_CliCharts::chartsAreShownHiddenAndOrdered()
{
    const QString file = report();
    QCOMPARE(m_cli.run({u"charts"_s, file, u"--show"_s, u"refusal-reasons,decisions"_s}).code, 0);
    QCOMPARE(m_cli.run({u"charts"_s, file, u"--hide"_s, u"documents"_s}).code, 0);
    QCOMPARE(m_cli.run({u"charts"_s, file, u"--order"_s, u"decisions,refusal-reasons"_s}).code, 0);
    const QStringList ids = idsIn(m_cli.run({u"charts"_s, file, u"--json"_s}));
    QCOMPARE(ids.mid(0, 2), QStringList({u"decisions"_s, u"refusal-reasons"_s}));
    QVERIFY(!ids.contains(u"documents"_s));
}

void tst_CliCharts::chartIsChangedAndReset()
{
    const QString file = report();
    const QByteArray before = TestSupport::readAll(file);
    QCOMPARE(m_cli
                 .run({u"charts"_s, file, u"--chart"_s, u"documents"_s, u"--title"_s, u"文件"_s,
                       u"--caption"_s, u"不含转发件"_s})
                 .code,
             0);
    QVERIFY(m_cli.run({u"charts"_s, file}).out.contains(u"documents\t文件（2021年）\n"_s));
    QCOMPARE(m_cli.run({u"charts"_s, file, u"--chart"_s, u"documents"_s, u"--reset"_s}).code, 0);
    QCOMPARE(TestSupport::readAll(file), before);
}

void tst_CliCharts::choicesAreVerified()
{
    const QString file =
        m_cli.writeFile(u"signed.nianbao"_s,
                        TestSupport::readAll(QStringLiteral(
                            NIANBAO_SOURCE_DIR "/resources/samples/district-2021-annual.nianbao")));
    QCOMPARE(m_cli.run({u"submit"_s, file, u"--by"_s, u"张三"_s, u"--role"_s, u"拟稿"_s}).code, 0);
    QCOMPARE(m_cli.run({u"sign"_s, file, u"--by"_s, u"李四"_s, u"--role"_s, u"签发"_s}).code, 0);
    QCOMPARE(m_cli.run({u"verify"_s, file}).code, 0);
    QCOMPARE(m_cli.run({u"charts"_s, file, u"--hide"_s, u"documents"_s}).code, 0);
    const auto verified = m_cli.run({u"verify"_s, file});
    QCOMPARE(verified.code, 1);
    QVERIFY2(verified.out.contains(u"规章和行政规范性文件"_s), qPrintable(verified.out));
}

void tst_CliCharts::refusesAndChangesNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown chart") << QStringList{u"--show"_s, u"weather"_s};
    QTest::newRow("one known, one unknown") << QStringList{u"--hide"_s, u"documents,weather"_s};
    QTest::newRow("two acts") << QStringList{u"--show"_s, u"documents"_s, u"--hide"_s,
                                             u"documents"_s};
    QTest::newRow("type the figures do not allow")
        << QStringList{u"--chart"_s, u"documents"_s, u"--kind"_s, u"line"_s};
    QTest::newRow("neither yes nor no")
        << QStringList{u"--chart"_s, u"documents"_s, u"--shares"_s, u"maybe"_s};
    QTest::newRow("unknown document")
        << QStringList{u"--show"_s, u"documents"_s, u"--document"_s, u"work-summary"_s};
    QTest::newRow("unknown picture format")
        << QStringList{u"--to"_s, u"."_s, u"--format"_s, u"bmp"_s};
    QTest::newRow("resolution too high") << QStringList{u"--to"_s, u"."_s, u"--dpi"_s, u"601"_s};
    QTest::newRow("too narrow") << QStringList{u"--to"_s, u"."_s, u"--width"_s, u"10"_s};
    QTest::newRow("picture of an unknown chart")
        << QStringList{u"--to"_s, u"."_s, u"--only"_s, u"weather"_s};
}

void tst_CliCharts::refusesAndChangesNothing()
{
    QFETCH(QStringList, arguments);
    const QString file = report();
    const QByteArray before = TestSupport::readAll(file);
    const auto run = m_cli.run(QStringList{u"charts"_s, file} + arguments);
    QCOMPARE(run.code, 2);
    QVERIFY(!run.err.isEmpty());
    QCOMPARE(TestSupport::readAll(file), before);
}

void tst_CliCharts::picturesNeedPaint()
{
    const auto run = m_cli.run({u"charts"_s, report(), u"--to"_s, m_cli.path(u"out"_s)});
    QCOMPARE(run.code, 3);
}

QTEST_GUILESS_MAIN(tst_CliCharts)
#include "tst_clicharts.moc"
