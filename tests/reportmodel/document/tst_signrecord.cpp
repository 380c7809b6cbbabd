// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/recordedacts.h"
#include "document/reportedit.h"
#include "document/reportfile.h"
#include "document/reportwriter.h"
#include "document/signedcontent.h"
#include "document/signrecord.h"
#include "document/snapshots.h"
#include "testsupport.h"

#include <QJsonArray>

#include <functional>

using namespace Qt::StringLiterals;

using Kind = SignStep::Kind;
using SignRecord::Act;
using SignRecord::Stage;

Q_DECLARE_METATYPE(std::function<void(Report &)>)
Q_DECLARE_METATYPE(std::function<void(QJsonArray &)>)

namespace {

const QDateTime Morning(QDate(2022, 1, 20), QTime(1, 30), Qt::UTC);

Report draft()
{
    Report report;
    report.templates = {u"annual-report-2021"_s};
    report.unit.name = u"某局"_s;
    report.year = 2021;
    report.meta.insert(u"signed_date"_s, u"2022-01-20"_s);
    report.figures.insert(u"t3.new.natural"_s, Figure::number(Amount::fromInt(39)));
    report.texts.insert(u"c1"_s, u"全年受理申请39件。\n"_s);
    return report;
}

Act act(Kind kind, const QString &by, int minutes = 0)
{
    Act made;
    made.kind = kind;
    made.by = by;
    made.role = u"审核"_s;
    made.note = u"理由"_s;
    made.time = Morning.addSecs(60 * minutes);
    return made;
}

Report signedReport()
{
    Report report = draft();
    for (const auto &[kind, by] :
         {std::pair{Kind::Submitted, u"张三"_s}, std::pair{Kind::Signed, u"李四"_s}}) {
        if (const auto added = SignRecord::add(report, act(kind, by), {}); !added)
            qFatal("%s", qPrintable(added.error().text()));
    }
    return report;
}

} // namespace

class tst_SignRecord : public QObject
{
    Q_OBJECT

private slots:
    void goesFromDraftToPublication();
    void stepsInTheWrongOrderAreRefused_data();
    void stepsInTheWrongOrderAreRefused();
    void openErrorsKeepItFromBeingSubmitted();
    void somebodyMustBeNamedAndReturningNeedsWords();
    void everyChangeVoidsTheSignature_data();
    void everyChangeVoidsTheSignature();
    void whatComesAfterSigningDoesNotVoidIt();
    void changedReportIsNotPublished();
    void reopenedReportIsNotSigned();
    void tamperedRecordIsBroken_data();
    void tamperedRecordIsBroken();
    void cutEndShowsAgainstThePrintedHash();
    void survivesTheFile();
    void membersOfNewerVersionsBreakNothing();
    void damagedRecordsAreNamed();
    void oneWhoSignsHisOwnReportIsNamed();
    void clockThatRunsBackwardsIsNamed();
    void stepsAreListedAmongTheActs();
};

void tst_SignRecord::goesFromDraftToPublication()
{
    Report report = draft();
    QCOMPARE(SignRecord::stage(report), Stage::Draft);
    QVERIFY(!SignRecord::verify(report).isSigned);
    const std::pair<Kind, Stage> steps[] = {
        {Kind::Submitted, Stage::Submitted}, {Kind::Returned, Stage::Draft},
        {Kind::Submitted, Stage::Submitted}, {Kind::Signed, Stage::Signed},
        {Kind::Delivered, Stage::Delivered}, {Kind::Published, Stage::Published},
    };
    int minute = 0;
    for (const auto &[kind, stage] : steps) {
        QVERIFY(SignRecord::possible(report).contains(kind));
        QVERIFY_RESULT(SignRecord::add(report, act(kind, u"张三"_s, ++minute), {}));
        QCOMPARE(SignRecord::stage(report), stage);
    }
    QVERIFY(SignRecord::verify(report, QString::fromLatin1(SignRecord::head(report))).holds());
    QCOMPARE(report.record.first().state.isEmpty(), false);
    QVERIFY2(report.record.last().state.isEmpty(), "the same content is kept once");
}

