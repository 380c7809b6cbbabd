// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/webwriter.h"

#include "charts/chartwording.h"
#include "export/officelayout.h"
#include "export/webstyle.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QStringList figureHeadings(const QLocale &locale)
{
    const ChartWording words(locale);
    return {words(u"项目"_s, u"Item"_s), words(u"数值"_s, u"Figure"_s),
            words(u"单位"_s, u"Unit"_s)};
}

// What a reader who does not see the drawing is told.
QString told(const ChartData &data)
{
    return (QStringList{data.reading()} + data.notes).join(u' ');
}

// A drawing as it may stand inside a page: without prologue and empty groups, as wide as its place.
QByteArray inlined(const QByteArray &svg, const QString &description)
{
    static const QRegularExpression viewBox(u"viewBox=\"([^\"]*)\""_s);
    static const QRegularExpression empty(u"<g\\b[^>]*>\\s*</g>\\s*"_s);
    static const QRegularExpression told(u"<(title|desc)>[^<]*</\\1>\\s*"_s);
    static const QRegularExpression noDefs(u"<defs>\\s*</defs>\\s*"_s);
    const QString text = QString::fromUtf8(svg);
    const qsizetype start = text.indexOf("<svg"_L1);
    const qsizetype inside = text.indexOf(u'>', start) + 1;
    if (start < 0 || inside <= start)
        return {};
    const QString box = viewBox.match(text.sliced(start, inside - start)).captured(1);
    QString body = text.sliced(inside);
    body.remove(empty).remove(told).remove(noDefs).remove(" xml:space=\"preserve\""_L1);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + box.toUtf8() +
           "\" role=\"img\" aria-label=\"" + escaped(description) + "\">" + body.trimmed().toUtf8();
}

} // namespace

WebWriter::WebWriter(const DocumentOutline &outline, const ChartPictures *pictures, Dress dress,
                     const QLocale &locale)
    : m_outline(outline)
    , m_pictures(pictures)
    , m_dress(dress)
    , m_locale(locale)
{
}

Result<QByteArray> WebWriter::write()
{
    writeHead();
    bool isSigned = false;
    for (const OutlineBlock &block : m_outline.blocks) {
        const auto *line = std::get_if<OutlineParagraph>(&block);
        const bool signs = line && (line->role == OutlineParagraph::Role::Signature ||
                                    line->role == OutlineParagraph::Role::Date);
        if (signs) {
            m_out +=
                std::exchange(isSigned, true) ? "<p class=\"sign\">" : "<p class=\"sign first\">";
            m_out += escaped(line->text) + "</p>\n";
            continue;
        }
        std::visit([this](const auto &content) { write(content); }, block);
    }
    m_out += "</main>\n</body>\n</html>\n";
    if (!m_failure)
        return m_failure.error();
    return m_out;
}

void WebWriter::writeHead()
{
    m_out += "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
             escaped(m_outline.title) + "</title>\n";
    if (m_dress == Dress::Styled) {
        m_out += "<style>";
        m_out += WebStyle::sheet();
        m_out += "</style>\n";
    }
    m_out += "</head>\n<body>\n<main>\n";
}

void WebWriter::write(const OutlineHeading &heading)
{
    m_heading = heading.text;
    const QByteArray element = 'h' + QByteArray::number(std::clamp(heading.level, 0, 2) + 1);
    m_out += '<' + element;
    if (!heading.bookmark.isEmpty())
        m_out += " id=\"" + escaped(heading.bookmark) + '"';
    m_out += '>' + escaped(heading.text) + "</" + element + ">\n";
}

void WebWriter::write(const OutlineParagraph &paragraph)
{
    switch (paragraph.role) {
    case OutlineParagraph::Role::Caption:
        if (std::exchange(m_skipCaption, false))
            return;
        m_out += "<figcaption>" + escaped(paragraph.text) + "</figcaption>\n";
        if (std::exchange(m_inFigure, false))
            m_out += "</figure>\n";
        return;
    case OutlineParagraph::Role::Note:
        m_out += "<p class=\"note\">";
        break;
    case OutlineParagraph::Role::Body:
    case OutlineParagraph::Role::Signature:
    case OutlineParagraph::Role::Date:
        m_out += "<p>";
        break;
    }
    m_out += escaped(paragraph.text) + "</p>\n";
}

// A table wider than a telephone scrolls inside its own frame, by keyboard too. A plain page keeps
// the old attribute for its grid, which content systems leave alone.
void WebWriter::openTable(const QString &caption, bool wide, bool named)
{
    if (m_dress == Dress::Styled) {
        m_out += wide ? "<div class=\"scroll wide\"" : "<div class=\"scroll\"";
        m_out += " role=\"region\" tabindex=\"0\" aria-label=\"" +
                 escaped(caption.isEmpty() ? m_heading : caption) + "\">\n<table>\n";
    } else {
        m_out += "<table border=\"1\">\n";
    }
    if (!caption.isEmpty())
        m_out += (named && m_dress == Dress::Styled ? "<caption class=\"unseen\">" : "<caption>") +
                 escaped(caption) + "</caption>\n";
}

void WebWriter::closeTable()
{
    m_out += m_dress == Dress::Styled ? "</table>\n</div>\n" : "</table>\n";
}

