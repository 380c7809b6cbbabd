// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/readdocument.h"
#include "import/workbookreader.h"

// A sheet as the table it shows. A formula whose result the file does not keep stands as =…, since
// nobody can tell its value here. `left` is how many cells, blank ones among them, may still be
// made of the workbook; what is more is cut off.
ReadTable tableOf(const ReadSheet &sheet, qsizetype &left);

// What a cell of it shows.
QString shownText(const ReadSheetCell &cell);
