// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docxwriter.h"

#include "export/officelayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace DocxParts;

namespace {

constexpr double EmuPerMm = 36000;
constexpr double DxaPerMm = 1440 / 25.4;
constexpr int FigureIndent = 420; // two characters of 五号
constexpr int CellMargin = 60;
constexpr int SmallCellMargin = 30;

int sumOf(const QList<int> &widths)
{
    return std::accumulate(widths.cbegin(), widths.cend(), 0);
}

} // namespace

DocxWriter::DocxWriter(const DocumentOutline &outline, const ChartPictures *pictures,
                       const PageDesign &design, const QDateTime &time)
    : m_outline(outline)
    , m_pictures(pictures)
    , m_design(design)
    , m_page(design)
    , m_time(time)
    , m_xml(&m_bytes)
{
}

Result<QByteArray> DocxWriter::write()
{
    const QByteArray text = document();
    if (!m_failure)
        return m_failure.error();
    QList<ZipEntry> entries{
        {u"[Content_Types].xml"_s, contentTypes()},
        {u"_rels/.rels"_s, packageRelations()},
        {u"docProps/core.xml"_s, coreProperties(m_outline.title, m_outline.unitName, m_time)},
        {u"docProps/app.xml"_s, appProperties(m_outline.unitName)},
        {u"word/document.xml"_s, text},
        {u"word/_rels/document.xml.rels"_s, documentRelations(static_cast<int>(m_media.size()))},
        {u"word/styles.xml"_s, styles(m_design)},
        {u"word/settings.xml"_s, settings()},
        {u"word/fontTable.xml"_s, fontTable(m_design)},
        {u"word/footer1.xml"_s, footer(m_design, false)},
        {u"word/footer2.xml"_s, footer(m_design, true)},
    };
    return zipArchive(entries + m_media, m_time);
}

QByteArray DocxWriter::document()
{
    const QString office = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s;
    const QString drawing = u"http://schemas.openxmlformats.org/drawingml/2006/"_s;
    m_xml.writeStartDocument(u"1.0"_s, true);
    start("document");
    m_xml.writeAttribute(u"xmlns:w"_s,
                         u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s);
    m_xml.writeAttribute(u"xmlns:r"_s, office);
    m_xml.writeAttribute(u"xmlns:wp"_s, drawing + "wordprocessingDrawing"_L1);
    m_xml.writeAttribute(u"xmlns:a"_s, drawing + "main"_L1);
    m_xml.writeAttribute(u"xmlns:pic"_s, drawing + "picture"_L1);
    start("body");
    for (qsizetype i = 0; i < m_outline.blocks.size(); ++i) {
        const bool last = i + 1 == m_outline.blocks.size();
        m_nextTable = last ? nullptr : std::get_if<OutlineTable>(&m_outline.blocks[i + 1]);
        std::visit([this](const auto &content) { write(content); }, m_outline.blocks[i]);
    }
    writeSection();
    m_xml.writeEndDocument();
    return m_bytes;
}

void DocxWriter::writeSection()
{
    start("sectPr");
    for (const auto &[type, id] :
         {std::pair{u"default"_s, u"rIdFooterOdd"_s}, std::pair{u"even"_s, u"rIdFooterEven"_s}}) {
        start("footerReference");
        attribute("type", type);
        m_xml.writeAttribute(u"r:id"_s, id);
        end();
    }
    start("pgSz");
    attribute("w", PageWidth);
    attribute("h", PageHeight);
    end();
    start("pgMar");
    attribute("top", m_page.top);
    attribute("right", m_page.right);
    attribute("bottom", m_page.bottom);
    attribute("left", m_page.left);
    attribute("header", m_page.top / 2);
    attribute("footer", m_page.footerDistance);
    attribute("gutter", 0);
    end();
    end();
}

void DocxWriter::write(const OutlineHeading &heading)
{
    static constexpr const char *levels[] = {TitleStyle, ChapterStyle, SectionStyle};
    const int level = std::clamp(heading.level, 0, 2);
    Look look;
    look.pageBreakBefore =
        heading.newPage || (m_nextTable && m_nextTable->rows > OfficeLayout::LongTableRows);
    startParagraph(levels[level], look);
    const QString id = QString::number(m_bookmarks);
    if (!heading.bookmark.isEmpty()) {
        start("bookmarkStart");
        attribute("id", m_bookmarks++);
        QString name = heading.bookmark; // a bookmark begins with a letter and holds no '.'
        attribute("name", name.replace(u'.', u'_'));
        end();
    }
    const QStringList lines = level == 0 ? titleLines(m_outline, OfficeLayout::TitleCharacters)
                                         : QStringList{heading.text};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0) {
            start("r");
            start("br");
            end();
            end();
        }
        writeRun(lines[i]);
    }
    if (!heading.bookmark.isEmpty()) {
        start("bookmarkEnd");
        attribute("id", id);
        end();
    }
    end();
}

