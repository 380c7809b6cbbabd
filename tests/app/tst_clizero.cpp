// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

// The verb that fills what is left blank with 0.
class tst_CliZero : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY_RESULT(m_cli.start()); }
    void init() { m_cli.newFolder(); }
    void fillsByScope_data();
    void fillsByScope();
    void sparesWhatIsStated();
    void isRecordedInTheFile();
    void saysWhenThereIsNothingToDo();
    void refusesAndChangesNothing_data();
    void refusesAndChangesNothing();

private:
    QString makeReport() const
    {
        return m_cli.makeReport(u"annual-report-2021,work-summary"_s, 2021,
                                {u"t3.new.natural=5"_s, u"t3.new.company=na"_s});
    }

    CliFixture m_cli;
};

void tst_CliZero::fillsByScope_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<int>("count");
    QTest::newRow("one figure") << u"t3.new.ngo"_s << 1;
    QTest::newRow("row") << u"t3.new"_s << 4;
    QTest::newRow("row untouched before") << u"t3.granted"_s << 6;
    QTest::newRow("figure group") << u"fee"_s << 3;
    QTest::newRow("table of proceedings") << u"t4"_s << 12;
    QTest::newRow("table two") << u"t2"_s << 10;
}

void tst_CliZero::fillsByScope()
{
    QFETCH(QString, scope);
    QFETCH(int, count);
    const QString file = makeReport();
    const auto run = m_cli.run({u"zero"_s, file, scope, u"--json"_s});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.json()[u"scope"_s].toString(), scope);
    QCOMPARE(run.json()[u"count"_s].toInt(), count);
    const QJsonArray filled = run.json()[u"filled"_s].toArray();
    QCOMPARE(filled.size(), count);
    for (const QJsonValue &cell : filled)
        QVERIFY(cell.toString() == scope || cell.toString().startsWith(scope + u'.'));
}

void tst_CliZero::sparesWhatIsStated()
{
    const QString file = makeReport();
    QCOMPARE(m_cli.run({u"zero"_s, file, u"all"_s}).code, 0);
    const QByteArray bytes = TestSupport::readAll(file);
    QVERIFY(bytes.contains("\"t3.new.natural\": \"5\""));
    QVERIFY(bytes.contains("\"t3.new.company\": \"na\""));
    QVERIFY(bytes.contains("\"t3.new.ngo\": \"0\""));
    QVERIFY(!bytes.contains("\"t3.new.total\""));   // computed, not stated
    QVERIFY(!bytes.contains("\"petition.total\"")); // no statutory figure
}

void tst_CliZero::isRecordedInTheFile()
{
    const QString file = makeReport();
    QCOMPARE(m_cli.run({u"zero"_s, file, u"t3.new"_s, u"--by"_s, u"李明"_s}).code, 0);
    QCOMPARE(m_cli.run({u"zero"_s, file, u"t3.new"_s}).code, 0); // fills nothing, tells nothing
    QCOMPARE(m_cli.run({u"zero"_s, file, u"all"_s}).code, 0);
    const QJsonArray acts =
        m_cli.run({u"history"_s, file, u"--json"_s}).json()[u"acts"_s].toArray();
    QCOMPARE(acts.size(), 2);
    QCOMPARE(acts[0][u"kind"].toString(), u"blanks_to_zero"_s);
    QCOMPARE(acts[0][u"about"].toString(), u"t3.new"_s);
    QCOMPARE(acts[0][u"by"].toString(), u"李明"_s);
    QCOMPARE(acts[0][u"figures"].toInt(), 4);
    QVERIFY(QDate::fromString(acts[0][u"time"].toString(), Qt::ISODate).isValid());
    QVERIFY(acts[1][u"figures"].toInt() > 100);
    const QString told = m_cli.run({u"history"_s, file}).out;
    QVERIFY2(told.contains(u"t3.new: 4 remaining"_s), qPrintable(told));
}

void tst_CliZero::saysWhenThereIsNothingToDo()
{
    const QString file = makeReport();
    QCOMPARE(m_cli.run({u"zero"_s, file, u"t2"_s}).code, 0);
    const QByteArray before = TestSupport::readAll(file);
    const auto run = m_cli.run({u"zero"_s, file, u"t2"_s});
    QCOMPARE(run.code, 0);
    QVERIFY(!run.out.isEmpty());
    QCOMPARE(m_cli.run({u"zero"_s, file, u"t2"_s, u"--json"_s}).json()[u"count"_s].toInt(-1), 0);
    QCOMPARE(TestSupport::readAll(file), before);
}

void tst_CliZero::refusesAndChangesNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no scope") << QStringList{};
    QTest::newRow("unknown scope") << QStringList{u"t9"_s};
    QTest::newRow("half a row's name") << QStringList{u"t3.gran"_s};
    QTest::newRow("figure of the work summary") << QStringList{u"petition.total"_s};
    QTest::newRow("two scopes") << QStringList{u"t2"_s, u"t3"_s};
}

void tst_CliZero::refusesAndChangesNothing()
{
    QFETCH(QStringList, arguments);
    const QString file = makeReport();
    const QByteArray before = TestSupport::readAll(file);
    const auto run = m_cli.run(QStringList{u"zero"_s, file} + arguments);
    QCOMPARE(run.code, 2);
    QVERIFY(!run.err.isEmpty());
    QCOMPARE(TestSupport::readAll(file), before);
}

QTEST_GUILESS_MAIN(tst_CliZero)
#include "tst_clizero.moc"
