// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/foldedtext.h"

#include <QStringView>

// The closed word lists of the prose reader.
namespace Lexicon {

// Length of the measure word or unit that starts at `position` (件, 个工作日, 场次 …), longest
// first; 0 when none does.
qsizetype measureAt(QStringView text, qsizetype position);

// The name that contains a digit or numeral and covers `position` (五公开, 最多跑一次, 12345热线):
// such digits are no figures (K101). Empty when there is none.
Span nameAround(QStringView text, qsizetype position);

} // namespace Lexicon
