// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/figureview.h"
#include "document/reportedit.h"

#include "testsupport.h"

using namespace Qt::StringLiterals;
using ReportEdit::Assignment;

class tst_ReportEdit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void createsAnEmptyReport();
    void createRefuses_data();
    void createRefuses();

    void assigns_data();
    void assigns();
    void assignRefuses_data();
    void assignRefuses();
    void aRefusedValueChangesNothing();
    void keepsTheSourcesOwnWriting();
    void keepsNoteAndCutOff();
    void emptyingAnInputRemovesIt();
    void settlesTotals_data();
    void settlesTotals();
    void aStatedTotalStaysWhenItsPartsCatchUp();
    void linkedFiguresAreEnteredOnce();
    void linkedAndTargetMustAgree();
    void ownCutOffDate();

    void setFigureFollowsTheSameRules();
    void fitsCell_data();
    void fitsCell();

    void setsMetadata_data();
    void setsMetadata();
    void refusesMetadata_data();
    void refusesMetadata();
    void emptyValueRemovesMetadata();

    void attaches();
    void attachReplacesAYear();
    void attachRefuses_data();
    void attachRefuses();

private:
    Result<void> assign(const QList<Assignment> &assignments)
    {
        return ReportEdit::assign(m_report, *m_form, assignments);
    }
    QString value(const QString &cellId) const
    {
        return FigureView(m_report, m_form).value(cellId).toText();
    }

    TemplateCatalog m_catalog;
    FormPtr m_form;
    Report m_report;
};

void tst_ReportEdit::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
}

void tst_ReportEdit::init()
{
    Unit unit;
    unit.name = u"某市城市管理局"_s;
    unit.code = u"00248968X"_s;
    const auto report =
        ReportEdit::create(m_catalog, {u"annual-report-2021"_s, u"work-summary"_s}, unit, 2021);
    QVERIFY_RESULT(report);
    m_report = *report;
    m_form = *ReportForm::make(m_catalog, m_report.templates);
}

void tst_ReportEdit::createsAnEmptyReport()
{
    Unit unit;
    unit.name = u" 某局 "_s;
    const auto report =
        ReportEdit::create(m_catalog, {u"work-summary"_s, u"annual-report-2021"_s}, unit, 2022);
    QVERIFY_RESULT(report);
    QCOMPARE(report->templates, (QStringList{u"annual-report-2021"_s, u"work-summary"_s}));
    QCOMPARE(report->unit.name, u"某局"_s);
    QCOMPARE(report->year, 2022);
    QVERIFY(report->figures.isEmpty() && report->texts.isEmpty() && report->meta.isEmpty());
}

void tst_ReportEdit::createRefuses_data()
{
    QTest::addColumn<QStringList>("templates");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("reason");
    const QStringList annual{u"annual-report-2021"_s};
    QTest::newRow("no template") << QStringList() << u"某局"_s << 2021 << u"template"_s;
    QTest::newRow("unknown template")
        << QStringList{u"annual"_s} << u"某局"_s << 2021 << u"“annual”"_s;
    QTest::newRow("two annual reports")
        << QStringList{u"annual-report-2021"_s, u"annual-report-2019"_s} << u"某局"_s << 2021
        << u"same kind"_s;
    QTest::newRow("no unit") << annual << u"　"_s << 2021 << u"name"_s;
    QTest::newRow("year too early") << annual << u"某局"_s << 1899 << u"1899"_s;
    QTest::newRow("year too late") << annual << u"某局"_s << 20210 << u"20210"_s;
}

void tst_ReportEdit::createRefuses()
{
    QFETCH(QStringList, templates);
    QFETCH(QString, unit);
    QFETCH(int, year);
    QFETCH(QString, reason);
    Unit organ;
    organ.name = unit;
    const auto report = ReportEdit::create(m_catalog, templates, organ, year);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::BadInput);
    QVERIFY2(report.error().message.contains(reason), qPrintable(report.error().message));
}

