// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/boundtext.h"

#include "document/reportedit.h"
#include "document/reportset.h"
#include "testsupport.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Binding bound(const QString &cell, Binding::Form form = Binding::Form::Plain, int decimals = 0,
              const QString &whole = {})
{
    Binding binding;
    binding.form = form;
    binding.cell = cell;
    binding.whole = whole;
    binding.decimals = decimals;
    return binding;
}

Binding placed(Binding binding, qsizetype start, qsizetype length)
{
    binding.span = {start, length};
    return binding;
}

QString wordsOf(const QString &text, const Binding &binding)
{
    return text.mid(binding.span.start, binding.span.length);
}

bool overlaps(Span a, Span b)
{
    return a.start < b.end() && b.start < a.end();
}

// A text with `removed` characters replaced, and what that really changed: typing again what was
// there is no change.
std::pair<BoundText::Edit, QString> edited(const QString &text, qsizetype position,
                                           qsizetype removed, QString added)
{
    const QString after = QString(text).replace(position, removed, added);
    while (removed > 0 && added.startsWith(text[position])) {
        added.remove(0, 1);
        ++position;
        --removed;
    }
    while (removed > 0 && added.endsWith(text[position + removed - 1])) {
        added.chop(1);
        --removed;
    }
    return {{position, removed, added.size()}, after};
}

} // namespace

class tst_BoundText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void shows_data();
    void shows();
    void showsChanges_data();
    void showsChanges();
    void showsNothingOfLastYearThatIsNotAttached();
    void comparesAcrossFormsWithCare();
    void confirmedNumbersStayAsTyped();
    void tenThousandsNeedAnotherUnit();
    void refreshMovesWhatStandsBehind();
    void refreshKeepsWordsOfUnknownFigures();
    void refreshTellsWhetherAnythingChanged();
    void typing_data();
    void typing();
    void eitherOfTwoEqualPassages();
    void followsRandomEdits_data();
    void followsRandomEdits();
    void alwaysShowsTheFigures();

private:
    ReportSet evaluated(const QList<ReportEdit::Assignment> &now,
                        const QList<ReportEdit::Assignment> &before = {}) const;

    TemplateCatalog m_catalog;
    FormPtr m_form;
    Report m_report;
};

void tst_BoundText::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
    const QStringList templates{u"annual-report-2021"_s, u"work-summary"_s};
    Unit unit;
    unit.name = u"某局"_s;
    const auto report = ReportEdit::create(m_catalog, templates, unit, 2021);
    QVERIFY_RESULT(report);
    m_report = *report;
    const auto form = ReportForm::make(m_catalog, templates);
    QVERIFY_RESULT(form);
    m_form = *form;
}

// The report with these figures; last year's are attached when there are any.
ReportSet tst_BoundText::evaluated(const QList<ReportEdit::Assignment> &now,
                                   const QList<ReportEdit::Assignment> &before) const
{
    Report report = m_report;
    auto done = ReportEdit::assign(report, *m_form, now);
    if (done && !before.isEmpty()) {
        Report earlier = m_report;
        earlier.year = 2020;
        done = ReportEdit::assign(earlier, *m_form, before);
        if (done)
            done = ReportEdit::attach(report, earlier, u"2020.nianbao"_s, QByteArray(64, 'a'));
    }
    if (!done)
        qFatal("%s", qPrintable(done.error().text()));
    auto set = ReportSet::make(report, m_catalog);
    if (!set)
        qFatal("%s", qPrintable(set.error().text()));
    return *std::move(set);
}

