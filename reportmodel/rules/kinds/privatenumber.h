// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/foldedtext.h"

#include <QStringList>
#include <QStringView>

#include <vector>

// Numbers that belong to one person, found in folded text in one pass each. Nothing here knows
// what the number is for; that the digits are right is all that is tested.
namespace PrivateNumber {

// 18 places with a day of birth that exists and the check digit of GB 11643, written together or
// as 6-8-4.
std::vector<Span> idCards(QStringView text);
// 11 digits from 13 to 19, together, with 86 in front, or as 3-4-4.
std::vector<Span> mobiles(QStringView text);
// 16 to 19 digits that begin as bank cards do and pass Luhn, together or in fours.
std::vector<Span> bankCards(QStringView text);
// 浙A·12345, 粤BD12345.
std::vector<Span> plates(QStringView text);
// 3幢2单元501室, 12号楼301室.
std::vector<Span> rooms(QStringView text);

} // namespace PrivateNumber
