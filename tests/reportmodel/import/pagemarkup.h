// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/ziparchive.h"
#include "publishedreports.h"
#include "templates/templatecatalog.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringEncoder>

#include <algorithm>

// Writes a published report's figures as the pages, documents and texts that offices publish, with
// what such pages do to whoever reads them. Knows nothing of how they are read.
class PageMarkup
{
public:
    // Each is one habit of published pages; a style combines several.
    struct Style
    {
        enum class Wrap { Bare, Paragraph, Spans, Fonts, Mixed } wrap = Wrap::Bare;
        QString blank;                // markup of a blank cell
        bool headersUnmerged = false; // heading cells over several rows left unmerged
        bool labelRepeated = false;   // 三、本年度办理结果 again in the middle
        bool labelDoubled = false;    // a stray 三 in it
        bool brokenLabels = false;    // labels over several lines
        bool trailingSpaces = false;  // &nbsp; behind labels
        bool halfWidth = false;       // (一) for （一）
        bool misspelt = false;
        bool fullWidthDigits = false;
        bool shifted = false;          // columns of table two do not line up with their headings
        bool unmerged = false;         // no cell spans columns: blank ones beside it
        bool headersAgain = false;     // heading rows repeated inside table three
        bool extraRow = false;         // a local row in table two
        bool metadata = false;         // a table of metadata in front
        bool laidOut = false;          // the whole page in tables
        bool noise = false;            // menus, scripts, comments, a second title
        bool piecesOfTableTwo = false; // one table for each block
        bool hugeSpan = false;
    };

    PageMarkup(const PublishedReport &report, const ReportTemplate &form, const Style &style)
        : m_report(report)
        , m_form(form)
        , m_style(style)
    {
        for (const auto &value : report.values)
            m_values.insert(value.cell, value.isNull ? QString() : value.value);
    }

    struct Cell
    {
        QString text;
        int rowSpan = 1;
        int columnSpan = 1;
        bool figure = false;
    };
    using Row = QList<Cell>;

    QString title() const
    {
        return m_report.unit + QString::number(m_report.year) +
               QStringLiteral("年政府信息公开工作年度报告");
    }

    QList<Row> rowsOf(const TableSpec &spec) const
    {
        QList<Row> rows;
        for (int line = 0; line < spec.rows; ++line) {
            Row row;
            int figures = 0;
            for (const GridCell &cell : spec.cells) {
                if (cell.row != line)
                    continue;
                Cell one{cell.text, cell.rowSpan, cell.columnSpan, false};
                if (cell.kind == GridCell::Kind::Figure) {
                    one.figure = true;
                    one.text = figure(cell.cell);
                    ++figures;
                } else {
                    one.text = label(cell.text);
                }
                row.append(one);
            }
            if (m_style.shifted && spec.id == QStringLiteral("t2") && figures == 3)
                shift(row);
            rows.append(row);
        }
        if (m_style.headersUnmerged)
            unmergeHeaders(spec, rows);
        if (m_style.labelRepeated && spec.id == QStringLiteral("t3"))
            repeatLabel(rows);
        if (m_style.headersAgain && spec.id == QStringLiteral("t3")) {
            const QList<Row> headers = rows.first(3);
            QList<Row> again;
            for (const Row &row : rows) {
                if (again.size() == 5) // behind the rows that no label reaches over
                    again += headers;
                again.append(row);
            }
            rows = again;
        }
        if (m_style.extraRow && spec.id == QStringLiteral("t2")) {
            Row extra = rows[3];
            extra[0].text = QStringLiteral("其他主动公开文件");
            for (qsizetype i = 1; i < extra.size(); ++i)
                extra[i].text = QStringLiteral("987");
            rows.insert(4, extra);
        }
        if (m_style.unmerged)
            unmerge(rows);
        if (m_style.hugeSpan)
            rows[0][0].rowSpan = spec.id == QStringLiteral("t2") ? 1 : rows[0][0].rowSpan;
        return rows;
    }

