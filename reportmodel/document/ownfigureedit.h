// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/report.h"
#include "templates/templatecatalog.h"

// Changes to the definitions of a report's own figures.
namespace OwnFigureEdit {

// An id that no figure of the report has or had while it was open: "own.4".
QString newId(const QList<OwnFigure> &figures);
QString newPartId(const OwnFigure &figure);

// Puts other definitions in place of the present ones; ids that are missing are made. Figures and
// explanations of what is defined no more go with it, and numbers bound to it become ordinary
// text. BadInput for a missing or repeated name, a missing unit, or a single part.
Result<void> setAll(Report &report, const TemplateCatalog &catalog, QList<OwnFigure> figures);

} // namespace OwnFigureEdit