void tst_SignRecord::stepsInTheWrongOrderAreRefused_data()
{
    QTest::addColumn<QList<Kind>>("before");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("a draft is not signed") << QList<Kind>{} << Kind::Signed;
    QTest::newRow("a draft is not returned") << QList<Kind>{} << Kind::Returned;
    QTest::newRow("a draft is not published") << QList<Kind>{} << Kind::Published;
    QTest::newRow("not submitted twice") << QList<Kind>{Kind::Submitted} << Kind::Submitted;
    QTest::newRow("unsigned is not handed in") << QList<Kind>{Kind::Submitted} << Kind::Delivered;
    QTest::newRow("signed is not returned")
        << QList<Kind>{Kind::Submitted, Kind::Signed} << Kind::Returned;
    QTest::newRow("reopened is not signed")
        << QList<Kind>{Kind::Submitted, Kind::Signed, Kind::Reopened} << Kind::Signed;
}

void tst_SignRecord::stepsInTheWrongOrderAreRefused()
{
    QFETCH(const QList<Kind>, before);
    QFETCH(const Kind, kind);
    Report report = draft();
    for (const Kind step : before)
        QVERIFY_RESULT(SignRecord::add(report, act(step, u"张三"_s), {}));
    const Report unchanged = report;
    const auto added = SignRecord::add(report, act(kind, u"李四"_s), {});
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::Kind::BadInput);
    QCOMPARE(report, unchanged);
}

void tst_SignRecord::openErrorsKeepItFromBeingSubmitted()
{
    Report report = draft();
    const auto refused =
        SignRecord::add(report, act(Kind::Submitted, u"张三"_s), {u"K031 各列之和不等。"_s});
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"K031 各列之和不等。"_s),
             qPrintable(refused.error().message));
    QVERIFY(report.record.isEmpty());
}

void tst_SignRecord::somebodyMustBeNamedAndReturningNeedsWords()
{
    Report report = draft();
    QVERIFY(!SignRecord::add(report, act(Kind::Submitted, u"  "_s), {}));
    QVERIFY_RESULT(SignRecord::add(report, act(Kind::Submitted, u"张三"_s), {}));
    Act wordless = act(Kind::Returned, u"李四"_s);
    wordless.note.clear();
    QVERIFY(!SignRecord::add(report, wordless, {}));
    wordless.remarks = {{u"c1"_s, u"补写总体情况"_s}};
    QVERIFY_RESULT(SignRecord::add(report, wordless, {}));
    QCOMPARE(report.record.last().remarks.size(), 1);
}

void tst_SignRecord::everyChangeVoidsTheSignature_data()
{
    using Change = std::function<void(Report &)>;
    QTest::addColumn<std::function<void(Report &)>>("change");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, Change change, const QString &part, const QString &id) {
        QTest::newRow(name) << change << part << id;
    };
    row(
        "a figure",
        [](Report &r) { r.figures[u"t3.new.natural"_s] = Figure::number(Amount::fromInt(40)); },
        u"figures"_s, u"t3.new.natural"_s);
    row(
        "a blank becomes 0",
        [](Report &r) { r.figures[u"t3.new.company"_s] = Figure::number(Amount::fromInt(0)); },
        u"figures"_s, u"t3.new.company"_s);
    row(
        "one word", [](Report &r) { r.texts[u"c1"_s] = u"全年受理申请四十件。\n"_s; }, u"texts"_s,
        u"c1"_s);
    row(
        "the unit", [](Report &r) { r.unit.name = u"另局"_s; }, u"unit"_s, u"name"_s);
    row(
        "the year", [](Report &r) { r.year = 2022; }, u"year"_s, QString());
    row(
        "the date of signature", [](Report &r) { r.meta[u"signed_date"_s] = u"2022-01-21"_s; },
        u"meta"_s, u"signed_date"_s);
    row(
        "a finding accepted",
        [](Report &r) {
            r.waivers.append({u"K031"_s, u"上年漏报"_s, u"王某"_s, QDate(2022, 1, 3), {}, {}});
        },
        u"waivers"_s, u"K031"_s);
    row(
        "a check switched off",
        [](Report &r) {
            r.rulesOff.append({u"K056"_s, u"口径"_s, {}, {}, {}});
        },
        u"rules_off"_s, u"K056"_s);
    row(
        "an earlier year",
        [](Report &r) {
            Report earlier = draft();
            earlier.year = 2020;
            r.attached.append({earlier, u"2020.nianbao"_s, QByteArray(64, '0'), {}});
        },
        u"attached"_s, u"2020"_s);
}

