// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"
#include "document/reportfile.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

// nianbao-cli import: a page into a new or an existing file, and what is written when it fails.
class tst_CliImport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_cli.newFolder(); }
    void aNewFileIsMade();
    void theUnitAndYearAreAskedFor();
    void anExistingFileGetsFigures();
    void anotherYearOrUnitIsRefused();
    void aDryRunWritesNothing();
    void acceptChoosesWhatIsTaken();
    void aPersonSaysWhatMarksStandFor();
    void nothingIsHalfWritten();
    void publishedPagesAreAttached();
    void wrongUsage();

private:
    QString m_page = TestSupport::fixture(u"pages/02-shanghai-office-2019.html"_s);
    QStringList named(const QStringList &more = {}) const
    {
        return QStringList{u"import"_s, m_page,    u"--into"_s, m_cli.path(u"a.nianbao"_s),
                           u"--unit"_s, u"某办"_s, u"--year"_s, u"2019"_s} +
               more;
    }

    CliFixture m_cli;
};

void tst_CliImport::initTestCase()
{
    QVERIFY_RESULT(m_cli.start());
}

void tst_CliImport::aNewFileIsMade()
{
    const auto run = m_cli.run(named({u"--json"_s}));
    QCOMPARE(run.code, ExitCode::Done);
    const QJsonObject json = run.json();
    QCOMPARE(json[u"form"].toString(), u"annual-report-2019"_s);
    QCOMPARE(json[u"year"].toInt(), 2019);
    QCOMPARE(json[u"summary"][u"read"].toInt(), 198);
    QCOMPARE(json[u"summary"][u"taken"].toInt(), 63);
    QCOMPARE(json[u"summary"][u"blank"].toInt(), 135);
    QCOMPARE(json[u"missing"].toArray().size(), 0);
    for (const QJsonValue &cell : json[u"cells"].toArray()) {
        if (cell[u"id"] != u"t2.procurement.amount"_s)
            continue;
        QCOMPARE(cell[u"value"].toString(), u"251000"_s);
        QCOMPARE(cell[u"raw"].toString(), u"251000元"_s);
        QCOMPARE(cell[u"doubt"].toString(), u"unit"_s);
        QVERIFY(cell[u"taken"].toBool());
    }
    const auto loaded = ReportFile::load(m_cli.path(u"a.nianbao"_s));
    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->report.unit.name, u"某办"_s);
    const Figure amount = loaded->report.figure(u"t2.procurement.amount"_s);
    QCOMPARE(amount.text, u"251000元"_s);
    QCOMPARE(amount.source.file, u"02-shanghai-office-2019.html"_s);
    QVERIFY(loaded->report.figure(u"t3.new.research"_s).isBlank());
}

void tst_CliImport::theUnitAndYearAreAskedFor()
{
    const auto run = m_cli.run({u"import"_s, m_page, u"--into"_s, m_cli.path(u"a.nianbao"_s)});
    QCOMPARE(run.code, ExitCode::Usage);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(!QFile::exists(m_cli.path(u"a.nianbao"_s)));
}

void tst_CliImport::anExistingFileGetsFigures()
{
    const QString file =
        m_cli.makeReport(u"annual-report-2019"_s, 2019, {u"t2.reg.made=7"_s, u"t3.new.ngo=5"_s});
    // The page does not say whose it is: the file's.
    const auto run = m_cli.run({u"import"_s, m_page, u"--into"_s, file, u"--json"_s});
    QCOMPARE(run.code, ExitCode::Done);
    const QJsonArray replaced = run.json()[u"replaced"].toArray();
    QCOMPARE(replaced.size(), 1);
    QCOMPARE(replaced[0][u"id"].toString(), u"t2.reg.made"_s);
    QCOMPARE(replaced[0][u"before"].toString(), u"7"_s);
    const auto loaded = ReportFile::load(file);
    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->report.figure(u"t2.reg.made"_s).value, Amount::fromInt(13));
    QCOMPARE(loaded->report.figure(u"t3.new.ngo"_s).value, Amount::fromInt(5)); // blank in the page
}

void tst_CliImport::anotherYearOrUnitIsRefused()
{
    const QString file = m_cli.makeReport(u"annual-report-2019"_s, 2019);
    const QByteArray before = TestSupport::readAll(file);
    const auto run = [&](const QStringList &more) {
        return m_cli.run(QStringList{u"import"_s, m_page, u"--into"_s, file} + more).code;
    };
    QCOMPARE(run({u"--year"_s, u"2020"_s}), ExitCode::Usage);
    QCOMPARE(run({u"--unit"_s, u"另一个局"_s}), ExitCode::Usage);
    QCOMPARE(TestSupport::readAll(file), before);
    QCOMPARE(run({u"--unit"_s, u"某市城市管理局"_s, u"--year"_s, u"2019"_s}), ExitCode::Done);
    const QString newer = m_cli.path(u"newer.nianbao"_s);
    m_cli.run({u"new"_s, u"--template"_s, u"annual-report-2021"_s, u"--unit"_s, u"某办"_s,
               u"--year"_s, u"2022"_s, newer});
    QCOMPARE(m_cli.run({u"import"_s, m_page, u"--into"_s, newer}).code, ExitCode::Usage);
}

void tst_CliImport::aDryRunWritesNothing()
{
    const auto run = m_cli.run(named({u"--dry-run"_s}));
    QCOMPARE(run.code, ExitCode::Done);
    QVERIFY(run.out.contains(u"251000元"_s));
    QVERIFY(!QFile::exists(m_cli.path(u"a.nianbao"_s)));
}

