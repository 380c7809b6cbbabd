// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

// How single characters are read, whatever way they were typed or copied.
namespace Folding {

// The character as read: full-width ASCII becomes ASCII, every kind of space a plain space, small,
// vertical and half-width punctuation the usual form, hyphens and the minus sign '-', Kangxi, CJK
// radicals and compatibility ideographs (copied from PDFs) the ordinary character. QChar() for
// characters that are not read at all: zero-width, soft hyphen, direction marks, byte order mark,
// control characters of word processors. Line ends become '\n' ('\r' is dropped).
QChar fold(QChar c);

} // namespace Folding
