// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/waivers.h"

#include "document/reportedit.h"
#include "rules/checkrunner.h"
#include "testsupport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using State = WaiverOutcome::State;

const QDate Accepted(2022, 1, 20);

const Finding *withKey(const CheckResult &result, const QString &key)
{
    const auto it = std::find_if(result.findings.cbegin(), result.findings.cend(),
                                 [&key](const Finding &finding) { return finding.key == key; });
    return it == result.findings.cend() ? nullptr : &*it;
}

} // namespace

// What happens to a finding after it was accepted with a reason.
class tst_Waivers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void acceptedFindingIsWaived();
    void unacceptedFindingsAreUntouched();
    void lapsesWhenAFigureChanges_data();
    void lapsesWhenAFigureChanges();
    void holdsAgainWhenTheFigureIsBack();
    void isNotNeededWhenTheRuleHolds();
    void tellsWhatCannotBeJudgedFromWhatIsViolated();
    void lapsesWhenMetadataChange();
    void lapsesWhenWhatIsComparedChanges();
    void lapsesWhenMoreCellsAreConcerned();
    void lapsesWhenOnlyTheMarkChanges();
    void lapsedFindingsAreMilderAndInOrder();
    void lapsedFindingsCannotBeAccepted();

    void wordsAreKnownAgainByTheirSentence();
    void wordsThatChangeLapse();
    void twoEqualSentencesKeepTheirOwn();
    void otherSentencesAreNotTaken();
    void deletedSentencesNeedNoWaiver();
    void lapsesWhenAPlaceIsAdded();

    void switchedOffChecksAreListedAndNotCounted();
    void waiversOfSwitchedOffChecksRest();

private:
    CheckResult run() const;
    void assign(const QString &cell, const QString &value);
    void accept(const QString &key);
    // One violated prose finding per sentence of s1.2 that contains 不符.
    CheckResult runOnWords() const;
    void setWords(const QString &text) { ReportEdit::setText(m_report, u"s1.2"_s, text); }
    void acceptWords(const QString &key);

    TemplateCatalog m_catalog;
    FormPtr m_form;
    CheckRunner m_runner;
    Report m_report;
};

void tst_Waivers::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
    const auto form = ReportForm::make(m_catalog, {u"work-summary"_s});
    QVERIFY_RESULT(form);
    m_form = *form;
    const auto book = RuleBook::shipped();
    QVERIFY_RESULT(book);
    auto runner = CheckRunner::compile(*book, m_catalog, m_form);
    QVERIFY_RESULT(runner);
    m_runner = *std::move(runner);
}

void tst_Waivers::init()
{
    Unit unit;
    unit.name = u"某局"_s;
    const auto report = ReportEdit::create(m_catalog, {u"work-summary"_s}, unit, 2021);
    QVERIFY_RESULT(report);
    m_report = *report;
    assign(u"suggestion.total"_s, u"45"_s);
    assign(u"suggestion.lead"_s, u"11"_s);
    assign(u"suggestion.assist"_s, u"33"_s);
    assign(u"proposal.total"_s, u"54"_s);
    assign(u"proposal.lead"_s, u"27"_s);
    assign(u"proposal.assist"_s, u"26"_s);
}

CheckResult tst_Waivers::run() const
{
    return m_runner.run(*ReportSet::make(m_report, m_catalog));
}

void tst_Waivers::assign(const QString &cell, const QString &value)
{
    const auto assigned = ReportEdit::assign(m_report, *m_form, {{cell, value, false}});
    QVERIFY_RESULT(assigned);
}

void tst_Waivers::accept(const QString &key)
{
    const CheckResult result = run();
    const Finding *finding = withKey(result, key);
    QVERIFY2(finding, qPrintable(key));
    const auto waiver = Waivers::waiverFor(*finding, *ReportSet::make(m_report, m_catalog),
                                           u"含联合办理"_s, u"王某"_s, Accepted);
    QVERIFY_RESULT(waiver);
    QVERIFY_RESULT(ReportEdit::waive(m_report, *waiver));
}

