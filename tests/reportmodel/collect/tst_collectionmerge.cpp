// SPDX-License-Identifier: GPL-3.0-or-later
#include "collect/collectionmerge.h"
#include "collect/collectionsheet.h"
#include "document/reportedit.h"

#include "samplereports.h"
#include "testsupport.h"
#include "xlsxprobe.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_CollectionMerge : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatTheWorkbookHolds();
    void figuresThatCanBeAsked_data();
    void figuresThatCanBeAsked();
    void whatCannotBeTaken_data();
    void whatCannotBeTaken();
    void filesThatAreNoReplies_data();
    void filesThatAreNoReplies();
    void damagedWorkbooksDoNoHarm();
    void repliesAreBroughtTogether();
    void theReportKeepsWhatItHas();
    void aTotalThatAddsUpIsNotStated();

private:
    CollectionRequest request(const QStringList &ids) const;
    QByteArray sheet(const QStringList &ids, int asked) const;
    CollectionReply reply(int asked, const QStringList &typed) const;

    Report m_report;
};

static const QStringList figures{u"t3.new"_s, u"t2.charge.fee"_s};

void tst_CollectionMerge::init()
{
    Unit unit;
    unit.name = u"某市人民政府"_s;
    const auto report =
        ReportEdit::create(TestSupport::shippedCatalog(), {u"annual-report-2021"_s}, unit, 2021);
    QVERIFY_RESULT(report);
    m_report = *report;
}

CollectionRequest tst_CollectionMerge::request(const QStringList &ids) const
{
    const auto list = UnitList::read("A1,信访处,\nB2,法规处,法规\nC3,财务处,\n", u"list.csv"_s);
    auto request = CollectionRequest::make(m_report, TestSupport::shippedCatalog(), ids, *list);
    if (!request)
        qFatal("%s", qPrintable(request.error().text()));
    return *request;
}

QByteArray tst_CollectionMerge::sheet(const QStringList &ids, int asked) const
{
    const auto bytes =
        collectionSheet(request(ids), asked, QDateTime(QDate(2022, 1, 20), QTime(), Qt::UTC));
    if (!bytes)
        qFatal("%s", qPrintable(bytes.error().text()));
    return *bytes;
}

CollectionReply tst_CollectionMerge::reply(int asked, const QStringList &typed) const
{
    const auto changed = TestSupport::typedInto(sheet(figures, asked), typed);
    const auto reply = changed ? readCollectionReply(*changed, *request(figures).form)
                               : Result<CollectionReply>(changed.error());
    if (!reply)
        qFatal("%s", qPrintable(reply.error().text()));
    return *reply;
}

void tst_CollectionMerge::whatTheWorkbookHolds()
{
    const auto probe = XlsxProbe::read(sheet(figures, 1));
    QVERIFY_RESULT(probe);
    const QString first = probe->sheetNames().first();
    QVERIFY(probe->sheet(first)["protected"_L1].toBool());
    QVERIFY(probe->sheet(u"key"_s)["protected"_L1].toBool());
    for (const QString &name : {u"t3_new_natural"_s, u"t3_new_total"_s, u"t2_charge_fee"_s}) {
        const QJsonObject cell = probe->namedCell(name);
        QVERIFY(!cell.isEmpty());
        QVERIFY(cell["value"_L1].isNull());
        QVERIFY(!cell["locked"_L1].toBool(true));
    }
    // Every figure is restricted, and everything that is not filled in is locked.
    QCOMPARE(probe->sheet(first)["validations"_L1].toArray().size(), 8);
    QVERIFY(probe->cell(first, u"B6"_s)["locked"_L1].toBool());
    const auto help = m_report.templates;
    bool explained = false;
    const QJsonObject cells = probe->sheet(first)["cells"_L1].toObject();
    const TemplatePtr form = TestSupport::shippedCatalog().find(help.first());
    for (auto cell = cells.begin(); cell != cells.end(); ++cell)
        explained = explained || cell.value()["value"_L1].toString() ==
                                     u"s:"_s + form->cell(u"t2.charge.fee"_s)->help.text.zh;
    QVERIFY(explained);
    const auto read = readCollectionReply(sheet(figures, 1), *request(figures).form);
    QVERIFY_RESULT(read);
    QVERIFY(read->isEmpty());
    QCOMPARE(read->unit.name, u"法规处"_s);
    QCOMPARE(collectionFileName(request(figures), 1), u"B2_法规_2021年填报表.xlsx"_s);
}

