// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/linebreaker.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace {

// A line that lacks more than this many em is left ragged: a long word follows it.
constexpr qreal MostSpread = 4.5;

// Characters that letter spacing applies to.
qsizetype clusters(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

void spreadTo(TextLine &line, qreal width)
{
    const qreal gap = width - line.width;
    const qsizetype gaps = clusters(line.text) - 1;
    if (gaps < 1 || gap <= 0 || gap > MostSpread * line.font.pixelSize())
        return;
    const qreal spacing = line.font.letterSpacing() + gap / static_cast<qreal>(gaps);
    line.font.setLetterSpacing(QFont::AbsoluteSpacing, spacing);
    line.width = width;
}

} // namespace

QList<TextLine> breakIntoLines(const QString &text, const QFont &font, qreal width,
                               qreal firstIndent)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);

    QList<TextLine> lines;
    const QFontMetricsF metrics(font);
    layout.beginLayout();
    for (QTextLine next = layout.createLine(); next.isValid(); next = layout.createLine()) {
        TextLine line;
        line.x = lines.isEmpty() ? firstIndent : 0;
        // The spacing behind the last character does not show.
        next.setLineWidth(width - line.x - std::min(0.0, font.letterSpacing()) + 1);
        line.text = text.mid(next.textStart(), next.textLength()).trimmed();
        line.font = font;
        line.width = metrics.horizontalAdvance(line.text) - font.letterSpacing();
        if (next.textStart() + next.textLength() < text.size())
            spreadTo(line, width - line.x);
        lines.append(line);
    }
    layout.endLayout();
    return lines;
}
