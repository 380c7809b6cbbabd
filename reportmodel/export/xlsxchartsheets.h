// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "export/xlsxchart.h"
#include "export/xlsxcontext.h"

#include <QList>

// 图表 and 图表数据: the report's charts, drawn by the spreadsheet program from a sheet of numbers
// that follows the tables.
class XlsxChartSheets
{
public:
    static constexpr int ChartRows = 18; // of the sheet that a chart covers; its caption follows

    XlsxChartSheets(XlsxContext &context, const QList<ChartData> &charts);
    void write(); // once every figure has been placed

private:
    void writeData(const ChartData &data, XlsxChart &chart);
    void writePoint(XlsxPlace place, const ChartPoint &point);
    void writeChart(const ChartData &data, const XlsxChart &chart);
    void writeCaption(const QString &text);

    XlsxContext &m_context;
    const QList<ChartData> &m_charts;
    XlsxSheet m_sheet;
    XlsxSheet m_data;
    int m_row = 0;       // next one of the chart sheet
    double m_used = 0;   // points of the page's height
    QList<int> m_breaks; // rows a page begins with
    int m_dataRow = 0;   // next one of the data sheet
    int m_dataColumns = 2;
};
