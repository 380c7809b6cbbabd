// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/recordedacts.h"
#include "document/reportdiff.h"
#include "document/reportedit.h"
#include "document/reportfile.h"
#include "document/snapshots.h"

#include "testsupport.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

const QDateTime Morning(QDate(2022, 1, 28), QTime(1, 30), Qt::UTC);

Report someReport()
{
    Report report;
    report.templates = {u"annual-report-2021"_s};
    report.unit.name = u"某局"_s;
    report.year = 2021;
    report.figures.insert(u"a"_s, Figure::number(Amount::fromInt(1)));
    return report;
}

Report attachable(int year)
{
    Report report = someReport();
    report.year = year;
    return report;
}

} // namespace

class tst_Snapshots : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsAndBringsBack();
    void restoringKeepsAttachedYearsAndSnapshots();
    void survivesTheFile();
    void isOutsideWhatOlderFilesKnow();
    void refuses_data();
    void refuses();
    void refusesYearsThatNoLongerFit();
    void attachedReportsCarryNone();
    void damagedSnapshotsAreNamed_data();
    void damagedSnapshotsAreNamed();
    void actsAreListedInTheirOrder();

private:
    Report m_report;
};

void tst_Snapshots::init()
{
    m_report = someReport();
}

void tst_Snapshots::keepsAndBringsBack()
{
    QVERIFY_RESULT(Snapshots::take(m_report, u"  送审稿 "_s, Morning));
    QCOMPARE(m_report.snapshots.size(), 1);
    QCOMPARE(m_report.snapshots.first().name, u"送审稿"_s);
    QCOMPARE(m_report.snapshots.first().time, Morning);
    m_report.figures.remove(u"a"_s);
    m_report.texts.insert(u"c1"_s, u"新"_s);
    QVERIFY_RESULT(Snapshots::restore(m_report, u"送审稿"_s));
    QVERIFY(m_report.figure(u"a"_s).isNumber());
    QVERIFY(m_report.texts.isEmpty());
    QVERIFY_RESULT(Snapshots::remove(m_report, u"送审稿"_s));
    QVERIFY(m_report == someReport());
}

void tst_Snapshots::restoringKeepsAttachedYearsAndSnapshots()
{
    QVERIFY_RESULT(Snapshots::take(m_report, u"一"_s, Morning));
    QVERIFY_RESULT(
        ReportEdit::attach(m_report, attachable(2020), u"2020.nianbao"_s, QByteArray(64, 'a')));
    QVERIFY_RESULT(Snapshots::take(m_report, u"二"_s, Morning));
    QVERIFY(m_report.snapshots.last().report.snapshots.isEmpty());
    QVERIFY(m_report.snapshots.last().report.attached.isEmpty());
    QVERIFY_RESULT(Snapshots::restore(m_report, u"一"_s));
    QCOMPARE(m_report.attached.size(), 1);
    QCOMPARE(m_report.snapshots.size(), 2);
    QVERIFY(diff(m_report, *Snapshots::restored(m_report, u"二"_s)).isEmpty());
}

void tst_Snapshots::survivesTheFile()
{
    const QDateTime withMs(QDate(2022, 1, 28), QTime(9, 30, 15, 250), QTimeZone("Asia/Shanghai"));
    QVERIFY_RESULT(Snapshots::take(m_report, u"一"_s, Morning));
    QVERIFY_RESULT(Snapshots::take(m_report, u"二"_s, withMs));
    const QByteArray bytes = ReportFile::toBytes(m_report);
    QVERIFY(bytes.contains("\"2022-01-28T01:30:15Z\""));
    const auto loaded = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY_RESULT(loaded);
    QVERIFY(loaded->report == m_report);
    QVERIFY(loaded->notes.isEmpty());
    QCOMPARE(ReportFile::toBytes(loaded->report), bytes);
}

void tst_Snapshots::isOutsideWhatOlderFilesKnow()
{
    QVERIFY(ReportFile::toBytes(m_report).contains("\"version\": \"1.0\""));
    QVERIFY_RESULT(Snapshots::take(m_report, u"一"_s, Morning));
    QVERIFY(ReportFile::toBytes(m_report).contains("\"version\": \"1.1\""));
    QVERIFY_RESULT(Snapshots::remove(m_report, u"一"_s));
    QCOMPARE(ReportFile::toBytes(m_report), ReportFile::toBytes(someReport()));
}

void tst_Snapshots::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no name") << u"   "_s << u"needs a name"_s;
    QTest::newRow("a name too long") << QString(101, u'稿') << u"at most 100"_s;
    QTest::newRow("a name that is taken") << u"送审稿"_s << u"already"_s;
}

