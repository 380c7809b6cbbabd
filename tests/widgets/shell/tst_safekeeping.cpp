// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/journal.h"
#include "document/reportfile.h"
#include "shell/comparedialog.h"
#include "shell/comparelist.h"
#include "shell/messagebar.h"
#include "shell/safekeeping.h"
#include "shell/snapshotsdialog.h"

#include "faultydisk.h"
#include "sessionfixture.h"
#include "windowfixture.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

const QString Natural = u"t3.new.natural"_s;
const QString Company = u"t3.new.company"_s;

} // namespace

// Nothing is lost to a crash, to a second person or to a place that cannot be written.
class tst_Safekeeping : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aSecondWindowReadsOnly();
    void aCopyCanBeWorkedOn();
    void aSecondWindowEditsOnceTheFirstIsClosed();
    void savingOverAReportInUseIsRefused();

    void bothPeoplesCellsAreSaved();
    void conflictsAreChosen();
    void withoutChangesOfMineTheFileIsShown();
    void aFileThatIsGoneIsSavedAgain();
    void aFullDiskKeepsTheWork();
    void aFolderThatDisappearsKeepsTheWork();
    void aFolderThatCannotBeWrittenKeepsTheWork();

    void offersWhatACrashLeft();
    void comparesBeforeRecovering();
    void throwsAwayOnlyWhenAskedTwice();
    void whatIsInTheFileIsNotOffered();
    void offersReportsThatWereNeverSaved();
    void tellsWhatCannotBeRead();

    void theStatusBarTellsWhatIsKept();
    void closingWithoutSavingLeavesNothing();
    void snapshotsAreKeptComparedAndBroughtBack();

private:
    QString path() const { return m_one->path(u"年报.nianbao"_s); }
    void crash(const QString &path, const QString &cell, const QString &value) const;
    void othersSave(const QString &cell, const QString &value) const;
    static MessageBar *notice(WindowFixture &fixture);
    static QString said(WindowFixture &fixture);
    // The message that says why a report was not saved.
    MessageBar *offeringAnotherPlace() const;
    static void press(QWidget *within, const QString &text);
    static QString shown(WindowFixture &fixture, const QString &cell);
    QStringList sideFiles() const;

    std::unique_ptr<Services> m_services;
    std::unique_ptr<WindowFixture> m_one;
};

void tst_Safekeeping::initTestCase()
{
    auto services = Services::make(Services::Painting::No);
    QVERIFY_RESULT(services);
    m_services = std::make_unique<Services>(*std::move(services));
}

void tst_Safekeeping::init()
{
    m_one = std::make_unique<WindowFixture>(*m_services);
    QVERIFY_RESULT(ReportFile::save(TestSupport::emptyReport(), path()));
}

void tst_Safekeeping::cleanup()
{
    m_one.reset();
}

// A program that wrote a figure down and died.
void tst_Safekeeping::crash(const QString &path, const QString &cell, const QString &value) const
{
    ReportSession session(m_services->catalog(), m_services->rules());
    Journal journal(u"王芳"_s, m_one->path(u"data"_s));
    if (path.isEmpty() ? !session.setNewReport(TestSupport::emptyReport()) : !session.load(path))
        qFatal("cannot open");
    journal.begin(session.report(), path);
    if (!session.enterFigure(cell, value) || !journal.write(session.report()))
        qFatal("cannot write");
}

void tst_Safekeeping::othersSave(const QString &cell, const QString &value) const
{
    ReportSession session(m_services->catalog(), m_services->rules());
    if (!session.load(path()) || !session.enterFigure(cell, value) || !session.save())
        qFatal("cannot save");
}

MessageBar *tst_Safekeeping::notice(WindowFixture &fixture)
{
    auto *keeping = fixture.window().findChild<Safekeeping *>();
    for (MessageBar *bar : keeping->notices()->findChildren<MessageBar *>()) {
        if (!bar->isHidden())
            return bar;
    }
    return nullptr;
}

