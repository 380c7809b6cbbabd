// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/textreplace.h"

#include <optional>

// Putting a report's texts from one year into another (2020 → 2021) without touching what speaks of
// another year: comparisons, document numbers, names and dates of documents.

// The year that words alone name ("2021", "２０２１年", "二〇二一年"); nullopt for anything else.
std::optional<int> yearIn(const QString &words);

// Says of each place at which a year stands whether the new year may take its place. `set` is the
// report the places were found in.
void adviseYears(QList<Replacement> &plan, const ReportSet &set, int newYear);
