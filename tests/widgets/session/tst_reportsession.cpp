// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/reportsession.h"

#include "document/reportfile.h"
#include "session/backgroundchecks.h"
#include "sessionfixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestReportSession : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_session.reset(); }

    void startsWithoutReport();
    void newReportHasSomethingToSave();
    void enterFigureChangesTheCellAndItsTotals();
    void enterFigureNamesTheStep();
    void enterFigureRefuses_data();
    void enterFigureRefuses();
    void sameValueIsNoStep();
    void undoAndRedoRestoreEveryByte();
    void blankIsNotZero();
    void statedTotalIsKeptAndRestored();
    void blockIsOneStep();
    void blockWithOneBadValueChangesNothing();
    void blockSettlesTotalsAfterTheirParts();
    void linkedFigureIsEnteredInTheAnnualReport();
    void sourceNoteSurvivesTyping();
    void typingIsOneStepUntilAPause();
    void typedAndDeletedLeavesNoStep();
    void undoEndsTyping();
    void typingDoesNotWaitForChecks();
    void checksOfAnEarlierTextAreDropped();
    void everyOtherStepIsCheckedAtOnce();
    void closingDropsChecksUnderWay();
    void changeTellsMarksOfFindings();
    void metadata();
    void saveAndLoadAgain();
    void readAheadIsTheFileAsItIs_data();
    void readAheadIsTheFileAsItIs();
    void failedLoadKeepsTheReport();
    void failedSaveKeepsEverything();
    void attachAndDetach();
    void attachingAnotherUnitIsRefused();
    void closeLeavesNothing();
    void newerMajorVersionIsReadOnly();

private:
    const CellValue &value(const QString &cell) const
    {
        return m_session->set().figures().value(cell);
    }

    std::unique_ptr<ReportSession> m_session;
};

void TestReportSession::init()
{
    m_session =
        std::make_unique<ReportSession>(TestSupport::shippedCatalog(), TestSupport::shippedRules());
}

void TestReportSession::startsWithoutReport()
{
    QVERIFY(!m_session->hasReport());
    QVERIFY(!m_session->isModified());
    QVERIFY(m_session->checks().findings.isEmpty());
    QVERIFY(!m_session->enterFigure(u"t3.new.natural"_s, u"1"_s));
    QVERIFY(!m_session->setText(u"c1"_s, u"x"_s));
    QVERIFY(!m_session->saveAs(u"nowhere"_s));
}

void TestReportSession::newReportHasSomethingToSave()
{
    QSignalSpy changed(m_session.get(), &ReportSession::changed);
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.first().first().value<ReportChange>().everything);
    QVERIFY(m_session->isModified());
    QVERIFY(m_session->path().isEmpty());
    QVERIFY(!m_session->undoStack()->canUndo());
}

void TestReportSession::enterFigureChangesTheCellAndItsTotals()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QSignalSpy changed(m_session.get(), &ReportSession::changed);
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"12"_s));
    QCOMPARE(value(u"t3.new.natural"_s).toText(), u"12"_s);
    // Five parts are still blank, so the total is, too.
    QVERIFY(value(u"t3.new.total"_s).isBlank());
    QCOMPARE(value(u"t3.new.total"_s).partial, Amount::fromInt(12));
    QCOMPARE(value(u"t3.new.total"_s).blankParts, 5);
    QCOMPARE(changed.size(), 1);
    const auto change = changed.first().first().value<ReportChange>();
    QVERIFY(!change.everything);
    QCOMPARE(change.cells,
             QSet<QString>({u"t3.new.natural"_s, u"t3.new.total"_s, u"request.received"_s}));
    QVERIFY(change.texts.isEmpty());
    QVERIFY(!change.meta);
}

void TestReportSession::enterFigureNamesTheStep()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QVERIFY_RESULT(m_session->enterFigure(u"t3.granted.natural"_s, u"20"_s));
    QCOMPARE(m_session->undoStack()->undoText(), u"表三 予以公开 · 自然人: blank → 20"_s);
    QVERIFY_RESULT(m_session->enterFigure(u"t3.granted.natural"_s, u"27"_s));
    QCOMPARE(m_session->undoStack()->undoText(), u"表三 予以公开 · 自然人: 20 → 27"_s);
}