void tst_ReportEdit::assigns_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Figure>("stored");

    const auto number = [](const char *amount, const QString &approx = {}) {
        Figure figure = Figure::number(Amount::fromFile(QString::fromLatin1(amount)).value());
        figure.approx = approx;
        return figure;
    };
    Figure sum = number("19");
    sum.addends = u"12+7"_s;
    QTest::newRow("decimal text") << u"t3.new.natural"_s << u"20"_s << number("20");
    QTest::newRow("zero") << u"t3.new.natural"_s << u"0"_s << number("0");
    QTest::newRow("not applicable") << u"t3.new.natural"_s << u"na"_s << Figure::notApplicable();
    QTest::newRow("near") << u"platform.redesign_cost"_s << u"近20"_s << number("20", u"近"_s);
    QTest::newRow("more than") << u"interpret.led_by_head"_s << u"30余"_s << number("30", u"余"_s);
    QTest::newRow("six decimals") << u"t2.charge.fee"_s << u"24252.311082"_s
                                  << number("24252.311082");
    QTest::newRow("unit converted") << u"t2.charge.fee"_s << u"251000元"_s << number("25.1");
    QTest::newRow("sum") << u"t3.new.natural"_s << u"=12+7"_s << sum;
    // The grid refuses these; here they are taken, and a check reports them.
    QTest::newRow("fraction of a count") << u"t3.new.natural"_s << u"1.5"_s << number("1.5");
    QTest::newRow("negative count") << u"t3.new.natural"_s << u"-1"_s << number("-1");
}

void tst_ReportEdit::assigns()
{
    QFETCH(QString, cell);
    QFETCH(QString, typed);
    QFETCH(Figure, stored);
    QVERIFY_RESULT(assign({{cell, typed}}));
    QCOMPARE(m_report.figures.size(), 1);
    QVERIFY(m_report.figure(cell) == stored);
}

void tst_ReportEdit::assignRefuses_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    QTest::newRow("unknown id") << u"t9.x"_s << u"1"_s << u"“t9.x”"_s;
    QTest::newRow("misspelt id") << u"t3.new.natrual"_s << u"1"_s << u"“t3.new.natural”?"_s;
    QTest::newRow("empty id") << QString() << u"1"_s << u"no figure"_s;
    QTest::newRow("group row") << u"t3.deny.total"_s << u"1"_s << u"subtotal"_s;
    QTest::newRow("empty value") << u"t3.new.natural"_s << u" "_s << u"“blank”"_s;
    QTest::newRow("words") << u"t3.new.natural"_s << u"abc"_s << u"digits"_s;
    QTest::newRow("input as computed") << u"t3.new.natural"_s << u"computed"_s << u"entered"_s;
    QTest::newRow("out of range") << u"t3.new.natural"_s << u"123456789012345"_s
                                  << u"out of range"_s;
}

void tst_ReportEdit::assignRefuses()
{
    QFETCH(QString, cell);
    QFETCH(QString, typed);
    QFETCH(QString, reason);
    const auto assigned = assign({{cell, typed}});
    QVERIFY(!assigned);
    QCOMPARE(assigned.error().kind, Error::Kind::BadInput);
    QVERIFY2(assigned.error().message.contains(reason), qPrintable(assigned.error().message));
}

void tst_ReportEdit::aRefusedValueChangesNothing()
{
    const Report before = m_report;
    QVERIFY(!assign({{u"t3.new.natural"_s, u"20"_s}, {u"t3.new.company"_s, u"abc"_s}}));
    QVERIFY(m_report == before);
}

void tst_ReportEdit::keepsTheSourcesOwnWriting()
{
    m_report.templates = {u"annual-report-2019"_s};
    m_form = *ReportForm::make(m_catalog, m_report.templates);
    QVERIFY_RESULT(assign({{u"t2.procurement.amount"_s, u"251000元"_s},
                           {u"t2.license.delta"_s, u"减4"_s},
                           {u"t2.penalty.delta"_s, u"-18"_s}}));
    QCOMPARE(value(u"t2.procurement.amount"_s), u"251000"_s);
    QCOMPARE(m_report.figure(u"t2.procurement.amount"_s).text, u"251000元"_s);
    QCOMPARE(value(u"t2.license.delta"_s), u"-4"_s);
    QCOMPARE(m_report.figure(u"t2.license.delta"_s).text, u"减4"_s);
    QCOMPARE(m_report.figure(u"t2.penalty.delta"_s).text, QString());
    // The writing belongs to the value: a new value does not keep it.
    QVERIFY_RESULT(assign({{u"t2.procurement.amount"_s, u"3"_s}}));
    QCOMPARE(m_report.figure(u"t2.procurement.amount"_s).text, QString());
}

