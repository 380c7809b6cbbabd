// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportedit.h"
#include "rules/checkrunner.h"
#include "testsupport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Changes = QList<QPair<QString, QString>>; // cell id or metadata key → value

const QString Annual = u"annual-report-2021"_s;
const QString Older = u"annual-report-2019"_s;
const QString Summary = u"work-summary"_s;

// Figures of one year that agree with each other and with the year below.
const Changes ThisYear{
    {u"t2.norm.made"_s, u"4"_s},
    {u"t2.norm.repealed"_s, u"1"_s},
    {u"t2.norm.in_force"_s, u"15"_s},
    {u"t2.license.decisions"_s, u"120"_s},
    {u"t2.penalty.decisions"_s, u"35"_s},
    {u"t2.charge.fee"_s, u"20.3"_s},
    {u"t3.new.natural"_s, u"50"_s},
    {u"t3.new.company"_s, u"6"_s},
    {u"t3.carried_in.natural"_s, u"2"_s},
    {u"t3.carried_in.company"_s, u"1"_s},
    {u"t3.granted.natural"_s, u"30"_s},
    {u"t3.granted.company"_s, u"4"_s},
    {u"t3.partial.natural"_s, u"5"_s},
    {u"t3.deny_internal.natural"_s, u"3"_s},
    {u"t3.none_not_held.natural"_s, u"10"_s},
    {u"t3.none_not_held.company"_s, u"2"_s},
    {u"t3.carried_out.natural"_s, u"4"_s},
    {u"t3.carried_out.company"_s, u"1"_s},
    {u"t4.review.upheld"_s, u"2"_s},
    {u"t4.after_review.upheld"_s, u"1"_s},
};
const Changes LastYear{
    {u"t2.norm.made"_s, u"3"_s},           {u"t2.norm.in_force"_s, u"12"_s},
    {u"t2.license.decisions"_s, u"131"_s}, {u"t2.penalty.decisions"_s, u"40"_s},
    {u"t2.charge.fee"_s, u"18.5"_s},       {u"t3.new.natural"_s, u"45"_s},
    {u"t3.new.company"_s, u"5"_s},         {u"t3.granted.natural"_s, u"28"_s},
    {u"t3.granted.company"_s, u"4"_s},     {u"t3.none_not_held.natural"_s, u"15"_s},
    {u"t3.carried_out.natural"_s, u"2"_s}, {u"t3.carried_out.company"_s, u"1"_s},
    {u"t4.review.upheld"_s, u"1"_s},       {u"t4.review.pending"_s, u"1"_s},
};
const Changes InSummary{
    {u"request.topic.lighting"_s, u"41"_s},   {u"request.channel.online"_s, u"50"_s},
    {u"request.channel.in_person"_s, u"6"_s}, {u"petition.total"_s, u"100"_s},
    {u"petition.consult"_s, u"70"_s},         {u"petition.appeal"_s, u"30"_s},
    {u"platform.posts"_s, u"10"_s},           {u"platform.posts.website"_s, u"4"_s},
    {u"platform.posts.weibo"_s, u"6"_s},      {u"suggestion.total"_s, u"45"_s},
    {u"suggestion.lead"_s, u"11"_s},          {u"suggestion.assist"_s, u"34"_s},
    {u"proposal.total"_s, u"54"_s},           {u"proposal.lead"_s, u"27"_s},
    {u"proposal.assist"_s, u"27"_s},
};

// Texts that cover what the form asks for and say nothing that the figures contradict.
const QMap<QString, QString> CleanTexts{
    {u"c1"_s,
     u"2022年，本机关认真做好主动公开和依申请公开工作，落实政府信息管理制度，完善公开平台，"
     "强化监督保障。"_s},
    {u"c5"_s, u"公开内容还不够细，已梳理公开目录；下一步将加强业务培训。"_s},
    {u"c6"_s, u"2022年未收取信息处理费。"_s},
};

