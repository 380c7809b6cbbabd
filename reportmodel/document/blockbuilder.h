// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/pastedblock.h"

#include <vector>

// Puts a pasted block together from its cells in the order a clipboard lists them: row by row, a
// merged cell once at its first position.
class BlockBuilder
{
public:
    void beginRow();
    // The next cell of the row, placed right of cells that reach down from the rows above. `text`
    // as it is written; blanks around and inside it are cleaned up.
    void addCell(QStringView text, int rowSpan = 1, int columnSpan = 1);

    qint64 texts() const { return m_texts; } // that are not empty
    // The block of everything added. Rows at the end without any text are dropped.
    PastedBlock build() const;

private:
    void put(int row, int column, PastedBlock::Cell::Kind kind, const QString &text);

    std::vector<std::vector<PastedBlock::Cell>> m_rows; // at most KeptRows × KeptColumns
    std::vector<qint64> m_coveredTo; // by column: first row that is not covered from above
    qint64 m_row = -1;
    qint64 m_column = 0;
    qint64 m_columns = 0;
    qint64 m_lastTextRow = -1;
    qint64 m_texts = 0;
    qint64 m_beyond = 0;
};
