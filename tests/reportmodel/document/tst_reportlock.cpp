// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportlock.h"

#include "faultydisk.h"
#include "testsupport.h"

#include <QDir>
#include <QSysInfo>
#include <QTemporaryDir>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

const QDateTime NineThirty(QDate(2022, 1, 28), QTime(9, 30));

ReportLock::Outcome take(const QString &path, const QString &who = u"王芳"_s)
{
    return ReportLock::take(path, who, NineThirty);
}

// Another program that locks the report and then works, or dies on the spot.
pid_t otherProgram(const QString &path, bool dies)
{
    int ready[2];
    if (pipe(ready) != 0)
        qFatal("no pipe");
    const pid_t child = fork();
    if (child == 0) {
        const auto outcome = take(path, u"李明"_s);
        const char done = outcome.lock ? 'y' : 'n';
        if (write(ready[1], &done, 1) != 1)
            _exit(1);
        if (dies)
            kill(getpid(), SIGKILL);
        for (;;)
            pause();
    }
    char done = 'n';
    if (read(ready[0], &done, 1) != 1 || done != 'y')
        qFatal("the other program could not lock the report");
    close(ready[0]);
    close(ready[1]);
    if (dies)
        waitpid(child, nullptr, 0);
    return child;
}

void end(pid_t child)
{
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
}

} // namespace

class tst_ReportLock : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isFreeAgainWhenGivenUp();
    void tellsWhoHoldsIt();
    void tellsALivingProgramFromACrashedOne();
    void aLinkLeadsToTheSameLock();
    void anotherComputersLockHoldsUntilOverridden();
    void damagedLocksDoNotBlock();
    void foldersThatTakeNoLock();

private:
    QString path() const { return m_folder->filePath(u"年报.nianbao"_s); }
    QString lockFile() const { return m_folder->filePath(u".年报.nianbao.lock"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_ReportLock::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_ReportLock::isFreeAgainWhenGivenUp()
{
    {
        const auto first = take(path());
        QVERIFY(first.lock);
        QVERIFY(QFile::exists(lockFile()));
        QVERIFY(!take(path()).lock);
    }
    QVERIFY(!QFile::exists(lockFile()));
    QVERIFY(take(path()).lock);
}

void tst_ReportLock::tellsWhoHoldsIt()
{
    const auto mine = take(path(), u"王\n芳"_s);
    const auto second = take(path(), u"李明"_s);
    QVERIFY(second.holder);
    QCOMPARE(second.holder->who, u"王 芳"_s);
    QCOMPARE(second.holder->host, QSysInfo::machineHostName());
    QCOMPARE(second.holder->since, NineThirty);
    QVERIFY(second.holder->sameProgram);
    QVERIFY(second.holder->sameHost);
}

void tst_ReportLock::tellsALivingProgramFromACrashedOne()
{
    const pid_t living = otherProgram(path(), false);
    const auto whileItLives = take(path());
    end(living);
    QVERIFY(!whileItLives.lock);
    QVERIFY(whileItLives.holder);
    QCOMPARE(whileItLives.holder->who, u"李明"_s);
    QVERIFY(!whileItLives.holder->sameProgram);
    QVERIFY(whileItLives.holder->sameHost);
    QVERIFY(QFile::exists(lockFile()));
    QVERIFY(take(path()).lock);

    otherProgram(path(), true);
    QVERIFY(QFile::exists(lockFile()));
    QVERIFY(take(path()).lock);
}

void tst_ReportLock::aLinkLeadsToTheSameLock()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString link = m_folder->filePath(u"链接.nianbao"_s);
    QVERIFY(QFile::link(path(), link));
    const auto first = take(path());
    QVERIFY(take(link).holder);
}

void tst_ReportLock::anotherComputersLockHoldsUntilOverridden()
{
    QFile file(lockFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "4711\nnianbao\noffice-pc\nmachine-of-the-office\nboot\n王芳\n2022-01-28T01:30:00Z\n");
    file.close();
    const auto outcome = take(path());
    QVERIFY(!outcome.lock);
    QVERIFY(outcome.holder);
    QCOMPARE(outcome.holder->host, u"office-pc"_s);
    QVERIFY(!outcome.holder->sameHost);
    const auto overridden = ReportLock::takeOver(path(), u"李明"_s, NineThirty);
    QVERIFY(overridden.lock);
    QVERIFY2(!ReportLock::takeOver(path(), u"王芳"_s, NineThirty).lock,
             "a living program on this computer is never overridden");
}

void tst_ReportLock::damagedLocksDoNotBlock()
{
    QFile file(lockFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(take(path()).lock); // a power cut took what it said
}

void tst_ReportLock::foldersThatTakeNoLock()
{
    const auto missing = take(m_folder->filePath(u"missing/年报.nianbao"_s));
    QVERIFY(!missing.lock && !missing.holder);
    const auto readOnly = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(m_folder->path(), readOnly));
    const int outcome = TestSupport::runUnprivileged([this] {
        const auto lock = take(path());
        return lock.lock || lock.holder ? 1 : 0;
    });
    QVERIFY(QFile::setPermissions(m_folder->path(), readOnly | QFile::WriteOwner));
    QCOMPARE(outcome, 0);
}

QTEST_GUILESS_MAIN(tst_ReportLock)
#include "tst_reportlock.moc"