CheckResult tst_Waivers::runOnWords() const
{
    const ReportSet set = *ReportSet::make(m_report, m_catalog);
    CheckResult result;
    const QString text = m_report.text(u"s1.2"_s);
    int number = 0;
    for (qsizetype at = text.indexOf(u"不符"_s); at >= 0; at = text.indexOf(u"不符"_s, at + 1)) {
        Finding finding;
        finding.rule = u"K900"_s;
        finding.key = u"K900/s1.2/%1"_s.arg(++number);
        finding.document = u"work-summary"_s;
        finding.chapter = u"s1.2"_s;
        finding.text = u"s1.2"_s;
        finding.start = at;
        finding.length = 2;
        finding.quote = u"不符"_s;
        result.findings.append(finding);
        ++result.violated;
    }
    Waivers::apply(result, set);
    return result;
}

void tst_Waivers::acceptWords(const QString &key)
{
    const CheckResult result = runOnWords();
    const Finding *finding = withKey(result, key);
    QVERIFY2(finding, qPrintable(key));
    const auto waiver = Waivers::waiverFor(*finding, *ReportSet::make(m_report, m_catalog),
                                           u"原文如此"_s, u"王某"_s, Accepted);
    QVERIFY_RESULT(waiver);
    QVERIFY_RESULT(ReportEdit::waive(m_report, *waiver));
}

void tst_Waivers::acceptedFindingIsWaived()
{
    const CheckResult before = run();
    const QString key = u"K150/suggestion"_s;
    QVERIFY2(withKey(before, key), "the rule of the test no longer fires");
    accept(key);
    const CheckResult after = run();
    QVERIFY(withKey(after, key)->waived);
    QVERIFY(!withKey(after, key)->isOpenError());
    QCOMPARE(after.waived, 1);
    QCOMPARE(after.violated, before.violated - 1);
    QCOMPARE(after.findings.size(), before.findings.size());
    QCOMPARE(after.held, before.held);
    QCOMPARE(after.waivers.size(), 1);
    QCOMPARE(after.waivers[0].state, State::Applies);
    QCOMPARE(after.waivers[0].finding, key);
    QVERIFY(after.waiverOf(key) == &after.waivers[0]);
}

void tst_Waivers::unacceptedFindingsAreUntouched()
{
    const CheckResult before = run();
    accept(u"K150/suggestion"_s);
    const CheckResult after = run();
    for (const Finding &finding : before.findings) {
        if (finding.key != u"K150/suggestion")
            QVERIFY2(*withKey(after, finding.key) == finding, qPrintable(finding.key));
    }
    QVERIFY(!after.waiverOf(u"K150/proposal"));
}

void tst_Waivers::lapsesWhenAFigureChanges_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("change");
    QTest::newRow("a part") << u"suggestion.assist"_s << u"32"_s << u"由 33 变为 32"_s;
    QTest::newRow("the whole") << u"suggestion.total"_s << u"46"_s << u"由 45 变为 46"_s;
    QTest::newRow("emptied") << u"suggestion.total"_s << u"blank"_s << u"由 45 变为空白"_s;
}

void tst_Waivers::lapsesWhenAFigureChanges()
{
    QFETCH(QString, cell);
    QFETCH(QString, value);
    QFETCH(QString, change);
    const QString key = u"K150/suggestion"_s;
    accept(key);
    assign(cell, value);
    const CheckResult result = run();
    const Finding *finding = withKey(result, key);
    QVERIFY(finding);
    QVERIFY(!finding->waived);
    QCOMPARE(result.waived, 0);
    const Finding *lapsed = withKey(result, u"waiver/K150/suggestion"_s);
    QVERIFY(lapsed);
    QCOMPARE(lapsed->rule, u"waiver"_s);
    QCOMPARE(lapsed->outcome, Outcome::Violated);
    QCOMPARE(lapsed->cells, finding->cells);
    QVERIFY2(lapsed->message.zh.contains(change), qPrintable(lapsed->message.zh));
    QVERIFY(lapsed->message.zh.contains(u"王某"_s) && lapsed->message.zh.contains(u"含联合办理"_s));
    QVERIFY(lapsed->message.en.contains(u" is now "_s));
    QCOMPARE(result.waivers[0].state, State::Lapsed);
    QCOMPARE(result.waivers[0].changes.size(), 1);
    const auto open =
        std::count_if(result.findings.cbegin(), result.findings.cend(), [](const Finding &one) {
            return one.outcome == Outcome::Violated && !one.waived;
        });
    QCOMPARE(result.violated, static_cast<int>(open));
}

