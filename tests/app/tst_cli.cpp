// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The command line's contract, verb by verb, run in-process through buffers.
class tst_Cli : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void listsItself();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void newNeverReplacesAFile();
    void newWarnsOutsideTheFormsYears();
    void publishedFiguresComeBackExactly_data();
    void publishedFiguresComeBackExactly();
    void publishedReportsBreakExactlyTheirRules_data();
    void publishedReportsBreakExactlyTheirRules();
    void badValuesChangeNothing_data();
    void badValuesChangeNothing();
    void statedTotalsAreSetAndRemoved();
    void linkedFiguresShowWhatTheyAreLinkedTo();
    void approximateFiguresKeepTheirMark();
    void metaSetsAndShows();
    void proseReplacesOneText();
    void proseSplitsAWholeDraft();
    void attachesEarlierYearsOnly();
    void exportsWhatItPrints();
    void exportShowsWhatIsPrivate();
    void exportListsItsFiles();
    void exportTakesALayout();
    void exportRefusesUnknownFormats();
    void damagedFilesAreNamed();
    void diffTellsCellsAndTexts();
    void snapshotsAreKeptAndBroughtBack();
    void historyTellsWhatTheFileRecords();

private:
    using Run = CliFixture::Run;
    Run run(const QStringList &arguments) const { return m_cli.run(arguments); }
    QString path(const QString &name) const { return m_cli.path(name); }
    QString makeReport(const QString &templates, int year) const
    {
        return m_cli.makeReport(templates, year);
    }
    QString writeFile(const QString &name, const QByteArray &bytes) const
    {
        return m_cli.writeFile(name, bytes);
    }
    static QJsonObject fixture(const QString &name);
    static void addPublishedReports();
    QString makePublished(const QJsonObject &report) const;

    CliFixture m_cli;
};

void tst_Cli::initTestCase()
{
    QVERIFY_RESULT(m_cli.start());
}

void tst_Cli::init()
{
    m_cli.newFolder();
}

QJsonObject tst_Cli::fixture(const QString &name)
{
    return QJsonDocument::fromJson(TestSupport::readAll(TestSupport::fixture(u"reports/"_s + name)))
        .object();
}

