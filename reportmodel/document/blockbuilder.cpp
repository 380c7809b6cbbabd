// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/blockbuilder.h"

#include <algorithm>

namespace {

constexpr qint64 MostColumns = 1024; // that are told apart
constexpr int MostRowSpan = 1 << 20;

} // namespace

void BlockBuilder::beginRow()
{
    ++m_row;
    m_column = 0;
}

void BlockBuilder::put(int row, int column, PastedBlock::Cell::Kind kind, const QString &text)
{
    while (static_cast<int>(m_rows.size()) <= row)
        m_rows.emplace_back();
    std::vector<PastedBlock::Cell> &cells = m_rows[static_cast<size_t>(row)];
    const auto at = static_cast<size_t>(column);
    if (cells.size() <= at)
        cells.resize(at + 1);
    cells[at] = {kind, text};
}

void BlockBuilder::addCell(QStringView text, int rowSpan, int columnSpan)
{
    if (m_row < 0)
        beginRow();
    const auto isCovered = [this] {
        return m_column < static_cast<qint64>(m_coveredTo.size()) &&
               m_coveredTo[static_cast<size_t>(m_column)] > m_row;
    };
    while (isCovered())
        ++m_column;
    if (m_column >= MostColumns)
        return;
    const qint64 right = std::min(m_column + std::max(1, columnSpan), MostColumns);
    const qint64 bottom = m_row + std::clamp(rowSpan, 1, MostRowSpan);
    if (bottom > m_row + 1) {
        if (static_cast<qint64>(m_coveredTo.size()) < right)
            m_coveredTo.resize(static_cast<size_t>(right), 0);
        std::fill(m_coveredTo.begin() + m_column, m_coveredTo.begin() + right, bottom);
    }

    const bool isKept = m_row < PastedBlock::KeptRows && m_column < PastedBlock::KeptColumns;
    const qint64 keptRight = std::min<qint64>(right, PastedBlock::KeptColumns);
    const qint64 keptBottom = std::min<qint64>(bottom, PastedBlock::KeptRows);
    for (qint64 row = m_row; row < keptBottom; ++row) {
        for (qint64 column = m_column; column < keptRight; ++column)
            put(static_cast<int>(row), static_cast<int>(column), PastedBlock::Cell::Kind::Covered,
                {});
    }
    if (isKept) {
        put(static_cast<int>(m_row), static_cast<int>(m_column), PastedBlock::Cell::Kind::Text,
            text.toString().simplified());
    }
    if (!text.trimmed().isEmpty()) {
        ++m_texts;
        m_lastTextRow = m_row;
        m_beyond += isKept ? 0 : 1;
    }
    m_column = right;
    m_columns = std::max(m_columns, right);
}

PastedBlock BlockBuilder::build() const
{
    PastedBlock block;
    block.m_allRows = m_lastTextRow + 1;
    block.m_allColumns = m_columns;
    block.m_beyond = m_beyond;
    block.m_rows = static_cast<int>(std::min<qint64>(block.m_allRows, PastedBlock::KeptRows));
    block.m_columns = static_cast<int>(std::min<qint64>(m_columns, PastedBlock::KeptColumns));
    block.m_cells.resize(qsizetype(block.m_rows) * block.m_columns);
    for (int row = 0; row < block.m_rows && row < static_cast<int>(m_rows.size()); ++row) {
        const std::vector<PastedBlock::Cell> &cells = m_rows[static_cast<size_t>(row)];
        std::copy(cells.cbegin(), cells.cend(),
                  block.m_cells.begin() + qsizetype(row) * block.m_columns);
    }
    block.m_ragged = std::any_of(block.m_cells.cbegin(), block.m_cells.cend(),
                                 [](const PastedBlock::Cell &cell) {
                                     return cell.kind == PastedBlock::Cell::Kind::Missing;
                                 });
    return block;
}
