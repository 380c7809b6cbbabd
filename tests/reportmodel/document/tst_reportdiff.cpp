// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportdiff.h"

#include "randomedits.h"
#include "testsupport.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

class tst_ReportDiff : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void equalReportsDoNotDiffer();
    void tellsEachChange();
    void tellsAttachedYears();
    void tellsPartsOfNewerVersions();
    void appliedToTheOneGivesTheOther();
    void refusesWhatIsNoReport();

private:
    Report m_before;
};

void tst_ReportDiff::init()
{
    m_before = Report();
    m_before.templates = {u"annual-report-2021"_s};
    m_before.unit.name = u"某局"_s;
    m_before.year = 2021;
    m_before.figures.insert(u"a"_s, Figure::number(Amount::fromInt(1)));
    m_before.figures.insert(u"b"_s, Figure::number(Amount::fromInt(2)));
    m_before.texts.insert(u"c1"_s, u"旧"_s);
}

void tst_ReportDiff::equalReportsDoNotDiffer()
{
    QVERIFY(diff(m_before, m_before).isEmpty());
}

void tst_ReportDiff::tellsEachChange()
{
    Report after = m_before;
    after.year = 2022;
    after.unit.shortName = u"局"_s;
    after.meta.insert(u"source"_s, u"办公室"_s);
    after.texts.remove(u"c1"_s);
    after.figures.remove(u"a"_s);
    after.figures[u"b"_s].approx = u"近"_s;
    const QJsonValue none(QJsonValue::Undefined);
    const QList<ReportDifference> expected{
        {u"figures"_s, u"a"_s, u"1"_s, none},
        {u"figures"_s, u"b"_s, u"2"_s, QJsonObject{{u"value"_s, u"2"_s}, {u"approx"_s, u"近"_s}}},
        {u"meta"_s, u"source"_s, none, u"办公室"_s},
        {u"texts"_s, u"c1"_s, u"旧"_s, none},
        {u"unit"_s, u"short"_s, none, u"局"_s},
        {u"year"_s, {}, 2021, 2022},
    };
    QVERIFY(diff(m_before, after) == expected);
}

void tst_ReportDiff::tellsAttachedYears()
{
    Report after = m_before;
    Report earlier = m_before;
    earlier.year = 2020;
    after.attached.append({earlier, u"x"_s, "1", {}});
    const auto differences = diff(m_before, after);
    QCOMPARE(differences.size(), 1);
    QCOMPARE(differences.first().part, u"attached"_s);
    QCOMPARE(differences.first().id, u"2020"_s);
    QVERIFY(differences.first().before.isUndefined());
    Report replaced = after;
    replaced.attached.first().sha256 = "2";
    QCOMPARE(diff(after, replaced).first().id, u"2020"_s);
}

void tst_ReportDiff::tellsPartsOfNewerVersions()
{
    Report after = m_before;
    after.extra.insert(u"later"_s, true);
    const QList<ReportDifference> expected{
        {u"later"_s, {}, QJsonValue(QJsonValue::Undefined), true}};
    QVERIFY(diff(m_before, after) == expected);
}

void tst_ReportDiff::appliedToTheOneGivesTheOther()
{
    QRandomGenerator dice(20211);
    for (int round = 0; round < 300; ++round) {
        const Report before = TestSupport::randomReport(dice);
        const Report after = TestSupport::changedReport(before, dice.bounded(12), dice);
        const auto applied = applyDifferences(diff(before, after), before);
        QVERIFY_RESULT(applied);
        QVERIFY2(*applied == after, qPrintable(QString::number(round)));
    }
}

void tst_ReportDiff::refusesWhatIsNoReport()
{
    const auto applied = applyDifferences({{u"year"_s, {}, 2021, u"next"_s}}, m_before);
    QVERIFY(!applied);
    QCOMPARE(applied.error().kind, Error::Kind::CannotRead);
}

QTEST_GUILESS_MAIN(tst_ReportDiff)
#include "tst_reportdiff.moc"
