// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/xlsxlist.h"

#include <vector>

// 历年对比: this year's figures through the attached years, oldest first. Of table rows that end in
// a total, only the totals. What the forms do not allow to compare stays blank, with the reason in
// the last column.
class XlsxYearSheet
{
public:
    // Whether an earlier year is attached.
    static bool isNeeded(const ReportSet &set);

    // What is listed, in order.
    struct Row
    {
        QString heading;
        int index = -1; // of the figure; -1 for a heading
    };
    static QList<Row> rows(const ReportSet &set, const QLocale &locale);

    explicit XlsxYearSheet(XlsxContext &context);
    void write(); // once every figure has been placed

private:
    void writeFigure(int index);
    QString remark(int index) const;

    XlsxContext &m_context;
    std::vector<const EarlierYear *> m_years; // oldest first
    XlsxList m_list;
};
