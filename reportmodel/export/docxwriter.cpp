// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docxwriter.h"

#include "export/docxparts.h"
#include "export/officelayout.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace DocxParts;

namespace {

constexpr double EmuPerMm = 36000;
constexpr double DxaPerMm = 1440 / 25.4;
constexpr int FigureIndent = 420; // two characters of 五号
constexpr int AboveTable = 80;    // dxa between a heading and its table

} // namespace

DocxWriter::DocxWriter(const DocumentOutline &outline, const ChartPictures *pictures,
                       const PageDesign &design, const QDateTime &time)
    : m_outline(outline)
    , m_pictures(pictures)
    , m_design(design)
    , m_page(design)
    , m_time(time)
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
        {u"word/styles.xml"_s, DocxStyles::styles(m_design)},
        {u"word/settings.xml"_s, settings()},
        {u"word/fontTable.xml"_s, DocxStyles::fontTable(m_design)},
        {u"word/footer1.xml"_s, DocxStyles::footer(m_design, false)},
        {u"word/footer2.xml"_s, DocxStyles::footer(m_design, true)},
    };
    return zipArchive(entries + m_media, m_time);
}

QByteArray DocxWriter::document()
{
    const QString drawing = u"http://schemas.openxmlformats.org/drawingml/2006/"_s;
    m_xml.start(u"w:document"_s);
    m_xml.attribute(u"xmlns:w"_s, WordNamespace);
    m_xml.attribute(u"xmlns:r"_s, RelationNamespace);
    m_xml.attribute(u"xmlns:wp"_s, drawing + "wordprocessingDrawing"_L1);
    m_xml.attribute(u"xmlns:a"_s, drawing + "main"_L1);
    m_xml.attribute(u"xmlns:pic"_s, drawing + "picture"_L1);
    m_xml.start(u"w:body"_s);
    for (qsizetype i = 0; i < m_outline.blocks.size(); ++i) {
        const bool last = i + 1 == m_outline.blocks.size();
        m_nextTable = last ? nullptr : std::get_if<OutlineTable>(&m_outline.blocks[i + 1]);
        std::visit([this](const auto &content) { write(content); }, m_outline.blocks[i]);
    }
    writeSection();
    return m_xml.finish();
}

void DocxWriter::writeSection()
{
    m_xml.start(u"w:sectPr"_s);
    for (const auto &[type, id] :
         {std::pair{u"default", u"rIdFooterOdd"}, std::pair{u"even", u"rIdFooterEven"}}) {
        m_xml.start(u"w:footerReference"_s);
        m_xml.attribute(u"w:type"_s, type);
        m_xml.attribute(u"r:id"_s, id);
        m_xml.end();
    }
    m_xml.start(u"w:pgSz"_s);
    m_xml.attribute(u"w:w"_s, DocxStyles::PageWidth);
    m_xml.attribute(u"w:h"_s, DocxStyles::PageHeight);
    m_xml.end();
    m_xml.start(u"w:pgMar"_s);
    m_xml.attribute(u"w:top"_s, m_page.top);
    m_xml.attribute(u"w:right"_s, m_page.right);
    m_xml.attribute(u"w:bottom"_s, m_page.bottom);
    m_xml.attribute(u"w:left"_s, m_page.left);
    m_xml.attribute(u"w:header"_s, m_page.top / 2);
    m_xml.attribute(u"w:footer"_s, m_page.footerDistance);
    m_xml.attribute(u"w:gutter"_s, 0);
    m_xml.end();
    m_xml.end();
}

void DocxWriter::write(const OutlineHeading &heading)
{
    static constexpr const char16_t *levels[] = {DocxStyles::Title, DocxStyles::Chapter,
                                                 DocxStyles::Section};
    const int level = std::clamp(heading.level, 0, 2);
    Look look;
    look.pageBreakBefore =
        heading.newPage || (m_nextTable && m_nextTable->rows > OfficeLayout::LongTableRows);
    if (m_nextTable)
        look.after = AboveTable;
    startParagraph(levels[level], look);
    const int id = m_bookmarks;
    if (!heading.bookmark.isEmpty()) {
        QString name = heading.bookmark; // a bookmark begins with a letter and holds no '.'
        m_xml.start(u"w:bookmarkStart"_s);
        m_xml.attribute(u"w:id"_s, m_bookmarks++);
        m_xml.attribute(u"w:name"_s, name.replace(u'.', u'_'));
        m_xml.end();
    }
    const QStringList lines = level == 0 ? titleLines(m_outline, OfficeLayout::TitleCharacters)
                                         : QStringList{heading.text};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0) {
            m_xml.start(u"w:r"_s);
            m_xml.empty(u"w:br"_s);
            m_xml.end();
        }
        writeRun(m_xml, lines[i]);
    }
    if (!heading.bookmark.isEmpty()) {
        m_xml.start(u"w:bookmarkEnd"_s);
        m_xml.attribute(u"w:id"_s, id);
        m_xml.end();
    }
    m_xml.end();
}

