// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportedit.h"

#include "testsupport.h"

using namespace Qt::StringLiterals;
using ReportEdit::SplitDraft;

namespace {

const QString summary = u"2021年，我局稳步推进政务公开。\n\n"
                        "一、2021年政务公开工作完成情况及成效\n"
                        "(一)主动公开情况\n  公开信息5条。\n　另公开目录1份。\n"
                        "（二） 依申请公开情况\n受理申请3件。\n"
                        "(三)平台建设情况\n网站改版。\n"
                        "(四)政策解读情况\n解读2次。\n"
                        "(五)回应关切情况\n接访1次。\n"
                        "(六)监督保障情况\n培训1次。\n"
                        "二、2022年政务公开工作思路\n总体思路如下。\n"
                        "(一)主要目标\n不出差错。\n"
                        "(二)重点举措\n一是加强公开。\n二是加强培训。\n"
                        "(三)工作建议\n加强指导。\n"_s;

const QString annual = u"本年度报告由某局编制。\n"
                       "一、总体情况\n（一）主动公开。公开5条。\n（二）依申请公开。受理3件。\n"
                       "二、主动公开政府信息情况\n见表。\n"
                       "三、收到和处理政府信息公开申请情况\n见表。\n"
                       "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n无。\n"
                       "五、政府信息公开工作存在的主要问题及改进情况\n有不足。\n"
                       "六、其他需要报告的事项\n未收费。\n"_s;

} // namespace

class tst_DraftSplitter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void splitsAWorkSummary();
    void splitsAnAnnualReport();
    void takesMetadataTitleAndSignature();
    void lineEndsDoNotMatter_data();
    void lineEndsDoNotMatter();
    void metadataBelowItsLabel();
    void findsHeadings_data();
    void findsHeadings();
    void textBehindTheHeading();
    void tableOfContentsIsNoChapter();
    void subHeadingsStayInTheirChapter();
    void signatures_data();
    void signatures();
    void titles_data();
    void titles();
    void titleBelongsToTheFirstDocument();
    void withoutHeadingsNothingIsPlaced();
    void nothingIsDropped();
    void appliesToTheReport();
    void unreadableMetadataChangesNothing();

private:
    SplitDraft split(const QString &draft,
                     const QStringList &templates = {u"work-summary"_s, u"annual-report-2021"_s})
    {
        return ReportEdit::splitDraft(**ReportForm::make(m_catalog, templates), draft);
    }

    TemplateCatalog m_catalog;
};

void tst_DraftSplitter::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
}

void tst_DraftSplitter::splitsAWorkSummary()
{
    const SplitDraft draft = split(summary);
    const QMap<QString, QString> expected{
        {u"s0"_s, u"2021年，我局稳步推进政务公开。\n"_s},
        {u"s1.1"_s, u"公开信息5条。\n另公开目录1份。\n"_s},
        {u"s1.2"_s, u"受理申请3件。\n"_s},
        {u"s1.3"_s, u"网站改版。\n"_s},
        {u"s1.4"_s, u"解读2次。\n"_s},
        {u"s1.5"_s, u"接访1次。\n"_s},
        {u"s1.6"_s, u"培训1次。\n"_s},
        {u"s2"_s, u"总体思路如下。\n"_s},
        {u"s2.1"_s, u"不出差错。\n"_s},
        {u"s2.2"_s, u"一是加强公开。\n二是加强培训。\n"_s},
        {u"s2.3"_s, u"加强指导。\n"_s},
    };
    QCOMPARE(draft.texts, expected);
    QCOMPARE(draft.unplaced, QStringList());
    QVERIFY(draft.meta.isEmpty());
}

void tst_DraftSplitter::splitsAnAnnualReport()
{
    const SplitDraft draft = split(annual);
    const QMap<QString, QString> expected{
        {u"c0"_s, u"本年度报告由某局编制。\n"_s},
        {u"c1"_s, u"（一）主动公开。公开5条。\n（二）依申请公开。受理3件。\n"_s},
        {u"c2"_s, u"见表。\n"_s},
        {u"c3"_s, u"见表。\n"_s},
        {u"c4"_s, u"无。\n"_s},
        {u"c5"_s, u"有不足。\n"_s},
        {u"c6"_s, u"未收费。\n"_s},
    };
    QCOMPARE(draft.texts, expected);
    QCOMPARE(draft.unplaced, QStringList());
}