void tst_CollectionMerge::figuresThatCanBeAsked_data()
{
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<int>("count");

    QTest::newRow("a cell") << QStringList{u"t3.new.natural"_s} << 1;
    QTest::newRow("a row with its total") << QStringList{u"t3.new"_s} << 7;
    QTest::newRow("a cell and its row") << QStringList{u"t3.new.natural"_s, u"t3.new"_s} << 7;
    QTest::newRow("a row of a name that begins another") << QStringList{u"t3.ne"_s} << 0;
    QTest::newRow("unknown") << QStringList{u"t3.new"_s, u"t9"_s} << 0;
    QTest::newRow("none") << QStringList() << 0;
}

void tst_CollectionMerge::figuresThatCanBeAsked()
{
    QFETCH(QStringList, ids);
    QFETCH(int, count);
    const auto list = UnitList::read("A1,信访处,\n", u"list.csv"_s);
    const auto request =
        CollectionRequest::make(m_report, TestSupport::shippedCatalog(), ids, *list);
    QCOMPARE(request.has_value(), count > 0);
    if (request)
        QCOMPARE(request->cells.size(), count);
    else
        QCOMPARE(request.error().kind, Error::Kind::BadInput);
}

void tst_CollectionMerge::whatCannotBeTaken_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("cell");

    QTest::newRow("words") << u"t3_new_natural=若干"_s << u"t3.new.natural"_s;
    QTest::newRow("a mark") << u"t3_new_natural=/"_s << u"t3.new.natural"_s;
    QTest::newRow("another unit") << u"t3_new_natural=3公斤"_s << u"t3.new.natural"_s;
    QTest::newRow("a count with decimals") << u"t3_new_natural=1.5"_s << u"t3.new.natural"_s;
    QTest::newRow("a count below zero") << u"t3_new_natural=-1"_s << u"t3.new.natural"_s;
    QTest::newRow("a formula nobody calculated") << u"t3_new_natural==1+2"_s << u"t3.new.natural"_s;
    QTest::newRow("a name that is gone") << u"drop:t3_new_natural"_s << u"t3.new.natural"_s;
    QTest::newRow("a number below the figures") << u"@D30=5"_s << QString();
}

void tst_CollectionMerge::whatCannotBeTaken()
{
    QFETCH(QString, typed);
    QFETCH(QString, cell);
    const CollectionReply read = reply(0, {u"t3_new_company=4"_s, typed});
    QCOMPARE(read.unplaced.size(), 1);
    QCOMPARE(read.unplaced.first().cell, cell);
    QVERIFY(!read.unplaced.first().reason.isEmpty());
    QCOMPARE(read.entries.size(), 1); // the other is taken all the same
}

void tst_CollectionMerge::filesThatAreNoReplies_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const QByteArray whole = sheet(figures, 0);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << whole.left(whole.size() / 2);
    QTest::newRow("no archive") << QByteArray("PK\3\4nonsense");
    QTest::newRow("without its hidden sheet") << *TestSupport::typedInto(whole, {u"delete:key"_s});
}

void tst_CollectionMerge::filesThatAreNoReplies()
{
    QFETCH(QByteArray, bytes);
    const auto reply = readCollectionReply(bytes, *request(figures).form);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::CannotRead);
}

// Either refused, or what is read is some of what was written.
void tst_CollectionMerge::damagedWorkbooksDoNoHarm()
{
    const QByteArray whole =
        *TestSupport::typedInto(sheet(figures, 0), {u"t3_new_natural=3"_s, u"t3_new_company=12"_s});
    const FormPtr form = request(figures).form;
    QRandomGenerator random(5);
    int refused = 0;
    for (int round = 0; round < 400; ++round) {
        QByteArray bytes = whole;
        for (int times = 1 + random.bounded(3); times > 0; --times)
            bytes[random.bounded(static_cast<int>(bytes.size()))] =
                static_cast<char>(random.bounded(256));
        const auto reply = readCollectionReply(bytes, *form);
        refused += !reply;
        for (const CollectionReply::Entry &entry :
             reply ? reply->entries : QList<CollectionReply::Entry>())
            QVERIFY(entry.figure.value == Amount::fromInt(3) ||
                    entry.figure.value == Amount::fromInt(12));
    }
    QVERIFY(refused > 200);
}

