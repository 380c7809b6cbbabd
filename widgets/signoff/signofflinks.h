// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportdiff.h"
#include "templates/reportform.h"

#include <QString>

struct SignOffSheet;

// Rich text of the review page: everything typed is escaped, places are links.
namespace SignOffLinks {

// What a cell, text or chart is called; empty is the report as a whole.
QString nameOf(const ReportForm &form, const SignOffSheet &sheet, const QString &place);
// <a href="cell:t3.new.total">39</a>; plain text for a place the report does not have.
QString toPlace(const ReportForm &form, const QString &place, const QString &text);
QString toFinding(const QString &key, const QString &text);
// A change with a link to its cell or text.
QString toChange(const ReportForm &form, const ReportDifference &difference,
                 const QString &sentence);
// At most `most` of the lines as a list, and how many more there are.
QString lines(const QStringList &all, qsizetype most);

} // namespace SignOffLinks
