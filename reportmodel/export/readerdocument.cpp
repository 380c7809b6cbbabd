// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/readerdocument.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString paragraph(const QString &html, const QString &kind = {})
{
    return kind.isEmpty() ? u"<p>"_s + html + u"</p>\n"_s
                          : u"<p class=\""_s + kind + u"\">"_s + html + u"</p>\n"_s;
}

QString span(const QString &name, int count)
{
    return count > 1 ? u" %1=\"%2\""_s.arg(name).arg(count) : QString();
}

} // namespace

ReaderDocument::ReaderDocument(ReaderLinks &links, const QHash<QString, ReaderMark> &marks,
                               const ChartPictures *pictures, const QLocale &locale)
    : m_links(links)
    , m_marks(marks)
    , m_pictures(pictures)
    , m_words(locale)
{
}

Result<QString> ReaderDocument::html(const DocumentOutline &outline)
{
    m_html.clear();
    const QList<OutlineBlock> &blocks = outline.blocks;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        // A chart's caption belongs into its figure.
        const auto *after =
            i + 1 < blocks.size() ? std::get_if<OutlineParagraph>(&blocks[i + 1]) : nullptr;
        const bool captioned = after && after->role == OutlineParagraph::Role::Caption;
        m_caption = captioned ? after->text : QString();
        std::visit([this](const auto &block) { write(block); }, blocks[i]);
    }
    if (!m_failure)
        return m_failure.error();
    return m_html;
}

void ReaderDocument::write(const OutlineHeading &heading)
{
    const int level = std::clamp(heading.level, 0, 2) + 2; // the page has the only h1
    const bool named = heading.level > 0 && !heading.bookmark.isEmpty();
    const QString id =
        named ? u" id=\""_s + ReaderLinks::chapterId(heading.bookmark).toHtmlEscaped() + u'"'
              : QString();
    m_html += u"<h%1%2>%3</h%1>\n"_s.arg(QString::number(level), id, heading.text.toHtmlEscaped());
}

void ReaderDocument::write(const OutlineParagraph &text)
{
    using Role = OutlineParagraph::Role;
    switch (text.role) {
    case Role::Body: {
        QString html;
        qsizetype done = 0;
        for (const OutlineLink &link : text.links) {
            html += text.text.sliced(done, link.start - done).toHtmlEscaped() +
                    m_links.to(link.cell, text.text.sliced(link.start, link.length));
            done = link.start + link.length;
        }
        m_html += paragraph(html + text.text.sliced(done).toHtmlEscaped(), u"body"_s);
        break;
    }
    case Role::Note:
        m_html += paragraph(text.text.toHtmlEscaped(), u"note"_s);
        break;
    case Role::Caption:
        break; // stands with its chart
    case Role::Signature:
    case Role::Date:
        m_html += paragraph(text.text.toHtmlEscaped(), u"signature"_s);
        break;
    }
}

// A figure with a finding leads to it and says which kind it is.
QString ReaderDocument::figure(const QString &cell, const QString &text) const
{
    const auto mark = m_marks.constFind(cell);
    if (mark == m_marks.cend())
        return text.toHtmlEscaped();
    const QString shown = text.isEmpty() ? m_words(u"空白"_s, u"blank"_s) : text;
    return u"<a class=\"mark %1\" title=\"%2\" href=\"#%3\">%4</a>"_s.arg(
        mark->severity, mark->message.toHtmlEscaped(), mark->id, shown.toHtmlEscaped());
}

void ReaderDocument::write(const OutlineTable &table)
{
    m_html += u"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"%1\"><table "
              "class=\"form\">\n"_s.arg(table.caption.toHtmlEscaped());
    auto next = table.cells.cbegin();
    for (int row = 0; row < table.rows; ++row) {
        m_html += u"<tr>"_s;
        for (; next != table.cells.cend() && next->row == row; ++next) {
            const bool isFigure = next->kind == GridCell::Kind::Figure;
            const QString tag = isFigure ? u"td"_s : u"th"_s;
            const QString kind = isFigure ? (next->total ? u"number total"_s : u"number"_s)
                                 : next->kind == GridCell::Kind::RowLabel && next->level > 0
                                     ? u"label"_s
                                     : QString();
            m_html += u'<' + tag + (kind.isEmpty() ? QString() : u" class=\""_s + kind + u'"') +
                      span(u"rowspan"_s, next->rowSpan) + span(u"colspan"_s, next->columnSpan) +
                      m_links.placeOf(next->cell) + u'>' +
                      (isFigure ? figure(next->cell, next->text) : next->text.toHtmlEscaped()) +
                      u"</"_s + tag + u'>';
        }
        m_html += u"</tr>\n"_s;
    }
    m_html += u"</table></div>\n"_s;
}

