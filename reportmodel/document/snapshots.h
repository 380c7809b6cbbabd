// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/report.h"

// States of a report kept under a name inside its file (送审稿, 报局长后): outside what is signed,
// exported or checked. Times are for people; the order in which they were taken is that of the
// list.
namespace Snapshots {

// Keeps the report as it is now. BadInput: no name, or the name is taken.
Result<void> take(Report &report, const QString &name, const QDateTime &now);

// Null when there is none of that name.
const Snapshot *find(const Report &report, const QString &name);

// Brings that state back; attached years and the snapshots themselves stay as they are. BadInput:
// there is none of that name, or an attached year is not earlier than the year it had then.
Result<void> restore(Report &report, const QString &name);

// BadInput: there is none of that name.
Result<void> remove(Report &report, const QString &name);

// The report with that state brought back, for comparing; as restore().
Result<Report> restored(const Report &report, const QString &name);

} // namespace Snapshots
