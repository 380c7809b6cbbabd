// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportfile.h"

#include "testsupport.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

// A report that uses every member a file can have.
const QByteArray richFile = R"({
    "attached": [
        {
            "file": "2020.nianbao",
            "report": {
                "figures": {
                    "t3.carried_out.total": "3"
                },
                "meta": {
                },
                "templates": [
                    "annual-report-2019"
                ],
                "texts": {
                },
                "unit": {
                    "kind": "government",
                    "level": "county",
                    "name": "某县人民政府"
                },
                "year": 2020
            },
            "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
        }
    ],
    "figures": {
        "platform.posts": "-0.5",
        "platform.redesign_cost": {
            "addends": "12+8",
            "approx": "近",
            "cut_off": "2021-11-30",
            "source": "办公室",
            "text": "近20万元",
            "value": "20"
        },
        "t3.new.legal": {
            "source": "待核",
            "value": null
        },
        "t3.new.natural": "20",
        "t3.new.other": "na",
        "t3.new.total": null
    },
    "format": "nianbao",
    "meta": {
        "published_date": "2021-02-30",
        "title": "某县人民政府2021年政府信息公开工作年度报告"
    },
    "templates": [
        "annual-report-2021",
        "work-summary"
    ],
    "texts": {
        "c1": "第一段。\n第二段，带“引号”和\\反斜线。\n"
    },
    "unit": {
        "code": "00248968X",
        "kind": "government",
        "level": "county",
        "name": "某县人民政府",
        "short": "某县政府"
    },
    "version": "1.0",
    "year": 2021
}
)";

QByteArray changed(const char *from, const char *to)
{
    QByteArray bytes = richFile;
    const qsizetype at = bytes.indexOf(from);
    Q_ASSERT_X(at >= 0, "changed", from);
    return bytes.replace(at, static_cast<qsizetype>(qstrlen(from)), to);
}

int lineOf(const QByteArray &bytes, const char *part)
{
    return 1 + static_cast<int>(bytes.first(bytes.indexOf(part)).count('\n'));
}

} // namespace

class tst_ReportFile : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryMember();
    void untouchedFilesKeepTheirBytes_data();
    void untouchedFilesKeepTheirBytes();
    void emptyReportIsCanonical();
    void keepsUnknownMembersWithANote();
    void newerMinorVersionKeepsItsVersion();
    void newerMajorVersionOpensReadOnly();
    void newerMajorVersionThatCannotBeShown();
    void sortsAttachedYears();
    void skipsAByteOrderMark();
    void refuses_data();
    void refuses();
    void everyTruncationIsRefused();
    void anyDamagedByteIsReadOrRefused();
    void refusesHostileNesting();
    void refusesUnreadablePlaces_data();
    void refusesUnreadablePlaces();
    void loadsWhatWasSaved();
};

