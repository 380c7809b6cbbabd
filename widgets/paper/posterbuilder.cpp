// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/posterbuilder.h"

#include "paper/chartbuilder.h"
#include "paper/labelwrap.h"
#include "paper/paperfonts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal PageMargin = 40;
constexpr qreal CardPadding = 36;
constexpr qreal CardGap = 28;
constexpr qreal Gap = 24;
constexpr qreal Radius = 20;
constexpr qreal LineHeight = 1.4; // em
constexpr qreal Ascent = 0.88;    // em
constexpr int TitleCharacters = 15;

const QColor Ink(0x22, 0x26, 0x2b);
const QColor Muted(0x5a, 0x61, 0x69);
const QColor Hairline(0xd8, 0xdc, 0xe0);

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto channel = [share](int x, int y) {
        return static_cast<int>(std::lround(x * share + y * (1 - share)));
    };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()),
                  channel(a.blue(), b.blue()));
}

QString numberOf(int number)
{
    return u"%1"_s.arg(number, 2, 10, QLatin1Char('0'));
}

int columnsFor(qsizetype figures)
{
    return figures == 4 || figures == 2 ? 2 : static_cast<int>(std::min<qsizetype>(figures, 3));
}

} // namespace

PosterBuilder::PosterBuilder(const Poster &poster, const PosterDesign &design)
    : m_poster(poster)
    , m_design(design)
    , m_accent(design.accent)
    , m_second(design.second)
    , m_card(Qt::white)
    , m_framed(QColor(design.page) != m_card)
    , m_left(PageMargin + CardPadding)
    , m_width(PosterPicture::Width - 2 * m_left)
{
    m_picture.page = QColor(design.page);
    m_picture.chartStyle = ChartStyle::forPaper();
    m_picture.chartStyle.textSize = 26;
    m_picture.chartStyle.first = m_accent;
}

PosterPicture PosterBuilder::build()
{
    addHeader();
    addLeads();
    for (const Poster::Section &section : m_poster.sections)
        addSection(section);
    addChanges();
    addPlan();
    addFooter();
    m_picture.size = QSizeF(PosterPicture::Width, std::ceil(m_y));
    return m_picture;
}

QFont PosterBuilder::font(const Type &type) const
{
    QFont font = PaperFonts::font(PaperFonts::Role::Chart, type.size);
    font.setBold(type.bold);
    return font;
}

qreal PosterBuilder::addText(const QString &text, const Type &type, qreal x, qreal top, qreal width)
{
    const QFont font = this->font(type);
    qreal y = top;
    for (const QString &line : wrapLabel(text, width, QFontMetricsF(font)))
        y += addLine(line, font, type, x, y, width);
    return y - top;
}

qreal PosterBuilder::addLine(const QString &line, const QFont &font, const Type &type, qreal x,
                             qreal top, qreal width)
{
    const qreal em = font.pixelSize();
    const qreal advance = QFontMetricsF(font).horizontalAdvance(line);
    qreal left = x;
    if (type.align & Qt::AlignHCenter)
        left += (width - advance) / 2;
    else if (type.align & Qt::AlignRight)
        left += width - advance;
    const qreal baseline = top + (LineHeight - 1) / 2 * em + Ascent * em;
    m_picture.texts.append({line, font, type.color, QPointF(left, baseline),
                            QRectF(left, top, advance, LineHeight * em)});
    return LineHeight * em;
}

void PosterBuilder::addShape(const QRectF &box, const QColor &fill, qreal radius)
{
    m_picture.shapes.append({box, fill, radius, false});
}

void PosterBuilder::addEllipse(const QRectF &box, const QColor &fill)
{
    m_picture.shapes.append({box, fill, 0, true});
}

void PosterBuilder::addHeader()
{
    const QStringList title = titleLines(m_poster, TitleCharacters);
    switch (m_design.header) {
    case PosterDesign::Header::Band:
        return addBand(title);
    case PosterDesign::Header::Paper:
        return addRules(title);
    case PosterDesign::Header::Arch:
        return addArch(title);
    }
}

qreal PosterBuilder::addTitle(const QStringList &lines, const Type &type, qreal top)
{
    qreal y = top;
    for (const QString &line : lines)
        y += addText(line, type, m_left, y, m_width);
    return y;
}

