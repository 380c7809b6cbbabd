// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The built command line program itself, as a shell starts it.
class tst_Programs : public QObject
{
    Q_OBJECT

private slots:
    void paintingNeedsNoSession();
    void chineseArgumentsInAnyLocale();
    void lostOutputIsNoSuccess();
    void sameReportsSameBytes();
#ifdef NIANBAO_DESKTOP
    void desktopProgramAnswersAndEnds();
#endif

private:
    struct Run
    {
        int code = -1;
        QString out;
        QString err;
    };
    static Run run(const QStringList &arguments, const QProcessEnvironment &environment);
    static QProcessEnvironment bareEnvironment();
    static QString sample()
    {
        return QStringLiteral(NIANBAO_SOURCE_DIR "/resources/samples/district-2021-annual.nianbao");
    }
};

// Neither display nor user session nor language: a scheduled job, or root on a server.
QProcessEnvironment tst_Programs::bareEnvironment()
{
    QProcessEnvironment bare;
    const auto own = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"PATH"_s, u"HOME"_s, u"LD_LIBRARY_PATH"_s, u"ASAN_OPTIONS"_s}) {
        if (own.contains(name))
            bare.insert(name, own.value(name));
    }
    return bare;
}

tst_Programs::Run tst_Programs::run(const QStringList &arguments,
                                    const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(NIANBAO_CLI), arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void tst_Programs::paintingNeedsNoSession()
{
#ifdef NIANBAO_PAINTS
    const QString formats = u"html,svg"_s;
#else
    const QString formats = u"html,xlsx"_s; // a program that paints nothing says so for pictures
#endif
    const QTemporaryDir folder;
    const Run exported =
        run({u"export"_s, sample(), u"--format"_s, formats, u"--to"_s, folder.path()},
            bareEnvironment());
    QCOMPARE(exported.code, 0);
    QVERIFY2(exported.err.startsWith(u"html：导出核对"_s), qPrintable(exported.err)); // read back
    const QStringList paths = exported.out.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(paths.size() >= 2);
    for (const QString &path : paths)
        QVERIFY2(QFileInfo(path).size() > 1000, qPrintable(path));
}

void tst_Programs::chineseArgumentsInAnyLocale()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"某局年报.nianbao"_s);
    for (const QString &locale : {u"C"_s, u"POSIX"_s, u"zh_CN.UTF-8"_s}) {
        QProcessEnvironment environment = bareEnvironment();
        environment.insert(u"LC_ALL"_s, locale);
        QFile::remove(file);
        const Run made = run({u"new"_s, u"--template"_s, u"annual-report-2021"_s, u"--unit"_s,
                              u"某某市城市管理局"_s, u"--year"_s, u"2021"_s, file},
                             environment);
        QVERIFY2(made.code == 0 && made.err.isEmpty(), qPrintable(locale + made.err));
        QVERIFY(QFileInfo::exists(file));
        const Run shown = run({u"meta"_s, file}, environment);
        QVERIFY2(shown.out.contains(u"某某市城市管理局"_s), qPrintable(locale + shown.out));
    }
}

// A script that redirects to a full disk must not take half a list for the whole.
void tst_Programs::lostOutputIsNoSuccess()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a.nianbao"_s);
    QVERIFY(QFile::copy(sample(), file));
    for (const QStringList &arguments :
         {QStringList{u"figures"_s, file, u"--json"_s}, QStringList{u"check"_s, file},
          QStringList{u"formats"_s}}) {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(QStringLiteral(NIANBAO_CLI), arguments);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 3);
        QVERIFY(!process.readAllStandardError().isEmpty());
    }
}

// Two programs, one after the other, by a fixed time.
void tst_Programs::sameReportsSameBytes()
{
#ifdef NIANBAO_PAINTS
    const QString formats = u"docx,pdf,html,xlsx,web,png,svg,charts-pdf,signoff,poster"_s;
#else
    const QString formats = u"docx,html,xlsx,web,json,csv"_s;
#endif
    const QTemporaryDir folder;
    QStringList names;
    for (const QString &to : {folder.filePath(u"first"_s), folder.filePath(u"second"_s)}) {
        QProcessEnvironment environment = bareEnvironment();
        environment.insert(u"SOURCE_DATE_EPOCH"_s, u"1642669200"_s);
        const QString other =
            QStringLiteral(NIANBAO_SOURCE_DIR "/resources/samples/bureau-2021-summary.nianbao");
        const Run exported = run({u"export"_s, sample(), other, u"--format"_s, formats,
                                  u"--manifest"_s, u"--to"_s, to},
                                 environment);
        QVERIFY2(exported.code == 0, qPrintable(exported.err));
        names = QDir(to).entryList(QDir::Files);
    }
    QVERIFY(names.size() > 10);
    for (const QString &name : std::as_const(names)) {
        QFile first(folder.filePath(u"first/"_s + name));
        QFile second(folder.filePath(u"second/"_s + name));
        QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        QVERIFY2(first.readAll() == second.readAll(), qPrintable(name));
    }
}

#ifdef NIANBAO_DESKTOP
// It begins to read forms and checks before it knows that it is only asked something; leaving in
// the middle of that must not bring it down. Many times, because it depends on who is faster.
void tst_Programs::desktopProgramAnswersAndEnds()
{
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    for (int i = 0; i < 40; ++i) {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(NIANBAO_DESKTOP), {i % 2 ? u"--version"_s : u"--help"_s});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains(i % 2 ? NIANBAO_VERSION : "--lang"));
    }
}
#endif

QTEST_GUILESS_MAIN(tst_Programs)
#include "tst_programs.moc"
