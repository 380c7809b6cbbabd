// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportfile.h"
#include "rules/checkrunner.h"
#include "samplereports.h"
#include "testsupport.h"

#include <bitset>
#include <random>

using namespace Qt::StringLiterals;

namespace {

// What a published work summary of 2021 got wrong, by the numbers of the acceptance list.
struct Fault
{
    int number = 0;
    const char *what = nullptr;
    QStringList checks; // that report it
};

const QList<Fault> &faults()
{
    static const QList<Fault> list{
        {1, "parts add up to one more than their whole", {u"K089"_s}},
        {2, "topics and results mixed in one list", {u"K091"_s}},
        {3, "petitions without a kind", {u"K090"_s, u"K153"_s}},
        {4, "signature broken off", {u"K132"_s}},
        {5, "signed before the year ended", {u"K117"_s}},
        {6, "written on another day than signed", {u"K121"_s}},
        {7, "published months later", {u"K122"_s}},
        {8, "validity holds a kind of document", {u"K135"_s}},
        {9, "numbers left empty", {u"K137"_s}},
        {10, "subject is not open government", {u"K136"_s}},
        {11, "this year means last year", {u"K115"_s}},
        {12, "monthly visits but seven in all", {u"K099"_s}},
        {13, "two totals of publication", {u"K094"_s}},
        {14, "a quotation ends in a comma", {u"K138"_s}},
        {15, "members of the CPPCC not said to be satisfied", {u"K151"_s}},
        {16, "a department answers bills", {u"K152"_s}},
        {17, "no problems told", {u"K149"_s}},
        {18, "goals without a base", {u"K156"_s, u"K146"_s}},
        {19, "a repealing document", {u"K023"_s}},
        {20, "several names for the unit", {u"K133"_s}},
        {21, "approximate numbers", {u"K098"_s}},
    };
    return list;
}

using Faults = std::bitset<22>; // by number

Faults allFaults()
{
    Faults all;
    for (const Fault &fault : faults())
        all.set(static_cast<size_t>(fault.number));
    return all;
}

// A unit, its year and its figures, different in every world; which of the faults its summary has
// is chosen apart from that.
class World
{
public:
    explicit World(unsigned number)
        : m_number(number)
        , m_random(number * 7919 + 17)
    {
        static const QStringList cities{u"杭州市"_s, u"云州市"_s, u"青浦县"_s, u"临江区"_s,
                                        u"石门县"_s, u"东湖区"_s, u"安平市"_s};
        static const QStringList bureaus{u"城市管理局"_s, u"交通运输局"_s, u"市场监督管理局"_s,
                                         u"住房保障局"_s, u"生态环境局"_s};
        static const QStringList shorts{u"城管局"_s, u"交通局"_s, u"市场监管局"_s, u"住保局"_s,
                                        u"环保局"_s};
        const qsizetype city = number % cities.size();
        const qsizetype bureau = number % bureaus.size();
        m_unit.name = cities[city] + bureaus[bureau];
        m_unit.shortName = cities[city].right(1) + shorts[bureau];
        m_year = 2021 + static_cast<int>(number % 3);
        m_topics = {u"照明景观"_s, u"二次供水"_s, u"渣土处置"_s, u"垃圾清运"_s,
                    u"犬只管理"_s, u"环卫保洁"_s, u"停车收费"_s, u"违法建设"_s,
                    u"行政处罚"_s, u"行政审批"_s, u"重大决策"_s};
        std::shuffle(m_topics.begin(), m_topics.end(), m_random);
        m_topics.resize(3 + pick(9));
        for (qsizetype i = 0; i < m_topics.size(); ++i)
            m_counts.append(1 + pick(9));
        for (int i = 0; i < 3; ++i)
            m_results.append(1 + pick(9));
        for (int i = 0; i < 4; ++i) {
            m_posts.append(500 + pick(6000));
            m_petitions.append(10 + pick(700));
        }
        m_gap = 1 + pick(20000);
        m_statutory = 200 + pick(200);
        m_suggestions = {5 + pick(30), 5 + pick(30), 5 + pick(30), 5 + pick(30)};
        m_visits = 2 + pick(15);
    }

