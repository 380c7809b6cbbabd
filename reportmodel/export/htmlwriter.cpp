// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/htmlwriter.h"

#include "export/officelayout.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

// Punctuation that Word takes from the Latin font unless told otherwise.
bool isAmbiguous(QChar c)
{
    return QStringView(u"“”‘’—…·").contains(c);
}

void appendEscaped(QByteArray &out, QStringView text)
{
    for (const QStringView part : text.tokenize(u'&')) {
        if (part.begin() != text.begin())
            out += "&amp;";
        QString escaped = part.toString();
        escaped.replace(u'<', "&lt;"_L1).replace(u'>', "&gt;"_L1).replace(u'"', "&quot;"_L1);
        out += escaped.toUtf8();
    }
}

QByteArray escaped(QStringView text)
{
    QByteArray out;
    appendEscaped(out, text);
    return out;
}

// "64.0": CSS lengths with one decimal.
QByteArray points(double value)
{
    return QByteArray::number(value, 'f', 1);
}

int pixels(double millimetres)
{
    return static_cast<int>(millimetres / 25.4 * 96 + 0.5);
}

int sumOf(const QList<int> &widths)
{
    return std::accumulate(widths.cbegin(), widths.cend(), 0);
}

// Whether each column has a cell that covers it alone; not so where blocks of a table divide it
// differently.
bool everyColumnHasACell(const OutlineTable &table)
{
    QList<bool> found(table.columns, false);
    for (const OutlineTableCell &cell : table.cells) {
        if (cell.columnSpan == 1)
            found[cell.column] = true;
    }
    return !found.contains(false);
}

} // namespace

HtmlWriter::HtmlWriter(const DocumentOutline &outline, const ChartPictures *pictures,
                       const PageDesign &design, const QDateTime &time)
    : m_outline(outline)
    , m_pictures(pictures)
    , m_design(design)
    , m_time(time)
{
}

Result<QByteArray> HtmlWriter::write()
{
    writeHead();
    m_out += "<body lang=\"zh-CN\">\n<div class=\"Section1\">\n";
    for (qsizetype i = 0; i < m_outline.blocks.size(); ++i) {
        const bool last = i + 1 == m_outline.blocks.size();
        m_nextTable = last ? nullptr : std::get_if<OutlineTable>(&m_outline.blocks[i + 1]);
        std::visit([this](const auto &content) { write(content); }, m_outline.blocks[i]);
    }
    m_out += "</div>\n</body>\n</html>\n";
    if (!m_failure)
        return m_failure.error();
    return m_out;
}

void HtmlWriter::writeHead()
{
    const QByteArray title = escaped(m_outline.title);
    m_out += "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">\n"
             "<html lang=\"zh-CN\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
             "xmlns:w=\"urn:schemas-microsoft-com:office:word\" "
             "xmlns=\"http://www.w3.org/TR/REC-html40\">\n<head>\n"
             "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">\n"
             "<meta name=\"ProgId\" content=\"Word.Document\">\n<title>" +
             title + "</title>\n";
    // Word opens in page view instead of the web view only when told so.
    m_out += "<!--[if gte mso 9]><xml><o:DocumentProperties><o:Title>" + title +
             "</o:Title><o:Author>" + escaped(m_outline.unitName) + "</o:Author>";
    if (m_time.isValid())
        m_out += "<o:Created>" + m_time.toUTC().toString(Qt::ISODate).toLatin1() + "</o:Created>";
    m_out += "</o:DocumentProperties></xml><xml><w:WordDocument><w:View>Print</w:View>"
             "<w:Zoom>100</w:Zoom><w:DoNotOptimizeForBrowser/></w:WordDocument></xml>"
             "<![endif]-->\n<style type=\"text/css\">\n<!--";
    m_out += HtmlStyle::sheet(m_design);
    m_out += "-->\n</style>\n";
    // A browser has no page: it gets a column of the page's width. Word must not see this.
    m_out += "<!--[if !mso]><!-->\n<style type=\"text/css\">\n"
             "@media screen { div.Section1 { width: " +
             QByteArray::number(pixels(m_design.textWidth())) +
             "px; margin: 40px auto 80px auto; } }\n"
             "</style>\n<!--<![endif]-->\n</head>\n";
}

