// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/reportform.h"

#include "templates/templatereader.h"
#include "testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestReportForm : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void numbersTheCellsOfBothDocuments();
    void linksFiguresOfTheSameReportOnly_data();
    void linksFiguresOfTheSameReportOnly();
    void ordersTotalsAfterTheirTerms_data();
    void ordersTotalsAfterTheirTerms();
    void knowsOwners();
    void sharesTheSignature();
    void refuses_data();
    void refuses();
    void refusesACellIdUsedTwice();

private:
    FormPtr form(const QStringList &ids) const { return *ReportForm::make(m_catalog, ids); }

    TemplateCatalog m_catalog;
};

void TestReportForm::initTestCase()
{
    const Result<TemplateCatalog> catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
}

void TestReportForm::numbersTheCellsOfBothDocuments()
{
    const FormPtr both = form({u"annual-report-2021"_s, u"work-summary"_s});
    QCOMPARE(both->templateIds(), (QStringList{u"annual-report-2021"_s, u"work-summary"_s}));
    QCOMPARE(both->cellCount(), m_catalog.find(u"annual-report-2021")->cells.size() +
                                    m_catalog.find(u"work-summary")->cells.size());
    for (int i = 0; i < both->cellCount(); ++i)
        QCOMPARE(both->indexOf(both->cell(i).id), i);
    QCOMPARE(both->indexOf(u"t9.new.total"_s), -1);
}

void TestReportForm::linksFiguresOfTheSameReportOnly_data()
{
    QTest::addColumn<QStringList>("templates");
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("target");

    const QStringList both{u"annual-report-2021"_s, u"work-summary"_s};
    const QStringList both2019{u"annual-report-2019"_s, u"work-summary"_s};
    const QStringList alone{u"work-summary"_s};
    QTest::newRow("received") << both << u"request.received"_s << u"t3.new.total"_s;
    QTest::newRow("result, earlier form")
        << both2019 << u"request.result.none_not_held"_s << u"t3.none_not_held.total"_s;
    QTest::newRow("summary named first")
        << QStringList{both[1], both[0]} << u"request.carried_out"_s << u"t3.carried_out.total"_s;
    QTest::newRow("summary alone") << alone << u"request.received"_s << QString();
    QTest::newRow("figure without a counterpart") << both << u"request.topic.water"_s << QString();
    QTest::newRow("annual figure") << both << u"t3.new.total"_s << QString();
}

void TestReportForm::linksFiguresOfTheSameReportOnly()
{
    QFETCH(QStringList, templates);
    QFETCH(QString, figure);
    QFETCH(QString, target);
    const FormPtr one = form(templates);
    QCOMPARE(one->linkTarget(one->indexOf(figure)), target.isEmpty() ? -1 : one->indexOf(target));
}

void TestReportForm::ordersTotalsAfterTheirTerms_data()
{
    QTest::addColumn<QStringList>("templates");
    QTest::newRow("2019") << QStringList{u"annual-report-2019"_s};
    QTest::newRow("2021 and summary") << QStringList{u"annual-report-2021"_s, u"work-summary"_s};
    QTest::newRow("summary") << QStringList{u"work-summary"_s};
}

void TestReportForm::ordersTotalsAfterTheirTerms()
{
    QFETCH(QStringList, templates);
    const FormPtr one = form(templates);
    QSet<int> done;
    for (const int index : one->computeOrder()) {
        QVERIFY(one->cell(index).role != CellRole::Input);
        for (const ReportForm::Term &term : one->terms(index)) {
            const bool ready =
                one->cell(term.index).role == CellRole::Input || done.contains(term.index);
            QVERIFY2(ready, qPrintable(one->cell(index).id));
        }
        done.insert(index);
    }
    int totals = 0;
    for (int i = 0; i < one->cellCount(); ++i)
        totals += one->cell(i).role != CellRole::Input ? 1 : 0;
    QCOMPARE(done.size(), totals);
}