void tst_Cli::addPublishedReports()
{
    QTest::addColumn<QString>("file");
    const QStringList files =
        QDir(TestSupport::fixture(u"reports"_s)).entryList({u"*.json"_s}, QDir::Files);
    QVERIFY(files.size() >= 7);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

QString tst_Cli::makePublished(const QJsonObject &report) const
{
    const QString file = path(u"published.nianbao"_s);
    const QString form = u"annual-report-"_s + report[u"template"].toString();
    const Run made = run({u"new"_s, u"--template"_s, form, u"--unit"_s, report[u"unit"].toString(),
                          u"--year"_s, QString::number(report[u"year"].toInt()), file});
    const Run set =
        run({u"set"_s, file, u"--from"_s,
             writeFile(u"figures.json"_s, QJsonDocument(report[u"values"].toObject()).toJson())});
    if (made.code != 0 || set.code != 0)
        qFatal("%s%s", qPrintable(made.err), qPrintable(set.err));
    return file;
}

void tst_Cli::listsItself()
{
    const Run help = run({u"help"_s});
    QCOMPARE(help.code, 0);
    for (const char *verb :
         {"new",   "meta",    "profile", "set",  "figures", "prose",   "attach",    "check",
          "waive", "waivers", "rules",   "bind", "export",  "formats", "templates", "charts",
          "own",   "explain", "zero",    "find", "replace", "submit",  "verify",    "layouts"})
        QVERIFY2(help.out.contains(u"  "_s + QLatin1String(verb)), verb);
    const Run formats = run({u"formats"_s});
    QCOMPARE(formats.code, 0);
    for (const char *id : {"docx", "pdf", "html", "xlsx", "web", "web-plain", "findings", "png", "svg",
                           "charts-pdf", "signoff", "reader", "json", "csv", "sources"})
        QVERIFY2(formats.out.contains(QLatin1String(id) + u'\t'), id);
    const Run layouts = run({u"layouts"_s});
    QCOMPARE(layouts.code, 0);
    for (const char *id : {"gbt9704", "line28", "line30"})
        QVERIFY2(layouts.out.contains(QLatin1String(id) + u'\t'), id);
    const Run templates = run({u"templates"_s});
    for (const char *id : {"annual-report-2019", "annual-report-2021", "work-summary"})
        QVERIFY2(templates.out.contains(QLatin1String(id) + u'\t'), id);
}

void tst_Cli::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown verb") << QStringList{u"frobnicate"_s};
    QTest::newRow("unknown option") << QStringList{u"check"_s, u"--fast"_s, u"a.nianbao"_s};
    QTest::newRow("new without a unit") << QStringList{
        u"new"_s, u"--template"_s, u"work-summary"_s, u"--year"_s, u"2021"_s, u"x"_s};
    QTest::newRow("new with an unknown template")
        << QStringList{u"new"_s, u"--template"_s, u"budget"_s, u"--unit"_s,
                       u"局"_s,  u"--year"_s,     u"2021"_s,   u"x.nianbao"_s};
    QTest::newRow("new with words for a year")
        << QStringList{u"new"_s, u"--template"_s, u"work-summary"_s, u"--unit"_s,
                       u"局"_s,  u"--year"_s,     u"去年"_s,         u"x.nianbao"_s};
    QTest::newRow("set without values") << QStringList{u"set"_s, u"a.nianbao"_s};
    QTest::newRow("export without a folder")
        << QStringList{u"export"_s, u"a.nianbao"_s, u"--format"_s, u"json"_s};
}

void tst_Cli::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    const Run result = run(arguments);
    QCOMPARE(result.code, 2);
    QVERIFY(!result.err.isEmpty());
    QVERIFY(!QFile::exists(u"x.nianbao"_s));
}

void tst_Cli::newNeverReplacesAFile()
{
    const QString file = makeReport(u"annual-report-2021,work-summary"_s, 2021);
    const QByteArray before = TestSupport::readAll(file);
    const Run again = run({u"new"_s, u"--template"_s, u"work-summary"_s, u"--unit"_s, u"局"_s,
                           u"--year"_s, u"2022"_s, file});
    QCOMPARE(again.code, 3);
    QVERIFY(again.err.contains(file));
    QCOMPARE(TestSupport::readAll(file), before);
}

void tst_Cli::newWarnsOutsideTheFormsYears()
{
    const Run made = run({u"new"_s, u"--template"_s, u"annual-report-2021"_s, u"--unit"_s, u"局"_s,
                          u"--year"_s, u"2019"_s, path(u"old.nianbao"_s)});
    QCOMPARE(made.code, 0);
    QVERIFY(!made.err.isEmpty());
    QVERIFY(QFile::exists(path(u"old.nianbao"_s)));
}

void tst_Cli::publishedFiguresComeBackExactly_data()
{
    addPublishedReports();
}

void tst_Cli::publishedFiguresComeBackExactly()
{
    QFETCH(QString, file);
    const QJsonObject report = fixture(file);
    const Run shown = run({u"figures"_s, makePublished(report), u"--json"_s, u"--stated"_s});
    QCOMPARE(shown.code, 0);
    const QJsonObject figures = shown.json();
    const QJsonObject values = report[u"values"].toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        QVERIFY2(figures.contains(it.key()), qPrintable(it.key()));
        QJsonValue expected = *it;
        if (expected.isString()) // 251000元: the figure is the number
            expected = expected.toString().remove(u'元');
        QVERIFY2(figures[it.key()] == expected, qPrintable(it.key()));
    }
}

void tst_Cli::publishedReportsBreakExactlyTheirRules_data()
{
    addPublishedReports();
}