void HtmlWriter::write(const OutlineHeading &heading)
{
    struct Style
    {
        const char *open;
        const char *close;
        Font font;
    };
    static constexpr Style styles[] = {
        {"<h1 align=\"center\"", "</h1>\n", Font::Title},
        {"<h2", "</h2>\n", Font::Hei},
        {"<h3", "</h3>\n", Font::Kai},
    };
    const Style &style = styles[std::clamp(heading.level, 0, 2)];
    m_out += style.open;
    if (heading.newPage || (m_nextTable && m_nextTable->rows > OfficeLayout::LongTableRows))
        m_out += " style=\"page-break-before:always;margin-bottom:4.0pt\"";
    else if (m_nextTable)
        m_out += " style=\"margin-bottom:4.0pt\"";
    m_out += '>';
    if (!heading.bookmark.isEmpty())
        m_out += "<a name=\"" + escaped(heading.bookmark) + "\"></a>";
    if (heading.level > 0) {
        writeText(heading.text, style.font);
    } else {
        const QStringList lines = titleLines(m_outline, OfficeLayout::TitleCharacters);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                m_out += "<br>";
            writeText(lines[i], style.font);
        }
    }
    m_out += style.close;
    if (heading.level == 0)
        m_out += "<p class=\"Body\">&nbsp;</p>\n";
}

void HtmlWriter::write(const OutlineParagraph &paragraph)
{
    using Role = OutlineParagraph::Role;
    switch (paragraph.role) {
    case Role::Body:
        m_out += "<p class=\"Body\">";
        writeText(paragraph.text, Font::Fang);
        break;
    case Role::Note:
        m_out += "<p class=\"Note\">";
        writeText(paragraph.text, Font::Fang);
        break;
    case Role::Caption:
        if (std::exchange(m_skipCaption, false))
            return;
        m_out += "<p class=\"Caption\" align=\"center\">";
        writeText(paragraph.text, Font::Hei);
        break;
    case Role::Signature:
    case Role::Date:
        writeSignature(paragraph);
        break;
    }
    m_out += "</p>\n";
}

void HtmlWriter::writeSignature(const OutlineParagraph &paragraph)
{
    const double characters = OfficeLayout::signatureIndent(m_outline, paragraph);
    m_out += "<p class=\"Signature\" align=\"right\" style=\"margin-right:" +
             points(characters * m_design.bodyPt) + "pt";
    if (!std::exchange(m_signed, true))
        m_out += ";margin-top:" + points(2 * m_design.linePt) + "pt";
    m_out += "\">";
    writeText(paragraph.text, Font::Fang);
}

void HtmlWriter::write(const OutlineTable &table)
{
    const bool small = table.columns > OfficeLayout::SmallTableColumns;
    const QList<int> widths = pixelWidths(table.columnWeights, table.columns);
    openTable(widths, table.caption, everyColumnHasACell(table));
    auto next = table.cells.cbegin();
    for (int row = 0; row < table.rows; ++row) {
        if (row == 0 || row == table.headerRows)
            m_out += row < table.headerRows ? "<thead>\n" : "<tbody>\n";
        m_out += "<tr>";
        for (; next != table.cells.cend() && next->row == row; ++next) {
            Cell cell{next->text, next->rowSpan, next->columnSpan};
            cell.width = sumOf(widths.mid(next->column, next->columnSpan));
            cell.header = row < table.headerRows;
            cell.shaded = next->total;
            cell.left = next->kind == GridCell::Kind::RowLabel && next->level > 0;
            writeCell(cell, small);
        }
        m_out += "</tr>\n";
        if (row + 1 == table.headerRows)
            m_out += "</thead>\n";
    }
    m_out += "</tbody>\n";
    closeTable();
}

void HtmlWriter::write(const OutlineList &list)
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
void HtmlWriter::writeMetadata(const OutlineList &list)
{
    const QList<int> widths = pixelWidths({13, 37, 13, 37}, 4);
    openTable(widths, list.caption);
    m_out += "<tbody>\n";
    for (qsizetype i = 0; i < list.items.size(); i += 2) {
        const bool alone = i + 1 == list.items.size();
        m_out += "<tr>";
        for (const OutlineList::Item &item : list.items.mid(i, 2)) {
            Cell label{item.label, 1, 1, widths[0]};
            label.shaded = true;
            writeCell(label, false);
            Cell value{item.value, 1, alone ? 3 : 1, alone ? sumOf(widths.mid(1)) : widths[1]};
            value.left = true;
            writeCell(value, false);
        }
        m_out += "</tr>\n";
    }
    m_out += "</tbody>\n";
    closeTable();
}

void HtmlWriter::writeFigures(const OutlineList &list)
{
    constexpr double indentPt = 21; // two characters of 五号
    if (!list.caption.isEmpty()) {
        m_out += "<p class=\"ListCaption\">";
        writeText(list.caption, Font::Hei);
        m_out += "</p>\n";
    }
    const QList<int> widths = pixelWidths({70, 18, 12}, 3);
    openTable(widths, list.caption);
    m_out += "<tbody>\n";
    for (const OutlineList::Item &item : list.items) {
        Cell label{item.label, 1, 1, widths[0]};
        label.left = true;
        label.indentPt = item.level * indentPt;
        m_out += "<tr>";
        writeCell(label, false);
        writeCell({item.value, 1, 1, widths[1]}, false);
        writeCell({item.unit, 1, 1, widths[2]}, false);
        m_out += "</tr>\n";
    }
    m_out += "</tbody>\n";
    closeTable();
}

