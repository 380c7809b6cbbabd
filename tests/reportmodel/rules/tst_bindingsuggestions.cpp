// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/bindingsuggestions.h"

#include "document/boundtext.h"
#include "document/reportedit.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

namespace {

using State = TextNumber::State;

QString stateName(State state)
{
    switch (state) {
    case State::Bound:
        return u"bound"_s;
    case State::Confirmed:
        return u"confirmed"_s;
    case State::Certain:
        return u"certain"_s;
    case State::Suggested:
        return u"suggested"_s;
    case State::Unbound:
        return u"unbound"_s;
    }
    return {};
}

} // namespace

// What the numbers of a text are to the figures of its report.
class tst_BindingSuggestions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void judgesNumbers_data();
    void judgesNumbers();
    void summaryFigures_data();
    void summaryFigures();
    void labelsOfTheChapterNameFigures_data();
    void labelsOfTheChapterNameFigures();
    void sameValueIsOfferedWhateverTheWords();
    void aPartIsNotOfferedForItsSum();
    void boundNumbersAreNotJudgedAgain();
    void boundWordsCountAsNumbers();
    void certainOnesCanBeBoundWithoutChangingTheText();
    void countsForTheMeter();
    void textsTheFormLacks();

private:
    QStringList judged(const QString &textId) const;
    TextNumbers numbersOf(const QString &textId) const;
    void assign(const QList<ReportEdit::Assignment> &figures);

    TemplateCatalog m_catalog;
    PhraseBook m_phrases;
    FormPtr m_form;
    Report m_report;
};

void tst_BindingSuggestions::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
    const auto phrases = PhraseBook::shipped();
    QVERIFY_RESULT(phrases);
    m_phrases = *phrases;
    const auto form = ReportForm::make(m_catalog, {u"annual-report-2021"_s, u"work-summary"_s});
    QVERIFY_RESULT(form);
    m_form = *form;
}

void tst_BindingSuggestions::init()
{
    Unit unit;
    unit.name = u"某市城市管理局"_s;
    const auto report =
        ReportEdit::create(m_catalog, {u"annual-report-2021"_s, u"work-summary"_s}, unit, 2021);
    QVERIFY_RESULT(report);
    m_report = *report;
    assign({{u"t3.new.total"_s, u"39"_s, false},
            {u"t3.carried_in.total"_s, u"0"_s, false},
            {u"t2.norm.in_force"_s, u"15"_s, false},
            {u"t2.charge.fee"_s, u"20"_s, false}});
}

void tst_BindingSuggestions::assign(const QList<ReportEdit::Assignment> &figures)
{
    QVERIFY_RESULT(ReportEdit::assign(m_report, *m_form, figures));
}

TextNumbers tst_BindingSuggestions::numbersOf(const QString &textId) const
{
    const ReportSet set = *ReportSet::make(m_report, m_catalog);
    return textNumbers(CheckInput(set, m_phrases), textId);
}

// "39件 certain t3.new.total plain 39": words, state, and for each suggestion cell, form and the
// words it would replace.
QStringList tst_BindingSuggestions::judged(const QString &textId) const
{
    const QString text = m_report.text(textId);
    QStringList list;
    for (const TextNumber &number : numbersOf(textId).numbers) {
        QString line =
            text.mid(number.span.start, number.span.length) + u' ' + stateName(number.state);
        for (const Binding &binding : number.suggestions) {
            line += u' ' + binding.cell + u' ' + bindingFormId(binding.form) + u' ' +
                    text.mid(binding.span.start, binding.span.length);
        }
        list.append(line);
    }
    return list;
}