void DocxWriter::write(const OutlineParagraph &paragraph)
{
    using Role = OutlineParagraph::Role;
    switch (paragraph.role) {
    case Role::Body:
        writeParagraph(DocxStyles::Body, paragraph.text);
        break;
    case Role::Note:
        writeParagraph(DocxStyles::Note, paragraph.text);
        break;
    case Role::Caption:
        if (!std::exchange(m_skipCaption, false))
            writeParagraph(DocxStyles::Caption, paragraph.text);
        break;
    case Role::Signature:
    case Role::Date: {
        Look look;
        look.rightIndent = static_cast<int>(
            std::lround(OfficeLayout::signatureIndent(m_outline, paragraph) * m_page.character));
        if (!std::exchange(m_signed, true))
            look.before = 2 * m_page.linePitch; // two lines below the text
        writeParagraph(DocxStyles::Signature, paragraph.text, look);
        break;
    }
    }
}

void DocxWriter::write(const OutlineTable &table)
{
    DocxGrid grid;
    grid.caption = table.caption;
    grid.widths = OfficeLayout::columnWidths(table.columnWeights, table.columns, m_page.textWidth);
    grid.rows = table.rows;
    grid.headerRows = table.headerRows;
    grid.small = table.columns > OfficeLayout::SmallTableColumns;
    for (const OutlineTableCell &from : table.cells) {
        DocxGrid::Cell cell{from.text, from.row, from.column, from.rowSpan, from.columnSpan};
        cell.shaded = from.total;
        cell.left = from.kind == GridCell::Kind::RowLabel && from.level > 0;
        grid.cells.append(cell);
    }
    grid.write(m_xml);
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
    DocxGrid grid;
    grid.caption = list.caption;
    grid.widths = OfficeLayout::columnWidths({13, 37, 13, 37}, 4, m_page.textWidth);
    for (qsizetype i = 0; i < list.items.size(); i += 2, ++grid.rows) {
        const bool alone = i + 1 == list.items.size();
        int column = 0;
        for (const OutlineList::Item &item : list.items.mid(i, 2)) {
            DocxGrid::Cell label{item.label, grid.rows, column};
            label.shaded = true;
            DocxGrid::Cell value{item.value, grid.rows, column + 1, 1, alone ? 3 : 1};
            value.left = true;
            grid.cells << label << value;
            column += 2;
        }
    }
    grid.write(m_xml);
}

void DocxWriter::writeFigures(const OutlineList &list)
{
    if (!list.caption.isEmpty())
        writeParagraph(DocxStyles::ListCaption, list.caption);
    DocxGrid grid;
    grid.caption = list.caption;
    grid.widths = OfficeLayout::columnWidths({70, 18, 12}, 3, m_page.textWidth);
    for (const OutlineList::Item &item : list.items) {
        DocxGrid::Cell label{item.label, grid.rows, 0};
        label.left = true;
        label.indent = item.level * FigureIndent;
        grid.cells << label << DocxGrid::Cell{item.value, grid.rows, 1}
                   << DocxGrid::Cell{item.unit, grid.rows, 2};
        ++grid.rows;
    }
    grid.write(m_xml);
}

void DocxWriter::write(const OutlineChart &chart)
{
    writeChart(chart.data);
    for (const ChartData &beside : chart.beside)
        writeChart(beside);
}

