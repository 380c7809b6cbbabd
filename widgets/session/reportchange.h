// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"
#include "session/findingindex.h"

#include <QSet>
#include <QString>

// What changed in a session: widgets repaint only that.
struct ReportChange
{
    bool everything = false; // another report, or a change of form
    QSet<QString> cells;     // ids whose shown value changed, totals included
    // Ids of cells for which a finding or a reviewer's remark came, went or changed its outcome.
    QSet<QString> marks;
    QSet<QString> texts;     // text ids whose words or bound numbers changed
    bool form = false;       // other own figures: cells came or went, pages no longer fit
    bool meta = false;       // unit, its profile, year or metadata
    bool attached = false;   // earlier years
    bool record = false;     // a step to publication was taken
    bool charts = false;     // which charts appear, and how
    bool checks = false;     // the check result differs, or a reason given for a finding
    bool checking = false;   // checks have begun to run in the background, or are up to date again

    // What several steps one after the other changed.
    ReportChange &operator|=(const ReportChange &later);
};

// A report as a session shows it: evaluated, checked, findings arranged.
struct ReportState
{
    ReportSet set;
    CheckResult checks;
    FindingIndex findings;
};

// What differs between two states of one report over the same form.
ReportChange changeBetween(const ReportState &before, const ReportState &after);
