// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"

#include <QList>
#include <QString>

// One figure as the exports of bare figures write it.
struct FigureRow
{
    const CellSpec *cell = nullptr; // of the form, which outlives the row
    CellValue value;
    Figure figure; // as entered; of a total: what was stated, if anything

    QString state() const; // "number", "blank", "na"
};

// Every printed or entered figure of one document in its order; group subtotals, which no form
// prints, are left out.
QList<FigureRow> figureRows(const ReportSet &set, const QString &templateId);
