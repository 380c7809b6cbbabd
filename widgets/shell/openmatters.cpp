// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/openmatters.h"

OpenMatters &OpenMatters::operator+=(const OpenMatters &other)
{
    errors += other.errors;
    warnings += other.warnings;
    hints += other.hints;
    cannotJudge += other.cannotJudge;
    blanks += other.blanks;
    return *this;
}

QString OpenMatters::inWords(const QString &separator) const
{
    QStringList words;
    if (errors > 0)
        words.append(tr("%n error(s)", nullptr, errors));
    if (warnings > 0)
        words.append(tr("%n warning(s)", nullptr, warnings));
    if (hints > 0)
        words.append(tr("%n hint(s)", nullptr, hints));
    if (cannotJudge > 0)
        words.append(tr("%n cannot be judged", nullptr, cannotJudge));
    if (blanks > 0)
        words.append(tr("%n blank", nullptr, blanks));
    return words.join(separator);
}
