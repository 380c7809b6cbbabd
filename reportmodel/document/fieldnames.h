// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/reportform.h"

#include <QCoreApplication>
#include <QString>

// What the places of a report are called in few words: step names, comparisons, accessible names.
// Labels are the template's own.
class FieldNames
{
    Q_DECLARE_TR_FUNCTIONS(FieldNames)

public:
    // "表三 予以公开 · 自然人"; a figure of a group has no table in front. The id when the form
    // lacks the cell.
    static QString ofCell(const ReportForm &form, const QString &cellId);
    // "一、总体情况", the chapter's short name where its heading is not printed or names the year,
    // "Note to 表三"; the id when it is unknown.
    static QString ofText(const ReportForm &form, const QString &textId);

    // A chart's title as the template has it, without the year: "政府信息公开申请办理情况"; the id
    // when no document has such a chart.
    static QString ofChart(const ReportForm &form, const QString &chartId);

    // A row label without its numbering and remarks: "（一）予以公开" → "予以公开".
    static QString shortLabel(const QString &label);
};