// The figures of the seed's work summary that its checks are about.
const Changes Seed{
    {u"request.received"_s, u"39"_s},
    {u"request.carried_in"_s, u"0"_s},
    {u"request.topic.lighting"_s, u"1"_s},
    {u"request.topic.water"_s, u"2"_s},
    {u"request.topic.muck"_s, u"4"_s},
    {u"request.topic.garbage"_s, u"6"_s},
    {u"request.topic.dogs"_s, u"1"_s},
    {u"request.topic.cleaning"_s, u"1"_s},
    {u"request.topic.parking"_s, u"4"_s},
    {u"request.topic.illegal_building"_s, u"1"_s},
    {u"request.topic.penalty"_s, u"4"_s},
    {u"request.topic.approval"_s, u"1"_s},
    {u"request.topic.decision"_s, u"1"_s},
    {u"request.result.deny_third_party"_s, u"4"_s},
    {u"request.result.deny_internal"_s, u"1"_s},
    {u"request.result.none_not_held"_s, u"9"_s},
    {u"request.channel.online"_s, u"38"_s},
    {u"request.channel.in_person"_s, u"1"_s},
    {u"platform.posts"_s, u"11011"_s},
    {u"platform.posts.website"_s, u"1925"_s},
    {u"platform.posts.weibo"_s, u"5261"_s},
    {u"platform.posts.wechat"_s, u"2171"_s},
    {u"platform.posts.douyin"_s, u"1654"_s},
    {u"respond.guests"_s, u"200余"_s},
    {u"petition.total"_s, u"14285"_s},
    {u"petition.consult"_s, u"679"_s},
    {u"petition.appeal"_s, u"59"_s},
    {u"petition.accuse"_s, u"19"_s},
    {u"petition.other"_s, u"80"_s},
    {u"suggestion.total"_s, u"45"_s},
    {u"suggestion.lead"_s, u"11"_s},
    {u"suggestion.assist"_s, u"34"_s},
    {u"proposal.total"_s, u"54"_s},
    {u"proposal.lead"_s, u"27"_s},
    {u"proposal.assist"_s, u"27"_s},
};

QStringList keysWith(const CheckResult &result, Outcome outcome)
{
    QStringList keys;
    for (const Finding &finding : result.findings) {
        if (finding.outcome == outcome)
            keys.append(finding.key);
    }
    return keys;
}

const Finding *findKey(const CheckResult &result, const QString &key)
{
    const auto it = std::find_if(result.findings.cbegin(), result.findings.cend(),
                                 [&key](const Finding &finding) { return finding.key == key; });
    return it == result.findings.cend() ? nullptr : &*it;
}

} // namespace

class TestCheckRunner : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanReportIsGreen();
    void mutations_data();
    void mutations();
    void newReportCannotBeJudged();
    void seedSummary();
    void seedDates();
    void findingSaysWhatAndWhere();
    void blankIsNamed();
    void lastYearsFaultsAreNamedInWords();
    void lightFollowsTheWorst();
    void documentsAndErrorsInOrder();
    void sameResultTwice();
    void onlyChecksOfTheDocument();
    void sumOf2019CountsAsLastYear();
    void newFormKeepsTheChecks();

private:
    Report report(const QStringList &templates, int year, const Changes &figures,
                  const QString &fill = u"0"_s) const;
    Report cleanReport(const Changes &changes = {}, const Changes &lastYear = {}) const;
    ReportSet set(const Report &report) const;
    CheckRunner runner(const ReportSet &set) const;
    CheckResult check(const Report &report) const;

    TemplateCatalog m_catalog;
    RuleBook m_book;
};

void TestCheckRunner::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
    const auto book = RuleBook::shipped();
    QVERIFY_RESULT(book);
    m_book = *book;
}

// A report with `fill` in every input cell that is entered in it (empty: none), then `figures`;
// names without a dot are metadata.
Report TestCheckRunner::report(const QStringList &templates, int year, const Changes &figures,
                               const QString &fill) const
{
    Unit unit;
    unit.name = u"某某市某某局"_s;
    auto report = *ReportEdit::create(m_catalog, templates, unit, year);
    const auto form = *ReportForm::make(m_catalog, templates);
    QList<ReportEdit::Assignment> assignments;
    for (int cell = 0; !fill.isEmpty() && cell < form->cellCount(); ++cell) {
        if (form->cell(cell).role == CellRole::Input && form->linkTarget(cell) < 0)
            assignments.append({form->cell(cell).id, fill, false});
    }
    for (const auto &[name, value] : figures) {
        if (name.contains(u'.'))
            assignments.append({name, value, false});
        else if (const auto stored = ReportEdit::setMeta(report, name, value); !stored)
            qFatal("%s", qPrintable(stored.error().text()));
    }
    if (const auto assigned = ReportEdit::assign(report, *form, assignments); !assigned)
        qFatal("%s", qPrintable(assigned.error().text()));
    return report;
}