QString tst_Safekeeping::said(WindowFixture &fixture)
{
    const MessageBar *bar = notice(fixture);
    return bar ? bar->text() : QString();
}

MessageBar *tst_Safekeeping::offeringAnotherPlace() const
{
    for (MessageBar *bar : m_one->window().findChildren<MessageBar *>()) {
        for (QPushButton *button : bar->findChildren<QPushButton *>()) {
            if (!bar->isHidden() && button->text().remove(u'&') == u"Save in another place…")
                return bar;
        }
    }
    return nullptr;
}

void tst_Safekeeping::press(QWidget *within, const QString &text)
{
    QVERIFY(within);
    for (QPushButton *button : within->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == text) {
            button->click();
            return;
        }
    }
    QFAIL(qPrintable(u"no button "_s + text));
}

QString tst_Safekeeping::shown(WindowFixture &fixture, const QString &cell)
{
    const Figure figure = fixture.session.report().figure(cell);
    return figure.isNumber() ? figure.value.toFile() : u"blank"_s;
}

QStringList tst_Safekeeping::sideFiles() const
{
    return QDir(QFileInfo(path()).path())
        .entryList({u"*.journal"_s, u"*.lock"_s}, QDir::Files | QDir::Hidden);
}

void tst_Safekeeping::aSecondWindowReadsOnly()
{
    WindowFixture two(*m_services);
    QVERIFY(m_one->window().openFile(path()));
    QVERIFY(said(*m_one).isEmpty());
    QVERIFY(two.window().openFile(path()));
    QVERIFY2(said(two).contains(u"another window"_s), qPrintable(said(two)));
    QVERIFY(two.session.isReadOnly());
    const auto refused = two.session.enterFigure(Natural, u"1"_s);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"copy"_s));
    QVERIFY(!two.session.save());
    QVERIFY_RESULT(m_one->session.enterFigure(Natural, u"1"_s));
    QVERIFY_RESULT(m_one->session.save());
}

void tst_Safekeeping::aCopyCanBeWorkedOn()
{
    WindowFixture two(*m_services);
    QVERIFY(m_one->window().openFile(path()));
    QVERIFY(two.window().openFile(path()));
    press(notice(two), u"Work on a Copy"_s);
    QVERIFY(said(two).isEmpty());
    QVERIFY(!two.session.isReadOnly());
    QVERIFY(two.session.path().isEmpty());
    QVERIFY_RESULT(two.session.enterFigure(Natural, u"1"_s));
    QVERIFY_RESULT(m_one->session.enterFigure(Natural, u"2"_s));
    QVERIFY_RESULT(m_one->session.save());
}

void tst_Safekeeping::aSecondWindowEditsOnceTheFirstIsClosed()
{
    WindowFixture two(*m_services);
    QVERIFY(m_one->window().openFile(path()));
    QVERIFY(two.window().openFile(path()));
    press(notice(two), u"Try Again"_s);
    QVERIFY(two.session.isReadOnly());
    m_one->session.close();
    press(notice(two), u"Try Again"_s);
    QVERIFY(!two.session.isReadOnly());
    QVERIFY(said(two).isEmpty());
    QVERIFY_RESULT(two.session.enterFigure(Natural, u"1"_s));
    QVERIFY_RESULT(two.session.save());
}

void tst_Safekeeping::savingOverAReportInUseIsRefused()
{
    WindowFixture two(*m_services);
    QVERIFY(m_one->window().openFile(path()));
    const QByteArray before = TestSupport::readAll(path());
    QVERIFY_RESULT(two.session.setNewReport(TestSupport::emptyReport()));
    two.dialogs.nextPath = path();
    emit two.window().findChild<Safekeeping *>()->saveElsewhereRequested();
    QVERIFY2(said(two).contains(u"working on it"_s), qPrintable(said(two)));
    QCOMPARE(TestSupport::readAll(path()), before);
    QVERIFY(two.session.path().isEmpty());
}

