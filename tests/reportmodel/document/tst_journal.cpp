// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/journal.h"
#include "document/journalclaim.h"

#include "faultydisk.h"
#include "randomedits.h"
#include "testsupport.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

Report someReport(int figure = 1)
{
    Report report;
    report.templates = {u"annual-report-2021"_s};
    report.unit.name = u"某局"_s;
    report.year = 2021;
    report.figures.insert(u"a"_s, Figure::number(Amount::fromInt(figure)));
    return report;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

// What is written down while a report is edited, and what comes back of it.
class tst_Journal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void bringsBackWhatWasWritten();
    void writesNothingWithoutAChange();
    void standsBesideTheReportUntilFinished();
    void neverSavedReportsAreKeptInTheDataFolder();
    void staysSmall();
    void cutAnywhereItGivesTheLastGoodState();
    void alteredAnywhereItNeverGivesAnythingElse();
    void fullDiskLosesNothing_data();
    void fullDiskLosesNothing();
    void folderThatCannotBeWritten();
    void folderThatDisappears();
    void nowhereToWrite();
    void livingJournalsAreNotClaimed();
    void locksWithoutAJournalAreClearedAway_data();
    void locksWithoutAJournalAreClearedAway();
    void theClockDoesNotMatter();
    void otherReportsJournalsAreLeftAlone();
    void goesOnWithACrashedJournal_data();
    void goesOnWithACrashedJournal();
    void throwingAwayLeavesNothing();
    void longNames();

private:
    QString reportPath() const { return m_folder->filePath(u"reports/年报.nianbao"_s); }
    QString reports() const { return m_folder->filePath(u"reports"_s); }
    QString data() const { return m_folder->filePath(u"data/journals"_s); }
    JournalClaim::List crashed() const { return JournalClaim::ofReport(reportPath(), data()); }
    static Report recovered(const Journal &journal);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Journal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"reports"_s));
}

Report tst_Journal::recovered(const Journal &journal)
{
    const auto content = readJournal(journal.path());
    if (!content)
        qFatal("%s", qPrintable(content.error().text()));
    return content->report;
}

void tst_Journal::bringsBackWhatWasWritten()
{
    QRandomGenerator dice(20213);
    for (int round = 0; round < 20; ++round) {
        const Report base = TestSupport::randomReport(dice);
        Journal journal(u"王芳"_s, data());
        journal.begin(base, reportPath());
        Report now = base;
        for (int step = 0; step < 15; ++step) {
            TestSupport::changeSomething(now, dice);
            QVERIFY_RESULT(journal.write(now));
            if (journal.path().isEmpty())
                continue; // the dice changed nothing so far
            const auto content = readJournal(journal.path());
            QVERIFY_RESULT(content);
            QVERIFY(content->report == now);
            QVERIFY(content->base == base);
            QVERIFY(!content->damaged);
            QCOMPARE(content->who, u"王芳"_s);
        }
        journal.finish();
    }
}

void tst_Journal::writesNothingWithoutAChange()
{
    Journal journal(u"王芳"_s, data());
    journal.begin(someReport(), reportPath());
    QVERIFY_RESULT(journal.write(someReport()));
    QVERIFY(journal.path().isEmpty());
    QVERIFY(filesIn(reports()).isEmpty());
    QVERIFY_RESULT(journal.write(someReport(2)));
    const QByteArray before = TestSupport::readAll(journal.path());
    QVERIFY_RESULT(journal.write(someReport(2)));
    QCOMPARE(TestSupport::readAll(journal.path()), before);
}

void tst_Journal::standsBesideTheReportUntilFinished()
{
    Journal journal(u"王芳"_s, data());
    journal.begin(someReport(), reportPath());
    QVERIFY_RESULT(journal.write(someReport(2)));
    QCOMPARE(QFileInfo(journal.path()).path(), reports());
    QVERIFY(!journal.isElsewhere());
    QVERIFY_RESULT(journal.write(someReport(1))); // taken back again: still recorded
    QVERIFY(recovered(journal) == someReport(1));
    journal.finish();
    QVERIFY2(filesIn(reports()).isEmpty(), qPrintable(filesIn(reports()).join(u' ')));
    journal.begin(someReport(2), reportPath());
    QVERIFY_RESULT(journal.write(someReport(3)));
    QVERIFY(recovered(journal) == someReport(3));
}

