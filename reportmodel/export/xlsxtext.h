// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// What spreadsheet programs accept as text, names and references.
namespace XlsxText {

inline constexpr qsizetype MaxCellText = 32767; // UTF-16 units, Excel's limit
inline constexpr qsizetype MaxSheetName = 31;

// Text as a cell may hold it: control characters and lone surrogates dropped, line ends as '\n',
// sequences that spreadsheet programs would decode (_x0041_) kept literal. Longer text than a cell
// can hold ends in "…（已截断）" and sets `cut`.
QString cellText(const QString &text, bool *cut = nullptr);

// A legal sheet name that is not among `taken` (case does not count): without []:*?/\, at most
// MaxSheetName characters.
QString sheetName(const QString &wanted, const QStringList &taken);

// The defined name of a cell id: t3.new.natural → t3_new_natural. Anything that would read as a
// cell address (T3, R1C1) or is not legal in a name gets an underscore.
QString definedName(QStringView cellId);

// Addresses; rows and columns count from 0: (4, 9) is J5.
QString cell(int row, int column);
QString absoluteCell(int row, int column); // $J$5
// 'A sheet'! in front of an address in a formula.
QString sheetPrefix(const QString &sheetName);

} // namespace XlsxText