void tst_DraftSplitter::takesMetadataTitleAndSignature()
{
    const SplitDraft draft = split(u"首页 > 信息公开\n"
                                   "索 引 号 00248968X/2022-00001 成文日期 2022-01-05\n"
                                   "发布机构 某局 统一编号\n"
                                   "文 号 主题分类 城乡建设(含住房),环境监测、保护与治理\n"
                                   "有效性 有效\n\n"
                                   "某局2021年度政务公开工作总结及2022年工作计划\n\n"
                                   "发布日期: 2022- 01- 07 9: 05 访问次数: 信息来源: 办公室\n\n"_s +
                                       summary +
                                       u"\n          某市某局\n\n2021年12月31日\n\n"
                                       "打印本页 关闭窗口\n"_s,
                                   {u"work-summary"_s});
    const QMap<QString, QString> expected{
        {u"index_number"_s, u"00248968X/2022-00001"_s},
        {u"written_date"_s, u"2022-01-05"_s},
        {u"publisher"_s, u"某局"_s},
        {u"subject"_s, u"城乡建设(含住房),环境监测、保护与治理"_s},
        {u"validity"_s, u"有效"_s},
        {u"title"_s, u"某局2021年度政务公开工作总结及2022年工作计划"_s},
        {u"published_date"_s, u"2022-01-07 09:05"_s},
        {u"source"_s, u"办公室"_s},
        {u"signed_by"_s, u"某市某局"_s},
        {u"signed_date"_s, u"2021-12-31"_s},
    };
    QCOMPARE(draft.meta, expected);
    QCOMPARE(draft.texts.value(u"s0"_s), u"2021年，我局稳步推进政务公开。\n"_s);
    QCOMPARE(draft.texts.value(u"s2.3"_s), u"加强指导。\n"_s);
    QCOMPARE(draft.texts.value(u"sign"_s), u"某市某局\n2021年12月31日\n"_s);
    QCOMPARE(draft.unplaced, (QStringList{u"首页 > 信息公开"_s, u"打印本页 关闭窗口"_s}));
}

void tst_DraftSplitter::lineEndsDoNotMatter_data()
{
    QTest::addColumn<QString>("lineEnd");
    QTest::newRow("Windows") << u"\r\n"_s;
    QTest::newRow("old Mac") << u"\r"_s;
    QTest::newRow("Unicode") << u"\u2028"_s;
    QTest::newRow("pages") << u"\n\f"_s;
}

void tst_DraftSplitter::lineEndsDoNotMatter()
{
    QFETCH(QString, lineEnd);
    const SplitDraft draft = split(QString(summary).replace(u'\n', lineEnd));
    QCOMPARE(draft.texts, split(summary).texts);
}

void tst_DraftSplitter::metadataBelowItsLabel()
{
    const SplitDraft draft = split(u"索引号：\n002489/2022-1\n发文字号\n无\n浏览次数：12\n"
                                   "成文日期：2022年2月30日\n来源于各科室的材料\n"_s +
                                   summary);
    QCOMPARE(draft.meta.value(u"index_number"_s), u"002489/2022-1"_s);
    QCOMPARE(draft.meta.value(u"document_number"_s), u"无"_s);
    QVERIFY(!draft.meta.contains(u"written_date"_s));
    QCOMPARE(draft.unplaced, (QStringList{u"浏览次数：12"_s, u"成文日期：2022年2月30日"_s}));
    QCOMPARE(draft.texts.value(u"s0"_s), u"来源于各科室的材料\n2021年，我局稳步推进政务公开。\n"_s);
}

void tst_DraftSplitter::findsHeadings_data()
{
    QTest::addColumn<QString>("heading");  // in place of （四）政策解读情况
    QTest::addColumn<bool>("hasOwnWords"); // they are handed back
    QTest::newRow("half-width brackets") << u"(四)政策解读情况"_s << false;
    QTest::newRow("spaces") << u"（四） 政策 解读情况 "_s << false;
    QTest::newRow("alias") << u"（四）政策解读"_s << false;
    QTest::newRow("colon behind") << u"（四）政策解读情况："_s << false;
    QTest::newRow("no ordinal") << u"政策解读情况"_s << false;
    QTest::newRow("radicals") << u"（四）政策解读情况"_s << false;
    QTest::newRow("other ordinal") << u"（九）政策解读情况"_s << false;
    QTest::newRow("more words") << u"（四）深化政策解读工作情况"_s << true;
    QTest::newRow("other level") << u"四、政策解读情况"_s << true;
}