void tst_Waivers::holdsAgainWhenTheFigureIsBack()
{
    accept(u"K150/suggestion"_s);
    const CheckResult accepted = run();
    assign(u"suggestion.total"_s, u"46"_s);
    assign(u"suggestion.total"_s, u"45"_s);
    QVERIFY(run() == accepted);
}

void tst_Waivers::isNotNeededWhenTheRuleHolds()
{
    accept(u"K150/suggestion"_s);
    assign(u"suggestion.assist"_s, u"34"_s);
    const CheckResult result = run();
    QVERIFY(!withKey(result, u"K150/suggestion"_s));
    QVERIFY(!withKey(result, u"waiver/K150/suggestion"_s));
    QCOMPARE(result.waivers[0].state, State::NotNeeded);
    QCOMPARE(result.waivers[0].finding, QString());
    QCOMPARE(result.waived, 0);
}

// A blank is no number: what was accepted as blank is asked again once it is filled in.
void tst_Waivers::tellsWhatCannotBeJudgedFromWhatIsViolated()
{
    const QString key = u"K150/suggestion"_s;
    assign(u"suggestion.assist"_s, u"blank"_s);
    const CheckResult before = run();
    QCOMPARE(withKey(before, key)->outcome, Outcome::CannotJudge);
    accept(key);
    const CheckResult accepted = run();
    QVERIFY(withKey(accepted, key)->waived);
    QCOMPARE(accepted.cannotJudge, before.cannotJudge - 1);
    QCOMPARE(accepted.violated, before.violated);
    assign(u"suggestion.assist"_s, u"0"_s);
    const CheckResult filled = run();
    QCOMPARE(withKey(filled, key)->outcome, Outcome::Violated);
    QVERIFY(!withKey(filled, key)->waived);
    const Finding *lapsed = withKey(filled, u"waiver/K150/suggestion"_s);
    QVERIFY(lapsed);
    QVERIFY2(lapsed->message.zh.contains(u"由空白变为 0"_s), qPrintable(lapsed->message.zh));
    QVERIFY2(lapsed->message.en.contains(u"was blank and is now 0"_s),
             qPrintable(lapsed->message.en));
}

void tst_Waivers::lapsesWhenMetadataChange()
{
    CheckResult result;
    Finding finding;
    finding.rule = u"K901"_s;
    finding.key = u"K901/signed_date"_s;
    finding.metaKey = u"signed_date"_s;
    QVERIFY_RESULT(ReportEdit::setMeta(m_report, u"signed_date"_s, u"2022-02-01"_s));
    const auto waiver = Waivers::waiverFor(finding, *ReportSet::make(m_report, m_catalog),
                                           u"已报备"_s, u"王某"_s, Accepted);
    QVERIFY_RESULT(waiver);
    QVERIFY_RESULT(ReportEdit::waive(m_report, *waiver));
    const auto runOnDates = [&] {
        CheckResult made;
        made.findings = {finding};
        made.violated = 1;
        Waivers::apply(made, *ReportSet::make(m_report, m_catalog));
        return made;
    };
    QCOMPARE(runOnDates().waived, 1);
    QVERIFY_RESULT(ReportEdit::setMeta(m_report, u"signed_date"_s, u"2022-02-03"_s));
    result = runOnDates();
    QCOMPARE(result.waived, 0);
    const Finding *lapsed = withKey(result, u"waiver/K901/signed_date"_s);
    QVERIFY(lapsed);
    QVERIFY2(lapsed->message.zh.contains(u"由“2022-02-01”变为“2022-02-03”"_s),
             qPrintable(lapsed->message.zh));
}

