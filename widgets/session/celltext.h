// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/figureview.h"
#include "document/reportset.h"

#include <QString>

// How a cell is called and read aloud in the window. Labels are the template's own words.
namespace CellText {

// "表三 予以公开 · 自然人"; a figure of a group has no table in front. The id when the form lacks
// the cell.
QString title(const ReportForm &form, const QString &cellId);

// The figure behind a cell, where it is stored: a linked summary figure stands in the annual
// report unless it counts up to a day of its own.
Figure figureAt(const Report &report, const ReportForm &form, int index);

// What the cell shows: "39", "近20", the source's own writing, 不适用; empty when blank.
QString shown(const CellValue &value, const Figure &figure);

// The value in words for an accessible name or a step name: "27 件", "空白", "不适用".
QString spoken(const CellValue &value, const Figure &figure, const QString &unit);

// Last year's figure as digits, whatever form it was reported in; empty when that year is not
// attached, was blank, or must not be compared.
QString lastYear(const ReportSet &set, int index);

// "表三 予以公开 · 自然人，27 件，上年 25": title, value, last year's value when attached.
QString accessibleName(const ReportSet &set, const QString &cellId);

} // namespace CellText