    QString html() const
    {
        QString page = QStringLiteral("<html><head>") + head() + QStringLiteral("</head><body>");
        if (m_style.noise) {
            page += QStringLiteral(
                "<ul><li><a>首页</a></li><li>政务公开</li></ul><script>document.write('<table><tr>"
                "<td>行政许可</td><td>9</td></tr></table>')</script><form><input value=9></form>");
        }
        if (m_style.laidOut)
            page += QStringLiteral("<table><tr><td width=20>&nbsp;</td><td><table><tr><td>");
        if (m_style.metadata) {
            page += QStringLiteral(
                        "<table class=\"info\"><tr><td>索引号</td><td>FZ00100-3000-2020-00011</td>"
                        "<td>公开日期</td><td>2022-01-20</td></tr><tr><td>名称</td>"
                        "<td colspan=3>") +
                    title() + QStringLiteral("</td></tr></table>");
        }
        page += QStringLiteral("<h1>") + title() + QStringLiteral("</h1>");
        for (const Chapter &chapter : m_form.chapters) {
            if (!chapter.title.isEmpty())
                page += QStringLiteral("<p>") + label(chapter.title) + QStringLiteral("</p>");
            if (chapter.id == QStringLiteral("c1"))
                page += QStringLiteral("<p>本年公开信息若干条。</p>");
            for (const QString &table : chapter.tables)
                page += tableMarkup(*m_form.table(table));
        }
        if (m_style.laidOut)
            page += QStringLiteral("</td></tr></table></td></tr></table>");
        return page + QStringLiteral("</body></html>");
    }

    // As pdftotext lays it out: columns apart by spaces, long labels over several lines.
    QString layoutText() const
    {
        QString text = title() + QStringLiteral("\n\n");
        for (const Chapter &chapter : m_form.chapters) {
            if (!chapter.title.isEmpty())
                text += chapter.title + QStringLiteral("\n");
            for (const QString &table : chapter.tables)
                text += layoutTable(*m_form.table(table));
        }
        return text;
    }

    // Cells separated, as browsers and spreadsheets copy and save them.
    QString separated(QChar separator) const
    {
        QString text = title() + QStringLiteral("\n");
        for (const Chapter &chapter : m_form.chapters) {
            if (!chapter.title.isEmpty())
                text += chapter.title + QStringLiteral("\n");
            for (const QString &table : chapter.tables) {
                for (const Row &row : gridOf(*m_form.table(table))) {
                    QStringList fields;
                    for (const Cell &cell : row)
                        fields += cell.text;
                    text += fields.join(separator) + QStringLiteral("\n");
                }
            }
        }
        return text;
    }

    QByteArray docx() const
    {
        QString body = paragraph(title());
        for (const Chapter &chapter : m_form.chapters) {
            if (!chapter.title.isEmpty())
                body += paragraph(chapter.title);
            for (const QString &table : chapter.tables)
                body += docxTable(*m_form.table(table));
        }
        const QByteArray open =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            "<w:body>";
        return *zipArchive({{QStringLiteral("word/document.xml"),
                             open + body.toUtf8() + "</w:body></w:document>"}},
                           {});
    }

    // One sheet for each table; figures as numbers where they are.
    QByteArray xlsx() const
    {
        QByteArray sheets;
        QByteArray relations;
        QList<ZipEntry> entries;
        int number = 0;
        for (const TableSpec &spec : m_form.tables) {
            const QByteArray id = QByteArray::number(++number);
            sheets += "<sheet name=\"" + spec.name.toUtf8() + "\" sheetId=\"" + id +
                      "\" r:id=\"rId" + id + "\"/>";
            relations +=
                "<Relationship Id=\"rId" + id + "\" Target=\"worksheets/sheet" + id + ".xml\"/>";
            entries.append({QStringLiteral("xl/worksheets/sheet%1.xml").arg(number),
                            sheetMarkup(spec, number == 1)});
        }
        entries.append({QStringLiteral("xl/workbook.xml"),
                        "<workbook xmlns:r=\"r\"><sheets>" + sheets + "</sheets></workbook>"});
        entries.append({QStringLiteral("xl/_rels/workbook.xml.rels"),
                        "<Relationships>" + relations + "</Relationships>"});
        return *zipArchive(entries, {});
    }

