// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/reporttemplate.h"

#include <QFont>
#include <QList>
#include <QRect>

// Widths and heights, in pixels, that let every label of a printed table be read in full.
namespace GridMetrics {

// Space between a cell's line and its text.
inline constexpr int Padding = 6;
// How labels are wrapped, when measured and when drawn.
inline constexpr int WrapFlags = Qt::TextWordWrap;

// The narrowest width of the table at which figures and labels still fit.
int minimumWidth(const TableSpec &table, const QFont &font);
// Widths by the printed weights that add up to `total` exactly.
QList<int> columnWidths(const TableSpec &table, int total, const QFont &font);
// Heights of the rows `firstRow` ≤ row < `endRow`, each at least `minimum`.
QList<int> rowHeights(const TableSpec &table, int firstRow, int endRow, const QList<int> &widths,
                      const QFont &font, int minimum);
// Extra space left of a row label that stands deeper in the hierarchy than its column.
int indent(const GridCell &cell, const QFont &font);

} // namespace GridMetrics
