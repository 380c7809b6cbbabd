// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "rollup/rollup.h"

// What a roll-up found, as `rollup` prints it. `cells` are those whose contributors are listed, by
// index of the roll-up's form.
namespace RollUpListing {

// For machines, with fixed keys in their order; `into` and `workbook` are the files that were
// written, or empty.
void printJson(const RollUp &rollUp, const QList<int> &cells, const QString &into,
               const QString &workbook, const Console &console);
void print(const RollUp &rollUp, const QList<int> &cells, const Console &console);

} // namespace RollUpListing