void DocxWriter::write(const OutlineParagraph &paragraph)
{
    using Role = OutlineParagraph::Role;
    switch (paragraph.role) {
    case Role::Body:
        writeParagraph(BodyStyle, paragraph.text);
        break;
    case Role::Note:
        writeParagraph(NoteStyle, paragraph.text);
        break;
    case Role::Caption:
        if (!std::exchange(m_skipCaption, false))
            writeParagraph(CaptionStyle, paragraph.text);
        break;
    case Role::Signature:
    case Role::Date: {
        Look look;
        look.rightIndent = static_cast<int>(
            std::lround(OfficeLayout::signatureIndent(m_outline, paragraph) * m_page.character));
        if (!std::exchange(m_signed, true))
            look.before = 2 * m_page.linePitch; // two lines below the text
        writeParagraph(SignatureStyle, paragraph.text, look);
        break;
    }
    }
}

void DocxWriter::write(const OutlineTable &table)
{
    Grid grid;
    grid.caption = table.caption;
    grid.widths = OfficeLayout::columnWidths(table.columnWeights, table.columns, m_page.textWidth);
    grid.rows = table.rows;
    grid.headerRows = table.headerRows;
    grid.small = table.columns > OfficeLayout::SmallTableColumns;
    for (const OutlineTableCell &from : table.cells) {
        Cell cell{from.text, from.row, from.column, from.rowSpan, from.columnSpan};
        cell.shaded = from.total;
        cell.left = from.kind == GridCell::Kind::RowLabel && from.level > 0;
        grid.cells.append(cell);
    }
    writeGrid(grid);
}

void DocxWriter::write(const OutlineList &list)
{
    switch (list.role) {
    case OutlineList::Role::Metadata:
        writeMetadata(list);
        break;
    case OutlineList::Role::Figures:
        writeFigures(list);
        break;
    }
}

// Two fields in a row; the last of an odd number takes the whole row.
void DocxWriter::writeMetadata(const OutlineList &list)
{
    Grid grid;
    grid.caption = list.caption;
    grid.widths = OfficeLayout::columnWidths({13, 37, 13, 37}, 4, m_page.textWidth);
    for (qsizetype i = 0; i < list.items.size(); i += 2, ++grid.rows) {
        const bool alone = i + 1 == list.items.size();
        int column = 0;
        for (const OutlineList::Item &item : list.items.mid(i, 2)) {
            Cell label{item.label, grid.rows, column};
            label.shaded = true;
            Cell value{item.value, grid.rows, column + 1, 1, alone ? 3 : 1};
            value.left = true;
            grid.cells << label << value;
            column += 2;
        }
    }
    writeGrid(grid);
}

void DocxWriter::writeFigures(const OutlineList &list)
{
    if (!list.caption.isEmpty())
        writeParagraph(ListCaptionStyle, list.caption);
    Grid grid;
    grid.caption = list.caption;
    grid.widths = OfficeLayout::columnWidths({70, 18, 12}, 3, m_page.textWidth);
    for (const OutlineList::Item &item : list.items) {
        Cell label{item.label, grid.rows, 0};
        label.left = true;
        label.indent = item.level * FigureIndent;
        grid.cells << label << Cell{item.value, grid.rows, 1} << Cell{item.unit, grid.rows, 2};
        ++grid.rows;
    }
    writeGrid(grid);
}

void DocxWriter::write(const OutlineChart &chart)
{
    if (!m_pictures) {
        m_skipCaption = true;
        writeParagraph(NoteStyle, chart.data.reading());
        for (const QString &note : chart.data.notes)
            writeParagraph(NoteStyle, note);
        return;
    }
    const QSizeF size = m_pictures->goodSize(chart.data, ChartPictures::DocumentWidthMm);
    const Result<QByteArray> picture =
        m_pictures->picture(chart.data, ChartPictures::Format::Png, size, ChartPictures::PrintDpi);
    if (!picture) {
        if (m_failure)
            m_failure = picture.error();
        return;
    }
    m_media.append({u"word/media/image%1.png"_s.arg(m_media.size() + 1), picture.value(), false});
    // A picture larger than the page is cut; two lines stay for its caption.
    const double highest = (m_page.textHeight - 2 * m_page.linePitch) / DxaPerMm;
    writePicture(chart.data, size * std::min(1.0, highest / size.height()));
}

