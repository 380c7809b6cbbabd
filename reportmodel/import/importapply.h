// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/report.h"
#include "import/reportimport.h"
#include "templates/reportform.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

class PhraseBook;

// What of an import is entered.
struct ImportChoice
{
    QSet<QString> cells; // ids; those without a value are left alone
    QSet<QString> texts; // text ids
    QString fileName;    // of the source: where each figure comes from

    // Everything certain, or every value that could be read; all texts.
    static ImportChoice certain(const ReportImport &import, const QString &fileName);
    static ImportChoice all(const ReportImport &import, const QString &fileName);
};

struct ImportedChange
{
    QString cell;
    Figure before; // what stood there; nothing for a figure that was blank
};

struct AppliedImport
{
    QList<ImportedChange> figures; // in the form's order; totals that repeat their sum included
    QStringList texts;             // ids of texts taken over
    QStringList kept;              // ids of texts that were already written and stay
    int bound = 0;                 // numbers of those texts bound to figures
};

// Enters the choice into a report of the same form, each figure with its source; a blank in the
// source changes no figure that is there, and what could not be read stays as words beside a blank.
// Texts go where nothing is written yet; their numbers are bound where that is certain. BadInput
// when the forms differ; then, as on any other failure, the report stays as it was.
Result<AppliedImport> applyImport(Report &report, const TemplateCatalog &catalog,
                                  const PhraseBook &phrases, const ReportImport &import,
                                  const ImportChoice &choice);

// A new report of the source's form, unit and year, without figures. BadInput, naming what has to
// be given, when the source does not say whose or which year's it is.
Result<Report> reportForImport(const TemplateCatalog &catalog, const ReportImport &import);