void PosterBuilder::addBand(const QStringList &title)
{
    const qsizetype field = m_picture.shapes.size();
    addShape({}, m_accent);
    const QColor light = mixed(Qt::white, m_accent, 0.07); // a PDF for archives knows no glass
    addEllipse({PosterPicture::Width - 330.0, -170, 460, 460}, light);
    addEllipse({PosterPicture::Width - 170.0, 170, 300, 300}, light);
    const Type kind{30, true, m_accent, Qt::AlignHCenter};
    const qreal pill = QFontMetricsF(font(kind)).horizontalAdvance(m_poster.kind) + 56;
    addShape({m_left, 68, pill, 58}, Qt::white, 29);
    addText(m_poster.kind, kind, m_left, 76, pill);
    m_y = addTitle(title, {62, true, Qt::white}, 158) + 44;
    addShape({m_left, m_y, 120, 8}, m_second, 4);
    m_y += 56;
    m_picture.shapes[field].box = QRectF(0, 0, PosterPicture::Width, m_y + 90);
}

void PosterBuilder::addRules(const QStringList &title)
{
    addShape({0, 0, PosterPicture::Width, 16}, m_accent);
    addShape({m_left, 92, 12, 40}, m_second, 3);
    addText(m_poster.kind, {36, true, m_accent}, m_left + 30, 86, m_width);
    m_y = addTitle(title, {62, true, Ink}, 156) + 36;
    addShape({m_left, m_y, m_width, 4}, Ink);
    addShape({m_left, m_y + 10, m_width, 1.5}, Ink);
    m_y += 52;
}

void PosterBuilder::addArch(const QStringList &title)
{
    const qsizetype field = m_picture.shapes.size();
    addEllipse({}, m_second); // a rim below the field
    addEllipse({}, m_accent);
    addShape({}, m_accent);
    const Type kind{30, true, m_accent, Qt::AlignHCenter};
    const qreal pill = QFontMetricsF(font(kind)).horizontalAdvance(m_poster.kind) + 64;
    addShape({(PosterPicture::Width - pill) / 2, 72, pill, 58}, m_picture.page, 29);
    addText(m_poster.kind, kind, m_left, 80, m_width);
    const qreal bottom = addTitle(title, {62, true, Qt::white, Qt::AlignHCenter}, 162) + 110;
    constexpr qreal Bulge = 150;
    const qreal side = 0.2 * PosterPicture::Width;
    const QRectF round(-side, bottom - Bulge, PosterPicture::Width + 2 * side, Bulge);
    m_picture.shapes[field].box = round.translated(0, 12);
    m_picture.shapes[field + 1].box = round;
    m_picture.shapes[field + 2].box = QRectF(0, 0, PosterPicture::Width, round.center().y());
    m_y = bottom + 12 + CardGap;
}

// A card is put below what stands on it, once its height is known.
void PosterBuilder::openCard()
{
    if (!m_framed)
        return;
    m_cardShape = m_picture.shapes.size();
    addShape({PageMargin, m_y, PosterPicture::Width - 2 * PageMargin, 0}, m_card, Radius);
    m_y += CardPadding;
}

void PosterBuilder::closeCard()
{
    m_y -= Gap; // behind its last part
    if (m_framed) {
        m_y += CardPadding;
        m_picture.shapes[m_cardShape].box.setBottom(m_y);
    }
    const qreal gap = m_framed ? CardGap : 1.6 * CardGap;
    m_picture.breaks.append(std::floor(m_y + gap / 2));
    m_y += gap;
}

void PosterBuilder::addLeads()
{
    if (m_poster.leads.isEmpty())
        return;
    const bool onCard = m_design.figures == PosterDesign::Figures::Tiles;
    if (onCard)
        openCard();
    addFigures(m_poster.leads, m_poster.leads.size() == 1 ? 1 : 2, true);
    if (onCard)
        closeCard();
    else
        m_y += CardGap - Gap / 2;
}

void PosterBuilder::addSection(const Poster::Section &section)
{
    openCard();
    addHeading(section.title);
    addFigures(section.figures, columnsFor(section.figures.size()), false);
    for (const ChartData &chart : section.charts)
        addChart(chart);
    closeCard();
}

void PosterBuilder::addHeading(const QString &title)
{
    ++m_sections;
    switch (m_design.sections) {
    case PosterDesign::Sections::Bar:
        addShape({m_left, m_y + 8, 12, 40}, m_accent, 6);
        m_y += addText(title, {40, true, Ink}, m_left + 32, m_y, m_width - 32);
        break;
    case PosterDesign::Sections::Number: {
        const Type number{52, true, m_accent};
        const QString text = numberOf(m_sections);
        addText(text, number, m_left, m_y - 10, m_width);
        const qreal x = m_left + QFontMetricsF(font(number)).horizontalAdvance(text) + 20;
        m_y += addText(title, {40, true, Ink}, x, m_y, m_left + m_width - x);
        addShape({m_left, m_y + 10, m_width, 3}, m_accent);
        m_y += 14;
        break;
    }
    case PosterDesign::Sections::Pill: {
        const Type type{36, true, Qt::white, Qt::AlignHCenter};
        const qreal width = QFontMetricsF(font(type)).horizontalAdvance(title) + 96;
        const qreal x = m_left + (m_width - width) / 2;
        const qreal line = 110;
        addShape({x - line - 20, m_y + 31, line, 4}, m_second, 2);
        addShape({x + width + 20, m_y + 31, line, 4}, m_second, 2);
        addShape({x, m_y, width, 66}, m_accent, 33);
        addText(title, type, x, m_y + 8, width);
        m_y += 66;
        break;
    }
    }
    m_y += Gap;
}