Report TestCheckRunner::cleanReport(const Changes &changes, const Changes &lastYear) const
{
    Report current = report({Annual, Summary}, 2022, ThisYear + InSummary + changes);
    current.texts = CleanTexts;
    const Report previous = report({Annual}, 2021, LastYear + lastYear);
    const auto attached = ReportEdit::attach(current, previous, u"2021.nianbao"_s, "00");
    if (!attached)
        qFatal("%s", qPrintable(attached.error().text()));
    return current;
}

ReportSet TestCheckRunner::set(const Report &report) const
{
    return *ReportSet::make(report, m_catalog);
}

CheckRunner TestCheckRunner::runner(const ReportSet &set) const
{
    return *CheckRunner::compile(m_book, m_catalog, set.formPtr());
}

CheckResult TestCheckRunner::check(const Report &report) const
{
    const ReportSet checked = set(report);
    return runner(checked).run(checked);
}

void TestCheckRunner::cleanReportIsGreen()
{
    const CheckResult result = check(cleanReport());
    QCOMPARE(keysWith(result, Outcome::Violated), QStringList());
    QCOMPARE(keysWith(result, Outcome::CannotJudge), QStringList());
    QVERIFY(result.held > 80);
    QCOMPARE(lightOf(result), Light::Green);
}