void tst_BoundText::shows_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("whole");
    QTest::addColumn<Binding>("binding");
    QTest::addColumn<QString>("words");
    using Form = Binding::Form;
    const QString cell = u"platform.posts.weibo"_s;
    const QString whole = u"platform.posts.website"_s;
    const QString money = u"platform.redesign_cost"_s;
    const auto row = [](const char *name, const QString &value, const QString &of,
                        const Binding &binding, const QString &words) {
        QTest::newRow(name) << value << of << binding << words;
    };
    row("plain", u"1335"_s, {}, bound(cell), u"1335"_s);
    row("plain with decimals", u"24252.311082"_s, {}, bound(money), u"24252.311082"_s);
    row("plain, negative", u"-4"_s, {}, bound(cell), u"-4"_s);
    row("zero", u"0"_s, {}, bound(cell), u"0"_s);
    row("blank", u"blank"_s, {}, bound(cell), u"〔未填〕"_s);
    row("not applicable", u"na"_s, {}, bound(cell), u"不适用"_s);
    row("with unit", u"1335"_s, {}, bound(cell, Form::WithUnit), u"1335条"_s);
    row("blank with unit", u"blank"_s, {}, bound(cell, Form::WithUnit), u"〔未填〕"_s);
    row("nearly", u"近20"_s, {}, bound(money, Form::WithUnit), u"近20万元"_s);
    row("about", u"约20"_s, {}, bound(money), u"约20"_s);
    row("and some", u"30余"_s, {}, bound(cell, Form::WithUnit), u"30余条"_s);
    row("or more", u"30以上"_s, {}, bound(cell, Form::WithUnit), u"30条以上"_s);

    const auto wan = [&cell](int decimals) { return bound(cell, Form::TenThousands, decimals); };
    row("ten thousands", u"14285"_s, {}, wan(2), u"1.43万"_s);
    row("ten thousands, whole", u"14285"_s, {}, wan(0), u"1万"_s);
    row("ten thousands, all digits", u"14285"_s, {}, wan(4), u"1.4285万"_s);
    row("ten thousands keep their noughts", u"20000"_s, {}, wan(2), u"2.00万"_s);
    row("ten thousands round half up", u"14250"_s, {}, wan(2), u"1.43万"_s);
    row("ten thousands round down", u"14249"_s, {}, wan(2), u"1.42万"_s);
    row("ten thousands round once", u"14449.995"_s, {}, wan(1), u"1.4万"_s);
    row("ten thousands carry over", u"99999"_s, {}, wan(1), u"10.0万"_s);
    row("ten thousands, negative", u"-14250"_s, {}, wan(2), u"-1.43万"_s);
    row("ten thousands and some", u"11011余"_s, {}, wan(1), u"1.1万余"_s);
    row("nearly ten thousands", u"近20000"_s, {}, wan(0), u"近2万"_s);
    row("too few for ten thousands", u"39"_s, {}, wan(2), u"39"_s);
    row("zero ten thousands", u"0"_s, {}, wan(1), u"0"_s);
    row("blank ten thousands", u"blank"_s, {}, wan(1), u"〔未填〕"_s);
    row("as large as figures get", u"99999999999"_s, {}, wan(4), u"9999999.9999万"_s);

    const auto percent = [&](int decimals) {
        return bound(cell, Form::Percentage, decimals, whole);
    };
    row("share", u"13"_s, u"38"_s, percent(1), u"34.2%"_s);
    row("share, whole", u"13"_s, u"38"_s, percent(0), u"34%"_s);
    row("share, four decimals", u"1"_s, u"3"_s, percent(4), u"33.3333%"_s);
    row("share keeps its noughts", u"1"_s, u"2"_s, percent(2), u"50.00%"_s);
    row("share rounds half up", u"1"_s, u"8"_s, percent(0), u"13%"_s);
    row("share rounds half up at one decimal", u"1"_s, u"16"_s, percent(1), u"6.3%"_s);
    row("share of a large whole is exact", u"99999999998"_s, u"99999999999"_s, percent(4),
        u"100.0000%"_s);
    row("share of itself", u"39"_s, u"39"_s, percent(1), u"100.0%"_s);
    row("nothing of something", u"0"_s, u"39"_s, percent(1), u"0.0%"_s);
    row("share of an approximate whole", u"13"_s, u"近38"_s, percent(1), u"约34.2%"_s);
    row("approximate share", u"13余"_s, u"38"_s, percent(1), u"约34.2%"_s);
    row("share of nothing", u"13"_s, u"0"_s, percent(1), u"〔总数为0〕"_s);
    row("share of a blank", u"13"_s, u"blank"_s, percent(1), u"〔未填〕"_s);
    row("blank share", u"blank"_s, u"38"_s, percent(1), u"〔未填〕"_s);
    row("share of what does not apply", u"13"_s, u"na"_s, percent(1), u"不适用"_s);
    row("share that does not apply", u"na"_s, u"38"_s, percent(1), u"不适用"_s);
    row("figure the form lacks", u"1"_s, {}, bound(u"t9.none"_s), u"〔未填〕"_s);
}