void tst_Journal::neverSavedReportsAreKeptInTheDataFolder()
{
    {
        Journal journal(u"王芳"_s, data());
        journal.begin(someReport(), QString());
        QVERIFY_RESULT(journal.write(someReport(2)));
        QCOMPARE(QFileInfo(journal.path()).path(), data());
        QVERIFY(!journal.isElsewhere());
    }
    const QStringList journals = JournalClaim::find(data());
    QCOMPARE(journals.size(), 1);
    const auto claim = JournalClaim::take(journals.first());
    QVERIFY(claim->content().report == someReport(2));
    QVERIFY(claim->content().reportPath.isEmpty());
    claim->discard();
    QVERIFY(filesIn(data()).isEmpty());
}

void tst_Journal::staysSmall()
{
    Journal journal(u"王芳"_s, data());
    Report report = someReport();
    journal.begin(report, reportPath());
    qint64 largest = 0;
    for (int i = 0; i < 60; ++i) {
        report.texts.insert(u"c1"_s, QString(20'000, QChar(u'一' + i)));
        QVERIFY_RESULT(journal.write(report));
        largest = std::max(largest, QFileInfo(journal.path()).size());
    }
    QVERIFY(recovered(journal) == report);
    QVERIFY2(largest < 600'000, qPrintable(QString::number(largest)));
}

void tst_Journal::cutAnywhereItGivesTheLastGoodState()
{
    QRandomGenerator dice(20214);
    Report now = someReport();
    Journal journal(u"王芳"_s, data());
    journal.begin(now, reportPath());
    QList<QPair<qint64, Report>> states; // size of the journal → what it leads to
    while (states.size() < 8) {
        TestSupport::changeSomething(now, dice);
        QVERIFY_RESULT(journal.write(now));
        if (!journal.path().isEmpty())
            states.append({QFileInfo(journal.path()).size(), now});
    }
    const QByteArray whole = TestSupport::readAll(journal.path());
    const qsizetype firstLine = whole.indexOf('\n');
    const QString cut = m_folder->filePath(u"cut"_s);
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        writeFile(cut, whole.first(size));
        const auto content = readJournal(cut);
        if (size < firstLine) {
            QVERIFY(!content);
            QCOMPARE(content.error().kind, Error::Kind::CannotRead);
            continue;
        }
        QVERIFY_RESULT(content);
        Report expected = someReport();
        bool whereALineEnds = size - firstLine <= 1;
        for (const auto &[end, state] : states) {
            if (size >= end - 1) // the last newline itself says nothing
                expected = state;
            whereALineEnds = whereALineEnds || size == end || size == end - 1;
        }
        QVERIFY2(content->report == expected, qPrintable(QString::number(size)));
        QCOMPARE(content->damaged, !whereALineEnds);
    }
}

void tst_Journal::alteredAnywhereItNeverGivesAnythingElse()
{
    Journal journal(u"王芳"_s, data());
    journal.begin(someReport(1), reportPath());
    for (const int figure : {2, 3, 4})
        QVERIFY_RESULT(journal.write(someReport(figure)));
    const QByteArray whole = TestSupport::readAll(journal.path());
    const QString altered = m_folder->filePath(u"altered"_s);
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QByteArray bytes = whole;
        bytes[i] = char(bytes[i] ^ 1);
        writeFile(altered, bytes);
        const auto content = readJournal(altered);
        if (i < whole.indexOf('\n') + 1) {
            QVERIFY(!content || content->report == someReport(1));
            continue;
        }
        QVERIFY_RESULT(content);
        QVERIFY(content->damaged);
        const Figure figure = content->report.figure(u"a"_s);
        QVERIFY(content->report == someReport(int(figure.value.toFile().toInt())));
        QVERIFY(figure.value < Amount::fromInt(4));
    }
}

void tst_Journal::fullDiskLosesNothing_data()
{
    QTest::addColumn<int>("bytesLeft");
    QTest::newRow("nothing left") << 0;
    QTest::newRow("room for a part of a line") << 40;
}

void tst_Journal::fullDiskLosesNothing()
{
    QFETCH(int, bytesLeft);
    Journal journal(u"王芳"_s, data());
    journal.begin(someReport(), reportPath());
    QVERIFY_RESULT(journal.write(someReport(2)));
    Result<void> written;
    {
        const TestSupport::FullDisk disk(bytesLeft);
        written = journal.write(someReport(3));
    }
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::CannotWrite);
    const auto meanwhile = readJournal(journal.path());
    QVERIFY_RESULT(meanwhile);
    QVERIFY(meanwhile->report == someReport(2));
    QVERIFY(!meanwhile->damaged);
    QVERIFY_RESULT(journal.write(someReport(3)));
    QVERIFY(recovered(journal) == someReport(3));
    QVERIFY_RESULT(journal.write(someReport(4)));
    QVERIFY(recovered(journal) == someReport(4));
    journal.finish();
    QVERIFY2(filesIn(reports()).isEmpty(), qPrintable(filesIn(reports()).join(u' ')));
    QVERIFY2(filesIn(data()).isEmpty(), qPrintable(filesIn(data()).join(u' ')));
}

