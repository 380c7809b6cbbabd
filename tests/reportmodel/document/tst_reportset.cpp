// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportset.h"

#include "publishedreports.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

// Three years of one unit across the change of form.
class tst_ReportSet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void yearsAreNewestFirst();
    void sameFormIsComparable();
    void olderFormIsMapped_data();
    void olderFormIsMapped();
    void totalsWithoutAMappingAreMadeOfTheirParts();
    void linkedFiguresAreFoundInAnEarlierAnnualReport();
    void updateKeepsFormAndYears();
    void withoutThePreviousYear();
    void unknownTemplate_data();
    void unknownTemplate();

private:
    Report withYears(const QString &current, const QStringList &earlier) const;

    TemplateCatalog m_catalog;
    const QString m_2019 = u"14-pingtan-2019.json"_s;
    const QString m_2020 = u"15-pingtan-2020.json"_s;
    const QString m_2021 = u"16-pingtan-2021.json"_s;
};

void tst_ReportSet::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
}

Report tst_ReportSet::withYears(const QString &current, const QStringList &earlier) const
{
    Report report = *TestSupport::publishedReport(current).report(m_catalog);
    for (const QString &name : earlier) {
        const auto attached = ReportEdit::attach(
            report, *TestSupport::publishedReport(name).report(m_catalog), name, {});
        if (!attached)
            qFatal("%s", qPrintable(attached.error().text()));
    }
    return report;
}

void tst_ReportSet::yearsAreNewestFirst()
{
    const auto set = ReportSet::make(withYears(m_2021, {m_2019, m_2020}), m_catalog);
    QVERIFY_RESULT(set);
    QCOMPARE(set->earlier().size(), 2);
    QCOMPARE(set->earlier().first()->report.year, 2020);
    QCOMPARE(set->earlier().last()->report.year, 2019);
    QVERIFY(set->previous() == set->earlier().first().get());
}

void tst_ReportSet::sameFormIsComparable()
{
    const auto set = ReportSet::make(withYears(m_2020, {m_2019}), m_catalog);
    QVERIFY_RESULT(set);
    const EarlierYear *previous = set->previous();
    QVERIFY(previous);
    for (int index = 0; index < set->form().cellCount(); ++index) {
        QCOMPARE(previous->at(index).comparable, Comparability::Yes);
        QVERIFY(previous->at(index).value == previous->figures.at(index));
    }
}

void tst_ReportSet::olderFormIsMapped_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<Comparability>("comparable");
    QTest::addColumn<QString>("earlierCell"); // empty: no value
    QTest::newRow("same cell") << u"t3.new.natural"_s << Comparability::Yes << u"t3.new.natural"_s;
    QTest::newRow("same total") << u"t3.new.total"_s << Comparability::Yes << u"t3.new.total"_s;
    QTest::newRow("near") << u"t2.norm.made"_s << Comparability::Approximate << u"t2.norm.made"_s;
    QTest::newRow("row split in three")
        << u"t3.misc.total"_s << Comparability::Yes << u"t3.misc_total.total"_s;
    QTest::newRow("part of a split row")
        << u"t3.misc_other.total"_s << Comparability::Never << QString();
    QTest::newRow("must not be compared")
        << u"t2.norm.in_force"_s << Comparability::Never << QString();
    QTest::newRow("no counterpart") << u"fee.notices"_s << Comparability::Never << QString();
}

void tst_ReportSet::olderFormIsMapped()
{
    QFETCH(QString, cell);
    QFETCH(QString, earlierCell);
    const auto set = ReportSet::make(withYears(m_2021, {m_2020}), m_catalog);
    QVERIFY_RESULT(set);
    const int index = set->form().indexOf(cell);
    QVERIFY(index >= 0);
    const EarlierYear::Mapped &mapped = set->previous()->at(index);
    QTEST(mapped.comparable, "comparable");
    QCOMPARE(mapped.value.isBlank(), earlierCell.isEmpty());
    QCOMPARE(mapped.value.toText(), set->previous()->figures.value(earlierCell).toText());
}

