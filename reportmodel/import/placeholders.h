// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "import/importedcell.h"
#include "import/reportimport.h"

#include <QSet>
#include <QString>

class TemplateCatalog;

// What a person says that a mark such as “/”, “—” or “无” stands for.
enum class PlaceholderMeaning {
    Unsaid,        // blank, and doubtful as long as nobody says more
    Zero,          // 0
    NotApplicable, // 不适用
};

// Whether the source has such a mark there, whatever has been said about it.
bool isPlaceholder(const ImportedCell &cell);

// Gives the marks in these cells that meaning; each such figure keeps the mark and says in its
// source who decided. Cells without a mark are left alone. Printed totals are compared with their
// parts again.
void settlePlaceholders(ReportImport &import, const TemplateCatalog &catalog,
                        const QSet<QString> &cells, PlaceholderMeaning meaning);

// As the command line says it: one of blank, zero and na for every mark, or ID=MEANING for those of
// a figure, row or table (t3, t3.new); several of them separated by commas, of which the last one
// holds. BadInput for anything else, and for an id under which the source has no mark.
Result<void> settlePlaceholders(ReportImport &import, const TemplateCatalog &catalog,
                                const QString &meanings);
