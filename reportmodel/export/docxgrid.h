// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class XmlPart;

// A table of a Word document on its full grid: merges, borders on every cell, rows that are never
// split, header rows that come again on each page.
struct DocxGrid
{
    // One rectangle. `text` is written in its first row.
    struct Cell
    {
        QString text;
        int row = 0;
        int column = 0;
        int rowSpan = 1;
        int columnSpan = 1;
        bool shaded = false;
        bool left = false;
        int indent = 0; // dxa
    };
    QString caption;   // alternative text
    QList<int> widths; // dxa
    int rows = 0;
    int headerRows = 0;
    QList<Cell> cells;
    bool small = false;

    // Followed by an empty paragraph: two tables would grow together, and Word wants one behind the
    // last.
    void write(XmlPart &xml) const;
};
