// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportmerge.h"

#include "randomedits.h"
#include "testsupport.h"

#include <QJsonObject>

#include <numeric>

using namespace Qt::StringLiterals;

namespace {

// The value a report's file has at a place.
QJsonValue at(const Report &report, const ReportDifference &place)
{
    for (const ReportDifference &one : diff(Report(), report)) {
        if (one.part == place.part && one.id == place.id)
            return one.after;
    }
    return QJsonValue(QJsonValue::Undefined);
}

// A text "申请 N 件" whose number is bound to a figure.
void bindText(Report &report, const QString &number, const QString &end = {})
{
    report.texts.insert(u"c1"_s, u"申请"_s + number + u"件"_s + end);
    Binding binding;
    binding.span = {2, number.size()};
    binding.cell = u"a"_s;
    report.bindings.insert(u"c1"_s, {binding});
}

} // namespace

class tst_ReportMerge : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesWhatOnlyTheyChanged();
    void keepsWhatOnlyIChanged();
    void alikeChangesDoNotConflict();
    void bothChangesConflictAndMineStays();
    void numbersThatFollowTheirFiguresAreNoEdit();
    void aTextIsTakenWithItsBoundNumbers();
    void refusesWhatCannotStandTogether();
    void holdsForAnyReports();

private:
    Report m_base;
};

void tst_ReportMerge::init()
{
    m_base = Report();
    m_base.templates = {u"annual-report-2021"_s};
    m_base.unit.name = u"某局"_s;
    m_base.year = 2021;
    m_base.figures.insert(u"a"_s, Figure::number(Amount::fromInt(1)));
    m_base.figures.insert(u"b"_s, Figure::number(Amount::fromInt(2)));
    m_base.texts.insert(u"c1"_s, u"旧"_s);
}

void tst_ReportMerge::takesWhatOnlyTheyChanged()
{
    Report theirs = m_base;
    theirs.figures.remove(u"a"_s);
    theirs.figures.insert(u"c"_s, Figure::notApplicable());
    Report mine = m_base;
    mine.texts.insert(u"c1"_s, u"新"_s);
    const auto merge = mergeReports(m_base, mine, theirs);
    QVERIFY_RESULT(merge);
    QVERIFY(merge->conflicts.isEmpty());
    QCOMPARE(merge->takenOver.size(), 2);
    Report expected = theirs;
    expected.texts.insert(u"c1"_s, u"新"_s);
    QVERIFY(merge->merged == expected);
}

void tst_ReportMerge::keepsWhatOnlyIChanged()
{
    Report mine = m_base;
    mine.figures[u"a"_s] = Figure::number(Amount::fromInt(0));
    const auto merge = mergeReports(m_base, mine, m_base);
    QVERIFY_RESULT(merge);
    QVERIFY(merge->merged == mine);
    QVERIFY(merge->takenOver.isEmpty());
}

void tst_ReportMerge::alikeChangesDoNotConflict()
{
    Report mine = m_base;
    mine.figures[u"a"_s] = Figure::number(Amount::fromInt(0));
    const auto merge = mergeReports(m_base, mine, mine);
    QVERIFY_RESULT(merge);
    QVERIFY(merge->merged == mine);
    QVERIFY(merge->conflicts.isEmpty());
}

void tst_ReportMerge::bothChangesConflictAndMineStays()
{
    Report mine = m_base;
    mine.figures[u"a"_s] = Figure::number(Amount::fromInt(0)); // not the same as none
    mine.texts.insert(u"c1"_s, u"我的"_s);
    Report theirs = m_base;
    theirs.figures.remove(u"a"_s);
    theirs.texts.insert(u"c1"_s, u"他的"_s);
    const auto merge = mergeReports(m_base, mine, theirs);
    QVERIFY_RESULT(merge);
    QVERIFY(merge->merged == mine);
    QCOMPARE(merge->conflicts.size(), 2);
    const ReportDifference &figure = merge->conflicts.first().theirs.first();
    QCOMPARE(figure.id, u"a"_s);
    QCOMPARE(figure.before, QJsonValue(u"0"_s));
    QVERIFY(figure.after.isUndefined());
    const auto chosen = withTheirs(*merge, {1});
    QVERIFY_RESULT(chosen);
    QCOMPARE(chosen->text(u"c1"_s), u"他的"_s);
    QVERIFY(chosen->figure(u"a"_s).isNumber());
}

