// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// Kinds that judge which sections a document has and how they are numbered.

// "sections": a document has each of its sections: its chapter is written, or another text has
// words for it; what is missing is told together as {missing}. Parameters: sections (objects of
// name, texts, words), only_with (objects of texts: the rule applies when of each one is written;
// any text at all when missing).
Result<CheckPtr> compileSections(const RuleContext &context);

// "top_numbering": a paragraph of a chapter starts with 一、 though the chapters themselves are
// numbered so.
Result<CheckPtr> compileTopNumbering(const RuleContext &context);

// "announced_parts": 由…六部分组成 lists six. Parameters: units (部分, 个方面), leads (由, 包括:
// the list stands behind), joined (names that contain 、: 复议、诉讼), open_words (等).
Result<CheckPtr> compileAnnouncedParts(const RuleContext &context);

// "title_years": a work summary's title names the year and, where it announces the next year's
// plan or the document has one, the next year. Parameters: plan_words, plan_texts.
Result<CheckPtr> compileTitleYears(const RuleContext &context);
