// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/reportform.h"

// A cell of the report's form, this year's figure or last year's (prev:).
struct CellAt
{
    int cell = -1;
    bool previous = false;

    friend bool operator==(const CellAt &, const CellAt &) = default;
};

// "t3.new.total" or "prev:t3.new.total".
QString cellId(const ReportForm &form, CellAt at);
// How people call it: 一、本年新收… · 总计, last year's with 上年 in front.
QString cellLabel(const ReportForm &form, CellAt at);
