// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"

// Shares of a whole that is smaller say more than its figures do: given only when asked for.
inline constexpr qint64 SmallWhole = 20;
// More parts of a ring cannot be told apart.
inline constexpr int MostRingParts = 6;

// Shares of the whole in tenths of a percent that add up to exactly 1000 (largest remainder; of
// equal remainders the earlier part gets the tenth). All 0 when the whole is 0. Parts must not be
// negative.
QList<int> sharesOfThousand(const QList<Amount> &parts);

// Thousandths as text: 513 is "51.3%".
QString shareText(int thousandths);

// How shares are rounded, as a note.
QString sharesNote(const QLocale &locale);

// Whether the points are parts that make up the stated total, none blank or negative and not all 0.
bool addsUpToWhole(const ChartData &chart);

// The types the chart may have and stay true, the template's own first: a line only over years, a
// ring only for the complete parts of one whole and at most MostRingParts of them, stacks only for
// parts.
QList<ChartKind> chartKindsOf(const ChartData &chart);
