// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxchartsheets.h"

#include "export/xlsxlayout.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// Told apart without colour by their lightness, and by people who confuse red and green.
constexpr std::array<quint32, 8> colors{0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7,
                                        0x56B4E9, 0xD55E00, 0x8C8C8C, 0x5B4A8A};

constexpr int columns = 8;
constexpr double columnWidth = 10.5; // characters; together the width of a portrait page
constexpr int chartPixels = 616;
constexpr double rowPoints = 15;
constexpr double pagePoints = 720; // A4 between its margins

quint32 color(qsizetype i)
{
    return colors[static_cast<size_t>(i) % colors.size()];
}

XlsxChart::Kind kindOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::HorizontalBar:
        return XlsxChart::Kind::Bars;
    case ChartKind::StackedBar:
        return XlsxChart::Kind::StackedBars;
    case ChartKind::GroupedBar:
        return XlsxChart::Kind::Columns;
    case ChartKind::Donut:
        return XlsxChart::Kind::Doughnut;
    case ChartKind::Line:
        return XlsxChart::Kind::Line;
    }
    return XlsxChart::Kind::Bars;
}

// Below this share of the longest bar, or of the ring, a number does not fit into its part.
Amount smallestLabelled(const ChartData &data)
{
    constexpr qint64 partsOfRing = 30;
    constexpr qint64 partsOfBar = 25;
    qint64 largest = 0;
    qint64 sum = 0;
    for (qsizetype i = 0; i < data.categories.size(); ++i) {
        qint64 bar = 0;
        for (const ChartDataSeries &series : data.series) {
            if (series.points[i].isNumber())
                bar += series.points[i].value.abs().millionths();
        }
        largest = std::max(largest, bar);
        sum += bar;
    }
    const qint64 limit = data.kind == ChartKind::Donut ? sum / partsOfRing : largest / partsOfBar;
    return std::max(Amount::fromMillionths(limit), Amount::fromMillionths(1));
}

bool hasNegative(const ChartData &data)
{
    return std::any_of(data.series.cbegin(), data.series.cend(), [](const ChartDataSeries &series) {
        return std::any_of(series.points.cbegin(), series.points.cend(), [](const ChartPoint &p) {
            return p.isNumber() && p.value.isNegative();
        });
    });
}

// A line of zeros can be drawn, a ring of zeros cannot.
bool canBeDrawn(const ChartData &data)
{
    return data.hasNumbers() && !(data.kind == ChartKind::Donut && data.allZero());
}

} // namespace

XlsxChartSheets::XlsxChartSheets(XlsxContext &context, const QList<ChartData> &charts)
    : m_context(context)
    , m_charts(charts)
    , m_sheet(context.book.addSheet(context.words(u"图表"_s, u"Charts"_s)))
    , m_data(context.book.addSheet(context.words(u"图表数据"_s, u"Chart data"_s)))
{
}

void XlsxChartSheets::write()
{
    for (int column = 0; column < columns; ++column)
        m_sheet.columnWidth(column, columnWidth);
    m_sheet.hideGrid();
    const XlsxStyles &styles = m_context.styles;
    m_data.text({0, 0},
                m_context.words(u"图表用本表的数字绘制；这些数字随各表变动，不必改这里。"_s,
                                u"The charts are drawn from these numbers, which follow the "
                                "tables: leave them as they are."_s),
                styles.plain);
    m_dataRow = 2;
    for (const ChartData &data : m_charts) {
        XlsxChart chart;
        writeData(data, chart);
        writeChart(data, chart);
    }
    constexpr double labelWidth = 26;
    constexpr double numberWidth = 13;
    m_data.columnWidth(0, labelWidth);
    for (int column = 1; column < m_dataColumns; ++column)
        m_data.columnWidth(column, numberWidth);
    constexpr int leastColumns = 6; // for titles that are longer than their table is wide
    m_data.page({.lastRow = m_dataRow,
                 .lastColumn = std::max(m_dataColumns, leastColumns) - 1,
                 .footer = m_context.footer()});
    m_sheet.page({.breaks = m_breaks,
                  .lastRow = m_row,
                  .lastColumn = columns - 1,
                  .footer = m_context.footer()});
}

