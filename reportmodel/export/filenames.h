// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Names of exported files: legal on Windows and Linux, wherever the unit's name comes from.
namespace FileNames {

inline constexpr qsizetype MaxCharacters = 120; // of a base name
inline constexpr qsizetype MaxBytes = 240;      // of a whole name in UTF-8; Linux allows 255

// `text` with everything replaced that no file name may hold (\ / : * ? " < > |, control and
// formatting characters), without leading or trailing dots and spaces, cut to the given lengths at
// a character boundary, and not a reserved device name (CON, LPT1 …). May become empty.
QString legal(const QString &text, qsizetype maxCharacters, qsizetype maxBytes);

} // namespace FileNames
