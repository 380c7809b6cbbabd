// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"
#include "export/exportproof.h"

#include <QHash>
#include <QString>

// A figure as a file of bare figures (JSON, CSV) was found to say it.
struct FoundFigure
{
    QString state; // "number", "blank", "na"
    QString value; // decimal text; empty for no number
    QString approx;
    bool stated = false;
};

// Compares what a file says, by cell id, with every figure of one document, and sees that there is
// none too many.
void proveFigures(const ReportSet &set, const QString &templateId,
                  const QHash<QString, FoundFigure> &found, ExportProof &proof);
