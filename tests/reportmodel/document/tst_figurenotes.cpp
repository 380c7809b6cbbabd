// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/figurenotes.h"
#include "document/reportedit.h"
#include "document/reportfile.h"

#include "testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestFigureNotes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cardOfOneFigureIsKept();
    void onlyWhatWasChangedIsChanged();
    void rowPassesOverItsTotal();
    void totalsAloneAreRefused();
    void valueStaysWithTheCardAndTheCardWithTheValue();
    void noteAloneStaysInTheOldVersion();

private:
    Result<void> note(const QStringList &cells, const FigureNotes::SourceChange &change)
    {
        return FigureNotes::setSource(m_report, FigureView(m_report, m_form), cells, change);
    }

    TemplateCatalog m_catalog;
    FormPtr m_form;
    Report m_report;
};

void TestFigureNotes::init()
{
    m_catalog = *TemplateCatalog::shipped();
    Unit unit;
    unit.name = u"某某市林业局"_s;
    m_report = *ReportEdit::create(m_catalog, {u"annual-report-2021"_s}, unit, 2021);
    m_form = *ReportForm::make(m_catalog, m_report.templates);
}

void TestFigureNotes::cardOfOneFigureIsKept()
{
    FigureNotes::SourceChange change;
    change.parts = FigureNotes::SourceChange::allParts();
    change.card = {u"含电话件"_s, u"信访处"_s, u"12345平台"_s, u"王某"_s, u"台账.xlsx"_s};
    change.cutOff = QDate(2021, 12, 20);
    QVERIFY_RESULT(note({u"t3.new.natural"_s}, change));
    const Figure figure = m_report.figure(u"t3.new.natural"_s);
    QCOMPARE(figure.source, change.card);
    QCOMPARE(figure.source.toText(), u"信访处 · 12345平台 · 王某 · 台账.xlsx · 含电话件"_s);
    QCOMPARE(figure.cutOff, QDate(2021, 12, 20));
    QVERIFY(figure.isBlank());
    const QByteArray bytes = ReportFile::toBytes(m_report);
    QVERIFY(bytes.contains("\"version\": \"1.2\""));
    const auto read = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY_RESULT(read);
    QCOMPARE(read->report, m_report);
}

void TestFigureNotes::onlyWhatWasChangedIsChanged()
{
    m_report.figures[u"t3.new.natural"_s].source.person = u"王某"_s;
    m_report.figures[u"t3.new.company"_s].source.person = u"李某"_s;
    FigureNotes::SourceChange change;
    change.parts = {u"office"_s};
    change.card.office = u"办公室"_s;
    QVERIFY_RESULT(note({u"t3.new.natural"_s, u"t3.new.company"_s}, change));
    QCOMPARE(m_report.figure(u"t3.new.natural"_s).source.person, u"王某"_s);
    QCOMPARE(m_report.figure(u"t3.new.company"_s).source.person, u"李某"_s);
    QCOMPARE(m_report.figure(u"t3.new.company"_s).source.office, u"办公室"_s);
}

void TestFigureNotes::rowPassesOverItsTotal()
{
    FigureNotes::SourceChange change;
    change.parts = {u"office"_s};
    change.card.office = u"办公室"_s;
    QVERIFY_RESULT(note({u"t3.new.natural"_s, u"t3.new.total"_s}, change));
    QVERIFY(!m_report.figures.contains(u"t3.new.total"_s)); // would state it
}

void TestFigureNotes::totalsAloneAreRefused()
{
    FigureNotes::SourceChange change;
    change.parts = {u"office"_s};
    change.card.office = u"办公室"_s;
    const Report before = m_report;
    QVERIFY(!note({u"t3.new.total"_s}, change));
    QVERIFY(!note({u"t9.none"_s}, change));
    QCOMPARE(m_report, before);
}

void TestFigureNotes::valueStaysWithTheCardAndTheCardWithTheValue()
{
    QVERIFY_RESULT(ReportEdit::assign(m_report, *m_form, {{u"t3.new.natural"_s, u"27"_s, false}}));
    FigureNotes::SourceChange change;
    change.parts = {u"office"_s};
    change.card.office = u"办公室"_s;
    QVERIFY_RESULT(note({u"t3.new.natural"_s}, change));
    QCOMPARE(m_report.figure(u"t3.new.natural"_s).value, Amount::fromInt(27));
    QVERIFY_RESULT(ReportEdit::assign(m_report, *m_form, {{u"t3.new.natural"_s, u"28"_s, false}}));
    QCOMPARE(m_report.figure(u"t3.new.natural"_s).source.office, u"办公室"_s);
    change.card.office.clear();
    QVERIFY_RESULT(note({u"t3.new.natural"_s}, change));
    QVERIFY(m_report.figure(u"t3.new.natural"_s).source.isEmpty());
}

void TestFigureNotes::noteAloneStaysInTheOldVersion()
{
    m_report.figures[u"t3.new.natural"_s].source.note = u"办公室台账"_s;
    const QByteArray bytes = ReportFile::toBytes(m_report);
    QVERIFY(bytes.contains("\"version\": \"1.0\""));
    QVERIFY(bytes.contains("\"source\""));
}

QTEST_GUILESS_MAIN(TestFigureNotes)
#include "tst_figurenotes.moc"
