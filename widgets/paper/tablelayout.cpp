// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/tablelayout.h"

#include "paper/labelwrap.h"
#include "paper/paperfonts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <utility>

namespace {

constexpr int SmallTableColumns = 12; // more columns get the smaller type

// Lengths in em of the cell's type.
constexpr qreal LineHeight = 1.3;
constexpr qreal Ascent = 0.88; // of a Chinese character above the baseline
constexpr qreal SidePadding = 0.18;
constexpr qreal LeftPadding = 0.4; // of text that begins at the rule
constexpr qreal UprightPadding = 0.28;
constexpr int IndentCharacters = 2; // per level of a figure list

int pixels(qreal pt)
{
    return qRound(pt * PageLayout::UnitsPerPoint);
}

} // namespace

TableLayout::TableLayout(const OutlineTable &table, const PageLayout &layout)
    : m_headerRows(std::min(table.headerRows, table.rows))
{
    const qreal pt = table.columns > SmallTableColumns ? layout.smallCellPt : layout.cellPt;
    m_font = layout.font(PaperFonts::Role::Song, pixels(pt));
    setColumns(table.columnWeights, table.columns, layout.content().width());
    for (const OutlineTableCell &source : table.cells) {
        Cell cell;
        cell.row = source.row;
        cell.column = source.column;
        cell.rowSpan = source.rowSpan;
        cell.columnSpan = source.columnSpan;
        cell.text = source.text;
        // Labels beside a group of rows are centred, as the form prints them.
        cell.left =
            source.kind == GridCell::Kind::RowLabel && source.level > 0 && source.rowSpan == 1;
        cell.shaded = source.total;
        cell.heading = source.kind == GridCell::Kind::Band || source.kind == GridCell::Kind::Header;
        m_cells.append(cell);
    }
    measure(layout);
}

TableLayout::TableLayout(const OutlineList &list, const PageLayout &layout)
    : m_font(layout.font(PaperFonts::Role::Song, pixels(layout.cellPt)))
{
    switch (list.role) {
    case OutlineList::Role::Metadata:
        setColumns({13, 37, 13, 37}, 4, layout.content().width());
        addMetadata(list);
        break;
    case OutlineList::Role::Figures:
        setColumns({70, 18, 12}, 3, layout.content().width());
        addFigures(list);
        break;
    }
    measure(layout);
}

void TableLayout::addCell(int row, int column, const QString &text, bool left, bool shaded,
                          int columnSpan)
{
    Cell cell;
    cell.row = row;
    cell.column = column;
    cell.columnSpan = columnSpan;
    cell.text = text;
    cell.left = left;
    cell.shaded = shaded;
    m_cells.append(cell);
}

// Two fields in a row; the last of an odd number takes the whole row.
void TableLayout::addMetadata(const OutlineList &list)
{
    for (int i = 0; i < list.items.size(); ++i) {
        const bool alone = i % 2 == 0 && i + 1 == list.items.size();
        const int column = i % 2 * 2;
        addCell(i / 2, column, list.items.at(i).label, false, true, 1);
        addCell(i / 2, column + 1, list.items.at(i).value, true, false, alone ? 3 : 1);
    }
}

void TableLayout::addFigures(const OutlineList &list)
{
    for (int i = 0; i < list.items.size(); ++i) {
        const OutlineList::Item &item = list.items.at(i);
        addCell(i, 0, item.label, true, false, 1);
        m_cells.last().indent = item.level * IndentCharacters;
        addCell(i, 1, item.value, false, false, 1);
        addCell(i, 2, item.unit, false, false, 1);
    }
}

void TableLayout::setColumns(const QList<int> &weights, int columns, qreal width)
{
    qreal total = 0;
    for (int i = 0; i < columns; ++i)
        total += std::max(1, weights.value(i, 1));
    qreal before = 0;
    for (int i = 0; i < columns; ++i) {
        m_lefts.append(width * before / total);
        before += std::max(1, weights.value(i, 1));
    }
    m_lefts.append(width);
}

qreal TableLayout::cellWidth(const Cell &cell) const
{
    const qreal width = m_lefts.at(cell.column + cell.columnSpan) - m_lefts.at(cell.column);
    const qreal left = cell.left ? LeftPadding : SidePadding;
    return width - (left + SidePadding + cell.indent) * m_font.pixelSize();
}

qreal TableLayout::textHeight(const Cell &cell) const
{
    return (static_cast<qreal>(cell.lines.size()) * LineHeight + 2 * UprightPadding) *
           m_font.pixelSize();
}

void TableLayout::measure(const PageLayout &layout)
{
    const QFontMetricsF metrics(m_font);
    int rows = 0;
    for (Cell &cell : m_cells) {
        if (!cell.text.isEmpty())
            cell.lines = wrapLabel(cell.text, cellWidth(cell), metrics);
        rows = std::max(rows, cell.endRow());
    }
    m_headerRows = std::min(m_headerRows, rows);
    setRowHeights(rows);
    splitTallRows(layout.content().height());
}

void TableLayout::setRowHeights(int rows)
{
    const qreal oneLine = (LineHeight + 2 * UprightPadding) * m_font.pixelSize();
    QList<qreal> heights(rows, oneLine);
    for (const Cell &cell : std::as_const(m_cells)) {
        if (cell.rowSpan == 1)
            heights[cell.row] = std::max(heights.at(cell.row), textHeight(cell));
    }
    // Cells over several rows take what they lack from all of them.
    for (const Cell &cell : std::as_const(m_cells)) {
        qreal height = 0;
        for (int row = cell.row; row < cell.endRow(); ++row)
            height += heights.at(row);
        const qreal lack = std::max(0.0, textHeight(cell) - height) / cell.rowSpan;
        for (int row = cell.row; row < cell.endRow(); ++row)
            heights[row] += lack;
    }
    m_tops = {0};
    for (const qreal height : std::as_const(heights))
        m_tops.append(m_tops.constLast() + height);
}

