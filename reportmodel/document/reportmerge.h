// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportdiff.h"

// A place that two people changed differently. Choosing theirs is to apply `theirs` to the merged
// report: one difference, or with a text the numbers bound in it too. `before` is mine.
struct MergeConflict
{
    QList<ReportDifference> theirs; // never empty; the first one names the place
};

struct ReportMerge
{
    Report merged;                     // holds mine wherever both changed the same place
    QList<ReportDifference> takenOver; // what was theirs alone and is now in `merged`
    QList<MergeConflict> conflicts;
};

// Brings two descendants of `base` together, cell by cell, text by text: what one of them changed
// is taken, what both changed alike is no conflict. A bound number that merely shows another figure
// is no change of its text: refresh the bindings of the merged report. CannotRead when the two
// cannot stand in one report, such as a year changed against an attached report; both are then as
// they were.
Result<ReportMerge> mergeReports(const Report &base, const Report &mine, const Report &theirs);

// `merge.merged` with their side taken in the conflicts of those numbers (places in `conflicts`).
Result<Report> withTheirs(const ReportMerge &merge, const QList<qsizetype> &conflicts);