void tst_Cli::publishedReportsBreakExactlyTheirRules()
{
    QFETCH(QString, file);
    const QJsonObject report = fixture(file);
    const Run checked = run({u"check"_s, makePublished(report), u"--json"_s});
    QStringList violated;
    int unjudged = 0;
    for (const QJsonValue &value : checked.json()[u"findings"].toArray()) {
        const QJsonObject finding = value.toObject();
        const QString rule = finding[u"rule"].toString();
        if (!QStringList{u"K030"_s, u"K031"_s, u"K032"_s, u"K043"_s}.contains(rule))
            continue;
        if (finding[u"status"] == u"violated"_s)
            violated << finding[u"key"].toString();
        else
            ++unjudged;
        for (const char *key : {"severity", "document", "chapter", "cells", "left", "right",
                                "difference", "waived", "message"})
            QVERIFY2(finding.contains(QLatin1String(key)), key);
    }
    QStringList expected;
    for (const QJsonValue &pair : report[u"violated"].toArray())
        expected << pair[0].toString() + u'/' + pair[1].toString();
    violated.sort();
    expected.sort();
    QCOMPARE(violated, expected);
    const QJsonObject values = report[u"values"].toObject();
    const bool hasBlanks = std::any_of(values.begin(), values.end(),
                                       [](const QJsonValue &value) { return value.isNull(); });
    if (hasBlanks && file.contains(u"shanghai"))
        QVERIFY(unjudged > 0);
    QCOMPARE(checked.code, expected.isEmpty() ? checked.code : 1);
}

void tst_Cli::badValuesChangeNothing_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::newRow("words") << QStringList{u"t3.new.natural=很多"_s};
    QTest::newRow("exponent") << QStringList{u"t3.new.natural=1e5"_s};
    QTest::newRow("date") << QStringList{u"t3.new.natural=2021-12-03"_s};
    QTest::newRow("too large") << QStringList{u"t3.new.natural=99999999999999"_s};
    QTest::newRow("unknown cell") << QStringList{u"t3.new.martian=1"_s};
    QTest::newRow("group row") << QStringList{u"t3.deny.natural=1"_s};
    QTest::newRow("good one first") << QStringList{u"t3.new.natural=5"_s, u"t9.x=1"_s};
    QTest::newRow("no equals sign") << QStringList{u"t3.new.natural"_s};
}

void tst_Cli::badValuesChangeNothing()
{
    QFETCH(QStringList, values);
    const QString file = makeReport(u"annual-report-2021"_s, 2021);
    const QByteArray before = TestSupport::readAll(file);
    const Run set = run(QStringList{u"set"_s, file} + values);
    QCOMPARE(set.code, 2);
    QVERIFY(!set.err.isEmpty());
    QCOMPARE(TestSupport::readAll(file), before);
    const Run fromNumbers =
        run({u"set"_s, file, u"--from"_s, writeFile(u"n.json"_s, R"({"t3.new.natural": 5})")});
    QCOMPARE(fromNumbers.code, 2);
    QCOMPARE(TestSupport::readAll(file), before);
}