void tst_BoundText::shows()
{
    QFETCH(QString, value);
    QFETCH(QString, whole);
    QFETCH(Binding, binding);
    QFETCH(QString, words);
    const bool isKnown = m_form->indexOf(binding.cell) >= 0;
    QList<ReportEdit::Assignment> figures{
        {isKnown ? binding.cell : u"platform.posts.weibo"_s, value, false}};
    if (!binding.whole.isEmpty())
        figures.append({binding.whole, whole, false});
    QCOMPARE(BoundText::shown(binding, evaluated(figures)), words);
}

void tst_BoundText::showsChanges_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &before, const QString &now, int decimals,
                        const QString &words) {
        QTest::newRow(name) << before << now << decimals << words;
    };
    row("more", u"16"_s, u"18"_s, 1, u"增长12.5%"_s);
    row("less", u"25"_s, u"23"_s, 0, u"下降8%"_s);
    row("the same", u"25"_s, u"25"_s, 1, u"持平"_s);
    row("none in either year", u"0"_s, u"0"_s, 1, u"持平"_s);
    row("none last year", u"0"_s, u"5"_s, 1, u"上年为0"_s);
    row("none any more", u"5"_s, u"0"_s, 0, u"下降100%"_s);
    row("more than double", u"10"_s, u"27"_s, 0, u"增长170%"_s);
    row("rounds half up", u"200"_s, u"201"_s, 0, u"增长1%"_s);
    row("a decrease rounds half up too", u"200"_s, u"199"_s, 0, u"下降1%"_s);
    row("never called nothing", u"1000"_s, u"1001"_s, 0, u"增长0.1%"_s);
    row("hardly anything", u"90000000"_s, u"90000001"_s, 1, u"基本持平"_s);
    row("blank last year", u"blank"_s, u"5"_s, 1, u"〔上年未填〕"_s);
    row("blank this year", u"5"_s, u"blank"_s, 1, u"〔未填〕"_s);
    row("not applicable last year", u"na"_s, u"5"_s, 1, u"〔上年不适用〕"_s);
    row("not applicable this year", u"5"_s, u"na"_s, 1, u"不适用"_s);
    row("about so many last year", u"约16"_s, u"18"_s, 1, u"增长约12.5%"_s);
    row("some more this year", u"25"_s, u"23余"_s, 0, u"下降约8%"_s);
    row("about the same", u"约25"_s, u"25"_s, 0, u"基本持平"_s);
    row("from below zero", u"-4"_s, u"-3"_s, 0, u"增长25%"_s);
}

void tst_BoundText::showsChanges()
{
    QFETCH(QString, before);
    QFETCH(QString, now);
    QFETCH(int, decimals);
    QFETCH(QString, words);
    const QString cell = u"platform.posts.weibo"_s;
    // Another figure keeps last year attached when the compared one is blank.
    const ReportSet set = evaluated({{cell, now, false}},
                                    {{u"petition.total"_s, u"1"_s, false}, {cell, before, false}});
    QCOMPARE(BoundText::shown(bound(cell, Binding::Form::Change, decimals), set), words);
}

void tst_BoundText::showsNothingOfLastYearThatIsNotAttached()
{
    const QString cell = u"platform.posts.weibo"_s;
    const ReportSet set = evaluated({{cell, u"5"_s, false}});
    QCOMPARE(BoundText::shown(bound(cell, Binding::Form::Change, 1), set), u"〔无上年数〕"_s);
}

// Figures of the 2019 form that the mapping calls approximate are compared as such, and those it
// forbids to compare are not.
void tst_BoundText::comparesAcrossFormsWithCare()
{
    Report report = m_report;
    report.templates = {u"annual-report-2021"_s};
    Report earlier = report;
    earlier.year = 2020;
    earlier.templates = {u"annual-report-2019"_s};
    QVERIFY_RESULT(ReportEdit::attach(report, earlier, u"2020.nianbao"_s, QByteArray(64, 'a')));
    auto set = ReportSet::make(report, m_catalog);
    QVERIFY_RESULT(set);
    int seen = 0;
    for (int index = 0; index < set->form().cellCount(); ++index) {
        if (set->form().cell(index).role != CellRole::Input ||
            set->previous()->at(index).comparable != Comparability::Never)
            continue;
        ++seen;
        Report filled = report;
        const QString cell = set->form().cell(index).id;
        QVERIFY_RESULT(ReportEdit::assign(filled, set->form(), {{cell, u"5"_s, false}}));
        QCOMPARE(
            BoundText::shown(bound(cell, Binding::Form::Change), ReportSet::update(*set, filled)),
            u"〔无上年数〕"_s);
    }
    QVERIFY(seen > 0);
}

