// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/readdocument.h"
#include "import/reportimport.h"
#include "import/workbookreader.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

// Files of this program that carry the id of each figure: its data (JSON, CSV) and its workbooks,
// whose cells are named. Nothing of them has to be recognised by labels.
namespace FiguresById {

// What the file holds; nullopt when it is another one.
std::optional<ReadFigures> ofJson(const QByteArray &bytes);
std::optional<ReadFigures> ofCsv(const QList<QStringList> &lines);
std::optional<ReadFigures> ofWorkbook(const ReadWorkbook &book);

// The form most of the figures are of; null when none knows any of them.
TemplatePtr formOf(const ReadFigures &figures, const TemplateCatalog &catalog, int year);
// Puts them into `import`, whose form and tables are known, in place of whatever was recognised;
// totals that the file calculates are left out, and what the form does not have is listed.
void take(const ReadFigures &figures, const ReportTemplate &form, ReportImport &import);

// The name of a figure's cell in a workbook: t3.new.natural → t3_new_natural. Anything that would
// read as a cell address (T3, R1C1) or is not legal in a name gets an underscore.
QString cellName(QStringView cellId);

} // namespace FiguresById