void tst_ReportFile::readsEveryMember()
{
    const auto loaded = ReportFile::parse(richFile, u"a.nianbao"_s);
    QVERIFY_RESULT(loaded);
    const Report &report = loaded->report;
    QCOMPARE(report.templates, (QStringList{u"annual-report-2021"_s, u"work-summary"_s}));
    QCOMPARE(report.unit.name, u"某县人民政府"_s);
    QCOMPARE(report.unit.shortName, u"某县政府"_s);
    QCOMPARE(report.unit.code, u"00248968X"_s);
    QCOMPARE(report.unit.kind, OrganKind::Government);
    QCOMPARE(report.unit.level, OrganLevel::County);
    QCOMPARE(report.year, 2021);
    // A date that does not exist may stand in a file; a check reports it.
    QCOMPARE(report.meta.value(u"published_date"_s), u"2021-02-30"_s);
    QCOMPARE(report.figure(u"t3.new.natural"_s), Figure::number(Amount::fromInt(20)));
    QCOMPARE(report.figure(u"t3.new.other"_s), Figure::notApplicable());
    QVERIFY(report.figures.contains(u"t3.new.total"_s));
    QVERIFY(report.figure(u"t3.new.total"_s).isNothing());
    QVERIFY(report.figure(u"t3.new.legal"_s).isBlank());
    QCOMPARE(report.figure(u"t3.new.legal"_s).source.note, u"待核"_s);
    QCOMPARE(report.figure(u"platform.posts"_s).value, Amount::fromMillionths(-500'000));
    const Figure cost = report.figure(u"platform.redesign_cost"_s);
    QCOMPARE(cost.value, Amount::fromInt(20));
    QCOMPARE(cost.approx, u"近"_s);
    QCOMPARE(cost.text, u"近20万元"_s);
    QCOMPARE(cost.addends, u"12+8"_s);
    QCOMPARE(cost.cutOff, QDate(2021, 11, 30));
    QCOMPARE(report.text(u"c1"_s), u"第一段。\n第二段，带“引号”和\\反斜线。\n"_s);
    QCOMPARE(report.attached.size(), 1);
    QCOMPARE(report.attached.first().report.year, 2020);
    QCOMPARE(report.attached.first().fileName, u"2020.nianbao"_s);
    QVERIFY(!report.readOnly);
    QCOMPARE(loaded->notes, QStringList());
    QCOMPARE(loaded->sha256,
             QCryptographicHash::hash(richFile, QCryptographicHash::Sha256).toHex());
}

void tst_ReportFile::untouchedFilesKeepTheirBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("every member") << richFile;
    QTest::newRow("unknown member") << changed(R"(    "figures": {
        "platform)",
                                               R"(    "extra": {
        "b": 1.5,
        "c": [
            null
        ]
    },
    "figures": {
        "platform)");
    QTest::newRow("newer minor version") << changed(R"("1.0")", R"("1.7")");
    QTest::newRow("unknown member of the unit") << changed(R"(        "level": "county",
        "name": "某县人民政府",
        "short")",
                                                           R"(        "level": "county",
        "name": "某县人民政府",
        "province": "浙江",
        "short")");
    QTest::newRow("unknown member of a figure")
        << changed(R"(            "text": "近20万元")", R"(            "sum_of": [
                "a"
            ],
            "text": "近20万元")");
    QTest::newRow("unknown metadata")
        << changed(R"(        "published_date")", R"(        "doi": "10.1/x",
        "published_date")");
    QTest::newRow("unknown member of an attachment")
        << changed(R"(            "file": "2020.nianbao",)", R"(            "file": "2020.nianbao",
            "note": "copied",)");
    QTest::newRow("unknown member of an attached report")
        << changed(R"(                "year": 2020)", R"(                "year": 2020,
                "z": true)");
    QTest::newRow("unknown cell and text") << changed(R"("c1")", R"("c9.later")");
}

void tst_ReportFile::untouchedFilesKeepTheirBytes()
{
    QFETCH(QByteArray, bytes);
    const auto loaded = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY_RESULT(loaded);
    QCOMPARE(ReportFile::toBytes(loaded->report), bytes);
}

void tst_ReportFile::emptyReportIsCanonical()
{
    Report report;
    report.templates = {u"annual-report-2021"_s};
    report.unit.name = u"某局"_s;
    report.year = 2021;
    const QByteArray bytes = ReportFile::toBytes(report);
    const auto loaded = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY_RESULT(loaded);
    QVERIFY(loaded->report == report);
    QVERIFY(bytes.endsWith("}\n"));
    QVERIFY(!bytes.contains("attached"));
}

void tst_ReportFile::keepsUnknownMembersWithANote()
{
    const auto loaded = ReportFile::parse(changed(R"("format")", R"("mood": "good",
    "format")"),
                                          u"a.nianbao"_s);
    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->notes.size(), 1);
    QVERIFY2(loaded->notes.first().contains(u"$.mood"_s), qPrintable(loaded->notes.first()));
}

