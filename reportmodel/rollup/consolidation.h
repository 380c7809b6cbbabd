// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollup/rollup.h"

// The sums of a roll-up as the figures of a report, each with where it comes from.
namespace Consolidation {

// A new report of the roll-up's year and documents. Figures that no unit has stay blank, those that
// are applicable to none not applicable; a total is stated only where the totals of the units do
// not add up to the sum of its parts. BadInput when there is nothing to consolidate, or the unit
// has no name.
Result<Report> make(const RollUp &rollUp, const TemplateCatalog &catalog, const Unit &unit,
                    const QString &listName);

// Puts the sums into a report that exists already; figures of which the roll-up has none are left
// as they are. Returns the ids of the figures that changed. BadInput when the report is of another
// year or lacks a document of the roll-up.
Result<QStringList> update(Report &report, const RollUp &rollUp, const TemplateCatalog &catalog,
                           const QString &listName);

} // namespace Consolidation