void TestCheckRunner::mutations_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<Changes>("changes");
    QTest::addColumn<Changes>("lastYear");
    const auto now = [](const char *what, const QString &key, const Changes &changes) {
        QTest::newRow(what) << key << changes << Changes();
    };
    const auto then = [](const char *what, const QString &key, const Changes &changes) {
        QTest::newRow(what) << key << Changes() << changes;
    };
    now("result left out", u"K030/natural"_s, {{u"t3.granted.natural"_s, u"29"_s}});
    now("wrong total of results", u"K031/natural"_s, {{u"t3.result_total.natural"_s, u"50"_s}});
    now("wrong row total", u"K032/granted"_s, {{u"t3.granted.total"_s, u"33"_s}});
    now("wrong total of reviews", u"K043/review"_s, {{u"t4.review.total"_s, u"3"_s}});
    now("fraction of a case", u"K011/t2.license.decisions"_s,
        {{u"t2.license.decisions"_s, u"1.5"_s}});
    now("blank cell", u"K014/t4"_s, {{u"t4.direct.other"_s, u"blank"_s}});
    now("one number in two cells", u"K018/new"_s,
        {{u"t3.new.company"_s, u"6"_s},
         {u"t3.new.research"_s, u"7"_s},
         {u"t3.new.total"_s, u"117"_s}});
    now("two digits more", u"K019/t2.license.decisions"_s,
        {{u"t2.license.decisions"_s, u"12000"_s}});
    now("more issued than in force", u"K020/norm"_s, {{u"t2.norm.made"_s, u"40"_s}});
    now("fee in yuan", u"K026"_s, {{u"t2.charge.fee"_s, u"203000"_s}});
    now("fee ten thousand times last year's", u"K027"_s, {{u"t2.charge.fee"_s, u"185000"_s}});
    now("more carried out than came in", u"K033/natural"_s,
        {{u"t3.carried_out.natural"_s, u"53"_s}});
    now("last year's cases still open", u"K034/natural"_s,
        {{u"t3.carried_out.natural"_s, u"51"_s}});
    now("one in five carried out", u"K035"_s, {{u"t3.carried_out.natural"_s, u"12"_s}});
    now("mostly other", u"K036"_s, {{u"t3.misc_other.natural"_s, u"20"_s}});
    now("state secret", u"K039/deny_secret"_s, {{u"t3.deny_secret.natural"_s, u"1"_s}});
    now("partial counted twice", u"K042/natural"_s, {{u"t3.granted.natural"_s, u"35"_s}});
    now("lawsuits without reviews", u"K044"_s, {{u"t4.after_review.upheld"_s, u"9"_s}});
    now("more cases than results", u"K046"_s, {{u"t4.direct.upheld"_s, u"150"_s}});
    now("carried in differs", u"K049"_s, {{u"t3.carried_in.natural"_s, u"3"_s}});
    now("carried in differs by applicant", u"K050/company"_s,
        {{u"t3.carried_in.company"_s, u"0"_s}});
    now("regulations in force", u"K051"_s, {{u"t2.reg.in_force"_s, u"1"_s}});
    now("documents in force", u"K052"_s, {{u"t2.norm.in_force"_s, u"14"_s}});
    now("repealed more than there were", u"K053/norm"_s, {{u"t2.norm.repealed"_s, u"17"_s}});
    then("pending cases vanished", u"K055/review"_s, {{u"t4.review.pending"_s, u"9"_s}});
    now("applications halved", u"K056/t3.new.total"_s, {{u"t3.new.natural"_s, u"12"_s}});
    then("figures copied", u"K057"_s,
         {{u"t2.norm.made"_s, u"4"_s},
          {u"t2.license.decisions"_s, u"120"_s},
          {u"t2.charge.fee"_s, u"20.3"_s}});
    then("table copied", u"K058/t4"_s,
         {{u"t4.review.upheld"_s, u"2"_s},
          {u"t4.review.pending"_s, u"0"_s},
          {u"t4.after_review.upheld"_s, u"1"_s}});
    now("no penalties at all", u"K059/t2.penalty.decisions"_s,
        {{u"t2.penalty.decisions"_s, u"0"_s}});
    then("last year does not balance", u"K060"_s, {{u"t3.granted.natural"_s, u"27"_s}});
    now("title without 年度", u"K010"_s,
        {{u"title"_s, u"某某市某某局2022年政府信息公开工作报告"_s}});
    now("signed too early", u"K116"_s, {{u"signed_date"_s, u"2022-12-20"_s}});
    now("published too late", u"K118/published_date"_s, {{u"published_date"_s, u"2023-02-01"_s}});
    now("signed after publication", u"K121/published"_s,
        {{u"signed_date"_s, u"2023-01-20"_s}, {u"published_date"_s, u"2023-01-13"_s}});
    now("written is not signed", u"K121/written"_s,
        {{u"signed_date"_s, u"2023-01-10"_s}, {u"written_date"_s, u"2023-01-13"_s}});
    now("published months later", u"K122"_s,
        {{u"signed_date"_s, u"2023-01-10"_s}, {u"published_date"_s, u"2023-06-01"_s}});
    now("parts exceed the whole", u"K089/request"_s, {{u"request.topic.lighting"_s, u"42"_s}});
    now("channels exceed the whole", u"K075/request.channel"_s,
        {{u"request.channel.online"_s, u"51"_s}});
    now("petitions without a kind", u"K090/petition"_s, {{u"petition.consult"_s, u"69"_s}});
    now("channels of publication", u"K093/platform.posts"_s, {{u"platform.posts.weibo"_s, u"7"_s}});
    now("suggestions by role", u"K150/suggestion"_s, {{u"suggestion.lead"_s, u"12"_s}});
    now("petitions by kind", u"K153/petition"_s, {{u"petition.appeal"_s, u"29"_s}});
}

// One wrong figure in a report that was sound makes the check fire that is there for it.
void TestCheckRunner::mutations()
{
    QFETCH(QString, key);
    QFETCH(Changes, changes);
    QFETCH(Changes, lastYear);
    const CheckResult result = check(cleanReport(changes, lastYear));
    const QStringList violated = keysWith(result, Outcome::Violated);
    QVERIFY2(violated.contains(key), qPrintable(violated.join(u' ')));
    const Finding &finding = *findKey(result, key);
    QVERIFY(!finding.message.zh.isEmpty() && !finding.message.zh.contains(u'{'));
    QVERIFY(!finding.message.en.isEmpty() && !finding.message.en.contains(u'{'));
    QVERIFY(!finding.basis.isEmpty());
    QVERIFY(!finding.chapter.isEmpty());
    QVERIFY(!finding.cells.isEmpty() || !finding.metaKey.isEmpty());
}