void tst_ReportMerge::numbersThatFollowTheirFiguresAreNoEdit()
{
    bindText(m_base, u"1"_s);
    Report mine = m_base; // another figure, which the text follows
    mine.figures[u"a"_s] = Figure::number(Amount::fromInt(25));
    bindText(mine, u"25"_s);
    Report theirs = m_base; // another wording
    bindText(theirs, u"1"_s, u"，均已答复"_s);
    for (const bool swapped : {false, true}) {
        const auto merge =
            swapped ? mergeReports(m_base, theirs, mine) : mergeReports(m_base, mine, theirs);
        QVERIFY_RESULT(merge);
        QVERIFY(merge->conflicts.isEmpty());
        QVERIFY(merge->merged.text(u"c1"_s).endsWith(u"均已答复"_s));
        QCOMPARE(merge->merged.figure(u"a"_s).value.toFile(), u"25"_s);
    }
}

void tst_ReportMerge::aTextIsTakenWithItsBoundNumbers()
{
    Report mine = m_base;
    mine.texts.insert(u"c1"_s, u"我的"_s);
    Report theirs = m_base;
    bindText(theirs, u"1"_s);
    const auto merge = mergeReports(m_base, mine, theirs);
    QVERIFY_RESULT(merge);
    QCOMPARE(merge->conflicts.size(), 1);
    QCOMPARE(merge->conflicts.first().theirs.first().part, u"texts"_s);
    const auto chosen = withTheirs(*merge, {0});
    QVERIFY_RESULT(chosen);
    QCOMPARE(chosen->text(u"c1"_s), u"申请1件"_s);
    QCOMPARE(chosen->bindingsOf(u"c1"_s).size(), 1);
}

void tst_ReportMerge::refusesWhatCannotStandTogether()
{
    Report mine = m_base;
    mine.year = 2020;
    Report theirs = m_base;
    Report earlier = m_base;
    earlier.year = 2020;
    theirs.attached.append({earlier, u"2020.nianbao"_s, QByteArray(64, 'a'), {}});
    QVERIFY(!mergeReports(m_base, mine, theirs));
}

// Whatever two people change: every place holds what one of them wants, never the old value where
// somebody changed it, and choosing all of theirs in conflicts loses nothing of theirs.
void tst_ReportMerge::holdsForAnyReports()
{
    QRandomGenerator dice(20212);
    qsizetype conflicts = 0;
    for (int round = 0; round < 200; ++round) {
        const Report base = TestSupport::randomReport(dice);
        const Report mine = TestSupport::changedReport(base, dice.bounded(8), dice);
        const Report theirs = TestSupport::changedReport(base, dice.bounded(8), dice);
        const auto merge = mergeReports(base, mine, theirs);
        QVERIFY_RESULT(merge);
        for (const ReportDifference &change : diff(base, mine))
            QCOMPARE(at(merge->merged, change), change.after);
        const auto chosen = withTheirs(*merge, [&] {
            QList<qsizetype> all(merge->conflicts.size());
            std::iota(all.begin(), all.end(), 0);
            return all;
        }());
        QVERIFY_RESULT(chosen);
        for (const ReportDifference &change : diff(base, theirs))
            QCOMPARE(at(*chosen, change), change.after);
        for (const ReportDifference &change : diff(base, merge->merged)) {
            QVERIFY(change.after == at(mine, change) || change.after == at(theirs, change));
        }
        // The other way round the same places conflict.
        const auto swapped = mergeReports(base, theirs, mine);
        QVERIFY_RESULT(swapped);
        QCOMPARE(swapped->conflicts.size(), merge->conflicts.size());
        if (merge->conflicts.isEmpty())
            QVERIFY(diff(merge->merged, swapped->merged).isEmpty());
        conflicts += merge->conflicts.size();
    }
    QVERIFY2(conflicts > 50, "the dice must make people meet");
}

QTEST_GUILESS_MAIN(tst_ReportMerge)
#include "tst_reportmerge.moc"