void tst_Journal::folderThatCannotBeWritten()
{
    const auto readOnly = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup |
                          QFile::ReadOther | QFile::ExeOther;
    const auto writable = readOnly | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(QDir().mkpath(data()));
    for (const QString &folder : {m_folder->path(), QFileInfo(data()).path(), data()})
        QVERIFY(QFile::setPermissions(folder, writable));
    QVERIFY(QFile::setPermissions(reports(), readOnly));
    const int outcome = TestSupport::runUnprivileged([this] {
        Journal journal(u"王芳"_s, data());
        journal.begin(someReport(), reportPath());
        if (!journal.write(someReport(2)) || !journal.write(someReport(3)))
            return 1;
        if (!journal.isElsewhere() || QFileInfo(journal.path()).path() != data())
            return 2;
        return 0; // dies without finishing
    });
    QVERIFY(QFile::setPermissions(reports(), writable));
    QCOMPARE(outcome, 0);
    const auto claims = crashed();
    QCOMPARE(claims.size(), size_t(1));
    QVERIFY(claims.front()->content().report == someReport(3));
}

void tst_Journal::folderThatDisappears()
{
    Journal journal(u"王芳"_s, data());
    journal.begin(someReport(), reportPath());
    QVERIFY_RESULT(journal.write(someReport(2)));
    QVERIFY(QDir(reports()).removeRecursively());
    QVERIFY_RESULT(journal.write(someReport(3)));
    QVERIFY(journal.isElsewhere());
    QVERIFY(recovered(journal) == someReport(3));
    QVERIFY_RESULT(journal.write(someReport(4)));
    QVERIFY(recovered(journal) == someReport(4));
    journal.finish();
    QVERIFY(filesIn(data()).isEmpty());
}

void tst_Journal::nowhereToWrite()
{
    Journal journal(u"王芳"_s, QString());
    journal.begin(someReport(), m_folder->filePath(u"missing/年报.nianbao"_s));
    const auto written = journal.write(someReport(2));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::CannotWrite);
    QVERIFY(journal.path().isEmpty());
    QVERIFY(QDir(m_folder->path()).mkdir(u"missing"_s)); // the network folder is back
    QVERIFY_RESULT(journal.write(someReport(3)));
    QVERIFY(recovered(journal) == someReport(3));
}

void tst_Journal::livingJournalsAreNotClaimed()
{
    {
        Journal journal(u"王芳"_s, data());
        journal.begin(someReport(), reportPath());
        QVERIFY_RESULT(journal.write(someReport(2)));
        QVERIFY(crashed().empty());
    }
    const auto first = crashed();
    QCOMPARE(first.size(), size_t(1));
    QVERIFY2(crashed().empty(), "only one program may offer it");
}

void tst_Journal::locksWithoutAJournalAreClearedAway_data()
{
    QTest::addColumn<qint64>("process");
    QTest::addColumn<bool>("cleared");
    QTest::newRow("its program died") << (qint64(1) << 40) << true; // no process has such an id
    QTest::newRow("its program is about to write") << QCoreApplication::applicationPid() << false;
}

void tst_Journal::locksWithoutAJournalAreClearedAway()
{
    QFETCH(qint64, process);
    QFETCH(bool, cleared);
    const QString journal = reports() + u"/.年报.nianbao.0123abcd.journal"_s;
    const QString other = reports() + u"/.别的.nianbao.0123abcd.journal.lock"_s;
    const QString temporary = journal + u".aBcDeF"_s;
    const QString application = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    const QByteArray content = QByteArray::number(process) + '\n' + application.toUtf8() + "\n\n";
    writeFile(journal + u".lock"_s, content);
    writeFile(other, content);
    writeFile(temporary, "half a journal");
    QFile file(temporary);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-1),
                             QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(crashed().empty());
    QCOMPARE(QFile::exists(journal + u".lock"_s), !cleared);
    QCOMPARE(QFile::exists(temporary), !cleared);
    QVERIFY(QFile::exists(other));
}

