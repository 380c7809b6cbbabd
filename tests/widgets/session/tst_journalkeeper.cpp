// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/journal.h"
#include "document/reportfile.h"
#include "session/journalkeeper.h"
#include "session/reportsession.h"

#include "sessionfixture.h"
#include "typing.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

using State = JournalKeeper::State;

// Unsaved changes written down in the background.
class tst_JournalKeeper : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesAfterAPause();
    void writesDuringTypingWithoutAPause();
    void typingDoesNotWaitForIt();
    void savingRemovesTheJournal();
    void takingEverythingBackRemovesTheJournal();
    void savingElsewhereRemovesTheJournal();
    void givingUpRemovesTheJournal();
    void anotherReportRemovesTheJournal();
    void triesAgainUntilItCanWrite();
    void goesOnWithACrashedJournal();
    void takesACrashedJournalIntoItsOwn();
    void leavesTheJournalWhenItIsDestroyed();

private:
    QString path() const { return m_folder->filePath(u"年报.nianbao"_s); }
    QString data() const { return m_folder->filePath(u"data"_s); }
    QStringList journals() const
    {
        return QDir(m_folder->path()).entryList({u"*.journal"_s}, QDir::Files | QDir::Hidden);
    }
    Report recovered() const;
    void crash(int stroke) const; // another program leaves a journal behind
    void start(int pauseMs = 1, int longestMs = 60'000);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ReportSession> m_session;
    std::unique_ptr<JournalKeeper> m_keeper;
};

void tst_JournalKeeper::init()
{
    m_keeper.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY_RESULT(ReportFile::save(TestSupport::emptyReport(), path()));
    m_session = std::make_unique<ReportSession>(TestSupport::shippedCatalog(), RuleBook());
    QVERIFY_RESULT(m_session->load(path()));
}

void tst_JournalKeeper::start(int pauseMs, int longestMs)
{
    m_keeper = std::make_unique<JournalKeeper>(m_session.get(), KeepingPlace{u"王芳"_s, data()});
    m_keeper->setPause(pauseMs, longestMs);
}

Report tst_JournalKeeper::recovered() const
{
    const auto content = readJournal(m_keeper->journalPath());
    if (!content)
        qFatal("%s", qPrintable(content.error().text()));
    return content->report;
}

void tst_JournalKeeper::crash(int stroke) const
{
    ReportSession other(TestSupport::shippedCatalog(), RuleBook());
    Journal journal(u"李明"_s, data());
    if (!other.load(path()))
        qFatal("cannot load");
    journal.begin(other.report(), path());
    if (!TestSupport::typeStroke(other, stroke) || !journal.write(other.report()))
        qFatal("cannot write");
}

void tst_JournalKeeper::writesAfterAPause()
{
    start();
    QCOMPARE(m_keeper->state(), State::Nothing);
    QVERIFY_RESULT(TestSupport::typeStroke(*m_session, 1));
    QCOMPARE(m_keeper->state(), State::Waiting);
    QTRY_COMPARE(m_keeper->state(), State::Kept);
    QVERIFY(recovered() == m_session->report());
    QVERIFY(!m_keeper->isElsewhere());
    QVERIFY_RESULT(TestSupport::typeStroke(*m_session, 2));
    QCOMPARE(m_keeper->state(), State::Waiting);
    QTRY_COMPARE(m_keeper->state(), State::Kept);
    QVERIFY(recovered() == m_session->report());
    QCOMPARE(journals().size(), 1);
}

