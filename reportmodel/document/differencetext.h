// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportdiff.h"
#include "templates/reportform.h"

#include <QCoreApplication>

// How differences between two reports are told to a person: recovery, comparison, merging,
// `diff` on the command line.
class DifferenceText
{
    Q_DECLARE_TR_FUNCTIONS(DifferenceText)

public:
    QString place; // "表三 予以公开 · 自然人", "Text of 一、总体情况", "Date of signature"
    QString before; // "25", "blank"; of a text what stands around the change, with … for the rest
    QString after;

    static DifferenceText of(const ReportDifference &difference, const ReportForm &form);
    // "表三 予以公开 · 自然人: 25 → 27".
    QString sentence() const;

    // "3 figures, 1 text and 2 other entries differ"; what is 0 is left out.
    static QString summary(const QList<ReportDifference> &differences);
};
