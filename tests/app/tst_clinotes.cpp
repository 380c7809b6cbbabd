// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QJsonObject withMember(const QJsonValue &list, const QString &name, const QString &value)
{
    for (const QJsonValue &entry : list.toArray()) {
        if (entry[name].toString() == value)
            return entry.toObject();
    }
    return {};
}

const QString Key = u"K150/suggestion"_s;

} // namespace

// The verbs for what people note on a report: reasons, switched-off checks, bound numbers; and for
// the checks themselves.
class tst_CliNotes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY_RESULT(m_cli.start()); }
    void init() { m_cli.newFolder(); }
    void refusesAndChangesNothing_data();
    void refusesAndChangesNothing();
    void acceptedErrorsNoLongerFail();
    void datesAreTakenAsPeopleWriteThem();
    void lapsedReasonsShowWhatChanged();
    void reasonsAreListedWithTheirState();
    void reasonsCanBeTakenBack();
    void checksAreSwitchedOffAndOn();
    void rulesAreListed();
    void yearsBeginFromTheLast();
    void profilesWakeTheirChecks();
    void everyCheckOfTheCatalogueIsListed();
    void listsRulesWithAndWithoutAFile();
    void selfTestCountsExamples();
    void findingsInProseSayWhere();
    void bindsWhatIsCertain();
    void boundNumbersFollowTheFigures();
    void replacedTextsKeepWhatIsUntouched();

private:
    using Run = CliFixture::Run;
    // A work summary with 45 suggestions of which 11 and 33 are accounted for.
    QString brokenSum() const
    {
        return m_cli.makeReport(
            u"work-summary"_s, 2021,
            {u"suggestion.total=45"_s, u"suggestion.lead=11"_s, u"suggestion.assist=33"_s});
    }
    Run waive(const QString &file, const QStringList &more = {}) const
    {
        return m_cli.run(QStringList{u"waive"_s, file, Key, u"--reason"_s, u"含联合办理"_s,
                                     u"--by"_s, u"王某"_s} +
                         more);
    }

    CliFixture m_cli;
};

void tst_CliNotes::refusesAndChangesNothing_data()
{
    QTest::addColumn<QStringList>("arguments"); // FILE stands for the report
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QStringList &arguments, const QString &says) {
        QTest::newRow(name) << arguments << says;
    };
    const QString file = u"FILE"_s;
    row("no reason", {u"waive"_s, file, Key, u"--by"_s, u"王某"_s}, u"waive"_s);
    row("no name", {u"waive"_s, file, Key, u"--reason"_s, u"x"_s}, u"waive"_s);
    row("blank reason", {u"waive"_s, file, Key, u"--reason"_s, u"  "_s, u"--by"_s, u"王某"_s}, Key);
    row("no such finding",
        {u"waive"_s, file, u"K150/sugestion"_s, u"--reason"_s, u"x"_s, u"--by"_s, u"王某"_s}, Key);
    row("date that does not exist",
        {u"waive"_s, file, Key, u"--reason"_s, u"x"_s, u"--by"_s, u"王某"_s, u"--date"_s,
         u"2022-02-30"_s},
        u"2022-02-30"_s);
    row("taking back what was not accepted", {u"waive"_s, file, Key, u"--remove"_s}, Key);
    row("taking back with a reason", {u"waive"_s, file, Key, u"--remove"_s, u"--reason"_s, u"x"_s},
        u"waive"_s);
    row("waivers of two files", {u"waivers"_s, file, file}, u"waivers"_s);
    row("switching off without a reason", {u"rules"_s, file, u"--off"_s, u"K150"_s}, u"rules"_s);
    row("switching off an unknown check",
        {u"rules"_s, file, u"--off"_s, u"K999"_s, u"--reason"_s, u"x"_s}, u"K999"_s);
    row("one of two is unknown",
        {u"rules"_s, file, u"--off"_s, u"K150"_s, u"--off"_s, u"K999"_s, u"--reason"_s, u"x"_s},
        u"K999"_s);
    row("switching on what is on", {u"rules"_s, file, u"--on"_s, u"K150"_s}, u"K150"_s);
    row("a reason for nothing", {u"rules"_s, file, u"--reason"_s, u"x"_s}, u"rules"_s);
    row("binding an unknown chapter", {u"bind"_s, file, u"c9"_s}, u"c9"_s);
    row("self-test of a file", {u"check"_s, u"--self-test"_s, file}, u"check"_s);
    row("both at once", {u"check"_s, u"--self-test"_s, u"--list-rules"_s}, u"check"_s);
}