void TestReportSession::enterFigureRefuses_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("typed");
    QTest::newRow("words") << u"t3.new.natural"_s << u"若干"_s;
    QTest::newRow("two points") << u"t3.new.natural"_s << u"3.5.1"_s;
    QTest::newRow("exponent") << u"t3.new.natural"_s << u"1e5"_s;
    QTest::newRow("another unit") << u"t3.new.natural"_s << u"3万元"_s;
    QTest::newRow("unknown cell") << u"t9.new.natural"_s << u"3"_s;
}

void TestReportSession::enterFigureRefuses()
{
    QFETCH(QString, cell);
    QFETCH(QString, typed);
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    const Report before = m_session->report();
    QSignalSpy changed(m_session.get(), &ReportSession::changed);
    const auto entered = m_session->enterFigure(cell, typed);
    QVERIFY(!entered);
    QVERIFY(!entered.error().message.isEmpty());
    QVERIFY(changed.isEmpty());
    QVERIFY(!m_session->undoStack()->canUndo());
    QVERIFY(m_session->report() == before);
}

void TestReportSession::sameValueIsNoStep()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"20"_s));
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"２０件"_s));
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void TestReportSession::undoAndRedoRestoreEveryByte()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::published(u"16-pingtan-2021.json"_s)));
    QList<QByteArray> states{ReportFile::toBytes(m_session->report())};
    const auto remember = [&] { states.append(ReportFile::toBytes(m_session->report())); };
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"99"_s));
    remember();
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.total"_s, u"7"_s));
    remember();
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"一\n"_s));
    remember();
    QVERIFY_RESULT(m_session->setMeta(u"index_number"_s, u"0001"_s));
    remember();
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u""_s));
    remember();
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        m_session->undoStack()->undo();
        QCOMPARE(ReportFile::toBytes(m_session->report()), states[i]);
    }
    QVERIFY(!m_session->undoStack()->canUndo());
    for (qsizetype i = 1; i < states.size(); ++i) {
        m_session->undoStack()->redo();
        QCOMPARE(ReportFile::toBytes(m_session->report()), states[i]);
    }
}

void TestReportSession::blankIsNotZero()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QVERIFY_RESULT(m_session->enterFigure(u"t2.norm.made"_s, u"0"_s));
    QCOMPARE(value(u"t2.norm.made"_s).toText(), u"0"_s);
    QVERIFY_RESULT(m_session->enterFigure(u"t2.norm.made"_s, u""_s));
    QVERIFY(value(u"t2.norm.made"_s).isBlank());
    QVERIFY_RESULT(m_session->enterFigure(u"t2.norm.made"_s, u"不适用"_s));
    QCOMPARE(value(u"t2.norm.made"_s).state, CellValue::State::NotApplicable);
}

void TestReportSession::statedTotalIsKeptAndRestored()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::published(u"16-pingtan-2021.json"_s)));
    const QString total = u"t3.new.total"_s;
    const QString sum = value(total).sum.toFile();
    QVERIFY_RESULT(m_session->enterFigure(total, u"777"_s));
    QVERIFY(value(total).isStated);
    QCOMPARE(value(total).toText(), u"777"_s);
    QCOMPARE(value(total).sum.toFile(), sum);
    QVERIFY_RESULT(m_session->restoreTotal(total));
    QVERIFY(!value(total).isStated);
    QCOMPARE(value(total).toText(), sum);
    // The exact sum states nothing, and emptying the cell takes a statement back.
    QVERIFY_RESULT(m_session->enterFigure(total, sum));
    QVERIFY(!value(total).isStated);
    QVERIFY_RESULT(m_session->enterFigure(total, u"778"_s));
    QVERIFY_RESULT(m_session->enterFigure(total, u""_s));
    QVERIFY(!value(total).isStated);
    QVERIFY_RESULT(m_session->setFigure(total, Figure()));
    QVERIFY(value(total).isStated);
    QVERIFY(value(total).isBlank());
}

void TestReportSession::blockIsOneStep()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QSignalSpy changed(m_session.get(), &ReportSession::changed);
    QVERIFY_RESULT(m_session->enterFigures(
        {{u"t2.reg.made"_s, u"1"_s}, {u"t2.reg.repealed"_s, u"２"_s}, {u"t2.reg.in_force"_s, {}}},
        u"Paste"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_session->undoStack()->undoText(), u"Paste"_s);
    QCOMPARE(value(u"t2.reg.repealed"_s).toText(), u"2"_s);
    m_session->undoStack()->undo();
    QVERIFY(value(u"t2.reg.made"_s).isBlank());
    QVERIFY(value(u"t2.reg.repealed"_s).isBlank());
}

