// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papertext.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QTextBoundaryFinder>

namespace {

bool isLatin(QChar c)
{
    return c.isLetter() && c.unicode() < 0x250;
}

// Digits, and signs beyond those of a keyboard: … “ ” – —
bool variesInLatin(QChar c)
{
    return c.isDigit() || (c.unicode() >= 0x80 && (c.isPunct() || c.isSymbol()));
}

// Where the next piece begins. Digits and signs of a Latin text and ligatures are drawn by Chinese
// fonts with shapes that belong to no character: in a PDF they could be read but neither found nor
// copied. Spaces and brackets do not part: a digit belongs to the letters before and behind them.
qsizetype endOfReadable(const QString &text, qsizetype start)
{
    bool latin = false;
    bool varying = false;
    for (qsizetype i = start; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool joins = isLatin(c) && i > start && text[i - 1] == u'f';
        if (joins || (latin && variesInLatin(c)) || (varying && isLatin(c)))
            return i;
        if (c.isLetterOrNumber() || variesInLatin(c)) {
            latin = isLatin(c);
            varying = variesInLatin(c);
        }
    }
    return text.size();
}

void paintForReaders(QPainter *painter, const QString &text, const QFont &font, QPointF place)
{
    painter->setFont(font);
    const QFontMetricsF metrics(font);
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = endOfReadable(text, start);
        const QString run = text.sliced(start, end - start);
        painter->drawText(place, run);
        place.rx() += metrics.horizontalAdvance(run);
        start = end;
    }
}

} // namespace

// What is recorded to be painted later, as for a print preview, loses the spacing of its font, and
// PDF scales it once more: each character is put in its place then.
void paintLine(QPainter *painter, const QString &text, const QFont &font, QPointF baseline)
{
    const QPaintEngine::Type engine = painter->paintEngine()->type();
    const bool spaced = !qFuzzyIsNull(font.letterSpacing());
    if (engine == QPaintEngine::Pdf && !spaced)
        return paintForReaders(painter, text, font, baseline);
    if (!spaced || (engine != QPaintEngine::Picture && engine != QPaintEngine::Pdf)) {
        painter->setFont(font);
        painter->drawText(baseline, text);
        return;
    }
    QFont unspaced = font;
    unspaced.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    painter->setFont(unspaced);
    const QFontMetricsF metrics(font);
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    while (characters.toNextBoundary() > 0) {
        const qreal before = metrics.horizontalAdvance(text.first(start));
        painter->drawText(baseline + QPointF(before, 0),
                          text.sliced(start, characters.position() - start));
        start = characters.position();
    }
}
