// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"
#include "rollup/rollup.h"

// The checks that need the reports of all units (group O of the catalogue): K158 units that have
// not reported, K159 units whose tables do not balance, K160 regulations that may be counted twice,
// and, against the government's own report, K157 its figures are the sums of its units.
namespace RollUpChecks {

// In the order of their numbers. `government` may be null: then K157 is not judged. A check that
// the government's report switches off is not judged either.
QList<Finding> judge(const RollUp &rollUp, const RuleBook &book, const ReportSet *government);

// Why a listed unit is not in the sums; empty for one that is.
LocalizedText whyNotCounted(const RollUp &rollUp, int listed);

} // namespace RollUpChecks
