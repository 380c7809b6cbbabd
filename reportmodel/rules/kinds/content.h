// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "topics": what a chapter's text must cover. Parameters: chapter; what it must cover, either
// `required` ("all" or "government": the template's own list for that chapter) or `topics`
// (names); `words` ({name: words that stand for it}, the name itself where none are given);
// `status` (words one of which must stand in the same sentence, or a number); `from_length`
// (not applicable to a text with fewer letters and numbers); `anywhere` (what another text of the
// document covers is covered). One judgement.
Result<CheckPtr> compileTopics(const RuleContext &context);

// "substance": a chapter's text says something. Parameters: chapter, `nothing` (texts that say
// nothing, such as 无), min_length (characters), `when_more_than_zero` (cells: only where one of
// these is not zero). One judgement.
Result<CheckPtr> compileSubstance(const RuleContext &context);

// "length": no chapter is longer than the template advises, or than `limit` characters where a
// local notice sets that. One judgement per advised chapter.
Result<CheckPtr> compileLength(const RuleContext &context);