// Nothing filled in: nothing holds that needs a figure, and nothing is called wrong but blanks.
void TestCheckRunner::newReportCannotBeJudged()
{
    const CheckResult result = check(report({Annual, Summary}, 2022, {}, QString()));
    QCOMPARE(result.held, 2); // both titles follow their forms
    QCOMPARE(keysWith(result, Outcome::Violated),
             (QStringList{u"K014/t2"_s, u"K014/t3"_s, u"K014/t4"_s}));
    const QStringList open = keysWith(result, Outcome::CannotJudge);
    for (const QString &key : {u"K030/total"_s, u"K031/natural"_s, u"K032/new"_s, u"K043/direct"_s,
                               u"K093/platform.posts"_s})
        QVERIFY2(open.contains(key), qPrintable(key));
    QCOMPARE(result.cannotJudge, static_cast<int>(open.size()));
}

void TestCheckRunner::seedSummary()
{
    const CheckResult result = check(report({Summary}, 2021, Seed, QString()));
    QCOMPARE(keysWith(result, Outcome::Violated),
             (QStringList{u"K089/request"_s, u"K090/petition"_s, u"K153/petition"_s}));
    QCOMPARE(keysWith(result, Outcome::CannotJudge), QStringList());
    const Finding &parts = *findKey(result, u"K089/request"_s);
    QCOMPARE(parts.severity, Severity::Error);
    QCOMPARE(parts.left, Amount::fromInt(40));
    QCOMPARE(parts.right, Amount::fromInt(39));
    QCOMPARE(parts.cells.first(), u"request.received"_s);
    const Finding &gap = *findKey(result, u"K090/petition"_s);
    QCOMPARE(gap.difference, Amount::fromInt(837 - 14285));
    QCOMPARE(gap.message.zh, u"回应关切“受理信访件”为 14285，所列“其中”各项之和为 837，还有 13448 "
                             u"未归类。请补全分类，或在文中写明“等”“主要”。"_s);
}

void TestCheckRunner::seedDates()
{
    Changes dates = Seed;
    dates += {{u"signed_date"_s, u"2021-12-03"_s},
              {u"written_date"_s, u"2022-07-22"_s},
              {u"published_date"_s, u"2022-07-22"_s}};
    const CheckResult result = check(report({Summary}, 2021, dates, QString()));
    QVERIFY(findKey(result, u"K121/written"_s));
    QVERIFY(!findKey(result, u"K121/published"_s));
    const Finding *lag = findKey(result, u"K122"_s);
    QVERIFY(lag);
    QVERIFY2(lag->message.zh.contains(u"231 天"_s), qPrintable(lag->message.zh));
    QVERIFY(!findKey(result, u"K116"_s)); // an annual report's rule
}

void TestCheckRunner::findingSaysWhatAndWhere()
{
    const CheckResult result = check(report({Annual}, 2022,
                                            {{u"t3.granted.natural"_s, u"20"_s},
                                             {u"t3.partial.natural"_s, u"6"_s},
                                             {u"t3.new.natural"_s, u"20"_s},
                                             {u"t3.result_total.natural"_s, u"20"_s}}));
    const Finding *finding = findKey(result, u"K031/natural"_s);
    QVERIFY(finding);
    QCOMPARE(finding->rule, u"K031"_s);
    QCOMPARE(finding->document, Annual);
    QCOMPARE(finding->chapter, u"c3"_s);
    QCOMPARE(finding->cells.size(), 22);
    QCOMPARE(finding->cells.first(), u"t3.result_total.natural"_s);
    QCOMPARE(finding->left, Amount::fromInt(26));
    QCOMPARE(finding->right, Amount::fromInt(20));
    QCOMPARE(finding->difference, Amount::fromInt(6));
    QCOMPARE(finding->message.zh, u"表三（七）总计“自然人”列：各项办理结果之和为 26，表中总计为 "
                                  u"20，相差 6。请核对该列各行。"_s);
    QVERIFY(finding->hint.zh.startsWith(u"差额 6 恰等于“（二）部分公开"_s));
}

