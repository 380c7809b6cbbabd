// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papertext.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QTextBoundaryFinder>

namespace {

// Where a digit stands beside a letter, or a letter behind an f. There the Chinese fonts use digits
// and ligatures that belong to no character: in a PDF they could be read but neither found nor
// copied.
bool joinsUnreadably(QChar before, QChar after)
{
    const auto isLatin = [](QChar c) { return c.isLetter() && c.unicode() < 0x250; };
    if (isLatin(before))
        return after.isDigit() || (before == u'f' && isLatin(after));
    return before.isDigit() && isLatin(after);
}

void paintForReaders(QPainter *painter, const QString &text, const QFont &font, QPointF place)
{
    painter->setFont(font);
    const QFontMetricsF metrics(font);
    qsizetype start = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        if (i < text.size() && !joinsUnreadably(text[i - 1], text[i]))
            continue;
        const QString run = text.sliced(start, i - start);
        painter->drawText(place, run);
        place.rx() += metrics.horizontalAdvance(run);
        start = i;
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