void tst_BoundText::confirmedNumbersStayAsTyped()
{
    const ReportSet set = evaluated({});
    const Binding free = placed(bound({}, Binding::Form::Free), 0, 2);
    QCOMPARE(BoundText::shown(free, set), QString());
    QString text = u"14天"_s;
    QList<Binding> bindings{free};
    QVERIFY(!BoundText::refresh(text, bindings, set.figures(), set.previous()));
    QCOMPARE(text, u"14天"_s);
}

void tst_BoundText::tenThousandsNeedAnotherUnit()
{
    Report report = m_report;
    ReportEdit::setText(report, u"s1.3"_s, u"改版20万元"_s);
    const Binding wan =
        placed(bound(u"platform.redesign_cost"_s, Binding::Form::TenThousands), 2, 2);
    const Binding plain = placed(bound(u"platform.redesign_cost"_s), 2, 2);
    QVERIFY(!ReportEdit::bind(report, *m_form, u"s1.3"_s, wan));   // would read 0.002万万元
    QVERIFY(!ReportEdit::bind(report, *m_form, u"s1.3"_s, plain)); // 20 of 20万
    const Binding withUnit =
        placed(bound(u"platform.redesign_cost"_s, Binding::Form::WithUnit), 2, 4);
    QVERIFY_RESULT(ReportEdit::bind(report, *m_form, u"s1.3"_s, withUnit));
}

void tst_BoundText::refreshMovesWhatStandsBehind()
{
    QString text = u"收到9件，办结8件，7天。"_s;
    QList<Binding> bindings{
        placed(bound(u"t3.new.natural"_s, Binding::Form::WithUnit), 2, 2),
        placed(bound(u"t3.result_total.natural"_s), 7, 1),
        placed(bound({}, Binding::Form::Free), 10, 1),
    };
    const ReportSet set = evaluated(
        {{u"t3.new.natural"_s, u"1339"_s, false}, {u"t3.result_total.natural"_s, u"38"_s, false}});
    QVERIFY(BoundText::refresh(text, bindings, set.figures(), set.previous()));
    QCOMPARE(text, u"收到1339件，办结38件，7天。"_s);
    QCOMPARE(wordsOf(text, bindings[0]), u"1339件"_s);
    QCOMPARE(wordsOf(text, bindings[1]), u"38"_s);
    QCOMPARE(wordsOf(text, bindings[2]), u"7"_s);
}

void tst_BoundText::refreshKeepsWordsOfUnknownFigures()
{
    QString text = u"共39件"_s;
    QList<Binding> bindings{placed(bound(u"later.figure"_s), 1, 2)};
    const ReportSet set = evaluated({});
    QVERIFY(!BoundText::refresh(text, bindings, set.figures(), set.previous()));
    QCOMPARE(text, u"共39件"_s);
}

void tst_BoundText::refreshTellsWhetherAnythingChanged()
{
    Report report = m_report;
    ReportEdit::setText(report, u"c3"_s, u"收到39件"_s);
    QVERIFY_RESULT(
        ReportEdit::bind(report, *m_form, u"c3"_s, placed(bound(u"t3.new.natural"_s), 2, 2)));
    QVERIFY_RESULT(ReportEdit::assign(report, *m_form, {{u"t3.new.natural"_s, u"39"_s, false}}));
    const FigureView same(report, m_form);
    QVERIFY(!BoundText::refresh(report, same, nullptr));
    QVERIFY_RESULT(ReportEdit::assign(report, *m_form, {{u"t3.new.natural"_s, u"40"_s, false}}));
    QVERIFY(BoundText::refresh(report, FigureView(report, m_form), nullptr));
    QCOMPARE(report.text(u"c3"_s), u"收到40件"_s);
}

