// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"
#include "import/workbookreader.h"

#include <QHash>

class PackageReader;

// Compares what a workbook that was read back says around the report's figures with what it has to
// say, sheet by sheet in their order: headings, notes, listed figures with those of earlier years
// beside them, the numbers charts are drawn from and what is told of them, sources and findings.
void proveWorkbookTexts(const ExportJob &job, const ReadWorkbook &book, ExportProof &proof);

// Where each figure stands, by its index in the form: the cell that carries its name.
QHash<int, ReadSheetPlace> figurePlaces(const ReportForm &form, const ReadWorkbook &book);

// Compares what totals and linked figures are calculated from with the form: the cells of their
// parts, each added or subtracted once.
void proveWorkbookFormulas(const ReportSet &set, const ReadWorkbook &book, ExportProof &proof);

// Compares the marks of approximate figures (近20, 30余), which a workbook keeps in the number
// format of their cells. `package` is the file the book was read from.
void proveWorkbookMarks(const ReportSet &set, const ReadWorkbook &book,
                        const PackageReader &package, ExportProof &proof);