void DocxWriter::writePicture(const ChartData &data, QSizeF millimetres)
{
    const QString number = QString::number(m_media.size());
    const QString width = QString::number(std::lround(millimetres.width() * EmuPerMm));
    const QString height = QString::number(std::lround(millimetres.height() * EmuPerMm));
    const QString graphic = u"http://schemas.openxmlformats.org/drawingml/2006/"_s;
    const auto open = [this](const QString &name,
                             const QList<std::pair<QString, QString>> &attributes = {}) {
        m_xml.writeStartElement(name);
        for (const auto &[key, text] : attributes)
            m_xml.writeAttribute(key, text);
    };
    const auto leaf = [this, &open](const QString &name,
                                    const QList<std::pair<QString, QString>> &attributes) {
        open(name, attributes);
        m_xml.writeEndElement();
    };
    const QList<std::pair<QString, QString>> size{{u"cx"_s, width}, {u"cy"_s, height}};
    const QList<std::pair<QString, QString>> name{
        {u"id"_s, number}, {u"name"_s, data.title}, {u"descr"_s, data.reading()}};
    startParagraph(PictureStyle, {});
    start("r");
    start("drawing");
    open(u"wp:inline"_s,
         {{u"distT"_s, u"0"_s}, {u"distB"_s, u"0"_s}, {u"distL"_s, u"0"_s}, {u"distR"_s, u"0"_s}});
    leaf(u"wp:extent"_s, size);
    leaf(u"wp:docPr"_s, name);
    open(u"a:graphic"_s);
    open(u"a:graphicData"_s, {{u"uri"_s, graphic + "picture"_L1}});
    open(u"pic:pic"_s);
    open(u"pic:nvPicPr"_s);
    leaf(u"pic:cNvPr"_s, name);
    leaf(u"pic:cNvPicPr"_s, {});
    end();
    open(u"pic:blipFill"_s);
    leaf(u"a:blip"_s, {{u"r:embed"_s, u"rIdPicture"_s + number}});
    open(u"a:stretch"_s);
    leaf(u"a:fillRect"_s, {});
    end();
    end();
    open(u"pic:spPr"_s);
    open(u"a:xfrm"_s);
    leaf(u"a:off"_s, {{u"x"_s, u"0"_s}, {u"y"_s, u"0"_s}});
    leaf(u"a:ext"_s, size);
    end();
    open(u"a:prstGeom"_s, {{u"prst"_s, u"rect"_s}});
    leaf(u"a:avLst"_s, {});
    // pic:spPr, pic:pic, a:graphicData, a:graphic, wp:inline, w:drawing, w:r and w:p
    for (int element = 0; element < 9; ++element)
        end();
}

void DocxWriter::startParagraph(const char *style, const Look &look)
{
    start("p");
    start("pPr");
    value("pStyle", QLatin1StringView(style));
    if (look.pageBreakBefore)
        value("pageBreakBefore", 1);
    if (look.before >= 0) {
        start("spacing");
        attribute("before", look.before);
        end();
    }
    if (look.rightIndent > 0 || look.leftIndent > 0) {
        start("ind");
        attribute("left", look.leftIndent);
        attribute("right", look.rightIndent);
        end();
    }
    if (look.align)
        value("jc", QLatin1StringView(look.align));
    end();
}

void DocxWriter::writeParagraph(const char *style, const QString &text)
{
    writeParagraph(style, text, {});
}

void DocxWriter::writeParagraph(const char *style, const QString &text, const Look &look)
{
    startParagraph(style, look);
    writeRun(text);
    end();
}

// The hint keeps “ ” — … in the Chinese font, digits stay in the Latin one.
void DocxWriter::writeRun(const QString &text)
{
    if (text.isEmpty())
        return;
    start("r");
    start("rPr");
    start("rFonts");
    attribute("hint", u"eastAsia"_s);
    end();
    end();
    start("t");
    m_xml.writeAttribute(u"xml:space"_s, u"preserve"_s);
    m_xml.writeCharacters(text);
    end();
    end();
}

