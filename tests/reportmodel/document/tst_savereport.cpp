// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportfile.h"
#include "document/strayfiles.h"

#include "faultydisk.h"
#include "testsupport.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

Report someReport(const QString &unit = u"某局"_s)
{
    Report report;
    report.templates = {u"annual-report-2021"_s};
    report.unit.name = unit;
    report.year = 2021;
    return report;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

void makeOld(const QString &path, int seconds)
{
    QFile file(path);
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(-seconds);
    if (!file.open(QIODevice::ReadWrite) ||
        !file.setFileTime(then, QFileDevice::FileModificationTime))
        qFatal("cannot date %s", qPrintable(path));
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

// Saving: the whole new file or the whole old one.
class tst_SaveReport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void replacesTheFile();
    void followsALink();
    void refusesImpossiblePlaces_data();
    void refusesImpossiblePlaces();
    void fullDiskKeepsTheOldFile_data();
    void fullDiskKeepsTheOldFile();
    void fullDiskLeavesNoNewFile();
    void readOnlyFolderKeepsTheOldFile();
    void tooLargeToBeReadAgain();
    void sweepsStrayFiles_data();
    void sweepsStrayFiles();
    void keepsWhatIsBeingWritten();
    void sweepsOnLoadAndSave();

private:
    QString path(const QString &name = u"a.nianbao"_s) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_SaveReport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void tst_SaveReport::replacesTheFile()
{
    QVERIFY_RESULT(ReportFile::save(someReport(), path()));
    QVERIFY_RESULT(ReportFile::save(someReport(u"某某局"_s), path()));
    QCOMPARE(TestSupport::readAll(path()), ReportFile::toBytes(someReport(u"某某局"_s)));
    QCOMPARE(filesIn(m_folder->path()), QStringList{u"a.nianbao"_s});
}

void tst_SaveReport::followsALink()
{
    QVERIFY_RESULT(ReportFile::save(someReport(), path()));
    QVERIFY(QFile::link(path(), path(u"link.nianbao"_s)));
    QVERIFY_RESULT(ReportFile::save(someReport(u"某某局"_s), path(u"link.nianbao"_s)));
    QCOMPARE(TestSupport::readAll(path()), ReportFile::toBytes(someReport(u"某某局"_s)));
}

void tst_SaveReport::refusesImpossiblePlaces_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("missing folder") << u"missing/a.nianbao"_s << u"does not exist"_s;
    QTest::newRow("file in place of a folder") << u"file/a.nianbao"_s << u"not a folder"_s;
    QTest::newRow("folder in place of the file") << u"folder"_s << u"is a folder"_s;
    QTest::newRow("device") << u"/dev/null"_s << u"not an ordinary file"_s;
}

void tst_SaveReport::refusesImpossiblePlaces()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    writeFile(path(u"file"_s), "x");
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    const QString target = QDir(m_folder->path()).filePath(name);
    const auto saved = ReportFile::save(someReport(), target);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::CannotWrite);
    QCOMPARE(saved.error().where, target);
    QVERIFY2(saved.error().message.contains(reason), qPrintable(saved.error().message));
    QCOMPARE(filesIn(m_folder->path()), (QStringList{u"file"_s, u"folder"_s}));
}

void tst_SaveReport::fullDiskKeepsTheOldFile_data()
{
    QTest::addColumn<int>("bytesLeft");
    QTest::newRow("nothing left") << 0;
    QTest::newRow("room for a part") << 100;
    QTest::newRow("room for a part of a large report") << 50'000;
}

void tst_SaveReport::fullDiskKeepsTheOldFile()
{
    QFETCH(int, bytesLeft);
    Report report = someReport();
    report.texts.insert(u"c1"_s, QString(bytesLeft, u'x'));
    QVERIFY_RESULT(ReportFile::save(report, path()));
    const QByteArray before = TestSupport::readAll(path());
    report.unit.name = u"某某局"_s;
    Result<void> saved;
    {
        const TestSupport::FullDisk disk(bytesLeft);
        saved = ReportFile::save(report, path());
    }
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::CannotWrite);
    QVERIFY2(saved.error().message.contains(m_folder->path()), qPrintable(saved.error().message));
    QVERIFY2(saved.error().message.contains(u"is full"_s), qPrintable(saved.error().message));
    QVERIFY2(saved.error().message.contains(u"unchanged"_s), qPrintable(saved.error().message));
    QCOMPARE(TestSupport::readAll(path()), before);
    QCOMPARE(filesIn(m_folder->path()), QStringList{u"a.nianbao"_s});
}

