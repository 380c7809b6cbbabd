// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/recordedacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

RecordedAct ofDay(RecordedAct::Kind kind, QDate date, const QString &about, const QString &by,
                  const QString &reason)
{
    return {kind, date.isValid() ? date.startOfDay() : QDateTime(), true, about, by, reason};
}

} // namespace

QList<RecordedAct> recordedActs(const Report &report)
{
    QList<RecordedAct> acts;
    for (const Snapshot &snapshot : report.snapshots) {
        acts.append(
            {RecordedAct::Kind::SnapshotTaken, snapshot.time, false, snapshot.name, {}, {}});
    }
    for (const Waiver &waiver : report.waivers) {
        acts.append(ofDay(RecordedAct::Kind::FindingAccepted, waiver.date, waiver.key, waiver.by,
                          waiver.reason));
    }
    for (const RuleSwitch &rule : report.rulesOff) {
        acts.append(ofDay(RecordedAct::Kind::CheckSwitchedOff, rule.date, rule.number, rule.by,
                          rule.reason));
    }
    for (const BlanksFilled &act : report.blanksFilled) {
        acts.append(ofDay(RecordedAct::Kind::BlanksFilled, act.date, act.about, act.by, {}));
        acts.last().figures = static_cast<int>(act.cells.size());
    }
    for (const SignStep &step : report.record) {
        acts.append({RecordedAct::Kind::StepTaken, step.time, false, signStepId(step.kind), step.by,
                     step.note});
    }
    std::stable_sort(acts.begin(), acts.end(), [](const RecordedAct &a, const RecordedAct &b) {
        return a.time.isValid() && b.time.isValid() ? a.time < b.time
                                                    : !a.time.isValid() && b.time.isValid();
    });
    return acts;
}

QString recordedActId(RecordedAct::Kind kind)
{
    switch (kind) {
    case RecordedAct::Kind::SnapshotTaken:
        return u"snapshot"_s;
    case RecordedAct::Kind::FindingAccepted:
        return u"accepted"_s;
    case RecordedAct::Kind::CheckSwitchedOff:
        return u"check_off"_s;
    case RecordedAct::Kind::BlanksFilled:
        return u"blanks_to_zero"_s;
    case RecordedAct::Kind::StepTaken:
        return u"step"_s;
    }
    return {};
}
