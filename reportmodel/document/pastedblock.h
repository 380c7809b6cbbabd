// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

// A block of cells as another program (spreadsheet, word processor, browser) puts it on the
// clipboard: texts by row and column, read from HTML or tab separated text. Nothing is understood
// as a figure yet.
//
// However large the block is, at most KeptRows × KeptColumns of it are kept; what lies beyond is
// counted, so that nothing is left out silently.
class PastedBlock
{
public:
    // More than any statutory table has, whichever way round the block is pasted.
    static constexpr int KeptRows = 256;
    static constexpr int KeptColumns = 256;
    // Longer clipboard texts are refused instead of read.
    static constexpr qsizetype MaxLength = 64 * 1024 * 1024;

    struct Cell
    {
        enum class Kind {
            Text,    // a cell of the block; its text may be empty
            Covered, // part of the merged cell above or to the left of it
            Missing, // the row was shorter than others
        };
        Kind kind = Kind::Missing;
        QString text; // trimmed, on one line

        bool isBlank() const { return text.isEmpty(); }
        friend bool operator==(const Cell &, const Cell &) = default;
    };

    // Tab separated text; cells with tabs, line breaks or quotes inside stand in quotes. BadInput
    // when there is nothing but space, or the text is longer than MaxLength.
    static Result<PastedBlock> fromText(QStringView text);
    // The table with the most texts. BadInput when there is none or the text is longer than
    // MaxLength.
    static Result<PastedBlock> fromHtml(QStringView html);
    // What the clipboard offers: the HTML when it holds a table (only that tells merged cells),
    // else the text.
    static Result<PastedBlock> fromClipboard(const QString &html, const QString &text);

    // Of what is kept.
    int rows() const { return m_rows; }
    int columns() const { return m_columns; }
    const Cell &at(int row, int column) const { return m_cells[row * m_columns + column]; }
    bool isSingle() const { return m_rows == 1 && m_columns == 1; }

    // Of the whole block on the clipboard.
    qint64 allRows() const { return m_allRows; }
    qint64 allColumns() const { return m_allColumns; }
    qint64 beyond() const { return m_beyond; }        // texts that are not kept
    bool isRagged() const { return m_ragged; }        // rows of different length
    int otherTables() const { return m_otherTables; } // tables with texts that were not taken

    PastedBlock transposed() const;

private:
    friend class BlockBuilder;

    int m_rows = 0;
    int m_columns = 0;
    qint64 m_allRows = 0;
    qint64 m_allColumns = 0;
    qint64 m_beyond = 0;
    bool m_ragged = false;
    int m_otherTables = 0;
    QList<Cell> m_cells; // row by row
};
