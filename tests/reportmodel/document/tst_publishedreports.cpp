// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportfile.h"
#include "document/reportset.h"

#include "publishedreports.h"
#include "testsupport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Real published figures: what is put in comes out again, blanks and wrong totals included.
class tst_PublishedReports : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readBackAsPublished_data() { reports(); }
    void readBackAsPublished();
    void onlyDeviatingTotalsAreStated_data() { reports(); }
    void onlyDeviatingTotalsAreStated();
    void theOrderOfAssignmentsDoesNotMatter_data() { reports(); }
    void theOrderOfAssignmentsDoesNotMatter();
    void surviveTheFile_data() { reports(); }
    void surviveTheFile();

private:
    static void reports();

    TemplateCatalog m_catalog;
};

void tst_PublishedReports::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
}

void tst_PublishedReports::reports()
{
    QTest::addColumn<PublishedReport>("published");
    for (const QString &name : TestSupport::publishedReportNames())
        QTest::newRow(qPrintable(name)) << TestSupport::publishedReport(name);
}

void tst_PublishedReports::readBackAsPublished()
{
    QFETCH(PublishedReport, published);
    const auto report = published.report(m_catalog);
    QVERIFY_RESULT(report);
    const auto set = ReportSet::make(*report, m_catalog);
    QVERIFY_RESULT(set);

    QVERIFY(published.values.size() > 150);
    for (const ReportEdit::Assignment &given : published.values) {
        const CellValue &value = set->figures().value(given.cell);
        QVERIFY2(value.isBlank() == given.isNull, qPrintable(given.cell));
        QString decimal = given.value;
        decimal.remove(u"元"_s);
        QVERIFY2(value.toText() == decimal, qPrintable(given.cell));
    }
}

void tst_PublishedReports::onlyDeviatingTotalsAreStated()
{
    QFETCH(PublishedReport, published);
    const auto report = published.report(m_catalog);
    QVERIFY_RESULT(report);
    const auto set = ReportSet::make(*report, m_catalog);
    QVERIFY_RESULT(set);

    for (int index = 0; index < set->form().cellCount(); ++index) {
        const CellValue &value = set->figures().at(index);
        const CellSpec &spec = set->form().cell(index);
        QVERIFY2(value.isStated == value.differsFromSum(), qPrintable(spec.id));
        if (spec.role == CellRole::Computed)
            QCOMPARE(report->figures.contains(spec.id), value.isStated);
    }
}

void tst_PublishedReports::theOrderOfAssignmentsDoesNotMatter()
{
    QFETCH(PublishedReport, published);
    const auto forward = published.report(m_catalog);
    std::reverse(published.values.begin(), published.values.end());
    const auto backward = published.report(m_catalog);
    QVERIFY_RESULT(forward);
    QVERIFY_RESULT(backward);
    QVERIFY(*forward == *backward);
}

void tst_PublishedReports::surviveTheFile()
{
    QFETCH(PublishedReport, published);
    const auto report = published.report(m_catalog);
    QVERIFY_RESULT(report);
    const QByteArray bytes = ReportFile::toBytes(*report);
    const auto loaded = ReportFile::parse(bytes, published.fileName);
    QVERIFY_RESULT(loaded);
    QVERIFY(loaded->report == *report);
    QCOMPARE(ReportFile::toBytes(loaded->report), bytes);
    QCOMPARE(loaded->notes, QStringList());
}

QTEST_GUILESS_MAIN(tst_PublishedReports)
#include "tst_publishedreports.moc"
