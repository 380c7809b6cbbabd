// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/comparisonpage.h"

#include "base/printabletext.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// What a leader looks at on a page is at most this wide; pictures are as sharp on dense screens.
constexpr qreal PictureWidthMm = 120;
constexpr int PictureDpi = 192;

QString tag(const QString &name, const QString &html)
{
    return u"<%1>%2</%3>"_s.arg(name, html, name.section(u' ', 0, 0));
}

QString paragraphs(const QString &html)
{
    return QString(html).replace(u'\n', u"<br>"_s);
}

const QString Table = u"<table width=\"99%\" border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n"_s;

} // namespace

ComparisonPage::ComparisonPage(const Comparison &comparison, const ChartPictures *pictures,
                               const Look &look, const QLocale &locale)
    : m_comparison(comparison)
    , m_pictures(pictures)
    , m_look(look)
    , m_locale(locale)
{
}

QString ComparisonPage::summary(const Comparison &comparison)
{
    QStringList parts;
    if (const int figures = comparison.differingFigures(); figures > 0)
        parts += tr("%n figure(s)", nullptr, figures);
    if (const int texts = comparison.differingTexts(); texts > 0)
        parts += tr("%n text(s)", nullptr, texts);
    if (const auto entries = static_cast<int>(comparison.entries.size()); entries > 0)
        parts += tr("%n other entry(ies)", nullptr, entries);
    return parts.isEmpty() ? tr("Nothing differs.")
                           : tr("Different: %1.").arg(parts.join(tr(", ", "between parts")));
}

Result<QString> ComparisonPage::html()
{
    const QString title =
        tr("%1: %2 beside %3")
            .arg(m_comparison.unit, m_comparison.beforeName, m_comparison.afterName)
            .toHtmlEscaped();
    m_html = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<title>%2</title>\n<style>%3</style>\n</head>\n<body>\n"_s.arg(m_locale.bcp47Name(),
                                                                             title, style());
    if (!m_look.inWindow) {
        m_html += u"<main>\n"_s + tag(u"h1"_s, title) +
                  tag(u"p"_s, summary(m_comparison).toHtmlEscaped());
    }
    for (const Comparison::Chapter &chapter : m_comparison.chapters) {
        if (chapter.differs() || m_look.unchanged)
            write(chapter);
    }
    writeFindings();
    writeCharts();
    writeEntries();
    m_html += m_look.inWindow ? u"</body>\n</html>\n"_s : u"</main>\n</body>\n</html>\n"_s;
    if (!m_failure)
        return m_failure.error();
    return printableLines(m_html);
}

void ComparisonPage::write(const Comparison::Chapter &chapter)
{
    m_chapter = &chapter;
    m_html += tag(u"h2"_s, linked(u"text:"_s + chapter.id, chapter.title)) + u'\n';
    if (!chapter.differs() && m_look.unchanged)
        m_html += tag(u"p class=\"quiet\""_s, tr("Nothing differs here.").toHtmlEscaped()) + u'\n';
    QStringList printed;
    for (const OutlineTable &table : chapter.tables) {
        write(table);
        for (const OutlineTableCell &cell : table.cells)
            printed += cell.cell;
    }
    writeFigures(printed);
    writeText(chapter);
}

void ComparisonPage::write(const OutlineTable &table)
{
    QHash<QString, const Comparison::ComparedFigure *> figures;
    for (const Comparison::ComparedFigure &figure : m_chapter->figures)
        figures.insert(figure.cell, &figure);
    m_html += Table;
    int row = -1;
    for (const OutlineTableCell &cell : table.cells) {
        for (; row < cell.row; ++row)
            m_html += row < 0 ? u"<tr>"_s : u"</tr>\n<tr>"_s;
        const Comparison::ComparedFigure *figure = figures.value(cell.cell);
        const bool isLabel = cell.kind != GridCell::Kind::Figure;
        QString attributes;
        if (cell.rowSpan > 1)
            attributes += u" rowspan=\"%1\""_s.arg(cell.rowSpan);
        if (cell.columnSpan > 1)
            attributes += u" colspan=\"%1\""_s.arg(cell.columnSpan);
        if (figure && figure->differs())
            attributes += u" class=\"differs\""_s;
        m_html += tag((isLabel ? u"th"_s : u"td align=\"center\""_s) + attributes,
                      figure ? values(*figure) : paragraphs(cell.text.toHtmlEscaped()));
    }
    m_html += u"</tr>\n</table>\n"_s;
}

