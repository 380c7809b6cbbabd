// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

// Line ends of pasted text: which of them merely break a sentence because a PDF or mail had a
// narrow page. Doubtful ones count as real: a heading must never melt into the text below it.
namespace LineBreaks {

// Whether the sentence goes on behind the end of `line` (folded). `continuesParagraph`: the line
// itself goes on from the one above. `rest`: the original text behind the line end; only its first
// line is looked at.
bool isInsideSentence(QStringView line, bool continuesParagraph, QStringView rest);

// Whether an item of a list (一、, （二）, 1., 第三章, •, 一是) begins at the start of `line`.
bool startsItem(QStringView line);

} // namespace LineBreaks