void tst_Safekeeping::bothPeoplesCellsAreSaved()
{
    QVERIFY(m_one->window().openFile(path()));
    QVERIFY_RESULT(m_one->session.enterFigure(Natural, u"1"_s));
    othersSave(Company, u"2"_s);
    const QByteArray theirs = TestSupport::readAll(path());
    auto *keeping = m_one->window().findChild<Safekeeping *>();
    emit keeping->saveRequested();
    QCOMPARE(TestSupport::readAll(path()), theirs); // not written over
    QVERIFY2(said(*m_one).contains(u"somebody else"_s), qPrintable(said(*m_one)));
    press(notice(*m_one), u"Bring Together"_s);
    QCOMPARE(shown(*m_one, Natural), u"1"_s);
    QCOMPARE(shown(*m_one, Company), u"2"_s);
    QVERIFY(m_one->session.isModified());
    press(notice(*m_one), u"Save"_s);
    const auto saved = ReportFile::load(path());
    QVERIFY_RESULT(saved);
    QCOMPARE(saved->report.figure(Natural).value.toFile(), u"1"_s);
    QCOMPARE(saved->report.figure(Company).value.toFile(), u"2"_s);
    QVERIFY(said(*m_one).isEmpty());
    QVERIFY(!m_one->session.isModified());
    m_one->session.undoStack()->undo(); // of bringing together, one step
    QCOMPARE(shown(*m_one, Company), u"blank"_s);
    QCOMPARE(shown(*m_one, Natural), u"1"_s);
}

void tst_Safekeeping::conflictsAreChosen()
{
    QVERIFY(m_one->window().openFile(path()));
    QVERIFY_RESULT(m_one->session.enterFigure(Natural, u"1"_s));
    QVERIFY_RESULT(m_one->session.enterFigure(Company, u"1"_s));
    othersSave(Natural, u"2"_s);
    othersSave(Company, u"2"_s);
    QTRY_VERIFY(!said(*m_one).isEmpty()); // noticed without a save
    press(notice(*m_one), u"Bring Together"_s);
    auto *dialog = m_one->window().findChild<CompareDialog *>();
    QVERIFY(dialog);
    auto *list = dialog->findChild<CompareList *>();
    QCOMPARE(list->topLevelItemCount(), 2);
    QVERIFY(dialog->chosen().isEmpty()); // mine, unless chosen otherwise
    list->setCurrentItem(list->topLevelItem(0));
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(dialog->chosen(), QList<qsizetype>{0});
    const QString theirs = list->topLevelItem(0)->text(0).contains(u"自然人"_s) ? Natural : Company;
    press(dialog, u"Bring Together"_s);
    QCOMPARE(shown(*m_one, theirs), u"2"_s);
    QCOMPARE(shown(*m_one, theirs == Natural ? Company : Natural), u"1"_s);
    QVERIFY(m_one->session.isModified());
}

void tst_Safekeeping::withoutChangesOfMineTheFileIsShown()
{
    QVERIFY(m_one->window().openFile(path()));
    othersSave(Natural, u"2"_s);
    QTRY_VERIFY(!said(*m_one).isEmpty());
    press(notice(*m_one), u"Show the New Version"_s);
    QCOMPARE(shown(*m_one, Natural), u"2"_s);
    QVERIFY(!m_one->session.isModified());
    QVERIFY(said(*m_one).isEmpty());
}

void tst_Safekeeping::aFileThatIsGoneIsSavedAgain()
{
    QVERIFY(m_one->window().openFile(path()));
    QVERIFY_RESULT(m_one->session.enterFigure(Natural, u"1"_s));
    QVERIFY(QFile::remove(path()));
    QTRY_VERIFY(!said(*m_one).isEmpty());
    QVERIFY2(said(*m_one).contains(u"no longer in its place"_s), qPrintable(said(*m_one)));
    press(notice(*m_one), u"Save It Again"_s);
    QVERIFY(said(*m_one).isEmpty());
    QVERIFY_RESULT(ReportFile::load(path()));
}

