// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include "cli/reportcommand.h"
#include "document/reportedit.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

// Finding and replacing words from the command line.
class tst_CliReplace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY_RESULT(m_cli.start()); }
    void init();
    void findsTextsMetadataAndFigures();
    void findsExactly();
    void keepsOtherYears();
    void showsBeforeItReplaces();
    void boundNumbersStay();
    void doesNotWriteOverSomebodyElse();
    void refusesAndChangesNothing_data();
    void refusesAndChangesNothing();

private:
    using Run = CliFixture::Run;
    void write(const QString &textId, const QString &text) const
    {
        const QString source = m_cli.writeFile(u"text.txt"_s, text.toUtf8());
        const Run run = m_cli.run({u"prose"_s, m_file, textId, u"--from"_s, source});
        QVERIFY2(run.code == 0, qPrintable(run.err));
    }
    QString text(const QString &textId) const
    {
        return m_cli.run({u"prose"_s, m_file, textId}).out.trimmed();
    }

    CliFixture m_cli;
    QString m_file;
};

void tst_CliReplace::init()
{
    m_cli.newFolder();
    m_file = m_cli.makeReport(u"annual-report-2021"_s, 2021, {u"t3.new.natural=39"_s});
}

void tst_CliReplace::findsTextsMetadataAndFigures()
{
    write(u"c1"_s, u"收到申请３９件。"_s);
    const Run run = m_cli.run({u"find"_s, m_file, u"39"_s, u"--json"_s});
    QCOMPARE(run.code, 0);
    QStringList found;
    for (const QJsonValue &match : run.json()[u"matches"_s].toArray()) {
        found.append(match[u"where"_s].toString() + u' ' + match[u"id"_s].toString() + u' ' +
                     match[u"words"_s].toString());
    }
    QVERIFY2(found.contains(u"text c1 ３９"_s), qPrintable(found.join(u'\n')));
    QVERIFY2(found.contains(u"figure t3.new.natural 39"_s), qPrintable(found.join(u'\n')));
    const Run unit = m_cli.run({u"find"_s, m_file, u"城市管理局"_s, u"--json"_s});
    QCOMPARE(unit.json()[u"matches"_s].toArray().first()[u"where"_s].toString(), u"meta"_s);
    const Run people = m_cli.run({u"find"_s, m_file, u"申请"_s});
    QVERIFY2(people.out.contains(u"收到[申请]３９件。"_s), qPrintable(people.out));
}

void tst_CliReplace::findsExactly()
{
    write(u"c1"_s, u"收到申请３９件。"_s);
    const Run run = m_cli.run({u"find"_s, m_file, u"申请39"_s, u"--exact"_s, u"--json"_s});
    QVERIFY(run.json()[u"matches"_s].toArray().isEmpty());
}

void tst_CliReplace::keepsOtherYears()
{
    write(u"c1"_s, u"2020年收到39件，比上年增加3件。按国办公开办函〔2020〕30号办理。"_s);
    write(u"c6"_s, u"收费较2020年下降。"_s);
    const Run run =
        m_cli.run({u"replace"_s, m_file, u"2020"_s, u"2021"_s, u"--year-aware"_s, u"--json"_s});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.json()[u"replaced"_s].toArray().size(), 1);
    QStringList reasons;
    for (const QJsonValue &kept : run.json()[u"kept"_s].toArray())
        reasons.append(kept[u"reason"_s].toString());
    QCOMPARE(reasons, (QStringList{u"document_number"_s, u"comparison"_s}));
    QCOMPARE(text(u"c1"_s), u"2021年收到39件，比上年增加3件。按国办公开办函〔2020〕30号办理。"_s);
    QCOMPARE(text(u"c6"_s), u"收费较2020年下降。"_s);
}

void tst_CliReplace::showsBeforeItReplaces()
{
    write(u"c1"_s, u"区交通局和区交通局"_s);
    const QByteArray before = TestSupport::readAll(m_file);
    const QStringList arguments{u"replace"_s, m_file, u"区交通局"_s, u"县交通局"_s};
    const Run dry = m_cli.run(arguments + QStringList{u"--dry-run"_s});
    QCOMPARE(dry.code, 0);
    QVERIFY2(dry.out.contains(u"[区交通局]和区交通局 → 县交通局"_s), qPrintable(dry.out));
    QCOMPARE(TestSupport::readAll(m_file), before);
    QCOMPARE(m_cli.run(arguments).out, dry.out);
    QCOMPARE(text(u"c1"_s), u"县交通局和县交通局"_s);
}

void tst_CliReplace::boundNumbersStay()
{
    m_cli.newFolder();
    m_file = m_cli.makeReport(u"annual-report-2021"_s, 2021,
                              {u"t3.new.total=39"_s, u"t3.carried_in.total=0"_s});
    write(u"c1"_s, u"2021年，收到政府信息公开申请39件。开会39次。"_s);
    const Run bound = m_cli.run({u"bind"_s, m_file, u"--json"_s});
    QCOMPARE(bound.json()[u"summary"_s][u"bound"_s].toInt(), 1);
    const Run run = m_cli.run({u"replace"_s, m_file, u"39"_s, u"40"_s, u"--json"_s});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.json()[u"kept"_s][0][u"reason"_s].toString(), u"bound"_s);
    QCOMPARE(text(u"c1"_s), u"2021年，收到政府信息公开申请39件。开会40次。"_s);
}

void tst_CliReplace::doesNotWriteOverSomebodyElse()
{
    QString printed;
    QTextStream out(&printed);
    QString complained;
    QTextStream err(&complained);
    const Console console{out, err, QLocale(), QDateTime(), m_cli.services()};
    QByteArray theirs;
    const int code = ReportCommand::edit(m_file, console, [&](auto &opened) -> Result<void> {
        if (m_cli.run({u"set"_s, m_file, u"t3.new.company=7"_s}).code != 0)
            return Error{Error::Kind::CannotWrite, u"the other program failed"_s, {}};
        theirs = TestSupport::readAll(m_file);
        ReportEdit::setText(opened.report, u"c1"_s, u"申请"_s);
        return {};
    });
    QCOMPARE(code, 3);
    QVERIFY2(complained.contains(m_file), qPrintable(complained));
    QVERIFY(!theirs.isEmpty());
    QCOMPARE(TestSupport::readAll(m_file), theirs);
}

void tst_CliReplace::refusesAndChangesNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing to look for") << QStringList{QString(), u"x"_s} << 2;
    QTest::newRow("nothing to put in") << QStringList{u"2020"_s} << 2;
    QTest::newRow("no year to look for")
        << QStringList{u"申请"_s, u"2021"_s, u"--year-aware"_s} << 2;
    QTest::newRow("no year to put in") << QStringList{u"2020"_s, u"明年"_s, u"--year-aware"_s} << 2;
    QTest::newRow("a unit without a name") << QStringList{u"某市城市管理局"_s, QString()} << 2;
}

void tst_CliReplace::refusesAndChangesNothing()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const QByteArray before = TestSupport::readAll(m_file);
    const Run run = m_cli.run(QStringList{u"replace"_s, m_file} + arguments);
    QCOMPARE(run.code, code);
    QVERIFY(!run.err.isEmpty());
    QCOMPARE(TestSupport::readAll(m_file), before);
    QCOMPARE(m_cli.run({u"find"_s, m_file}).code, 2);
    QCOMPARE(m_cli.run({u"find"_s, m_cli.path(u"missing"_s), u"x"_s}).code, 3);
}

QTEST_GUILESS_MAIN(tst_CliReplace)
#include "tst_clireplace.moc"