namespace {

struct FigureSizes
{
    int value;
    int unit;
    int label;
    qreal padding; // at the sides and at top and bottom
};

FigureSizes sizesOf(bool lead)
{
    return lead ? FigureSizes{88, 32, 32, 24} : FigureSizes{54, 26, 28, 20};
}

} // namespace

// Rows of equally wide figures; those of a row are equally high.
void PosterBuilder::addFigures(const QList<Poster::Figure> &figures, int columns, bool lead)
{
    if (figures.isEmpty())
        return;
    const qreal gap = m_design.figures == PosterDesign::Figures::Lines ? 36 : 20;
    const qreal width = (m_width - gap * (columns - 1)) / columns;
    for (qsizetype first = 0; first < figures.size(); first += columns) {
        const QList<Poster::Figure> row = figures.mid(first, columns);
        qreal height = 0;
        for (const Poster::Figure &figure : row)
            height = std::max(height, figureHeight(figure, width, lead));
        for (qsizetype i = 0; i < row.size(); ++i)
            addFigure(row[i], {m_left + static_cast<qreal>(i) * (width + gap), m_y, width, height},
                      lead, lead || first > 0);
        m_y += height + 20;
    }
    m_y += Gap - 20;
}

qreal PosterBuilder::figureHeight(const Poster::Figure &figure, qreal width, bool lead) const
{
    const FigureSizes sizes = sizesOf(lead);
    const qreal inside =
        m_design.figures == PosterDesign::Figures::Lines ? width : width - 2 * sizes.padding;
    const QFontMetricsF metrics(font({sizes.label, false, Ink}));
    const auto lines = static_cast<qreal>(wrapLabel(figure.label, inside, metrics).size());
    return 2 * sizes.padding + LineHeight * (sizes.value + lines * sizes.label);
}

// `ruled`: no rule of a heading stands right above it.
void PosterBuilder::addFigure(const Poster::Figure &figure, const QRectF &box, bool lead,
                              bool ruled)
{
    const FigureSizes sizes = sizesOf(lead);
    QRectF area = box.adjusted(sizes.padding, sizes.padding, -sizes.padding, -sizes.padding);
    Qt::Alignment align = Qt::AlignLeft;
    switch (m_design.figures) {
    case PosterDesign::Figures::Tiles:
        addShape(box, mixed(m_accent, m_card, 0.07), 14);
        break;
    case PosterDesign::Figures::Lines:
        if (ruled)
            addShape({box.left(), box.top(), box.width(), lead ? 4.0 : 2.0},
                     lead ? m_accent : Hairline);
        area.setLeft(box.left());
        area.setRight(box.right());
        break;
    case PosterDesign::Figures::Rounds:
        addShape(box, lead ? m_card : mixed(m_second, m_card, 0.14), 36);
        align = Qt::AlignHCenter;
        break;
    }
    // The number is never broken: number and unit are set smaller together.
    Type value{sizes.value, true, m_accent};
    Type unit{figure.unit.isEmpty() ? 0 : sizes.unit, false, Muted};
    constexpr qreal Between = 8;
    constexpr int Least = 12;
    const auto numberWidth = [&] {
        return QFontMetricsF(font(value)).horizontalAdvance(figure.value);
    };
    const auto widthOf = [&] {
        return unit.size == 0 ? numberWidth()
                              : numberWidth() + Between +
                                    QFontMetricsF(font(unit)).horizontalAdvance(figure.unit);
    };
    while (widthOf() > area.width() && value.size > Least) {
        value.size -= 2;
        unit.size = std::min(unit.size, value.size);
    }
    const qreal spare = (area.width() - widthOf()) / 2;
    const qreal x = align & Qt::AlignHCenter ? area.left() + spare : area.left();
    const qreal lineTop = area.top() + LineHeight * (sizes.value - value.size);
    addLine(figure.value, font(value), value, x, lineTop, area.width());
    if (unit.size > 0) {
        // On the number's baseline.
        const qreal below = ((LineHeight - 1) / 2 + Ascent) * (value.size - unit.size);
        addLine(figure.unit, font(unit), unit, x + numberWidth() + Between, lineTop + below,
                area.width());
    }
    addText(figure.label, {sizes.label, false, Ink, align}, area.left(),
            area.top() + LineHeight * sizes.value, area.width());
}

