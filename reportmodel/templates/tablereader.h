// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonnode.h"
#include "templates/celltable.h"
#include "templates/reporttemplate.h"

// Reads the statutory tables of a template file: blocks of rows × columns, which name the figures,
// and the grid, which says where labels and figures are printed.
class TableReader
{
public:
    // Figures are added to `cells`, which must outlive the reader.
    explicit TableReader(CellTable *cells)
        : m_cells(cells)
    {
    }

    TableSpec read(const JsonNode &node);

private:
    struct Row
    {
        QString label;
        int level = 0;
        QStringList cells; // ids, one per column of its block
    };
    struct Column
    {
        QString id;
        CellSpec prototype; // everything a cell of this column has whatever its row
    };

    void readBlock(const JsonNode &node);
    QList<Column> readColumns(const JsonNode &block) const;
    void readGrid(const JsonNode &node);
    void readGridRow(const JsonNode &node, int row);
    void placeLabel(const JsonNode &item, GridCell::Kind kind, JsonNode::Name text, int row);
    void placeFigures(const JsonNode &item, int row);
    void place(const JsonNode &item, GridCell cell);
    const Row *rowNamed(const JsonNode &item, JsonNode::Name member) const;

    CellTable *m_cells;
    TableSpec m_table; // the one being read
    QHash<QString, Row> m_rows;
    QList<QList<bool>> m_taken; // of the grid, by row and column: already covered
};

// Unit, value type and decimals of a figure, in a table or a figure group. What the node does not
// say stays as it is.
void readMeasure(const JsonNode &node, CellSpec *cell);