    Report report(Faults faults) const
    {
        Report report;
        report.templates = {u"work-summary"_s};
        report.unit = m_unit;
        report.year = m_year;
        fillMeta(report, faults);
        fillTexts(report, faults);
        if (m_number % 2 == 1)
            fillFigures(report, faults);
        return report;
    }

private:
    int pick(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    static QString n(int number) { return QString::number(number); }
    static int sum(const QList<int> &numbers)
    {
        int total = 0;
        for (const int number : numbers)
            total += number;
        return total;
    }
    int listed(Faults f) const { return sum(m_counts) + (f[2] ? sum(m_results) : 0); }
    int received(Faults f) const { return listed(f) - (f[1] ? 1 : 0); }
    int petitions(Faults f) const { return sum(m_petitions) + (f[3] ? m_gap : 0); }

    QDate signedOn(Faults f) const
    {
        return f[5] ? QDate(m_year, 12, 20) : QDate(m_year + 1, 1, 12);
    }

    void fillMeta(Report &report, Faults f) const
    {
        const QDate published =
            f[7] ? signedOn(f).addDays(150 + static_cast<int>(m_number)) : QDate(m_year + 1, 1, 14);
        const QDate written = f[6] ? signedOn(f).addDays(1) : signedOn(f);
        report.meta = {
            {u"index_number"_s, u"00248968X/2022-00246"_s},
            {u"publisher"_s, m_unit.name},
            {u"signed_by"_s, f[4] ? m_unit.name.chopped(1) : m_unit.name},
            {u"signed_date"_s, signedOn(f).toString(Qt::ISODate)},
            {u"written_date"_s, written.toString(Qt::ISODate)},
            {u"published_date"_s, published.toString(Qt::ISODate)},
            {u"source"_s, u"办公室"_s},
            {u"subject"_s, f[10] ? u"城乡建设（含住房）"_s : u"综合政务、政务公开"_s},
            {u"validity"_s, f[8] ? u"解读文件"_s : u"有效"_s},
        };
        if (!f[9]) {
            report.meta.insert(u"unified_number"_s, u"ABC01-2022-0001"_s);
            report.meta.insert(u"document_number"_s, u"办公〔2022〕3号"_s);
        }
    }

    void fillTexts(Report &report, Faults f) const
    {
        const QString self = f[20] ? u"我局"_s : m_unit.shortName;
        const QString year = (f[11] ? u"今年"_s : n(m_year) + u"年"_s) + u"，"_s;
        report.texts = {
            {u"s0"_s, n(m_year) + u"年，"_s + m_unit.shortName +
                          u"围绕市民关心的事项推进公开，接受社会监督。"_s},
            {u"s1.1"_s,
             u"深入推进“五公开”，公布“最多跑一次”事项和“一个停车场”“一个驾驶舱”建设进展。"_s +
                 year + self + u"共发布法定主动公开信息"_s + n(m_statutory) + u"条。"_s},
            {u"s1.2"_s, requests(f, year + self)},
            {u"s1.3"_s, platforms(f, self)},
            {u"s1.4"_s, policies(f)},
            {u"s1.5"_s, concerns(f, year + self)},
            {u"s1.6"_s,
             u"年初印发工作方案，明确各处室责任，对答复不规范的问题督促整改。"_s +
                 (f[17] ? QString() : u"工作中还存在解读形式单一等不足，将逐项改进。"_s)},
            {u"s2"_s, n(m_year + 1) + u"年，继续围绕市民关切推进公开。"_s},
            {u"s2.1"_s, f[18] ? u"主动公开差错率降低50%；热点事项主动公开率比上年提高10%。"_s
                              : u"民生实事主动公开率达到100%。"_s},
            {u"s2.2"_s, u"一是细化目录。二是加强培训。"_s},
            {u"sign"_s, (f[4] ? m_unit.name.chopped(1) : m_unit.name) + u'\n' +
                            signedOn(f).toString(u"yyyy年M月d日"_s)},
        };
    }

    QString requests(Faults f, const QString &opening) const
    {
        QStringList items;
        for (qsizetype i = 0; i < m_topics.size(); ++i)
            items.append(u"涉"_s + m_topics[i] + n(m_counts[i]) + u"件"_s);
        const QStringList results{u"保护第三方合法权益不予公开"_s + n(m_results[0]) + u"件"_s,
                                  u"属三类内部事务信息"_s + n(m_results[1]) + u"件"_s,
                                  u"本机关不掌握信息"_s + n(m_results[2]) + u"件"_s};
        QString text = opening + u"共受理依申请公开"_s + n(received(f)) +
                       u"件、办理上年结转件0件，其中"_s + items.join(u'、');
        if (f[2])
            text += u"，"_s + results.join(u'、');
        text += u"；其中网络申请"_s + n(received(f) - 1) + u"件、当面申请1件；无超期件和结转件。"_s;
        if (!f[2])
            text += u"答复的结果有："_s + results.join(u'、') + u"等。"_s;
        return text;
    }

    QString platforms(Faults f, const QString &self) const
    {
        const QStringList names{u"门户网站"_s, u"微博"_s, u"微信"_s, u"抖音视频"_s};
        QStringList items;
        for (int i = 0; i < 4; ++i) {
            const int at = (i + static_cast<int>(m_number)) % 4;
            items.append(names[at] + n(m_posts[at]) + u"条"_s);
        }
        QString text = (f[21] ? u"投入近20万元"_s : u"投入20万元"_s) +
                       u"改版门户网站，投入9万元完成移动端适配，建好“两微一抖”。"_s + n(m_year) +
                       u"年，"_s + self + u"各平台共发布信息"_s + n(sum(m_posts)) + u"条，其中"_s +
                       items.join(u"，"_s) + u"。"_s;
        if (!f[13])
            text += u"以上按各平台条数统计，与法定主动公开信息口径不同。"_s;
        return text;
    }

    QString policies(Faults f) const
    {
        QString text =
            n(m_year) + u"年，"_s + (f[20] ? u"局"_s : m_unit.shortName) + u"共发布"_s +
            (f[19] ? u"《关于废止停车场备案管理办法（试行）》"_s : u"《停车场备案管理办法》"_s) +
            u"规范性文件1件，"_s;
        text += f[14] ? u"按照“出台背景、主要内容、办理流程、”的要求作了解读。"_s
                      : u"按照“出台背景、主要内容、办理流程”的要求作了解读。"_s;
        return text + u"主要负责人带头解读政策"_s + (f[21] ? u"30余次。"_s : u"32次。"_s);
    }

    QString concerns(Faults f, const QString &opening) const
    {
        const QString visits =
            u"每月10日为走访日，到社区听取意见；每月20日为接访日，当面答复诉求。"_s + opening +
            u"共开展接访、走访活动"_s + n(f[12] ? m_visits : 24 + m_visits) + u"场次。"_s;
        const QString petition = opening + u"共受理信访件"_s + n(petitions(f)) +
                                 u"件，其中咨询类"_s + n(m_petitions[0]) + u"件、申诉类"_s +
                                 n(m_petitions[1]) + u"件、揭发控告类"_s + n(m_petitions[2]) +
                                 u"件、其他"_s + n(m_petitions[3]) + u"件。"_s;
        const QString answers =
            u"承办省人大代表"_s + (f[16] ? u"议案"_s : u"建议"_s) + u"2件，市人大代表建议"_s +
            n(m_suggestions[0] + m_suggestions[1]) + u"件（主办"_s + n(m_suggestions[0]) +
            u"件，协办"_s + n(m_suggestions[1]) + u"件），市政协委员提案"_s +
            n(m_suggestions[2] + m_suggestions[3]) + u"件（主办"_s + n(m_suggestions[2]) +
            u"件，协办"_s + n(m_suggestions[3]) + u"件），"_s +
            (f[15] ? u"所有代表对答复均表示满意。"_s
                   : u"已全部办结，代表、委员对答复均表示满意。"_s);
        QStringList paragraphs{visits, petition, answers};
        std::rotate(paragraphs.begin(), paragraphs.begin() + static_cast<int>(m_number % 3),
                    paragraphs.end());
        return paragraphs.join(u'\n');
    }

    void fillFigures(Report &report, Faults f) const
    {
        const auto set = [&report](const QString &cell, int value) {
            report.figures.insert(cell, Figure::number(Amount::fromInt(value)));
        };
        const QStringList topics{u"lighting"_s, u"water"_s,    u"muck"_s,    u"garbage"_s,
                                 u"dogs"_s,     u"cleaning"_s, u"parking"_s, u"illegal_building"_s,
                                 u"penalty"_s,  u"approval"_s, u"decision"_s};
        for (qsizetype i = 0; i < topics.size(); ++i)
            set(u"request.topic."_s + topics[i], m_counts.value(i));
        const QStringList results{u"deny_third_party"_s, u"deny_internal"_s, u"none_not_held"_s};
        for (int i = 0; i < 3; ++i) {
            if (f[2])
                set(u"request.result."_s + results[i], m_results[i]);
            else // not among the parts of what was received
                report.figures.insert(u"request.result."_s + results[i], Figure::notApplicable());
        }
        set(u"request.received"_s, received(f));
        set(u"request.carried_in"_s, 0);
        set(u"request.channel.online"_s, received(f) - 1);
        set(u"request.channel.in_person"_s, 1);
        const QStringList posts{u"website"_s, u"weibo"_s, u"wechat"_s, u"douyin"_s};
        const QStringList kinds{u"consult"_s, u"appeal"_s, u"accuse"_s, u"other"_s};
        for (int i = 0; i < 4; ++i) {
            set(u"platform.posts."_s + posts[i], m_posts[i]);
            set(u"petition."_s + kinds[i], m_petitions[i]);
        }
        set(u"platform.posts"_s, sum(m_posts));
        set(u"petition.total"_s, petitions(f));
        set(u"publish.statutory"_s, m_statutory);
        set(u"suggestion.total"_s, m_suggestions[0] + m_suggestions[1]);
        set(u"suggestion.lead"_s, m_suggestions[0]);
        set(u"suggestion.assist"_s, m_suggestions[1]);
        set(u"proposal.total"_s, m_suggestions[2] + m_suggestions[3]);
        set(u"proposal.lead"_s, m_suggestions[2]);
        set(u"proposal.assist"_s, m_suggestions[3]);
    }

    unsigned m_number;
    std::minstd_rand m_random;
    Unit m_unit;
    int m_year = 0;
    QStringList m_topics;
    QList<int> m_counts;
    QList<int> m_results;
    QList<int> m_posts;
    QList<int> m_petitions;
    QList<int> m_suggestions;
    int m_gap = 0;
    int m_statutory = 0;
    int m_visits = 0;
};

constexpr unsigned Worlds = 12;

} // namespace

// The published work summary of a city administration bureau, in words of our own, and several
// hundred summaries made like it.
class TestSeedSummary : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sample();
    void namesWithDigits();
    void variants_data();
    void variants();

private:
    CheckResult check(const Report &report) const;
    QStringList violated(const CheckResult &result) const;
    QStringList expected(Faults faults) const;