void TestCheckRunner::blankIsNamed()
{
    const CheckResult result = check(report({Annual}, 2022, {{u"t4.review.other"_s, u"blank"_s}}));
    const Finding *finding = findKey(result, u"K043/review"_s);
    QVERIFY(finding);
    QCOMPARE(finding->outcome, Outcome::CannotJudge);
    QCOMPARE(finding->severity, Severity::Error);
    QVERIFY(!finding->isOpenError());
    QVERIFY(!finding->left && !finding->right && !finding->difference);
    QVERIFY(finding->cells.contains(u"t4.review.other"_s));
    QVERIFY2(finding->message.zh.contains(u"“行政复议 · 其他结果”"_s),
             qPrintable(finding->message.zh));
}

void TestCheckRunner::lastYearsFaultsAreNamedInWords()
{
    const CheckResult one = check(cleanReport({}, {{u"t4.review.total"_s, u"3"_s}}));
    const Finding *finding = findKey(one, u"K060"_s);
    QVERIFY(finding);
    QCOMPARE(finding->message.zh,
             u"上年报告自身不平，不符的有：表四“行政复议”总计（四项相加 2，表中 "
             u"3）。请先核对并更正上年报告，再与本年比较。"_s);
    QCOMPARE(finding->message.en,
             u"Last year's report does not balance; violated there: 表四, total of “行政复议” (the "
             u"four 2, table 3). Correct it before comparing the years."_s);

    const CheckResult many = check(cleanReport({}, {{u"t4.review.total"_s, u"3"_s},
                                                    {u"t4.direct.total"_s, u"7"_s},
                                                    {u"t3.new.total"_s, u"1"_s}}));
    finding = findKey(many, u"K060"_s);
    QVERIFY(finding);
    QVERIFY2(finding->message.zh.contains(u"表三“总计”列勾稽（"_s),
             qPrintable(finding->message.zh));
    QVERIFY2(finding->message.zh.contains(u"等 4 处"_s), qPrintable(finding->message.zh));
    QVERIFY2(finding->message.en.contains(u"and 1 more"_s), qPrintable(finding->message.en));
    QCOMPARE(finding->cells.size(), 4);
}

void TestCheckRunner::lightFollowsTheWorst()
{
    QCOMPARE(lightOf(check(cleanReport({{u"t3.granted.natural"_s, u"29"_s}}))), Light::Red);
    QCOMPARE(lightOf(check(cleanReport({{u"t2.penalty.decisions"_s, u"0"_s}}))), Light::Amber);
    QCOMPARE(lightOf(check(cleanReport({{u"bill.provincial"_s, u"blank"_s}}))), Light::Green);
    const CheckResult open = check(cleanReport({{u"platform.posts.wechat"_s, u"blank"_s}}));
    QCOMPARE(open.violated, 0);
    QCOMPARE(lightOf(open), Light::Amber); // cannot be judged is never passed
}

void TestCheckRunner::documentsAndErrorsInOrder()
{
    const CheckResult result = check(cleanReport({{u"platform.posts.weibo"_s, u"7"_s},
                                                  {u"t4.review.total"_s, u"3"_s},
                                                  {u"t2.penalty.decisions"_s, u"0"_s},
                                                  {u"t3.deny_secret.natural"_s, u"1"_s}}));
    QCOMPARE(keysWith(result, Outcome::Violated),
             (QStringList{u"K059/t2.penalty.decisions"_s, u"K056/t2.penalty.decisions"_s,
                          u"K030/natural"_s, u"K030/total"_s, u"K042/natural"_s, u"K042/total"_s,
                          u"K039/deny_secret"_s, u"K043/review"_s, u"K093/platform.posts"_s}));
    QCOMPARE(result.violated, 9);
    QCOMPARE(result.openErrors(), 4);
    QCOMPARE(result.openWarnings(), 3);
    QCOMPARE(result.openHints(), 2);
}

