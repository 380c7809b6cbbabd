// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"
#include "export/exportproof.h"
#include "import/workbookreader.h"

// Compares a workbook that was read back with the report it was written from: every figure under
// its name, with blanks blank and stated totals as plain numbers; the labels of the statutory
// tables; every cell that repeats another; and what the charts keep with the cells they draw.
ExportProof proveWorkbook(const ReportSet &set, const ReadWorkbook &book);

// Whether a number as a workbook stores it is this one: a spreadsheet holds binary fractions of
// fifteen digits, so 9.3 may be stored with a trace at its end; what has more digits is compared as
// far as it goes.
bool isWorkbookNumber(const QString &text, Amount value);