void tst_Cli::statedTotalsAreSetAndRemoved()
{
    const QString file = makeReport(u"annual-report-2021"_s, 2021);
    QStringList fill{u"set"_s, file};
    for (const char *column : {"natural", "company", "research", "ngo", "legal", "other"})
        fill << u"t3.new."_s + QLatin1String(column) + u"=2"_s;
    QCOMPARE(run(fill).code, 0);
    const auto total = [&](const QString &option) -> QJsonValue { // not a reference into it
        QStringList arguments{u"figures"_s, file, u"--json"_s};
        if (!option.isEmpty())
            arguments << option;
        return run(arguments).json()[u"t3.new.total"];
    };
    QCOMPARE(total({}), QJsonValue(u"12"_s));
    const QByteArray untouched = TestSupport::readAll(file);
    QCOMPARE(run({u"set"_s, file, u"t3.new.total=12"_s}).code, 0);
    QCOMPARE(TestSupport::readAll(file), untouched); // equal to the sum: nothing to state
    QCOMPARE(run({u"set"_s, file, u"t3.new.total=13"_s}).code, 0);
    QCOMPARE(total({}), QJsonValue(u"12"_s));
    QCOMPARE(total(u"--stated"_s), QJsonValue(u"13"_s));
    const Run checked = run({u"check"_s, file, u"--json"_s});
    QCOMPARE(checked.code, 1);
    QVERIFY(checked.out.contains(u"K032/new"_s));
    QCOMPARE(run({u"set"_s, file, u"t3.new.total=computed"_s}).code, 0);
    QCOMPARE(TestSupport::readAll(file), untouched);
    QCOMPARE(run({u"set"_s, file, u"t3.new.total=blank"_s}).code, 0);
    QVERIFY(total(u"--stated"_s).isNull());
}

// A figure of the summary that is entered in the annual report shows the same as there.
void tst_Cli::linkedFiguresShowWhatTheyAreLinkedTo()
{
    const QString file = makeReport(u"annual-report-2021,work-summary"_s, 2021);
    QStringList fill{u"set"_s, file};
    for (const char *column : {"natural", "company", "research", "ngo", "legal", "other"})
        fill << u"t3.new."_s + QLatin1String(column) + u"=2"_s;
    QCOMPARE(run(fill).code, 0);
    QCOMPARE(run({u"set"_s, file, u"request.received=13"_s}).code, 0); // stated, in the total
    const QJsonObject computed = run({u"figures"_s, file, u"--json"_s}).json();
    QCOMPARE(computed[u"request.received"], QJsonValue(u"12"_s));
    QCOMPARE(computed[u"t3.new.total"], QJsonValue(u"12"_s));
    const QJsonObject stated = run({u"figures"_s, file, u"--json"_s, u"--stated"_s}).json();
    QCOMPARE(stated[u"request.received"], QJsonValue(u"13"_s));
    QCOMPARE(stated[u"t3.new.total"], QJsonValue(u"13"_s));
}

void tst_Cli::approximateFiguresKeepTheirMark()
{
    const QString file = makeReport(u"work-summary"_s, 2021);
    QCOMPARE(run({u"set"_s, file, u"platform.redesign_cost=近20"_s, u"respond.guests=200余"_s,
                  u"petition.other=na"_s, u"petition.total=１４，２８５件"_s})
                 .code,
             0);
    const QByteArray bytes = TestSupport::readAll(file);
    QVERIFY(bytes.contains("近"));
    QVERIFY(bytes.contains("余"));
    const QJsonObject figures = run({u"figures"_s, file, u"--json"_s}).json();
    QCOMPARE(figures[u"platform.redesign_cost"], QJsonValue(u"20"_s));
    QCOMPARE(figures[u"respond.guests"], QJsonValue(u"200"_s));
    QCOMPARE(figures[u"petition.other"], QJsonValue(u"na"_s));
    QCOMPARE(figures[u"petition.total"], QJsonValue(u"14285"_s));
    QVERIFY(figures[u"petition.appeal"].isNull());
    QVERIFY(figures.contains(u"petition.appeal"));
}

void tst_Cli::metaSetsAndShows()
{
    const QString file = makeReport(u"work-summary"_s, 2021);
    QCOMPARE(run({u"meta"_s, file, u"signed_date=2021年12月3日"_s, u"kind=government"_s,
                  u"index_number=00248968X/2022-00246"_s})
                 .code,
             0);
    const QJsonObject meta = run({u"meta"_s, file, u"--json"_s}).json();
    QCOMPARE(meta[u"signed_date"], QJsonValue(u"2021-12-03"_s));
    QCOMPARE(meta[u"kind"], QJsonValue(u"government"_s));
    QVERIFY(meta[u"subject"].isNull());
    QCOMPARE(run({u"meta"_s, file, u"signed_date=2021-02-30"_s}).code, 2);
    QCOMPARE(run({u"meta"_s, file, u"colour=red"_s}).code, 2);
}

