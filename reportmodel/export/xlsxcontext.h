// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartwording.h"
#include "export/exporter.h"
#include "export/xlsxfigures.h"
#include "export/xlsxstyles.h"
#include "export/xlsxworkbook.h"

// What every sheet of the workbook is written from.
struct XlsxContext
{
    const ExportJob &job;
    XlsxWorkbook &book;
    const XlsxStyles &styles;
    XlsxFigures &figures;
    ChartWording words;

    const ReportSet &set() const { return *job.set; }
    // "杭州市城市管理局　2021年"
    QString unitAndYear() const
    {
        const Report &report = set().report();
        return report.unit.name + QChar(0x3000) + words.year(report.year);
    }
    QString footer() const
    {
        return words(QStringLiteral("第 &P 页 共 &N 页"), QStringLiteral("Page &P of &N"));
    }
};