void tst_Snapshots::refuses()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    QVERIFY_RESULT(Snapshots::take(m_report, u"送审稿"_s, Morning));
    const Report before = m_report;
    const auto taken = Snapshots::take(m_report, name, Morning);
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, Error::Kind::BadInput);
    QVERIFY2(taken.error().message.contains(reason), qPrintable(taken.error().message));
    QVERIFY(!Snapshots::restore(m_report, u"没有"_s));
    QVERIFY(!Snapshots::remove(m_report, u"没有"_s));
    QVERIFY(m_report == before);
}

void tst_Snapshots::refusesYearsThatNoLongerFit()
{
    QVERIFY_RESULT(Snapshots::take(m_report, u"一"_s, Morning));
    m_report.year = 2023;
    QVERIFY_RESULT(
        ReportEdit::attach(m_report, attachable(2022), u"2022.nianbao"_s, QByteArray(64, 'a')));
    const Report before = m_report;
    const auto restored = Snapshots::restore(m_report, u"一"_s);
    QVERIFY(!restored);
    QVERIFY2(restored.error().message.contains(u"2022"_s), qPrintable(restored.error().message));
    QVERIFY(m_report == before);
}

void tst_Snapshots::attachedReportsCarryNone()
{
    Report earlier = attachable(2020);
    QVERIFY_RESULT(Snapshots::take(earlier, u"一"_s, Morning));
    QVERIFY_RESULT(ReportEdit::attach(m_report, earlier, u"2020.nianbao"_s, QByteArray(64, 'a')));
    QVERIFY(m_report.attached.first().report.snapshots.isEmpty());
}

void tst_Snapshots::damagedSnapshotsAreNamed_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no name") << QByteArray("\"name\": \"first\"") << QByteArray("\"name\": \"\"")
                             << u"no name"_s;
    QTest::newRow("the same name twice")
        << QByteArray("\"name\": \"first\"") << QByteArray("\"name\": \"second\"")
        << u"two snapshots"_s;
    QTest::newRow("no time") << QByteArray("\"2022-01-28T01:30:00Z\"") << QByteArray("\"today\"")
                             << u"not a time"_s;
    QTest::newRow("no report") << QByteArray("\"report\": {") << QByteArray("\"reported\": {")
                               << u"missing"_s;
    QTest::newRow("snapshots in a snapshot")
        << QByteArray("\"report\": {") << QByteArray("\"report\": {\"snapshots\": [],")
        << u"inside another"_s;
}

void tst_Snapshots::damagedSnapshotsAreNamed()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, reason);
    QVERIFY_RESULT(Snapshots::take(m_report, u"first"_s, Morning));
    QVERIFY_RESULT(Snapshots::take(m_report, u"second"_s, Morning));
    QByteArray bytes = ReportFile::toBytes(m_report);
    const qsizetype place = bytes.indexOf(before);
    QVERIFY(place >= 0);
    bytes.replace(place, before.size(), after);
    const auto loaded = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().message.contains(reason), qPrintable(loaded.error().text()));
    QVERIFY2(loaded.error().where.contains(u"snapshots[0]"_s) ||
                 loaded.error().where.contains(u"snapshots[1]"_s),
             qPrintable(loaded.error().where));
}

void tst_Snapshots::actsAreListedInTheirOrder()
{
    QVERIFY_RESULT(Snapshots::take(m_report, u"二月"_s, Morning.addMonths(1)));
    QVERIFY_RESULT(Snapshots::take(m_report, u"一月"_s, Morning));
    m_report.waivers.append({u"K031/natural"_s, u"已核实"_s, u"王芳"_s, QDate(2022, 2, 1), {}, {}});
    m_report.rulesOff.append({u"K021"_s, u"本单位无此事项"_s, {}, {}, {}});
    m_report.blanksFilled.append({u"表三"_s, {u"a"_s, u"b"_s}, u"李明"_s, QDate(2022, 2, 2), {}});
    const QList<RecordedAct> acts = recordedActs(m_report);
    QStringList told;
    for (const RecordedAct &act : acts)
        told.append(recordedActId(act.kind) + u' ' + act.about);
    QCOMPARE(told, (QStringList{u"check_off K021"_s, u"snapshot 一月"_s, u"accepted K031/natural"_s,
                                u"blanks_to_zero 表三"_s, u"snapshot 二月"_s}));
    QCOMPARE(acts.at(2).by, u"王芳"_s);
    QVERIFY(acts.at(2).dayOnly);
    QCOMPARE(acts.at(3).figures, 2);
    QCOMPARE(acts.at(3).by, u"李明"_s);
    QVERIFY(!acts.at(0).time.isValid());
}

QTEST_GUILESS_MAIN(tst_Snapshots)
#include "tst_snapshots.moc"