// Figures that stand in no printed table.
void ComparisonPage::writeFigures(const QStringList &printed)
{
    QString rows;
    for (const Comparison::ComparedFigure &figure : m_chapter->figures) {
        const bool told = !figure.before.isEmpty() || !figure.after.isEmpty();
        const bool wanted = m_look.unchanged || figure.differs();
        if (printed.contains(figure.cell) || !told || !wanted)
            continue;
        const QString unit = figure.unit.isEmpty() ? QString() : u" ("_s + figure.unit + u')';
        rows += u"<tr%1><td>%2</td><td align=\"right\">%3</td><td align=\"right\">%4</td>"
                "<td align=\"right\">%5</td></tr>\n"_s.arg(
                    figure.differs() ? u" class=\"differs\""_s : QString(),
                    linked(u"cell:"_s + figure.cell, figure.label + unit),
                    figure.before.toHtmlEscaped(), figure.after.toHtmlEscaped(), change(figure));
    }
    if (rows.isEmpty())
        return;
    m_html += Table +
              u"<tr><th>%1</th><th>%2</th><th>%3</th><th>%4</th></tr>\n"_s.arg(
                  tr("Figure"), m_comparison.beforeName.toHtmlEscaped(),
                  m_comparison.afterName.toHtmlEscaped(), tr("Change")) +
              rows + u"</table>\n"_s;
}

void ComparisonPage::writeText(const Comparison::Chapter &chapter)
{
    if (chapter.text.isEmpty())
        return;
    if (!chapter.textDiffers) {
        m_html += tag(u"p class=\"quiet\""_s, tr("The text is the same.").toHtmlEscaped()) + u'\n';
        return;
    }
    m_html +=
        Table + u"<tr><th width=\"50%\">%1</th><th width=\"50%\">%2</th></tr>\n"
                "<tr><td valign=\"top\">%3</td><td valign=\"top\">%4</td></tr>\n</table>\n"_s.arg(
                    m_comparison.beforeName.toHtmlEscaped(), m_comparison.afterName.toHtmlEscaped(),
                    side(chapter.text, TextPiece::Kind::Removed),
                    side(chapter.text, TextPiece::Kind::Added));
}

void ComparisonPage::writeFindings()
{
    using Where = Comparison::ComparedFinding::Where;
    if (m_comparison.findings.isEmpty())
        return;
    m_html += tag(u"h2"_s, tr("Findings").toHtmlEscaped()) + Table;
    for (const Comparison::ComparedFinding &one : m_comparison.findings) {
        const QString where = one.where == Where::Both ? tr("in both")
                              : one.where == Where::OnlyBefore
                                  ? tr("only %1").arg(m_comparison.beforeName)
                                  : tr("only %1").arg(m_comparison.afterName);
        const QString kind = one.finding.severity == Severity::Error ? tr("Error") : tr("Warning");
        m_html += u"<tr%1><td>%2</td><td>%3</td><td>%4</td></tr>\n"_s.arg(
            one.where == Where::Both ? QString() : u" class=\"differs\""_s, where.toHtmlEscaped(),
            (one.finding.rule + u' ' + kind).toHtmlEscaped(),
            one.finding.message.text(m_locale).toHtmlEscaped());
    }
    m_html += u"</table>\n"_s;
}

void ComparisonPage::writeCharts()
{
    if (m_comparison.charts.isEmpty() || !m_look.charts)
        return;
    m_html += tag(u"h2"_s, tr("Charts").toHtmlEscaped()) + Table +
              u"<tr><th width=\"50%\">%1</th><th width=\"50%\">%2</th></tr>\n"_s.arg(
                  m_comparison.beforeName.toHtmlEscaped(), m_comparison.afterName.toHtmlEscaped());
    for (const Comparison::ComparedChart &chart : m_comparison.charts) {
        m_html += u"<tr><td valign=\"top\" align=\"center\">%1</td>"
                  "<td valign=\"top\" align=\"center\">%2</td></tr>\n"_s.arg(picture(chart.before),
                                                                             picture(chart.after));
    }
    m_html += u"</table>\n"_s;
}

void ComparisonPage::writeEntries()
{
    if (m_comparison.entries.isEmpty())
        return;
    m_html += tag(u"h2"_s, tr("Other entries").toHtmlEscaped()) + Table;
    for (const Comparison::Entry &entry : m_comparison.entries) {
        m_html += u"<tr><td>%1</td><td>%2</td><td>%3</td></tr>\n"_s.arg(
            entry.place.toHtmlEscaped(), entry.before.toHtmlEscaped(), entry.after.toHtmlEscaped());
    }
    m_html += u"</table>\n"_s;
}

