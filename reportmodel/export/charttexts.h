// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "export/exportproof.h"

#include <QList>
#include <QString>

// Whether texts that were read back from a drawing are told apart (SVG), or those that stand close
// together may have become one (PDF: 23 beside 21 is read as 2321).
enum class DrawnGaps { Kept, Lost };

// Compares what drawn charts say with the report's: title, total, every category and every number
// must stand in `drawn`, texts read back from a file. They have no order there; where gaps are
// kept, a number must stand for itself, not as a part of another.
void compareChartTexts(const QList<ChartData> &charts, const QString &drawn, DrawnGaps gaps,
                       ExportProof &proof);

// Compares the order of one chart's numbers and categories, and its notes; `drawn` has the texts of
// its drawing as they were painted. Numbers that have changed places are all still there.
void compareChartOrder(const ChartData &chart, const QString &drawn, DrawnGaps gaps,
                       ExportProof &proof);