void ReaderDocument::write(const OutlineList &list)
{
    if (!list.caption.isEmpty())
        m_html += paragraph(list.caption.toHtmlEscaped(), u"caption"_s);
    m_html += u"<table class=\"list\">\n"_s;
    for (const OutlineList::Item &item : list.items) {
        const bool isFigure = !item.cell.isEmpty();
        m_html += u"<tr><th%1>%2</th><td%3%4>%5</td>%6</tr>\n"_s.arg(
            item.level > 0 ? u" class=\"part\""_s : QString(), item.label.toHtmlEscaped(),
            isFigure ? u" class=\"number\""_s : QString(), m_links.placeOf(item.cell),
            isFigure ? figure(item.cell, item.value) : item.value.toHtmlEscaped(),
            list.role == OutlineList::Role::Figures
                ? u"<td class=\"unit\">"_s + item.unit.toHtmlEscaped() + u"</td>"_s
                : QString());
    }
    m_html += u"</table>\n"_s;
}

void ReaderDocument::write(const OutlineChart &chart)
{
    writeChart(chart.data);
    for (const ChartData &beside : chart.beside)
        writeChart(beside);
}

void ReaderDocument::writeChart(const ChartData &data)
{
    QString picture;
    if (m_pictures) {
        const QSizeF size = m_pictures->goodSize(data, ChartPictures::DocumentWidthMm);
        const auto svg =
            m_pictures->picture(data, ChartPictures::Format::Svg, size, ChartPictures::PrintDpi);
        if (!svg) {
            m_failure = svg.error();
            return;
        }
        // As a picture of its own: what several drawings call the same stays apart.
        picture = u"<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"%1\"><img "
                  "alt=\"%2\" src=\"data:image/svg+xml;base64,%3\"></div>"_s.arg(
                      data.title.toHtmlEscaped(), data.reading().toHtmlEscaped(),
                      QString::fromLatin1(svg->toBase64()));
    }
    m_html += u"<figure id=\"%1\">%2<figcaption>%3</figcaption>\n"_s.arg(
        ReaderLinks::chartId(data.id).toHtmlEscaped(), picture,
        (m_caption.isEmpty() ? data.title : m_caption).toHtmlEscaped());
    m_html += paragraph(data.reading().toHtmlEscaped(), u"note"_s);
    for (const QString &note : data.notes)
        m_html += paragraph(note.toHtmlEscaped(), u"note"_s);
    m_html += numbersOf(data) + u"</figure>\n"_s;
}

// The numbers a chart is drawn from, each a link to its cell; those of earlier years have none
// here.
QString ReaderDocument::numbersOf(const ChartData &data)
{
    QString html = u"<details><summary>%1</summary><div class=\"wide\" role=\"region\" "
                   "tabindex=\"0\" aria-label=\"%2\"><table class=\"list\"><tr><td></td>"_s.arg(
                       m_words(u"数据"_s, u"Numbers"_s), data.title.toHtmlEscaped());
    for (const ChartDataSeries &series : data.series)
        html += u"<th>"_s + series.name.toHtmlEscaped() + u"</th>"_s;
    html += u"</tr>\n"_s;
    for (qsizetype i = 0; i < data.categories.size(); ++i) {
        html += u"<tr><th>"_s + data.categories[i].toHtmlEscaped() + u"</th>"_s;
        for (const ChartDataSeries &series : data.series) {
            const ChartPoint point = series.points.value(i);
            const QString label =
                point.label().isEmpty() ? m_words(u"空白"_s, u"blank"_s) : point.label();
            const bool ofThisYear = !point.cell.isEmpty() && !point.cell.startsWith("prev"_L1);
            html += u"<td class=\"number\">"_s +
                    (ofThisYear ? m_links.to(point.cell, label) : label.toHtmlEscaped()) +
                    u"</td>"_s;
        }
        html += u"</tr>\n"_s;
    }
    return html + u"</table></div></details>"_s;
}