void tst_Cli::proseReplacesOneText()
{
    const QString file = makeReport(u"annual-report-2021"_s, 2021);
    const QString text = writeFile(u"c1.txt"_s, "全年收到申请39件。\r\n第二段。\n");
    QCOMPARE(run({u"prose"_s, file, u"c1"_s, u"--from"_s, text}).code, 0);
    QCOMPARE(run({u"prose"_s, file, u"c1"_s}).out, u"全年收到申请39件。\n第二段。\n"_s);
    QCOMPARE(run({u"prose"_s, file, u"c9"_s}).code, 2);
    const Run list = run({u"prose"_s, file, u"--list"_s});
    for (const char *id : {"c0\t", "c1\t", "c6\t", "sign\t", "t3.note\t"})
        QVERIFY2(list.out.contains(QLatin1String(id)), id);
    const QString summary = path(u"summary.nianbao"_s);
    QCOMPARE(run({u"new"_s, u"--template"_s, u"work-summary"_s, u"--unit"_s, u"某局"_s, u"--year"_s,
                  u"2021"_s, summary})
                 .code,
             0);
    QVERIFY(run({u"prose"_s, summary, u"--list"_s})
                .out.contains(u"s2\t二、2022年政务公开工作思路\n"_s));
    const QString gbk = writeFile(u"gbk.txt"_s, QByteArray::fromHex("c8abc4ea")); // 全年
    QCOMPARE(run({u"prose"_s, file, u"c1"_s, u"--from"_s, gbk}).code, 0);
    QCOMPARE(run({u"prose"_s, file, u"c1"_s}).out, u"全年\n"_s);
}

void tst_Cli::proseSplitsAWholeDraft()
{
    const QString file = makeReport(u"annual-report-2021"_s, 2021);
    const QString draft = writeFile(u"draft.txt"_s, R"(某市城市管理局2021年政府信息公开工作年度报告
本报告依据条例编制。
一、总体情况
全年公开信息100条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、因政府信息公开工作被申请行政复议、提起行政诉讼情况
五、存在问题及改进情况
人手不足，将加强培训。
六、其他需要报告的事项
未收取信息处理费。
某市城市管理局
2022年1月20日
)");
    const Run split = run({u"prose"_s, file, u"--all"_s, u"--from"_s, draft});
    QCOMPARE(split.code, 0);
    QCOMPARE(run({u"prose"_s, file, u"c0"_s}).out, u"本报告依据条例编制。\n"_s);
    QCOMPARE(run({u"prose"_s, file, u"c1"_s}).out, u"全年公开信息100条。\n"_s);
    QCOMPARE(run({u"prose"_s, file, u"c5"_s}).out, u"人手不足，将加强培训。\n"_s);
    QCOMPARE(run({u"prose"_s, file, u"c6"_s}).out, u"未收取信息处理费。\n"_s);
    QVERIFY(run({u"prose"_s, file, u"sign"_s}).out.contains(u"2022年1月20日"_s));
}

void tst_Cli::attachesEarlierYearsOnly()
{
    const QString current = makeReport(u"annual-report-2021"_s, 2022);
    const auto make = [&](const QString &name, const QString &unit, const QString &year) {
        const QString file = path(name);
        run({u"new"_s, u"--template"_s, u"annual-report-2021"_s, u"--unit"_s, unit, u"--year"_s,
             year, file});
        return file;
    };
    const QString unit = u"某市城市管理局"_s;
    QCOMPARE(run({u"attach"_s, current, make(u"2021.nianbao"_s, unit, u"2021"_s)}).code, 0);
    const QByteArray before = TestSupport::readAll(current);
    QCOMPARE(run({u"attach"_s, current, make(u"later.nianbao"_s, unit, u"2023"_s)}).code, 2);
    const QString other = make(u"other.nianbao"_s, u"别的局"_s, u"2020"_s);
    const Run refused = run({u"attach"_s, current, other});
    QCOMPARE(refused.code, 2);
    QCOMPARE(refused.err.count(other), 1); // named once
    QCOMPARE(run({u"attach"_s, current, path(u"none.nianbao"_s)}).code, 3);
    QCOMPARE(TestSupport::readAll(current), before);
}