void tst_ReportFile::newerMinorVersionKeepsItsVersion()
{
    auto loaded =
        ReportFile::parse(changed(R"("version": "1.0")", R"("version": "1.12")"), u"a.nianbao"_s);
    QVERIFY_RESULT(loaded);
    QVERIFY(!loaded->report.readOnly);
    QCOMPARE(loaded->notes, QStringList());
    loaded->report.year = 2022;
    QVERIFY(ReportFile::toBytes(loaded->report).contains(R"("version": "1.12")"));
}

void tst_ReportFile::newerMajorVersionOpensReadOnly()
{
    const auto loaded = ReportFile::parse(changed(R"("1.0")", R"("2.0")"), u"a.nianbao"_s);
    QVERIFY_RESULT(loaded);
    QVERIFY(loaded->report.readOnly);
    QCOMPARE(loaded->report.year, 2021);
    QCOMPARE(loaded->notes.size(), 1);
    QVERIFY(loaded->notes.first().contains(u"2.0"_s));

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.nianbao"_s);
    const auto saved = ReportFile::save(loaded->report, path);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::CannotWrite);
    QVERIFY(!QFile::exists(path));
}

void tst_ReportFile::newerMajorVersionThatCannotBeShown()
{
    const auto loaded =
        ReportFile::parse(R"({"format": "nianbao", "version": "3.1"})", u"a.nianbao"_s);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::CannotRead);
    QVERIFY2(loaded.error().message.contains(u"3.1"_s), qPrintable(loaded.error().message));
}

void tst_ReportFile::sortsAttachedYears()
{
    Report report;
    report.templates = {u"annual-report-2021"_s};
    report.unit.name = u"某局"_s;
    report.year = 2021;
    const QByteArray digest(64, 'a');
    for (const int year : {2018, 2020, 2019}) {
        Report earlier = report;
        earlier.attached.clear();
        earlier.year = year;
        report.attached.append({earlier, QString::number(year), digest, {}});
    }
    const auto loaded = ReportFile::parse(ReportFile::toBytes(report), u"a.nianbao"_s);
    QVERIFY_RESULT(loaded);
    QList<int> years;
    for (const AttachedReport &attached : loaded->report.attached)
        years.append(attached.report.year);
    QCOMPARE(years, (QList<int>{2020, 2019, 2018}));
}

void tst_ReportFile::skipsAByteOrderMark()
{
    const auto loaded = ReportFile::parse("\xEF\xBB\xBF" + richFile, u"a.nianbao"_s);
    QVERIFY_RESULT(loaded);
    QCOMPARE(ReportFile::toBytes(loaded->report), richFile);
}

