// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QString>

// A line of a paragraph: draw `text` in `font` from `x` on.
struct TextLine
{
    QString text;
    QFont font;      // with the letter spacing that fills the line
    qreal x = 0;     // from the paragraph's left edge
    qreal width = 0; // of the text as drawn
};

// Breaks a paragraph by the rules for Chinese (no line begins with ，。》 or ends with （《). All
// lines but the last are spread to `width` by widening the gaps between characters, as Word does.
QList<TextLine> breakIntoLines(const QString &text, const QFont &font, qreal width,
                               qreal firstIndent);