    std::optional<RuleBook> m_book;
    std::optional<CheckRunner> m_runner;
};

void TestSeedSummary::initTestCase()
{
    auto book = RuleBook::shipped();
    QVERIFY_RESULT(book);
    m_book = *book;
    const auto form = ReportForm::make(TestSupport::shippedCatalog(), {u"work-summary"_s});
    QVERIFY_RESULT(form);
    auto runner = CheckRunner::compile(*m_book, TestSupport::shippedCatalog(), *form);
    QVERIFY_RESULT(runner);
    m_runner.emplace(*std::move(runner));
}

CheckResult TestSeedSummary::check(const Report &report) const
{
    return m_runner->run(TestSupport::evaluated(report));
}

// Numbers of the checks that found something, each once.
QStringList TestSeedSummary::violated(const CheckResult &result) const
{
    QStringList numbers;
    for (const Finding &finding : result.findings) {
        if (finding.outcome == Outcome::Violated && !numbers.contains(finding.rule))
            numbers.append(finding.rule);
    }
    numbers.sort();
    return numbers;
}

QStringList TestSeedSummary::expected(Faults present) const
{
    QStringList numbers;
    for (const Fault &fault : faults()) {
        if (present[static_cast<size_t>(fault.number)])
            numbers += fault.checks;
    }
    numbers.sort();
    return numbers;
}

