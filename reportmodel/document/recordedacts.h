// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/report.h"

#include <QDateTime>
#include <QList>

// One thing the file itself tells about its past: who did what when.
struct RecordedAct
{
    enum class Kind {
        SnapshotTaken,
        FindingAccepted,
        CheckSwitchedOff,
        StepTaken, // 送审, 签发 …: see signstep.h
    };

    Kind kind = Kind::SnapshotTaken;
    QDateTime time; // of an act known by its day alone, the day's beginning; may be invalid
    bool dayOnly = false;
    QString about;  // snapshot's name, key of the finding, number of the check, id of the step
    QString by;     // empty where the file does not say
    QString reason; // 说明; empty for a snapshot
};

// In the order of their time; what has no time comes first.
QList<RecordedAct> recordedActs(const Report &report);

// "snapshot", "accepted", "check_off", "step": for machines.
QString recordedActId(RecordedAct::Kind kind);