void tst_Cli::exportsWhatItPrints()
{
    const QString file = makeReport(u"annual-report-2021,work-summary"_s, 2021);
    const Run exported =
        run({u"export"_s, file, u"--format"_s, u"json,csv"_s, u"--to"_s, path(u"out/deep"_s)});
    QVERIFY2(exported.code == 0, qPrintable(exported.err));
    const QStringList paths = exported.out.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(paths.size() >= 2);
    for (const QString &written : paths)
        QVERIFY2(QFile(written).size() > 0, qPrintable(written));
    // One line a document and format: what reading the file back showed.
    QCOMPARE(exported.err.count(u'\n'), paths.size());
    QVERIFY2(exported.err.startsWith(u"json: "_s), qPrintable(exported.err));
}

// Shown with the words, never taken out, and only where texts are exported.
void tst_Cli::exportShowsWhatIsPrivate()
{
    const QString file = makeReport(u"annual-report-2021,work-summary"_s, 2021);
    const QByteArray words = "来电13800138000反映道路积水，已办结。";
    QCOMPARE(run({u"prose"_s, file, u"c1"_s, u"--from"_s, writeFile(u"c1.txt"_s, words)}).code, 0);
    const auto exported = [&](const QStringList &options) {
        return run(QStringList{u"export"_s, file, u"--to"_s, path(u"out"_s)} + options);
    };
    const Run pages = exported({u"--format"_s, u"xlsx"_s});
    QCOMPARE(pages.code, 0);
    QCOMPARE(pages.err.count(u"138"_s), 1);
    QVERIFY2(pages.err.contains(u"手机号“138*****000”"_s), qPrintable(pages.err));
    QVERIFY(!exported({u"--format"_s, u"csv"_s}).err.contains(u"138"_s));
    QVERIFY(!exported({u"--format"_s, u"xlsx"_s, u"--document"_s, u"work-summary"_s})
                 .err.contains(u"138"_s));
}

void tst_Cli::exportListsItsFiles()
{
    const QString file = makeReport(u"annual-report-2021,work-summary"_s, 2021);
    const Run exported = run({u"export"_s, file, u"--format"_s, u"csv,xlsx"_s, u"--manifest"_s,
                              u"--to"_s, path(u"out"_s)});
    QVERIFY2(exported.code == 0, qPrintable(exported.err));
    const QStringList paths = exported.out.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(paths.last().endsWith(u"_导出清单.json"_s));
    const QJsonObject list = QJsonDocument::fromJson(TestSupport::readAll(paths.last())).object();
    QCOMPARE(list[u"content_sha256"].toString().size(), 64);
    const QJsonArray files = list[u"files"].toArray();
    QCOMPARE(files.size(), paths.size() - 1);
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QJsonObject entry = files[i].toObject();
        const QByteArray bytes = TestSupport::readAll(paths[i]);
        QVERIFY(paths[i].endsWith(entry[u"file"].toString()));
        QCOMPARE(entry[u"sha256"].toString().toLatin1(),
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QVERIFY(entry[u"compared"].toInt() > 0);
        QCOMPARE(entry[u"agreeing"], entry[u"compared"]);
    }
}

