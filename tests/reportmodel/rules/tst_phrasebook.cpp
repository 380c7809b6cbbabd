// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/report.h"
#include "rules/phrasebook.h"
#include "testsupport.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace {

// What a text states, as "received 57", in text order.
QStringList statedIn(const QString &text, OrganKind kind = OrganKind::Department,
                     const QString &document = u"annual-report-2021"_s)
{
    static const auto book = PhraseBook::shipped();
    if (!book)
        return {book.error().text()};
    Unit unit;
    unit.name = kind == OrganKind::Department ? u"东江市园林局"_s : u"东江市人民政府"_s;
    unit.shortName = kind == OrganKind::Department ? u"市园林局"_s : QString();
    unit.kind = kind;
    const ProseReading reading(text);
    QStringList stated;
    for (const Statement &statement :
         book->stated(reading, document, PhraseBook::contextOf(unit, 2023)).statements) {
        const ProseQuantity &quantity =
            reading.quantities()[static_cast<size_t>(statement.quantity)];
        stated.append(statement.phrase->id + u' ' + reading.numberOf(quantity).value.toFile());
    }
    return stated;
}

// What a text claims without numbers, as "no_review", in text order.
QStringList claimedIn(const QString &text)
{
    static const auto book = PhraseBook::shipped();
    if (!book)
        return {book.error().text()};
    PhraseBook::Context context;
    context.year = 2023;
    QStringList claimed;
    for (const Claim &claim :
         book->stated(ProseReading(text), u"annual-report-2021", context).claims)
        claimed.append(claim.id);
    return claimed;
}

} // namespace

class TestPhraseBook : public QObject
{
    Q_OBJECT

private slots:
    void annual_data();
    void annual();
    void government_data();
    void government();
    void summary_data();
    void summary();
    void claims_data();
    void claims();
    void readings();
    void faults_data();
    void faults();
    void longTextsAreReadOnce();
};