void tst_CollectionMerge::repliesAreBroughtTogether()
{
    const QList<CollectionMerge::NamedReply> replies{
        {u"一.xlsx"_s, reply(0, {u"t3_new_natural=3"_s, u"t3_new_company=1"_s,
                                 u"t2_charge_fee=不适用"_s, u"nianbao_person=王某"_s})},
        {u"二.xlsx"_s, reply(1, {u"t3_new_natural=3"_s, u"t3_new_company=2"_s})},
        {u"三.xlsx"_s, reply(2, {})},
    };
    const FormPtr form = request(figures).form;
    const auto merge = CollectionMerge::settle(m_report, form, replies, {}, false);
    QStringList states;
    for (const CollectionMerge::Asked &one : merge.asked())
        states += one.unit.name + QString::number(one.figures);
    QCOMPARE(states, QStringList({u"信访处3"_s, u"法规处2"_s, u"财务处0"_s}));
    QCOMPARE(merge.conflicts().size(), 1);
    QCOMPARE(merge.conflicts().first().cell, u"t3.new.company"_s);
    Report report = m_report;
    QVERIFY_RESULT(merge.apply(report, form));
    QCOMPARE(report.figure(u"t3.new.natural"_s).value, Amount::fromInt(3));
    QCOMPARE(report.figure(u"t3.new.natural"_s).source.office, u"信访处、法规处"_s);
    QCOMPARE(report.figure(u"t3.new.natural"_s).source.file, u"一.xlsx、二.xlsx"_s);
    QCOMPARE(report.figure(u"t3.new.natural"_s).source.person, u"王某"_s);
    QCOMPARE(report.figure(u"t2.charge.fee"_s).state, Figure::State::NotApplicable);
    QVERIFY(report.figure(u"t3.new.company"_s).isNothing()); // neither is taken
    QVERIFY(report.figure(u"t3.new.ngo"_s).isNothing());     // blank stays blank
}

void tst_CollectionMerge::theReportKeepsWhatItHas()
{
    m_report.figures.insert(u"t3.new.natural"_s, Figure::number(Amount::fromInt(9)));
    m_report.figures.insert(u"t3.new.company"_s, Figure::number(Amount::fromInt(1)));
    const QList<CollectionMerge::NamedReply> replies{
        {u"一.xlsx"_s, reply(0, {u"t3_new_natural=3"_s, u"t3_new_company=1"_s})}};
    const FormPtr form = request(figures).form;
    const auto careful = CollectionMerge::settle(m_report, form, replies, {}, false);
    QCOMPARE(careful.taken().size(), 0);
    QCOMPARE(careful.unchanged().size(), 1);
    QCOMPARE(careful.conflicts().size(), 1);
    QCOMPARE(careful.conflicts().first().inReport.value, Amount::fromInt(9));
    const auto replacing = CollectionMerge::settle(m_report, form, replies, {}, true);
    QCOMPARE(replacing.taken().size(), 1);
    QCOMPARE(replacing.conflicts().size(), 0);
}

void tst_CollectionMerge::aTotalThatAddsUpIsNotStated()
{
    const QStringList parts{u"t3_new_natural=1"_s, u"t3_new_company=2"_s, u"t3_new_research=0"_s,
                            u"t3_new_ngo=0"_s,     u"t3_new_legal=0"_s,   u"t3_new_other=0"_s};
    const FormPtr form = request(figures).form;
    for (const auto &[total, stated] :
         {std::pair(u"t3_new_total=3"_s, false), {u"t3_new_total=4"_s, true}}) {
        Report report = m_report;
        const auto merge = CollectionMerge::settle(
            report, form, {{u"一.xlsx"_s, reply(0, parts + QStringList{total})}}, {}, false);
        QVERIFY_RESULT(merge.apply(report, form));
        QCOMPARE(report.figures.contains(u"t3.new.total"_s), stated);
    }
}

QTEST_GUILESS_MAIN(tst_CollectionMerge)
#include "tst_collectionmerge.moc"
