// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/openingtext.h"

#include "document/boundtext.h"
#include "document/reportedit.h"
#include "document/reportset.h"
#include "publishedreports.h"
#include "rules/checkrunner.h"
#include "samplereports.h"
#include "templates/templatecatalog.h"
#include "testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestOpeningText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void statesFiguresAndBindsThem();
    void blankFiguresLeaveTheirClauseOut();
    void zeroIsSaidAndBlankIsNot();
    void incompletePartsOfAWholeAreLeftOut();
    void nothingFilledInSaysNothing();
    void changeNeedsAComparableYear();
    void bindingsCoverExactlyTheNumbers();
    void noCheckContradictsAnOpening_data();
    void noCheckContradictsAnOpening();

private:
    Report summary() const
    {
        Unit unit;
        unit.name = u"某市林业局"_s;
        unit.shortName = u"市林业局"_s;
        return *ReportEdit::create(m_catalog, {u"work-summary"_s}, unit, 2021);
    }
    OpeningText opening(const Report &report, const QString &chapter) const
    {
        return openingText(*ReportSet::make(report, m_catalog), chapter);
    }
    static void set(Report &report, const QString &cell, int value)
    {
        report.figures.insert(cell, Figure::number(Amount::fromInt(value)));
    }

    TemplateCatalog m_catalog;
};

void TestOpeningText::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
}

void TestOpeningText::statesFiguresAndBindsThem()
{
    Report report = summary();
    set(report, u"proposal.total"_s, 54);
    set(report, u"proposal.lead"_s, 30);
    set(report, u"proposal.assist"_s, 24);
    const OpeningText made = opening(report, u"s1.5"_s);
    QCOMPARE(made.text, u"2021年，市林业局承办市政协提案54件，其中主办30件、协办24件。\n"_s);
    QCOMPARE(made.bindings.size(), 3);
    QCOMPARE(made.bindings.at(1).cell, u"proposal.lead"_s);
    QCOMPARE(made.bindings.at(1).form, Binding::Form::Plain);
}

void TestOpeningText::blankFiguresLeaveTheirClauseOut()
{
    Report report = summary();
    set(report, u"request.received"_s, 39);
    QCOMPARE(opening(report, u"s1.2"_s).text, u"2021年，市林业局受理依申请公开39件。\n"_s);
    set(report, u"request.topic.water"_s, 2);
    set(report, u"request.topic.parking"_s, 4);
    QCOMPARE(opening(report, u"s1.2"_s).text,
             u"2021年，市林业局受理依申请公开39件，其中涉二次供水2件、涉停车管理4件。\n"_s);
    report.figures.insert(u"request.received"_s, Figure());
    QVERIFY(opening(report, u"s1.2"_s).text.isEmpty()); // details of an unknown whole say nothing
}

void TestOpeningText::zeroIsSaidAndBlankIsNot()
{
    Report report = summary();
    set(report, u"request.received"_s, 39);
    set(report, u"request.carried_in"_s, 0);
    QCOMPARE(opening(report, u"s1.2"_s).text,
             u"2021年，市林业局受理依申请公开39件，办理上年结转0件。\n"_s);
    Figure notApplicable;
    notApplicable.state = Figure::State::NotApplicable;
    report.figures.insert(u"request.carried_in"_s, notApplicable);
    QCOMPARE(opening(report, u"s1.2"_s).text, u"2021年，市林业局受理依申请公开39件。\n"_s);
}

void TestOpeningText::incompletePartsOfAWholeAreLeftOut()
{
    Report report = summary();
    set(report, u"proposal.total"_s, 54);
    set(report, u"proposal.lead"_s, 30);
    QCOMPARE(opening(report, u"s1.5"_s).text, u"2021年，市林业局承办市政协提案54件。\n"_s);
}

void TestOpeningText::nothingFilledInSaysNothing()
{
    const Report report = summary();
    const ReportSet set = ReportSet::make(report, m_catalog).value();
    for (const TemplatePtr &form : set.form().templates()) {
        for (const Chapter &chapter : form->chapters)
            QVERIFY2(opening(report, chapter.id).text.isEmpty(), qPrintable(chapter.id));
    }
    QVERIFY(opening(report, u"nowhere"_s).text.isEmpty());
}

void TestOpeningText::changeNeedsAComparableYear()
{
    Report report =
        TestSupport::publishedReport(u"16-pingtan-2021.json"_s).report(m_catalog).value();
    QVERIFY(!opening(report, u"c1"_s).text.contains(u"同比"_s));
    Report earlier =
        TestSupport::publishedReport(u"15-pingtan-2020.json"_s).report(m_catalog).value();
    QVERIFY_RESULT(ReportEdit::attach(report, earlier, u"2020.nianbao"_s, QByteArray()));
    const OpeningText made = opening(report, u"c1"_s);
    QVERIFY2(made.text.contains(u"同比"_s), qPrintable(made.text));
    set(report.attached.first().report, u"t3.new.total"_s, 0);
    QVERIFY(!opening(report, u"c1"_s).text.contains(u"同比"_s)); // no rate of growth from nothing
}

void TestOpeningText::bindingsCoverExactlyTheNumbers()
{
    const Report report =
        TestSupport::publishedReport(u"16-pingtan-2021.json"_s).report(m_catalog).value();
    const ReportSet set = *ReportSet::make(report, m_catalog);
    const OpeningText made = openingText(set, u"c1"_s);
    QVERIFY(made.bindings.size() > 5);
    qsizetype end = 0;
    for (const Binding &binding : made.bindings) {
        QVERIFY(binding.span.start >= end);
        end = binding.span.end();
        QCOMPARE(made.text.mid(binding.span.start, binding.span.length),
                 BoundText::shown(binding, set));
    }
}

void TestOpeningText::noCheckContradictsAnOpening_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file :
         {u"02-shanghai-office-2019.json"_s, u"14-pingtan-2019.json"_s, u"15-pingtan-2020.json"_s,
          u"16-pingtan-2021.json"_s, u"27-pingtan-jtj-2020.json"_s, u"34-pingtan-gaj-2021.json"_s})
        QTest::newRow(qPrintable(file)) << file;
}

// What is generated from the figures must not be found to contradict them.
void TestOpeningText::noCheckContradictsAnOpening()
{
    QFETCH(QString, file);
    Report report = TestSupport::publishedReport(file).report(m_catalog).value();
    const ReportSet before = *ReportSet::make(report, m_catalog);
    const auto runner = CheckRunner::compile(*RuleBook::shipped(), m_catalog, before.formPtr());
    QVERIFY_RESULT(runner);
    for (const TemplatePtr &form : before.form().templates()) {
        for (const Chapter &chapter : form->chapters) {
            const OpeningText made = openingText(before, chapter.id);
            QVERIFY_RESULT(ReportEdit::setText(report, chapter.id, made.text, made.bindings));
        }
    }
    QVERIFY(!report.text(u"c1"_s).isEmpty());
    const CheckResult result = runner->run(*ReportSet::make(report, m_catalog));
    for (const Finding &finding : result.findings) {
        const bool aboutNumbers = finding.start >= 0 && finding.outcome == Outcome::Violated &&
                                  finding.severity != Severity::Hint;
        QVERIFY2(!aboutNumbers, qPrintable(finding.rule + u' ' + finding.message.zh));
    }
}

QTEST_APPLESS_MAIN(TestOpeningText)
#include "tst_openingtext.moc"
