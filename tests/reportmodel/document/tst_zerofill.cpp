// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/figureview.h"
#include "document/reportdiff.h"
#include "document/reportedit.h"
#include "document/reportfile.h"
#include "document/zerofill.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

// 其余空白置 0: what it fills, what it never touches and what the file keeps of it.
class tst_ZeroFill : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void fillsTheScopeAndNothingElse_data();
    void fillsTheScopeAndNothingElse();
    void neverTouches_data();
    void neverTouches();
    void keepsTheSource();
    void aRowIsWhatIsPrintedInIt();
    void refusesWhatIsNoScope_data();
    void refusesWhatIsNoScope();
    void isRecordedWithTheReport();
    void nothingFilledIsNothingRecorded();
    void survivesTheFile();
    void differencesKeepEveryAct();
    void damagedRecordsAreNamed_data();
    void damagedRecordsAreNamed();

private:
    QStringList scope(const QString &name) const { return *ZeroFill::cellsOf(*m_form, name); }
    Result<QStringList> fill(const QString &name)
    {
        return ZeroFill::fill(m_report, *m_form, {name, scope(name), u"李明"_s, Day, {}});
    }
    void assign(const QString &cell, const QString &value)
    {
        QVERIFY_RESULT(ReportEdit::assign(m_report, *m_form, {{cell, value}}));
    }

    const QDate Day{2022, 1, 20};
    FormPtr m_form;
    Report m_empty;
    Report m_report;
};

void tst_ZeroFill::initTestCase()
{
    Unit unit;
    unit.name = u"某镇人民政府"_s;
    const auto report = ReportEdit::create(
        TestSupport::shippedCatalog(), {u"annual-report-2021"_s, u"work-summary"_s}, unit, 2021);
    QVERIFY_RESULT(report);
    m_empty = *report;
    m_form = TestSupport::evaluated(m_empty).formPtr();
}

void tst_ZeroFill::init()
{
    m_report = m_empty;
}

void tst_ZeroFill::fillsTheScopeAndNothingElse_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("count");
    QTest::newRow("one figure") << u"t3.new.ngo"_s << 1;
    QTest::newRow("row of table three") << u"t3.new"_s << 6;
    QTest::newRow("row of table two") << u"t2.norm"_s << 3;
    QTest::newRow("table three") << u"t3"_s << 144;
    QTest::newRow("table four") << u"t4"_s << 12;
    QTest::newRow("whole report") << u"all"_s << 169; // with the fee
}

void tst_ZeroFill::fillsTheScopeAndNothingElse()
{
    QFETCH(QString, name);
    QFETCH(int, count);
    const auto filled = fill(name);
    QVERIFY_RESULT(filled);
    QCOMPARE(filled->size(), count);
    QCOMPARE(m_report.figures.size(), count);
    for (const QString &cell : *filled) {
        QVERIFY(scope(name).contains(cell));
        QCOMPARE(m_report.figure(cell), Figure::number(Amount()));
    }
    QVERIFY(ZeroFill::blanks(m_report, *m_form, scope(name)).isEmpty());
}

void tst_ZeroFill::neverTouches_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("value"); // given beforehand; empty: left as it is
    QTest::newRow("a figure that is filled in") << u"t3.new.natural"_s << u"5"_s;
    QTest::newRow("a figure that is 0 already") << u"t3.new.natural"_s << u"0"_s;
    QTest::newRow("a figure that is not applicable") << u"t3.new.company"_s << u"na"_s;
    QTest::newRow("a total") << u"t3.new.total"_s << QString();
    QTest::newRow("a total that is stated") << u"t3.new.total"_s << u"7"_s;
    QTest::newRow("a figure of the work summary") << u"petition.total"_s << QString();
}

void tst_ZeroFill::neverTouches()
{
    QFETCH(QString, cell);
    QFETCH(QString, value);
    QVERIFY(m_form->indexOf(cell) >= 0);
    if (!value.isEmpty())
        assign(cell, value);
    const bool isKept = m_report.figures.contains(cell);
    const Figure before = m_report.figure(cell);
    const auto filled = fill(u"all"_s);
    QVERIFY_RESULT(filled);
    QVERIFY(!filled->contains(cell));
    QCOMPARE(m_report.figures.contains(cell), isKept);
    QCOMPARE(m_report.figure(cell), before);
    QVERIFY(!m_report.blanksFilled.constFirst().cells.contains(cell));
}

void tst_ZeroFill::keepsTheSource()
{
    Figure noted;
    noted.source.office = u"法规科"_s;
    m_report.figures.insert(u"t3.new.legal"_s, noted);
    QVERIFY_RESULT(fill(u"t3.new"_s));
    QVERIFY(m_report.figure(u"t3.new.legal"_s).isNumber());
    QCOMPARE(m_report.figure(u"t3.new.legal"_s).source.office, u"法规科"_s);
}