// A row higher than a page cannot stay whole: it becomes several rows of as many lines as a page
// holds. Only cells of thousands of characters come to this.
void TableLayout::splitTallRows(qreal mostHeight)
{
    const qreal room = mostHeight - headerHeight() - 2 * UprightPadding * m_font.pixelSize();
    const int linesPerPart =
        std::max(1, static_cast<int>(std::floor(room / (LineHeight * m_font.pixelSize()))));
    for (int row = m_headerRows; row < rowCount(); ++row) {
        int parts = 1;
        for (const Cell &cell : std::as_const(m_cells)) {
            if (cell.row == row && cell.rowSpan == 1)
                parts =
                    std::max(parts, qCeil(static_cast<qreal>(cell.lines.size()) / linesPerPart));
        }
        if (parts > 1) {
            splitRow(row, parts, linesPerPart);
            setRowHeights(rowCount() + parts - 1);
            row += parts - 1;
        }
    }
}

void TableLayout::splitRow(int row, int parts, int linesPerPart)
{
    QList<Cell> added;
    for (Cell &cell : m_cells) {
        if (cell.row > row) {
            cell.row += parts - 1;
        } else if (cell.row == row && cell.rowSpan == 1) {
            for (int part = 1; part < parts; ++part) {
                Cell rest = cell;
                rest.row += part;
                rest.lines = cell.lines.mid(part * linesPerPart, linesPerPart);
                added.append(rest);
            }
            cell.lines = cell.lines.mid(0, linesPerPart);
        } else if (cell.endRow() > row) {
            cell.rowSpan += parts - 1;
        }
    }
    m_cells += added;
    std::stable_sort(m_cells.begin(), m_cells.end(), [](const Cell &a, const Cell &b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
}

qreal TableLayout::startHeight() const
{
    int row = 0;
    while (row + 1 < rowCount() && (row < m_headerRows || !canBreakBefore(row + 1, 0)))
        ++row;
    return m_tops.at(row + 1);
}

// Not behind a heading, and not where a spanning cell would have no room for its label on either
// page.
bool TableLayout::canBreakBefore(int row, int firstRow) const
{
    for (const Cell &cell : m_cells) {
        if (cell.heading && cell.endRow() == row)
            return false;
        if (cell.row >= row || cell.endRow() <= row)
            continue;
        const qreal above = m_tops.at(row) - m_tops.at(std::max(cell.row, firstRow));
        const qreal below = m_tops.at(cell.endRow()) - m_tops.at(row);
        if (std::max(above, below) < textHeight(cell))
            return false;
    }
    return true;
}

PageStrip TableLayout::part(int firstRow, qreal room, int *nextRow) const
{
    const qreal header = firstRow > m_headerRows ? headerHeight() : 0;
    const auto heightTo = [&](int row) { return header + m_tops.at(row) - m_tops.at(firstRow); };
    int end = firstRow + 1;
    while (end < rowCount() && heightTo(end + 1) <= room)
        ++end;
    int better = end;
    while (end < rowCount() && better > firstRow + 1 && !canBreakBefore(better, firstRow))
        --better;
    if (end < rowCount() && canBreakBefore(better, firstRow))
        end = better;

    PageStrip strip;
    strip.height = heightTo(end);
    if (header > 0)
        addRows(strip.content, 0, m_headerRows, 0);
    addRows(strip.content, firstRow, end, header);
    *nextRow = end;
    return strip;
}

void TableLayout::addRows(PageContent &content, int first, int end, qreal y) const
{
    const qreal offset = y - m_tops.at(first);
    for (const Cell &cell : m_cells) {
        const int top = std::max(cell.row, first);
        const int bottom = std::min(cell.endRow(), end);
        if (top >= bottom)
            continue;
        const QRectF box(
            QPointF(m_lefts.at(cell.column), m_tops.at(top) + offset),
            QPointF(m_lefts.at(cell.column + cell.columnSpan), m_tops.at(bottom) + offset));
        if (cell.shaded)
            content.shades.append(box);
        // Cells tile the table, so upper and left edges are all lines but the outermost two.
        content.rules.append(QLineF(box.topLeft(), box.topRight()));
        content.rules.append(QLineF(box.topLeft(), box.bottomLeft()));
        addText(content, cell, box);
    }
    const QRectF all(QPointF(0, y), QPointF(m_lefts.constLast(), m_tops.at(end) + offset));
    content.rules.append(QLineF(all.bottomLeft(), all.bottomRight()));
    content.rules.append(QLineF(all.topRight(), all.bottomRight()));
}

void TableLayout::addText(PageContent &content, const Cell &cell, const QRectF &box) const
{
    constexpr qreal Rounding = 0.5;
    if (textHeight(cell) > box.height() + Rounding)
        return; // stands in the part of the cell on the other page
    const QFontMetricsF metrics(m_font);
    const qreal em = m_font.pixelSize();
    qreal top = box.center().y() - static_cast<qreal>(cell.lines.size()) * LineHeight * em / 2;
    for (const QString &line : cell.lines) {
        const qreal width = metrics.horizontalAdvance(line);
        PageText text;
        text.text = line;
        text.font = m_font;
        const qreal x = cell.left ? box.left() + (LeftPadding + cell.indent) * em
                                  : box.center().x() - width / 2;
        text.box = QRectF(x, top, width, LineHeight * em);
        text.baseline = QPointF(x, top + ((LineHeight - 1) / 2 + Ascent) * em);
        content.texts.append(text);
        top += LineHeight * em;
    }
}