void TestPhraseBook::annual_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("stated");
    const auto row = [](const char *name, const QString &text, const QStringList &stated) {
        QTest::newRow(name) << text << stated;
    };
    // --- applications
    row("the whole flow",
        u"2023年，我局共收到政府信息公开申请56件，上年结转1件，办结55件，结转下年度继续办理2件。"_s,
        {u"received 56"_s, u"carried_in 1"_s, u"settled 55"_s, u"carried_out 2"_s});
    row("the measure in front of the noun", u"全年收到56件政府信息公开申请，答复55件。"_s,
        {u"received 56"_s, u"answered 55"_s});
    row("carried over included in brackets", u"全年受理信息公开申请57件（含上年结转1件）。"_s,
        {u"received_with_carried 57"_s, u"carried_in 1"_s});
    row("carried over included, bracket without 含", u"收到依申请公开101件（上年结转1件）。"_s,
        {u"received_with_carried 101"_s, u"carried_in 1"_s});
    row("carried over included behind a comma",
        u"收到政府信息公开申请57件，其中上年结转1件、本年新收56件。"_s,
        {u"received_with_carried 57"_s, u"carried_in 1"_s, u"received_new 56"_s});
    row("only 共 in front of the number", u"收到政府信息公开申请，共56件。"_s, {u"received 56"_s});
    row("organs of all kinds apply", u"收到公民、法人和其他组织提出的政府信息公开申请56件。"_s,
        {u"received 56"_s});
    row("a heading names the topic", u"（二）依申请公开情况\n全年共收到申请56件，办结56件。"_s,
        {u"received 56"_s, u"settled 56"_s});
    row("next year behind the number",
        u"收到的信息公开申请办理完毕18件，1件结转下一年度继续办理。"_s,
        {u"settled 18"_s, u"carried_out 1"_s});
    row("this year so far", u"今年以来，共收到依申请公开件28件。"_s, {u"received 28"_s});
    row("how reviews ended, in the table's words",
        u"本年度行政复议案件4件，结果维持2件、结果纠正1件、其他结果1件。"_s,
        {u"review_plain 4"_s, u"review_upheld_plain 2"_s, u"review_corrected_plain 1"_s,
         u"review_other 1"_s});
    row("accepted", u"我局受理政府信息公开申请18件。"_s, {u"accepted 18"_s});
    row("settled counts only the number next to it", u"均已办结，8件申请人撤销。"_s,
        {u"withdrawn 8"_s});
    row("a number that begins its clause owes nothing to the clause in front",
        u"信息公开申请均按时办结，5件结转下年度办理，收到复议申请，3件尚未审结。"_s,
        {u"carried_out 5"_s, u"review_pending 3"_s});
    row("a colon hands its words on", u"收到政府信息公开申请：56件。"_s, {u"received 56"_s});
    row("settled in time", u"按时办结政府信息公开申请55件。"_s, {u"settled_in_time 55"_s});
    row("settled within some days is a part", u"5个工作日内办结23件、20个工作日内办结26件。"_s, {});
    row("year named behind the carry", u"2022年结转政府信息公开申请1件。"_s, {});
    row("approximate numbers are statements too", u"收到政府信息公开申请近60件。"_s,
        {u"received 60"_s});
    row("thousands with a separator", u"收到政府信息公开申请1,056件。"_s, {u"received 1056"_s});
    row("full-width digits", u"收到政府信息公开申请５６件。"_s, {u"received 56"_s});
    // --- not this year, not this unit, no figure
    row("another year", u"2022年收到政府信息公开申请45件。"_s, {});
    row("another year, later in the sentence", u"2022年共收到政府信息公开申请45件，办结44件。"_s,
        {});
    row("last year in words, then this year",
        u"去年收到信息公开申请45件，办结44件，今年收到信息公开申请56件。"_s, {u"received 56"_s});
    row("a comparison in brackets", u"收到政府信息公开申请56件（2022年为45件）。"_s,
        {u"received 56"_s});
    row("a difference", u"收到政府信息公开申请56件，比上年增加11件。"_s, {u"received 56"_s});
    row("a difference from a number", u"收到政府信息公开申请56件，较去年的45件增加11件。"_s,
        {u"received 56"_s});
    row("the same period", u"收到政府信息公开申请56件，去年同期为45件。"_s, {u"received 56"_s});
    row("half a year", u"上半年收到政府信息公开申请20件。"_s, {});
    row("one month", u"2023年5月，收到政府信息公开申请6件。"_s, {});
    row("the year by its first and last day",
        u"2023年1月1日至12月31日，收到政府信息公开申请56件。"_s, {u"received 56"_s});
    row("an average", u"平均每月收到政府信息公开申请5件。"_s, {});
    row("a plan", u"力争收到政府信息公开申请不超过50件。"_s, {});
    row("the whole city", u"全市共收到政府信息公开申请1200件，我局收到政府信息公开申请56件。"_s,
        {u"received 56"_s});
    row("the unit by its short name ends another scope",
        u"全市系统中，市园林局收到政府信息公开申请56件。"_s, {u"received 56"_s});
    row("subordinate units", u"下属单位收到政府信息公开申请3件。"_s, {});
    row("since it began", u"条例施行以来，累计收到政府信息公开申请600件。"_s, {});
    row("a title", u"印发《关于收到政府信息公开申请12件的通报》。"_s, {});
    row("budget year in a title", u"公布《2022年度部门决算》，收到政府信息公开申请56件。"_s,
        {u"received 56"_s});
    // --- other cases than applications
    row("letters", u"收到群众来信359件，办结351件，结转8件。"_s, {});
    row("petitions", u"受理信访事项120件，办结118件。"_s, {});
    row("proposals", u"承办人大代表建议12件、政协提案8件，办结20件。"_s, {});
    row("licences applied for", u"受理行政许可申请130件。"_s, {});
    row("hotline", u"收到12345热线转办申请300件。"_s, {});
    row("by topic", u"收到涉及房屋征收的政府信息公开申请20件，予以公开5件。"_s, {});
    row("by channel is no total", u"网络申请38件、信函申请12件、当面申请1件。"_s,
        {u"channel_online 38"_s, u"channel_post 12"_s, u"channel_in_person 1"_s});
    row("a channel with two names", u"信函申请10件，网络平台申请34件。"_s,
        {u"channel_post 10"_s, u"channel_online 34"_s});
    row("posts are no applications by channel", u"网站发布信息1925条，微信推送2171条。"_s, {});
    row("replies to comments", u"回复网站留言30件。"_s, {});
    // --- results
    row("results",
        u"收到政府信息公开申请56件，其中予以公开17件、部分公开6件、不予公开21件、无法提供12件、"
        u"不予处理1件、其他处理3件。"_s,
        {u"received 56"_s, u"granted 17"_s, u"partial 6"_s, u"denied 21"_s, u"unavailable 12"_s,
         u"refused 1"_s, u"other_handling 3"_s});
    row("granted and partly granted together", u"依申请公开方面，予以公开及部分公开258件。"_s,
        {u"granted_or_partial 258"_s});
    row("partly granted in brackets", u"依申请公开方面，予以公开（含部分公开）258件。"_s,
        {u"granted_or_partial 258"_s});
    row("the result behind the number", u"所办申请公开件中，12件予以公开，3件不予公开。"_s,
        {u"granted 12"_s, u"denied 3"_s});
    row("two results in one number", u"不予公开、无法提供共10件。"_s, {});
    row("one number for each", u"不予公开、无法提供分别为6件、4件。"_s, {});
    row("reasons",
        u"属于国家秘密2件，保护第三方合法权益4件，属于三类内部事务信息1件，"
        u"本机关不掌握相关信息9件，补正后申请内容仍不明确2件。"_s,
        {u"deny_secret 2"_s, u"deny_third_party 4"_s, u"deny_internal 1"_s, u"none_not_held 9"_s,
         u"none_unclear 2"_s});
    row("a result with its reason is the reason's", u"因不掌握而无法提供9件。"_s,
        {u"none_not_held 9"_s});
    row("asking third parties is no result", u"向第三方征求意见3件。"_s, {});
    row("petition-like applications", u"信访举报投诉类申请3件，重复申请2件。"_s,
        {u"refuse_petition 3"_s, u"refuse_repeat 2"_s});
    row("withdrawn", u"申请人主动撤回39件。"_s, {u"withdrawn 39"_s});
    // --- applicants
    row("not agreed to is denied", u"依申请公开方面，不同意公开8件，非本机关掌握10件。"_s,
        {u"denied 8"_s, u"none_not_held 10"_s});
    row("applicants", u"从申请人看，自然人申请100件，法人或其他组织申请1件。"_s,
        {u"by_natural 100"_s, u"by_organisations 1"_s});
    row("applicants by kind", u"商业企业3件、科研机构1件、法律服务机构2件。"_s,
        {u"by_company 3"_s, u"by_research 1"_s, u"by_law_firm 2"_s});
    row("two kinds of applicant in one number", u"自然人和法人申请共101件。"_s, {});
    // --- reviews and lawsuits
    row("reviews and lawsuits", u"因政府信息公开被申请行政复议7件、被提起行政诉讼9件。"_s,
        {u"review 7"_s, u"litigation 9"_s});
    row("numbers do not cross commas", u"行政复议134件，行政诉讼57件。"_s,
        {u"review_plain 134"_s, u"litigation_plain 57"_s});
    row("together", u"涉及政府信息公开的行政复议、行政诉讼案件共16件。"_s,
        {u"review_and_litigation 16"_s});
    row("after review and directly",
        u"政府信息公开行政诉讼3件，其中未经复议直接起诉2件，复议后起诉1件。"_s,
        {u"litigation 3"_s, u"direct_litigation 2"_s, u"after_review_litigation 1"_s});
    row("how reviews ended",
        u"政府信息公开行政复议7件，其中维持5件，纠正1件，尚未审结1件；行政诉讼2件，维持2件。"_s,
        {u"review 7"_s, u"review_upheld 5"_s, u"review_corrected 1"_s, u"review_pending 1"_s,
         u"litigation 2"_s, u"litigation_upheld 2"_s});
    row("the work of a review office", u"全年办理行政复议案件134件，参加行政诉讼出庭57件。"_s, {});
    row("lawsuits of which some are about information",
        u"全年被提起行政诉讼12件，其中涉及政府信息公开2件。"_s, {});
    row("reviews against the city", u"以市政府为被申请人的行政复议案件30件。"_s, {});
    row("applications for review are no applications for information", u"收到行政复议申请5件。"_s,
        {u"review_plain 5"_s});
    // --- table two
    row("normative documents", u"全年制发行政规范性文件3件，废止1件，现行有效25件。"_s,
        {u"norms_made 3"_s, u"norms_repealed_too 1"_s, u"norms_in_force_too 25"_s});
    row("issued is less certain than made", u"印发规范性文件4件。"_s, {u"norms_issued 4"_s});
    row("explained documents are not made ones", u"发布规范性文件解读材料6件。"_s, {});
    row("filed documents", u"报备规范性文件3件，备案审查规范性文件5件。"_s, {});
    row("rules and normative documents in one number", u"制定规章和规范性文件共5件。"_s, {});
    row("rules of conduct", u"制定规章制度6件。"_s, {});
    row("decisions", u"作出行政许可决定123件、行政处罚决定45件、行政强制2件。"_s,
        {u"licences 123"_s, u"penalties 45"_s, u"coercions 2"_s});
    row("decisions in ten thousands", u"办理行政许可1.2万件。"_s, {u"licences 12000"_s});
    row("items are no decisions", u"公布行政许可事项35件。"_s, {});
    row("published decisions are counted apart", u"公示行政许可信息120条，公示行政处罚40件。"_s,
        {u"licences_shown 120"_s, u"penalties_shown 40"_s});
    row("two kinds of decision in one number", u"行政许可、行政处罚决定共168件。"_s, {});
    row("a verb holds for all its numbers", u"归集行政许可1203件、行政处罚45件。"_s,
        {u"licences_shown 1203"_s});
    row("handled by a review office, then its lawsuits", u"办理行政复议案件134件、行政诉讼57件。"_s,
        {});
    row("part of the coercions", u"实施行政强制措施3件。"_s, {});
    row("fees", u"全年收取行政事业性收费20.3万元。"_s, {u"fee 203000"_s});
    row("processing fees", u"发出收费通知2件，应收信息处理费400元，实际收取信息处理费380元。"_s,
        {u"fee_notices 2"_s, u"fee_due 400"_s, u"fee_received 380"_s});
    row("items of a list of fees", u"公布行政事业性收费目录清单，涉及金额20万元。"_s, {});
}

