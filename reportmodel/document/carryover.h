// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"

#include <QList>

// A figure that last year's report already tells: what it carried over (结转下年度) is what this
// year begins with (上年结转). Only ever proposed; a person accepts it.
struct CarryOver
{
    QString cell;  // this year's, still blank: t3.carried_in.natural
    QString from;  // last year's, as the form in force names it: t3.carried_out.natural
    Figure figure; // what would be entered: the value, and that it comes from last year's report
};

// In the order of the form. Only for figures that are entered here and still blank, and where last
// year's is a number that may be compared; empty without last year's report.
QList<CarryOver> carryOvers(const ReportSet &set);
