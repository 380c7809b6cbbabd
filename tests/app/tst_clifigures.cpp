// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

// The verbs for what belongs to figures: own ones, explanations, the table of sources.
class tst_CliFigures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY_RESULT(m_cli.start()); }
    void init() { m_cli.newFolder(); }
    void ownFiguresAreDefinedEnteredAndRemoved();
    void refusesAndChangesNothing_data();
    void refusesAndChangesNothing();
    void figuresAreExplained();
    void tableOfSourcesIsExported();

private:
    CliFixture m_cli;
};

void tst_CliFigures::ownFiguresAreDefinedEnteredAndRemoved()
{
    const QString file = m_cli.makeReport(u"annual-report-2021"_s, 2021);
    const auto added = m_cli.run({u"own"_s, file, u"--add"_s, u"咨询电话"_s, u"--unit"_s, u"次"_s,
                                  u"--parts"_s, u"上午,下午"_s, u"--chart"_s});
    QCOMPARE(added.code, 0);
    QCOMPARE(added.out, u"own.1\n"_s);
    QCOMPARE(m_cli.run({u"set"_s, file, u"own.1=5"_s, u"own.1.1=2"_s, u"own.1.2=4"_s}).code, 0);
    QCOMPARE(m_cli.run({u"figures"_s, file, u"--json"_s}).json()[u"own.1"].toString(), u"5"_s);
    QVERIFY(m_cli.run({u"check"_s, file}).out.contains(u"K089"));
    const QJsonArray listed =
        m_cli.run({u"own"_s, file, u"--list"_s, u"--json"_s}).json()[u"own_figures"].toArray();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0][u"parts"][1][u"name"].toString(), u"下午"_s);
    QCOMPARE(m_cli.run({u"own"_s, file, u"--remove"_s, u"own.1"_s}).code, 0);
    QVERIFY(!m_cli.run({u"figures"_s, file, u"--json"_s}).json().contains(u"own.1"));
}

void tst_CliFigures::refusesAndChangesNothing_data()
{
    QTest::addColumn<QStringList>("arguments"); // FILE stands for the report
    const QString file = u"FILE"_s;
    const QString own = u"own"_s;
    QTest::newRow("no unit") << QStringList{own, file, u"--add"_s, u"咨询"_s};
    QTest::newRow("one part") << QStringList{own,         file,    u"--add"_s,   u"咨询"_s,
                                             u"--unit"_s, u"次"_s, u"--parts"_s, u"上午"_s};
    QTest::newRow("no such chapter") << QStringList{own,         file,    u"--add"_s,     u"咨询"_s,
                                                    u"--unit"_s, u"次"_s, u"--chapter"_s, u"c9"_s};
    QTest::newRow("no such own figure") << QStringList{own, file, u"--remove"_s, u"own.7"_s};
    QTest::newRow("nothing asked for") << QStringList{own, file};
    QTest::newRow("explaining a blank") << QStringList{u"explain"_s, file, u"t3.new.natural=x"_s};
}

void tst_CliFigures::refusesAndChangesNothing()
{
    QFETCH(QStringList, arguments);
    const QString file = m_cli.makeReport(u"annual-report-2021"_s, 2021);
    const QByteArray before = TestSupport::readAll(file);
    arguments.replaceInStrings(u"FILE"_s, file);
    const auto run = m_cli.run(arguments);
    QCOMPARE(run.code, 2);
    QVERIFY(!run.err.isEmpty());
    QCOMPARE(TestSupport::readAll(file), before);
}

void tst_CliFigures::figuresAreExplained()
{
    const QString file = m_cli.makeReport(u"annual-report-2021"_s, 2022, {u"t3.new.natural=60"_s});
    const QString now = m_cli.path(u"now.nianbao"_s);
    QVERIFY(QFile::rename(file, now));
    const QString earlier =
        m_cli.makeReport(u"annual-report-2021"_s, 2021, {u"t3.new.natural=20"_s});
    QCOMPARE(m_cli.run({u"attach"_s, now, earlier}).code, 0);
    const auto asked = [&] {
        return m_cli.run({u"explain"_s, now, u"--json"_s}).json()[u"to_explain"].toArray();
    };
    QCOMPARE(asked().size(), 1);
    QCOMPARE(asked()[0][u"cell"].toString(), u"t3.new.natural"_s);
    QCOMPARE(asked()[0][u"reason"].toString(), u"jump"_s);
    QCOMPARE(asked()[0][u"last_year"].toString(), u"20"_s);
    QCOMPARE(asked()[0][u"state"].toString(), u"open"_s);
    QCOMPARE(m_cli.run({u"explain"_s, now, u"t3.new.natural=系统=上线"_s}).code, 0);
    QCOMPARE(asked()[0][u"state"].toString(), u"explained"_s);
    QCOMPARE(asked()[0][u"text"].toString(), u"系统=上线"_s);
    QCOMPARE(m_cli.run({u"set"_s, now, u"t3.new.natural=61"_s}).code, 0);
    QCOMPARE(asked()[0][u"state"].toString(), u"lapsed"_s);
}

void tst_CliFigures::tableOfSourcesIsExported()
{
    const QString file = m_cli.makeReport(u"annual-report-2021"_s, 2021, {u"t3.new.natural=60"_s});
    const QString folder = m_cli.path(u"out"_s);
    QCOMPARE(m_cli.run({u"export"_s, file, u"--format"_s, u"sources"_s, u"--to"_s, folder}).code,
             0);
    const QStringList files = QDir(folder).entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QVERIFY(TestSupport::readAll(folder + u'/' + files.first()).contains("自然人 60"));
}

QTEST_GUILESS_MAIN(tst_CliFigures)
#include "tst_clifigures.moc"
