// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/report.h"
#include "templates/reportform.h"

#include "base/result.h"

// One figure of a step; a total that is restored shows its live sum again.
struct FigureStep
{
    int index = 0; // of the form
    Figure figure;
    bool restore = false;
};

// What was typed, on top of what is known about the figure (source note, cut-off date). Emptying a
// total takes back what was stated; stating a blank is asked for by name. BadInput when it cannot
// be understood.
Result<FigureStep> readFigureStep(const Report &report, const ReportForm &form, int index,
                                  const QString &typed);

// Stores the figures; totals are settled against their parts, whatever the order of the steps.
Result<void> applyFigureSteps(Report &report, const ReportForm &form, QList<FigureStep> steps);
