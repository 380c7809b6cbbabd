// SPDX-License-Identifier: GPL-3.0-or-later
#include "collect/collectionmerge.h"
#include "collect/collectionsheet.h"
#include "document/reportedit.h"

#include "samplereports.h"
#include "testsupport.h"
#include "xlsxprobe.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

// Workbooks that were filled in, changed and saved again by LibreOffice.
class tst_CollectRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void filledInAndSavedAgain_data();
    void filledInAndSavedAgain();
    void sumsAreCheckedInTheWorkbook();

private:
    std::optional<Report> m_report;
    FormPtr m_form;
    QStringList m_names;
    QList<QByteArray> m_saved;
};

static const QStringList figures{u"t3_new_natural=30"_s,      u"t3_new_company=0"_s,
                                 u"t3_new_research=不适用"_s, u"t3_new_ngo="_s,
                                 u"t3_new_total=31"_s,        u"t2_charge_fee=20.3"_s,
                                 u"nianbao_person=王某"_s,    u"t2_charge_fee_note=含信息处理费"_s};

static const std::pair<const char *, QStringList> changes[] = {
    {"as it is", {}},
    {"a row inserted above", {u"insert:2"_s}},
    {"rows inserted between the figures", {u"insert:9"_s, u"insert:11"_s}},
    {"a column inserted", {u"insert-column:3"_s}},
    {"the sheet renamed", {u"rename:我们的数"_s}},
    {"all of it", {u"insert:1"_s, u"insert:10"_s, u"insert-column:2"_s, u"rename:某处 填报"_s}},
};

void tst_CollectRoundTrip::initTestCase()
{
    Unit unit;
    unit.name = u"某市人民政府"_s;
    const auto report =
        ReportEdit::create(TestSupport::shippedCatalog(), {u"annual-report-2021"_s}, unit, 2021);
    QVERIFY_RESULT(report);
    m_report = *report;
    const auto list = UnitList::read("A1,信访处,\nB2,\"法规处, 一\",\n", u"list.csv"_s);
    QVERIFY_RESULT(list);
    const auto request = CollectionRequest::make(*m_report, TestSupport::shippedCatalog(),
                                                 {u"t3.new"_s, u"t2.charge.fee"_s}, *list);
    QVERIFY_RESULT(request);
    m_form = request->form;
    const QDateTime time(QDate(2022, 1, 20), QTime(9, 0), QTimeZone::utc());
    const auto sheet = collectionSheet(*request, 1, time);
    QVERIFY_RESULT(sheet);
    QList<QByteArray> filled;
    for (const auto &[name, change] : changes) {
        const auto typed = TestSupport::typedInto(*sheet, figures + change);
        QVERIFY_RESULT(typed);
        filled += *typed;
        m_names += QString::fromUtf8(name);
    }
    const auto saved = TestSupport::recalculated(filled);
    QVERIFY_RESULT(saved);
    m_saved = *saved;
}

void tst_CollectRoundTrip::filledInAndSavedAgain_data()
{
    QTest::addColumn<qsizetype>("i");
    for (qsizetype i = 0; i < m_names.size(); ++i)
        QTest::newRow(qPrintable(m_names[i])) << i;
}

void tst_CollectRoundTrip::filledInAndSavedAgain()
{
    QFETCH(qsizetype, i);
    const auto reply = readCollectionReply(m_saved[i], *m_form);
    QVERIFY_RESULT(reply);
    QCOMPARE(reply->unit.code, u"B2"_s);
    QCOMPARE(reply->unit.name, u"法规处, 一"_s);
    QCOMPARE(reply->reportUnit, u"某市人民政府"_s);
    QCOMPARE(reply->year, 2021);
    QCOMPARE(reply->person, u"王某"_s);
    QCOMPARE(reply->asked.size(), 2);
    for (const UnplacedEntry &entry : reply->unplaced)
        qInfo() << entry.place << entry.text << entry.reason;
    QCOMPARE(reply->unplaced.size(), 0);
    QMap<QString, Figure> read;
    for (const CollectionReply::Entry &entry : reply->entries) {
        read.insert(entry.cell, entry.figure);
        QCOMPARE(entry.remark, entry.cell == "t2.charge.fee"_L1 ? u"含信息处理费"_s : QString());
    }
    QMap<QString, Figure> expected{
        {u"t3.new.natural"_s, Figure::number(Amount::fromInt(30))},
        {u"t3.new.company"_s, Figure::number(Amount())},
        {u"t3.new.research"_s, Figure::notApplicable()},
        {u"t3.new.total"_s, Figure::number(Amount::fromInt(31))},
        {u"t2.charge.fee"_s, Figure::number(Amount::fromMillionths(20'300'000))}};
    QCOMPARE(read, expected);
}

// Recalculated by LibreOffice: a blank part makes the check say nothing.
void tst_CollectRoundTrip::sumsAreCheckedInTheWorkbook()
{
    const auto list = UnitList::read("A1,信访处,\n", u"list.csv"_s);
    const auto request =
        CollectionRequest::make(*m_report, TestSupport::shippedCatalog(), {u"t3.new"_s}, *list);
    QVERIFY_RESULT(request);
    const auto sheet =
        collectionSheet(*request, 0, QDateTime(QDate(2022, 1, 20), QTime(), Qt::UTC));
    QVERIFY_RESULT(sheet);
    const QStringList parts{u"t3_new_natural=30"_s, u"t3_new_company=1"_s, u"t3_new_research=0"_s,
                            u"t3_new_ngo=0"_s, u"t3_new_legal=不适用"_s};
    QList<QByteArray> filled;
    for (const QStringList &more : {QStringList{u"t3_new_other=0"_s, u"t3_new_total=31"_s},
                                    QStringList{u"t3_new_other=0"_s, u"t3_new_total=32"_s},
                                    QStringList{u"t3_new_total=31"_s}}) {
        const auto typed = TestSupport::typedInto(*sheet, parts + more);
        QVERIFY_RESULT(typed);
        filled += *typed;
    }
    const auto saved = TestSupport::recalculated(filled);
    QVERIFY_RESULT(saved);
    const auto said = [&](qsizetype i) {
        const auto probe = XlsxProbe::read(saved->at(i));
        if (!probe)
            qFatal("%s", qPrintable(probe.error().text()));
        QStringList texts;
        const QJsonObject cells = probe->sheet(probe->sheetNames().first())["cells"_L1].toObject();
        for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
            if (cell.value()["formula"_L1].isString())
                texts += cell.value()["value"_L1].toString();
        }
        return texts.join(u'|');
    };
    QCOMPARE(said(0), u"s:adds up"_s);
    QCOMPARE(said(1), u"s:does not add up; the parts make 31"_s);
    QCOMPARE(said(2), QString());
}

QTEST_GUILESS_MAIN(tst_CollectRoundTrip)
#include "tst_collectroundtrip.moc"