void tst_CliNotes::refusesAndChangesNothing()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const QString file = brokenSum();
    const QByteArray before = TestSupport::readAll(file);
    for (QString &argument : arguments)
        argument = argument == u"FILE" ? file : argument;
    const Run result = m_cli.run(arguments);
    QCOMPARE(result.code, 2);
    QVERIFY2(result.err.contains(says), qPrintable(result.err));
    QCOMPARE(TestSupport::readAll(file), before);
    if (arguments.contains(file)) {
        arguments.replaceInStrings(file, m_cli.path(u"none.nianbao"_s));
        QVERIFY(m_cli.run(arguments).code >= 2);
        QVERIFY(!QFile::exists(m_cli.path(u"none.nianbao"_s)));
    }
}

void tst_CliNotes::acceptedErrorsNoLongerFail()
{
    const QString file = brokenSum();
    const Run open = m_cli.run({u"check"_s, file, u"--json"_s});
    QCOMPARE(open.code, 1);
    QVERIFY(!withMember(open.json()[u"findings"], u"key"_s, Key)[u"waived"].toBool());
    QCOMPARE(waive(file).code, 0);
    const Run accepted = m_cli.run({u"check"_s, file, u"--json"_s});
    QCOMPARE(accepted.code, 0);
    QCOMPARE(accepted.json()[u"summary"][u"waived"].toInt(), 1);
    QCOMPARE(accepted.json()[u"summary"][u"violated"].toInt(),
             open.json()[u"summary"][u"violated"].toInt() - 1);
    const QJsonObject finding = withMember(accepted.json()[u"findings"], u"key"_s, Key);
    QVERIFY(finding[u"waived"].toBool());
    QCOMPARE(finding[u"waiver"][u"reason"].toString(), u"含联合办理"_s);
    QCOMPARE(finding[u"waiver"][u"by"].toString(), u"王某"_s);
    QCOMPARE(finding[u"waiver"][u"date"].toString(), u"2022-01-20"_s); // today
    QVERIFY(m_cli.run({u"check"_s, file}).out.contains(u"含联合办理"_s));
}

void tst_CliNotes::datesAreTakenAsPeopleWriteThem()
{
    const QString file = brokenSum();
    QCOMPARE(waive(file, {u"--date"_s, u"2022年1月5日"_s}).code, 0);
    const QJsonValue waivers = m_cli.run({u"waivers"_s, file, u"--json"_s}).json()[u"waivers"];
    QCOMPARE(withMember(waivers, u"key"_s, Key)[u"date"].toString(), u"2022-01-05"_s);
}

void tst_CliNotes::lapsedReasonsShowWhatChanged()
{
    const QString file = brokenSum();
    QCOMPARE(waive(file).code, 0);
    QCOMPARE(m_cli.run({u"set"_s, file, u"suggestion.assist=32"_s}).code, 0);
    const Run result = m_cli.run({u"check"_s, file, u"--json"_s});
    QCOMPARE(result.code, 1);
    const QJsonObject lapsed = withMember(result.json()[u"findings"], u"key"_s, u"waiver/"_s + Key);
    QCOMPARE(lapsed[u"rule"].toString(), u"waiver"_s);
    QCOMPARE(lapsed[u"severity"].toString(), u"warning"_s);
    QVERIFY(lapsed[u"message"][u"zh_CN"].toString().contains(u"由 33 变为 32"_s));
    QVERIFY(lapsed[u"message"][u"en"].toString().contains(u"was 33 and is now 32"_s));
    QCOMPARE(result.json()[u"summary"][u"waived"].toInt(), 0);
    // Accepted again, as it is now.
    QCOMPARE(waive(file).code, 0);
    QCOMPARE(m_cli.run({u"check"_s, file}).code, 0);
}