void tst_Cli::exportTakesALayout()
{
    const QString file = makeReport(u"work-summary"_s, 2021);
    const auto exported = [&](const QString &layout) {
        return run({u"export"_s, file, u"--format"_s, u"html"_s, u"--layout"_s, layout, u"--to"_s,
                    path(u"out"_s)});
    };
    const Run wide = exported(u"line30"_s);
    QCOMPARE(wide.code, 0);
    QVERIFY(TestSupport::readAll(wide.out.trimmed()).contains("line-height: 30.0pt"));
    QVERIFY(
        TestSupport::readAll(exported(u"gbt9704"_s).out.trimmed()).contains("line-height: 29.0pt"));
    const Run unknown = exported(u"ours"_s);
    QCOMPARE(unknown.code, 2);
    QVERIFY2(unknown.err.contains(u"ours"_s), qPrintable(unknown.err));
    QCOMPARE(run({u"layouts"_s, u"ours"_s}).code, 2);
}

void tst_Cli::exportRefusesUnknownFormats()
{
    const QString file = makeReport(u"annual-report-2021"_s, 2021);
    QCOMPARE(run({u"export"_s, file, u"--format"_s, u"json,ofd"_s, u"--to"_s, path(u"out"_s)}).code,
             2);
    QCOMPARE(run({u"export"_s, file, u"--format"_s, u"json"_s, u"--document"_s, u"work-summary"_s,
                  u"--to"_s, path(u"out"_s)})
                 .code,
             2);
    QVERIFY(!QFile::exists(path(u"out"_s)));
    QCOMPARE(run({u"export"_s, file, u"--format"_s, u"json"_s, u"--to"_s, file + u"/x"_s}).code, 3);
}

void tst_Cli::damagedFilesAreNamed()
{
    const QByteArray good = TestSupport::readAll(makeReport(u"annual-report-2021"_s, 2021));
    const QString truncated = writeFile(u"truncated.nianbao"_s, good.left(good.size() / 2));
    for (const QStringList &verb :
         {QStringList{u"check"_s, truncated}, QStringList{u"figures"_s, truncated},
          QStringList{u"set"_s, truncated, u"t3.new.natural=1"_s}}) {
        const Run result = run(verb);
        QCOMPARE(result.code, 3);
        QVERIFY(result.err.contains(u"truncated.nianbao"_s));
    }
    QCOMPARE(TestSupport::readAll(truncated), good.left(good.size() / 2));
}

void tst_Cli::diffTellsCellsAndTexts()
{
    const QString before = makeReport(u"annual-report-2021"_s, 2021);
    const QString after = path(u"after.nianbao"_s);
    QVERIFY(QFile::copy(before, after));
    Run run = this->run({u"diff"_s, before, after});
    QCOMPARE(run.code, ExitCode::Done);
    QCOMPARE(run.out, u"The two reports are equal.\n"_s);
    QCOMPARE(this->run({u"set"_s, after, u"t3.new.natural=0"_s, u"t3.granted.natural=27"_s}).code,
             0);

    run = this->run({u"diff"_s, before, after});
    QCOMPARE(run.code, ExitCode::Done);
    QVERIFY2(run.out.contains(u"表三 予以公开 · 自然人: blank → 27\n"_s), qPrintable(run.out));

    const QJsonArray differences =
        this->run({u"diff"_s, after, before, u"--json"_s}).json()[u"differences"_s].toArray();
    const QJsonArray expected{
        QJsonObject{
            {u"part"_s, u"figures"_s}, {u"id"_s, u"t3.granted.natural"_s}, {u"before"_s, u"27"_s}},
        QJsonObject{
            {u"part"_s, u"figures"_s}, {u"id"_s, u"t3.new.natural"_s}, {u"before"_s, u"0"_s}}};
    QCOMPARE(differences, expected);
    const QString page = path(u"compared.html"_s);
    QCOMPARE(this->run({u"diff"_s, before, after, u"--to"_s, page}).code, ExitCode::Done);
    QVERIFY(TestSupport::readAll(page).contains("<b>27</b>"));
    const QString nowhere = before + u"/page.html"_s; // a file is no folder
    QCOMPARE(this->run({u"diff"_s, before, after, u"--to"_s, nowhere}).code,
             ExitCode::FileTrouble);
    QCOMPARE(this->run({u"diff"_s, before}).code, ExitCode::Usage);
    QCOMPARE(this->run({u"diff"_s, before, path(u"none"_s)}).code, ExitCode::FileTrouble);
}

