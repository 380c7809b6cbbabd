// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxexporter.h"
#include "export/xlsxtext.h"

#include "publishedreports.h"
#include "samplereports.h"
#include "testsupport.h"
#include "workbooks.h"
#include "xlsxprobe.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

// LibreOffice recalculates every workbook; what comes out is what was cached, and stays right when
// somebody changes a number.
class tst_XlsxRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void formulasComeToTheirCachedValues_data();
    void formulasComeToTheirCachedValues();
    void totalsFollowWhatIsTyped();
    void aTotalWithABlankPartBecomesBlank();

private:
    static constexpr int Changed = 0; // the workbook with numbers typed into it, before the others

    QStringList m_names;
    QList<QByteArray> m_workbooks;
    QList<QByteArray> m_recalculated;
};

void tst_XlsxRoundTrip::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    QList<Report> reports;
    const auto everything = TestSupport::reportOfEverything(*catalog);
    QVERIFY_RESULT(everything);
    reports += *everything;
    m_names += u"both documents with every kind of figure"_s;
    reports << TestSupport::districtReport() << TestSupport::bureauSummary();
    m_names << u"a district with two years before"_s << u"a bureau's work summary"_s;
    for (const QString &name : TestSupport::publishedReportNames()) {
        const auto report = TestSupport::publishedReport(name).report(*catalog);
        QVERIFY_RESULT(report);
        reports += *report;
        m_names += name;
    }
    for (const Report &report : std::as_const(reports)) {
        const auto evaluated = TestSupport::evaluate(report, *catalog);
        QVERIFY_RESULT(evaluated);
        ExportJob job;
        job.set = &evaluated->set;
        job.checks = &evaluated->checks;
        job.locale = QLocale(QLocale::Chinese, QLocale::China);
        job.time = QDateTime(QDate(2022, 1, 20), QTime(9, 0), QTimeZone::utc());
        const auto files = XlsxExporter().write(job);
        QVERIFY_RESULT(files);
        m_workbooks += files->first().bytes;
    }
    const auto changed = TestSupport::typedInto(
        m_workbooks.first(),
        {u"t3_granted_natural=30"_s, u"t3_none_unclear_legal=1"_s, u"t3_deny_law_natural="_s});
    QVERIFY_RESULT(changed);
    const auto recalculated = TestSupport::recalculated(QList{*changed} + m_workbooks);
    QVERIFY_RESULT(recalculated);
    m_recalculated = *recalculated;
}

void tst_XlsxRoundTrip::formulasComeToTheirCachedValues_data()
{
    QTest::addColumn<qsizetype>("i");
    for (qsizetype i = 0; i < m_names.size(); ++i)
        QTest::newRow(qPrintable(m_names[i])) << i;
}

void tst_XlsxRoundTrip::formulasComeToTheirCachedValues()
{
    QFETCH(qsizetype, i);
    const auto cached = XlsxProbe::read(m_workbooks[i]);
    QVERIFY_RESULT(cached);
    const auto recalculated = XlsxProbe::read(m_recalculated[i + 1]);
    QVERIFY_RESULT(recalculated);
    QCOMPARE(recalculated->sheetNames(), cached->sheetNames());
    int formulas = 0;
    int blanks = 0; // formulas of which a part is blank: blank themselves, never 0
    for (const QString &name : cached->sheetNames()) {
        const QJsonObject before = cached->sheet(name)["cells"_L1].toObject();
        for (auto cell = before.begin(); cell != before.end(); ++cell) {
            const QString value = recalculated->value(name, cell.key());
            QVERIFY2(value == cell.value()["value"_L1].toString(),
                     qPrintable(name + u'!' + cell.key() + ": "_L1 + value));
            formulas += cell.value()["formula"_L1].isString();
            blanks += cell.value()["formula"_L1].isString() && value.isEmpty();
        }
        QCOMPARE(recalculated->sheet(name)["charts"_L1], cached->sheet(name)["charts"_L1]);
        QCOMPARE(recalculated->sheet(name)["merges"_L1], cached->sheet(name)["merges"_L1]);
    }
    QVERIFY(formulas > 0);
    constexpr qsizetype withBlanks = 2; // the first reports
    QVERIFY(blanks > 0 || i >= withBlanks);
}

void tst_XlsxRoundTrip::totalsFollowWhatIsTyped()
{
    const auto probe = XlsxProbe::read(m_recalculated[Changed]);
    QVERIFY_RESULT(probe);
    const auto value = [&](const QString &name) {
        return probe->namedCell(name)["value"_L1].toString();
    };
    QCOMPARE(value(u"t3_granted_natural"_s), u"n:30"_s);
    QCOMPARE(value(u"t3_granted_total"_s), u"n:30"_s);
    QCOMPARE(value(u"t3_result_total_legal"_s), u"n:1"_s); // was blank for want of one part
}

void tst_XlsxRoundTrip::aTotalWithABlankPartBecomesBlank()
{
    const auto probe = XlsxProbe::read(m_recalculated[Changed]);
    QVERIFY_RESULT(probe);
    for (const QString &name : {u"t3_deny_law_total"_s, u"t3_result_total_natural"_s})
        QVERIFY2(probe->namedCell(name)["value"_L1].isNull(), qPrintable(name));
}

QTEST_GUILESS_MAIN(tst_XlsxRoundTrip)
#include "tst_xlsxroundtrip.moc"