void TestPhraseBook::annual()
{
    QFETCH(QString, text);
    QFETCH(QStringList, stated);
    QCOMPARE(statedIn(text).join(u", "_s), stated.join(u", "_s));
}

void TestPhraseBook::government_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("stated");
    QTest::newRow("the whole city is the government's scope")
        << u"2023年，全市共收到政府信息公开申请14069件。"_s << QStringList{u"received 14069"_s};
    QTest::newRow("its own office is not")
        << u"其中，市本级收到政府信息公开申请300件。"_s << QStringList{};
    QTest::newRow("nor is a bureau") << u"市教育局收到政府信息公开申请20件。"_s << QStringList{};
}

void TestPhraseBook::government()
{
    QFETCH(QString, text);
    QFETCH(QStringList, stated);
    QCOMPARE(statedIn(text, OrganKind::Government).join(u", "_s), stated.join(u", "_s));
}

void TestPhraseBook::summary_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("stated");
    QTest::newRow("applications") << u"本年受理依申请公开39件、办理上年结转件0件，"
                                     u"其中网络申请38件、当面申请1件。"_s
                                  << QStringList{u"s_received 39"_s, u"s_carried_in 0"_s,
                                                 u"s_online 38"_s, u"s_in_person 1"_s};
    QTest::newRow("posts by channel")
        << u"全年公开发布信息11011条，其中门户网站1925条，微博5261条，微信2171条，抖音1654条。"_s
        << QStringList{u"s_posts 11011"_s, u"s_website 1925"_s, u"s_weibo 5261"_s,
                       u"s_wechat 2171"_s, u"s_douyin 1654"_s};
    QTest::newRow("petitions by kind")
        << u"受理信访件14285件，其中咨询679件，申诉59件，揭发控告19件。"_s
        << QStringList{u"s_petitions 14285"_s, u"s_consult 679"_s, u"s_appeal 59"_s,
                       u"s_accuse 19"_s};
    QTest::newRow("suggestions and proposals")
        << u"办理市人大代表建议45件（主办11件，协办34件）、市政协委员提案54件。"_s
        << QStringList{u"s_suggestions 45"_s, u"s_proposals 54"_s};
}

