// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

// How a printed label of a form is recognised in a file that was written elsewhere.
namespace LabelKey {

// The label as compared: width, spaces, brackets, quotes and points are written in many ways, and a
// page may be in traditional characters.
QString of(QStringView text);

// How alike two keys are, 0 (nothing in common) to 100 (the same). A label that stands at the
// beginning of a longer text, such as a filling instruction, is nearly the same.
int likeness(QStringView written, QStringView wanted);

// From here on a label is the wanted one though it is misspelt, and from here on surely.
inline constexpr int Perhaps = 55;
inline constexpr int Surely = 75;

} // namespace LabelKey
