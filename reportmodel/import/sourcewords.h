// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/pagerows.h"
#include "import/reportimport.h"
#include "import/reporttitle.h"

#include <QList>
#include <QString>

// A paragraph of the source, or a table by its number.
struct SourceBlock
{
    QString text;
    int table = -1;
};

// What tells whose and which year's report it is.
struct SourceTitles
{
    QList<ReportTitle> titles; // every line above the first chapter that reads like one
    int periodYear = 0;        // of 自2021年1月1日起至…; 0 when no period is named
};

// Adds to `import`, whose tables are known already, what the source says beside them: texts of
// chapters and notes below tables, metadata, headings, and what of it is not used. `tables`: the
// rows of every table of the source by its number.
SourceTitles takeWords(const TemplateCatalog &catalog, const ReportTemplate &form,
                       const QList<SourceBlock> &blocks, const QList<QList<PageRow>> &tables,
                       ReportImport &import);

// Names unit and year of `import`. Pages list the reports of other years beside their own title:
// what the page itself is called, or the period its preamble names, tells which it is. BadInput
// when that leaves several. `year` and `wishes.unit` overrule all of it.
Result<void> nameReport(ReportImport &import, const SourceTitles &titles, const QString &pageTitle,
                        const QString &unit, int year);