void HtmlWriter::write(const OutlineChart &chart)
{
    writeChart(chart.data);
    for (const ChartData &beside : chart.beside)
        writeChart(beside);
}

void HtmlWriter::writeChart(const ChartData &data)
{
    if (!m_pictures) {
        m_skipCaption = true;
        m_out += "<p class=\"Note\">";
        writeText(data.reading(), Font::Fang);
        m_out += "</p>\n";
        for (const QString &note : data.notes) {
            m_out += "<p class=\"Note\">";
            writeText(note, Font::Fang);
            m_out += "</p>\n";
        }
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
    // Word may crash on a picture larger than the page.
    const double scale =
        std::min(1.0, double(pixels(m_design.textHeight()) - 60) / pixels(size.height()));
    m_out += "<p class=\"Picture\" align=\"center\"><img width=\"" +
             QByteArray::number(int(pixels(size.width()) * scale)) + "\" height=\"" +
             QByteArray::number(int(pixels(size.height()) * scale)) + "\" border=\"0\" alt=\"" +
             escaped(data.reading()) + "\" src=\"data:image/png;base64," + picture->toBase64() +
             "\"></p>\n";
}

QList<int> HtmlWriter::pixelWidths(const QList<int> &weights, int columns) const
{
    return OfficeLayout::columnWidths(weights, columns, pixels(m_design.textWidth()));
}

void HtmlWriter::openTable(const QList<int> &widths, const QString &summary, bool aligned)
{
    m_out += "<table width=\"" + QByteArray::number(sumOf(widths)) +
             "\" border=\"0\" cellspacing=\"0\" cellpadding=\"0\" align=\"center\" "
             "style=\"border-collapse:collapse\" summary=\"" +
             escaped(summary) + "\">\n";
    // A column without a cell of its own shrinks in LibreOffice when its width is told; the widths
    // of the cells then do.
    for (const int width : aligned ? widths : QList<int>())
        m_out += "<col width=\"" + QByteArray::number(width) + "\">";
    m_out += '\n';
}

void HtmlWriter::closeTable()
{
    m_out += "</table>\n<p class=\"Gap\">&nbsp;</p>\n";
}

void HtmlWriter::writeCell(const Cell &cell, bool small)
{
    const QByteArray style = small ? "SmallCell" : "Cell";
    const QByteArray align = cell.left ? "left" : "center";
    m_out += cell.header ? "<th class=\"" : "<td class=\"";
    m_out += style + "\" align=\"" + align + "\" valign=\"middle\"";
    m_out += " width=\"" + QByteArray::number(cell.width) + '"';
    if (cell.rowSpan > 1)
        m_out += " rowspan=\"" + QByteArray::number(cell.rowSpan) + '"';
    if (cell.columnSpan > 1)
        m_out += " colspan=\"" + QByteArray::number(cell.columnSpan) + '"';
    const double fontPt = small ? HtmlStyle::SmallCellPt : HtmlStyle::CellPt;
    const double side =
        cell.header
            ? OfficeLayout::balancedPadding(cell.text, cell.width * 72.0 / 96.0, fontPt, 1.5)
            : (cell.left ? 3.0 : 1.5);
    m_out += " style=\"border:1.0pt solid black;padding:" + points(small ? 1.5 : 3.0) + "pt " +
             points(side) + "pt";
    m_out += cell.shaded ? ";background:#F2F2F2\" bgcolor=\"#F2F2F2\">" : "\">";
    m_out += "<p class=\"" + style + "\" align=\"" + align + '"';
    if (cell.indentPt > 0)
        m_out += " style=\"margin-left:" + points(cell.indentPt) + "pt\"";
    m_out += '>';
    if (cell.text.isEmpty())
        m_out += "&nbsp;";
    else
        writeText(cell.text, Font::Song);
    m_out += cell.header ? "</p></th>" : "</p></td>";
}

void HtmlWriter::writeText(QStringView text, Font font)
{
    while (!text.isEmpty()) {
        const bool ambiguous = isAmbiguous(text.front());
        const auto end = std::find_if(text.begin(), text.end(),
                                      [ambiguous](QChar c) { return isAmbiguous(c) != ambiguous; });
        const QStringView run = text.first(end - text.begin());
        if (ambiguous) {
            m_out += "<span class=\"";
            m_out += HtmlStyle::punctuationClass(font);
            m_out += "\">";
        }
        appendEscaped(m_out, run);
        if (ambiguous)
            m_out += "</span>";
        text = text.sliced(run.size());
    }
}
