// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pagepainter.h"

#include "paper/pagebuilder.h"
#include "paper/qtchartpictures.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal RulePt = 0.5;
const QRgb Shade = qRgb(0xf2, 0xf2, 0xf2);
constexpr qreal DashHeight = 0.35; // of the dashes above the baseline, in em

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

void paintForReaders(QPainter *painter, const PageText &text)
{
    painter->setFont(text.font);
    const QFontMetricsF metrics(text.font);
    QPointF place = text.baseline;
    qsizetype start = 0;
    for (qsizetype i = 1; i <= text.text.size(); ++i) {
        if (i < text.text.size() && !joinsUnreadably(text.text[i - 1], text.text[i]))
            continue;
        const QString run = text.text.sliced(start, i - start);
        painter->drawText(place, run);
        place.rx() += metrics.horizontalAdvance(run);
        start = i;
    }
}

// What is recorded to be painted later, as for a print preview, loses the spacing of its font, and
// PDF scales it once more: each character is put in its place then.
void paintText(QPainter *painter, const PageText &text)
{
    const QPaintEngine::Type engine = painter->paintEngine()->type();
    const bool spaced = !qFuzzyIsNull(text.font.letterSpacing());
    if (engine == QPaintEngine::Pdf && !spaced)
        return paintForReaders(painter, text);
    if (!spaced || (engine != QPaintEngine::Picture && engine != QPaintEngine::Pdf)) {
        painter->setFont(text.font);
        painter->drawText(text.baseline, text.text);
        return;
    }
    QFont unspaced = text.font;
    unspaced.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    painter->setFont(unspaced);
    const QFontMetricsF metrics(text.font);
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text.text);
    qsizetype start = 0;
    while (characters.toNextBoundary() > 0) {
        const qreal before = metrics.horizontalAdvance(text.text.first(start));
        painter->drawText(text.baseline + QPointF(before, 0),
                          text.text.sliced(start, characters.position() - start));
        start = characters.position();
    }
}

} // namespace

PaintedDocument::PaintedDocument(const DocumentOutline &outline, const PageLayout &layout)
    : m_layout(layout)
{
    PageBuilder builder(outline, layout);
    builder.build();
    m_pages = builder.flow().takePages();
    m_marks = builder.flow().takeMarks();
    addPageNumbers();
}

// — 1 —: odd pages at the right, even ones at the left, one character from the edge.
void PaintedDocument::addPageNumbers()
{
    const auto pixelSize = qRound(m_layout.pageNumberPt * PageLayout::UnitsPerPoint);
    const QFont font = PaperFonts::font(PaperFonts::Role::Song, pixelSize);
    const QFontMetricsF metrics(font);
    const QRectF content = m_layout.content();
    const qreal dashes = content.bottom() + m_layout.pageNumberMm * PageLayout::UnitsPerMm;
    for (int i = 0; m_layout.pageNumbers && i < pageCount(); ++i) {
        PageText number;
        number.text = u"— %1 —"_s.arg(i + 1);
        number.font = font;
        const qreal width = metrics.horizontalAdvance(number.text);
        const qreal left =
            i % 2 == 0 ? content.right() - pixelSize - width : content.left() + pixelSize;
        number.baseline = QPointF(left, dashes + DashHeight * pixelSize);
        number.box = QRectF(left, number.baseline.y() - pixelSize, width, 1.25 * pixelSize);
        m_pages[i].texts.append(number);
    }
}

void PaintedDocument::paintPage(QPainter *painter, int index, const QRectF &target) const
{
    const PageContent &content = page(index);
    const QRectF sheet = m_layout.sheet();
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter->translate(target.topLeft());
    painter->scale(target.width() / sheet.width(), target.height() / sheet.height());

    for (const QRectF &shade : content.shades)
        painter->fillRect(shade, QColor(Shade));
    painter->setPen(
        QPen(Qt::black, RulePt * PageLayout::UnitsPerPoint, Qt::SolidLine, Qt::SquareCap));
    painter->drawLines(content.rules);
    for (const PageText &text : content.texts)
        paintText(painter, text);
    for (const PageChart &chart : content.charts) {
        QtChartPictures::paint(painter, chart.data, chart.box,
                               chart.box.size() / PageLayout::UnitsPerMm / chart.scale);
    }
    painter->restore();
}
