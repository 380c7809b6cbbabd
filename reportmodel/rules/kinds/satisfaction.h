// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "satisfaction": who is said to be satisfied with the answers to suggestions and proposals is
// everybody who made one, and nothing is left open. Parameters: satisfied (words of the clause),
// all_words (均, 100%), bodies (objects of name, made: words that tell of their suggestions, and
// called: what they are called in the clause), open_words (正在办理: with a number, something is
// left open), done_words (全部办结; told in the hint when the text has none).
Result<CheckPtr> compileSatisfaction(const RuleContext &context);