void tst_ReportFile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");       // 0: the file as a whole
    QTest::addColumn<QString>("reason"); // words the message or its place must contain

    const auto row = [](const char *name, const QByteArray &bytes, int line,
                        const QString &reason) { QTest::newRow(name) << bytes << line << reason; };
    // `to` replaces `from`; the fault is on the line where `to` stands.
    const auto fault = [&row](const char *name, const char *from, const char *to,
                              const QString &reason) {
        const QByteArray bytes = changed(from, to);
        row(name, bytes, lineOf(bytes, to), reason);
    };

    row("empty", {}, 1, u"empty"_s);
    row("white space only", "  \n\n ", 1, u"empty"_s);
    row("binary",
        QByteArray("\x7F"
                   "ELF\0\1\2",
                   7),
        1, u"not a text file"_s);
    fault("GBK", "某县政府", "\xC4\xB3\xCF\xD8", u"UTF-8"_s);
    row("not JSON", "<html></html>", 1, u"not expected"_s);
    row("a list", "[]", 0, u"not a report file"_s);
    row("another kind of file", R"({"format": "template"})", 0, u"not a report file"_s);
    row("cut off between members", richFile.first(richFile.indexOf("    \"texts\"")),
        lineOf(richFile, "    \"texts\""), u"cut off"_s);
    row("cut off within a character", richFile.first(richFile.indexOf("县人民政府2021年") + 1),
        lineOf(richFile, "\"title\""), u"cut off"_s);
    row("something behind the end", richFile + "x", static_cast<int>(richFile.count('\n')) + 1,
        u"after the end"_s);
    row("no version",
        changed(R"(    "version": "1.0",
)",
                ""),
        1, u"version"_s);
    fault("version that is no version", R"("version": "1.0")", R"("version": "1")", u"version"_s);
    fault("version before the first", R"("version": "1.0")", R"("version": "0.9")", u"0.9"_s);
    fault("repeated member", R"("year": 2021)", R"("version": "1.0", "year": 2021)", u"twice"_s);
    fault("repeated figure", R"("t3.new.other": "na")", R"("t3.new.natural": "21")", u"twice"_s);
    fault("JSON number", R"("t3.new.natural": "20")", R"("t3.new.natural": 20)",
          u"$.figures[\"t3.new.natural\"]"_s);
    fault("JSON number within", R"("value": "20")", R"("value": 20)", u"bare number"_s);
    fault("figure in words", R"("t3.new.natural": "20")", R"("t3.new.natural": "二十")",
          u"not a figure"_s);
    fault("empty figure", R"("t3.new.natural": "20")", R"("t3.new.natural": "")",
          u"not a figure"_s);
    fault("exponent", R"("t3.new.natural": "20")", R"("t3.new.natural": "2e1")", u"not a figure"_s);
    fault("out of range", R"("t3.new.natural": "20")", R"("t3.new.natural": "100000000000")",
          u"not a figure"_s);
    fault("seven decimals", R"("t3.new.natural": "20")", R"("t3.new.natural": "0.1234567")",
          u"not a figure"_s);
    fault("unknown state", R"("t3.new.other": "na")", R"("t3.new.other": "unknown")",
          u"not a figure"_s);
    fault("boolean figure", R"("t3.new.other": "na")", R"("t3.new.other": true)",
          u"decimal text"_s);
    fault("figure as list", R"("t3.new.other": "na")", R"("t3.new.other": ["1"])",
          u"decimal text"_s);
    fault("figure without value", R"("t3.new.other": "na")", R"("t3.new.other": {})",
          u"value is missing"_s);
    fault("unknown mark", R"("approx": "近")", R"("approx": "大概")", u"大概"_s);
    fault("mark without number", R"("t3.new.other": "na")",
          R"("t3.new.other": {"value": "na", "approx": "近"})", u"cannot mark"_s);
    fault("addends that give another sum", R"("addends": "12+8")", R"("addends": "12+9")",
          u"does not add up"_s);
    fault("cut-off that is no date", R"("cut_off": "2021-11-30")", R"("cut_off": "2021-11-31")",
          u"not a date"_s);
    fault("source note as number", R"("source": "办公室")", R"("source": 7)", u"text"_s);
    fault("year as text", R"("year": 2021)", R"("year": "2021")", u"year"_s);
    fault("year out of range", R"("year": 2021)", R"("year": 20210)", u"year"_s);
    fault("half a year", R"("year": 2021)", R"("year": 2021.5)", u"year"_s);
    fault("unknown kind", R"("kind": "government",
        "level": "county",
        "name": "某县人民政府",
        "short")",
          R"("kind": "company",
        "level": "county",
        "name": "某县人民政府",
        "short")",
          u"company"_s);
    fault("text as list", R"("c1": "第一段。\n第二段，带“引号”和\\反斜线。\n")", R"("c1": [])",
          u"text"_s);
    fault("metadata as number", R"("published_date": "2021-02-30")",
          R"("published_date": 20210230)", u"text"_s);
    fault("figures as list", R"("meta": {
        "published_date": "2021-02-30",
        "title": "某县人民政府2021年政府信息公开工作年度报告"
    })",
          R"("meta": [])", u"damaged"_s);
    fault("template twice", R"("work-summary")", R"("annual-report-2021" )", u"twice"_s);
    row("attached report of the same year", changed(R"("year": 2020)", R"("year": 2021)"), 3,
        u"not from a year before"_s);
    fault("damaged digest", "\"sha256\": \"9f86d0", "\"sha256\": \"XX86d0", u"digest"_s);
    fault("attachment within an attachment", R"("year": 2020)", R"("year": 2020, "attached": [])",
          u"cannot carry"_s);
}