void tst_SignRecord::everyChangeVoidsTheSignature()
{
    QFETCH(const std::function<void(Report &)>, change);
    QFETCH(const QString, part);
    QFETCH(const QString, id);
    Report report = signedReport();
    QVERIFY(SignRecord::verify(report).holds());
    change(report);
    const auto verdict = SignRecord::verify(report);
    QVERIFY(!verdict.holds());
    QVERIFY(verdict.isSigned);
    QCOMPARE(verdict.brokenAt, -1);
    QCOMPARE(verdict.changes.size(), 1);
    QCOMPARE(verdict.changes.first().part, part);
    QCOMPARE(verdict.changes.first().id, id);
}

void tst_SignRecord::whatComesAfterSigningDoesNotVoidIt()
{
    Report report = signedReport();
    report.meta.insert(u"submitted_date"_s, u"2022-01-25"_s);
    report.meta.insert(u"published_date"_s, u"2022-01-26"_s);
    QVERIFY_RESULT(Snapshots::take(report, u"签发稿"_s, Morning));
    QVERIFY(SignRecord::verify(report).holds());
}

void tst_SignRecord::changedReportIsNotPublished()
{
    Report report = signedReport();
    report.texts.insert(u"c5"_s, u"补充。\n"_s);
    QVERIFY(!SignRecord::add(report, act(Kind::Published, u"王五"_s), {}));
    report.texts.remove(u"c5"_s);
    QVERIFY_RESULT(SignRecord::add(report, act(Kind::Published, u"王五"_s), {}));
}

void tst_SignRecord::reopenedReportIsNotSigned()
{
    Report report = signedReport();
    QVERIFY_RESULT(SignRecord::add(report, act(Kind::Reopened, u"张三"_s), {}));
    const auto verdict = SignRecord::verify(report);
    QVERIFY(!verdict.isSigned);
    QVERIFY(!verdict.holds());
    QCOMPARE(verdict.brokenAt, -1);
}

void tst_SignRecord::tamperedRecordIsBroken_data()
{
    using Change = std::function<void(QJsonArray &)>;
    QTest::addColumn<std::function<void(QJsonArray &)>>("change");
    QTest::addColumn<qsizetype>("brokenAt");
    const auto set = [](qsizetype step, const QString &member, const QJsonValue &value) -> Change {
        return [=](QJsonArray &record) {
            QJsonObject object = record[step].toObject();
            object.insert(member, value);
            record[step] = object;
        };
    };
    QTest::newRow("another name signed") << set(1, u"by"_s, u"王五"_s) << qsizetype(1);
    QTest::newRow("another time") << set(0, u"time"_s, u"2022-01-01T00:00:00Z"_s) << qsizetype(0);
    QTest::newRow("another content hash")
        << set(1, u"content"_s, QString(64, u'a')) << qsizetype(1);
    QTest::newRow("a note added") << set(1, u"remark"_s, u"同意"_s) << qsizetype(1);
    QTest::newRow("the first step cut out")
        << Change([](QJsonArray &record) { record.removeFirst(); }) << qsizetype(0);
    QTest::newRow("steps exchanged") << Change([](QJsonArray &record) {
        const QJsonValue first = record.takeAt(0);
        record.append(first);
    }) << qsizetype(0);
    QTest::newRow("what was submitted exchanged") << Change([](QJsonArray &record) {
        QJsonObject step = record[0].toObject();
        QJsonObject state = step[u"state"].toObject();
        state.insert(u"year"_s, 2022);
        step.insert(u"state"_s, state);
        record[0] = step;
    }) << qsizetype(0);
}

void tst_SignRecord::tamperedRecordIsBroken()
{
    QFETCH(const std::function<void(QJsonArray &)>, change);
    QFETCH(const qsizetype, brokenAt);
    QJsonObject file = writeReport(signedReport());
    QJsonArray record = file[u"record"].toArray();
    change(record);
    file.insert(u"record"_s, record);
    const auto read = ReportFile::fromJson(file);
    QVERIFY_RESULT(read);
    const auto verdict = SignRecord::verify(*read);
    QCOMPARE(verdict.brokenAt, brokenAt);
    QVERIFY(!verdict.holds());
    Report report = *read;
    if (SignRecord::stage(report) == Stage::Signed)
        QVERIFY(!SignRecord::add(report, act(Kind::Published, u"王五"_s), {}));
}

