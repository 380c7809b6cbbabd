// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Run = CliFixture::Run;

namespace {

QString sample(const QString &name)
{
    return QStringLiteral(NIANBAO_SOURCE_DIR "/resources/samples/") + name + u".nianbao"_s;
}

QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> files;
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden))
        files.insert(name, TestSupport::readAll(dir.filePath(name)));
    return files;
}

} // namespace

// Exporting many reports at once.
class tst_CliExport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_cli.newFolder(); }
    void manyReportsInTheirOrder();
    void oneThatFailsKeepsNoOtherFromBeingWritten();
    void sameNamesAreRefused();
    void sameTimeSameBytes();
    void documentsSpeakTheLanguageOfTheirForms();
    void chartsAreToldWithoutPictures();
#ifdef NIANBAO_PAINTS
    void posterTakesLayoutAndColor();
#endif
    void refusesAndWritesNothing_data();
    void refusesAndWritesNothing();
    void describesItsFigures();

private:
    Run exported(const QStringList &files, const QStringList &options,
                 const QString &folder = u"out"_s) const
    {
        return m_cli.run(QStringList{u"export"_s} + files + options +
                         QStringList{u"--to"_s, m_cli.path(folder)});
    }

    CliFixture m_cli;
    const QStringList m_all{sample(u"district-2021-annual"_s), sample(u"bureau-2021-summary"_s),
                            sample(u"district-2020-annual"_s), sample(u"district-2019-annual"_s)};
};

void tst_CliExport::initTestCase()
{
    QVERIFY_RESULT(m_cli.start(Services::Painting::Yes));
}

