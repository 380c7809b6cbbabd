// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/yearreplacement.h"

#include "document/reportedit.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

// Which years of a text the new year may replace.
class tst_YearReplacement : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsAYear_data();
    void readsAYear();
    void keepsWhatSpeaksOfAnotherYear_data();
    void keepsWhatSpeaksOfAnotherYear();
    void staysInItsNumerals_data();
    void staysInItsNumerals();
    void metadata();

private:
    TemplateCatalog m_catalog;
};

void tst_YearReplacement::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
}

void tst_YearReplacement::readsAYear_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("year"); // 0: none
    QTest::newRow("digits") << u"2020"_s << 2020;
    QTest::newRow("with 年") << u"2020年"_s << 2020;
    QTest::newRow("full width") << u"２０２０年"_s << 2020;
    QTest::newRow("Chinese numerals") << u"二〇二〇年"_s << 2020;
    QTest::newRow("Chinese numerals with 零") << u"二零二零"_s << 2020;
    QTest::newRow("Chinese numerals with a circle") << u"二○二○年"_s << 2020;
    QTest::newRow("Chinese quantity") << u"二千零二十"_s << 0;
    QTest::newRow("too short") << u"202"_s << 0;
    QTest::newRow("too long") << u"20200"_s << 0;
    QTest::newRow("no year") << u"3000"_s << 0;
    QTest::newRow("words") << u"全年"_s << 0;
    QTest::newRow("nothing") << QString() << 0;
}

void tst_YearReplacement::readsAYear()
{
    QFETCH(QString, words);
    QFETCH(int, year);
    QCOMPARE(yearIn(words).value_or(0), year);
}

void tst_YearReplacement::keepsWhatSpeaksOfAnotherYear_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("kept"); // reason of each 2020 in order, empty to replace
    const QString go;
    const auto row = [](const char *name, const QString &text, const QStringList &kept) {
        QTest::newRow(name) << text << kept;
    };
    row("the report's year", u"2020年，我局收到申请39件。"_s, {go});
    row("main year beside a comparison", u"2020年收到申请39件，比上年增加3件。"_s, {go});
    row("main year beside another year", u"2020年收到申请39件，比2019年增加3件。"_s, {go});
    row("period", u"统计期限自2020年1月1日起至2020年12月31日止。"_s, {go, go});
    row("plan year", u"2020年度工作总结。"_s, {go});
    row("acts of the year", u"2020年制定规范性文件3件。"_s, {go});
    row("acts of the year, behind a comma", u"2020年，印发文件12件。"_s, {go});
    row("an event", u"2020年11月3日，召开推进会。"_s, {go});
    row("until", u"截至2020年底，累计公开120条。"_s, {go});
    row("than", u"比2020年增加3件。"_s, {u"comparison"_s});
    row("than, another word", u"较2020年度下降8%。"_s, {u"comparison"_s});
    row("against", u"与2020年相比，增加3件。"_s, {u"comparison"_s});
    row("against, yearly", u"同2020年度相比增加3件。"_s, {u"comparison"_s});
    row("level with", u"与2020年持平。"_s, {u"comparison"_s});
    row("same period", u"2020年同期为36件。"_s, {u"comparison"_s});
    row("year on year", u"同比2020年增长8%。"_s, {u"comparison"_s});
    row("last year in brackets", u"比上年（2020年）增加3件。"_s, {u"comparison"_s});
    row("from to", u"由2020年的36件增至39件。"_s, {u"comparison"_s});
    row("both years", u"2021年收到39件，2020年收到36件。"_s, {u"new_year_beside"_s});
    row("since", u"自2020年以来，累计公开120条。"_s, {u"since"_s});
    row("document number", u"按照国办公开办函〔2020〕30号要求。"_s, {u"document_number"_s});
    row("document number in brackets", u"（榕政办〔2020〕12号）。"_s, {u"document_number"_s});
    row("name of a document", u"落实《2020年政务公开工作要点》。"_s, {u"document_title"_s});
    row("law in its version", u"条例（2020年修订）第二十条。"_s, {u"document_date"_s});
    row("day of a law", u"新条例自2020年5月15日起施行。"_s, {u"document_date"_s});
    row("document of a year", u"贯彻2020年印发的实施方案。"_s, {u"document_date"_s});
    row("a quantity", u"共公开2020条。"_s, {u"not_a_year"_s});
    row("part of a quantity", u"共公开12020条。"_s, {u"not_a_year"_s});
    row("Chinese numerals", u"二〇二〇年，我局收到申请39件。"_s, {go});
    row("Chinese numerals compared", u"比二零二零年增加3件。"_s, {u"comparison"_s});
    row("both ways of writing", u"2020年收到39件。二〇二〇年公开3件。"_s, {go, go});
    row("Chinese quantity", u"共公开二千零二十条。"_s, {});
    row("a telephone", u"联系电话：0591-20201234。"_s, {u"not_a_year"_s});
}