void TestReportSession::blockWithOneBadValueChangesNothing()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    const auto entered = m_session->enterFigures(
        {{u"t2.reg.made"_s, u"1"_s}, {u"t2.reg.repealed"_s, u"两"_s}}, u"Paste"_s);
    QVERIFY(!entered);
    QVERIFY2(entered.error().where.contains(u"规章"_s), qPrintable(entered.error().where));
    QVERIFY(value(u"t2.reg.made"_s).isBlank());
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void TestReportSession::blockSettlesTotalsAfterTheirParts()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    // The total comes first and is the exact sum of parts that come later: nothing is stated.
    QVERIFY_RESULT(m_session->enterFigures({{u"t4.review.total"_s, u"10"_s},
                                            {u"t4.review.upheld"_s, u"1"_s},
                                            {u"t4.review.corrected"_s, u"2"_s},
                                            {u"t4.review.other"_s, u"3"_s},
                                            {u"t4.review.pending"_s, u"4"_s}},
                                           u"Paste"_s));
    QCOMPARE(value(u"t4.review.total"_s).toText(), u"10"_s);
    QVERIFY(!value(u"t4.review.total"_s).isStated);
}

void TestReportSession::linkedFigureIsEnteredInTheAnnualReport()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QVERIFY_RESULT(m_session->enterFigure(u"request.carried_in"_s, u"3"_s));
    QCOMPARE(value(u"t3.carried_in.total"_s).toText(), u"3"_s);
    QVERIFY(!m_session->report().figures.contains(u"request.carried_in"_s));
}

void TestReportSession::sourceNoteSurvivesTyping()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    Figure figure = Figure::number(Amount::fromInt(5));
    figure.source.note = u"法规处"_s;
    QVERIFY_RESULT(m_session->setFigure(u"t2.norm.made"_s, figure));
    QVERIFY_RESULT(m_session->enterFigure(u"t2.norm.made"_s, u"=2+4"_s));
    const Figure stored = m_session->report().figure(u"t2.norm.made"_s);
    QCOMPARE(stored.value, Amount::fromInt(6));
    QCOMPARE(stored.addends, u"2+4"_s);
    QCOMPARE(stored.source.note, u"法规处"_s);
}

void TestReportSession::typingIsOneStepUntilAPause()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"一\n"_s));
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"一二\n"_s));
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_session->endTypingStep();
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"一二三\n"_s));
    QCOMPARE(m_session->undoStack()->count(), 2);
    QVERIFY_RESULT(m_session->setText(u"c5"_s, u"问\n"_s)); // another text
    QCOMPARE(m_session->undoStack()->count(), 3);
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QCOMPARE(m_session->report().text(u"c1"_s), u"一二\n"_s);
    m_session->undoStack()->undo();
    QVERIFY(!m_session->report().texts.contains(u"c1"_s));
}

void TestReportSession::typedAndDeletedLeavesNoStep()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"一\n"_s));
    m_session->endTypingStep();
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"一二\n"_s));
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"一\n"_s));
    QCOMPARE(m_session->undoStack()->count(), 1);
    // What is typed next does not grow the older step.
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"一三\n"_s));
    QCOMPARE(m_session->undoStack()->count(), 2);
}

void TestReportSession::undoEndsTyping()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"一\n"_s));
    m_session->undoStack()->undo();
    m_session->undoStack()->redo();
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"一二\n"_s));
    QCOMPARE(m_session->undoStack()->count(), 2);
}

void TestReportSession::typingDoesNotWaitForChecks()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    const CheckResult before = m_session->checks();
    QSignalSpy changed(m_session.get(), &ReportSession::changed);
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"全年\n"_s));
    QVERIFY(m_session->isChecking());
    QCOMPARE(m_session->checks().findings, before.findings);
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.last().first().value<ReportChange>().checking);
    QVERIFY(!changed.last().first().value<ReportChange>().checks);

    QTRY_VERIFY(!m_session->isChecking());
    QCOMPARE(changed.size(), 2);
    QVERIFY(changed.last().first().value<ReportChange>().checking);
    const CheckResult inBackground = m_session->checks();
    ReportSession other(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    QVERIFY_RESULT(other.setNewReport(m_session->report()));
    QCOMPARE(inBackground.findings, other.checks().findings);
    QCOMPARE(inBackground.held, other.checks().held);
}

