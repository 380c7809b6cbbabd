// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"

#include <QList>
#include <QRectF>

class QPagedPaintDevice;

// A chart on a sheet of paper.
struct SheetChart
{
    qsizetype index = 0; // in the list that was laid out
    QRectF mm;           // its place on the page, in millimetres
};

// Charts one below the other on A4 pages: each whole on one page, in order, no two touching. A
// chart too high for a page fills one by itself.
QList<QList<SheetChart>> chartSheets(const QList<ChartData> &charts);

// Paints them as vectors; the device's pages are A4 without margins. False when painting cannot
// begin.
bool printCharts(const QList<ChartData> &charts, QPagedPaintDevice &device);