void tst_Safekeeping::aFullDiskKeepsTheWork()
{
    QVERIFY(m_one->window().openFile(path()));
    QVERIFY_RESULT(m_one->session.enterFigure(Natural, u"1"_s));
    auto *keeping = m_one->window().findChild<Safekeeping *>();
    QVERIFY(keeping->keeper()->flush());
    const QByteArray before = TestSupport::readAll(path());
    {
        const TestSupport::FullDisk disk(10);
        emit keeping->saveRequested();
    }
    QCOMPARE(TestSupport::readAll(path()), before);
    QVERIFY(m_one->session.isModified());
    MessageBar *shownBar = offeringAnotherPlace();
    QVERIFY(shownBar);
    QVERIFY2(shownBar->text().contains(u"is full"_s), qPrintable(shownBar->text()));
    QVERIFY2(shownBar->text().contains(u"kept safe"_s), qPrintable(shownBar->text()));
    m_one->dialogs.nextPath = m_one->path(u"elsewhere.nianbao"_s);
    press(shownBar, u"Save in another place…"_s);
    const auto saved = ReportFile::load(m_one->path(u"elsewhere.nianbao"_s));
    QVERIFY_RESULT(saved);
    QCOMPARE(saved->report.figure(Natural).value.toFile(), u"1"_s);
}

