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
// A label's text broken into lines as it is printed, for a cell of that width.
QString wrapped(const QString &label, int cellWidth, const QFont &font);

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