void tst_JournalKeeper::writesDuringTypingWithoutAPause()
{
    start(60'000, 1);
    QVERIFY_RESULT(TestSupport::typeStroke(*m_session, 1));
    QTRY_VERIFY(!journals().isEmpty());
    QTRY_COMPARE(m_keeper->state(), State::Kept);
}

void tst_JournalKeeper::typingDoesNotWaitForIt()
{
    start(60'000);
    for (int stroke = 1; stroke < 50; ++stroke)
        QVERIFY_RESULT(TestSupport::typeStroke(*m_session, stroke));
    QCoreApplication::processEvents();
    QVERIFY(journals().isEmpty());
    QVERIFY(m_keeper->flush());
    QVERIFY(recovered() == m_session->report());
}

void tst_JournalKeeper::savingRemovesTheJournal()
{
    start();
    QVERIFY_RESULT(TestSupport::typeStroke(*m_session, 1));
    QVERIFY(m_keeper->flush());
    QCOMPARE(journals().size(), 1);
    QVERIFY_RESULT(m_session->save());
    QCOMPARE(m_keeper->state(), State::Nothing);
    QTRY_VERIFY(journals().isEmpty());
    QVERIFY_RESULT(TestSupport::typeStroke(*m_session, 2)); // changes to what was saved
    QVERIFY(m_keeper->flush());
    QVERIFY(readJournal(m_keeper->journalPath())->base == m_session->savedReport());
}

void tst_JournalKeeper::takingEverythingBackRemovesTheJournal()
{
    start();
    QVERIFY_RESULT(TestSupport::typeStroke(*m_session, 1));
    QVERIFY(m_keeper->flush());
    m_session->undoStack()->undo();
    QTRY_VERIFY(journals().isEmpty());
    m_session->undoStack()->redo();
    QTRY_COMPARE(m_keeper->state(), State::Kept);
    QVERIFY(recovered() == m_session->report());
}

void tst_JournalKeeper::savingElsewhereRemovesTheJournal()
{
    start();
    QVERIFY_RESULT(TestSupport::typeStroke(*m_session, 1));
    QVERIFY(m_keeper->flush());
    QVERIFY_RESULT(m_session->saveAs(m_folder->filePath(u"另存.nianbao"_s)));
    QTRY_VERIFY(journals().isEmpty());
    QVERIFY_RESULT(TestSupport::typeStroke(*m_session, 2));
    QVERIFY(m_keeper->flush());
    QVERIFY(m_keeper->journalPath().contains(u"另存"_s));
}

void tst_JournalKeeper::givingUpRemovesTheJournal()
{
    start();
    QVERIFY_RESULT(TestSupport::typeStroke(*m_session, 1));
    QVERIFY(m_keeper->flush());
    m_keeper->discard();
    m_keeper.reset();
    QVERIFY(journals().isEmpty());
}

void tst_JournalKeeper::anotherReportRemovesTheJournal()
{
    start();
    QVERIFY_RESULT(TestSupport::typeStroke(*m_session, 1));
    QVERIFY(m_keeper->flush());
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QCOMPARE(m_keeper->state(), State::Nothing);
    QTRY_VERIFY(journals().isEmpty());
    QVERIFY_RESULT(TestSupport::typeStroke(*m_session, 2));
    QVERIFY(m_keeper->flush());
    QVERIFY(m_keeper->journalPath().startsWith(data()));
    QVERIFY(!m_keeper->isElsewhere()); // a report never saved has no other place
}

void tst_JournalKeeper::triesAgainUntilItCanWrite()
{
    QVERIFY_RESULT(m_session->saveAs(path()));
    m_keeper = std::make_unique<JournalKeeper>(m_session.get(), KeepingPlace{u"王芳"_s, {}});
    m_keeper->setPause(1, 20);
    const QString away = m_folder->path() + u"-away"_s;
    QVERIFY(QDir().rename(m_folder->path(), away)); // the network folder disappears
    QVERIFY_RESULT(TestSupport::typeStroke(*m_session, 1));
    QTRY_COMPARE(m_keeper->state(), State::Failing);
    QVERIFY(!m_keeper->error().isEmpty());
    QVERIFY(!m_keeper->flush());
    QVERIFY(QDir().rename(away, m_folder->path()));
    QTRY_COMPARE(m_keeper->state(), State::Kept);
    QVERIFY(recovered() == m_session->report());
}

void tst_JournalKeeper::goesOnWithACrashedJournal()
{
    crash(2);
    start();
    auto claims = JournalClaim::ofReport(path(), data());
    QCOMPARE(claims.size(), size_t(1));
    const QString journal = claims.front()->path();
    QVERIFY_RESULT(m_session->replaceContent(claims.front()->content().report, u"recover"_s));
    m_keeper->absorb(std::move(claims.front()));
    QTRY_COMPARE(m_keeper->state(), State::Kept);
    QCOMPARE(m_keeper->journalPath(), journal);
    QVERIFY(recovered() == m_session->report());
    QVERIFY_RESULT(m_session->save());
    QTRY_VERIFY(journals().isEmpty());
}

void tst_JournalKeeper::takesACrashedJournalIntoItsOwn()
{
    crash(2);
    start();
    QVERIFY_RESULT(TestSupport::typeStroke(*m_session, 1));
    QVERIFY(m_keeper->flush());
    auto claims = JournalClaim::ofReport(path(), data());
    QCOMPARE(claims.size(), size_t(1));
    QCOMPARE(journals().size(), 2);
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"2"_s));
    m_keeper->absorb(std::move(claims.front()));
    QTRY_COMPARE(journals().size(), 1);
    QTRY_COMPARE(m_keeper->state(), State::Kept);
    QVERIFY(recovered() == m_session->report());
}

void tst_JournalKeeper::leavesTheJournalWhenItIsDestroyed()
{
    start();
    QVERIFY_RESULT(TestSupport::typeStroke(*m_session, 1));
    QVERIFY(m_keeper->flush());
    m_keeper.reset();
    const auto claims = JournalClaim::ofReport(path(), data());
    QCOMPARE(claims.size(), size_t(1));
    QVERIFY(claims.front()->content().report == m_session->report());
}

QTEST_GUILESS_MAIN(tst_JournalKeeper)
#include "tst_journalkeeper.moc"