void tst_BindingSuggestions::judgesNumbers_data()
{
    QTest::addColumn<QString>("carriedIn");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("numbers");
    const auto row = [](const char *name, const QString &carriedIn, const QString &text,
                        const QStringList &numbers) {
        QTest::newRow(name) << carriedIn << text << numbers;
    };
    const QString certain = u"39件 certain t3.new.total plain 39"_s;
    row("the figure in its words", u"0"_s, u"收到政府信息公开申请39件。"_s, {certain});
    row("nothing was carried over, so both readings say the same", u"0"_s,
        u"共受理政府信息公开申请39件。"_s, {certain});
    row("with what was carried over it would be another number", u"5"_s,
        u"共受理政府信息公开申请39件。"_s, {certain});
    row("what was carried over is not known", u"blank"_s, u"共受理政府信息公开申请39件。"_s,
        {u"39件 suggested t3.new.total plain 39"_s});
    row("the sum of both", u"5"_s, u"共受理政府信息公开申请44件。"_s,
        {u"44件 suggested t3.new.total plain 44"_s});
    row("another number in the same words", u"0"_s, u"收到政府信息公开申请40件。"_s,
        {u"40件 suggested t3.new.total plain 40"_s});
    row("an approximate number", u"0"_s, u"收到政府信息公开申请近39件。"_s,
        {u"近39件 suggested t3.new.total plain 39"_s});
    row("full-width digits read the same but look different", u"0"_s,
        u"收到政府信息公开申请３９件。"_s, {u"３９件 suggested t3.new.total plain ３９"_s});
    row("a blank figure", u"0"_s, u"部分公开7件。"_s, {u"7件 unbound"_s});
    row("a figure counted in ten thousands", u"0"_s, u"行政事业性收费20万元。"_s,
        {u"20万元 certain t2.charge.fee unit 20万元"_s});
    row("words of no figure", u"0"_s, u"召开会议39次。"_s, {u"39次 unbound"_s});
    row("another scope", u"0"_s, u"全市收到政府信息公开申请39件。"_s, {u"39件 unbound"_s});
    row("years, dates, ordinals, names and markers", u"0"_s,
        u"一、2021年12月3日，第四届会议按照国办公开办函〔2021〕30号推进“五公开”和两微一抖。"_s, {});
    row("positions are those of the text as typed", u"0"_s,
        u"（一）　收到政府\u200B信息公开申请 39 件。"_s,
        {u"39 件 certain t3.new.total plain 39"_s});
    row("no text", u"0"_s, {}, {});
}

void tst_BindingSuggestions::judgesNumbers()
{
    QFETCH(QString, carriedIn);
    QFETCH(QString, text);
    QFETCH(QStringList, numbers);
    assign({{u"t3.carried_in.total"_s, carriedIn, false}});
    ReportEdit::setText(m_report, u"c1"_s, text);
    QCOMPARE(judged(u"c1"_s), numbers);
}

void tst_BindingSuggestions::summaryFigures_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("numbers");
    const auto row = [](const char *name, const QString &cell, const QString &value,
                        const QString &text, const QStringList &numbers) {
        QTest::newRow(name) << cell << value << text << numbers;
    };
    const QString posts = u"platform.posts.weibo"_s;
    row("ten thousand, exactly", posts, u"20000"_s, u"微博发布信息2万条。"_s,
        {u"2万条 certain platform.posts.weibo wan 2万"_s});
    row("ten thousand, rounded", posts, u"14285"_s, u"微博发布信息1.43万条。"_s,
        {u"1.43万条 suggested platform.posts.weibo wan 1.43万"_s});
    row("an approximate figure keeps its mark in the bound words", posts, u"30余"_s,
        u"微博发布信息30余条。"_s, {u"30余条 suggested platform.posts.weibo unit 30余条"_s});
}

void tst_BindingSuggestions::summaryFigures()
{
    QFETCH(QString, cell);
    QFETCH(QString, value);
    QFETCH(QString, text);
    QFETCH(QStringList, numbers);
    assign({{cell, value, false}});
    ReportEdit::setText(m_report, u"s1.3"_s, text);
    QCOMPARE(judged(u"s1.3"_s), numbers);
}