void tst_BoundText::typing_data()
{
    QTest::addColumn<QString>("before"); // the bound number stands between 「 and 」
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("stays");
    const auto row = [](const char *name, const QString &before, const QString &after, bool stays) {
        QTest::newRow(name) << before << after << stays;
    };
    row("words in front", u"收到「39」件"_s, u"本年收到39件"_s, true);
    row("words behind", u"收到「39」件"_s, u"收到39件申请"_s, true);
    row("word right behind", u"收到「39」件"_s, u"收到39宗件"_s, true);
    row("all words in front deleted", u"收到「39」件"_s, u"39件"_s, true);
    row("all words behind deleted", u"收到「39」件"_s, u"收到39"_s, true);
    row("nothing", u"收到「39」件"_s, u"收到39件"_s, true);
    row("digit behind", u"收到「39」件"_s, u"收到391件"_s, false);
    row("the same digit again", u"收到「39」件"_s, u"收到399件"_s, false);
    row("digit in front", u"收到「39」件"_s, u"收到139件"_s, false);
    row("the same digit in front", u"收到「39」件"_s, u"收到339件"_s, false);
    row("digit within", u"收到「39」件"_s, u"收到319件"_s, false);
    row("full-width digit behind", u"收到「39」件"_s, u"收到39１件"_s, false);
    row("digit deleted", u"收到「39」件"_s, u"收到3件"_s, false);
    row("replaced", u"收到「39」件"_s, u"收到40件"_s, false);
    row("deleted", u"收到「39」件"_s, u"收到件"_s, false);
    row("ten thousand behind", u"收到「39」件"_s, u"收到39万件"_s, false);
    row("per cent behind", u"收到「39」件"_s, u"收到39%件"_s, false);
    row("decimals behind", u"收到「39」件"_s, u"收到39.5件"_s, false);
    row("a full stop behind", u"收到「39」件"_s, u"收到39.件"_s, true);
    row("thousands in front", u"收到「39」件"_s, u"收到1,39件"_s, false);
    row("a comma in front", u"收到「39」件"_s, u"收到,39件"_s, true);
    row("a year in front", u"收到「39」件"_s, u"2021年收到39件"_s, true);
    row("everything replaced", u"收到「39」件"_s, u"办结38宗"_s, false);
    row("everything deleted", u"收到「39」件"_s, {}, false);
    row("percentage, then a digit", u"占「34.2%」"_s, u"占34.2%1"_s, false);
    row("percentage, then words", u"占「34.2%」"_s, u"占34.2%，"_s, true);
    row("in words, then words", u"同比「持平」"_s, u"同比持平。"_s, true);
}

void tst_BoundText::typing()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(bool, stays);
    const qsizetype start = before.indexOf(u'「');
    before.remove(u'「');
    const qsizetype end = before.indexOf(u'」');
    before.remove(u'」');
    const Binding binding = placed(bound(u"t3.new.total"_s), start, end - start);
    const QString words = wordsOf(before, binding);
    const QList<Binding> kept = BoundText::follow(before, after, {binding});
    QCOMPARE(kept.size(), stays ? 1 : 0);
    if (stays)
        QCOMPARE(wordsOf(after, kept.first()), words);
}

// One of two passages that read the same is deleted: which one cannot be told from the texts, so
// neither may be taken for the other; when the place is known the other stays.
void tst_BoundText::eitherOfTwoEqualPassages()
{
    const QString before = u"共39件，共39件。"_s;
    const QString after = u"共39件。"_s;
    const Binding first = placed(bound(u"t3.new.total"_s), 1, 2);
    const Binding second = placed(bound(u"t3.result_total.total"_s), 6, 2);
    QVERIFY(BoundText::follow(before, after, {first, second}).isEmpty());
    const QList<Binding> kept = BoundText::follow(after, {0, 5, 0}, {first, second});
    QVERIFY(kept == QList<Binding>{placed(second, 1, 2)});
}

void tst_BoundText::followsRandomEdits_data()
{
    QTest::addColumn<QString>("alphabet");
    QTest::newRow("digits against digits") << u"39"_s;
    QTest::newRow("points and units") << u"3.,万%"_s;
    QTest::newRow("words") << u"件共，。收"_s;
    QTest::newRow("everything") << u"39.,万%件共，。\n"_s;
}