void tst_SignRecord::cutEndShowsAgainstThePrintedHash()
{
    Report report = signedReport();
    QVERIFY_RESULT(SignRecord::add(report, act(Kind::Published, u"王五"_s), {}));
    QString printed = QString::fromLatin1(SignRecord::head(report)).toUpper();
    printed.insert(8, u' ');
    QVERIFY(SignRecord::verify(report, printed).holds());
    Report cut = report;
    cut.record.removeLast();
    QVERIFY2(SignRecord::verify(cut).holds(), "only the printed hash tells");
    QVERIFY(SignRecord::verify(cut, printed).headMissing);
    QVERIFY(!SignRecord::verify(cut, printed).holds());
    const QString earlier = QString::fromLatin1(cut.record.last().chain);
    QVERIFY(SignRecord::verify(report, earlier).headIsEarlier);
    QVERIFY(SignRecord::verify(report, earlier).holds());
}

void tst_SignRecord::survivesTheFile()
{
    Report report = signedReport();
    Act back = act(Kind::Reopened, u"张三"_s);
    QVERIFY_RESULT(SignRecord::add(report, back, {}));
    QVERIFY_RESULT(SignRecord::add(report, act(Kind::Submitted, u"张三"_s), {}));
    back = act(Kind::Returned, u"李四"_s);
    back.remarks = {{u"t3.new.natural"_s, u"与台账不符"_s}, {QString(), u"请再核对"_s}};
    QVERIFY_RESULT(SignRecord::add(report, back, {}));
    const QByteArray bytes = ReportFile::toBytes(report);
    const auto read = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY_RESULT(read);
    QCOMPARE(read->report, report);
    QCOMPARE(ReportFile::toBytes(read->report), bytes);
    QCOMPARE(SignRecord::verify(read->report).brokenAt, -1);
}

// A newer program may say more about a step and its remarks, and chains that too.
void tst_SignRecord::membersOfNewerVersionsBreakNothing()
{
    Report report = draft();
    QVERIFY_RESULT(SignRecord::add(report, act(Kind::Submitted, u"张三"_s), {}));
    Act back = act(Kind::Returned, u"李四"_s);
    back.remarks = {{u"c1"_s, u"请补写"_s}};
    back.remarks.first().extra.insert(u"settled"_s, false);
    QVERIFY_RESULT(SignRecord::add(report, back, {}));
    const auto read = ReportFile::fromJson(writeReport(report));
    QVERIFY_RESULT(read);
    QCOMPARE(*read, report);
    QCOMPARE(SignRecord::verify(*read).brokenAt, -1);
}

void tst_SignRecord::damagedRecordsAreNamed()
{
    QJsonObject file = writeReport(signedReport());
    QJsonArray record = file[u"record"].toArray();
    QJsonObject step = record[1].toObject();
    step.insert(u"step"_s, u"approved"_s);
    record[1] = step;
    file.insert(u"record"_s, record);
    const auto read = ReportFile::fromJson(file);
    QVERIFY(!read);
    QVERIFY2(read.error().text().contains(u"approved"_s), qPrintable(read.error().text()));
}

void tst_SignRecord::oneWhoSignsHisOwnReportIsNamed()
{
    QVERIFY(SignRecord::oddities(signedReport()).isEmpty());
    Report report = draft();
    QVERIFY_RESULT(SignRecord::add(report, act(Kind::Submitted, u"张三"_s), {}));
    QVERIFY_RESULT(SignRecord::add(report, act(Kind::Signed, u"张三"_s), {}));
    const QStringList odd = SignRecord::oddities(report);
    QCOMPARE(odd.size(), 1);
    QVERIFY(odd.first().contains(u"张三"_s));
}

void tst_SignRecord::clockThatRunsBackwardsIsNamed()
{
    Report report = draft();
    QVERIFY_RESULT(SignRecord::add(report, act(Kind::Submitted, u"张三"_s, 10), {}));
    QVERIFY_RESULT(SignRecord::add(report, act(Kind::Signed, u"李四"_s, 0), {}));
    QCOMPARE(SignRecord::oddities(report).size(), 1);
    QVERIFY(SignRecord::verify(report).holds());
}

void tst_SignRecord::stepsAreListedAmongTheActs()
{
    const QList<RecordedAct> acts = recordedActs(signedReport());
    QCOMPARE(acts.size(), 2);
    QCOMPARE(acts.last().kind, RecordedAct::Kind::StepTaken);
    QCOMPARE(acts.last().about, u"signed"_s);
    QCOMPARE(acts.last().by, u"李四"_s);
}

QTEST_APPLESS_MAIN(tst_SignRecord)

#include "tst_signrecord.moc"