// A block with a row per category and a column per series. Where a line must not run on, because
// the form changed between two years, an empty row breaks it.
void XlsxChartSheets::writeData(const ChartData &data, XlsxChart &chart)
{
    const XlsxStyles &styles = m_context.styles;
    const QString unit = data.unit.isEmpty() ? QString() : u"（%1）"_s.arg(data.unit);
    m_data.text({m_dataRow++, 0}, data.title + unit, styles.plain);
    const int head = m_dataRow++;
    const int first = m_dataRow;
    m_data.blank({head, 0}, styles.header);
    const auto series = static_cast<int>(data.series.size());
    for (int s = 0; s < series; ++s) {
        m_data.text({head, s + 1}, data.series[s].name, styles.header);
        chart.series.append({{head, s + 1}, {}, {}, color(s)});
    }
    for (int i = 0; i < data.categories.size(); ++i) {
        m_data.text({m_dataRow, 0}, data.categories[i], styles.label);
        for (int s = 0; s < series; ++s) {
            const ChartPoint &point = data.series[s].points[i];
            writePoint({m_dataRow, s + 1}, point);
            chart.series[s].shown += point.isNumber() ? std::optional(point.value) : std::nullopt;
        }
        ++m_dataRow;
        if (data.breaks.contains(i)) {
            ++m_dataRow;
            for (XlsxChart::Series &broken : chart.series)
                broken.shown += std::nullopt;
        }
    }
    const int last = m_dataRow - 1;
    chart.dataSheet = m_data.name();
    chart.categories = {first, 0, last, 0};
    for (int s = 0; s < series; ++s)
        chart.series[s].values = {first, s + 1, last, s + 1};
    m_dataColumns = std::max(m_dataColumns, series + 1);
    ++m_dataRow;
}

void XlsxChartSheets::writePoint(XlsxPlace place, const ChartPoint &point)
{
    const int format = m_context.styles.number(point.value, point.approx);
    if (!point.isNumber()) {
        m_data.blank(place, format); // text would be drawn as 0
        return;
    }
    const int index = m_context.set().form().indexOf(point.cell);
    const std::optional<QString> live =
        index < 0 ? std::nullopt : m_context.figures.chartFormula(index, m_data);
    if (live)
        m_data.formula(place, *live, point.value, format);
    else
        m_data.number(place, point.value, format);
}

void XlsxChartSheets::writeChart(const ChartData &data, const XlsxChart &described)
{
    XlsxChart chart = described;
    chart.kind = kindOf(data.kind);
    chart.title = data.title + QChar(0x3000) + data.totalText;
    chart.description = data.reading();
    for (qsizetype i = 0; data.kind == ChartKind::Donut && i < data.categories.size(); ++i)
        chart.sliceColors += color(i);
    chart.smallestLabelled = smallestLabelled(data);
    chart.hasNegative = hasNegative(data);
    chart.width = chartPixels;
    chart.height = static_cast<int>(ChartRows * rowPoints / 0.75);

    QStringList captions{data.reading()};
    for (const QString &note : data.notes)
        captions += m_context.words.sentence(note);
    const QString caption = captions.join(u'\n');
    constexpr double captionSize = 9;
    const double captionHeight = XlsxLayout::textHeight(
        caption, columns * XlsxLayout::columnPoints(columnWidth), captionSize);
    const double needed = (ChartRows + 1) * rowPoints + captionHeight;
    if (m_used > 0 && m_used + needed > pagePoints) {
        m_breaks += m_row;
        m_used = 0;
    }
    m_used += needed;
    if (canBeDrawn(data)) {
        m_sheet.chart({m_row, 0}, chart);
    } else {
        const XlsxRange area{m_row, 0, m_row + ChartRows - 1, columns - 1};
        m_sheet.merge(area, m_context.styles.text);
        m_sheet.text(area.first(),
                     chart.title + u'\n' +
                         (data.hasNumbers() ? m_context.words(u"各项均为 0"_s, u"All are 0"_s)
                                            : m_context.words(u"无数据"_s, u"No data"_s)),
                     m_context.styles.text);
    }
    m_row += ChartRows;
    const XlsxRange below{m_row, 0, m_row, columns - 1};
    m_sheet.merge(below, m_context.styles.caption);
    m_sheet.text(below.first(), caption, m_context.styles.caption);
    m_sheet.rowHeight(m_row, captionHeight);
    m_row += 2;
}
