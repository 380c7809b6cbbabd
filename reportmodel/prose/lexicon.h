// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/foldedtext.h"

#include <QString>
#include <QStringView>

// The closed word lists of the prose reader.
namespace Lexicon {

// Length of the measure word or unit that starts at `position` (件, 个工作日, 场次 …), longest
// first; 0 when none does. 部 of 部门, 单 of 单位, 项 of 项目 are no measure words.
qsizetype measureAt(QStringView text, qsizetype position);
// The same word without a copy of its letters; empty when none starts there.
QString measureWordAt(QStringView text, qsizetype position);

// The name that contains a digit or numeral and covers `position` (五公开, 最多跑一次, 12345热线):
// such digits are no figures (K101). Empty when there is none.
Span nameAround(QStringView text, qsizetype position);

// By what a list divides its whole: K091 asks whether one 其中 mixes several.
enum class Division {
    None,      // by matter (涉停车, 咨询类) or not recognised
    Channel,   // 网络, 信函, 当面, 微信 …
    Applicant, // 自然人, 法人, 企业 …
    Outcome,   // 予以公开, 不予公开, 信息不存在, 撤回 …
};
// Judged by the words around a number (ProseReading::label()); the last that is recognised counts.
Division divisionOf(QStringView words);

} // namespace Lexicon