void tst_CliNotes::reasonsAreListedWithTheirState()
{
    const QString file = brokenSum();
    const auto listed = [&] {
        return withMember(m_cli.run({u"waivers"_s, file, u"--json"_s}).json()[u"waivers"], u"key"_s,
                          Key);
    };
    QVERIFY(listed().isEmpty());
    QCOMPARE(waive(file).code, 0);
    QCOMPARE(listed()[u"state"].toString(), u"applies"_s);
    QCOMPARE(listed()[u"finding"].toString(), Key);
    QCOMPARE(m_cli.run({u"set"_s, file, u"suggestion.assist=32"_s}).code, 0);
    QCOMPARE(listed()[u"state"].toString(), u"lapsed"_s);
    QCOMPARE(listed()[u"changes"].toArray().size(), 1);
    QVERIFY(m_cli.run({u"waivers"_s, file}).out.contains(u"由 33 变为 32"_s));
    QCOMPARE(m_cli.run({u"set"_s, file, u"suggestion.assist=34"_s}).code, 0);
    QCOMPARE(listed()[u"state"].toString(), u"not_needed"_s);
    QVERIFY(listed()[u"finding"].isNull());
    QCOMPARE(m_cli.run({u"rules"_s, file, u"--off"_s, u"K150"_s, u"--reason"_s, u"无"_s}).code, 0);
    QCOMPARE(listed()[u"state"].toString(), u"rule_off"_s);
}

void tst_CliNotes::reasonsCanBeTakenBack()
{
    const QString file = brokenSum();
    const QByteArray before = TestSupport::readAll(file);
    QCOMPARE(waive(file).code, 0);
    QVERIFY(TestSupport::readAll(file) != before);
    QCOMPARE(m_cli.run({u"waive"_s, file, Key, u"--remove"_s}).code, 0);
    QCOMPARE(TestSupport::readAll(file), before);
}

void tst_CliNotes::checksAreSwitchedOffAndOn()
{
    const QString file = brokenSum();
    const QByteArray before = TestSupport::readAll(file);
    const Run open = m_cli.run({u"check"_s, file, u"--json"_s});
    QCOMPARE(open.json()[u"summary"][u"off"].toInt(-1), 0);
    const Run off = m_cli.run({u"rules"_s, file, u"--off"_s, u"K150"_s, u"--reason"_s,
                               u"口径不同"_s, u"--by"_s, u"李某"_s, u"--json"_s});
    QCOMPARE(off.code, 0);
    QCOMPARE(withMember(off.json()[u"rules"], u"number"_s, u"K150"_s)[u"off"][u"reason"].toString(),
             u"口径不同"_s);
    const Run result = m_cli.run({u"check"_s, file, u"--json"_s});
    QCOMPARE(result.code, 0);
    QVERIFY(withMember(result.json()[u"findings"], u"key"_s, Key).isEmpty());
    QCOMPARE(result.json()[u"summary"][u"off"].toInt(), 1);
    const QJsonObject listed = withMember(result.json()[u"off"], u"rule"_s, u"K150"_s);
    QCOMPARE(listed[u"reason"].toString(), u"口径不同"_s);
    QCOMPARE(listed[u"by"].toString(), u"李某"_s);
    QCOMPARE(listed[u"date"].toString(), u"2022-01-20"_s);
    QVERIFY(result.json()[u"summary"][u"held"].toInt() <= open.json()[u"summary"][u"held"].toInt());
    QVERIFY(m_cli.run({u"check"_s, file}).out.contains(u"口径不同"_s));
    QCOMPARE(m_cli.run({u"rules"_s, file, u"--on"_s, u"K150"_s}).code, 0);
    QCOMPARE(TestSupport::readAll(file), before);
}