void tst_YearReplacement::keepsWhatSpeaksOfAnotherYear()
{
    QFETCH(QString, text);
    QFETCH(QStringList, kept);
    Unit unit;
    unit.name = u"某局"_s;
    auto report = ReportEdit::create(m_catalog, {u"annual-report-2021"_s}, unit, 2021);
    QVERIFY_RESULT(report);
    ReportEdit::setText(*report, u"c1"_s, text);
    const auto set = ReportSet::make(*report, m_catalog);
    QVERIFY_RESULT(set);
    auto plan = TextReplace::plan(*report, searchReport(*set, {u"2020"_s, false, true}));
    adviseYears(plan, *set, 2021);
    QStringList now;
    for (const Replacement &one : std::as_const(plan)) {
        // A telephone is a document number to the reader; both are no years.
        const QString reason = TextReplace::reasonId(one.keep);
        now.append(reason);
        QCOMPARE(TextReplace::reason(one.keep).isEmpty(), one.isAdvised());
    }
    QCOMPARE(now, kept);
}

void tst_YearReplacement::staysInItsNumerals_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("then");
    QTest::newRow("digits") << u"2020"_s << u"2021"_s << u"2021"_s;
    QTest::newRow("numerals") << u"二〇二〇"_s << u"2021"_s << u"二〇二一"_s;
    QTest::newRow("numerals with 零") << u"二零一九"_s << u"2020"_s << u"二零二零"_s;
    QTest::newRow("with 年") << u"二〇二〇年"_s << u"２０２１年"_s << u"二〇二一年"_s;
    QTest::newRow("numerals by numerals") << u"二〇二〇"_s << u"二〇二一"_s << u"二〇二一"_s;
    QTest::newRow("another way of writing it") << u"二〇二〇"_s << u"2020"_s << u"2020"_s;
    QTest::newRow("no year") << u"二〇二〇"_s << u"本年"_s << u"本年"_s;
    QTest::newRow("words") << u"申请"_s << u"2021"_s << u"2021"_s;
}

void tst_YearReplacement::staysInItsNumerals()
{
    QFETCH(QString, found);
    QFETCH(QString, by);
    QFETCH(QString, then);
    SearchMatch match;
    match.words = found;
    QCOMPARE(TextReplace::wordsAt(match, by), then);
    Unit unit;
    unit.name = u"某局"_s;
    auto report = ReportEdit::create(m_catalog, {u"annual-report-2021"_s}, unit, 2021);
    QVERIFY_RESULT(report);
    ReportEdit::setText(*report, u"c1"_s, found + u"收到申请。\n"_s);
    match.id = u"c1"_s;
    match.span = {0, found.size()};
    QVERIFY_RESULT(TextReplace::apply(*report, {match}, by));
    QCOMPARE(report->text(u"c1"_s), then + u"收到申请。\n"_s);
}

void tst_YearReplacement::metadata()
{
    Unit unit;
    unit.name = u"某局"_s;
    auto report = ReportEdit::create(m_catalog, {u"annual-report-2021"_s}, unit, 2021);
    QVERIFY_RESULT(report);
    QVERIFY_RESULT(
        ReportEdit::setMeta(*report, u"title"_s, u"某局2020年政府信息公开工作年度报告"_s));
    QVERIFY_RESULT(ReportEdit::setMeta(*report, u"signed_date"_s, u"2020-12-03"_s));
    const auto set = ReportSet::make(*report, m_catalog);
    QVERIFY_RESULT(set);
    auto plan = TextReplace::plan(*report, searchReport(*set, {u"2020"_s}));
    adviseYears(plan, *set, 2021);
    QMap<QString, QString> kept;
    for (const Replacement &one : std::as_const(plan))
        kept.insert(one.match.id, TextReplace::reasonId(one.keep));
    QCOMPARE(kept.value(u"title"_s, u"missing"_s), QString());
    QCOMPARE(kept.value(u"signed_date"_s), u"day"_s);
}

QTEST_GUILESS_MAIN(tst_YearReplacement)
#include "tst_yearreplacement.moc"
