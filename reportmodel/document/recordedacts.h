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
        BlanksFilled, // 其余空白置 0
        StepTaken,    // 送审, 签发 …: see signstep.h
    };

    Kind kind = Kind::SnapshotTaken;
    QDateTime time; // of an act known by its day alone, the day's beginning; may be invalid
    bool dayOnly = false;
    QString about;   // snapshot's name, key of the finding, number of the check, id of the step,
                     // what was filled
    QString by;      // empty where the file does not say
    QString reason;  // 说明; empty for a snapshot and for blanks
    int figures = 0; // how many blanks were set to 0
};

// In the order of their time; what has no time comes first.
QList<RecordedAct> recordedActs(const Report &report);

// "snapshot", "accepted", "check_off", "blanks_to_zero", "step": for machines.
QString recordedActId(RecordedAct::Kind kind);
