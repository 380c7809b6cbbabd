// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "document/reportdiff.h"
#include "templates/reportform.h"

#include <QJsonArray>

// What the verbs that compare two states of a report print.
namespace Differences {

// For machines, in the terms of the report file.
QJsonArray toJson(const QList<ReportDifference> &differences);

// One line each and a summary, or one JSON object. The forms name the places of either side.
void print(const QList<ReportDifference> &differences, const ReportForm &before,
           const ReportForm &after, bool json, const Console &console);

} // namespace Differences