void tst_ReportFile::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    QFETCH(QString, reason);
    const auto loaded = ReportFile::parse(bytes, u"坏.nianbao"_s);
    QVERIFY(!loaded);
    const Error &error = loaded.error();
    QCOMPARE(error.kind, Error::Kind::CannotRead);
    const QString place = line == 0 ? u"坏.nianbao"_s : u"坏.nianbao:%1"_s.arg(line);
    const bool placed = error.where == place || error.where.startsWith(place + u':');
    QVERIFY2(placed, qPrintable(error.text()));
    QVERIFY2(error.text().contains(reason), qPrintable(error.text()));
}

void tst_ReportFile::everyTruncationIsRefused()
{
    const qsizetype closingBrace = richFile.lastIndexOf('}');
    for (qsizetype size = 0; size <= closingBrace; ++size) {
        const auto loaded = ReportFile::parse(richFile.first(size), u"a.nianbao"_s);
        QVERIFY2(!loaded, qPrintable(QString::number(size)));
        QCOMPARE(loaded.error().kind, Error::Kind::CannotRead);
    }
}

// Whatever a damaged file is read as can be written and read again.
void tst_ReportFile::anyDamagedByteIsReadOrRefused()
{
    for (const char damage : {'\0', '"', '{', '9', '\xFF'}) {
        for (qsizetype at = 0; at < richFile.size(); ++at) {
            QByteArray bytes = richFile;
            bytes[at] = damage;
            const auto loaded = ReportFile::parse(bytes, u"a.nianbao"_s);
            if (!loaded)
                continue;
            const auto again = ReportFile::parse(ReportFile::toBytes(loaded->report), {});
            QVERIFY_RESULT(again);
            QVERIFY(again->report == loaded->report);
        }
    }
}

void tst_ReportFile::refusesHostileNesting()
{
    const QByteArray deep = QByteArray("{\"a\":").repeated(200'000);
    const auto loaded = ReportFile::parse(deep, u"a.nianbao"_s);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::CannotRead);
    QVERIFY(loaded.error().message.contains(u"nested"_s));
}

void tst_ReportFile::refusesUnreadablePlaces_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("missing file") << u"missing.nianbao"_s << u"no such file"_s;
    QTest::newRow("folder") << u"folder"_s << u"not an ordinary file"_s;
    QTest::newRow("device") << u"/dev/zero"_s << u"not an ordinary file"_s;
    QTest::newRow("too large") << u"large.nianbao"_s << u"larger than 32 MB"_s;
}

void tst_ReportFile::refusesUnreadablePlaces()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
    QFile large(folder.filePath(u"large.nianbao"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(100 * 1024 * 1024));

    const QString path = QDir(folder.path()).filePath(name);
    const auto loaded = ReportFile::load(path);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::CannotRead);
    QCOMPARE(loaded.error().where, path);
    QVERIFY2(loaded.error().message.contains(reason), qPrintable(loaded.error().message));
}

void tst_ReportFile::loadsWhatWasSaved()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"某县 2021.nianbao"_s);
    const auto parsed = ReportFile::parse(richFile, u"a.nianbao"_s);
    QVERIFY_RESULT(parsed);
    QVERIFY_RESULT(ReportFile::save(parsed->report, path));
    QCOMPARE(TestSupport::readAll(path), richFile);
    const auto loaded = ReportFile::load(path);
    QVERIFY_RESULT(loaded);
    QVERIFY(loaded->report == parsed->report);
    QCOMPARE(loaded->sha256, parsed->sha256);
}

QTEST_GUILESS_MAIN(tst_ReportFile)
#include "tst_reportfile.moc"
