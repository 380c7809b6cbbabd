// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"

#include <QDate>
#include <QList>
#include <QString>

// One line of the table of sources (数据来源表): figures of one row that come from one place.
struct SourceRow
{
    QString place;   // 表三 予以公开, or the figure's own name
    QString figures; // "自然人 27、商业企业 3", "39 件"
    SourceCard card; // may be empty: to be filled in by hand
    QDate cutOff;    // invalid: the year's last day
};

// Every figure that is entered in this report and filled in or noted on, in the order of the form.
// Totals come from other figures and are left out.
QList<SourceRow> sourceRows(const ReportSet &set);
// Whether anything is noted on where a figure comes from.
bool hasSources(const ReportSet &set);
