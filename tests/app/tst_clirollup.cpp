// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"
#include "document/reportfile.h"
#include "manyreports.h"
#include "xlsxprobe.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

class tst_CliRollUp : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void everyUnitThere();
    void aMissingUnitIsExitCodeOne();
    void keysForMachines();
    void contributorsOfACell();
    void anExistingReportIsNotReplaced();
    void anExistingReportIsBroughtUpToDate();
    void theReportLiesAmongThoseOfTheUnits();
    void nothingIsWrittenWhenSomethingIsWrong_data();
    void nothingIsWrittenWhenSomethingIsWrong();
    void killedAtAnyMoment();

private:
    QStringList base(const QString &list = u"list.csv"_s) const
    {
        return {u"rollup"_s, m_cli.path(u"units"_s), u"--units"_s, m_cli.path(list)};
    }
    QStringList filesThere() const
    {
        return QDir(m_cli.path(u"out"_s))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    CliFixture m_cli;
};

static constexpr int Units = 6;

void tst_CliRollUp::initTestCase()
{
    QVERIFY_RESULT(m_cli.start());
}

void tst_CliRollUp::init()
{
    m_cli.newFolder();
    QVERIFY(QDir().mkpath(m_cli.path(u"units"_s)));
    QVERIFY(QDir().mkpath(m_cli.path(u"out"_s)));
    TestSupport::writeSubordinateReports(m_cli.path(u"units"_s), Units, 50);
    m_cli.writeFile(u"list.csv"_s, TestSupport::subordinateList(Units));
    m_cli.writeFile(u"more.csv"_s, TestSupport::subordinateList(Units + 1));
}

void tst_CliRollUp::everyUnitThere()
{
    const QString into = m_cli.path(u"out/某市.nianbao"_s);
    const QString workbook = m_cli.path(u"out/汇总.xlsx"_s);
    const auto run = m_cli.run(base() + QStringList{u"--into"_s, into, u"--workbook"_s, workbook});
    QCOMPARE(run.err, QString());
    QCOMPARE(run.code, 0);
    QVERIFY(run.out.contains(into));
    const auto report = ReportFile::load(into);
    QVERIFY_RESULT(report);
    QCOMPARE(report->report.unit.name, u"某市"_s);
    qint64 sum = 0;
    for (int number = 1; number <= Units; ++number)
        sum += TestSupport::subordinateReport(number, 0).figure(u"t3.new.natural"_s).value.whole();
    QCOMPARE(report->report.figure(u"t3.new.natural"_s).value.whole(), sum);
    QFile file(workbook);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY_RESULT(XlsxProbe::read(file.readAll()));
}

void tst_CliRollUp::aMissingUnitIsExitCodeOne()
{
    const auto run = m_cli.run(base(u"more.csv"_s));
    QCOMPARE(run.code, 1);
    QVERIFY(run.out.contains("K158"_L1));
}

void tst_CliRollUp::keysForMachines()
{
    m_cli.writeFile(u"units/junk.nianbao"_s, "{");
    m_cli.writeFile(u"units/notes.txt"_s, "x");
    const auto run =
        m_cli.run(base(u"more.csv"_s) + QStringList{u"--json"_s, u"--threads"_s, u"2"_s});
    QCOMPARE(run.code, 1);
    const QJsonObject root = run.json();
    QCOMPARE(root.keys(), QStringList({u"contributors"_s, u"files"_s, u"findings"_s, u"into"_s,
                                       u"missing"_s, u"other_files"_s, u"summary"_s, u"sums"_s,
                                       u"templates"_s, u"workbook"_s, u"year"_s}));
    const QJsonObject summary = root["summary"_L1].toObject();
    QCOMPARE(summary["expected"_L1].toInt(), Units + 1);
    QCOMPARE(summary["counted"_L1].toInt(), Units);
    QCOMPARE(summary["unreadable"_L1].toInt(), 1);
    QCOMPARE(summary["other_files"_L1].toInt(), 1);
    QCOMPARE(root["missing"_L1][0]["code"_L1].toString(), u"U00007"_s);
    QVERIFY(root["sums"_L1]["t3.new.natural"_L1]["sum"_L1].isString());
}