void tst_ReportEdit::keepsNoteAndCutOff()
{
    Figure figure = Figure::number(Amount::fromInt(1));
    figure.source.note = u"办公室"_s;
    figure.cutOff = QDate(2021, 11, 30);
    m_report.figures.insert(u"t3.new.natural"_s, figure);
    QVERIFY_RESULT(assign({{u"t3.new.natural"_s, u"20"_s}}));
    figure.value = Amount::fromInt(20);
    QVERIFY(m_report.figure(u"t3.new.natural"_s) == figure);
    QVERIFY_RESULT(assign({{u"t3.new.natural"_s, u"blank"_s}}));
    QVERIFY(m_report.figure(u"t3.new.natural"_s).isBlank());
    QCOMPARE(m_report.figure(u"t3.new.natural"_s).source.note, u"办公室"_s);
}

void tst_ReportEdit::emptyingAnInputRemovesIt()
{
    QVERIFY_RESULT(assign({{u"t3.new.natural"_s, u"20"_s}, {u"t3.new.company"_s, u"1"_s}}));
    QVERIFY_RESULT(assign({{u"t3.new.natural"_s, {}, true}, {u"t3.new.company"_s, u"blank"_s}}));
    QVERIFY(m_report.figures.isEmpty());
}

void tst_ReportEdit::settlesTotals_data()
{
    QTest::addColumn<QList<Assignment>>("assignments");
    QTest::addColumn<bool>("stated");
    QTest::addColumn<QString>("shown");

    const QList<Assignment> parts{{u"t4.review.upheld"_s, u"1"_s},
                                  {u"t4.review.corrected"_s, u"2"_s},
                                  {u"t4.review.other"_s, u"0"_s},
                                  {u"t4.review.pending"_s, u"0"_s}};
    const QString total = u"t4.review.total"_s;
    const auto with = [&](const Assignment &last) { return QList<Assignment>{last} + parts; };
    QTest::newRow("not given") << parts << false << u"3"_s;
    QTest::newRow("its own sum") << with({total, u"3"_s}) << false << u"3"_s;
    QTest::newRow("another number") << with({total, u"4"_s}) << true << u"4"_s;
    QTest::newRow("null") << with({total, {}, true}) << true << QString();
    QTest::newRow("blank") << with({total, u"blank"_s}) << true << QString();
    QTest::newRow("not applicable") << with({total, u"na"_s}) << true << QString();
    QTest::newRow("computed") << with({total, u"computed"_s}) << false << u"3"_s;
    QTest::newRow("its own sum, approximate") << with({total, u"约3"_s}) << true << u"3"_s;
    QTest::newRow("null while a part is blank")
        << QList<Assignment>{parts[0], {total, {}, true}} << false << QString();
    QTest::newRow("number while a part is blank")
        << QList<Assignment>{parts[0], {total, u"1"_s}} << true << u"1"_s;
    QTest::newRow("null and no parts")
        << QList<Assignment>{{total, {}, true}} << false << QString();
}

void tst_ReportEdit::settlesTotals()
{
    QFETCH(QList<Assignment>, assignments);
    QFETCH(bool, stated);
    QVERIFY_RESULT(assign(assignments));
    QCOMPARE(m_report.figures.contains(u"t4.review.total"_s), stated);
    QTEST(value(u"t4.review.total"_s), "shown");
    QVERIFY_RESULT(assign({{u"t4.review.total"_s, u"computed"_s}}));
    QVERIFY(!m_report.figures.contains(u"t4.review.total"_s));
}

void tst_ReportEdit::aStatedTotalStaysWhenItsPartsCatchUp()
{
    QVERIFY_RESULT(assign({{u"t4.review.upheld"_s, u"1"_s},
                           {u"t4.review.corrected"_s, u"0"_s},
                           {u"t4.review.other"_s, u"0"_s},
                           {u"t4.review.pending"_s, u"0"_s},
                           {u"t4.review.total"_s, u"2"_s}}));
    QVERIFY_RESULT(assign({{u"t4.review.upheld"_s, u"2"_s}}));
    QVERIFY(m_report.figures.contains(u"t4.review.total"_s));
}

