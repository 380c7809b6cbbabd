// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// What the texts of a pasted block are before they are read: labels or figures.
namespace PastedLabel {

// A label as compared: numbering, brackets and spaces are written in many ways.
QString key(const QString &text);

// A figure, or what stands for one (—, /).
bool isFigureLike(const QString &text);

} // namespace PastedLabel
