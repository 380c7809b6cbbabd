// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pagebuilder.h"

#include "paper/labelwrap.h"
#include "paper/qtchartpictures.h"
#include "paper/tablelayout.h"

#include <QFontMetricsF>

namespace {

using Units = PageLayout;

constexpr qreal Ascent = 0.88;         // of a Chinese character above the baseline, in em
constexpr int IndentCharacters = 2;    // of a paragraph's first line
constexpr int DateCharacters = 4;      // the date's distance from the right edge
constexpr qreal TitlePitch = 1.25;     // in lines of the page
constexpr qreal SmallLineHeight = 1.5; // of notes and captions, in em
constexpr qreal BlockGapPt = 6;        // around tables, charts and their notes

int pixels(qreal pt)
{
    return qRound(pt * Units::UnitsPerPoint);
}

// A line of text with its characters in the middle of a strip of `height`.
PageText centredIn(qreal height, const TextLine &line)
{
    const qreal em = line.font.pixelSize();
    PageText text;
    text.text = line.text;
    text.font = line.font;
    text.box = QRectF(line.x, 0, line.width, height);
    text.baseline = QPointF(line.x, (height - em) / 2 + Ascent * em);
    return text;
}

} // namespace

PageBuilder::PageBuilder(const DocumentOutline &outline, const PageLayout &layout)
    : m_outline(outline)
    , m_layout(layout)
    , m_flow(layout)
{
    const QFontMetricsF metrics(bodyFont(PaperFonts::Role::Body));
    for (const OutlineBlock &block : outline.blocks) {
        const auto *paragraph = std::get_if<OutlineParagraph>(&block);
        if (paragraph && paragraph->role == OutlineParagraph::Role::Date)
            m_dateWidth = metrics.horizontalAdvance(paragraph->text);
    }
}

void PageBuilder::build()
{
    for (m_index = 0; m_index < m_outline.blocks.size(); ++m_index)
        std::visit([this](const auto &block) { add(block); }, m_outline.blocks.at(m_index));
}

const OutlineBlock *PageBuilder::next() const
{
    return m_index + 1 < m_outline.blocks.size() ? &m_outline.blocks.at(m_index + 1) : nullptr;
}

bool PageBuilder::nextIsSignature() const
{
    const auto *paragraph = next() ? std::get_if<OutlineParagraph>(next()) : nullptr;
    return paragraph && (paragraph->role == OutlineParagraph::Role::Signature ||
                         paragraph->role == OutlineParagraph::Role::Date);
}

QFont PageBuilder::bodyFont(PaperFonts::Role role) const
{
    QFont font = m_layout.font(role, pixels(m_layout.bodyPt));
    font.setLetterSpacing(QFont::AbsoluteSpacing, m_layout.characterPitch() - font.pixelSize());
    return font;
}

PageStrip PageBuilder::lineStrip(const TextLine &line) const
{
    PageStrip strip;
    strip.height = m_layout.linePitch();
    strip.onGrid = true;
    strip.content.texts.append(centredIn(strip.height, line));
    return strip;
}

void PageBuilder::add(const OutlineHeading &heading)
{
    if (heading.newPage)
        m_flow.startPage();
    if (heading.level == 0) {
        addTitle(heading);
        return;
    }
    const auto role = heading.level == 1 ? PaperFonts::Role::Heading1 : PaperFonts::Role::Heading2;
    addBody(heading.text, bodyFont(role),
            PageMark{heading.level, heading.text, heading.bookmark, 0, 0});
}

// Centred, broken behind the organ's name, and then into even lines; one line is left free below.
void PageBuilder::addTitle(const OutlineHeading &heading)
{
    const QFont font = m_layout.font(PaperFonts::Role::Title, pixels(m_layout.titlePt));
    const QFontMetricsF metrics(font);
    const qreal width = m_layout.content().width();
    const auto characters = static_cast<int>(width / font.pixelSize());
    QStringList lines;
    for (const QString &part : titleLines(m_outline, characters))
        lines += wrapLabel(part, width, metrics);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        TextLine line;
        line.text = lines.at(i);
        line.font = font;
        line.width = metrics.horizontalAdvance(line.text);
        line.x = (width - line.width) / 2;
        PageStrip strip;
        strip.height = m_layout.linePitch() * TitlePitch;
        strip.content.texts.append(centredIn(strip.height, line));
        strip.keepWithNext = true;
        if (i == 0)
            strip.mark = PageMark{0, heading.text, heading.bookmark, 0, 0};
        m_flow.add(strip);
    }
    PageStrip gap;
    gap.height = m_layout.titleGapLines * m_layout.linePitch();
    gap.keepWithNext = true;
    m_flow.add(gap);
}

void PageBuilder::add(const OutlineParagraph &paragraph)
{
    switch (paragraph.role) {
    case OutlineParagraph::Role::Body:
        addBody(paragraph.text, bodyFont(PaperFonts::Role::Body), std::nullopt);
        break;
    case OutlineParagraph::Role::Note:
        addSmall(paragraph.text, PaperFonts::Role::Body, m_layout.cellPt, Qt::AlignLeft, false);
        break;
    case OutlineParagraph::Role::Caption:
        addSmall(paragraph.text, PaperFonts::Role::Heading1, m_layout.cellPt, Qt::AlignHCenter,
                 false);
        break;
    case OutlineParagraph::Role::Signature:
    case OutlineParagraph::Role::Date:
        addSignature(paragraph);
        break;
    }
}