void tst_ReportEdit::linkedFiguresAreEnteredOnce()
{
    QVERIFY_RESULT(assign({{u"request.received"_s, u"39"_s}}));
    QVERIFY(!m_report.figures.contains(u"request.received"_s));
    QCOMPARE(value(u"t3.new.total"_s), u"39"_s);
    QCOMPARE(value(u"request.received"_s), u"39"_s);
    QVERIFY_RESULT(assign({{u"request.received"_s, u"computed"_s}}));
    QVERIFY(m_report.figures.isEmpty());

    m_report.templates = {u"work-summary"_s};
    m_form = *ReportForm::make(m_catalog, m_report.templates);
    QVERIFY_RESULT(assign({{u"request.received"_s, u"39"_s}}));
    QVERIFY(m_report.figures.contains(u"request.received"_s));
}

void tst_ReportEdit::linkedAndTargetMustAgree()
{
    QVERIFY_RESULT(assign({{u"request.received"_s, u"39"_s}, {u"t3.new.total"_s, u"39"_s}}));
    const auto assigned = assign({{u"request.received"_s, u"39"_s}, {u"t3.new.total"_s, u"40"_s}});
    QVERIFY(!assigned);
    QVERIFY(assigned.error().message.contains(u"request.received"_s));
    QVERIFY(assigned.error().message.contains(u"t3.new.total"_s));
}

void tst_ReportEdit::ownCutOffDate()
{
    const QString figure = u"request.received"_s;
    QVERIFY_RESULT(assign({{figure, u"39"_s}}));
    QVERIFY_RESULT(ReportEdit::setCutOff(m_report, *m_form, figure, QDate(2021, 11, 30)));
    QVERIFY_RESULT(assign({{figure, u"36"_s}}));
    QCOMPARE(value(figure), u"36"_s);
    QCOMPARE(value(u"t3.new.total"_s), u"39"_s);
    // The grid's figure without a date keeps the date it has.
    QVERIFY_RESULT(
        ReportEdit::setFigure(m_report, *m_form, figure, Figure::number(Amount::fromInt(37))));
    QCOMPARE(value(figure), u"37"_s);
    QCOMPARE(value(u"t3.new.total"_s), u"39"_s);
    QVERIFY_RESULT(ReportEdit::setCutOff(m_report, *m_form, figure, QDate()));
    QCOMPARE(value(figure), u"39"_s);
}

void tst_ReportEdit::setFigureFollowsTheSameRules()
{
    const Figure three = Figure::number(Amount::fromInt(3));
    QVERIFY_RESULT(ReportEdit::setFigure(m_report, *m_form, u"request.received"_s, three));
    QCOMPARE(value(u"t3.new.total"_s), u"3"_s);
    for (const char *part : {"upheld", "corrected", "other", "pending"}) {
        const QString cell = u"t4.review."_s + QLatin1StringView(part);
        QVERIFY_RESULT(ReportEdit::setFigure(m_report, *m_form, cell, three));
    }
    const Figure twelve = Figure::number(Amount::fromInt(12));
    QVERIFY_RESULT(ReportEdit::setFigure(m_report, *m_form, u"t4.review.total"_s, twelve));
    QVERIFY(!m_report.figures.contains(u"t4.review.total"_s));
    QVERIFY_RESULT(ReportEdit::setFigure(m_report, *m_form, u"t4.review.total"_s, three));
    QCOMPARE(value(u"t4.review.total"_s), u"3"_s);
    QVERIFY_RESULT(ReportEdit::setFigure(m_report, *m_form, u"t4.review.upheld"_s, Figure()));
    QVERIFY(!m_report.figures.contains(u"t4.review.upheld"_s));
    QVERIFY(!ReportEdit::setFigure(m_report, *m_form, u"t3.deny.total"_s, three));
    QVERIFY(!ReportEdit::setFigure(m_report, *m_form, u"t9"_s, three));
}

