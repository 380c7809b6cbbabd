// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pagepainter.h"

#include "paper/pagebuilder.h"
#include "paper/papertext.h"
#include "paper/qtchartpictures.h"

#include <QFontMetricsF>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal RulePt = 0.5;
const QRgb Shade = qRgb(0xf2, 0xf2, 0xf2);
constexpr qreal DashHeight = 0.35; // of the dashes above the baseline, in em

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
    const QFont font = m_layout.font(PaperFonts::Role::Song, pixelSize);
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
        paintLine(painter, text.text, text.font, text.baseline);
    for (const PageChart &chart : content.charts) {
        QtChartPictures::paint(painter, chart.data, chart.box,
                               chart.box.size() / PageLayout::UnitsPerMm / chart.scale);
    }
    painter->restore();
}