// K001 to K160, none missing: what cannot be judged yet says so instead of passing unseen.
void tst_CliNotes::everyCheckOfTheCatalogueIsListed()
{
    const QString file = m_cli.makeReport(u"annual-report-2021"_s, 2021);
    QStringList catalogue;
    for (int number = 1; number <= 160; ++number)
        catalogue.append(u"K%1"_s.arg(number, 3, 10, QChar(u'0')));
    for (const QStringList &verb : {QStringList{u"rules"_s, file, u"--json"_s},
                                    QStringList{u"check"_s, u"--list-rules"_s, u"--json"_s}}) {
        QStringList listed;
        for (const QJsonValue &rule : m_cli.run(verb).json()[u"rules"].toArray())
            listed.append(rule[u"number"].toString());
        QCOMPARE(listed, catalogue);
    }
    // Not yet judged, with a reason in both languages; not counted as held, and can be off.
    const auto listed = [&](const QString &number) {
        return withMember(m_cli.run({u"rules"_s, file, u"--json"_s}).json()[u"rules"], u"number"_s,
                          number);
    };
    const QJsonValue until = listed(u"K129"_s)[u"not_applicable_until"];
    QVERIFY(until[u"zh_CN"].toString().contains(u"导出"_s));
    QVERIFY(until[u"en"].toString().contains(u"exported"_s));
    QVERIFY(listed(u"K030"_s)[u"not_applicable_until"].isNull());
    const auto notApplicable = [&] {
        return m_cli.run({u"check"_s, file, u"--json"_s})
            .json()[u"summary"][u"not_applicable"]
            .toInt();
    };
    const int before = notApplicable();
    QCOMPARE(m_cli.run({u"rules"_s, file, u"--off"_s, u"K129"_s, u"--reason"_s, u"不涉及"_s}).code,
             0);
    QCOMPARE(listed(u"K129"_s)[u"off"][u"reason"].toString(), u"不涉及"_s);
    QCOMPARE(notApplicable(), before - 1);
}

// What the unit may do is told in its profile; until then K021, K024 and K029 do not apply.
void tst_CliNotes::profilesWakeTheirChecks()
{
    const QString file = m_cli.makeReport(u"annual-report-2021"_s, 2021,
                                          {u"t2.reg.made=1"_s, u"t2.license.decisions=0"_s});
    const auto until = [&](const QString &number) {
        return withMember(m_cli.run({u"rules"_s, file, u"--json"_s}).json()[u"rules"], u"number"_s,
                          number)[u"not_applicable_until"];
    };
    const auto found = [&](const QString &key) {
        return !withMember(m_cli.run({u"check"_s, file, u"--json"_s}).json()[u"findings"], u"key"_s,
                           key)
                    .isEmpty();
    };
    QVERIFY(until(u"K021"_s)[u"en"].toString().contains(u"no unit profile"_s));
    QVERIFY(!found(u"K021/t2.reg.made"_s));
    const Run set =
        m_cli.run({u"profile"_s, file, u"--set"_s, u"regulations=no"_s, u"--set"_s,
                   u"licensing=有"_s, u"--set"_s, u"phone=0571-87000000"_s, u"--json"_s});
    QCOMPARE(set.code, 0);
    QCOMPARE(set.json()[u"regulations"], QJsonValue(false));
    QCOMPARE(set.json()[u"licensing"], QJsonValue(true));
    QVERIFY(set.json()[u"fees"].isNull());
    QCOMPARE(set.json()[u"phone"].toString(), u"0571-87000000"_s);
    QCOMPARE(set.json()[u"unit"].toString(), u"某市城市管理局"_s);
    QVERIFY(until(u"K021"_s).isNull());
    QVERIFY(until(u"K024"_s).isNull());
    QVERIFY(!until(u"K029"_s).isNull());
    QVERIFY(found(u"K021/t2.reg.made"_s));
    QVERIFY(found(u"K024/t2.license.decisions"_s));
    const Run refused = m_cli.run({u"profile"_s, file, u"--set"_s, u"licensing=maybe"_s});
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.err.contains(u"maybe"_s));
    QVERIFY(m_cli.run({u"profile"_s, file}).out.contains(u"licensing\tyes\t"_s));
}

