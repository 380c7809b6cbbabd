// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"
#include "document/waiver.h"
#include "rules/finding.h"

// Findings accepted with a reason (说明): what a waiver covers, and whether it still does.
namespace Waivers {

// What a finding rests on at the moment.
WaivedState stateOf(const Finding &finding, const ReportSet &set);

// A waiver of the finding as it is now, ready for ReportEdit::waive(). BadInput for a finding that
// only tells that a waiver has lapsed: the finding itself is to be accepted again.
Result<Waiver> waiverFor(const Finding &finding, const ReportSet &set, const QString &reason,
                         const QString &by, QDate date);

// Marks the findings that are waived, corrects the counts, adds a finding for each waiver that has
// lapsed ("waiver/K090/petition", a warning at most) and fills in `waivers`. A finding about words
// is known again by rule, text and sentence, so that a sentence put in before it changes nothing.
void apply(CheckResult &result, const ReportSet &set);

// The waiver that was given for a finding of this result, whether it applies or has lapsed; null for
// none. Owned by the report.
const Waiver *find(const Report &report, const CheckResult &result, const Finding &finding);

} // namespace Waivers