void tst_DraftSplitter::findsHeadings()
{
    QFETCH(QString, heading);
    QFETCH(bool, hasOwnWords);
    const SplitDraft draft = split(QString(summary).replace(u"(四)政策解读情况"_s, heading));
    QCOMPARE(draft.texts, split(summary).texts);
    QCOMPARE(draft.unplaced, hasOwnWords ? QStringList{heading} : QStringList());
}

void tst_DraftSplitter::textBehindTheHeading()
{
    const SplitDraft draft =
        split(QString(summary).replace(u"(四)政策解读情况\n"_s, u"(四)政策解读情况。全年"_s));
    QCOMPARE(draft.texts.value(u"s1.4"_s), u"全年解读2次。\n"_s);
    const SplitDraft form =
        split(QString(annual).replace(u"一、总体情况"_s, u"一、总体情况（文字描述）"_s));
    QCOMPARE(form.texts, split(annual).texts);
}

void tst_DraftSplitter::tableOfContentsIsNoChapter()
{
    const QString contents = u"一、总体情况\n二、主动公开政府信息情况\n"
                             "三、收到和处理政府信息公开申请情况\n六、其他需要报告的事项\n"_s;
    const SplitDraft draft = split(contents + annual);
    QCOMPARE(draft.texts.value(u"c1"_s), split(annual).texts.value(u"c1"_s));
    QCOMPARE(draft.texts.value(u"c6"_s), split(annual).texts.value(u"c6"_s));
}

void tst_DraftSplitter::subHeadingsStayInTheirChapter()
{
    const SplitDraft draft = split(QString(annual).replace(
        u"（一）主动公开。"_s, u"（二）主动公开政府信息情况\n一、依申请公开\n"_s));
    QVERIFY(draft.texts.value(u"c1"_s).startsWith(u"（二）主动公开政府信息情况\n"_s));
    QCOMPARE(draft.texts.value(u"c2"_s), u"见表。\n"_s);
}

void tst_DraftSplitter::signatures_data()
{
    QTest::addColumn<QString>("tail");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("organ");
    QTest::addColumn<QString>("date");
    QTest::newRow("organ above date")
        << u"某市某局\n2021年12月3日"_s << u"某市某局\n2021年12月3日\n"_s << u"某市某局"_s
        << u"2021-12-03"_s;
    QTest::newRow("in one line") << u"某市某局　2021年12月3日"_s << u"某市某局\n2021年12月3日\n"_s
                                 << u"某市某局"_s << u"2021-12-03"_s;
    QTest::newRow("date alone") << u"2021-12-03"_s << u"2021-12-03\n"_s << QString()
                                << u"2021-12-03"_s;
    QTest::newRow("none") << QString() << QString() << QString() << QString();
    QTest::newRow("sentence with a date") << u"本报告的数据统计截止于2021年12月3日，特此说明。"_s
                                          << QString() << QString() << QString();
    QTest::newRow("day that does not exist")
        << u"2021年2月30日"_s << QString() << QString() << QString();
}

void tst_DraftSplitter::signatures()
{
    QFETCH(QString, tail);
    QFETCH(QString, text);
    const SplitDraft draft = split(annual + tail + u"\n附件：申请表\n"_s);
    QTEST(draft.texts.value(u"sign"_s), "text");
    QTEST(draft.meta.value(u"signed_by"_s), "organ");
    QTEST(draft.meta.value(u"signed_date"_s), "date");
    if (!text.isEmpty()) {
        QCOMPARE(draft.texts.value(u"c6"_s), u"未收费。\n"_s);
        QCOMPARE(draft.unplaced, QStringList{u"附件：申请表"_s});
    }
}

