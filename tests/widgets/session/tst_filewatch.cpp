// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportfile.h"
#include "session/filewatch.h"
#include "session/reportsession.h"

#include "sessionfixture.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

using State = FileWatch::State;

class tst_FileWatch : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void noticesWhatOthersDo_data();
    void noticesWhatOthersDo();
    void ownSavesAreNoNews();
    void aReportWithoutAFileHasNone();
    void looksRightNow();
    void isQuietAgainOnceBroughtTogether();

private:
    enum class Deed { WriteOver, Replace, Touch, Remove, MoveAway };
    void doIt(Deed deed) const;
    QString path() const { return m_folder->filePath(u"年报.nianbao"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ReportSession> m_session;
    std::unique_ptr<FileWatch> m_watch;
};

void tst_FileWatch::init()
{
    m_watch.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY_RESULT(ReportFile::save(TestSupport::emptyReport(), path()));
    m_session = std::make_unique<ReportSession>(TestSupport::shippedCatalog(), RuleBook());
    QVERIFY_RESULT(m_session->load(path()));
    m_watch = std::make_unique<FileWatch>(m_session.get());
}

void tst_FileWatch::doIt(Deed deed) const
{
    Report theirs = TestSupport::emptyReport();
    theirs.texts.insert(u"c1"_s, u"他人所写"_s);
    QFile file(path());
    switch (deed) {
    case Deed::WriteOver:
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ReportFile::toBytes(theirs));
        break;
    case Deed::Replace:
        QVERIFY_RESULT(ReportFile::save(theirs, path()));
        break;
    case Deed::Touch:
        QVERIFY_RESULT(ReportFile::save(TestSupport::emptyReport(), path()));
        break;
    case Deed::Remove:
        QVERIFY(file.remove());
        break;
    case Deed::MoveAway:
        QVERIFY(file.rename(m_folder->filePath(u"moved.nianbao"_s)));
        break;
    }
}

void tst_FileWatch::noticesWhatOthersDo_data()
{
    QTest::addColumn<int>("deed");
    QTest::addColumn<int>("state");
    const auto row = [](const char *name, Deed deed, State state) {
        QTest::newRow(name) << int(deed) << int(state);
    };
    row("written over", Deed::WriteOver, State::Changed);
    row("replaced by another file", Deed::Replace, State::Changed);
    row("written again with the same content", Deed::Touch, State::Same);
    row("removed", Deed::Remove, State::Gone);
    row("moved away", Deed::MoveAway, State::Gone);
}

void tst_FileWatch::noticesWhatOthersDo()
{
    QFETCH(int, deed);
    QFETCH(int, state);
    doIt(Deed(deed));
    if (State(state) == State::Same)
        QTest::qWait(600); // nothing to wait for
    QTRY_COMPARE(int(m_watch->state()), state);
    // A second change is noticed too.
    QVERIFY_RESULT(ReportFile::save(TestSupport::emptyReport(), path()));
    QTRY_COMPARE(m_watch->state(), State::Same);
    doIt(Deed::Replace);
    QTRY_COMPARE(m_watch->state(), State::Changed);
}

void tst_FileWatch::ownSavesAreNoNews()
{
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"我所写"_s));
    QVERIFY_RESULT(m_session->save());
    QTest::qWait(600);
    QCOMPARE(m_watch->state(), State::Same);
    doIt(Deed::Replace);
    QTRY_COMPARE(m_watch->state(), State::Changed);
    QVERIFY_RESULT(m_session->saveAs(m_folder->filePath(u"另存.nianbao"_s)));
    QCOMPARE(m_watch->state(), State::Same);
}

void tst_FileWatch::aReportWithoutAFileHasNone()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    doIt(Deed::Replace);
    QCOMPARE(m_watch->checkNow(), State::Same);
}

void tst_FileWatch::looksRightNow()
{
    doIt(Deed::Replace);
    QCOMPARE(m_watch->checkNow(), State::Changed);
    doIt(Deed::Remove);
    QCOMPARE(m_watch->checkNow(), State::Gone);
}

void tst_FileWatch::isQuietAgainOnceBroughtTogether()
{
    doIt(Deed::Replace);
    QCOMPARE(m_watch->checkNow(), State::Changed);
    const auto theirs = ReportFile::load(path());
    QVERIFY_RESULT(theirs);
    QVERIFY_RESULT(m_session->replaceContent(theirs->report, u"theirs"_s));
    m_session->rebase(theirs->report, theirs->sha256);
    QCOMPARE(m_watch->state(), State::Same);
    QVERIFY(!m_session->isModified());
}

QTEST_GUILESS_MAIN(tst_FileWatch)
#include "tst_filewatch.moc"
