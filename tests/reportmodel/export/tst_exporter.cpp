// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exporter.h"
#include "export/filenames.h"
#include "folders.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>

#include <csignal>
#include <fcntl.h>
#include <sys/fsuid.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

Report namedReport(const QString &unit)
{
    Report report = districtReport();
    report.unit.name = unit;
    return report;
}

} // namespace

class tst_Exporter : public QObject
{
    Q_OBJECT

private slots:
    void baseNames_data();
    void baseNames();
    void baseNameOfTheWholeReport();
    void legalNames_data();
    void legalNames();

    void savesIntoANewFolder();
    void replacesWhatIsThere();
    void keepsEverythingWhenAFolderIsInTheWay();
    void keepsEverythingWhenTheDiskFills();
    void refusesAFolderThatCannotBeWritten();
    void refusesAFileInPlaceOfTheFolder();
    void sweepsWhatAKilledExportLeft();
};

void tst_Exporter::baseNames_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"杭州市城市管理局"_s
                           << u"杭州市城市管理局_2021年_政府信息公开工作年度报告"_s;
    QTest::newRow("separators") << u"甲/乙\\丙:丁"_s
                                << u"甲_乙_丙_丁_2021年_政府信息公开工作年度报告"_s;
    QTest::newRow("way out of the folder")
        << u"../../etc"_s << u"_.._etc_2021年_政府信息公开工作年度报告"_s;
    QTest::newRow("hidden on Linux") << u".局"_s << u"局_2021年_政府信息公开工作年度报告"_s;
    QTest::newRow("new line") << u"市\n局"_s << u"市局_2021年_政府信息公开工作年度报告"_s;
}

void tst_Exporter::baseNames()
{
    QFETCH(QString, unit);
    QTEST(exportBaseName(evaluated(namedReport(unit)), u"annual-report-2021"_s), "expected");
}

void tst_Exporter::baseNameOfTheWholeReport()
{
    Report both = districtReport();
    both.templates += u"work-summary"_s;
    both.attached.clear();
    QCOMPARE(exportBaseName(evaluated(both), {}),
             u"平潭综合实验区_2021年_政府信息公开工作年度报告_政务公开工作总结"_s);
    const QString longest =
        exportBaseName(evaluated(namedReport(QString(300, u'局'))), u"annual-report-2021"_s);
    QVERIFY(longest.size() <= FileNames::MaxCharacters);
    QVERIFY(longest.toUtf8().size() < FileNames::MaxBytes);
    QVERIFY(longest.endsWith(u"局_2021年_政府信息公开工作年度报告"_s));
}

void tst_Exporter::legalNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("everything Windows forbids")
        << u"a\\b/c:d*e?f\"g<h>i|j"_s << u"a_b_c_d_e_f_g_h_i_j"_s;
    QTest::newRow("trailing dots and spaces") << u"年报. . "_s << u"年报"_s;
    QTest::newRow("device") << u"con"_s << u"_con"_s;
    QTest::newRow("device with an ending") << u"NUL.txt"_s << u"_NUL.txt"_s;
    QTest::newRow("numbered device") << u"LPT1"_s << u"_LPT1"_s;
    QTest::newRow("looks like a device") << u"COMB"_s << u"COMB"_s;
    QTest::newRow("nothing left") << u"\u202E..\x01"_s << QString();
    QTest::newRow("cut before a pair") << u"公开报告𠮷"_s << u"公开报告"_s;
}

void tst_Exporter::legalNames()
{
    QFETCH(QString, text);
    const bool cut = qstrcmp(QTest::currentDataTag(), "cut before a pair") == 0;
    QTEST(FileNames::legal(text, cut ? 5 : 120, 240), "expected");
}

void tst_Exporter::savesIntoANewFolder()
{
    QTemporaryDir temp;
    const QString folder = temp.filePath(u"年报/导出"_s);
    const auto paths = saveTogether({{u"甲.html"_s, "one"}, {u"乙.csv"_s, "two"}}, folder);
    QVERIFY_RESULT(paths);
    QCOMPARE(*paths, QStringList({folder + u"/甲.html"_s, folder + u"/乙.csv"_s}));
    QCOMPARE(contents(folder),
             (QMap<QString, QByteArray>{{u"甲.html"_s, "one"}, {u"乙.csv"_s, "two"}}));
}

void tst_Exporter::replacesWhatIsThere()
{
    QTemporaryDir temp;
    put(temp.filePath(u"a.html"_s), "old");
    put(temp.filePath(u"other.txt"_s), "other");
    QVERIFY_RESULT(saveTogether({{u"a.html"_s, "new"}, {u"b.html"_s, {}}}, temp.path()));
    QCOMPARE(contents(temp.path()),
             (QMap<QString, QByteArray>{
                 {u"a.html"_s, "new"}, {u"b.html"_s, {}}, {u"other.txt"_s, "other"}}));
}