// new --from: nothing of last year's figures is filled in, what was carried over only on request.
void tst_CliNotes::yearsBeginFromTheLast()
{
    const QString last = m_cli.makeReport(u"annual-report-2021"_s, 2021,
                                          {u"t3.new.natural=39"_s, u"t3.carried_out.natural=2"_s});
    QCOMPARE(m_cli.run({u"profile"_s, last, u"--set"_s, u"fees=no"_s}).code, 0);
    const QString file = m_cli.path(u"2022.nianbao"_s);
    const Run begun = m_cli.run({u"new"_s, u"--from"_s, last, file});
    QCOMPARE(begun.code, 0);
    QVERIFY2(begun.out.contains(u"t3.carried_in.natural\t2\t"_s), qPrintable(begun.out));
    const auto figure = [&](const QString &path, const QString &cell) {
        return m_cli.run({u"figures"_s, path, u"--json"_s}).json()[cell];
    };
    QVERIFY(figure(file, u"t3.new.natural"_s).isNull());
    QVERIFY(figure(file, u"t3.carried_in.natural"_s).isNull());
    QCOMPARE(m_cli.run({u"profile"_s, file, u"--json"_s}).json()[u"fees"], QJsonValue(false));
    QCOMPARE(m_cli.run({u"new"_s, u"--from"_s, last, file}).code, 3); // never replaced
    const QString taken = m_cli.path(u"taken.nianbao"_s);
    QCOMPARE(m_cli.run({u"new"_s, u"--from"_s, last, u"--accept-carry"_s, taken}).code, 0);
    QCOMPARE(figure(taken, u"t3.carried_in.natural"_s).toString(), u"2"_s);
    QVERIFY(figure(taken, u"t3.new.natural"_s).isNull());
    for (const QStringList &wrong :
         {QStringList{u"new"_s, u"--from"_s, last, u"--year"_s, u"2023"_s, u"x"_s},
          QStringList{u"new"_s, u"--accept-carry"_s, u"--template"_s, u"work-summary"_s,
                      u"--unit"_s, u"某局"_s, u"--year"_s, u"2022"_s, u"x"_s}})
        QCOMPARE(m_cli.run(wrong).code, 2);
    QCOMPARE(m_cli.run({u"new"_s, u"--from"_s, m_cli.path(u"none"_s), u"x"_s}).code, 3);
}

void tst_CliNotes::rulesAreListed()
{
    const QString file = brokenSum();
    const Run text = m_cli.run({u"rules"_s, file});
    QCOMPARE(text.code, 0);
    QVERIFY2(text.out.contains(u"K150\terror\t"_s), qPrintable(text.out));
    QSet<QString> numbers;
    const QJsonArray rules = m_cli.run({u"rules"_s, file, u"--json"_s}).json()[u"rules"].toArray();
    for (const QJsonValue &rule : rules) {
        QVERIFY(rule[u"off"].isNull());
        QVERIFY(!rule[u"basis"].toString().isEmpty());
        QVERIFY2(!numbers.contains(rule[u"number"].toString()),
                 qPrintable(rule[u"number"].toString()));
        numbers.insert(rule[u"number"].toString());
    }
    QVERIFY(numbers.size() > 40);
}

void tst_CliNotes::listsRulesWithAndWithoutAFile()
{
    const QString file = brokenSum();
    QCOMPARE(m_cli.run({u"rules"_s, file, u"--off"_s, u"K150"_s, u"--reason"_s, u"无"_s}).code, 0);
    const Run without = m_cli.run({u"check"_s, u"--list-rules"_s, u"--json"_s});
    QCOMPARE(without.code, 0);
    QVERIFY(withMember(without.json()[u"rules"], u"number"_s, u"K150"_s)[u"off"].isNull());
    const Run with = m_cli.run({u"check"_s, u"--list-rules"_s, file, u"--json"_s});
    QCOMPARE(with.code, 0);
    const QJsonObject rule = withMember(with.json()[u"rules"], u"number"_s, u"K150"_s);
    QVERIFY(rule[u"off"].isObject());
    QCOMPARE(rule[u"severity"].toString(), u"error"_s);
    QCOMPARE(m_cli.run({u"check"_s, u"--list-rules"_s, m_cli.path(u"none"_s)}).code, 3);
}