// Whatever is typed, a binding that stays has its own words under it and stands alone; one that
// the edit left alone does stay; and what is told from the texts alone never says otherwise than
// what is known of the edit.
void tst_BoundText::followsRandomEdits()
{
    QFETCH(QString, alphabet);
    QRandomGenerator random(20211203);
    const auto pick = [&random](qsizetype below) {
        return static_cast<qsizetype>(random.bounded(static_cast<int>(below)));
    };
    for (int round = 0; round < 400; ++round) {
        QString text;
        QList<Binding> bindings;
        for (int i = 0; i < 6; ++i) {
            text += u"共"_s.repeated(1 + pick(2));
            bindings.append(placed(bound(u"c%1"_s.arg(i)), text.size(), 1 + pick(2)));
            text += u"39"_s.first(bindings.last().span.length) + u'件';
        }
        for (int step = 0; step < 12; ++step) {
            const qsizetype position = pick(text.size() + 1);
            const qsizetype removed = std::min(pick(4), text.size() - position);
            QString added;
            for (qsizetype n = pick(3); n > 0; --n)
                added += alphabet[pick(alphabet.size())];
            const auto [edit, after] = edited(text, position, removed, added);
            const QList<Binding> known = BoundText::follow(after, edit, bindings);
            for (const Binding &binding : std::as_const(bindings)) {
                const bool behind = binding.span.start >= edit.position + edit.removed;
                Binding moved = binding;
                moved.span.start += behind ? edit.added - edit.removed : 0;
                const bool touched = !behind && binding.span.end() > edit.position;
                const bool stays = !touched && BoundText::standsAlone(after, moved.span);
                QCOMPARE(known.contains(moved), stays);
                if (stays)
                    QCOMPARE(wordsOf(after, moved), wordsOf(text, binding));
            }
            QVERIFY(known.size() <= bindings.size());
            for (const Binding &told : BoundText::follow(text, after, bindings))
                QVERIFY2(after == text || known.contains(told),
                         qPrintable(text + u" → "_s + after));
            for (qsizetype i = 1; i < known.size(); ++i)
                QVERIFY(known[i - 1].span.end() <= known[i].span.start &&
                        !overlaps(known[i - 1].span, known[i].span));
            text = after;
            bindings = known;
        }
    }
}

// Figures and texts changed at random: after each step every bound number is its figure's value,
// and going back through the same reports gives the same bytes.
void tst_BoundText::alwaysShowsTheFigures()
{
    QRandomGenerator random(39);
    Report report = m_report;
    ReportEdit::setText(report, u"c3"_s, u"收到1件，其中2件，占3%，同比4，共5万。14天内。\n"_s);
    const QString cell = u"t3.new.natural"_s;
    const QString total = u"t3.new.total"_s;
    const QList<Binding> bindings{
        placed(bound(total, Binding::Form::WithUnit), 2, 2),
        placed(bound(cell), 7, 1),
        placed(bound(cell, Binding::Form::Percentage, 1, total), 11, 2),
        placed(bound(cell, Binding::Form::Change, 1), 16, 1),
        placed(bound(total, Binding::Form::TenThousands, 2), 19, 2),
        placed(bound({}, Binding::Form::Free), 22, 2),
    };
    for (const Binding &binding : bindings)
        QVERIFY_RESULT(ReportEdit::bind(report, *m_form, u"c3"_s, binding));
    const QStringList columns{cell, u"t3.new.company"_s, u"t3.new.other"_s};
    const QStringList values{u"0"_s, u"7"_s, u"39"_s, u"14285"_s, u"约20"_s, u"blank"_s, u"na"_s};
    for (int step = 0; step < 300; ++step) {
        if (random.bounded(2) == 0) {
            const QString &value = values[random.bounded(values.size())];
            const QString &column = columns[random.bounded(columns.size())];
            QVERIFY_RESULT(ReportEdit::assign(report, *m_form, {{column, value, false}}));
        } else {
            QString text = report.text(u"c3"_s);
            const qsizetype at = random.bounded(static_cast<int>(text.size()));
            if (text[at] == u'件' || text[at] == u'，') // never a bound number's own characters
                text.insert(at, random.bounded(2) == 0 ? u"等"_s : u"。"_s);
            ReportEdit::setText(report, u"c3"_s, text);
        }
        QVERIFY_RESULT(ReportEdit::refreshBindings(report, m_catalog));
        const ReportSet set = *ReportSet::make(report, m_catalog);
        const QString text = report.text(u"c3"_s);
        for (const Binding &binding : report.bindingsOf(u"c3"_s)) {
            const bool isFree = binding.form == Binding::Form::Free;
            QCOMPARE(wordsOf(text, binding), isFree ? u"14"_s : BoundText::shown(binding, set));
        }
        QVERIFY(!report.bindingsOf(u"c3"_s).isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_BoundText)
#include "tst_boundtext.moc"