void tst_CliImport::acceptChoosesWhatIsTaken()
{
    QByteArray page = TestSupport::readAll(m_page);
    page.replace("<p align=\"center\">524</p>", "<p>约524</p>");
    const QString source = m_cli.writeFile(u"page.html"_s, page);
    for (const QString &accept : {u"certain"_s, u"all"_s}) {
        const QString file = m_cli.path(accept + u".nianbao"_s);
        const auto run = m_cli.run({u"import"_s, source, u"--into"_s, file, u"--unit"_s, u"某办"_s,
                                    u"--year"_s, u"2019"_s, u"--accept"_s, accept});
        QCOMPARE(run.code, ExitCode::Done);
        const auto loaded = ReportFile::load(file);
        QVERIFY_RESULT(loaded);
        const Figure figure = loaded->report.figure(u"t2.reg.open_total"_s);
        QCOMPARE(figure.isNumber(), accept == "all"_L1);
        QCOMPARE(figure.approx, accept == "all"_L1 ? u"约"_s : QString());
    }
}

void tst_CliImport::aPersonSaysWhatMarksStandFor()
{
    QByteArray page = TestSupport::readAll(m_page);
    page.replace(">821<", ">/<").replace(">524<", ">—<");
    const QString source = m_cli.writeFile(u"page.html"_s, page);
    const QString file = m_cli.path(u"a.nianbao"_s);
    const auto run = [&](const QStringList &more) {
        QFile::remove(file);
        return m_cli.run(QStringList{u"import"_s, source, u"--into"_s, file, u"--unit"_s, u"某办"_s,
                                     u"--year"_s, u"2019"_s} +
                         more);
    };
    QCOMPARE(run({}).code, ExitCode::Done);
    QVERIFY(ReportFile::load(file)->report.figure(u"t3.new.natural"_s).isBlank());
    QCOMPARE(run({u"--placeholders"_s, u"na,t3.new=zero"_s}).code, ExitCode::Done);
    const auto loaded = ReportFile::load(file);
    QVERIFY_RESULT(loaded);
    const Figure zero = loaded->report.figure(u"t3.new.natural"_s);
    QVERIFY(zero.isNumber());
    QCOMPARE(zero.value, Amount());
    QCOMPARE(zero.text, u"/"_s);
    QVERIFY(!zero.source.note.isEmpty());
    QCOMPARE(loaded->report.figure(u"t2.reg.open_total"_s).state, Figure::State::NotApplicable);
    QCOMPARE(run({u"--placeholders"_s, u"none"_s}).code, ExitCode::Usage);
    QCOMPARE(run({u"--placeholders"_s, u"t4=zero"_s}).code, ExitCode::Usage);
    QVERIFY(!QFile::exists(file));
}

void tst_CliImport::nothingIsHalfWritten()
{
    const QString page = m_cli.writeFile(u"page.html"_s, "<html><p>没有表</p></html>");
    const QString file = m_cli.makeReport(u"annual-report-2019"_s, 2019);
    const QByteArray before = TestSupport::readAll(file);
    QCOMPARE(m_cli.run({u"import"_s, page, u"--into"_s, file}).code, ExitCode::FileTrouble);
    QCOMPARE(TestSupport::readAll(file), before);
    QCOMPARE(m_cli.run({u"import"_s, m_cli.path(u"none.html"_s), u"--into"_s, file}).code,
             ExitCode::FileTrouble);
    QCOMPARE(m_cli.run({u"import"_s, page, u"--into"_s, m_cli.path(u"b.nianbao"_s)}).code,
             ExitCode::FileTrouble);
    QVERIFY(!QFile::exists(m_cli.path(u"b.nianbao"_s)));
}

void tst_CliImport::publishedPagesAreAttached()
{
    const QString file = m_cli.makeReport(u"annual-report-2021"_s, 2021);
    const QByteArray tables = TestSupport::readAll(m_page);
    QStringList arguments{u"attach"_s, file};
    for (const int year : {2019, 2020}) {
        const QString name = u"%1.html"_s.arg(year);
        arguments += m_cli.writeFile(
            name,
            u"<h1>某市城市管理局%1年政府信息公开工作年度报告</h1>"_s.arg(year).toUtf8() + tables);
    }
    const auto run = m_cli.run(arguments);
    QVERIFY2(run.code == ExitCode::Done, qPrintable(run.err));
    const auto loaded = ReportFile::load(file);
    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->report.attached.size(), 2);
    QCOMPARE(loaded->report.attached[0].report.year, 2020);
    QCOMPARE(loaded->report.attached[0].fileName, u"2020.html"_s);
    QCOMPARE(loaded->report.attached[1].report.figure(u"t3.new.natural"_s).value,
             Amount::fromInt(821));
}

void tst_CliImport::wrongUsage()
{
    QCOMPARE(m_cli.run({u"import"_s, m_page}).code, ExitCode::Usage);
    QCOMPARE(m_cli.run(named({u"--accept"_s, u"some"_s})).code, ExitCode::Usage);
    QCOMPARE(m_cli
                 .run({u"import"_s, m_page, u"--into"_s, m_cli.path(u"a.nianbao"_s), u"--year"_s,
                       u"soon"_s})
                 .code,
             ExitCode::Usage);
}

QTEST_GUILESS_MAIN(tst_CliImport)
#include "tst_cliimport.moc"