void tst_CliRollUp::contributorsOfACell()
{
    const auto run =
        m_cli.run(base() + QStringList{u"--contributors"_s, u"t3.new.natural"_s, u"--json"_s});
    const QJsonArray units = run.json()["contributors"_L1][0]["units"_L1].toArray();
    QCOMPARE(units.size(), Units);
    qint64 sum = 0;
    for (const QJsonValue &unit : units)
        sum += unit["value"_L1].toString().toLongLong();
    QCOMPARE(QString::number(sum), run.json()["sums"_L1]["t3.new.natural"_L1]["sum"_L1].toString());
}

void tst_CliRollUp::anExistingReportIsNotReplaced()
{
    const QString into = m_cli.writeFile(u"out/all.nianbao"_s, "mine");
    const auto run = m_cli.run(
        base() + QStringList{u"--into"_s, into, u"--workbook"_s, m_cli.path(u"out/x.xlsx"_s)});
    QCOMPARE(run.code, 3);
    QCOMPARE(filesThere(), QStringList(u"all.nianbao"_s));
    QFile file(into);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "mine");
}

void tst_CliRollUp::anExistingReportIsBroughtUpToDate()
{
    const QString into = m_cli.path(u"out/all.nianbao"_s);
    const QStringList update = base() + QStringList{u"--into"_s, into, u"--update"_s};
    QCOMPARE(m_cli.run(update).code, 0); // made
    const auto first = ReportFile::load(into);
    QVERIFY_RESULT(first);
    QCOMPARE(m_cli.run({u"set"_s, into, u"t3.new.natural=1"_s}).code, 0);
    const auto run = m_cli.run(update);
    QCOMPARE(run.code, 0);
    QVERIFY(run.out.contains("K157"_L1)); // 1 is not the sum
    const auto again = ReportFile::load(into);
    QVERIFY_RESULT(again);
    QCOMPARE(again->report.figure(u"t3.new.natural"_s), first->report.figure(u"t3.new.natural"_s));
    QCOMPARE(again->report.snapshots.size(), 1);
    QCOMPARE(again->report.snapshots.first().report.figure(u"t3.new.natural"_s).value,
             Amount::fromInt(1));
    QVERIFY(!m_cli.run(update).out.contains("K157"_L1)); // nothing left to be changed
    QCOMPARE(ReportFile::load(into)->report, again->report);
}

void tst_CliRollUp::theReportLiesAmongThoseOfTheUnits()
{
    const QString into = m_cli.path(u"units/all.nianbao"_s);
    const QStringList update = base() + QStringList{u"--into"_s, into, u"--update"_s, u"--json"_s};
    const QJsonObject first = m_cli.run(update).json();
    const QJsonObject second = m_cli.run(update).json();
    QVERIFY(!first["sums"_L1].toObject().isEmpty());
    QCOMPARE(second["sums"_L1], first["sums"_L1]);
    QCOMPARE(second["files"_L1].toArray().size(), Units);
}