void tst_ReportEdit::fitsCell_data()
{
    QTest::addColumn<ValueType>("type");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<bool>("fits");
    QTest::newRow("count") << ValueType::Count << u"39"_s << true;
    QTest::newRow("fraction of a count") << ValueType::Count << u"1.5"_s << false;
    QTest::newRow("negative count") << ValueType::Count << u"-1"_s << false;
    QTest::newRow("decrease") << ValueType::SignedCount << u"-1"_s << true;
    QTest::newRow("fraction of a change") << ValueType::SignedCount << u"0.5"_s << false;
    QTest::newRow("money") << ValueType::Decimal << u"20.35"_s << true;
    QTest::newRow("too fine") << ValueType::Decimal << u"20.355"_s << false;
    QTest::newRow("negative money") << ValueType::Money << u"-20"_s << false;
    QTest::newRow("percent") << ValueType::Percent << u"50"_s << true;
}

void tst_ReportEdit::fitsCell()
{
    QFETCH(ValueType, type);
    QFETCH(QString, amount);
    CellSpec spec;
    spec.type = type;
    spec.maxDecimals = 2;
    const auto figure = Figure::number(Amount::fromFile(amount).value());
    QTEST(ReportEdit::fitsCell(spec, figure).has_value(), "fits");
    QVERIFY_RESULT(ReportEdit::fitsCell(spec, Figure()));
    QVERIFY_RESULT(ReportEdit::fitsCell(spec, Figure::notApplicable()));
}

void tst_ReportEdit::setsMetadata_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    for (const QString &key : metaKeys()) {
        if (!isMetaDate(key) && key != "kind"_L1 && key != "level"_L1)
            QTest::newRow(qPrintable(key)) << key << u" 某  值 "_s << u"某 值"_s;
    }
    QTest::newRow("kind") << u"kind"_s << u"government"_s << u"government"_s;
    QTest::newRow("level") << u"level"_s << u"town"_s << u"town"_s;
    const QString date = u"2021-12-03"_s;
    QTest::newRow("ISO date") << u"signed_date"_s << u"2021-12-03"_s << date;
    QTest::newRow("Chinese date") << u"signed_date"_s << u"2021年12月3日"_s << date;
    QTest::newRow("date with strokes") << u"written_date"_s << u"2021/12/3"_s << date;
    QTest::newRow("date with blanks")
        << u"published_date"_s << u"2022- 07- 22 13: 21"_s << u"2022-07-22 13:21"_s;
    QTest::newRow("without a time") << u"published_date"_s << u"2022-07-22"_s << u"2022-07-22"_s;
}

void tst_ReportEdit::setsMetadata()
{
    QFETCH(QString, key);
    QFETCH(QString, typed);
    QVERIFY_RESULT(ReportEdit::setMeta(m_report, key, typed));
    QTEST(ReportEdit::meta(m_report, key), "stored");
}

void tst_ReportEdit::refusesMetadata_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    QTest::newRow("unknown key") << u"colour"_s << u"red"_s << u"index_number"_s;
    QTest::newRow("misspelt key") << u"index_nubmer"_s << u"1"_s << u"“index_number”?"_s;
    QTest::newRow("kind") << u"kind"_s << u"company"_s << u"government"_s;
    QTest::newRow("level") << u"level"_s << u"village"_s << u"county"_s;
    QTest::newRow("nameless unit") << u"unit"_s << u" "_s << u"name"_s;
    QTest::newRow("day that does not exist") << u"signed_date"_s << u"2021-02-30"_s << u"exists"_s;
    QTest::newRow("words") << u"signed_date"_s << u"十二月三日"_s << u"exists"_s;
    QTest::newRow("time of a signature")
        << u"signed_date"_s << u"2021-12-03 10:00"_s << u"exists"_s;
    QTest::newRow("time that does not exist")
        << u"published_date"_s << u"2021-12-03 25:00"_s << u"exists"_s;
}

void tst_ReportEdit::refusesMetadata()
{
    QFETCH(QString, key);
    QFETCH(QString, typed);
    QFETCH(QString, reason);
    const Report before = m_report;
    const auto set = ReportEdit::setMeta(m_report, key, typed);
    QVERIFY(!set);
    QCOMPARE(set.error().kind, Error::Kind::BadInput);
    QVERIFY2(set.error().message.contains(reason), qPrintable(set.error().message));
    QVERIFY(m_report == before);
}

