// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"

#include <QList>
#include <QStringList>

// A chart's figures as a table: for those who do not see the picture, for the clipboard and the
// command line. One row per category, one column per series; blanks and what is not applicable are
// words, never 0. Rows are as long as the header.
struct ChartTable
{
    QString title; // with the unit: "2021年…（单位：件）"
    QStringList header;
    QList<QStringList> rows;
    QStringList notes; // what the picture says below and above: total, 口径 …

    // For a spreadsheet: tabs between cells, a line each; title and notes as lines of their own.
    QString toTabs() const;
    // For a text document: a table in HTML; everything escaped.
    QString toHtml() const;
};

ChartTable chartTable(const ChartData &chart);