void tst_CliRollUp::nothingIsWrittenWhenSomethingIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");

    const QStringList none;
    QTest::newRow("no list") << QStringList{u"rollup"_s, u"units"_s} << 2;
    QTest::newRow("no folder") << QStringList{u"rollup"_s, u"--units"_s, u"list.csv"_s} << 2;
    QTest::newRow("a list that is not there")
        << QStringList{u"rollup"_s, u"units"_s, u"--units"_s, u"none.csv"_s} << 3;
    QTest::newRow("a folder that is not there")
        << QStringList{u"rollup"_s, u"none"_s, u"--units"_s, u"list.csv"_s} << 3;
    QTest::newRow("an unknown document")
        << QStringList{u"rollup"_s,   u"units"_s,      u"--units"_s,
                       u"list.csv"_s, u"--template"_s, u"x"_s}
        << 2;
    QTest::newRow("an unknown cell")
        << QStringList{u"rollup"_s,   u"units"_s,          u"--units"_s,
                       u"list.csv"_s, u"--contributors"_s, u"t9.x"_s}
        << 2;
    QTest::newRow("no such number of threads")
        << QStringList{u"rollup"_s, u"units"_s, u"--units"_s, u"list.csv"_s, u"--threads"_s, u"0"_s}
        << 2;
    QTest::newRow("a year without reports")
        << QStringList{u"rollup"_s, u"units"_s, u"--units"_s, u"list.csv"_s, u"--year"_s, u"1999"_s}
        << 3;
    QTest::newRow("a folder for the workbook that is not there")
        << QStringList{u"rollup"_s,   u"units"_s,      u"--units"_s,
                       u"list.csv"_s, u"--workbook"_s, u"none/x.xlsx"_s}
        << 3;
}

void tst_CliRollUp::nothingIsWrittenWhenSomethingIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    for (QString &argument : arguments) {
        if (!argument.startsWith("--"_L1) && argument != "rollup"_L1 &&
            (argument.contains(u'.') ? argument.endsWith("csv"_L1) || argument.endsWith("xlsx"_L1)
                                     : argument == "units"_L1 || argument == "none"_L1))
            argument = m_cli.path(argument);
    }
    arguments += {u"--into"_s, m_cli.path(u"out/all.nianbao"_s)};
    if (!arguments.contains(u"--workbook"_s))
        arguments += {u"--workbook"_s, m_cli.path(u"out/x.xlsx"_s)};
    const auto run = m_cli.run(arguments);
    QCOMPARE(run.code, code);
    QVERIFY(!run.err.isEmpty());
    QCOMPARE(filesThere(), QStringList());
}

// Whenever it dies, there are whole files or none.
void tst_CliRollUp::killedAtAnyMoment()
{
    constexpr int units = 400;
    TestSupport::writeSubordinateReports(m_cli.path(u"units"_s), units, 50);
    m_cli.writeFile(u"list.csv"_s, TestSupport::subordinateList(units));
    const QString into = m_cli.path(u"out/all.nianbao"_s);
    const QString workbook = m_cli.path(u"out/x.xlsx"_s);
    const QStringList arguments =
        base() + QStringList{u"--into"_s, into, u"--workbook"_s, workbook, u"--threads"_s, u"2"_s};
    QElapsedTimer timer;
    timer.start();
    QProcess whole;
    whole.start(QStringLiteral(NIANBAO_CLI), arguments);
    QVERIFY(whole.waitForFinished(60'000));
    QCOMPARE(whole.exitCode(), 0);
    const auto duration = static_cast<quint32>(timer.elapsed());
    const auto complete = ReportFile::load(into);
    QVERIFY_RESULT(complete);
    QVERIFY(QFile::remove(into) && QFile::remove(workbook));

    QRandomGenerator random(7);
    int died = 0;
    for (int round = 0; round < 25; ++round) {
        QProcess program;
        program.start(QStringLiteral(NIANBAO_CLI), arguments);
        QVERIFY(program.waitForStarted());
        QThread::msleep(random.bounded(duration + duration / 8));
        program.kill();
        QVERIFY(program.waitForFinished());
        died += program.exitStatus() == QProcess::CrashExit;
        for (const QString &name : filesThere()) {
            const QString path = m_cli.path(u"out/"_s + name);
            if (path == into) {
                const auto report = ReportFile::load(path);
                QVERIFY_RESULT(report);
                QCOMPARE(report->report.figures, complete->report.figures);
            } else {
                QCOMPARE(path, workbook);
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray bytes = file.readAll();
                QVERIFY(bytes.last(22).startsWith("PK\5\6")); // the end of a zip archive
            }
            QVERIFY(QFile::remove(path));
        }
    }
    QVERIFY(died > 5);
}

QTEST_GUILESS_MAIN(tst_CliRollUp)
#include "tst_clirollup.moc"
