// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/xlsxlist.h"

#include <QList>

// 主要数据: the figures of the report's figure groups by chapter, with last year's beside them.
class XlsxFigureSheet
{
public:
    // Whether the report has any such figures.
    static bool isNeeded(const ReportSet &set);

    // What is listed, in order.
    struct Row
    {
        QString heading;
        int index = -1; // of the figure; -1 for a heading
        int indent = 0;
    };
    static QList<Row> rows(const ReportSet &set, const QLocale &locale);

    explicit XlsxFigureSheet(XlsxContext &context);
    void placeFigures();
    void write();

private:
    void writeFigure(const Row &row);
    QString remark(int index) const;

    XlsxContext &m_context;
    const EarlierYear *m_previous; // null: no columns for it
    XlsxList m_list;
    QList<Row> m_rows;
};
