// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

// QPdfWriter tells readers that a glyph which a font shares between a character and a Kangxi
// radical is the radical: 行政 is then copied and searched as ⾏政. Puts the characters back into
// the tables that map glyphs to text; nothing else changes, not even the length.
void repairPdfText(QByteArray &pdf);

// Radicals and compatibility ideographs as the ordinary characters they look like: what people
// search for, whichever was typed.
char16_t ordinaryCharacter(char16_t c);

// What of a text can be compared with one read from a PDF: no spaces, which are gaps there, and no
// characters beyond the basic plane, which the painter draws without saying which they are.
QString comparablePdfText(const QString &text);