void TestPhraseBook::summary()
{
    QFETCH(QString, text);
    QFETCH(QStringList, stated);
    QCOMPARE(statedIn(text, OrganKind::Department, u"work-summary"_s).join(u", "_s),
             stated.join(u", "_s));
}

void TestPhraseBook::claims_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("claimed");
    const auto row = [](const char *name, const QString &text, const QStringList &claimed) {
        QTest::newRow(name) << text << claimed;
    };
    row("no applications", u"2023年，我局未收到政府信息公开申请。"_s, {u"no_requests"_s});
    row("no applications by anybody", u"本年度未收到公民、法人和其他组织提出的信息公开申请。"_s,
        {u"no_requests"_s});
    row("none about something", u"未收到涉及重大项目的政府信息公开申请。"_s, {});
    row("none by post", u"未收到信函方式的政府信息公开申请。"_s, {});
    row("none for a review", u"未收到行政复议申请。"_s, {u"no_review"_s});
    row("no reviews or lawsuits", u"全年未发生因政府信息公开引发的行政复议、行政诉讼。"_s,
        {u"no_review"_s, u"no_litigation"_s});
    row("no reviews or lawsuits, said last", u"政府信息公开行政复议、行政诉讼案件均未发生。"_s,
        {u"no_review"_s, u"no_litigation"_s});
    row("only no lawsuits", u"行政复议3件，未发生行政诉讼。"_s, {u"no_litigation"_s});
    row("not lost is not none", u"未发生行政复议被纠正的情况。"_s, {u"no_correction"_s});
    row("a goal", u"力争不发生行政复议、行政诉讼，未发生政府信息公开行政诉讼。"_s, {});
    row("next year", u"下一步，我局将加强审核，做到未发生行政复议。"_s, {});
    row("another year", u"2022年，未收到政府信息公开申请。"_s, {});
    row("another unit", u"全市未发生政府信息公开行政诉讼。"_s, {});
    row("a condition", u"如未收到政府信息公开申请，按零报告。"_s, {});
    row("upheld", u"政府信息公开行政复议7件，行政诉讼9件，均获维持。"_s, {u"all_upheld"_s});
    row("those decided were upheld", u"行政复议7件，其中已审结的5件均维持。"_s, {});
    row("nothing lost", u"政府信息公开行政诉讼9件，实现零败诉。"_s, {u"no_loss"_s});
    row("all settled", u"收到政府信息公开申请56件，均已办结。"_s, {u"none_left"_s});
    row("nothing carried over", u"收到政府信息公开申请56件，均按期答复，无结转下年度办理件。"_s,
        {u"none_left"_s});
    row("last year's are settled", u"上年结转申请1件，已全部办结。"_s, {});
    row("all but some", u"收到政府信息公开申请56件，除2件外全部办结。"_s, {});
    row("not all", u"收到政府信息公开申请56件，尚未全部办结。"_s, {});
    row("nothing carried in", u"收到政府信息公开申请56件，无上年结转。"_s,
        {u"none_carried_in"_s});
    row("proposals are settled", u"承办人大代表建议12件，全部办结。"_s, {});
    row("citizens applied", u"收到市民提出的政府信息公开申请。"_s, {u"natural_applied"_s});
    row("anybody may apply", u"收到公民、法人或其他组织申请的，依法答复。"_s, {});
    row("a document repeals another", u"本局印发《关于废止东江市园林管理办法实施细则的通知》。"_s,
        {u"repeal_announced"_s});
    row("a document of others", u"落实省政府印发的《关于废止部分文件的决定》。"_s, {});
}

