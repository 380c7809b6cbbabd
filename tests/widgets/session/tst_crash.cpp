// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/journalclaim.h"
#include "document/reportfile.h"
#include "session/reportsession.h"

#include "sessionfixture.h"
#include "typing.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

// A program killed while somebody types in it.
class tst_Crash : public QObject
{
    Q_OBJECT

private slots:
    void everythingUpToTheLastPauseComesBack();

private:
    // How far a killed program had come.
    struct Told
    {
        int typed = 0;
        int kept = 0;
    };
    static Told killAtRandom(const QString &path, const QString &data, QRandomGenerator &dice);
    static QString sideFiles(const QString &folder);
    const Report &after(int stroke);

    std::unique_ptr<ReportSession> m_session; // types the same, without a crash
    QList<Report> m_states;
};

tst_Crash::Told tst_Crash::killAtRandom(const QString &path, const QString &data,
                                        QRandomGenerator &dice)
{
    QProcess typist;
    typist.start(QStringLiteral(NIANBAO_TYPIST),
                 {path, data, QString::number(dice.bounded(10'000))});
    if (!typist.waitForReadyRead(30'000))
        qFatal("the typist does not type: %s", qPrintable(typist.errorString()));
    QThread::usleep(dice.bounded(60'000u));
    typist.kill(); // SIGKILL
    typist.waitForFinished();
    if (typist.exitStatus() != QProcess::CrashExit)
        qFatal("the typist ended by itself: %d", typist.exitCode());
    Told told;
    for (const QByteArray &line : typist.readAllStandardOutput().split('\n')) {
        const int stroke = line.mid(2).toInt();
        if (line.startsWith('T'))
            told.typed = stroke;
        else if (line.startsWith('K'))
            told.kept = stroke;
    }
    return told;
}

QString tst_Crash::sideFiles(const QString &folder)
{
    return QDir(folder)
        .entryList({u"*.journal"_s, u"*.lock"_s}, QDir::Files | QDir::Hidden)
        .join(u' ');
}

const Report &tst_Crash::after(int stroke)
{
    while (m_states.size() <= stroke) {
        const auto typed = TestSupport::typeStroke(*m_session, int(m_states.size()));
        if (!typed)
            qFatal("%s", qPrintable(typed.error().text()));
        m_states.append(m_session->report());
    }
    return m_states.at(stroke);
}

void tst_Crash::everythingUpToTheLastPauseComesBack()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"年报.nianbao"_s);
    const QString data = folder.filePath(u"data"_s);
    QVERIFY_RESULT(ReportFile::save(TestSupport::emptyReport(), path));
    const QByteArray saved = TestSupport::readAll(path);
    m_session = std::make_unique<ReportSession>(TestSupport::shippedCatalog(), RuleBook());
    QVERIFY_RESULT(m_session->load(path));
    m_states = {m_session->report()};

    constexpr int Kills = 200;
    int withPause = 0;
    QRandomGenerator dice(20215);
    for (int kill = 0; kill < Kills; ++kill) {
        const Told told = killAtRandom(path, data, dice);
        QCOMPARE(TestSupport::readAll(path), saved);
        auto claims = JournalClaim::ofReport(path, data);
        if (told.kept == 0 && claims.empty()) {
            QCOMPARE(sideFiles(folder.path()), QString());
            continue;
        }
        ++withPause;
        QCOMPARE(claims.size(), size_t(1));
        QVERIFY2(claims.front()->isReadable(), "the journal cannot be read");
        const Report &recovered = claims.front()->content().report;
        int stroke = told.typed;
        while (stroke >= told.kept && !(after(stroke) == recovered))
            --stroke;
        QVERIFY2(stroke >= told.kept,
                 qPrintable(u"kill %1: kept up to %2, typed %3"_s.arg(kill).arg(told.kept).arg(
                     told.typed)));
        claims.front()->discard();
        QCOMPARE(sideFiles(folder.path()), QString());
    }
    QVERIFY2(withPause > Kills / 2, qPrintable(QString::number(withPause)));
}

QTEST_GUILESS_MAIN(tst_Crash)
#include "tst_crash.moc"
