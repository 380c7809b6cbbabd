// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outline/documentoutline.h"
#include "paper/pageflow.h"

#include <QStringList>

// A table on a full grid: cells measured for the width of the text, cut into page parts between
// rows. Header rows are repeated on every page; a cell that spans rows of two pages is framed, and
// where it fits labelled, on both.
class TableLayout
{
public:
    TableLayout(const OutlineTable &table, const PageLayout &layout);
    TableLayout(const OutlineList &list, const PageLayout &layout);

    int rowCount() const { return static_cast<int>(m_tops.size()) - 1; }
    qreal height() const { return m_tops.constLast(); }
    // The least that must fit below a heading: the header rows and the first row they stand over.
    qreal startHeight() const;
    // Strip of the rows from `firstRow` on that fit into `room`, at least one; `nextRow` receives
    // the row the next part starts with.
    PageStrip part(int firstRow, qreal room, int *nextRow) const;

private:
    struct Cell
    {
        int row = 0;
        int column = 0;
        int rowSpan = 1;
        int columnSpan = 1;
        QString text;
        bool left = false; // aligned; else centred
        bool shaded = false;
        bool heading = false; // not the last row of a page
        int indent = 0;       // characters
        QStringList lines;

        int endRow() const { return row + rowSpan; }
    };

    void addCell(int row, int column, const QString &text, bool left, bool shaded, int columnSpan);
    void addMetadata(const OutlineList &list);
    void addFigures(const OutlineList &list);
    void setColumns(const QList<int> &weights, int columns, qreal width);
    void measure(const PageLayout &layout);
    void splitTallRows(qreal mostHeight);
    void splitRow(int row, int parts, int linesPerPart);
    void setRowHeights(int rows);
    qreal cellWidth(const Cell &cell) const;
    qreal textHeight(const Cell &cell) const;
    qreal headerHeight() const { return m_tops.at(m_headerRows); }
    bool canBreakBefore(int row, int firstRow) const;
    // Adds rows [first, end) with their top at `y`.
    void addRows(PageContent &content, int first, int end, qreal y) const;
    void addText(PageContent &content, const Cell &cell, const QRectF &box) const;

    QList<Cell> m_cells;
    QList<qreal> m_lefts; // of columns, and the right edge
    QList<qreal> m_tops;  // of rows, and the lower edge
    int m_headerRows = 0;
    QFont m_font;
};
