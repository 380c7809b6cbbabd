// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/gridmetrics.h"

#include "paper/labelwrap.h"

#include <QFontMetricsF>

#include <algorithm>
#include <numeric>

namespace {

int em(const QFont &font)
{
    return QFontMetrics(font).horizontalAdvance(u'国');
}

// A figure column holds six digits, a label column a bracketed number, which is never broken.
int minimumColumnWidth(const QFont &font)
{
    return 3 * em(font) + 2 * GridMetrics::Padding;
}

int sum(const QList<int> &sizes, int first, int count)
{
    return std::accumulate(sizes.cbegin() + first, sizes.cbegin() + first + count, 0);
}

int labelHeight(const GridCell &cell, const QList<int> &widths, const QFont &font)
{
    const int width = sum(widths, cell.column, cell.columnSpan) - GridMetrics::indent(cell, font);
    const QString text = GridMetrics::wrapped(cell.text, width, font);
    return QFontMetrics(font).size(0, text).height() + 2 * GridMetrics::Padding;
}

} // namespace

int GridMetrics::minimumWidth(const TableSpec &table, const QFont &font)
{
    return table.columns * minimumColumnWidth(font);
}

QList<int> GridMetrics::columnWidths(const TableSpec &table, int total, const QFont &font)
{
    QList<int> widths(table.columns, minimumColumnWidth(font));
    const int minimum = sum(widths, 0, table.columns);
    // What is left over the minimum goes to the columns that are below their printed share.
    const int weights =
        std::accumulate(table.columnWeights.cbegin(), table.columnWeights.cend(), 0);
    QList<int> missing;
    for (int column = 0; column < table.columns; ++column) {
        const int share =
            weights > 0 ? total * table.columnWeights[column] / weights : total / table.columns;
        missing.append(std::max(0, share - widths[column]));
    }
    const int spare = std::max(0, total - minimum);
    const int wanted = std::max(1, sum(missing, 0, table.columns));
    for (int column = 0; column < table.columns; ++column)
        widths[column] += static_cast<int>(qint64(spare) * missing[column] / wanted);
    widths.last() += std::max(0, total - sum(widths, 0, table.columns));
    return widths;
}

QList<int> GridMetrics::rowHeights(const TableSpec &table, int firstRow, int endRow,
                                   const QList<int> &widths, const QFont &font, int minimum)
{
    QList<int> heights(endRow - firstRow, minimum);
    QList<const GridCell *> labels;
    for (const GridCell &cell : table.cells) {
        if (cell.row >= firstRow && cell.row < endRow && cell.kind != GridCell::Kind::Figure)
            labels.append(&cell);
    }
    // Rectangles over one row decide first; taller ones only claim what those leave missing.
    std::stable_sort(labels.begin(), labels.end(),
                     [](const GridCell *a, const GridCell *b) { return a->rowSpan < b->rowSpan; });
    for (const GridCell *cell : std::as_const(labels)) {
        const int row = cell->row - firstRow;
        const int span = std::min(cell->rowSpan, static_cast<int>(heights.size()) - row);
        const int missing = labelHeight(*cell, widths, font) - sum(heights, row, span);
        for (int i = 0; missing > 0 && i < span; ++i)
            heights[row + i] += missing / span + (i < missing % span ? 1 : 0);
    }
    return heights;
}

QString GridMetrics::wrapped(const QString &label, int cellWidth, const QFont &font)
{
    const int room = std::max(cellWidth - 2 * Padding, 1);
    return wrapLabel(label, room, QFontMetricsF(font)).join(u'\n');
}

int GridMetrics::indent(const GridCell &cell, const QFont &font)
{
    if (cell.kind != GridCell::Kind::RowLabel)
        return 0;
    return std::max(0, cell.level - 1 - cell.column) * em(font);
}