void TestReportSession::checksOfAnEarlierTextAreDropped()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QSignalSpy changed(m_session.get(), &ReportSession::changed);
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"甲\n"_s));
    QTest::qWait(BackgroundChecks::Pause); // the checks of 甲 may have begun
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"甲乙\n"_s));
    m_session->finishChecks();
    QVERIFY(!m_session->isChecking());
    const qsizetype told = changed.size();
    QTest::qWait(3 * BackgroundChecks::Pause);
    QCOMPARE(changed.size(), told);
}

void TestReportSession::everyOtherStepIsCheckedAtOnce()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"甲\n"_s));
    QVERIFY(m_session->isChecking());
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"12"_s));
    QVERIFY(!m_session->isChecking());
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"甲乙\n"_s));
    m_session->undoStack()->undo();
    QVERIFY(!m_session->isChecking());
}

void TestReportSession::closingDropsChecksUnderWay()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QVERIFY_RESULT(m_session->setText(u"c1"_s, u"甲\n"_s));
    m_session->close();
    QVERIFY(!m_session->isChecking());
    m_session->finishChecks(); // nothing to finish
    QTest::qWait(3 * BackgroundChecks::Pause);
    QVERIFY(m_session->checks().findings.isEmpty());
}

void TestReportSession::changeTellsMarksOfFindings()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::published(u"16-pingtan-2021.json"_s)));
    QSignalSpy changed(m_session.get(), &ReportSession::changed);
    const int errors = m_session->checks().openErrors();
    QVERIFY_RESULT(m_session->enterFigure(u"t3.result_total.natural"_s, u"9999"_s));
    QVERIFY(m_session->checks().openErrors() > errors);
    const auto change = changed.last().first().value<ReportChange>();
    QVERIFY(change.checks);
    QVERIFY(change.marks.contains(u"t3.result_total.natural"_s));
    QVERIFY(!m_session->findings().ofCell(u"t3.result_total.natural"_s).isEmpty());
    QVERIFY(m_session->findings().ofChapter(u"c3"_s).errors > 0);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->checks().openErrors(), errors);
}

void TestReportSession::metadata()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QSignalSpy changed(m_session.get(), &ReportSession::changed);
    QVERIFY_RESULT(m_session->setMeta(u"unit_short"_s, u"交通局"_s));
    QCOMPARE(m_session->report().unit.shortName, u"交通局"_s);
    QVERIFY(changed.last().first().value<ReportChange>().meta);
    QVERIFY(!m_session->setMeta(u"signed_date"_s, u"2021-02-30"_s));
    QVERIFY(!m_session->setMeta(u"colour"_s, u"red"_s));
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void TestReportSession::saveAndLoadAgain()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"报告.nianbao"_s);
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QVERIFY(!m_session->save()); // no file yet
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"12"_s));
    QSignalSpy modified(m_session.get(), &ReportSession::modifiedChanged);
    QVERIFY_RESULT(m_session->saveAs(path));
    QVERIFY(!m_session->isModified());
    QCOMPARE(modified.size(), 1);
    QCOMPARE(m_session->path(), path);
    const Report saved = m_session->report();
    QVERIFY_RESULT(m_session->enterFigure(u"t3.new.natural"_s, u"13"_s));
    QVERIFY(m_session->isModified());
    m_session->undoStack()->undo();
    QVERIFY(!m_session->isModified());

    ReportSession other(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    QVERIFY_RESULT(other.load(path));
    QVERIFY(other.report() == saved);
    QVERIFY(!other.isModified());
}

void TestReportSession::readAheadIsTheFileAsItIs_data()
{
    QTest::addColumn<QByteArray>("later"); // what the file holds when it is opened
    Report other = TestSupport::emptyReport();
    other.unit.name = u"某县档案局"_s;
    QTest::newRow("the same file") << ReportFile::toBytes(TestSupport::emptyReport());
    QTest::newRow("changed by somebody in between") << ReportFile::toBytes(other);
    QTest::newRow("damaged in between") << QByteArray("{");
}