void tst_Waivers::lapsesWhenWhatIsComparedChanges()
{
    Finding finding;
    finding.rule = u"K902"_s;
    finding.key = u"K902"_s;
    finding.left = Amount::fromInt(40);
    finding.right = Amount::fromInt(39);
    const ReportSet set = *ReportSet::make(m_report, m_catalog);
    QVERIFY_RESULT(ReportEdit::waive(
        m_report, *Waivers::waiverFor(finding, set, u"口径不同"_s, u"王某"_s, Accepted)));
    finding.right = Amount::fromInt(41);
    CheckResult result;
    result.findings = {finding};
    result.violated = 1;
    Waivers::apply(result, *ReportSet::make(m_report, m_catalog));
    QCOMPARE(result.waivers[0].state, State::Lapsed);
    QVERIFY2(result.findings.last().message.zh.contains(u"由 40 与 39 变为 40 与 41"_s),
             qPrintable(result.findings.last().message.zh));
}

void tst_Waivers::lapsesWhenMoreCellsAreConcerned()
{
    Finding finding;
    finding.rule = u"K902"_s;
    finding.key = u"K902"_s;
    finding.cells = {u"suggestion.lead"_s};
    const ReportSet set = *ReportSet::make(m_report, m_catalog);
    QVERIFY_RESULT(ReportEdit::waive(
        m_report, *Waivers::waiverFor(finding, set, u"口径不同"_s, u"王某"_s, Accepted)));
    finding.cells.append(u"proposal.lead"_s);
    CheckResult result;
    result.findings = {finding};
    result.violated = 1;
    Waivers::apply(result, *ReportSet::make(m_report, m_catalog));
    QCOMPARE(result.waivers[0].state, State::Lapsed);
    QVERIFY2(result.waivers[0].changes[0].zh.startsWith(u"还涉及"_s),
             qPrintable(result.waivers[0].changes[0].zh));
}

void tst_Waivers::lapsesWhenOnlyTheMarkChanges()
{
    Finding finding;
    finding.rule = u"K902"_s;
    finding.key = u"K902"_s;
    finding.cells = {u"suggestion.total"_s};
    const ReportSet set = *ReportSet::make(m_report, m_catalog);
    QVERIFY_RESULT(ReportEdit::waive(
        m_report, *Waivers::waiverFor(finding, set, u"口径不同"_s, u"王某"_s, Accepted)));
    assign(u"suggestion.total"_s, u"近45"_s);
    CheckResult result;
    result.findings = {finding};
    result.violated = 1;
    Waivers::apply(result, *ReportSet::make(m_report, m_catalog));
    QCOMPARE(result.waivers[0].state, State::Lapsed);
    QVERIFY2(result.waivers[0].changes[0].zh.contains(u"由 45 变为 近45"_s),
             qPrintable(result.waivers[0].changes[0].zh));
}

void tst_Waivers::lapsedFindingsAreMilderAndInOrder()
{
    accept(u"K150/suggestion"_s);
    assign(u"suggestion.assist"_s, u"32"_s);
    const CheckResult result = run();
    const Finding *lapsed = withKey(result, u"waiver/K150/suggestion"_s);
    QCOMPARE(lapsed->severity,
             std::max(Severity::Warning, withKey(result, u"K150/suggestion"_s)->severity));
    for (qsizetype i = 1; i < result.findings.size(); ++i) {
        const Finding &before = result.findings[i - 1];
        const Finding &finding = result.findings[i];
        if (before.document == finding.document && before.chapter == finding.chapter)
            QVERIFY2(before.severity <= finding.severity, qPrintable(finding.key));
    }
    const auto chapters = std::count_if(
        result.findings.cbegin() + 1, result.findings.cend(),
        [&](const Finding &finding) { return finding.chapter != (&finding - 1)->chapter; });
    accept(u"K150/suggestion"_s);
    const CheckResult again = run();
    QVERIFY(!withKey(again, u"waiver/K150/suggestion"_s));
    QCOMPARE(std::count_if(again.findings.cbegin() + 1, again.findings.cend(),
                           [&](const Finding &finding) {
                               return finding.chapter != (&finding - 1)->chapter;
                           }),
             chapters);
}

