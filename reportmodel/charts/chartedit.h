// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/chartchoice.h"
#include "document/reportset.h"

#include <QStringList>

// Which charts appear in which document, and how: a person's choice, kept in the report. Used by
// the window and the command line alike.
namespace ChartEdit {

// One of the form's documents by its template id; null for another.
const ReportTemplate *documentOf(const ReportForm &form, const QString &id);
// The document's chapters that charts may stand in: all but the signature.
QList<const Chapter *> chaptersOf(const ReportTemplate &document);

// What is decided about a chart; nothing where the template's ways are kept.
ChartChoice choice(const Report &report, const QString &document, const QString &chart);

// Decides about a chart of the report in one of its documents, which may be another than the
// chart's own; a choice that says nothing removes the entry. `set` is the report evaluated.
// BadInput for an unknown document, chart or chapter, and for a type that the chart's figures do
// not allow, with those that they do.
Result<void> choose(Report &report, const ReportSet &set, const QString &document,
                    const QString &chart, const ChartChoice &choice);

// Ids of a document's charts in the order they appear, those not shown among them.
QStringList order(const ReportSet &set, const QString &document);

// Gives a document's charts another order; ids that are left out keep theirs behind them. The
// template's order needs no entry. BadInput for an unknown document or chart, or one named twice.
Result<void> setOrder(Report &report, const ReportSet &set, const QString &document,
                      const QStringList &charts);

} // namespace ChartEdit
