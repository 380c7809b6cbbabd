// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Texts as they come back from pages and drawings, where spaces are gaps and characters are shapes.

// Radicals and compatibility ideographs as the ordinary characters they look like: what people
// search for, whichever was typed.
char16_t ordinaryCharacter(char16_t c);

// What of a text can be compared with one read from a PDF: no spaces, which are gaps there, and no
// characters beyond the basic plane, which the painter draws without saying which they are.
QString comparablePdfText(const QString &text);

// What of a text read from a PDF stands behind the first `length` characters of its
// comparablePdfText(), with its gaps.
QString behindComparable(const QString &text, qsizetype length);
