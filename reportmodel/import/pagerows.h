// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/readdocument.h"

#include <QList>
#include <QString>

// One cell of a row as it looks on the page: merged cells stand in every row they cover.
struct PageCell
{
    QString text;
    QString key; // its LabelKey; empty where it may be a figure
    int column = 0;
    int columnSpan = 1;
    bool fromAbove = false; // merged, and begins in a row above
    bool isFigure = false;  // a number, a placeholder or nothing

    bool isBlank() const;
};

// What a row may be called: its label may be split over cells, and the label of a group may stand
// in front of it.
struct PageLabel
{
    QString key;
    qsizetype end = 0; // index of the first cell behind it
};

struct PageRow
{
    int table = 0; // number of the table in the document
    int row = 0;
    bool ofLine = false;     // a line of plain text: columns mean little
    QList<PageCell> cells;   // from left to right
    QList<PageLabel> labels; // the nearest to the figures first

    // Figures of its own, in a row with nothing else; 0 when it has words.
    qsizetype bareFigures() const;
    // A number or placeholder of its own.
    bool hasFigures() const;
    // Words of its own, as written.
    QString labelText() const;
    // Everything in it, for a list of what was not used.
    QString allText() const;
};

// The rows of one table with merged cells in all of their rows. Of a table that no report could
// hold only the beginning; `cut` tells so.
QList<PageRow> pageRows(const ReadTable &table, int number, bool *cut);
