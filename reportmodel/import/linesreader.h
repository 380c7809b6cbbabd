// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/readdocument.h"

#include <QString>

// Reads plain text: cells separated by tabs, as browsers and spreadsheets copy them, or lines of
// words and numbers with gaps between them, as PDF viewers and pdftotext write tables. Everything
// else becomes paragraphs. A number is put under the column it stands in only where other rows show
// where the columns are; page numbers are left out.
ReadDocument readLines(const QString &text);