void DocxWriter::writeGrid(const Grid &grid)
{
    start("tbl");
    start("tblPr");
    start("tblW");
    attribute("w", sumOf(grid.widths));
    attribute("type", u"dxa"_s);
    end();
    value("jc", u"center"_s);
    writeBorders("tblBorders", {"top", "left", "bottom", "right", "insideH", "insideV"});
    start("tblLayout");
    attribute("type", u"fixed"_s);
    end();
    start("tblCellMar");
    const int margin = grid.small ? SmallCellMargin : CellMargin;
    for (const char *side : {"top", "left", "bottom", "right"}) {
        start(side);
        attribute("w", margin);
        attribute("type", u"dxa"_s);
        end();
    }
    end();
    if (!grid.caption.isEmpty())
        value("tblCaption", grid.caption);
    end();
    start("tblGrid");
    for (const int width : grid.widths) {
        start("gridCol");
        attribute("w", width);
        end();
    }
    end();
    // Whose rectangle each place belongs to, row by row.
    const qsizetype columns = grid.widths.size();
    QList<const Cell *> owners(grid.rows * columns, nullptr);
    for (const Cell &cell : grid.cells) {
        for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
            for (int column = cell.column; column < cell.column + cell.columnSpan; ++column)
                owners[row * columns + column] = &cell;
        }
    }
    for (int row = 0; row < grid.rows; ++row)
        writeRow(grid, row, owners.mid(row * columns, columns));
    end();
    // Two tables would grow together, and Word wants a paragraph behind the last one.
    writeParagraph(SmallCellStyle, QString());
}

void DocxWriter::writeBorders(const char *element, std::initializer_list<const char *> sides)
{
    start(element);
    for (const char *side : sides) {
        start(side);
        attribute("val", u"single"_s);
        attribute("sz", 4);
        attribute("space", 0);
        attribute("color", u"000000"_s);
        end();
    }
    end();
}

void DocxWriter::writeRow(const Grid &grid, int row, const QList<const Cell *> &owners)
{
    start("tr");
    start("trPr");
    value("cantSplit", 1);
    if (row < grid.headerRows)
        value("tblHeader", 1);
    end();
    for (qsizetype column = 0; column < owners.size();) {
        const Cell *cell = owners[column];
        const Cell empty{{}, row, static_cast<int>(column)};
        writeCell(grid, cell ? *cell : empty, cell && cell->row != row);
        column += cell ? cell->columnSpan : 1;
    }
    end();
}

void DocxWriter::writeCell(const Grid &grid, const Cell &cell, bool continued)
{
    start("tc");
    start("tcPr");
    start("tcW");
    attribute("w", sumOf(grid.widths.mid(cell.column, cell.columnSpan)));
    attribute("type", u"dxa"_s);
    end();
    if (cell.columnSpan > 1)
        value("gridSpan", cell.columnSpan);
    if (cell.rowSpan > 1)
        value("vMerge", continued ? u"continue"_s : u"restart"_s);
    // On each cell: WPS draws no others.
    writeBorders("tcBorders", {"top", "left", "bottom", "right"});
    if (cell.shaded) {
        start("shd");
        attribute("val", u"clear"_s);
        attribute("color", u"auto"_s);
        attribute("fill", u"F2F2F2"_s);
        end();
    }
    value("vAlign", u"center"_s);
    end();
    Look look;
    look.leftIndent = cell.indent;
    look.align = cell.left ? "left" : nullptr;
    writeParagraph(grid.small ? SmallCellStyle : CellStyle, continued ? QString() : cell.text,
                   look);
    end();
}

void DocxWriter::start(const char *name)
{
    m_xml.writeStartElement(u"w:"_s + QLatin1StringView(name));
}

void DocxWriter::end()
{
    m_xml.writeEndElement();
}

void DocxWriter::attribute(const char *name, const QString &value)
{
    m_xml.writeAttribute(u"w:"_s + QLatin1StringView(name), value);
}

void DocxWriter::attribute(const char *name, int value)
{
    attribute(name, QString::number(value));
}

void DocxWriter::value(const char *name, const QString &text)
{
    start(name);
    attribute("val", text);
    end();
}

void DocxWriter::value(const char *name, int number)
{
    value(name, QString::number(number));
}