void tst_Waivers::lapsedFindingsCannotBeAccepted()
{
    accept(u"K150/suggestion"_s);
    assign(u"suggestion.assist"_s, u"32"_s);
    const CheckResult result = run();
    const auto waiver =
        Waivers::waiverFor(*withKey(result, u"waiver/K150/suggestion"_s),
                           *ReportSet::make(m_report, m_catalog), u"再说"_s, u"王某"_s, Accepted);
    QVERIFY(!waiver);
    QCOMPARE(waiver.error().kind, Error::Kind::BadInput);
    QVERIFY(waiver.error().message.contains(u"K150/suggestion"_s));
}

void tst_Waivers::wordsAreKnownAgainByTheirSentence()
{
    setWords(u"第一句不符。第二句不符。"_s);
    acceptWords(u"K900/s1.2/2"_s);
    QCOMPARE(runOnWords().waived, 1);
    setWords(u"新来的一句也不符。\n第一句不符。第二句不符。"_s);
    const CheckResult moved = runOnWords();
    QCOMPARE(moved.waived, 1);
    QVERIFY(withKey(moved, u"K900/s1.2/3"_s)->waived);
    QCOMPARE(moved.waivers[0].state, State::Applies);
    QCOMPARE(moved.waivers[0].finding, u"K900/s1.2/3"_s);
}

void tst_Waivers::wordsThatChangeLapse()
{
    setWords(u"第一句不符。本年第二句共39件不符。"_s);
    acceptWords(u"K900/s1.2/2"_s);
    setWords(u"第一句不符。本年第二句共40件不符。"_s);
    const CheckResult result = runOnWords();
    QCOMPARE(result.waived, 0);
    QCOMPARE(result.violated, 3);
    const Finding *lapsed = withKey(result, u"waiver/K900/s1.2/2"_s);
    QVERIFY(lapsed);
    QCOMPARE(lapsed->start, withKey(result, u"K900/s1.2/2"_s)->start);
    QVERIFY2(lapsed->message.zh.contains(u"39件不符"_s) &&
                 lapsed->message.zh.contains(u"40件不符"_s),
             qPrintable(lapsed->message.zh));
    QVERIFY(!withKey(result, u"waiver/K900/s1.2/1"_s));
}

void tst_Waivers::twoEqualSentencesKeepTheirOwn()
{
    setWords(u"这句不符。这句不符。"_s);
    acceptWords(u"K900/s1.2/2"_s);
    const CheckResult one = runOnWords();
    QVERIFY(!withKey(one, u"K900/s1.2/1"_s)->waived);
    QVERIFY(withKey(one, u"K900/s1.2/2"_s)->waived);
    acceptWords(u"K900/s1.2/1"_s);
    QCOMPARE(runOnWords().waived, 2);
}

// A finding that takes another's number is not taken for it while its own sentence is there.
void tst_Waivers::otherSentencesAreNotTaken()
{
    setWords(u"甲处共有三件不符。乙科室全年工作情况与此不符。"_s);
    acceptWords(u"K900/s1.2/1"_s);
    acceptWords(u"K900/s1.2/2"_s);
    setWords(u"乙科室全年工作情况与此不符。甲处共有三件不符。"_s);
    const CheckResult swapped = runOnWords();
    QCOMPARE(swapped.waived, 2);
    QCOMPARE(swapped.findings.size(), 2);
}

