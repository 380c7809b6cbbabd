// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/report.h"
#include "templates/reportform.h"

#include <QStringList>

// 其余空白置 0: states that nothing happened in every figure of the statutory annual report that
// was left blank. Totals follow by themselves; what is not applicable, filled in or of another
// document is never touched.
namespace ZeroFill {

// The cells a name stands for: "all", a table ("t3"), a figure group, or the row of a table or a
// single figure ("t3.new", "t2.norm.made"). BadInput for anything else, naming what is there.
Result<QStringList> cellsOf(const ReportForm &form, const QString &scope);

// Every figure printed in the same row of its table as `cellId`; that cell alone when it stands in
// none.
QStringList rowOf(const ReportForm &form, const QString &cellId);

// Those of `cells` that filling would set to 0, in the order given.
QStringList blanks(const Report &report, const ReportForm &form, const QStringList &cells);

// Sets those of `act.cells` that are blank to 0, keeping notes of their source, and records the act
// with exactly those (Report::blanksFilled); returns which they were. With none, nothing is
// recorded.
Result<QStringList> fill(Report &report, const ReportForm &form, BlanksFilled act);

} // namespace ZeroFill
