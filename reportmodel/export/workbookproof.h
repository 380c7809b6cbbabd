// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"
#include "export/exportproof.h"
#include "import/workbookreader.h"

// Compares a workbook that was read back with the report it was written from: every figure under
// its name, with blanks blank and stated totals as plain numbers; the labels of the statutory
// tables; every cell that repeats another; and what the charts keep with the cells they draw.
ExportProof proveWorkbook(const ReportSet &set, const ReadWorkbook &book);