void tst_SaveReport::fullDiskLeavesNoNewFile()
{
    Result<void> saved;
    {
        const TestSupport::FullDisk disk(10);
        saved = ReportFile::save(someReport(), path());
    }
    QVERIFY(!saved);
    QCOMPARE(filesIn(m_folder->path()), QStringList());
}

void tst_SaveReport::readOnlyFolderKeepsTheOldFile()
{
    QVERIFY_RESULT(ReportFile::save(someReport(), path()));
    const QByteArray before = TestSupport::readAll(path());
    const auto readOnly = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(m_folder->path(), readOnly));
    const int outcome = TestSupport::runUnprivileged([this] {
        const auto saved = ReportFile::save(someReport(u"某某局"_s), path());
        const bool told = !saved && saved.error().kind == Error::Kind::CannotWrite &&
                          saved.error().message.contains(m_folder->path()) &&
                          saved.error().message.contains(u"does not allow"_s);
        return told ? 0 : 1;
    });
    QVERIFY(QFile::setPermissions(m_folder->path(), readOnly | QFile::WriteOwner));
    QCOMPARE(outcome, 0);
    QCOMPARE(TestSupport::readAll(path()), before);
}

void tst_SaveReport::tooLargeToBeReadAgain()
{
    Report report = someReport();
    report.texts.insert(u"c1"_s, QString(ReportFile::MaxBytes, u'x'));
    const auto saved = ReportFile::save(report, path());
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::CannotWrite);
    QCOMPARE(filesIn(m_folder->path()), QStringList());
}

void tst_SaveReport::sweepsStrayFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("age"); // seconds
    QTest::addColumn<bool>("swept");

    const QByteArray whole = ReportFile::toBytes(someReport());
    const QByteArray torn = whole.first(40);
    const int recent = 60;
    const int old = 2 * 60 * 60;
    const auto row = [](const char *name, const QString &file, const QByteArray &bytes, int age,
                        bool swept) { QTest::newRow(name) << file << bytes << age << swept; };
    row("torn, random letters", u"a.nianbao.kQzWbT"_s, torn, recent, true);
    row("whole, random letters", u"a.nianbao.kQzWbT"_s, whole, recent, true);
    row("not a report, random letters", u"a.nianbao.kQzWbT"_s, "half", old, true);
    row("torn, letters of one case", u"a.nianbao.qzwbtk"_s, torn, recent, true);
    row("empty, letters of one case", u"a.nianbao.QZWBTK"_s, {}, recent, true);
    row("a person's copy", u"a.nianbao.backup"_s, whole, old, false);
    row("a person's notes", u"a.nianbao.Review"_s, "to do", old, false);
    row("just written", u"a.nianbao.kQzWbT"_s, torn, -60, false);
    row("of another report", u"b.nianbao.kQzWbT"_s, torn, old, false);
    row("seven letters", u"a.nianbao.kQzWbTx"_s, torn, old, false);
    row("digits", u"a.nianbao.kQzW12"_s, torn, old, false);
    row("no dot", u"a.nianbaokQzWbTx"_s, torn, old, false);
    row("the name's dot is no wildcard", u"aXnianbao.kQzWbT"_s, torn, old, false);
}

void tst_SaveReport::sweepsStrayFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(int, age);
    QFETCH(bool, swept);
    writeFile(path(name), bytes);
    makeOld(path(name), age);
    sweepStrayFiles(path());
    QCOMPARE(!QFile::exists(path(name)), swept);
}

void tst_SaveReport::keepsWhatIsBeingWritten()
{
    const QString stray = path(u"a.nianbao.kQzWbT"_s);
    writeFile(stray, "{");
    makeOld(stray, 60);
    QFile writer(stray);
    QVERIFY(writer.open(QIODevice::ReadOnly));
    sweepStrayFiles(path());
    QVERIFY(QFile::exists(stray));
    writer.close();
    sweepStrayFiles(path());
    QVERIFY(!QFile::exists(stray));
}

void tst_SaveReport::sweepsOnLoadAndSave()
{
    const QString stray = path(u"a.nianbao.kQzWbT"_s);
    const auto leaveStray = [&stray] {
        writeFile(stray, "{");
        makeOld(stray, 60);
    };
    leaveStray();
    QVERIFY_RESULT(ReportFile::save(someReport(), path()));
    QVERIFY(!QFile::exists(stray));
    leaveStray();
    QVERIFY_RESULT(ReportFile::load(path()));
    QVERIFY(!QFile::exists(stray));
}

QTEST_GUILESS_MAIN(tst_SaveReport)
#include "tst_savereport.moc"
