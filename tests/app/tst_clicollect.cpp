// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"
#include "document/reportfile.h"
#include "xlsxprobe.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_CliCollect : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void madeFilledInAndRead();
    void nothingIsWrittenWithDryRun();
    void workbooksAreNotReplaced();
    void aFolderOfJunk();
    void wrongUse_data();
    void wrongUse();

private:
    QStringList make() const
    {
        return {u"collect"_s,
                u"make"_s,
                m_report,
                u"--units"_s,
                m_list,
                u"--figures"_s,
                u"t3.new,t2.charge.fee"_s,
                u"--to"_s,
                m_cli.path(u"sheets"_s)};
    }
    void fill(const QString &name, const QStringList &typed, const QString &as) const
    {
        QFile file(m_cli.path(u"sheets/"_s + name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto changed = TestSupport::typedInto(file.readAll(), typed);
        QVERIFY_RESULT(changed);
        m_cli.writeFile(as, *changed);
    }

    CliFixture m_cli;
    QString m_report;
    QString m_list;
};

void tst_CliCollect::initTestCase()
{
    QVERIFY_RESULT(m_cli.start());
}

void tst_CliCollect::init()
{
    m_cli.newFolder();
    m_report = m_cli.makeReport(u"annual-report-2021"_s, 2021);
    m_list = m_cli.writeFile(u"list.csv"_s, "A1,信访处,\nB2,法规处,\nC3,财务处,\n");
    QVERIFY(QDir().mkpath(m_cli.path(u"back"_s)));
}

void tst_CliCollect::madeFilledInAndRead()
{
    const auto made = m_cli.run(make());
    QCOMPARE(made.err, QString());
    QCOMPARE(made.code, 0);
    QCOMPARE(made.out.count(u'\n'), 3);
    fill(u"A1_信访处_2021年填报表.xlsx"_s, {u"t3_new_natural=3"_s, u"t3_new_company=1"_s},
         u"back/随便改的名字.xlsx"_s);
    fill(u"B2_法规处_2021年填报表.xlsx"_s, {u"t2_charge_fee=20.3"_s, u"t3_new_company=2"_s},
         u"back/b.xlsx"_s);
    const auto read =
        m_cli.run({u"collect"_s, u"read"_s, m_report, m_cli.path(u"back"_s), u"--json"_s});
    QCOMPARE(read.code, 0);
    const QJsonObject root = read.json();
    QCOMPARE(root.keys(), QStringList({u"conflicts"_s, u"merged"_s, u"not_read"_s, u"not_replied"_s,
                                       u"replied"_s, u"unchanged"_s, u"unplaced"_s, u"written"_s}));
    QCOMPARE(root["replied"_L1].toArray().size(), 2);
    QCOMPARE(root["not_replied"_L1][0]["name"_L1].toString(), u"财务处"_s);
    QCOMPARE(root["not_replied"_L1][0]["reason"_L1].toString(), u"no_file"_s);
    QCOMPARE(root["merged"_L1].toArray().size(), 2);
    QCOMPARE(root["conflicts"_L1][0]["cell"_L1].toString(), u"t3.new.company"_s);
    QCOMPARE(root["conflicts"_L1][0]["answers"_L1].toArray().size(), 2);
    const auto report = ReportFile::load(m_report);
    QVERIFY_RESULT(report);
    QCOMPARE(report->report.figure(u"t3.new.natural"_s).value, Amount::fromInt(3));
    QCOMPARE(report->report.figure(u"t3.new.natural"_s).source.office, u"信访处"_s);
    QCOMPARE(report->report.figure(u"t2.charge.fee"_s).value, Amount::fromMillionths(20'300'000));
    QVERIFY(!report->report.figures.contains(u"t3.new.company"_s));
    QVERIFY(!report->report.figures.contains(u"t3.new.ngo"_s));
    // A second time there is nothing left to do.
    const auto again =
        m_cli.run({u"collect"_s, u"read"_s, m_report, m_cli.path(u"back"_s), u"--json"_s});
    QCOMPARE(again.json()["merged"_L1].toArray().size(), 0);
    QCOMPARE(again.json()["unchanged"_L1].toArray().size(), 2);
    QCOMPARE(ReportFile::load(m_report)->sha256, report->sha256);
}

void tst_CliCollect::nothingIsWrittenWithDryRun()
{
    QCOMPARE(m_cli.run(make()).code, 0);
    fill(u"A1_信访处_2021年填报表.xlsx"_s, {u"t3_new_natural=3"_s}, u"back/a.xlsx"_s);
    const QByteArray before = ReportFile::digestOfFile(m_report);
    const auto read = m_cli.run(
        {u"collect"_s, u"read"_s, m_report, m_cli.path(u"back"_s), u"--dry-run"_s, u"--json"_s});
    QCOMPARE(read.code, 0);
    QCOMPARE(read.json()["merged"_L1].toArray().size(), 1);
    QCOMPARE(read.json()["written"_L1].toBool(true), false);
    QCOMPARE(ReportFile::digestOfFile(m_report), before);
}

void tst_CliCollect::workbooksAreNotReplaced()
{
    QCOMPARE(m_cli.run(make()).code, 0);
    QVERIFY(QFile::remove(m_cli.path(u"sheets/A1_信访处_2021年填报表.xlsx"_s)));
    QCOMPARE(m_cli.run(make()).code, 3);
    QVERIFY(!QFile::exists(m_cli.path(u"sheets/A1_信访处_2021年填报表.xlsx"_s)));
    // Those that nobody has filled in yet are no replies.
    const auto read =
        m_cli.run({u"collect"_s, u"read"_s, m_report, m_cli.path(u"sheets"_s), u"--json"_s});
    QCOMPARE(read.code, 0);
    QCOMPARE(read.json()["replied"_L1].toArray().size(), 0);
    QCOMPARE(read.json()["not_replied"_L1].toArray().size(), 3);
    QCOMPARE(read.json()["not_replied"_L1][1]["reason"_L1].toString(), u"blank"_s);
}

void tst_CliCollect::aFolderOfJunk()
{
    QCOMPARE(m_cli.run(make()).code, 0);
    fill(u"A1_信访处_2021年填报表.xlsx"_s, {u"t3_new_natural=3"_s}, u"back/a.xlsx"_s);
    QCOMPARE(m_cli.run({u"meta"_s, m_report, u"unit=另一个局"_s}).code, 0);
    QCOMPARE(m_cli.run(make().replaceInStrings(u"sheets"_s, u"other"_s)).code, 0);
    QCOMPARE(m_cli.run({u"meta"_s, m_report, u"unit=某市城市管理局"_s}).code, 0);
    QVERIFY(QFile::rename(m_cli.path(u"other/B2_法规处_2021年填报表.xlsx"_s),
                          m_cli.path(u"back/of another.xlsx"_s)));
    m_cli.writeFile(u"back/~$a.xlsx"_s, "owner");
    m_cli.writeFile(u"back/empty.xlsx"_s, "");
    m_cli.writeFile(u"back/notes.txt"_s, "3");
    m_cli.writeFile(u"back/old.xls"_s, "\xD0\xCF\x11\xE0");
    m_cli.writeFile(u"back/broken.xlsx"_s, "PK\3\4 and so on");
    const auto read =
        m_cli.run({u"collect"_s, u"read"_s, m_report, m_cli.path(u"back"_s), u"--json"_s});
    QCOMPARE(read.code, 0);
    QCOMPARE(read.json()["merged"_L1].toArray().size(), 1);
    const QJsonArray notRead = read.json()["not_read"_L1].toArray();
    QCOMPARE(notRead.size(), 5);
    for (const QJsonValue &one : notRead)
        QVERIFY(!one["reason"_L1].toString().isEmpty());
}

void tst_CliCollect::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");

    QTest::newRow("nothing") << QStringList{u"collect"_s} << 2;
    QTest::newRow("no figures") << QStringList{u"collect"_s, u"make"_s, u"REPORT"_s, u"--units"_s,
                                               u"LIST"_s,    u"--to"_s, u"TO"_s}
                                << 2;
    QTest::newRow("an unknown figure")
        << QStringList{u"collect"_s,   u"make"_s, u"REPORT"_s, u"--units"_s, u"LIST"_s,
                       u"--figures"_s, u"t9"_s,   u"--to"_s,   u"TO"_s}
        << 2;
    QTest::newRow("no such report")
        << QStringList{u"collect"_s, u"read"_s, u"none"_s, u"TO"_s} << 3;
    QTest::newRow("no such folder")
        << QStringList{u"collect"_s, u"read"_s, u"REPORT"_s, u"TO"_s} << 3;
}

void tst_CliCollect::wrongUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    arguments.replaceInStrings(u"REPORT"_s, m_report);
    arguments.replaceInStrings(u"LIST"_s, m_list);
    arguments.replaceInStrings(u"TO"_s, m_cli.path(u"to"_s));
    const QByteArray before = ReportFile::digestOfFile(m_report);
    const auto run = m_cli.run(arguments);
    QCOMPARE(run.code, code);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(!QFile::exists(m_cli.path(u"to"_s)));
    QCOMPARE(ReportFile::digestOfFile(m_report), before);
}

QTEST_GUILESS_MAIN(tst_CliCollect)
#include "tst_clicollect.moc"