// A network folder that is no longer there: the journal goes to the user's own folder.
void tst_Safekeeping::aFolderThatDisappearsKeepsTheWork()
{
    const QString folder = m_one->path(u"share"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString path = folder + u"/年报.nianbao"_s;
    QVERIFY_RESULT(ReportFile::save(TestSupport::emptyReport(), path));
    QVERIFY(m_one->window().openFile(path));
    QVERIFY(QDir().rename(folder, m_one->path(u"gone"_s)));
    QVERIFY_RESULT(m_one->session.enterFigure(Natural, u"1"_s));
    auto *keeping = m_one->window().findChild<Safekeeping *>();
    QVERIFY(keeping->keeper()->flush());
    QVERIFY(keeping->keeper()->isElsewhere());
    emit keeping->saveRequested();
    QVERIFY(m_one->session.isModified());
    MessageBar *bar = offeringAnotherPlace();
    QVERIFY(bar);
    QVERIFY2(bar->text().contains(u"kept safe"_s), qPrintable(bar->text()));
    m_one->dialogs.nextPath = m_one->path(u"elsewhere.nianbao"_s);
    press(bar, u"Save in another place…"_s);
    const auto saved = ReportFile::load(m_one->path(u"elsewhere.nianbao"_s));
    QVERIFY_RESULT(saved);
    QCOMPARE(saved->report.figure(Natural).value.toFile(), u"1"_s);
    QVERIFY(!m_one->session.isModified());
    QTRY_VERIFY(QDir(m_one->path(u"data"_s)).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

// Root may write anywhere, so this is done by a child without its rights.
void tst_Safekeeping::aFolderThatCannotBeWrittenKeepsTheWork()
{
    const QString folder = m_one->path(u"readonly"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString path = folder + u"/年报.nianbao"_s;
    QVERIFY_RESULT(ReportFile::save(TestSupport::emptyReport(), path));
    const QByteArray before = TestSupport::readAll(path);
    const auto readable = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup |
                          QFile::ReadOther | QFile::ExeOther;
    const auto writable = readable | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    const QString data = m_one->path(u"data"_s);
    const QString elsewhere = m_one->path(u"open"_s);
    for (const QString &open : {data, elsewhere}) {
        QVERIFY(QDir().mkpath(open));
        QVERIFY(QFile::setPermissions(open, writable));
    }
    QVERIFY(QFile::setPermissions(path, readable));
    QVERIFY(QFile::setPermissions(folder, readable));
    QVERIFY(QFile::setPermissions(m_one->path(QString()), readable | QFile::WriteOwner));
    const int outcome = TestSupport::runUnprivileged([&] {
        ReportSession session(m_services->catalog(), m_services->rules());
        if (!session.load(path) || !session.enterFigure(Natural, u"1"_s))
            return 1;
        Journal journal(u"王芳"_s, data);
        journal.begin(session.savedReport(), path);
        if (!journal.write(session.report()) || !journal.isElsewhere())
            return 2;
        if (session.save() || !session.isModified())
            return 3;
        if (!session.saveAs(elsewhere + u"/年报.nianbao"_s) || session.isModified())
            return 4;
        journal.finish();
        return QDir(data).entryList(QDir::Files | QDir::Hidden).isEmpty() ? 0 : 5;
    });
    QCOMPARE(outcome, 0);
    QCOMPARE(TestSupport::readAll(path), before);
}

void tst_Safekeeping::offersWhatACrashLeft()
{
    crash(path(), Natural, u"7"_s);
    QVERIFY(m_one->window().openFile(path()));
    QVERIFY2(said(*m_one).contains(u"1 figure"_s), qPrintable(said(*m_one)));
    QCOMPARE(shown(*m_one, Natural), u"blank"_s); // offered, not done
    press(notice(*m_one), u"Recover"_s);
    QVERIFY(said(*m_one).isEmpty());
    QCOMPARE(shown(*m_one, Natural), u"7"_s);
    QCOMPARE(m_one->session.undoStack()->count(), 1);
    auto *keeping = m_one->window().findChild<Safekeeping *>();
    QVERIFY(keeping->keeper()->flush());
    QCOMPARE(sideFiles().filter(u".journal"_s).size(), 2); // kept, with its lock, until it is saved
    emit keeping->saveRequested();
    QTRY_VERIFY(sideFiles().filter(u".journal"_s).isEmpty());
}

void tst_Safekeeping::comparesBeforeRecovering()
{
    crash(path(), Natural, u"7"_s);
    othersSave(Natural, u"5"_s); // after the crash
    othersSave(Company, u"6"_s);
    QVERIFY(m_one->window().openFile(path()));
    QVERIFY2(said(*m_one).contains(u"same places"_s), qPrintable(said(*m_one)));
    press(notice(*m_one), u"Recover"_s); // asks, since both changed the figure
    auto *dialog = m_one->window().findChild<CompareDialog *>();
    QVERIFY(dialog);
    auto *list = dialog->findChild<CompareList *>();
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(1), u"5"_s);
    QCOMPARE(list->topLevelItem(0)->text(2), u"7"_s);
    press(dialog, u"Recover"_s);
    QCOMPARE(shown(*m_one, Natural), u"7"_s);
    QCOMPARE(shown(*m_one, Company), u"6"_s);
}

void tst_Safekeeping::throwsAwayOnlyWhenAskedTwice()
{
    crash(path(), Natural, u"7"_s);
    QVERIFY(m_one->window().openFile(path()));
    press(notice(*m_one), u"Throw Away"_s);
    QVERIFY(!said(*m_one).isEmpty());
    press(notice(*m_one), u"Keep Them"_s);
    QVERIFY(said(*m_one).contains(u"1 figure"_s));
    m_one->session.close(); // not decided: offered again
    QVERIFY(m_one->window().openFile(path()));
    QVERIFY(said(*m_one).contains(u"1 figure"_s));
    press(notice(*m_one), u"Throw Away"_s);
    press(notice(*m_one), u"Throw Away"_s);
    QVERIFY(said(*m_one).isEmpty());
    QVERIFY(sideFiles().filter(u".journal"_s).isEmpty());
    QCOMPARE(shown(*m_one, Natural), u"blank"_s);
}

void tst_Safekeeping::whatIsInTheFileIsNotOffered()
{
    crash(path(), Natural, u"7"_s);
    othersSave(Natural, u"7"_s);
    QVERIFY(m_one->window().openFile(path()));
    QVERIFY(said(*m_one).isEmpty());
    QVERIFY(sideFiles().filter(u".journal"_s).isEmpty());
}

void tst_Safekeeping::offersReportsThatWereNeverSaved()
{
    crash(QString(), Natural, u"7"_s);
    m_one->window().show();
    QTRY_VERIFY2(said(*m_one).contains(u"never saved"_s), qPrintable(said(*m_one)));
    press(notice(*m_one), u"Recover"_s);
    QCOMPARE(shown(*m_one, Natural), u"7"_s);
    QVERIFY(m_one->session.isModified());
    QVERIFY(m_one->session.path().isEmpty());
    m_one->dialogs.nextPath = m_one->path(u"new.nianbao"_s);
    emit m_one->window().findChild<Safekeeping *>()->saveElsewhereRequested();
    QTRY_VERIFY(QDir(m_one->path(u"data"_s)).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void tst_Safekeeping::tellsWhatCannotBeRead()
{
    crash(path(), Natural, u"7"_s);
    const QString journal = QFileInfo(path()).dir().filePath(sideFiles().first());
    QFile file(journal);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("rubbish");
    file.close();
    QVERIFY(m_one->window().openFile(path()));
    QVERIFY2(said(*m_one).contains(u"cannot be read"_s), qPrintable(said(*m_one)));
    QVERIFY(QFile::exists(journal));
}

void tst_Safekeeping::theStatusBarTellsWhatIsKept()
{
    QVERIFY(m_one->window().openFile(path()));
    auto *indicator = m_one->window().findChild<QLabel *>(u"keepingIndicator"_s);
    QVERIFY(indicator);
    QVERIFY(indicator->text().isEmpty());
    QVERIFY_RESULT(m_one->session.enterFigure(Natural, u"1"_s));
    QVERIFY(!indicator->text().isEmpty());
    QVERIFY(m_one->window().findChild<Safekeeping *>()->keeper()->flush());
    QVERIFY2(indicator->text().contains(u"kept safe"_s), qPrintable(indicator->text()));
    QVERIFY_RESULT(m_one->session.save());
    QVERIFY(indicator->text().isEmpty());
}

void tst_Safekeeping::closingWithoutSavingLeavesNothing()
{
    QVERIFY(m_one->window().openFile(path()));
    QVERIFY_RESULT(m_one->session.enterFigure(Natural, u"1"_s));
    QVERIFY(m_one->window().findChild<Safekeeping *>()->keeper()->flush());
    m_one->dialogs.nextUnsaved = UnsavedChoice::Discard;
    QVERIFY(m_one->window().close());
    QTRY_VERIFY(sideFiles().filter(u".journal"_s).isEmpty());
}

void tst_Safekeeping::snapshotsAreKeptComparedAndBroughtBack()
{
    QVERIFY(m_one->window().openFile(path()));
    QVERIFY_RESULT(m_one->session.enterFigure(Natural, u"1"_s));
    ShellContext context = m_one->context();
    SnapshotsDialog dialog(&m_one->session, context.now, nullptr);
    auto *name = dialog.findChild<QLineEdit *>();
    auto *list = dialog.findChild<QListWidget *>();
    auto *differences = dialog.findChild<CompareList *>();
    QCOMPARE(list->count(), 0);
    press(&dialog, u"Keep the Present State"_s); // without a name
    QVERIFY(!dialog.findChild<MessageBar *>()->text().isEmpty());
    name->setText(u"送审稿"_s);
    press(&dialog, u"Keep the Present State"_s);
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().contains(u"送审稿"_s));
    QCOMPARE(differences->topLevelItemCount(), 0);
    QVERIFY_RESULT(m_one->session.enterFigure(Natural, u"2"_s));
    QCOMPARE(differences->topLevelItemCount(), 1);
    QCOMPARE(differences->topLevelItem(0)->text(1), u"1"_s);
    QCOMPARE(differences->topLevelItem(0)->text(2), u"2"_s);
    press(&dialog, u"Bring Back"_s);
    QCOMPARE(shown(*m_one, Natural), u"1"_s);
    QCOMPARE(list->count(), 1);
    m_one->session.undoStack()->undo();
    QCOMPARE(shown(*m_one, Natural), u"2"_s);
    press(&dialog, u"Remove"_s);
    QCOMPARE(list->count(), 0);
}

QTEST_MAIN(tst_Safekeeping)
#include "tst_safekeeping.moc"
