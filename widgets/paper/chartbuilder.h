// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "paper/chartstyle.h"

#include <memory>

class QChart;

// A chart of its own size: heading, total and unit, legend, plot and notes, laid out anew whenever
// it is resized. Put it in a QChartView, or in a scene to paint it. When there is little room it
// uses smaller text rather than cutting or overprinting any. Needs a QApplication.
std::unique_ptr<QChart> buildChart(const ChartData &data, const ChartStyle &style);

// The height at which a chart of this width looks best, in the style's scene units.
qreal idealChartHeight(const ChartData &data, const ChartStyle &style, qreal width);