void tst_CliNotes::selfTestCountsExamples()
{
    const Run text = m_cli.run({u"check"_s, u"--self-test"_s});
    QVERIFY2(text.code == 0, qPrintable(text.out));
    const QJsonObject result = m_cli.run({u"check"_s, u"--self-test"_s, u"--json"_s}).json();
    QCOMPARE(result[u"summary"][u"failed"].toInt(-1), 0);
    QVERIFY(result[u"summary"][u"fired"].toInt() > 50);
    QVERIFY(result[u"summary"][u"silent"].toInt() > 50);
    const QJsonObject rule = withMember(result[u"rules"], u"rule"_s, u"K150"_s);
    QVERIFY(rule[u"fired"].toInt() > 0 && rule[u"silent"].toInt() > 0);
}

// Positions are those of the text as typed, whatever the reader drops.
void tst_CliNotes::findingsInProseSayWhere()
{
    const QString file = m_cli.makeReport(u"annual-report-2021"_s, 2021);
    const QString text = u"（一）　申请\u200B人\u00AD身份证号为330106199003071236，已答复。"_s;
    const QString source = m_cli.writeFile(u"c1.txt"_s, text.toUtf8());
    QCOMPARE(m_cli.run({u"prose"_s, file, u"c1"_s, u"--from"_s, source}).code, 0);
    const QJsonValue findings = m_cli.run({u"check"_s, file, u"--json"_s}).json()[u"findings"];
    const QJsonObject finding = withMember(findings, u"rule"_s, u"K125"_s);
    QCOMPARE(finding[u"chapter"].toString(), u"c1"_s);
    QCOMPARE(finding[u"quote"].toString(), u"330106199003071236"_s);
    const qsizetype start = text.indexOf(u"3301"_s);
    QCOMPARE(finding[u"range"].toArray(), (QJsonArray{start, start + 18}));

    // The reason given for it stays with its sentence when another is put in before it.
    QCOMPARE(m_cli
                 .run({u"waive"_s, file, finding[u"key"].toString(), u"--reason"_s, u"样例"_s,
                       u"--by"_s, u"王某"_s})
                 .code,
             0);
    const auto waived = [&](const QString &words) {
        const QString changed = m_cli.writeFile(u"c1.txt"_s, words.toUtf8());
        if (m_cli.run({u"prose"_s, file, u"c1"_s, u"--from"_s, changed}).code != 0)
            qFatal("the text was not taken");
        return m_cli.run({u"check"_s, file, u"--json"_s}).json()[u"summary"][u"waived"].toInt();
    };
    QCOMPARE(waived(u"本年工作平稳有序。\n"_s + text), 1);
    QCOMPARE(waived(QString(text).replace(u"已答复"_s, u"未答复"_s)), 0);
}

void tst_CliNotes::bindsWhatIsCertain()
{
    const QString file =
        m_cli.makeReport(u"annual-report-2021"_s, 2021,
                         {u"t3.new.total=39"_s, u"t3.carried_in.total=0"_s, u"t2.norm.made=4"_s});
    const QString text = m_cli.writeFile(
        u"c1.txt"_s,
        u"2021年，收到政府信息公开申请39件。制发行政规范性文件5件，开会7次。"_s.toUtf8());
    QCOMPARE(m_cli.run({u"prose"_s, file, u"c1"_s, u"--from"_s, text}).code, 0);
    const QString before = m_cli.run({u"prose"_s, file, u"c1"_s}).out;
    const Run bound = m_cli.run({u"bind"_s, file, u"--json"_s});
    QCOMPARE(bound.code, 0);
    const QJsonObject json = bound.json();
    QCOMPARE(json[u"summary"][u"bound"].toInt(), 1);
    QCOMPARE(json[u"summary"][u"unbound"].toInt(), 2);
    const QJsonObject number = json[u"bound"][0].toObject();
    QCOMPARE(number[u"cell"].toString(), u"t3.new.total"_s);
    QCOMPARE(number[u"form"].toString(), u"plain"_s);
    QCOMPARE(number[u"chapter"].toString(), u"c1"_s);
    QCOMPARE(number[u"quote"].toString(), u"39件"_s);
    QCOMPARE(number[u"range"].toArray(), (QJsonArray{16, 19}));
    const QJsonObject other = withMember(json[u"unbound"], u"quote"_s, u"5件"_s);
    QCOMPARE(other[u"suggestions"][0][u"cell"].toString(), u"t2.norm.made"_s);
    QCOMPARE(other[u"suggestions"][0][u"shown"].toString(), u"4"_s);
    QVERIFY(withMember(json[u"unbound"], u"quote"_s, u"7次"_s)[u"suggestions"].toArray().isEmpty());
    QCOMPARE(m_cli.run({u"prose"_s, file, u"c1"_s}).out, before);

    const QByteArray bytes = TestSupport::readAll(file);
    const QJsonObject again = m_cli.run({u"bind"_s, file, u"c1"_s, u"--json"_s}).json();
    QCOMPARE(again[u"summary"][u"already_bound"].toInt(), 1);
    QCOMPARE(again[u"summary"][u"bound"].toInt(), 0);
    QCOMPARE(TestSupport::readAll(file), bytes);
    QVERIFY(m_cli.run({u"bind"_s, file}).out.contains(u"5件"_s));
}