void TestCheckRunner::sameResultTwice()
{
    const Report broken =
        cleanReport({{u"t3.granted.natural"_s, u"blank"_s}, {u"t3.new.company"_s, u"60"_s}});
    const ReportSet first = set(broken);
    const ReportSet second = set(broken);
    QCOMPARE(runner(first).judgements(first), runner(second).judgements(second));
    const CheckRunner shared = runner(first);
    QVERIFY(shared.run(first).findings == shared.run(first).findings);
}

// A summary on its own is not judged by the annual report's checks, nor the other way round.
void TestCheckRunner::onlyChecksOfTheDocument()
{
    const auto rulesHeld = [this](const QStringList &templates) {
        const ReportSet checked = set(report(templates, 2022, {}));
        QStringList rules;
        for (const CheckSink::Judgement &judgement : runner(checked).judgements(checked)) {
            if (judgement.outcome != Outcome::NotApplicable)
                rules.append(judgement.key.section(u'/', 0, 0));
        }
        rules.removeDuplicates();
        return rules;
    };
    const QStringList summary = rulesHeld({Summary});
    QCOMPARE(summary,
             (QStringList{u"K075"_s, u"K089"_s, u"K090"_s, u"K093"_s, u"K150"_s, u"K153"_s,
                          u"K155"_s}));
    const QStringList annual = rulesHeld({Annual});
    QVERIFY(annual.contains(u"K030"_s));
    QVERIFY(std::none_of(summary.cbegin(), summary.cend(),
                         [&annual](const QString &rule) { return annual.contains(rule); }));
}

// 2019's 结转下年度 is last year's for a 2021 report; its 对外公开总数量 is never 现行有效.
void TestCheckRunner::sumOf2019CountsAsLastYear()
{
    Report current = report({Annual}, 2021,
                            {{u"t3.carried_in.natural"_s, u"2"_s},
                             {u"t3.granted.natural"_s, u"2"_s},
                             {u"t2.norm.in_force"_s, u"665"_s},
                             {u"t2.norm.made"_s, u"69"_s},
                             {u"t2.norm.repealed"_s, u"3"_s}});
    const Report older = report({Older}, 2020,
                                {{u"t3.new.natural"_s, u"3"_s},
                                 {u"t3.carried_out.natural"_s, u"3"_s},
                                 {u"t2.norm.open_total"_s, u"166"_s}});
    QVERIFY_RESULT(ReportEdit::attach(current, older, u"2020.nianbao"_s, "00"));
    const CheckResult result = check(current);
    const Finding *carried = findKey(result, u"K049"_s);
    QVERIFY(carried);
    QCOMPARE(carried->cells,
             (QStringList{u"t3.carried_in.total"_s, u"prev:t3.carried_out.total"_s}));
    for (const QString &guarded : {u"K051"_s, u"K052"_s, u"K053/norm"_s})
        QVERIFY2(!findKey(result, guarded), qPrintable(guarded));
}

// A form that replaces another is checked like it until it has rules of its own.
void TestCheckRunner::newFormKeepsTheChecks()
{
    const QString newId = u"annual-report-2099"_s;
    auto form = std::make_shared<ReportTemplate>(*m_catalog.find(Annual));
    form->id = newId;
    form->fromYear = 2099;
    form->mappings.insert(Annual, {});
    const TemplateCatalog catalog(m_catalog.all() + QList<TemplatePtr>{form});
    Report current = report({Annual}, 2099, {{u"t3.new.natural"_s, u"1"_s}});
    current.templates = {newId};
    const auto checked = ReportSet::make(current, catalog);
    QVERIFY_RESULT(checked);
    const auto runner = CheckRunner::compile(m_book, catalog, checked->formPtr());
    QVERIFY_RESULT(runner);
    const CheckResult result = runner->run(*checked);
    const Finding *finding = findKey(result, u"K030/natural"_s);
    QVERIFY(finding);
    QCOMPARE(finding->document, newId);
    // K031 has one rule per form: only the nearest, not both.
    QCOMPARE(m_book.rulesFor(*form, catalog).size(),
             m_book.rulesFor(*m_catalog.find(Annual), m_catalog).size());
}

QTEST_GUILESS_MAIN(TestCheckRunner)
#include "tst_checkrunner.moc"