void TestPhraseBook::claims()
{
    QFETCH(QString, text);
    QFETCH(QStringList, claimed);
    QCOMPARE(claimedIn(text).join(u", "_s), claimed.join(u", "_s));
}

void TestPhraseBook::readings()
{
    const auto book = PhraseBook::shipped();
    QVERIFY_RESULT(book);
    const FigurePhrase *received = book->find(u"received");
    QVERIFY(received);
    const QList<QStringList> expected{{u"t3.new.total"_s},
                                      {u"t3.new.total"_s, u"t3.carried_in.total"_s}};
    QCOMPARE(received->readings, expected);
    const QStringList bothForms{u"annual-report-2019"_s, u"annual-report-2021"_s};
    QCOMPARE(received->documents, bothForms);
    QVERIFY(!book->find(u"no such phrase"));
    QVERIFY(
        statedIn(u"收到政府信息公开申请56件。"_s, OrganKind::Department, u"no-form"_s).isEmpty());
}

void TestPhraseBook::faults_data()
{
    QTest::addColumn<QByteArray>("phrase");
    QTest::addColumn<QString>("message");
    const auto phrase = [](const char *members) {
        return QByteArray(R"({"lists": {"cases": ["件"]}, "phrases": [{"id": "a", )"
                          R"("documents": ["d"], "readings": [["t3.new.total"]], "measures": )"
                          R"(["件"], )") +
               members + "}]}";
    };
    QTest::newRow("an unknown member")
        << phrase(R"("patterns": ["收到#"], "withot": ["x"])") << u"withot"_s;
    QTest::newRow("a pattern without a number") << phrase(R"("patterns": ["收到"])") << u"收到"_s;
    QTest::newRow("a list that is not there") << phrase(R"("patterns": ["@rows#"])") << u"rows"_s;
    QTest::newRow("a topic that is not there")
        << phrase(R"("patterns": ["收到#"], "topics": ["wether"])") << u"wether"_s;
    QTest::newRow("a family that is not there")
        << phrase(R"("patterns": ["收到#"], "family": "kin")") << u"kin"_s;
    QTest::newRow("an id used twice")
        << QByteArray(R"({"phrases": [{"id": "a", "documents": ["d"], "readings": [], )"
                      R"("patterns": ["收到#"], "measures": ["件"]}, {"id": "a", "documents": )"
                      R"(["d"], "readings": [], "patterns": ["收到#"], "measures": ["件"]}]})")
        << u"“a”"_s;
    QTest::newRow("no JSON") << QByteArray("{") << u"phrases.json"_s;
}

void TestPhraseBook::faults()
{
    QFETCH(QByteArray, phrase);
    QFETCH(QString, message);
    const auto book = PhraseBook::read(phrase, u"phrases.json"_s);
    QVERIFY(!book);
    QVERIFY2(book.error().text().contains(message), qPrintable(book.error().text()));
}

// Twenty times the text may take at most about twenty times as long, whatever its shape.
void TestPhraseBook::longTextsAreReadOnce()
{
    const auto book = PhraseBook::shipped();
    QVERIFY_RESULT(book);
    PhraseBook::Context context;
    context.year = 2023;
    const auto best = [&](const QString &unit, int times) {
        const ProseReading reading(unit.repeated(times));
        qint64 least = std::numeric_limits<qint64>::max();
        for (int run = 0; run < 5; ++run) {
            QElapsedTimer timer;
            timer.start();
            const size_t count =
                book->stated(reading, u"annual-report-2021", context).statements.size();
            least = std::min(least, timer.nsecsElapsed());
            if (count > static_cast<size_t>(unit.size()) * static_cast<size_t>(times))
                return qint64(-1);
        }
        return least;
    };
    const QStringList shapes{
        u"收到政府信息公开申请56件，上年结转1件，予以公开17件。"_s, // sentences
        u"收到政府信息公开申请56件、上年结转1件、"_s,               // one endless sentence
        u"收到申请不予公开部分公开行政复议维持"_s,                  // no number at all
        u"（收到申请（"_s,                                          // brackets never closed
        u"《申请1件"_s,
    };
    for (const QString &shape : shapes) {
        const qint64 small = best(shape, 200);
        const qint64 large = best(shape, 4000);
        QVERIFY2(large < small * 20 * 8 + 5'000'000,
                 qPrintable(shape + u": %1 against %2 ns"_s.arg(large).arg(small)));
    }
}

QTEST_GUILESS_MAIN(TestPhraseBook)
#include "tst_phrasebook.moc"
