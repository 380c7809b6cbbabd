// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/textreplace.h"
#include "document/textsearch.h"

#include "document/reportedit.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

// Finding words and figures in a whole report, and putting other words in their place.
class tst_TextSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void findsWordsHoweverTheyAreWritten_data();
    void findsWordsHoweverTheyAreWritten();
    void findsFigures_data();
    void findsFigures();
    void goesThroughTheReportInItsOrder();
    void showsWhatStandsAround();
    void placesHaveNames();
    void replacesEveryPlace();
    void boundNumbersStayAndMove();
    void refusesAllWhenOnePlaceCannotBe_data();
    void refusesAllWhenOnePlaceCannotBe();

private:
    ReportSet set() const
    {
        const auto made = ReportSet::make(m_report, m_catalog);
        if (!made)
            qFatal("%s", qPrintable(made.error().text()));
        return *made;
    }
    QList<SearchMatch> find(const QString &words, bool exact = false) const
    {
        return searchReport(set(), {words, exact});
    }

    TemplateCatalog m_catalog;
    Report m_report;
};

void tst_TextSearch::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
}

void tst_TextSearch::init()
{
    Unit unit;
    unit.name = u"平潭县交通局"_s;
    const auto report =
        ReportEdit::create(m_catalog, {u"annual-report-2021"_s, u"work-summary"_s}, unit, 2021);
    QVERIFY_RESULT(report);
    m_report = *report;
}

void tst_TextSearch::findsWordsHoweverTheyAreWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("exact");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("as typed") << u"收到申请39件。"_s << u"申请"_s << false
                              << QStringList{u"申请"_s};
    QTest::newRow("twice") << u"主动公开、主动公开"_s << u"公开"_s << false
                           << QStringList{u"公开"_s, u"公开"_s};
    QTest::newRow("full width in the text")
        << u"共２０２０年３９件"_s << u"2020年39"_s << false << QStringList{u"２０２０年３９"_s};
    QTest::newRow("full width in the words")
        << u"共39件(次)"_s << u"（次）"_s << false << QStringList{u"(次)"_s};
    QTest::newRow("upper and lower case")
        << u"PDF 和 pdf"_s << u"Pdf"_s << false << QStringList{u"PDF"_s, u"pdf"_s};
    QTest::newRow("spaces of pasted text")
        << u"政 务 公 开"_s << u"政务公开"_s << false << QStringList{u"政 务 公 开"_s};
    QTest::newRow("exactly, other width") << u"共３９件"_s << u"39"_s << true << QStringList{};
    QTest::newRow("exactly, other case")
        << u"PDF 和 pdf"_s << u"pdf"_s << true << QStringList{u"pdf"_s};
    QTest::newRow("nothing but a space") << u"政 务"_s << u" "_s << false << QStringList{u" "_s};
    QTest::newRow("no words") << u"政务"_s << QString() << false << QStringList{};
}

void tst_TextSearch::findsWordsHoweverTheyAreWritten()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(bool, exact);
    QFETCH(QStringList, found);
    m_report.unit.name = u"某局"_s;
    ReportEdit::setText(m_report, u"c1"_s, text);
    QStringList now;
    for (const SearchMatch &match : find(words, exact)) {
        if (match.where != SearchMatch::Where::Text)
            continue;
        QCOMPARE(m_report.text(match.id).mid(match.span.start, match.span.length), match.words);
        now.append(match.words);
    }
    QCOMPARE(now, found);
}

void tst_TextSearch::findsFigures_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("found");
    QTest::newRow("value") << u"3124"_s << true;
    QTest::newRow("value in full width") << u"３１２４"_s << true;
    QTest::newRow("part of a value") << u"312"_s << false;
    QTest::newRow("id") << u"t3.new.natural"_s << true;
    QTest::newRow("part of an id") << u"new.nat"_s << true;
    QTest::newRow("label") << u"自然人"_s << true;
    QTest::newRow("label of another") << u"总计"_s << false;
}

void tst_TextSearch::findsFigures()
{
    QFETCH(QString, words);
    QFETCH(bool, found);
    m_report.figures.insert(u"t3.new.natural"_s, Figure::number(Amount::fromInt(3124)));
    const QList<SearchMatch> matches = find(words);
    const auto natural = std::find_if(matches.cbegin(), matches.cend(), [](const auto &match) {
        return match.where == SearchMatch::Where::Figure && match.id == u"t3.new.natural";
    });
    QCOMPARE(natural != matches.cend(), found);
    if (found)
        QCOMPARE(natural->words, u"3124"_s);
}

void tst_TextSearch::goesThroughTheReportInItsOrder()
{
    QVERIFY_RESULT(ReportEdit::setMeta(m_report, u"title"_s, u"交通年报"_s));
    for (const QString &text : {u"c6"_s, u"s1.1"_s, u"c1"_s, u"c0"_s})
        ReportEdit::setText(m_report, text, u"交通"_s);
    QStringList ids;
    for (const SearchMatch &match : find(u"交通"_s)) {
        if (match.where != SearchMatch::Where::Figure)
            ids.append(match.id);
    }
    QCOMPARE(ids, (QStringList{u"title"_s, u"unit"_s, u"c0"_s, u"c1"_s, u"c6"_s, u"s1.1"_s}));
}

