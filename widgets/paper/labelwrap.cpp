// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/labelwrap.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace {

// Measuring tolerance: sums of fractional advances differ in the last digits.
constexpr qreal Slack = 1e-3;

// Characters that stay together on a line.
struct Piece
{
    QString text;
    qreal advance = 0; // with the blank at its end
    qreal ink = 0;     // without it: what counts at the end of a line
};

QStringList splitAt(QTextBoundaryFinder::BoundaryType type, const QString &text)
{
    QStringList parts;
    QTextBoundaryFinder finder(type, text);
    qsizetype start = 0;
    while (finder.toNextBoundary() > 0) {
        parts.append(text.mid(start, finder.position() - start));
        start = finder.position();
    }
    return parts;
}

// `text` cut wherever Unicode allows a line break, and into single characters where a part would
// be wider than a whole line.
QList<Piece> piecesOf(const QString &text, qreal width, const QFontMetricsF &metrics)
{
    QList<Piece> pieces;
    const auto measured = [&metrics](const QString &part) {
        const qreal ink = metrics.horizontalAdvance(part.trimmed());
        const bool blankAtEnd = !part.isEmpty() && part.back().isSpace();
        return Piece{part, blankAtEnd ? metrics.horizontalAdvance(part) : ink, ink};
    };
    for (const QString &part : splitAt(QTextBoundaryFinder::Line, text)) {
        const Piece piece = measured(part);
        if (piece.ink <= width + Slack) {
            pieces.append(piece);
            continue;
        }
        for (const QString &character : splitAt(QTextBoundaryFinder::Grapheme, part))
            pieces.append(measured(character));
    }
    return pieces;
}

QStringList fill(const QList<Piece> &pieces, qreal width)
{
    QStringList lines;
    QString line;
    qreal used = 0;
    for (const Piece &piece : pieces) {
        if (!line.isEmpty() && used + piece.ink > width + Slack) {
            lines.append(line.trimmed());
            line.clear();
            used = 0;
        }
        line += piece.text;
        used += piece.advance;
    }
    lines.append(line.trimmed());
    return lines;
}

// The narrowest filling with as few lines as the full width needs.
QStringList evenLines(const QString &text, qreal width, const QFontMetricsF &metrics)
{
    if (metrics.horizontalAdvance(text) <= width + Slack)
        return {text};
    const QList<Piece> pieces = piecesOf(text, width, metrics);
    QStringList best = fill(pieces, width);
    qreal tooNarrow = width / 2;
    qreal wideEnough = width;
    constexpr int Halvings = 6; // to within 1 % of the width
    for (int i = 0; i < Halvings; ++i) {
        const qreal middle = (tooNarrow + wideEnough) / 2;
        const QStringList lines = fill(pieces, middle);
        if (lines.size() <= best.size()) {
            best = lines;
            wideEnough = middle;
        } else {
            tooNarrow = middle;
        }
    }
    return best;
}

} // namespace

QStringList wrapLabel(const QString &label, qreal width, const QFontMetricsF &metrics)
{
    QStringList lines;
    for (const QString &part : label.split(u'\n'))
        lines += evenLines(part.trimmed(), width, metrics);
    return lines;
}
