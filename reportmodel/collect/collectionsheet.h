// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/report.h"
#include "rollup/unitlist.h"
#include "templates/reportform.h"

#include <QDateTime>

// What a report's office asks of others: which figures, of whom.
struct CollectionRequest
{
    Unit unit; // that reports
    int year = 0;
    FormPtr form;
    QList<int> cells; // entered ones and totals, in the form's order
    UnitList asked;

    // `ids` are cells, or tables and rows (t3, t3.new) for all figures in them. BadInput for an id
    // that is none of these, or of which nothing is entered.
    static Result<CollectionRequest> make(const Report &report, const TemplateCatalog &catalog,
                                          const QStringList &ids, const UnitList &asked);
};

// The workbook (.xlsx) for one of the units asked: protected but for the cells to be filled in,
// each of which is named after its cell id, takes only what fits the figure and says what it
// counts; totals are compared with their parts. A hidden sheet says whose it is (collectionkey.h).
// `time` is written into the file's properties.
Result<QByteArray> collectionSheet(const CollectionRequest &request, int asked,
                                   const QDateTime &time);
// A legal file name for it, different for each unit.
QString collectionFileName(const CollectionRequest &request, int asked);
