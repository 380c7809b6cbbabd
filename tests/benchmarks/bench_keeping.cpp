// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/journal.h"
#include "document/journalclaim.h"
#include "document/reportfile.h"
#include "document/reportmerge.h"
#include "session/journalkeeper.h"
#include "session/reportsession.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// What keeping work safe costs: the typing path must not notice it, the rest runs beside it.
class BenchKeeping : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void typeOneFigure_data();
    void typeOneFigure();
    void noteOneChange();
    void writeFirst();
    void writeNext();
    void readBack();
    void bringTogether();

private:
    Report changed(int value) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ReportSession> m_session;
    QString m_path;
};

void BenchKeeping::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"年报.nianbao"_s);
    QVERIFY(QFile::copy(
        QStringLiteral(NIANBAO_SOURCE_DIR "/resources/samples/district-2021-annual.nianbao"),
        m_path));
    m_session = std::make_unique<ReportSession>(*TemplateCatalog::shipped(), *RuleBook::shipped());
    QVERIFY(m_session->load(m_path).has_value());
}

Report BenchKeeping::changed(int value) const
{
    Report report = m_session->report();
    report.figures.insert(u"t3.new.natural"_s, Figure::number(Amount::fromInt(value)));
    return report;
}

void BenchKeeping::typeOneFigure_data()
{
    QTest::addColumn<bool>("kept");
    QTest::newRow("without a journal") << false;
    QTest::newRow("with a journal") << true;
}

void BenchKeeping::typeOneFigure()
{
    QFETCH(bool, kept);
    std::unique_ptr<JournalKeeper> keeper;
    if (kept)
        keeper = std::make_unique<JournalKeeper>(m_session.get(), KeepingPlace{});
    int value = 0;
    QBENCHMARK
    {
        QVERIFY(m_session->enterFigure(u"t3.new.natural"_s, QString::number(++value % 1000 + 100))
                    .has_value());
    }
}

// Asking for a write, as after a pause: what remains on the GUI thread.
void BenchKeeping::noteOneChange()
{
    JournalKeeper keeper(m_session.get(), KeepingPlace{});
    keeper.setPause(0, 0);
    int value = 0;
    QBENCHMARK
    {
        QVERIFY(m_session->enterFigure(u"t3.new.natural"_s, QString::number(++value % 1000 + 100))
                    .has_value());
        QCoreApplication::processEvents();
    }
}

void BenchKeeping::writeFirst()
{
    int value = 0;
    QBENCHMARK
    {
        Journal journal(u"王芳"_s, {});
        journal.begin(m_session->report(), m_path);
        QVERIFY(journal.write(changed(++value)).has_value());
        journal.finish();
    }
}

void BenchKeeping::writeNext()
{
    Journal journal(u"王芳"_s, {});
    journal.begin(m_session->report(), m_path);
    int value = 0;
    QBENCHMARK
    {
        QVERIFY(journal.write(changed(++value)).has_value());
    }
    journal.finish();
}

void BenchKeeping::readBack()
{
    Journal journal(u"王芳"_s, {});
    journal.begin(m_session->report(), m_path);
    for (int value = 0; value < 500; ++value)
        QVERIFY(journal.write(changed(value)).has_value());
    QBENCHMARK
    {
        QVERIFY(readJournal(journal.path()).has_value());
    }
    journal.finish();
}

void BenchKeeping::bringTogether()
{
    const Report base = m_session->report();
    Report theirs = base;
    theirs.texts.insert(u"c1"_s, u"他人所写"_s);
    QBENCHMARK
    {
        QVERIFY(mergeReports(base, changed(7), theirs).has_value());
    }
}

QTEST_MAIN(BenchKeeping)
#include "bench_keeping.moc"
