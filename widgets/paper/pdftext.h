// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// QPdfWriter tells readers that a glyph which a font shares between a character and a Kangxi
// radical is the radical: 行政 is then copied and searched as ⾏政. Puts the characters back into
// the tables that map glyphs to text; nothing else changes, not even the length.
void repairPdfText(QByteArray &pdf);
