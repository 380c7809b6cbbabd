// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

// A stretch of two texts laid side by side.
struct TextPiece
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;

    friend bool operator==(const TextPiece &, const TextPiece &) = default;
};

// What turns one text into the other, word by word: a number with its decimals and separators, a
// Latin word and a Chinese character each count as one, so that 39 → 40 is never 3[9→4]0. Removed
// stands before Added; the pieces without Added are the first text, those without Removed the
// second. Texts with little in common are told as one replacement: nobody reads confetti.
QList<TextPiece> wordDifference(QStringView before, QStringView after);
