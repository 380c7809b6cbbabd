// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/readdocument.h"

#include <algorithm>

const ReadCell *ReadTable::at(int row, int column) const
{
    const auto it = std::find_if(cells.cbegin(), cells.cend(), [&](const ReadCell &cell) {
        return cell.row == row && cell.column == column;
    });
    return it == cells.cend() ? nullptr : &*it;
}

void ReadTableBuilder::startRow()
{
    for (int &rows : m_covered)
        rows = std::max(0, rows - 1);
    ++m_row;
    m_column = 0;
    m_table.rows = std::max(m_table.rows, m_row + 1);
}

void ReadTableBuilder::addCell(const QString &text, int rowSpan, int columnSpan)
{
    if (m_row < 0)
        startRow();
    while (m_column < m_covered.size() && m_covered[m_column] > 0)
        ++m_column;
    const int columns = std::clamp(columnSpan, 1, MostColumns);
    const int rows = std::max(1, rowSpan);
    if (m_column + columns > MostColumns)
        return;
    m_table.cells.append({m_row, m_column, rows, columns, text});
    while (m_covered.size() < m_column + columns)
        m_covered.append(0);
    for (int i = 0; i < columns; ++i)
        m_covered[m_column + i] = rows;
    m_column += columns;
    m_table.columns = std::max(m_table.columns, m_column);
}

ReadTable ReadTableBuilder::take()
{
    for (ReadCell &cell : m_table.cells) // a span may not reach beyond the table
        cell.rowSpan = std::min(cell.rowSpan, m_table.rows - cell.row);
    return std::move(m_table);
}