void tst_Journal::theClockDoesNotMatter()
{
    const QDateTime earlier = QDateTime::currentDateTimeUtc().addDays(-400);
    for (const int figure : {2, 3}) {
        Journal journal(u"王芳"_s, data());
        journal.begin(someReport(), reportPath());
        QVERIFY_RESULT(journal.write(someReport(figure)));
        if (figure == 3) { // the last one seems to be the oldest
            QFile file(journal.path());
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(earlier, QFileDevice::FileModificationTime));
        }
    }
    const auto claims = crashed();
    QCOMPARE(claims.size(), size_t(2));
    QVERIFY(claims[0]->content().report == someReport(3));
    QVERIFY(claims[1]->content().report == someReport(2));
}

void tst_Journal::otherReportsJournalsAreLeftAlone()
{
    for (const QString &name : {u"reports/x年报.nianbao"_s, u"reports/年报.nianbao.nianbao"_s}) {
        Journal journal(u"王芳"_s, data());
        journal.begin(someReport(), m_folder->filePath(name));
        QVERIFY_RESULT(journal.write(someReport(2)));
    }
    { // a report of the same name from a folder that is gone
        Journal journal(u"王芳"_s, data());
        journal.begin(someReport(), m_folder->filePath(u"gone/年报.nianbao"_s));
        QVERIFY_RESULT(journal.write(someReport(2)));
    }
    QVERIFY(crashed().empty());
    QCOMPARE(JournalClaim::find(data()).size(), 1);
}

void tst_Journal::goesOnWithACrashedJournal_data()
{
    QTest::addColumn<bool>("damaged");
    QTest::newRow("sound") << false;
    QTest::newRow("damaged at its end") << true;
}

void tst_Journal::goesOnWithACrashedJournal()
{
    QFETCH(bool, damaged);
    QString path;
    {
        Journal journal(u"王芳"_s, data());
        journal.begin(someReport(), reportPath());
        QVERIFY_RESULT(journal.write(someReport(2)));
        path = journal.path();
    }
    if (damaged) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("half a line");
    }
    auto claims = crashed();
    QCOMPARE(claims.size(), size_t(1));
    QCOMPARE(claims.front()->content().damaged, damaged);
    Journal journal(u"李明"_s, data());
    journal.resume(*claims.front(), reportPath());
    QVERIFY_RESULT(journal.write(someReport(2)));
    QCOMPARE(journal.path(), path);
    QVERIFY(recovered(journal) == someReport(2));
    QCOMPARE(QFile::exists(path + u".damaged"_s), damaged);
    QVERIFY_RESULT(journal.write(someReport(3)));
    const auto content = readJournal(path);
    QVERIFY_RESULT(content);
    QVERIFY(!content->damaged);
    QVERIFY(content->base == someReport(1));
    QVERIFY(content->report == someReport(3));
    QVERIFY(crashed().empty());
    journal.finish();
    QVERIFY2(filesIn(reports()).isEmpty(), qPrintable(filesIn(reports()).join(u' ')));
}

void tst_Journal::throwingAwayLeavesNothing()
{
    QString path;
    {
        Journal journal(u"王芳"_s, data());
        journal.begin(someReport(), reportPath());
        QVERIFY_RESULT(journal.write(someReport(2)));
        path = journal.path();
    }
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("half a line");
    }
    { // goes on with it, and dies again
        Journal journal(u"王芳"_s, data());
        journal.resume(*crashed().front(), reportPath());
        QVERIFY_RESULT(journal.write(someReport(3)));
    }
    QVERIFY(filesIn(reports()).size() > 1); // with what could not be read
    crashed().front()->discard();
    QVERIFY2(filesIn(reports()).isEmpty(), qPrintable(filesIn(reports()).join(u' ')));
}

void tst_Journal::longNames()
{
    const QString path = m_folder->filePath(u"reports/"_s + QString(80, u'报') + u".nianbao"_s);
    {
        Journal journal(u"王芳"_s, data());
        journal.begin(someReport(), path);
        QVERIFY_RESULT(journal.write(someReport(2)));
        QVERIFY(!journal.isElsewhere());
    }
    QCOMPARE(JournalClaim::ofReport(path, data()).size(), size_t(1));
}

QTEST_GUILESS_MAIN(tst_Journal)
#include "tst_journal.moc"