// The later value, and the earlier one with the change below it where they differ or count
// different things.
QString ComparisonPage::values(const Comparison::ComparedFigure &figure) const
{
    const QString link = u"cell:"_s + figure.cell;
    const bool tells = figure.differs() || (!figure.comparable && !figure.before.isEmpty());
    if (!tells)
        return linked(link, figure.after);
    const auto shown = [](const QString &value) { return value.isEmpty() ? tr("blank") : value; };
    QString then = tr("%1: %2").arg(m_comparison.beforeName, shown(figure.before)).toHtmlEscaped();
    if (const QString told = change(figure); !told.isEmpty())
        then += u"<br>"_s + told;
    return tag(u"b"_s, linked(link, shown(figure.after))) + u"<br>"_s +
           tag(u"span class=\"quiet\""_s, then);
}

QString ComparisonPage::change(const Comparison::ComparedFigure &figure) const
{
    if (!figure.comparable)
        return figure.before.isEmpty() ? QString() : tr("counted differently").toHtmlEscaped();
    if (figure.change.isEmpty() || figure.change == "0"_L1)
        return {};
    QStringList parts{figure.change};
    if (!figure.percent.isEmpty())
        parts += u'(' + figure.percent + u')';
    if (figure.approximate)
        parts += tr("counted nearly alike");
    return parts.join(u' ').toHtmlEscaped();
}

QString ComparisonPage::linked(const QString &link, const QString &text) const
{
    if (!m_look.inWindow || text.isEmpty())
        return text.toHtmlEscaped();
    return u"<a href=\"%1\">%2</a>"_s.arg(link, text.toHtmlEscaped());
}

// One of the two texts; `own` are the pieces that only it has.
QString ComparisonPage::side(const QList<TextPiece> &pieces, TextPiece::Kind own) const
{
    QString html;
    for (const TextPiece &piece : pieces) {
        const QString text = paragraphs(piece.text.toHtmlEscaped());
        if (piece.kind == TextPiece::Kind::Same)
            html += text;
        else if (piece.kind == own)
            html += own == TextPiece::Kind::Removed
                        ? u"<span class=\"removed\">%1</span>"_s.arg(text)
                        : u"<span class=\"added\">%1</span>"_s.arg(text);
    }
    return html.isEmpty() ? tag(u"span class=\"quiet\""_s, tr("nothing").toHtmlEscaped()) : html;
}

QString ComparisonPage::picture(const std::optional<ChartData> &data)
{
    if (!data)
        return tag(u"span class=\"quiet\""_s, tr("no such chart").toHtmlEscaped());
    const QString reading = data->reading().toHtmlEscaped();
    if (!m_pictures || !data->hasNumbers())
        return reading;
    const Result<QByteArray> png = m_pictures->picture(
        *data, ChartPictures::Format::Png, m_pictures->goodSize(*data, PictureWidthMm), PictureDpi);
    if (!png) {
        if (m_failure)
            m_failure = png.error();
        return {};
    }
    return u"<img width=\"%1\" alt=\"%2\" src=\"data:image/png;base64,%3\">"_s.arg(
        QString::number(m_look.chartWidth), reading, QString::fromLatin1(png->toBase64()));
}

// Only what the window's text view knows too.
QString ComparisonPage::style() const
{
    const auto colours = [this](const char *light, const char *dark) {
        return QLatin1StringView(m_look.dark ? dark : light);
    };
    return u"\nbody { font-family: \"Noto Sans CJK SC\", \"Source Han Sans SC\", "
           "\"Microsoft YaHei\", sans-serif; }\n"
           "table { border-collapse: collapse; border-color: %1; }\n"
           "td, th { border: 1px solid %1; vertical-align: middle; }\n"
           "th { font-weight: normal; background-color: %2; }\n"
           "h1 { font-size: large; } h2 { font-size: medium; }\n"
           ".quiet { color: %3; font-size: small; }\n"
           ".differs { background-color: %4; }\n"
           ".removed { background-color: %5; text-decoration: line-through; }\n"
           ".added { background-color: %6; }\n"
           "a { color: %7; text-decoration: none; }\n"_s
               .arg(colours("#aab2bc", "#566070"), colours("#f3f5f8", "#2c333c"),
                    colours("#5b6673", "#a5afba"), colours("#fff4cf", "#4b4220"),
                    colours("#fbd9d5", "#5e2a26"), colours("#cfeed8", "#21502f"))
               .arg(colours("#14539a", "#8bbcf2"));
}
