// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/differencetext.h"

#include "samplereports.h"
#include "testsupport.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

class tst_DifferenceText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tells_data();
    void tells();
    void showsWhereATextChanged_data();
    void showsWhereATextChanged();
    void sumsUp();

private:
    FormPtr m_form;
};

void tst_DifferenceText::initTestCase()
{
    const auto form = ReportForm::make(TestSupport::shippedCatalog(),
                                       {u"annual-report-2021"_s, u"work-summary"_s});
    QVERIFY_RESULT(form);
    m_form = *form;
}

void tst_DifferenceText::tells_data()
{
    QTest::addColumn<ReportDifference>("difference");
    QTest::addColumn<QString>("sentence");
    const QJsonValue none(QJsonValue::Undefined);
    const QString granted = u"t3.granted.natural"_s;
    const auto row = [](const char *name, const ReportDifference &difference,
                        const QString &sentence) { QTest::newRow(name) << difference << sentence; };
    row("a figure", {u"figures"_s, granted, u"25"_s, u"27"_s},
        u"表三 予以公开 · 自然人: 25 → 27"_s);
    row("from blank to 0", {u"figures"_s, granted, none, u"0"_s},
        u"表三 予以公开 · 自然人: blank → 0"_s);
    row("not applicable", {u"figures"_s, granted, u"0"_s, u"na"_s},
        u"表三 予以公开 · 自然人: 0 → not applicable"_s);
    row("a stated total taken back", {u"figures"_s, u"t3.granted.total"_s, u"8"_s, none},
        u"表三 予以公开 · 总计: 8 → computed"_s);
    row("an approximate figure",
        {u"figures"_s, granted, u"20"_s,
         QJsonObject{{u"value"_s, u"20"_s}, {u"approx"_s, u"近"_s}}},
        u"表三 予以公开 · 自然人: 20 → 近20"_s);
    row("only the source",
        {u"figures"_s, granted, u"20"_s,
         QJsonObject{{u"value"_s, u"20"_s}, {u"source"_s, u"法规科"_s}}},
        u"表三 予以公开 · 自然人: 20 (source: nothing) → 20 (source: 法规科)"_s);
    row("a figure the form does not know", {u"figures"_s, u"x.y"_s, u"1"_s, u"2"_s},
        u"x.y: 1 → 2"_s);
    row("metadata", {u"meta"_s, u"signed_date"_s, none, u"2022-01-20"_s},
        u"Date of signature: nothing → 2022-01-20"_s);
    row("the unit's level", {u"unit"_s, u"level"_s, u"county"_s, u"town"_s},
        u"Level: County or district → Town or subdistrict"_s);
    row("the unit's name", {u"unit"_s, u"name"_s, u"甲"_s, u"乙"_s},
        u"Name of the unit: 甲 → 乙"_s);
    row("an attached year",
        {u"attached"_s, u"2020"_s, none, QJsonObject{{u"file"_s, u"a.nianbao"_s}}},
        u"Attached report of 2020: nothing → a.nianbao"_s);
    row("the year", {u"year"_s, {}, 2021, 2022}, u"Report year: 2021 → 2022"_s);
}

void tst_DifferenceText::tells()
{
    QFETCH(ReportDifference, difference);
    QFETCH(QString, sentence);
    QCOMPARE(DifferenceText::of(difference, *m_form).sentence(), sentence);
}

void tst_DifferenceText::showsWhereATextChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("shownBefore");
    QTest::addColumn<QString>("shownAfter");
    const QString filler = u"全年共计公开政府信息若干条并且按时"_s;
    QTest::newRow("new") << QString() << u"收到申请。"_s << u"nothing"_s << u"收到申请。"_s;
    QTest::newRow("a number in the middle")
        << filler + u"27"_s + filler << filler + u"39"_s + filler
        << u"…%1%2…"_s.arg(filler.last(12) + u"27"_s, filler.first(12))
        << u"…%1%2…"_s.arg(filler.last(12) + u"39"_s, filler.first(12));
    QTest::newRow("something added at the end")
        << filler << filler + u"！"_s << u"…"_s + filler.last(12)
        << u"…"_s + filler.last(12) + u"！"_s;
    QTest::newRow("one repeated character less")
        << u"哈哈哈"_s << u"哈哈"_s << u"哈哈哈"_s << u"哈哈"_s;
    QTest::newRow("characters outside the basic plane") << u"𠮷"_s << u"𠮸"_s << u"𠮷"_s << u"𠮸"_s;
}

void tst_DifferenceText::showsWhereATextChanged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto told = DifferenceText::of(
        {u"texts"_s, u"c1"_s, before.isEmpty() ? QJsonValue() : before, after}, *m_form);
    QCOMPARE(told.place, u"Text of 一、总体情况"_s);
    QTEST(told.before, "shownBefore");
    QTEST(told.after, "shownAfter");
}

void tst_DifferenceText::sumsUp()
{
    QCOMPARE(DifferenceText::summary({{u"figures"_s, u"a"_s, u"1"_s, u"2"_s},
                                      {u"figures"_s, u"b"_s, u"1"_s, u"2"_s},
                                      {u"texts"_s, u"c1"_s, u"1"_s, u"2"_s},
                                      {u"bindings"_s, u"c1"_s, 1, 2},
                                      {u"meta"_s, u"source"_s, u"1"_s, u"2"_s}}),
             u"2 figure(s), 1 text(s), 1 other entries"_s);
}

QTEST_GUILESS_MAIN(tst_DifferenceText)
#include "tst_differencetext.moc"