void tst_TextSearch::showsWhatStandsAround()
{
    ReportEdit::setText(m_report, u"c1"_s, u"第一段。\n收到申请39件。\n第三段。"_s);
    const auto matches = find(u"申请39"_s);
    QCOMPARE(matches.size(), 1);
    QCOMPARE(matches.first().before, u"收到"_s);
    QCOMPARE(matches.first().after, u"件。"_s);
    QCOMPARE(matches.first().chapter, u"c1"_s);
    ReportEdit::setText(m_report, u"c6"_s, QString(30, u'前') + u"独有"_s + QString(30, u'后'));
    const auto inLongLine = find(u"独有"_s);
    QCOMPARE(inLongLine.first().before, u'…' + QString(24, u'前'));
    QCOMPARE(inLongLine.first().after, QString(24, u'后') + u'…');
    const auto atStart = find(u"第一"_s);
    QCOMPARE(atStart.first().before, QString());
}

void tst_TextSearch::placesHaveNames()
{
    m_report.figures.insert(u"t3.new.natural"_s, Figure::number(Amount::fromInt(98765)));
    ReportEdit::setText(m_report, u"c1"_s, u"98765"_s);
    const auto matches = find(u"98765"_s);
    QCOMPARE(matches.first().id, u"c1"_s);
    QVERIFY(placeOf(matches.first(), set().form()).contains(u"主动公开"_s) ||
            placeOf(matches.first(), set().form()).contains(u"总体情况"_s));
    const auto figure = std::find_if(matches.cbegin(), matches.cend(), [](const auto &match) {
        return match.where == SearchMatch::Where::Figure;
    });
    QVERIFY(placeOf(*figure, set().form()).contains(u"自然人"_s));
}

void tst_TextSearch::replacesEveryPlace()
{
    QVERIFY_RESULT(ReportEdit::setMeta(m_report, u"title"_s, u"县交通局年报"_s));
    ReportEdit::setText(m_report, u"c1"_s, u"县交通局和县交通局"_s);
    QList<SearchMatch> places;
    for (const Replacement &one : TextReplace::plan(m_report, find(u"县交通局"_s))) {
        QVERIFY(one.isAdvised());
        places.append(one.match);
    }
    QVERIFY_RESULT(TextReplace::apply(m_report, places, u"县交通运输局"_s));
    QCOMPARE(m_report.text(u"c1"_s), u"县交通运输局和县交通运输局"_s);
    QCOMPARE(m_report.meta.value(u"title"_s), u"县交通运输局年报"_s);
    QCOMPARE(m_report.unit.name, u"平潭县交通运输局"_s);
}

void tst_TextSearch::boundNumbersStayAndMove()
{
    m_report.figures.insert(u"t3.new.natural"_s, Figure::number(Amount::fromInt(39)));
    ReportEdit::setText(m_report, u"c1"_s, u"2020年收到39件，另有39件。"_s);
    Binding binding;
    binding.cell = u"t3.new.natural"_s;
    binding.span = {7, 2};
    QVERIFY_RESULT(ReportEdit::bind(m_report, set().form(), u"c1"_s, binding));

    QList<Replacement> plan = TextReplace::plan(m_report, find(u"39"_s));
    QCOMPARE(plan.size(), 2);
    QCOMPARE(plan[0].keep, Replacement::Keep::Bound);
    QVERIFY(!plan[0].isPossible());
    QVERIFY(plan[1].isAdvised());

    QVERIFY_RESULT(TextReplace::apply(m_report, {plan[1].match}, u"4"_s));
    plan = TextReplace::plan(m_report, find(u"2020年"_s));
    QVERIFY_RESULT(TextReplace::apply(m_report, {plan.first().match}, u"全年共"_s));
    QCOMPARE(m_report.text(u"c1"_s), u"全年共收到39件，另有4件。"_s);
    const QList<Binding> bindings = m_report.bindingsOf(u"c1"_s);
    QCOMPARE(bindings.size(), 1);
    QCOMPARE(bindings.first().span, (Span{5, 2}));
}

void tst_TextSearch::refusesAllWhenOnePlaceCannotBe_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("changed");
    QTest::newRow("the text is another by now") << u"收到"_s << u"办结39件。"_s;
    QTest::newRow("a bound number") << u"39件"_s << QString();
    QTest::newRow("a figure") << u"自然人"_s << QString();
}

void tst_TextSearch::refusesAllWhenOnePlaceCannotBe()
{
    QFETCH(QString, words);
    QFETCH(QString, changed);
    m_report.figures.insert(u"t3.new.natural"_s, Figure::number(Amount::fromInt(39)));
    ReportEdit::setText(m_report, u"c1"_s, u"收到39件。"_s);
    ReportEdit::setText(m_report, u"c6"_s, u"收到39件。"_s);
    Binding binding;
    binding.cell = u"t3.new.natural"_s;
    binding.span = {2, 2};
    QVERIFY_RESULT(ReportEdit::bind(m_report, set().form(), u"c6"_s, binding));
    const QList<SearchMatch> matches = find(words);
    QVERIFY(matches.size() >= 2);
    if (!changed.isEmpty())
        ReportEdit::setText(m_report, u"c6"_s, changed);
    const Report before = m_report;
    const auto replaced = TextReplace::apply(m_report, matches, u"x"_s);
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().kind, Error::Kind::BadInput);
    QVERIFY(m_report == before);
}

QTEST_GUILESS_MAIN(tst_TextSearch)
#include "tst_textsearch.moc"