void TestReportForm::knowsOwners()
{
    const FormPtr both = form({u"annual-report-2021"_s, u"work-summary"_s});
    const auto idOf = [](const ReportTemplate *owner) { return owner ? owner->id : QString(); };
    QCOMPARE(idOf(both->ownerOfCell(u"t3.new.total")), u"annual-report-2021"_s);
    QCOMPARE(idOf(both->ownerOfCell(u"petition.total")), u"work-summary"_s);
    QCOMPARE(idOf(both->ownerOfCell(u"t3")), QString());
    QCOMPARE(idOf(both->ownerOfText(u"t3.note")), u"annual-report-2021"_s);
    QCOMPARE(idOf(both->ownerOfText(u"s2.3")), u"work-summary"_s);
    QCOMPARE(idOf(both->ownerOfText(u"c9")), QString());
    QCOMPARE(idOf(both->document(ReportTemplate::Document::WorkSummary)), u"work-summary"_s);
    const FormPtr annual = form({u"annual-report-2019"_s});
    QCOMPARE(idOf(annual->document(ReportTemplate::Document::WorkSummary)), QString());
}

void TestReportForm::sharesTheSignature()
{
    const FormPtr both = form({u"annual-report-2021"_s, u"work-summary"_s});
    QCOMPARE(both->textIds(),
             (QStringList{u"c0"_s,   u"c1"_s,      u"c2"_s,   u"t2.note"_s, u"c3"_s,   u"t3.note"_s,
                          u"c4"_s,   u"t4.note"_s, u"c5"_s,   u"c6"_s,      u"sign"_s, u"s0"_s,
                          u"s1"_s,   u"s1.1"_s,    u"s1.2"_s, u"s1.3"_s,    u"s1.4"_s, u"s1.5"_s,
                          u"s1.6"_s, u"s2"_s,      u"s2.1"_s, u"s2.2"_s,    u"s2.3"_s}));
}

void TestReportForm::refuses_data()
{
    QTest::addColumn<QStringList>("templates");
    QTest::addColumn<QString>("message");

    const QString known = u"annual-report-2019, annual-report-2021, work-summary"_s;
    QTest::newRow("no template") << QStringList()
                                 << u"No document template is named; there are: %1."_s.arg(known);
    QTest::newRow("unknown template")
        << QStringList{u"work-summary"_s, u"annual-report-1999"_s}
        << u"There is no document template “annual-report-1999”; there are: %1."_s.arg(known);
    QTest::newRow("two annual reports")
        << QStringList{u"annual-report-2019"_s, u"annual-report-2021"_s}
        << u"“annual-report-2019” and “annual-report-2021” are the same kind of document; a report "
           "carries one of each kind."_s;
    QTest::newRow("one twice") << QStringList{u"work-summary"_s, u"work-summary"_s}
                               << u"The document template “work-summary” is named twice."_s;
}

void TestReportForm::refuses()
{
    QFETCH(QStringList, templates);
    const auto made = ReportForm::make(m_catalog, templates);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::BadInput);
    QTEST(made.error().message, "message");
}

void TestReportForm::refusesACellIdUsedTwice()
{
    const auto minimal = [](const QByteArray &document) {
        return *readTemplate(R"({"id": ")" + document + R"(", "name": {"zh_CN": "名"},
            "document": ")" + document +
                                 R"(", "fromYear": 2021, "title": "题", "fileSuffix": "尾",
            "chapters": [{"id": "a", "tab": {"zh_CN": "章"}, "level": 0}],
            "figureGroups": [{"id": "g", "chapter": "a", "figures": [
                {"id": "same", "label": "数", "unit": "件"}]}]})",
                             {});
    };
    const TemplateCatalog catalog({minimal("annual-report"), minimal("work-summary")});
    const auto made = ReportForm::make(catalog, {u"annual-report"_s, u"work-summary"_s});
    QVERIFY(!made);
    QCOMPARE(made.error().message,
             u"The figure “same” stands in two of the documents; they cannot be in one report."_s);
}

QTEST_GUILESS_MAIN(TestReportForm)
#include "tst_reportform.moc"