void tst_ZeroFill::aRowIsWhatIsPrintedInIt()
{
    const QStringList row = ZeroFill::rowOf(*m_form, u"t3.new.ngo"_s);
    QVERIFY(row.contains(u"t3.new.natural"_s));
    for (const QString &cell : row)
        QVERIFY(cell.startsWith(u"t3.new."));
    QCOMPARE(ZeroFill::blanks(m_report, *m_form, row), scope(u"t3.new"_s).mid(0, 6));
    QCOMPARE(ZeroFill::rowOf(*m_form, u"petition.total"_s), QStringList{u"petition.total"_s});
}

void tst_ZeroFill::refusesWhatIsNoScope_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("meant"); // proposed instead
    QTest::newRow("unknown table") << u"t9"_s << u"t"_s;
    QTest::newRow("row misspelt") << u"t3.grantd"_s << u"t3.granted"_s;
    QTest::newRow("figure of the work summary") << u"petition.total"_s << QString();
}

void tst_ZeroFill::refusesWhatIsNoScope()
{
    QFETCH(QString, name);
    QFETCH(QString, meant);
    const auto cells = ZeroFill::cellsOf(*m_form, name);
    QVERIFY(!cells);
    QCOMPARE(cells.error().kind, Error::Kind::BadInput);
    QVERIFY2(cells.error().message.contains(meant), qPrintable(cells.error().message));
}

void tst_ZeroFill::isRecordedWithTheReport()
{
    assign(u"t3.new.natural"_s, u"5"_s);
    const auto filled = fill(u"t3.new"_s);
    QVERIFY_RESULT(filled);
    QCOMPARE(m_report.blanksFilled.size(), 1);
    const BlanksFilled &act = m_report.blanksFilled.constFirst();
    QCOMPARE(act.about, u"t3.new"_s);
    QCOMPARE(act.cells, *filled);
    QCOMPARE(act.by, u"李明"_s);
    QCOMPARE(act.date, Day);
}

void tst_ZeroFill::nothingFilledIsNothingRecorded()
{
    QVERIFY_RESULT(fill(u"t2"_s));
    const Report before = m_report;
    const auto again = fill(u"t2"_s);
    QVERIFY_RESULT(again);
    QVERIFY(again->isEmpty());
    QVERIFY(m_report == before);
}

void tst_ZeroFill::survivesTheFile()
{
    QVERIFY_RESULT(fill(u"t3.new"_s));
    QVERIFY_RESULT(fill(u"t2"_s));
    const QByteArray bytes = ReportFile::toBytes(m_report);
    QVERIFY(bytes.contains("\"version\": \"1.2\""));
    const auto read = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY_RESULT(read);
    QVERIFY(read->notes.isEmpty());
    QVERIFY(read->report == m_report);
    QCOMPARE(ReportFile::toBytes(read->report), bytes);
}

// The journal keeps differences: no act may be lost between two of the same name.
void tst_ZeroFill::differencesKeepEveryAct()
{
    QVERIFY_RESULT(fill(u"t3.new"_s));
    const Report first = m_report;
    assign(u"t3.new.ngo"_s, u"blank"_s);
    QVERIFY_RESULT(fill(u"t3.new"_s));
    QCOMPARE(m_report.blanksFilled.size(), 2);
    const auto forth = applyDifferences(diff(m_empty, m_report), m_empty);
    QVERIFY_RESULT(forth);
    QCOMPARE(forth->blanksFilled.size(), 2);
    const auto back = applyDifferences(diff(m_report, first), m_report);
    QVERIFY_RESULT(back);
    QVERIFY(*back == first);
}

void tst_ZeroFill::damagedRecordsAreNamed_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("not named") << QByteArray("\"about\": \"t2\"") << QByteArray("\"about\": \"\"");
    QTest::newRow("no list of figures")
        << QByteArray("\"cells\": [") << QByteArray("\"others\": [");
    QTest::newRow("no such day") << QByteArray("2022-01-20") << QByteArray("2022-02-30");
}

void tst_ZeroFill::damagedRecordsAreNamed()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QVERIFY_RESULT(fill(u"t2"_s));
    QByteArray bytes = ReportFile::toBytes(m_report);
    QVERIFY(bytes.contains(before));
    bytes.replace(before, after);
    const auto read = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY(!read);
    QVERIFY2(read.error().where.contains(u"blanks_filled[0]"_s), qPrintable(read.error().where));
}

QTEST_GUILESS_MAIN(tst_ZeroFill)
#include "tst_zerofill.moc"