// Lines of the grid. A heading stays with what follows, and a page never holds nothing but the
// signature.
void PageBuilder::addBody(const QString &text, const QFont &font, std::optional<PageMark> mark)
{
    const QList<TextLine> lines = breakIntoLines(text, font, m_layout.content().width(),
                                                 IndentCharacters * m_layout.characterPitch());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        PageStrip strip = lineStrip(lines.at(i));
        const bool last = i + 1 == lines.size();
        strip.keepWithNext = mark.has_value() || (last && nextIsSignature());
        if (i == 0)
            strip.mark = mark;
        if (std::exchange(m_offGrid, false))
            strip.spaceBefore = BlockGapPt * Units::UnitsPerPoint;
        m_flow.add(strip);
    }
}

void PageBuilder::addSmall(const QString &text, PaperFonts::Role role, qreal pt,
                           Qt::Alignment alignment, bool keepWithNext)
{
    m_offGrid = true;
    const QFont font = m_layout.font(role, pixels(pt));
    const qreal width = m_layout.content().width();
    QList<TextLine> lines = breakIntoLines(text, font, width, 0);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        TextLine &line = lines[i];
        if (alignment & Qt::AlignHCenter)
            line.x = (width - line.width) / 2;
        PageStrip strip;
        strip.height = font.pixelSize() * SmallLineHeight;
        strip.spaceBefore = i == 0 ? BlockGapPt * Units::UnitsPerPoint : 0;
        strip.keepWithNext = keepWithNext;
        strip.content.texts.append(centredIn(strip.height, line));
        m_flow.add(strip);
    }
}

// The date four characters from the right edge, the organ centred above it (GB/T 9704 7.3.5.1); an
// organ too long for that reaches to the edge.
void PageBuilder::addSignature(const OutlineParagraph &paragraph)
{
    const QFont font = bodyFont(PaperFonts::Role::Body);
    const qreal width = m_layout.content().width();
    const qreal dateMiddle = width - DateCharacters * font.pixelSize() - m_dateWidth / 2;
    QList<TextLine> lines = breakIntoLines(paragraph.text, font, width, 0);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        TextLine &line = lines[i];
        line.x = std::max(0.0, std::min(dateMiddle - line.width / 2, width - line.width));
        PageStrip strip = lineStrip(line);
        if (!std::exchange(m_signed, true))
            strip.spaceBefore = 2 * m_layout.linePitch();
        strip.keepWithNext = i + 1 < lines.size() || nextIsSignature();
        m_flow.add(strip);
    }
}

void PageBuilder::add(const OutlineTable &table)
{
    addTable(TableLayout(table, m_layout));
}

void PageBuilder::add(const OutlineList &list)
{
    if (!list.caption.isEmpty() && list.role == OutlineList::Role::Figures) {
        addSmall(list.caption, PaperFonts::Role::Heading1, m_layout.listCaptionPt, Qt::AlignLeft,
                 true);
    }
    addTable(TableLayout(list, m_layout));
}

// A table that fits on one page is not cut; a longer one starts where its header and first row
// still fit.
void PageBuilder::addTable(const TableLayout &table)
{
    const qreal gap = BlockGapPt * Units::UnitsPerPoint;
    if (table.rowCount() == 0)
        return;
    m_offGrid = true;
    const bool whole = table.height() + m_layout.linePitch() + gap <= m_flow.pageHeight();
    m_flow.makeRoom(gap + (whole ? table.height() : table.startHeight()));
    for (int row = 0; row < table.rowCount();) {
        PageStrip strip = table.part(row, m_flow.room() - gap, &row);
        strip.spaceBefore = gap;
        m_flow.add(strip);
        if (row < table.rowCount())
            m_flow.startPage();
    }
}

void PageBuilder::add(const OutlineChart &chart)
{
    const qreal gap = BlockGapPt * Units::UnitsPerPoint;
    const QList<ChartData> row = QList{chart.data} + chart.beside;
    const auto count = static_cast<qreal>(row.size());
    const qreal width = (m_layout.content().width() - (count - 1) * gap) / count;
    // The caption goes below it on the same page.
    const qreal most = m_flow.pageHeight() - gap - 2 * m_layout.linePitch();
    PageStrip strip;
    strip.spaceBefore = gap;
    strip.keepWithNext = chart.beside.isEmpty();
    for (const ChartData &data : row) {
        const qreal unit = Units::UnitsPerMm * m_layout.chartScale;
        const QSizeF good = QtChartPictures().goodSize(data, width / unit) * unit;
        strip.height = std::max(strip.height, std::min(good.height(), most));
    }
    for (const ChartData &data : row) {
        const qreal left = static_cast<qreal>(strip.content.charts.size()) * (width + gap);
        const QRectF box(left, 0, width, strip.height);
        strip.content.charts.append({data, box, m_layout.chartScale});
    }
    m_flow.add(strip);
}