void TestSeedSummary::sample()
{
    const auto loaded = ReportFile::load(QStringLiteral(NIANBAO_SOURCE_DIR) +
                                         u"/resources/samples/bureau-2021-summary.nianbao"_s);
    QVERIFY_RESULT(loaded);
    const CheckResult result = check(loaded->report);
    QCOMPARE(violated(result), expected(allFaults()));
    // Arithmetic that figures and words state alike is told once, with both.
    for (const QString &key : {u"K089/request"_s, u"K090/petition"_s, u"K153/petition"_s}) {
        const auto finding =
            std::find_if(result.findings.cbegin(), result.findings.cend(),
                         [&key](const Finding &entry) { return entry.key == key; });
        QVERIFY2(finding != result.findings.cend(), qPrintable(key));
        QVERIFY(!finding->cells.isEmpty());
        QVERIFY(finding->start >= 0);
        QVERIFY(finding->quote.contains(u"其中"));
    }
}

// Names with digits (五公开, 两微一抖) are no numbers: nothing points at them.
void TestSeedSummary::namesWithDigits()
{
    const auto loaded = ReportFile::load(QStringLiteral(NIANBAO_SOURCE_DIR) +
                                         u"/resources/samples/bureau-2021-summary.nianbao"_s);
    QVERIFY_RESULT(loaded);
    const Report &report = loaded->report;
    int names = 0;
    for (const Finding &finding : check(report).findings) {
        if (finding.start < 0)
            continue;
        for (const QString &name :
             {u"五公开"_s, u"两微一抖"_s, u"最多跑一次"_s, u"两访一开放"_s, u"一个停车场"_s,
              u"一个画面"_s, u"一把闸刀"_s, u"一个驾驶舱"_s, u"第一时间"_s}) {
            QVERIFY2(!name.contains(finding.quote), qPrintable(finding.key));
            names += report.text(finding.text).contains(name) ? 1 : 0;
        }
    }
    QVERIFY(names > 0); // texts with findings do have such names
}

void TestSeedSummary::variants_data()
{
    QTest::addColumn<unsigned>("world");
    QTest::addColumn<QString>("present");
    const auto row = [](unsigned world, const Faults &present, const char *how, const char *what) {
        QTest::addRow("world %u: %s%s", world, how, what)
            << world << QString::fromStdString(present.to_string());
    };
    for (unsigned world = 0; world < Worlds; ++world) {
        row(world, allFaults(), "every fault", "");
        row(world, Faults(), "no fault", "");
        for (const Fault &fault : faults()) {
            const size_t at = static_cast<size_t>(fault.number);
            row(world, Faults().set(at), "only: ", fault.what);
            row(world, allFaults().reset(at), "all but: ", fault.what);
        }
    }
}

// Each finding appears with its cause and vanishes with it; nothing else is found.
void TestSeedSummary::variants()
{
    QFETCH(unsigned, world);
    QFETCH(QString, present);
    const Faults faultsPresent(present.toStdString());
    QCOMPARE(violated(check(World(world).report(faultsPresent))), expected(faultsPresent));
}

QTEST_GUILESS_MAIN(TestSeedSummary)
#include "tst_seedsummary.moc"
