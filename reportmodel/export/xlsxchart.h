// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/amount.h"
#include "export/xlsxplace.h"

#include <QList>
#include <QString>

#include <optional>

// A chart of a workbook, drawn by the spreadsheet program from cells of one sheet.
struct XlsxChart
{
    enum class Kind { Bars, StackedBars, Columns, Doughnut, Line }; // Bars lie, Columns stand

    struct Series
    {
        XlsxPlace name;
        XlsxRange values;
        // What the value cells show, kept in the chart for programs that do not recalculate;
        // no value draws nothing.
        QList<std::optional<Amount>> shown;
        quint32 color = 0;
    };

    Kind kind = Kind::Bars;
    QString title;
    QString description; // for readers who cannot see the chart
    QString dataSheet;   // name of the sheet all ranges are on
    XlsxRange categories;
    QList<Series> series;
    QList<quint32> sliceColors; // one per category of a Doughnut; else empty
    Amount smallestLabelled;    // parts of a whole below this are drawn without their number
    bool hasNegative = false;   // else the value axis begins at 0
    int width = 0;              // pixels at 96 per inch
    int height = 0;
};
