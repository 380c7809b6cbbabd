// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// Kinds that compare what the texts state about one figure with each other and with the figure.
// What states a figure is told by the phrase book; items of a list (其中…) are left out.

// "restated": one figure has one value. Parameters: phrases (ids, none for all of the document;
// the first statement is compared with the figure, unless "linked" judges it, later ones with the
// first), scopes (pairs of phrases that need words to tell their scopes apart when both are
// stated), scope_words (口径, 不含; a paragraph with one of these tells), periods (a sentence with
// one of these counts another time), except_texts.
Result<CheckPtr> compileRestated(const RuleContext &context);

// "linked": a work summary and the annual report of one file agree about the figures linked to an
// annual cell. (A number up to some day of the year states no figure of the year.)
Result<CheckPtr> compileLinked(const RuleContext &context);
// "cut_off": a linked figure with a cut-off date of its own is at most the year's.
Result<CheckPtr> compileCutOff(const RuleContext &context);