void tst_CliNotes::boundNumbersFollowTheFigures()
{
    const QString file = m_cli.makeReport(u"annual-report-2021"_s, 2021,
                                          {u"t3.new.total=39"_s, u"t3.carried_in.total=0"_s});
    const QString text =
        m_cli.writeFile(u"c1.txt"_s, u"收到政府信息公开申请39件，开会39次。"_s.toUtf8());
    QCOMPARE(m_cli.run({u"prose"_s, file, u"c1"_s, u"--from"_s, text}).code, 0);
    QCOMPARE(m_cli.run({u"bind"_s, file}).code, 0);
    const QByteArray before = TestSupport::readAll(file);
    QCOMPARE(m_cli.run({u"set"_s, file, u"t3.new.total=1040"_s}).code, 0);
    QCOMPARE(m_cli.run({u"prose"_s, file, u"c1"_s}).out,
             u"收到政府信息公开申请1040件，开会39次。\n"_s);
    QCOMPARE(m_cli.run({u"set"_s, file, u"t3.new.total=blank"_s}).code, 0);
    QCOMPARE(m_cli.run({u"prose"_s, file, u"c1"_s}).out,
             u"收到政府信息公开申请〔未填〕件，开会39次。\n"_s);
    QCOMPARE(m_cli.run({u"set"_s, file, u"t3.new.total=39"_s}).code, 0);
    QCOMPARE(TestSupport::readAll(file), before);
}

void tst_CliNotes::replacedTextsKeepWhatIsUntouched()
{
    const QString file = m_cli.makeReport(u"annual-report-2021"_s, 2021,
                                          {u"t3.new.total=39"_s, u"t3.carried_in.total=0"_s});
    const auto replace = [&](const QString &words) {
        const QString text = m_cli.writeFile(u"c1.txt"_s, words.toUtf8());
        return m_cli.run({u"prose"_s, file, u"c1"_s, u"--from"_s, text}).code;
    };
    QCOMPARE(replace(u"收到政府信息公开申请39件。"_s), 0);
    QCOMPARE(m_cli.run({u"bind"_s, file}).code, 0);
    QCOMPARE(replace(u"全年收到政府信息公开申请39件。"_s), 0);
    QCOMPARE(m_cli.run({u"set"_s, file, u"t3.new.total=40"_s}).code, 0);
    QCOMPARE(m_cli.run({u"prose"_s, file, u"c1"_s}).out, u"全年收到政府信息公开申请40件。\n"_s);
    QCOMPARE(replace(u"全年收到政府信息公开申请41件。"_s), 0);
    QCOMPARE(m_cli.run({u"set"_s, file, u"t3.new.total=42"_s}).code, 0);
    QCOMPARE(m_cli.run({u"prose"_s, file, u"c1"_s}).out, u"全年收到政府信息公开申请41件。\n"_s);
}

QTEST_GUILESS_MAIN(tst_CliNotes)
#include "tst_clinotes.moc"