void tst_Waivers::deletedSentencesNeedNoWaiver()
{
    setWords(u"第一句不符。第二句不符。"_s);
    acceptWords(u"K900/s1.2/1"_s);
    acceptWords(u"K900/s1.2/2"_s);
    setWords(u"第二句不符。"_s);
    const CheckResult result = runOnWords();
    QCOMPARE(result.findings.size(), 1);
    QVERIFY(result.findings[0].waived);
    QCOMPARE(result.waivers[0].state, State::NotNeeded);
    QCOMPARE(result.waivers[1].state, State::Applies);
}

// One finding about all its places: another place was never accepted.
void tst_Waivers::lapsesWhenAPlaceIsAdded()
{
    const auto runOnPlaces = [this] {
        CheckResult places;
        const QString text = m_report.text(u"s1.2"_s);
        Finding finding;
        finding.rule = u"K903"_s;
        finding.key = u"K903"_s;
        finding.text = u"s1.2"_s;
        finding.quote = u"今年"_s;
        finding.length = 2;
        finding.start = text.indexOf(u"今年"_s);
        for (qsizetype at = finding.start; (at = text.indexOf(u"今年"_s, at + 1)) >= 0;)
            finding.alsoAt.append({u"s1.2"_s, at, 2});
        places.findings = {finding};
        places.violated = 1;
        Waivers::apply(places, *ReportSet::make(m_report, m_catalog));
        return places;
    };
    setWords(u"今年改版。今年上线。"_s);
    QVERIFY_RESULT(
        ReportEdit::waive(m_report, *Waivers::waiverFor(runOnPlaces().findings[0],
                                                        *ReportSet::make(m_report, m_catalog),
                                                        u"原文如此"_s, u"王某"_s, Accepted)));
    QCOMPARE(runOnPlaces().waived, 1);
    setWords(u"（一）概况。今年改版。今年上线。"_s);
    QCOMPARE(runOnPlaces().waived, 1);
    setWords(u"今年改版。今年上线。今年验收。"_s);
    QCOMPARE(runOnPlaces().waived, 0);
    QCOMPARE(runOnPlaces().waivers[0].state, State::Lapsed);
}

void tst_Waivers::switchedOffChecksAreListedAndNotCounted()
{
    const CheckResult before = run();
    const auto total = [](const CheckResult &result) {
        return result.held + result.violated + result.cannotJudge + result.notApplicable +
               result.waived;
    };
    QVERIFY_RESULT(
        ReportEdit::switchRuleOff(m_report, {u"K150"_s, u"口径不同"_s, u"王某"_s, Accepted, {}}));
    const CheckResult after = run();
    QVERIFY(!withKey(after, u"K150/suggestion"_s));
    QCOMPARE(after.off, m_report.rulesOff);
    QVERIFY(after.held <= before.held);
    QVERIFY(total(after) < total(before));
    // A check that does not apply to the form is not listed as such when it is off.
    QVERIFY_RESULT(ReportEdit::switchRuleOff(m_report, {u"K030"_s, u"无"_s, {}, {}, {}}));
    const CheckResult foreign = run();
    QCOMPARE(foreign.notApplicable, after.notApplicable - 1);
    QVERIFY_RESULT(ReportEdit::switchRuleOn(m_report, u"K030"_s));
    QVERIFY_RESULT(ReportEdit::switchRuleOn(m_report, u"K150"_s));
    QVERIFY(run() == before);
}

void tst_Waivers::waiversOfSwitchedOffChecksRest()
{
    accept(u"K150/suggestion"_s);
    QVERIFY_RESULT(ReportEdit::switchRuleOff(m_report, {u"K150"_s, u"无"_s, {}, {}, {}}));
    assign(u"suggestion.assist"_s, u"32"_s);
    const CheckResult result = run();
    QCOMPARE(result.waivers[0].state, State::RuleOff);
    QVERIFY(!withKey(result, u"waiver/K150/suggestion"_s));
    QVERIFY_RESULT(ReportEdit::switchRuleOn(m_report, u"K150"_s));
    QCOMPARE(run().waivers[0].state, State::Lapsed);
}

QTEST_GUILESS_MAIN(tst_Waivers)
#include "tst_waivers.moc"