void tst_Cli::snapshotsAreKeptAndBroughtBack()
{
    const QString file = makeReport(u"annual-report-2021"_s, 2021);
    QCOMPARE(run({u"set"_s, file, u"t3.new.natural=1"_s}).code, 0);
    QCOMPARE(run({u"snapshot"_s, file, u"--name"_s, u"送审稿"_s}).code, 0);
    QCOMPARE(run({u"snapshot"_s, file, u"--name"_s, u"送审稿"_s}).code, ExitCode::Usage);
    QCOMPARE(run({u"set"_s, file, u"t3.new.natural=2"_s}).code, 0);
    QCOMPARE(run({u"snapshot"_s, file, u"--list"_s}).out, u"送审稿\t2022-01-20T09:00:00Z\n"_s);
    const QJsonArray expected{
        QJsonObject{{u"name"_s, u"送审稿"_s}, {u"time"_s, u"2022-01-20T09:00:00Z"_s}}};
    QCOMPARE(run({u"snapshot"_s, file, u"--list"_s, u"--json"_s}).json()[u"snapshots"_s].toArray(),
             expected);
    const Run compared = run({u"snapshot"_s, file, u"--compare"_s, u"送审稿"_s, u"--json"_s});
    QCOMPARE(compared.json()[u"differences"_s].toArray().size(), 1);
    QCOMPARE(compared.json()[u"differences"_s][0][u"id"_s].toString(), u"t3.new.natural"_s);
    QVERIFY(run({u"snapshot"_s, file, u"--compare"_s, u"送审稿"_s}).out.contains(u"1 → 2"_s));
    QCOMPARE(run({u"snapshot"_s, file, u"--compare"_s, u"没有"_s}).code, ExitCode::Usage);
    QCOMPARE(run({u"snapshot"_s, file, u"--restore"_s, u"送审稿"_s}).code, 0);
    QVERIFY(run({u"figures"_s, file}).out.contains(u"t3.new.natural\t1\n"_s));
    QCOMPARE(run({u"snapshot"_s, file, u"--restore"_s, u"没有"_s}).code, ExitCode::Usage);
    QCOMPARE(run({u"snapshot"_s, file}).code, ExitCode::Usage);
    QCOMPARE(run({u"snapshot"_s, file, u"--list"_s, u"--name"_s, u"x"_s}).code, ExitCode::Usage);
    QCOMPARE(run({u"snapshot"_s, file, u"--remove"_s, u"送审稿"_s}).code, 0);
    QVERIFY(run({u"snapshot"_s, file, u"--list"_s}).out.isEmpty());
}

void tst_Cli::historyTellsWhatTheFileRecords()
{
    const QString file = makeReport(u"annual-report-2021"_s, 2021);
    QVERIFY(run({u"history"_s, file}).out.isEmpty());
    QCOMPARE(run({u"snapshot"_s, file, u"--name"_s, u"送审稿"_s}).code, 0);
    QCOMPARE(run({u"history"_s, file}).out, u"2022-01-20T09:00:00Z\tSnapshot “送审稿”\n"_s);
    const QJsonArray expected{QJsonObject{{u"kind"_s, u"snapshot"_s},
                                          {u"about"_s, u"送审稿"_s},
                                          {u"time"_s, u"2022-01-20T09:00:00Z"_s}}};
    QCOMPARE(run({u"history"_s, file, u"--json"_s}).json()[u"acts"_s].toArray(), expected);
}

QTEST_GUILESS_MAIN(tst_Cli)
#include "tst_cli.moc"