void tst_BindingSuggestions::labelsOfTheChapterNameFigures_data()
{
    QTest::addColumn<QString>("chapter");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("numbers");
    const auto row = [](const char *name, const QString &chapter, const QString &text,
                        const QStringList &numbers) {
        QTest::newRow(name) << chapter << text << numbers;
    };
    row("the label in front of the number", u"s1.2"_s, u"其中涉二次供水2件、涉停车管理4件。"_s,
        {u"2件 certain request.topic.water plain 2"_s,
         u"4件 certain request.topic.parking plain 4"_s});
    row("another value is no figure of that name", u"s1.2"_s, u"其中涉二次供水3件。"_s,
        {u"3件 unbound"_s});
    row("a blank figure is not offered", u"s1.2"_s, u"其中涉垃圾分类2件。"_s, {u"2件 unbound"_s});
    row("another measure", u"s1.2"_s, u"二次供水2次。"_s, {u"2次 unbound"_s});
    row("another scope", u"s1.2"_s, u"全市涉二次供水2件。"_s, {u"2件 unbound"_s});
    row("another chapter", u"s1.1"_s, u"其中涉二次供水2件。"_s, {u"2件 unbound"_s});
    row("parts in brackets, their labels shortened", u"s1.5"_s,
        u"承办市人大代表建议45件（主办11件，协办34件）。"_s,
        {u"45件 certain suggestion.total plain 45"_s, u"11件 certain suggestion.lead plain 11"_s,
         u"34件 certain suggestion.assist plain 34"_s});
    row("parts of a whole that is no figure", u"s1.5"_s, u"培训45人（主办11件，协办34件）。"_s,
        {u"45人 unbound"_s, u"11件 unbound"_s, u"34件 unbound"_s});
}

void tst_BindingSuggestions::labelsOfTheChapterNameFigures()
{
    QFETCH(QString, chapter);
    QFETCH(QString, text);
    QFETCH(QStringList, numbers);
    assign({{u"request.topic.water"_s, u"2"_s, false},
            {u"request.topic.parking"_s, u"4"_s, false},
            {u"suggestion.total"_s, u"45"_s, false},
            {u"suggestion.lead"_s, u"11"_s, false},
            {u"suggestion.assist"_s, u"34"_s, false}});
    ReportEdit::setText(m_report, chapter, text);
    QCOMPARE(judged(chapter), numbers);
}

void tst_BindingSuggestions::sameValueIsOfferedWhateverTheWords()
{
    assign({{u"suggestion.lead"_s, u"17"_s, false}, {u"proposal.lead"_s, u"17"_s, false}});
    ReportEdit::setText(m_report, u"s1.5"_s, u"共牵头17件。"_s);
    const ReportSet set = *ReportSet::make(m_report, m_catalog);
    const CheckInput input(set, m_phrases);
    QStringList cells;
    for (const Binding &binding : sameValueBindings(input, u"s1.5"_s, 4))
        cells.append(binding.cell);
    QCOMPARE(cells, (QStringList{u"suggestion.lead"_s, u"proposal.lead"_s}));
    QVERIFY(sameValueBindings(input, u"s1.5"_s, 0).isEmpty()); // no number there
}

// 法人 is five columns: with 6 of them, a 3 is not to become the 0 of one.
void tst_BindingSuggestions::aPartIsNotOfferedForItsSum()
{
    assign({{u"t3.new.company"_s, u"0"_s, false},
            {u"t3.new.research"_s, u"0"_s, false},
            {u"t3.new.ngo"_s, u"2"_s, false},
            {u"t3.new.legal"_s, u"0"_s, false},
            {u"t3.new.other"_s, u"4"_s, false}});
    ReportEdit::setText(m_report, u"c1"_s, u"收到法人申请3件。"_s);
    QCOMPARE(judged(u"c1"_s), QStringList{u"3件 unbound"_s});
    assign({{u"t3.new.company"_s, u"3"_s, false}});
    QVERIFY(judged(u"c1"_s).constFirst().contains(u"t3.new.company plain 3"_s));
}

