// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "charts/chartdata.h"
#include "document/differencetext.h"
#include "document/report.h"
#include "outline/documentoutline.h"
#include "prose/worddiff.h"
#include "rules/checkrunner.h"
#include "templates/templatecatalog.h"

#include <QList>
#include <QLocale>
#include <QString>

#include <optional>

// Two reports, or two states of one, side by side: an earlier year against this one, the signed
// state against the draft. What stands in the later one gives the order.
struct Comparison
{
    struct Side
    {
        Report report;
        QString name; // "2020", "as signed on 2022-01-20": what a person calls it
    };

    struct ComparedFigure
    {
        QString cell;  // of the later report's form
        QString label; // the form's own words
        QString unit;
        QString before; // as documents write it; "" is blank, never 0
        QString after;
        QString change;           // "+3", "-2"; only between two numbers
        QString percent;          // "+8.3%"; empty without a change or from 0
        bool comparable = true;   // false: the two forms count different things; no change then
        bool approximate = false; // the forms count nearly the same things
        QString note;             // what a comparison has to keep in mind; may be empty

        bool differs() const { return comparable && before != after; }
    };

    struct Chapter
    {
        QString id;
        QString title;
        QList<OutlineTable> tables; // as printed; `figures` has both values of each cell
        QList<ComparedFigure> figures;
        QList<TextPiece> text; // chapter and notes under its tables; empty when both are
        bool textDiffers = false;

        bool differs() const;
    };

    // What the checks find in one of them, or in both.
    struct ComparedFinding
    {
        enum class Where { OnlyBefore, OnlyAfter, Both };
        Where where = Where::Both;
        Finding finding; // as it is in the later one where it has it
    };

    // A chart of either; without `before` or `after` where only the other has it.
    struct ComparedChart
    {
        std::optional<ChartData> before;
        std::optional<ChartData> after;
    };

    // What else differs: unit, metadata, accepted findings, choices …; in words.
    using Entry = DifferenceText;

    QString unit;
    QString beforeName;
    QString afterName;
    int beforeYear = 0;
    int afterYear = 0;
    QList<Chapter> chapters;
    QList<ComparedFinding> findings; // only what is open and no hint; what differs first
    QList<ComparedChart> charts;
    QList<Entry> entries; // only of two reports of one year

    int differingFigures() const;
    int differingTexts() const;

    // The comparison of `before` with `after`. Figures of an older form are seen through the later
    // form's mapping. BadInput when the two are not reports of one unit in the order of their
    // years, or a template is unknown.
    static Result<Comparison> of(const Side &before, const Side &after,
                                 const TemplateCatalog &catalog, const RuleBook &rules,
                                 const QLocale &locale);
};
