// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "import/readdocument.h"
#include "import/tablematcher.h"
#include "templates/templatecatalog.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

// A statutory annual report as it was found in a file that was written elsewhere, before anything
// is entered: what would go where, what is doubtful, and what is not used.
struct ReportImport
{
    QString form; // id of the template its tables are of
    QString unit; // empty when the source does not name it
    int year = 0; // 0 when the source does not name it
    // Figures of every row that was recognised, in the form's order; blank ones too.
    QList<ImportedCell> cells;
    QList<MatchedTable> tables;   // one for each table of the form, in its order
    QMap<QString, QString> texts; // by text id
    QMap<QString, QString> meta;
    QStringList headings; // lines numbered 一、 二、 …, in their order
    bool byId = false;    // from a file that carries the ids of its figures
    QStringList unused;   // what was read and is not in any of the above, a line each

    QStringList missing() const; // ids of cells whose rows the source lacks
};

struct ImportWishes
{
    QString unit; // overrides what the source says; may be empty
    int year = 0; // of several years in one source the one to take; 0: whichever there is
};

// Finds the report in a document. CannotRead when it holds none of the statutory tables; BadInput
// when it holds several years' reports and `wishes` does not choose one.
Result<ReportImport> findReport(const ReadDocument &document, const TemplateCatalog &catalog,
                                const ImportWishes &wishes);

// Says of each printed total whether it is the sum of its parts; once more after a figure changed.
void markStatedTotals(ReportImport &import, const TemplateCatalog &catalog);