void WebWriter::write(const OutlineTable &table)
{
    openTable(table.caption, table.columns > OfficeLayout::SmallTableColumns, true);
    auto next = table.cells.cbegin();
    for (int row = 0; row < table.rows; ++row) {
        if (row == 0 || row == table.headerRows)
            m_out += row < table.headerRows ? "<thead>\n" : "<tbody>\n";
        m_out += "<tr>";
        for (; next != table.cells.cend() && next->row == row; ++next)
            writeCell(*next, row < table.headerRows);
        m_out += "</tr>\n";
        if (row + 1 == table.headerRows)
            m_out += "</thead>\n";
    }
    m_out += "</tbody>\n";
    closeTable();
}

void WebWriter::writeCell(const OutlineTableCell &cell, bool inHead)
{
    const bool isFigure = cell.kind == GridCell::Kind::Figure;
    const bool isData = isFigure || cell.kind == GridCell::Kind::Corner || cell.text.isEmpty();
    QByteArray attributes;
    const auto add = [&attributes](const char *name, const QByteArray &value) {
        attributes += ' ' + QByteArray(name) + "=\"" + value + '"';
    };
    if (isFigure && cell.total) {
        add("class", "total");
    } else if (!isData && cell.kind == GridCell::Kind::RowLabel) {
        add("class", cell.level > 1 ? "label inner" : "label");
        add("scope", cell.rowSpan > 1 ? "rowgroup" : "row");
    } else if (!isData) {
        if (!inHead)
            add("class", "band");
        add("scope", cell.columnSpan > 1 ? "colgroup" : "col");
    }
    if (cell.rowSpan > 1)
        add("rowspan", QByteArray::number(cell.rowSpan));
    if (cell.columnSpan > 1)
        add("colspan", QByteArray::number(cell.columnSpan));
    const QByteArray element = isData ? "td" : "th";
    m_out += '<' + element + attributes + '>' + escaped(cell.text) + "</" + element + '>';
}

void WebWriter::write(const OutlineList &list)
{
    const bool figures = list.role == OutlineList::Role::Figures;
    const ChartWording words(m_locale);
    openTable(figures ? list.caption : words(u"文件信息"_s, u"About this document"_s), false);
    if (figures) {
        m_out += "<thead>\n<tr>";
        for (const QString &heading : figureHeadings(m_locale))
            m_out += "<th scope=\"col\">" + escaped(heading) + "</th>";
        m_out += "</tr>\n</thead>\n";
    }
    m_out += "<tbody>\n";
    for (const OutlineList::Item &item : list.items) {
        m_out += item.level > 0 ? "<tr><th class=\"label inner\" scope=\"row\">"
                                : "<tr><th class=\"label\" scope=\"row\">";
        m_out += escaped(item.label) + "</th>" + (figures ? "<td>" : "<td class=\"value\">") +
                 escaped(item.value) + "</td>";
        if (figures)
            m_out += "<td>" + escaped(item.unit) + "</td>";
        m_out += "</tr>\n";
    }
    m_out += "</tbody>\n";
    closeTable();
}

void WebWriter::write(const OutlineChart &chart)
{
    if (!draws()) {
        m_skipCaption = true;
        m_out += "<p>" + escaped(told(chart.data)) + "</p>\n";
        return;
    }
    const Result<QByteArray> drawing = m_pictures->picture(
        chart.data, ChartPictures::Format::Svg,
        m_pictures->goodSize(chart.data, ChartPictures::DocumentWidthMm), ChartPictures::PrintDpi);
    if (!drawing) {
        if (m_failure)
            m_failure = drawing.error();
        return;
    }
    m_out += "<figure>\n<div class=\"scroll chart\" role=\"group\" tabindex=\"0\" aria-label=\"" +
             escaped(chart.data.title) + "\">\n" + inlined(*drawing, told(chart.data)) +
             "\n</div>\n";
    m_inFigure = true; // closed behind its caption, which always follows
}

QStringList WebWriter::words(const DocumentOutline &outline, bool drawings, const QLocale &locale)
{
    QStringList words;
    const auto addList = [&](const OutlineList &list) {
        const bool figures = list.role == OutlineList::Role::Figures;
        if (!figures)
            words += ChartWording(locale)(u"文件信息"_s, u"About this document"_s);
        else if (!list.caption.isEmpty())
            words += list.caption;
        if (figures)
            words += figureHeadings(locale);
        for (const OutlineList::Item &item : list.items) {
            words << item.label << item.value;
            if (figures)
                words += item.unit;
        }
    };
    for (const OutlineBlock &block : outline.blocks) {
        if (const auto *heading = std::get_if<OutlineHeading>(&block)) {
            words += heading->text;
        } else if (const auto *paragraph = std::get_if<OutlineParagraph>(&block)) {
            if (drawings || paragraph->role != OutlineParagraph::Role::Caption)
                words += paragraph->text;
        } else if (const auto *table = std::get_if<OutlineTable>(&block)) {
            if (!table->caption.isEmpty())
                words += table->caption;
            for (const OutlineTableCell &cell : table->cells)
                words += cell.text;
        } else if (const auto *list = std::get_if<OutlineList>(&block)) {
            addList(*list);
        } else if (const auto *chart = std::get_if<OutlineChart>(&block)) {
            words += told(chart->data);
        }
    }
    return words;
}