void tst_CliExport::manyReportsInTheirOrder()
{
    const Run run = exported(m_all, {u"--format"_s, u"csv,xlsx"_s, u"--manifest"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    const QStringList paths = run.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(paths.size(), 3 * m_all.size());
    for (const QString &path : paths)
        QVERIFY2(QFile::exists(path), qPrintable(path));
    qsizetype last = -1;
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        const qsizetype at = run.err.indexOf(u"[%1/%2] %3"_s.arg(i + 1)
                                                 .arg(m_all.size())
                                                 .arg(QDir::toNativeSeparators(m_all.at(i))));
        QVERIFY2(at > last, qPrintable(run.err));
        last = at;
    }
    QVERIFY(paths.first().contains(u"2021年_政府信息公开"_s));
    QVERIFY(paths.last().contains(u"2019年"_s));
}

void tst_CliExport::oneThatFailsKeepsNoOtherFromBeingWritten()
{
    const QString broken = m_cli.writeFile(u"broken.nianbao"_s, "{\"format\": \"nianbao\"");
    const Run run = exported({m_all.at(0), broken, m_all.at(1)}, {u"--format"_s, u"csv,json"_s});
    QCOMPARE(run.code, 3);
    QCOMPARE(contents(m_cli.path(u"out"_s)).size(), 4);
    QVERIFY(run.err.contains(u"broken.nianbao"_s));
    // A document only one of them carries.
    const Run other =
        exported(m_all, {u"--format"_s, u"csv"_s, u"--document"_s, u"work-summary"_s}, u"one"_s);
    QCOMPARE(other.code, 2);
    QCOMPARE(contents(m_cli.path(u"one"_s)).size(), 1);
}

void tst_CliExport::sameNamesAreRefused()
{
    const QString copy = m_cli.path(u"copy.nianbao"_s);
    QVERIFY(QFile::copy(m_all.first(), copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(m_cli.run({u"set"_s, copy, u"t3.new.natural=999"_s}).code, 0);
    const Run run = exported({m_all.first(), copy}, {u"--format"_s, u"csv"_s});
    QCOMPARE(run.code, 2);
    const QMap<QString, QByteArray> files = contents(m_cli.path(u"out"_s));
    QCOMPARE(files.size(), 1);
    QVERIFY(!files.first().contains(",999,"));
    QVERIFY(run.err.contains(QDir::toNativeSeparators(m_all.first())));
}

// Every format, those with a time of their own included. The edges of a poster's largest letters
// depend on what Qt has drawn before: tst_programs compares posters of two programs.
void tst_CliExport::sameTimeSameBytes()
{
#ifdef NIANBAO_PAINTS
    QStringList formats;
    for (const Exporter *exporter : m_cli.services().exporters())
        formats += exporter->info().id;
    formats.removeAll(u"poster"_s);
#else
    const QStringList formats{u"docx"_s, u"html"_s, u"xlsx"_s, u"web"_s, u"json"_s, u"csv"_s};
#endif
    const QStringList options{u"--format"_s, formats.join(u','), u"--manifest"_s, u"--time"_s,
                              u"2022-01-20T09:00:00"_s};
    const Run first = exported(m_all.mid(0, 2), options, u"first"_s);
    QVERIFY2(first.code == 0, qPrintable(first.err));
    QTest::qWait(1100); // a clock that tells seconds has moved on
    const Run second = exported(m_all.mid(0, 2), options, u"second"_s);
    QVERIFY2(second.code == 0, qPrintable(second.err));
    const auto before = contents(m_cli.path(u"first"_s));
    const auto after = contents(m_cli.path(u"second"_s));
    QCOMPARE(before.keys(), after.keys());
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        QVERIFY2(it.value() == after.value(it.key()), qPrintable(it.key()));
}

// An office hands in a Chinese document, whatever language the window has.
void tst_CliExport::documentsSpeakTheLanguageOfTheirForms()
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale chinese(QLocale::Chinese, QLocale::China);
    const QStringList official{u"docx"_s, u"html"_s, u"xlsx"_s, u"web"_s, u"csv"_s, u"json"_s};
    const QStringList house{u"findings"_s, u"sources"_s};
    const auto written = [&](const QStringList &formats, const QLocale &locale) {
        const QString folder = m_cli.path(locale.name() + formats.first());
        const Run run = m_cli.run(QStringList{u"export"_s} + m_all.first(2) +
                                      QStringList{u"--no-pictures"_s, u"--format"_s,
                                                  formats.join(u','), u"--to"_s, folder},
                                  locale);
        if (run.code != 0)
            qFatal("%s", qPrintable(run.err));
        return contents(folder);
    };
    QCOMPARE(written(official, english), written(official, chinese));
    const auto inEnglish = written(house, english);
    const auto inChinese = written(house, chinese);
    QCOMPARE(inEnglish.keys(), inChinese.keys());
    for (const QString &name : inEnglish.keys())
        QVERIFY2(inEnglish[name] != inChinese[name], qPrintable(name));
}

void tst_CliExport::chartsAreToldWithoutPictures()
{
    const Run run = exported(m_all.mid(0, 1), {u"--format"_s, u"html"_s, u"--no-pictures"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    const QByteArray page = TestSupport::readAll(run.out.trimmed());
    QVERIFY(!page.contains("<img") && page.contains("2021年政府信息公开申请办理情况"));
}

#ifdef NIANBAO_PAINTS
void tst_CliExport::posterTakesLayoutAndColor()
{
    const Run run = exported(m_all.mid(1, 1), {u"--format"_s, u"poster"_s, u"--poster"_s,
                                               u"solemn"_s, u"--poster-color"_s, u"#5b3f8c"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    const auto files = contents(m_cli.path(u"out"_s));
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        if (it.key().endsWith(u".svg"_s))
            QVERIFY(it.value().contains("#5b3f8c") && it.value().contains("#c8963e"));
    }
    QVERIFY(files.size() >= 6);
    QVERIFY(run.err.contains(u"poster"_s));
    const Run listed = m_cli.run({u"layouts"_s, u"--posters"_s});
    QCOMPARE(listed.code, 0);
    QCOMPARE(listed.out.count(u'\n'), 3);
}
#endif

void tst_CliExport::refusesAndWritesNothing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no time") << QStringList{u"--time"_s, u"yesterday"_s};
    QTest::newRow("unknown poster") << QStringList{u"--poster"_s, u"ours"_s};
    QTest::newRow("colour too light") << QStringList{u"--poster-color"_s, u"#ffee88"_s};
    QTest::newRow("no colour") << QStringList{u"--poster-color"_s, u"blue"_s};
    QTest::newRow("unknown layout") << QStringList{u"--layout"_s, u"ours"_s};
}

void tst_CliExport::refusesAndWritesNothing()
{
    QFETCH(QStringList, options);
    const Run run = exported(m_all, options + QStringList{u"--format"_s, u"csv"_s});
    QCOMPARE(run.code, 2);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(!QDir(m_cli.path(u"out"_s)).exists());
}

void tst_CliExport::describesItsFigures()
{
    for (const QString &format : {u"json"_s, u"csv"_s}) {
        const Run run = m_cli.run({u"formats"_s, u"--schema"_s, format});
        QCOMPARE(run.code, 0);
        QVERIFY(!run.json().isEmpty());
    }
    QCOMPARE(m_cli.run({u"formats"_s, u"--schema"_s, u"docx"_s}).code, 2);
}

QTEST_MAIN(tst_CliExport)
#include "tst_cliexport.moc"
