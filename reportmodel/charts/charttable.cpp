// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charttable.h"

#include "charts/chartwording.h"

using namespace Qt::StringLiterals;

namespace {

QString textOf(const ChartPoint &point, bool byYear, const ChartWording &words)
{
    switch (point.state) {
    case CellValue::State::Number:
        return point.label();
    case CellValue::State::NotApplicable:
        return words(u"不适用"_s, u"not applicable"_s);
    case CellValue::State::Blank:
        break;
    }
    return byYear ? words(u"无数字"_s, u"no figure"_s) : words(u"未填"_s, u"not filled in"_s);
}

// A name with a tab or a line break in it stays in its cell.
QString joined(const QStringList &cells)
{
    QStringList clean;
    for (const QString &cell : cells)
        clean += cell.simplified();
    return clean.join(u'\t') + u'\n';
}

// Names to the left, numbers to the right; the headings alone in bold.
QString htmlRow(const QStringList &cells, bool heading)
{
    QString row = u"<tr>"_s;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString name = heading || i == 0 ? u"th"_s : u"td"_s;
        const QString align = i == 0 ? u"left"_s : u"right"_s;
        const QString weight = heading ? QString() : u" style=\"font-weight:normal\""_s;
        row += u"<%1 align=\"%2\"%3>%4</%1>"_s.arg(name, align, weight, cells[i].toHtmlEscaped());
    }
    return row + u"</tr>\n"_s;
}

} // namespace

ChartTable chartTable(const ChartData &chart)
{
    const ChartWording words(chart.locale);
    const bool byYear = chart.byYear || chart.kind == ChartKind::Line;
    const QStringList shares = chart.shares();
    ChartTable table;
    table.title = chart.title;
    if (!chart.unit.isEmpty()) {
        const QString unit = words.labelled(words(u"单位"_s, u"unit"_s), chart.unit);
        table.title += words(u"（%1）"_s, u" (%1)"_s).arg(unit);
    }
    table.header += byYear ? words(u"年份"_s, u"Year"_s) : words(u"项目"_s, u"Item"_s);
    for (const ChartDataSeries &series : chart.series) {
        table.header += series.name.isEmpty() ? words(u"数量"_s, u"Number"_s) : series.name;
    }
    if (!shares.isEmpty())
        table.header += words(u"占比"_s, u"Share"_s);
    for (qsizetype i = 0; i < chart.categories.size(); ++i) {
        QStringList row{chart.categories[i]};
        for (const ChartDataSeries &series : chart.series)
            row += textOf(series.points.value(i), byYear, words);
        if (!shares.isEmpty())
            row += shares.value(i);
        table.rows += row;
    }
    if (!chart.totalText.isEmpty())
        table.notes += chart.totalText;
    table.notes += chart.notes;
    return table;
}

QString ChartTable::toTabs() const
{
    QString text = joined({title}) + joined(header);
    for (const QStringList &row : rows)
        text += joined(row);
    for (const QString &note : notes)
        text += joined({note});
    return text;
}

QString ChartTable::toHtml() const
{
    QString html = u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" "
                   "style=\"border-collapse:collapse\">\n<caption>"_s +
                   title.toHtmlEscaped() + u"</caption>\n"_s + htmlRow(header, true);
    for (const QStringList &row : rows)
        html += htmlRow(row, false);
    html += u"</table>\n"_s;
    for (const QString &note : notes)
        html += u"<p>"_s + note.toHtmlEscaped() + u"</p>\n"_s;
    return html;
}