void tst_ReportEdit::emptyValueRemovesMetadata()
{
    QVERIFY_RESULT(ReportEdit::setMeta(m_report, u"source"_s, u"办公室"_s));
    QVERIFY_RESULT(ReportEdit::setMeta(m_report, u"signed_date"_s, u"2021-12-03"_s));
    QVERIFY_RESULT(ReportEdit::setMeta(m_report, u"source"_s, {}));
    QVERIFY_RESULT(ReportEdit::setMeta(m_report, u"signed_date"_s, {}));
    QVERIFY_RESULT(ReportEdit::setMeta(m_report, u"unit_code"_s, {}));
    QVERIFY(m_report.meta.isEmpty());
    QVERIFY(m_report.unit.code.isEmpty());
}

void tst_ReportEdit::attaches()
{
    Report earlier = m_report;
    earlier.extra.insert(u"version"_s, u"1.7"_s);
    for (const int year : {2019, 2020}) {
        earlier.year = year;
        QVERIFY_RESULT(ReportEdit::attach(m_report, earlier, u"x.nianbao"_s, "digest"));
        earlier.attached = m_report.attached;
    }
    QCOMPARE(m_report.attached.size(), 2);
    QCOMPARE(m_report.attached.first().report.year, 2020);
    QCOMPARE(m_report.attached.first().fileName, u"x.nianbao"_s);
    QCOMPARE(m_report.attached.first().sha256, "digest");
    QVERIFY(m_report.attached.first().report.attached.isEmpty());
    QVERIFY(m_report.attached.first().report.extra.isEmpty());
}

void tst_ReportEdit::attachReplacesAYear()
{
    Report earlier = m_report;
    earlier.year = 2020;
    QVERIFY_RESULT(ReportEdit::attach(m_report, earlier, u"old.nianbao"_s, "1"));
    QVERIFY_RESULT(ReportEdit::attach(m_report, earlier, u"new.nianbao"_s, "2"));
    QCOMPARE(m_report.attached.size(), 1);
    QCOMPARE(m_report.attached.first().fileName, u"new.nianbao"_s);
}

void tst_ReportEdit::attachRefuses_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("year");
    QTest::addColumn<bool>("readOnly");
    QTest::addColumn<QString>("reason"); // empty: attached
    const QString name = u"某市城市管理局"_s;
    QTest::newRow("same name, other code") << name << u"1"_s << 2020 << false << QString();
    QTest::newRow("renamed, same code")
        << u"某市城市管理委员会"_s << u"00248968X"_s << 2020 << false << QString();
    QTest::newRow("another unit") << u"某市水务局"_s << u"1"_s << 2020 << false << u"某市水务局"_s;
    QTest::newRow("another unit, no codes")
        << u"某市水务局"_s << QString() << 2020 << false << u"某市水务局"_s;
    QTest::newRow("same year") << name << QString() << 2021 << false << u"2021"_s;
    QTest::newRow("later year") << name << QString() << 2022 << false << u"2022"_s;
    QTest::newRow("newer version") << name << QString() << 2020 << true << u"newer version"_s;
}

void tst_ReportEdit::attachRefuses()
{
    QFETCH(QString, unit);
    QFETCH(QString, code);
    QFETCH(int, year);
    QFETCH(bool, readOnly);
    QFETCH(QString, reason);
    Report earlier = m_report;
    earlier.unit.name = unit;
    earlier.unit.code = code;
    earlier.year = year;
    earlier.readOnly = readOnly;
    const auto attached = ReportEdit::attach(m_report, earlier, u"x.nianbao"_s, {});
    QCOMPARE(attached.has_value(), reason.isEmpty());
    QCOMPARE(m_report.attached.size(), reason.isEmpty() ? 1 : 0);
    if (!attached) {
        QCOMPARE(attached.error().kind, Error::Kind::BadInput);
        QCOMPARE(attached.error().where, u"x.nianbao"_s);
        QVERIFY2(attached.error().message.contains(reason), qPrintable(attached.error().message));
    }
}

QTEST_GUILESS_MAIN(tst_ReportEdit)
#include "tst_reportedit.moc"
