// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// Kinds that judge the document a report was imported from: its shape as Report::imported keeps it,
// and its writing as each figure keeps it. Not applicable to a report that was not imported, or was
// from another form. None takes parameters but the last.

// "imported_chapters": the chapters are all there and in order; {missing}. Not applicable when the
// source has no more than half of them: then it is a part of a document.
Result<CheckPtr> compileImportedChapters(const RuleContext &context);
// "imported_numbering": each chapter's heading has the number the form gives it; {changes}.
Result<CheckPtr> compileImportedNumbering(const RuleContext &context);
// "imported_tables": no statutory table is missing; {missing}.
Result<CheckPtr> compileImportedTables(const RuleContext &context);
// "imported_labels": the labels of a table read as printed, width and brackets apart; {changes}.
Result<CheckPtr> compileImportedLabels(const RuleContext &context);
// "imported_rows": a table has the form's rows, neither more nor fewer; {changes}.
Result<CheckPtr> compileImportedRows(const RuleContext &context);
// "imported_old_form": the tables are those of a form no longer in force that year.
Result<CheckPtr> compileImportedOldForm(const RuleContext &context);
// "imported_note": the 勾稽 note stands in its table.
Result<CheckPtr> compileImportedNote(const RuleContext &context);
// "imported_cells": figures of a table are written as numbers; {found} are those that are not.
// Parameters: fault (placeholder: words of their own for nothing; words: letters or units among
// the digits; writing: full width, separators, leading zeros, look-alike letters), words (the
// placeholders; of placeholder only), look_alikes (letters taken for digits; of the others).
Result<CheckPtr> compileImportedCells(const RuleContext &context);
