// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/xlsxlist.h"

// The sheet of sources (数据来源表): which figures come from where.
class XlsxSourceSheet
{
public:
    // Nothing noted, no sheet.
    static bool isNeeded(const ReportSet &set);

    explicit XlsxSourceSheet(XlsxContext &context);

    void write();

private:
    XlsxContext &m_context;
    XlsxList m_list;
};