    static QByteArray mht(const QByteArray &page, const QByteArray &charset, bool base64)
    {
        QByteArray body;
        if (base64) {
            const QByteArray all = page.toBase64();
            for (qsizetype i = 0; i < all.size(); i += 76)
                body += all.mid(i, 76) + "\r\n";
        } else {
            qsizetype width = 0;
            for (const char c : page) {
                const auto byte = static_cast<unsigned char>(c);
                const bool plain = byte > 32 && byte < 127 && c != '=';
                const QByteArray code =
                    plain ? QByteArray(1, c) : '=' + QByteArray(1, c).toHex().toUpper();
                if (width + code.size() > 75) {
                    body += "=\r\n";
                    width = 0;
                }
                body += code;
                width += code.size();
            }
        }
        return "From: <Saved by Blink>\r\nSubject: =?utf-8?B?5bm05oql?=\r\nMIME-Version: 1.0\r\n"
               "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----"
               "Boundary=_1\"\r\n\r\n\r\n------Boundary=_1\r\nContent-Type: text/html; charset=\"" +
               charset + "\"\r\nContent-Transfer-Encoding: " +
               (base64 ? QByteArray("base64") : QByteArray("quoted-printable")) +
               "\r\nContent-Location: http://www.example.gov.cn/a.html\r\n\r\n" + body +
               "\r\n------Boundary=_1\r\nContent-Type: text/css\r\n\r\np{}\r\n"
               "------Boundary=_1--\r\n";
    }

    static QByteArray encoded(const QString &page, const char *encoding)
    {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray bytes = encoder(page);
        return bytes;
    }

private:
    QString figure(const QString &cell) const
    {
        QString text = m_values.value(cell);
        if (m_style.fullWidthDigits) {
            for (QChar &c : text) {
                if (c.isDigit())
                    c = QChar(c.unicode() - u'0' + 0xff10);
            }
        }
        return text;
    }

    QString label(const QString &text) const
    {
        QString label = text;
        if (m_style.halfWidth) {
            label.replace(QChar(u'（'), QChar(u'(')).replace(QChar(u'）'), QChar(u')'));
            label.replace(QChar(u'.'), QChar(u'、'));
        }
        if (m_style.misspelt) {
            label.replace(QStringLiteral("法律行政法规禁止"), QStringLiteral("法律行政止"));
            label.replace(QStringLiteral("三类内部事务信息"), QStringLiteral("三类内容事务信息"));
            label.replace(QStringLiteral("这一情形"), QStringLiteral("这一情况"));
            label.replace(QStringLiteral("废止件数"), QStringLiteral("废纸件数"));
            label.replace(QStringLiteral("现行有效件数"), QStringLiteral("现行有效件"));
            label.replace(QStringLiteral("行政规范性文件"), QStringLiteral("规范性文件"));
            label.replace(QStringLiteral("四类过程性信息"), QStringLiteral("四类过程性性信息"));
            label.replace(QStringLiteral("（六）其他处理"), QStringLiteral("（六） 其他"));
            label.replace(QStringLiteral("政府信息公开行政复议"),
                          QStringLiteral("政府信息公开行政法复议"));
        }
        return label;
    }

    // 1+2+1 columns under headings of 1+2+1 become 2+1+1.
    static void shift(Row &row)
    {
        const qsizetype first = row.size() - 3;
        if (row[first].columnSpan == 1 && row[first + 1].columnSpan == 2)
            std::swap(row[first].columnSpan, row[first + 1].columnSpan);
    }