void tst_ReportSet::totalsWithoutAMappingAreMadeOfTheirParts()
{
    const auto cell = [](const QString &id, const QStringList &terms) {
        CellSpec spec;
        spec.id = id;
        spec.role = terms.isEmpty() ? CellRole::Input : CellRole::Computed;
        for (const QString &term : terms)
            spec.terms.append({term, false});
        return spec;
    };
    auto older = std::make_shared<ReportTemplate>();
    older->id = u"older"_s;
    older->cells = {cell(u"p"_s, {}), cell(u"q"_s, {}), cell(u"r"_s, {})};
    older->buildIndex();
    auto newer = std::make_shared<ReportTemplate>();
    newer->id = u"newer"_s;
    newer->cells = {cell(u"x"_s, {}),
                    cell(u"y"_s, {}),
                    cell(u"z"_s, {}),
                    cell(u"w"_s, {}),
                    cell(u"xy"_s, {u"x"_s, u"y"_s}),
                    cell(u"xz"_s, {u"x"_s, u"z"_s}),
                    cell(u"yw"_s, {u"y"_s, u"w"_s})};
    newer->mappings.insert(
        u"older"_s, {
                        {{u"p"_s}, u"x"_s, Comparability::Yes, {}},
                        {{u"q"_s, u"r"_s}, u"y"_s, Comparability::Approximate, {u"约"_s, {}}},
                        {{u"q"_s}, u"w"_s, Comparability::Never, {}},
                        {{u"r"_s}, {}, Comparability::Never, {}},
                    });
    newer->buildIndex();
    const TemplateCatalog catalog({older, newer});

    Report earlier;
    earlier.templates = {u"older"_s};
    earlier.year = 2020;
    earlier.figures = {{u"p"_s, Figure::number(Amount::fromInt(1))},
                       {u"q"_s, Figure::number(Amount::fromInt(2))},
                       {u"r"_s, Figure::number(Amount::fromInt(3))}};
    Report report;
    report.templates = {u"newer"_s};
    report.year = 2021;
    report.attached.append({earlier, {}, {}, {}});

    const auto set = ReportSet::make(report, catalog);
    QVERIFY_RESULT(set);
    const auto mapped = [&set](const QString &id) {
        return set->previous()->at(set->form().indexOf(id));
    };
    QCOMPARE(mapped(u"y"_s).value.toText(), u"5"_s);
    QCOMPARE(mapped(u"xy"_s).value.toText(), u"6"_s);
    QCOMPARE(mapped(u"xy"_s).comparable, Comparability::Approximate);
    QCOMPARE(mapped(u"xy"_s).note.zh, u"约"_s);
    QCOMPARE(mapped(u"xz"_s).comparable, Comparability::Never);
    QCOMPARE(mapped(u"yw"_s).comparable, Comparability::Never);
    QVERIFY(mapped(u"yw"_s).value.isBlank());
}

void tst_ReportSet::linkedFiguresAreFoundInAnEarlierAnnualReport()
{
    Report report = withYears(m_2021, {m_2020});
    report.templates.append(u"work-summary"_s);
    const auto set = ReportSet::make(report, m_catalog);
    QVERIFY_RESULT(set);
    const EarlierYear::Mapped &mapped =
        set->previous()->at(set->form().indexOf(u"request.received"_s));
    QCOMPARE(mapped.comparable, Comparability::Yes);
    QCOMPARE(mapped.value.toText(), set->previous()->figures.value(u"t3.new.total"_s).toText());
}

void tst_ReportSet::updateKeepsFormAndYears()
{
    const auto set = ReportSet::make(withYears(m_2021, {m_2020}), m_catalog);
    QVERIFY_RESULT(set);
    Report changed = set->report();
    changed.figures.insert(u"t3.new.natural"_s, Figure::number(Amount::fromInt(1000)));
    const ReportSet updated = ReportSet::update(*set, changed);
    QCOMPARE(updated.figures().value(u"t3.new.natural"_s).toText(), u"1000"_s);
    QVERIFY(updated.formPtr() == set->formPtr());
    QVERIFY(updated.previous() == set->previous());
    QVERIFY(set->figures().value(u"t3.new.natural"_s).toText() != u"1000"_s);
}

void tst_ReportSet::withoutThePreviousYear()
{
    const auto set = ReportSet::make(withYears(m_2021, {m_2019}), m_catalog);
    QVERIFY_RESULT(set);
    QCOMPARE(set->earlier().size(), 1);
    QVERIFY(!set->previous());
}

void tst_ReportSet::unknownTemplate_data()
{
    QTest::addColumn<bool>("inAttachment");
    QTest::newRow("of the report") << false;
    QTest::newRow("of an attached report") << true;
}

void tst_ReportSet::unknownTemplate()
{
    QFETCH(bool, inAttachment);
    Report report = withYears(m_2021, {m_2020});
    (inAttachment ? report.attached.first().report : report).templates = {u"annual-report-1999"_s};
    const auto set = ReportSet::make(report, m_catalog);
    QVERIFY(!set);
    QCOMPARE(set.error().kind, Error::Kind::BadInput);
    QVERIFY(set.error().message.contains(u"annual-report-1999"_s));
}

QTEST_GUILESS_MAIN(tst_ReportSet)
#include "tst_reportset.moc"