void tst_BindingSuggestions::boundNumbersAreNotJudgedAgain()
{
    ReportEdit::setText(m_report, u"c1"_s, u"收到政府信息公开申请39件，召开会议7次，共39次。"_s);
    Binding total;
    total.span = {10, 2};
    total.cell = u"t3.new.total"_s;
    Binding free;
    free.span = {18, 1};
    free.form = Binding::Form::Free;
    QVERIFY_RESULT(ReportEdit::bind(m_report, *m_form, u"c1"_s, total));
    QVERIFY_RESULT(ReportEdit::bind(m_report, *m_form, u"c1"_s, free));
    QCOMPARE(judged(u"c1"_s), (QStringList{u"39 bound"_s, u"7 confirmed"_s, u"39次 unbound"_s}));
}

void tst_BindingSuggestions::boundWordsCountAsNumbers()
{
    ReportEdit::setText(m_report, u"c1"_s, u"申请量与上年持平，会议7次，同比持平"_s);
    Binding change;
    change.cell = u"t3.new.total"_s;
    change.form = Binding::Form::Change;
    change.span = {6, 2};
    QVERIFY_RESULT(ReportEdit::bind(m_report, *m_form, u"c1"_s, change));
    change.span = {16, 2};
    QVERIFY_RESULT(ReportEdit::bind(m_report, *m_form, u"c1"_s, change));
    QCOMPARE(judged(u"c1"_s), (QStringList{u"持平 bound"_s, u"7次 unbound"_s, u"持平 bound"_s}));
}

void tst_BindingSuggestions::certainOnesCanBeBoundWithoutChangingTheText()
{
    const QString text =
        u"收到政府信息公开申请39件。现行有效行政规范性文件15件。会议7次，答复近40件。"_s;
    ReportEdit::setText(m_report, u"c1"_s, text);
    int certain = 0;
    for (const TextNumber &number : numbersOf(u"c1"_s).numbers) {
        if (number.state != State::Certain)
            continue;
        QCOMPARE(number.suggestions.size(), 1);
        QVERIFY_RESULT(ReportEdit::bind(m_report, *m_form, u"c1"_s, number.suggestions.first()));
        ++certain;
    }
    QCOMPARE(certain, 2);
    QVERIFY_RESULT(ReportEdit::refreshBindings(m_report, m_catalog));
    QCOMPARE(m_report.text(u"c1"_s), text);
    QCOMPARE(numbersOf(u"c1"_s).count(State::Bound), 2);
    QCOMPARE(numbersOf(u"c1"_s).count(State::Certain), 0);
}

void tst_BindingSuggestions::countsForTheMeter()
{
    ReportEdit::setText(m_report, u"c1"_s, u"收到政府信息公开申请39件，召开会议7次。"_s);
    Binding free;
    free.span = {18, 1};
    free.form = Binding::Form::Free;
    QVERIFY_RESULT(ReportEdit::bind(m_report, *m_form, u"c1"_s, free));
    const TextNumbers numbers = numbersOf(u"c1"_s);
    QCOMPARE(numbers.total(), 2);
    QCOMPARE(numbers.open(), 1);
    QCOMPARE(numbers.count(State::Confirmed), 1);
}

void tst_BindingSuggestions::textsTheFormLacks()
{
    m_report.texts.insert(u"c9.later"_s, u"收到政府信息公开申请39件。"_s);
    QCOMPARE(judged(u"c9.later"_s), (QStringList{u"39件 unbound"_s}));
    QCOMPARE(numbersOf(u"nowhere"_s).total(), 0);
}

QTEST_GUILESS_MAIN(tst_BindingSuggestions)
#include "tst_bindingsuggestions.moc"