void tst_Exporter::keepsEverythingWhenAFolderIsInTheWay()
{
    QTemporaryDir temp;
    put(temp.filePath(u"a.html"_s), "old");
    QVERIFY(QDir(temp.path()).mkdir(u"b.html"_s));
    const auto before = contents(temp.path());
    const auto paths = saveTogether({{u"a.html"_s, "new"}, {u"b.html"_s, "new"}}, temp.path());
    QVERIFY(!paths);
    QCOMPARE(paths.error().kind, Error::Kind::CannotWrite);
    QVERIFY2(paths.error().text().contains(u"b.html"_s), qPrintable(paths.error().text()));
    QCOMPARE(contents(temp.path()), before);
}

// A limit on the size of files behaves like a disk that fills: the write comes back short.
void tst_Exporter::keepsEverythingWhenTheDiskFills()
{
    QTemporaryDir temp;
    put(temp.filePath(u"a.html"_s), "old");
    rlimit before;
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{4096, before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto restore = qScopeGuard([&] {
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
    });
    const auto paths = saveTogether({{u"a.html"_s, "new"}, {u"b.png"_s, QByteArray(100'000, 'x')}},
                                    temp.filePath(u"."_s));
    QVERIFY(!paths);
    QCOMPARE(paths.error().kind, Error::Kind::CannotWrite);
    QVERIFY2(paths.error().text().contains(u"b.png"_s), qPrintable(paths.error().text()));
    QCOMPARE(contents(temp.path()), (QMap<QString, QByteArray>{{u"a.html"_s, "old"}}));
    // A folder that was made for the files goes with them.
    QVERIFY(!saveTogether({{u"b.png"_s, QByteArray(100'000, 'x')}}, temp.filePath(u"new/deep"_s)));
    QVERIFY(!QFileInfo::exists(temp.filePath(u"new"_s)));
}

void tst_Exporter::refusesAFolderThatCannotBeWritten()
{
    QTemporaryDir temp;
    put(temp.filePath(u"a.html"_s), "old");
    const auto all = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(temp.path(), all));
    // As the administrator every folder can be written: be nobody for the file system meanwhile.
    constexpr uid_t nobody = 65534;
    const int before = setfsuid(nobody);
    const auto paths = saveTogether({{u"a.html"_s, "new"}}, temp.path());
    const auto deeper = saveTogether({{u"a.html"_s, "new"}}, temp.filePath(u"deeper"_s));
    setfsuid(static_cast<uid_t>(before));
    QVERIFY(QFile::setPermissions(temp.path(), all | QFile::WriteOwner));
    QVERIFY(!paths);
    QVERIFY(!deeper);
    QCOMPARE(paths.error().kind, Error::Kind::CannotWrite);
    QVERIFY2(paths.error().text().contains(temp.path()), qPrintable(paths.error().text()));
    QCOMPARE(contents(temp.path()), (QMap<QString, QByteArray>{{u"a.html"_s, "old"}}));
}

void tst_Exporter::refusesAFileInPlaceOfTheFolder()
{
    QTemporaryDir temp;
    put(temp.filePath(u"file"_s), "old");
    const auto paths = saveTogether({{u"a.html"_s, "new"}}, temp.filePath(u"file"_s));
    QVERIFY(!paths);
    QCOMPARE(paths.error().kind, Error::Kind::CannotWrite);
    QCOMPARE(contents(temp.path()), (QMap<QString, QByteArray>{{u"file"_s, "old"}}));
}

void tst_Exporter::sweepsWhatAKilledExportLeft()
{
    QTemporaryDir temp;
    const QString stray = temp.filePath(u".nianbao-export-aB3xYz"_s);
    const QString running = temp.filePath(u".nianbao-export-Zz9wQq"_s);
    for (const QString &folder : {stray, running}) {
        QVERIFY(QDir().mkdir(folder));
        put(folder + u"/a.html"_s, "half");
    }
    const timespec longAgo[2] = {{1'600'000'000, 0}, {1'600'000'000, 0}};
    QCOMPARE(utimensat(AT_FDCWD, QFile::encodeName(stray).constData(), longAgo, 0), 0);
    QVERIFY_RESULT(saveTogether({{u"a.html"_s, "new"}}, temp.path()));
    QVERIFY(!QFileInfo::exists(stray));
    QVERIFY(QFileInfo::exists(running));
}

QTEST_GUILESS_MAIN(tst_Exporter)
#include "tst_exporter.moc"
