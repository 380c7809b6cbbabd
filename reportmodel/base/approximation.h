// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// A number with its mark of approximation where Chinese puts it: 近20, 约20, but 30余, 30多,
// 30以上. The number alone when `mark` is empty.
inline QString withApproximation(const QString &number, const QString &mark)
{
    const bool before = mark == QStringLiteral("近") || mark == QStringLiteral("约");
    return before ? mark + number : number + mark;
}