void DocxWriter::writeChart(const ChartData &data)
{
    if (!m_pictures) {
        m_skipCaption = true;
        writeParagraph(DocxStyles::Note, data.reading());
        for (const QString &note : data.notes)
            writeParagraph(DocxStyles::Note, note);
        return;
    }
    const QSizeF size = m_pictures->goodSize(data, ChartPictures::DocumentWidthMm);
    const Result<QByteArray> picture =
        m_pictures->picture(data, ChartPictures::Format::Png, size, ChartPictures::PrintDpi);
    if (!picture) {
        if (m_failure)
            m_failure = picture.error();
        return;
    }
    m_media.append({u"word/media/image%1.png"_s.arg(m_media.size() + 1), picture.value(), false});
    // A picture larger than the page is cut; two lines stay for its caption.
    const double highest = (m_page.textHeight - 2 * m_page.linePitch) / DxaPerMm;
    writePicture(data, size * std::min(1.0, highest / size.height()));
}

void DocxWriter::writePicture(const ChartData &data, QSizeF millimetres)
{
    const qsizetype number = m_media.size();
    const auto size = [&](const QString &element) {
        m_xml.start(element);
        m_xml.attribute(u"cx"_s, std::lround(millimetres.width() * EmuPerMm));
        m_xml.attribute(u"cy"_s, std::lround(millimetres.height() * EmuPerMm));
        m_xml.end();
    };
    const auto told = [&](const QString &element) {
        m_xml.start(element);
        m_xml.attribute(u"id"_s, number);
        m_xml.attribute(u"name"_s, data.title);
        m_xml.attribute(u"descr"_s, data.reading());
        m_xml.end();
    };
    startParagraph(DocxStyles::Picture, {});
    m_xml.start(u"w:r"_s);
    m_xml.start(u"w:drawing"_s);
    m_xml.start(u"wp:inline"_s);
    for (const QString &side : {u"distT"_s, u"distB"_s, u"distL"_s, u"distR"_s})
        m_xml.attribute(side, 0);
    size(u"wp:extent"_s);
    told(u"wp:docPr"_s);
    m_xml.start(u"a:graphic"_s);
    m_xml.start(u"a:graphicData"_s);
    m_xml.attribute(u"uri"_s, u"http://schemas.openxmlformats.org/drawingml/2006/picture");
    m_xml.start(u"pic:pic"_s);
    m_xml.start(u"pic:nvPicPr"_s);
    told(u"pic:cNvPr"_s);
    m_xml.empty(u"pic:cNvPicPr"_s);
    m_xml.end();
    m_xml.start(u"pic:blipFill"_s);
    m_xml.start(u"a:blip"_s);
    m_xml.attribute(u"r:embed"_s, u"rIdPicture%1"_s.arg(number));
    m_xml.end();
    m_xml.start(u"a:stretch"_s);
    m_xml.empty(u"a:fillRect"_s);
    m_xml.end();
    m_xml.end();
    m_xml.start(u"pic:spPr"_s);
    m_xml.start(u"a:xfrm"_s);
    m_xml.start(u"a:off"_s);
    m_xml.attribute(u"x"_s, 0);
    m_xml.attribute(u"y"_s, 0);
    m_xml.end();
    size(u"a:ext"_s);
    m_xml.end();
    m_xml.start(u"a:prstGeom"_s);
    m_xml.attribute(u"prst"_s, u"rect");
    m_xml.empty(u"a:avLst"_s);
    // a:prstGeom, pic:spPr, pic:pic, a:graphicData, a:graphic, wp:inline, w:drawing, w:r and w:p
    for (int element = 0; element < 9; ++element)
        m_xml.end();
}

void DocxWriter::startParagraph(const char16_t *style, const Look &look)
{
    m_xml.start(u"w:p"_s);
    m_xml.start(u"w:pPr"_s);
    m_xml.value(u"w:pStyle"_s, style);
    if (look.pageBreakBefore)
        m_xml.value(u"w:pageBreakBefore"_s, 1);
    if (look.before >= 0 || look.after >= 0) {
        m_xml.start(u"w:spacing"_s);
        if (look.before >= 0)
            m_xml.attribute(u"w:before"_s, look.before);
        if (look.after >= 0)
            m_xml.attribute(u"w:after"_s, look.after);
        m_xml.end();
    }
    if (look.rightIndent > 0) {
        m_xml.start(u"w:ind"_s);
        m_xml.attribute(u"w:right"_s, look.rightIndent);
        m_xml.end();
    }
    m_xml.end();
}

void DocxWriter::writeParagraph(const char16_t *style, const QString &text)
{
    writeParagraph(style, text, {});
}

void DocxWriter::writeParagraph(const char16_t *style, const QString &text, const Look &look)
{
    startParagraph(style, look);
    writeRun(m_xml, text);
    m_xml.end();
}
