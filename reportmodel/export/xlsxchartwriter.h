// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/xlsxchart.h"

struct lxw_chart;

// Puts everything but size and place of `spec` into a chart of libxlsxwriter. Part of the
// workbook: nothing else knows that library. Returns its error code, 0 for success.
int writeChart(lxw_chart *chart, const XlsxChart &spec);