void tst_DraftSplitter::titles_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("title");
    QTest::newRow("one line") << u"某局2021年政府信息公开工作年度报告"_s
                              << u"某局2021年政府信息公开工作年度报告"_s;
    QTest::newRow("two lines") << u"某市某局\n2021年政府信息公开工作年度报告"_s
                               << u"某市某局2021年政府信息公开工作年度报告"_s;
    QTest::newRow("year behind") << u"某局政府信息公开工作年度报告（2021年度）"_s
                                 << u"某局政府信息公开工作年度报告（2021年度）"_s;
    QTest::newRow("none") << u"根据条例要求，编制2021年政府信息公开工作年度报告。"_s << QString();
}

void tst_DraftSplitter::titles()
{
    QFETCH(QString, head);
    QFETCH(QString, title);
    const SplitDraft draft = split(head + u'\n' + annual);
    QCOMPARE(draft.meta.value(u"title"_s), title);
    const QString kept = title.isEmpty() ? head + u'\n' : QString();
    QCOMPARE(draft.texts.value(u"c0"_s), kept + u"本年度报告由某局编制。\n"_s);
    QCOMPARE(draft.unplaced, QStringList());
}

// A report that carries both documents keeps one title, the annual report's; a summary's must not
// take its place.
void tst_DraftSplitter::titleBelongsToTheFirstDocument()
{
    const QString title = u"某局2021年度政务公开工作总结及2022年工作计划"_s;
    const SplitDraft both = split(title + u'\n' + summary);
    QVERIFY(!both.meta.contains(u"title"_s));
    QCOMPARE(both.unplaced, QStringList{title});
    const SplitDraft alone = split(title + u'\n' + summary, {u"work-summary"_s});
    QCOMPARE(alone.meta.value(u"title"_s), title);
    QCOMPARE(alone.unplaced, QStringList());
}

void tst_DraftSplitter::withoutHeadingsNothingIsPlaced()
{
    const SplitDraft draft = split(u"第一段。\n第二段。\n"_s);
    QVERIFY(draft.texts.isEmpty());
    QCOMPARE(draft.unplaced, (QStringList{u"第一段。"_s, u"第二段。"_s}));
    QVERIFY(split({}).unplaced.isEmpty());
}

// Every word of a draft that is no heading comes out somewhere.
void tst_DraftSplitter::nothingIsDropped()
{
    const QString odd = u"导航\n来源：某科\n来源：别科\n2021年政务公开工作总结\n某段\n"_s +
                        summary + u"落款前一行\n某局\n2021年1月2日\n下一篇：别的\n末行\n"_s;
    const SplitDraft draft = split(odd);
    const QString everything = QStringList(draft.texts.values()).join(u'\n') +
                               QStringList(draft.meta.values()).join(u'\n') +
                               draft.unplaced.join(u'\n');
    for (const QString &words :
         {u"导航"_s, u"某科"_s, u"别科"_s, u"某段"_s, u"落款前一行"_s, u"某局"_s, u"下一篇：别的"_s,
          u"末行"_s, u"2021年政务公开工作总结"_s})
        QVERIFY2(everything.contains(words), qPrintable(words));
}

void tst_DraftSplitter::appliesToTheReport()
{
    Report report;
    report.texts = {{u"s0"_s, u"旧\n"_s}, {u"c1"_s, u"别的\n"_s}};
    QVERIFY_RESULT(ReportEdit::applyDraft(
        report, split(u"来源：办公室\n"_s + summary + u"某局\n2021年12月3日\n"_s)));
    QCOMPARE(report.texts.value(u"s0"_s), u"2021年，我局稳步推进政务公开。\n"_s);
    QCOMPARE(report.texts.value(u"c1"_s), u"别的\n"_s);
    QCOMPARE(report.meta.value(u"source"_s), u"办公室"_s);
    QCOMPARE(report.meta.value(u"signed_date"_s), u"2021-12-03"_s);
}

void tst_DraftSplitter::unreadableMetadataChangesNothing()
{
    SplitDraft draft = split(summary);
    draft.meta.insert(u"signed_date"_s, u"不详"_s);
    Report report;
    QVERIFY(!ReportEdit::applyDraft(report, draft));
    QVERIFY(report == Report());
}

QTEST_GUILESS_MAIN(tst_DraftSplitter)
#include "tst_draftsplitter.moc"