void TestReportSession::readAheadIsTheFileAsItIs()
{
    QFETCH(QByteArray, later);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"报告.nianbao"_s);
    QVERIFY_RESULT(ReportFile::save(TestSupport::emptyReport(), path));
    m_session->readAhead(path);
    QTest::qWait(300); // it has been read by now, or a change is met by half
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(later), later.size());
    file.close();

    ReportSession plain(TestSupport::shippedCatalog(), TestSupport::shippedRules());
    const Result<void> expected = plain.load(path);
    const Result<void> loaded = m_session->load(path);
    QCOMPARE(loaded.has_value(), expected.has_value());
    if (!expected) {
        QCOMPARE(loaded.error().text(), expected.error().text());
        return;
    }
    QVERIFY(m_session->report() == plain.report());
    QCOMPARE(m_session->fileDigest(), plain.fileDigest());
    QVERIFY(!m_session->checks().findings.isEmpty());
    QCOMPARE(m_session->checks().findings, plain.checks().findings);
}

void TestReportSession::failedLoadKeepsTheReport()
{
    QTemporaryDir folder;
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QSignalSpy changed(m_session.get(), &ReportSession::changed);
    const auto loaded = m_session->load(folder.filePath(u"missing.nianbao"_s));
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::CannotRead);
    QVERIFY(changed.isEmpty());
    QVERIFY(m_session->hasReport());
}

void TestReportSession::failedSaveKeepsEverything()
{
    QTemporaryDir folder;
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    const auto saved = m_session->saveAs(folder.filePath(u"no/such/folder/a.nianbao"_s));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::CannotWrite);
    QVERIFY(m_session->isModified());
    QVERIFY(m_session->path().isEmpty());
}

void TestReportSession::attachAndDetach()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"2020.nianbao"_s);
    QVERIFY_RESULT(ReportFile::save(TestSupport::published(u"15-pingtan-2020.json"_s), path));
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::published(u"16-pingtan-2021.json"_s)));
    QSignalSpy changed(m_session.get(), &ReportSession::changed);
    QVERIFY_RESULT(m_session->attachFile(path));
    QVERIFY(changed.last().first().value<ReportChange>().attached);
    QVERIFY(m_session->set().previous());
    QCOMPARE(m_session->report().attached.first().fileName, u"2020.nianbao"_s);
    m_session->undoStack()->undo();
    QVERIFY(!m_session->set().previous());
    m_session->undoStack()->redo();
    QVERIFY(m_session->set().previous());
    QVERIFY_RESULT(m_session->detachYear(2020));
    QVERIFY(!m_session->set().previous());
    QVERIFY(m_session->report().attached.isEmpty());
}

void TestReportSession::attachingAnotherUnitIsRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"other.nianbao"_s);
    QVERIFY_RESULT(ReportFile::save(TestSupport::published(u"27-pingtan-jtj-2020.json"_s), path));
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::published(u"16-pingtan-2021.json"_s)));
    QVERIFY(!m_session->attachFile(path));
    QVERIFY(m_session->report().attached.isEmpty());
}

void TestReportSession::closeLeavesNothing()
{
    QVERIFY_RESULT(m_session->setNewReport(TestSupport::emptyReport()));
    QSignalSpy changed(m_session.get(), &ReportSession::changed);
    m_session->close();
    QVERIFY(!m_session->hasReport());
    QVERIFY(!m_session->isModified());
    QVERIFY(changed.last().first().value<ReportChange>().everything);
}

void TestReportSession::newerMajorVersionIsReadOnly()
{
    Report report = TestSupport::emptyReport();
    report.readOnly = true;
    QVERIFY_RESULT(m_session->setNewReport(report));
    QVERIFY(m_session->isReadOnly());
    QVERIFY(!m_session->enterFigure(u"t3.new.natural"_s, u"1"_s));
    QVERIFY(!m_session->setText(u"c1"_s, u"x"_s));
    QVERIFY(!m_session->setMeta(u"source"_s, u"x"_s));
    QCOMPARE(m_session->undoStack()->count(), 0);
}

QTEST_MAIN(TestReportSession)
#include "tst_reportsession.moc"