void PosterBuilder::addChart(const ChartData &chart)
{
    const qreal height = std::ceil(idealChartHeight(chart, m_picture.chartStyle, m_width));
    m_picture.charts.append({chart, QRectF(m_left, m_y, m_width, height)});
    m_y += height + Gap;
}

void PosterBuilder::addChanges()
{
    if (m_poster.changes.isEmpty())
        return;
    openCard();
    addHeading(m_poster.changesTitle);
    const qreal widths[] = {0.44 * m_width, 0.17 * m_width, 0.17 * m_width, 0.22 * m_width};
    constexpr qreal Side = 16;
    const auto addCell = [&](int column, const QString &text, Type type, qreal top) {
        qreal x = m_left + Side;
        for (int i = 0; i < column; ++i)
            x += widths[i];
        type.align = column == 0 ? Qt::AlignLeft : Qt::AlignRight;
        return addText(text, type, x, top, widths[column] - 2 * Side);
    };
    qreal height = 0;
    for (int column = 0; column < m_poster.changesHeadings.size(); ++column)
        height = std::max(
            height, addCell(column, m_poster.changesHeadings[column], {26, false, Muted}, m_y));
    m_y += height + 8;
    for (qsizetype i = 0; i < m_poster.changes.size(); ++i) {
        const Poster::Change &change = m_poster.changes[i];
        const qsizetype field = m_picture.shapes.size();
        addShape({}, i % 2 == 0 ? mixed(m_accent, m_card, 0.06) : m_card, 10);
        const qreal top = m_y + 14;
        height = addCell(0, change.figure.label, {30, false, Ink}, top);
        addCell(1, change.lastYear, {30, false, Muted}, top);
        addCell(2, change.figure.value, {30, true, Ink}, top);
        qreal changed = addCell(3, change.change, {30, true, m_accent}, top);
        if (!change.percent.isEmpty())
            changed += addCell(3, change.percent, {24, false, Muted}, top + changed - 4) - 4;
        height = std::max(height, changed) + 28;
        m_picture.shapes[field].box = QRectF(m_left, m_y, m_width, height);
        m_y += height;
    }
    m_y += Gap;
    closeCard();
}

void PosterBuilder::addPlan()
{
    if (m_poster.plan.isEmpty())
        return;
    openCard();
    addHeading(m_poster.planTitle);
    constexpr int Size = 32;
    constexpr qreal Dot = 16;
    const qreal x = m_left + Dot + 24;
    const qreal width = m_left + m_width - x;
    for (const QString &point : m_poster.plan) {
        addEllipse({m_left, m_y + (LineHeight * Size - Dot) / 2, Dot, Dot}, m_accent);
        m_y += addText(point, {Size, false, Ink}, x, m_y, width) + 18;
    }
    if (!m_poster.planRest.isEmpty())
        m_y += addText(m_poster.planRest, {26, false, Muted}, x, m_y, width) + 18;
    m_y += Gap - 18;
    closeCard();
}

void PosterBuilder::addFooter()
{
    m_y += 8;
    addShape({m_left + m_width / 2 - 60, m_y, 120, 4}, m_second, 2);
    m_y += 24;
    m_y +=
        addText(m_poster.source, {24, false, Muted, Qt::AlignHCenter}, m_left, m_y, m_width) + 48;
}

QStringList PosterPicture::words(const Poster &poster, const PosterDesign &design)
{
    QStringList words{poster.kind};
    words += titleLines(poster, TitleCharacters);
    const auto addFigures = [&words](const QList<Poster::Figure> &figures) {
        for (const Poster::Figure &figure : figures)
            words << figure.value << figure.unit << figure.label;
    };
    int number = 0;
    const auto addHeading = [&](const QString &title) {
        ++number;
        if (design.sections == PosterDesign::Sections::Number)
            words += numberOf(number);
        words += title;
    };
    addFigures(poster.leads);
    for (const Poster::Section &section : poster.sections) {
        addHeading(section.title);
        addFigures(section.figures);
    }
    if (!poster.changes.isEmpty()) {
        addHeading(poster.changesTitle);
        words += poster.changesHeadings;
        for (const Poster::Change &change : poster.changes)
            words << change.figure.label << change.lastYear << change.figure.value << change.change
                  << change.percent;
    }
    if (!poster.plan.isEmpty()) {
        addHeading(poster.planTitle);
        words += poster.plan;
        words += poster.planRest;
    }
    words += poster.source;
    return words;
}