    void unmergeHeaders(const TableSpec &spec, QList<Row> &rows) const
    {
        const int last = spec.headerRows > 0 ? spec.headerRows : 0;
        if (last == 0)
            return;
        QList<Row> changed(last);
        for (int line = 0; line < last; ++line) {
            QList<std::pair<int, Cell>> cells; // by column
            for (const GridCell &cell : spec.cells) {
                const bool here = cell.row <= line && line < cell.row + cell.rowSpan;
                if (here && cell.row < last)
                    cells.append({cell.column, Cell{cell.row == line ? label(cell.text) : QString(),
                                                    1, cell.columnSpan, false}});
            }
            std::sort(cells.begin(), cells.end(),
                      [](const auto &a, const auto &b) { return a.first < b.first; });
            for (const auto &cell : cells)
                changed[line].append(cell.second);
        }
        for (int line = 0; line < last; ++line)
            rows[line] = changed[line];
    }

    // The group label is cut in two by a page: it stands again in the row of （四）.
    void repeatLabel(QList<Row> &rows) const
    {
        qsizetype begin = -1;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (begin < 0 && !rows[i].isEmpty() && rows[i][0].text.startsWith(u"三、"))
                begin = i;
            if (begin >= 0 && i > begin && !rows[i].isEmpty() &&
                (rows[i][0].text.startsWith(u"（四）") || rows[i][0].text.startsWith(u"(四)"))) {
                Cell again = rows[begin][0];
                again.rowSpan = again.rowSpan - static_cast<int>(i - begin);
                rows[begin][0].rowSpan = static_cast<int>(i - begin);
                if (m_style.labelDoubled)
                    again.text.prepend(QStringLiteral("三"));
                rows[i].prepend(again);
                return;
            }
        }
    }

    static void unmerge(QList<Row> &rows)
    {
        for (Row &row : rows) {
            Row wide;
            for (Cell cell : row) {
                const int span = cell.columnSpan;
                if (span > 1 && cell.rowSpan == 1) {
                    cell.columnSpan = 1;
                    wide.append(cell);
                    for (int i = 1; i < span; ++i)
                        wide.append(Cell{{}, 1, 1, cell.figure});
                } else {
                    wide.append(cell);
                }
            }
            row = wide;
        }
    }

    QString head() const
    {
        QString head = QStringLiteral("<title>") +
                       (m_style.noise ? QStringLiteral("政府信息公开_门户网站") : title()) +
                       QStringLiteral("</title>");
        if (m_style.noise)
            head += QStringLiteral("<style>td{width:1px}</style><script>var a=1</script>");
        return head;
    }

    QString content(const Cell &cell, int &number) const
    {
        using Wrap = Style::Wrap;
        ++number;
        if (cell.text.isEmpty())
            return m_style.blank;
        QString text = cell.text.toHtmlEscaped();
        if (!cell.figure && m_style.brokenLabels && text.size() > 5) {
            const qsizetype third = text.size() / 3;
            text.insert(2 * third, QStringLiteral("<br />"));
            text.insert(third, QStringLiteral("</p><p>"));
            return QStringLiteral("<p>") + text + QStringLiteral("</p>");
        }
        if (!cell.figure && m_style.trailingSpaces)
            text += QStringLiteral(" &nbsp; &nbsp; &nbsp;");
        Wrap wrap = m_style.wrap;
        if (wrap == Wrap::Mixed)
            wrap = number % 3 == 0 ? Wrap::Bare : Wrap::Spans;
        switch (wrap) {
        case Wrap::Bare:
            return text;
        case Wrap::Paragraph:
            return QStringLiteral("<p align=\"center\">") + text + QStringLiteral("</p>");
        case Wrap::Spans:
            return QStringLiteral("<p class=\"MsoNormal\"><span style=\"font-size:12pt\">") + text +
                   QStringLiteral("</span><span></span></p>");
        case Wrap::Fonts:
        case Wrap::Mixed: {
            QString split;
            for (const QChar c : cell.text)
                split += QStringLiteral("<span><font face=\"仿宋\">") + QString(c).toHtmlEscaped() +
                         QStringLiteral("</font></span>");
            return QStringLiteral("<p>") + split + QStringLiteral("<span><o:p></o:p></span></p>");
        }
        }
        return text;
    }

    QString tableMarkup(const TableSpec &spec) const
    {
        const QString open =
            QStringLiteral("<table border=1 style=\"BORDER-COLLAPSE: collapse\"><tbody>");
        QString markup = open;
        int number = 0;
        bool first = true;
        for (const Row &row : rowsOf(spec)) {
            const bool band = row.size() == 1 && row[0].text.startsWith(u"第二十条");
            if (m_style.piecesOfTableTwo && band && !first)
                markup += QStringLiteral("</tbody></table>") + open;
            markup += first ? QStringLiteral("<tr class=\"firstRow\">") : QStringLiteral("<tr>");
            if (m_style.noise)
                markup += QStringLiteral("<!--[if !supportMisalignedColumns]--><!--[endif]-->");
            for (const Cell &cell : row) {
                markup += QStringLiteral("<td valign=\"center\"");
                if (cell.rowSpan > 1)
                    markup += QStringLiteral(" rowspan=%1").arg(cell.rowSpan);
                if (band && m_style.hugeSpan)
                    markup += QStringLiteral(" colspan=1000000000");
                else if (cell.columnSpan > 1)
                    markup += QStringLiteral(" COLSPAN=\"%1\"").arg(cell.columnSpan);
                markup += u'>' + content(cell, number) + QStringLiteral("</td>");
            }
            markup += QStringLiteral("</tr>");
            first = false;
        }
        return markup + QStringLiteral("</tbody></table>");
    }

    // Every cell of the grid once, covered ones blank.
    QList<Row> gridOf(const TableSpec &spec) const
    {
        QList<Row> rows(spec.rows, Row(spec.columns));
        for (const GridCell &cell : spec.cells) {
            const bool isFigure = cell.kind == GridCell::Kind::Figure;
            rows[cell.row][cell.column] = {isFigure ? figure(cell.cell) : label(cell.text), 1, 1,
                                           isFigure};
        }
        return rows;
    }

    QString layoutTable(const TableSpec &spec) const
    {
        constexpr qsizetype labelWidth = 24;
        constexpr qsizetype columnWidth = 14;
        QString text;
        for (const Row &row : rowsOf(spec)) {
            QStringList labels;
            QStringList figures;
            for (const Cell &cell : row)
                (cell.figure ? figures : labels).append(cell.text);
            if (figures.isEmpty()) {
                text += labels.join(QStringLiteral("   ")) + QStringLiteral("\n");
                continue;
            }
            const bool any = std::any_of(figures.cbegin(), figures.cend(),
                                         [](const QString &figure) { return !figure.isEmpty(); });
            QString line = labels.isEmpty() ? QString() : labels.last();
            QString below;
            if (any && line.size() > 16 && spec.id == QStringLiteral("t3")) { // over three lines
                text += QStringLiteral("    ") + line.first(8) + QStringLiteral("\n");
                below = QStringLiteral("    ") + line.sliced(16) + QStringLiteral("\n");
                line = QStringLiteral("    ") + line.sliced(8, 8);
            }
            line = line.leftJustified(labelWidth);
            for (qsizetype i = 0; i < figures.size(); ++i) {
                const qsizetype at = labelWidth + i * columnWidth;
                line = line.leftJustified(std::max(at, line.size() + (i > 0 ? 2 : 1)));
                line += figures[i];
            }
            text += line + QStringLiteral("\n") + below;
        }
        return text + QStringLiteral("\n");
    }

    static QString paragraph(const QString &text)
    {
        QString runs; // Word cuts a paragraph into runs wherever it likes
        for (qsizetype i = 0; i < text.size(); i += 5) {
            runs += QStringLiteral("<w:r><w:t xml:space=\"preserve\">") +
                    text.mid(i, 5).toHtmlEscaped() + QStringLiteral("</w:t></w:r>");
        }
        return QStringLiteral("<w:p>") + runs + QStringLiteral("</w:p>");
    }

    QString docxTable(const TableSpec &spec) const
    {
        QString markup = QStringLiteral("<w:tbl>");
        for (int line = 0; line < spec.rows; ++line) {
            QList<std::pair<int, QString>> cells;
            for (const GridCell &cell : spec.cells) {
                if (cell.row > line || line >= cell.row + cell.rowSpan)
                    continue;
                QString properties;
                if (cell.columnSpan > 1)
                    properties += QStringLiteral("<w:gridSpan w:val=\"%1\"/>").arg(cell.columnSpan);
                if (cell.rowSpan > 1)
                    properties += cell.row == line ? QStringLiteral("<w:vMerge w:val=\"restart\"/>")
                                                   : QStringLiteral("<w:vMerge/>");
                const QString text = cell.row < line                       ? QString()
                                     : cell.kind == GridCell::Kind::Figure ? figure(cell.cell)
                                                                           : label(cell.text);
                cells.append({cell.column, QStringLiteral("<w:tc><w:tcPr>") + properties +
                                               QStringLiteral("</w:tcPr>") + paragraph(text) +
                                               QStringLiteral("</w:tc>")});
            }
            std::sort(cells.begin(), cells.end());
            markup += QStringLiteral("<w:tr>");
            for (const auto &cell : cells)
                markup += cell.second;
            markup += QStringLiteral("</w:tr>");
        }
        return markup + QStringLiteral("</w:tbl>");
    }

    static QByteArray reference(int row, int column)
    {
        return QByteArray(1, static_cast<char>('A' + column)) + QByteArray::number(row + 1);
    }

    QByteArray sheetMarkup(const TableSpec &spec, bool titled) const
    {
        const int down = titled ? 3 : 1; // title and a blank row above
        QByteArray merges;
        QHash<int, QByteArray> rows;
        for (const GridCell &cell : spec.cells) {
            const QString text =
                cell.kind == GridCell::Kind::Figure ? figure(cell.cell) : label(cell.text);
            const QByteArray at = reference(cell.row + down, cell.column);
            bool isNumber = false;
            text.toDouble(&isNumber);
            if (isNumber && cell.kind == GridCell::Kind::Figure)
                rows[cell.row + down] += "<c r=\"" + at + "\"><v>" + text.toUtf8() + "</v></c>";
            else if (!text.isEmpty())
                rows[cell.row + down] += "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" +
                                         text.toHtmlEscaped().toUtf8() + "</t></is></c>";
            if (cell.rowSpan > 1 || cell.columnSpan > 1)
                merges += "<mergeCell ref=\"" + at + ":" +
                          reference(cell.row + down + cell.rowSpan - 1,
                                    cell.column + cell.columnSpan - 1) +
                          "\"/>";
        }
        QByteArray data = titled ? "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" +
                                       title().toUtf8() + "</t></is></c></row>"
                                 : QByteArray();
        for (int row = 0; row < spec.rows + down; ++row)
            data += "<row r=\"" + QByteArray::number(row + 1) + "\">" + rows.value(row) + "</row>";
        return "<worksheet><sheetData>" + data + "</sheetData><mergeCells>" + merges +
               "</mergeCells></worksheet>";
    }

    const PublishedReport &m_report;
    const ReportTemplate &m_form;
    Style m_style;
    QHash<QString, QString> m_values;
};
