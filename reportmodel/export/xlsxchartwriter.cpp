// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxchartwriter.h"

#include "export/xlsxtext.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

lxw_row_t rowOf(int row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t columnOf(int column)
{
    return static_cast<lxw_col_t>(column);
}

lxw_chart_fill fillOf(quint32 rgb)
{
    lxw_chart_fill fill{};
    fill.color = rgb;
    return fill;
}

lxw_chart_line lineOf(quint32 rgb, float width)
{
    lxw_chart_line line{};
    line.color = rgb;
    line.width = width;
    return line;
}

// Black or white, whichever can be read on this colour.
lxw_color_t inkOn(quint32 rgb)
{
    const quint32 lightness =
        (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF)) / 1000;
    return lightness > 150 ? 0x000000 : 0xFFFFFF;
}

// The array of pointers, ended by a null one, in which the library takes lists.
template <class T>
std::vector<T *> pointersTo(std::vector<T> &values)
{
    std::vector<T *> result;
    for (T &value : values)
        result.push_back(&value);
    result.push_back(nullptr);
    return result;
}

// Sets the parts of one chart on the library's objects, which the workbook owns.
class ChartWriter
{
public:
    ChartWriter(lxw_chart *chart, const XlsxChart &spec)
        : m_chart(chart)
        , m_spec(spec)
        , m_sheet(spec.dataSheet.toUtf8())
    {
    }

    lxw_error write()
    {
        lxw_chart_font font = fontOf(13);
        font.bold = LXW_TRUE;
        chart_title_set_name(m_chart, XlsxText::cellText(m_spec.title).toUtf8().constData());
        chart_title_set_name_font(m_chart, &font);
        lxw_chart_line none{};
        none.none = LXW_TRUE;
        chart_chartarea_set_line(m_chart, &none);
        chart_show_blanks_as(m_chart, LXW_CHART_BLANKS_AS_GAP);
        for (const XlsxChart::Series &series : m_spec.series) {
            if (const lxw_error code = addSeries(series); code != LXW_NO_ERROR)
                return code;
            ++m_added;
        }
        if (m_spec.kind != XlsxChart::Kind::Doughnut)
            writeAxes();
        writeLegend();
        return LXW_NO_ERROR;
    }

private:
    lxw_chart_font fontOf(double size) const
    {
        lxw_chart_font font{};
        font.name = const_cast<char *>(m_fontName.constData());
        font.size = size;
        return font;
    }

    bool isPartsOfWhole() const
    {
        return m_spec.kind == XlsxChart::Kind::Doughnut ||
               m_spec.kind == XlsxChart::Kind::StackedBars;
    }

    lxw_error addSeries(const XlsxChart::Series &spec)
    {
        lxw_chart_series *series = chart_add_series(m_chart, nullptr, nullptr);
        if (!series)
            return LXW_ERROR_MEMORY_MALLOC_FAILED;
        const XlsxRange &names = m_spec.categories;
        const XlsxRange &values = spec.values;
        chart_series_set_name_range(series, m_sheet.constData(), rowOf(spec.name.row),
                                    columnOf(spec.name.column));
        chart_series_set_categories(series, m_sheet.constData(), rowOf(names.row),
                                    columnOf(names.column), rowOf(names.lastRow),
                                    columnOf(names.lastColumn));
        chart_series_set_values(series, m_sheet.constData(), rowOf(values.row),
                                columnOf(values.column), rowOf(values.lastRow),
                                columnOf(values.lastColumn));
        lxw_error code = keepValues(series->values, spec.shown);
        if (code == LXW_NO_ERROR)
            code = color(series, spec.color);
        return code == LXW_NO_ERROR ? writeLabels(series, spec) : code;
    }

    // The library keeps only what is written as a number; a formula's value is put in here.
    lxw_error keepValues(lxw_series_range *range, const QList<std::optional<Amount>> &shown)
    {
        range->ignore_cache = LXW_TRUE;
        for (const std::optional<Amount> &value : shown) {
            auto *point =
                static_cast<lxw_series_data_point *>(std::calloc(1, sizeof(lxw_series_data_point)));
            if (!point)
                return LXW_ERROR_MEMORY_MALLOC_FAILED;
            point->number = value.value_or(Amount()).toDoubleLossy();
            point->no_data = value ? LXW_FALSE : LXW_TRUE;
            STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
            ++range->num_data_points;
        }
        return LXW_NO_ERROR;
    }

    lxw_error color(lxw_chart_series *series, quint32 rgb)
    {
        if (m_spec.kind == XlsxChart::Kind::Doughnut)
            return colorSlices(series);
        lxw_chart_fill fill = fillOf(rgb);
        if (m_spec.kind != XlsxChart::Kind::Line) {
            chart_series_set_fill(series, &fill);
            return LXW_NO_ERROR;
        }
        lxw_chart_line line = lineOf(rgb, 2.25F);
        chart_series_set_line(series, &line);
        chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
        chart_series_set_marker_size(series, 6);
        chart_series_set_marker_fill(series, &fill);
        chart_series_set_marker_line(series, &line);
        return LXW_NO_ERROR;
    }

    lxw_error colorSlices(lxw_chart_series *series)
    {
        lxw_chart_line edge = lineOf(0xFFFFFF, 1.0F);
        std::vector<lxw_chart_fill> fills;
        std::transform(m_spec.sliceColors.cbegin(), m_spec.sliceColors.cend(),
                       std::back_inserter(fills), fillOf);
        std::vector<lxw_chart_point> points(fills.size());
        for (size_t i = 0; i < fills.size(); ++i) {
            points[i].fill = &fills[i];
            points[i].line = &edge;
        }
        chart_set_hole_size(m_chart, 55);
        return chart_series_set_points(series, pointersTo(points).data());
    }

    // Values stand at the bars and points themselves; parts too small for one carry none.
    lxw_error writeLabels(lxw_chart_series *series, const XlsxChart::Series &spec)
    {
        lxw_chart_font font = fontOf(10);
        chart_series_set_labels(series);
        chart_series_set_labels_font(series, &font);
        chart_series_set_labels_position(series, labelPosition());
        if (!isPartsOfWhole())
            return LXW_NO_ERROR;
        const auto count = static_cast<size_t>(spec.shown.size());
        std::vector<lxw_chart_font> fonts(count, font);
        std::vector<lxw_chart_data_label> labels(count);
        for (size_t i = 0; i < count; ++i) {
            const auto point = static_cast<qsizetype>(i);
            const std::optional<Amount> &value = spec.shown[point];
            fonts[i].color = inkOn(m_spec.sliceColors.value(point, spec.color));
            labels[i].font = &fonts[i];
            labels[i].hide = !value || *value < m_spec.smallestLabelled;
        }
        return chart_series_set_labels_custom(series, pointersTo(labels).data());
    }

    uint8_t labelPosition() const
    {
        switch (m_spec.kind) {
        case XlsxChart::Kind::Bars:
        case XlsxChart::Kind::Columns:
            return LXW_CHART_LABEL_POSITION_OUTSIDE_END;
        case XlsxChart::Kind::StackedBars:
            return LXW_CHART_LABEL_POSITION_CENTER;
        case XlsxChart::Kind::Line: // lines that run close together keep their numbers apart
            return m_added % 2 == 0 ? LXW_CHART_LABEL_POSITION_ABOVE
                                    : LXW_CHART_LABEL_POSITION_BELOW;
        case XlsxChart::Kind::Doughnut:
            break;
        }
        return LXW_CHART_LABEL_POSITION_DEFAULT;
    }

    // Every value is printed where it is drawn, so there is no value axis to read off.
    void writeAxes()
    {
        const bool lying =
            m_spec.kind == XlsxChart::Kind::Bars || m_spec.kind == XlsxChart::Kind::StackedBars;
        lxw_chart_axis *values = lying ? m_chart->x_axis : m_chart->y_axis;
        lxw_chart_axis *categories = lying ? m_chart->y_axis : m_chart->x_axis;
        chart_axis_off(values);
        chart_axis_major_gridlines_set_visible(values, LXW_FALSE);
        if (!m_spec.hasNegative)
            chart_axis_set_min(values, 0);
        lxw_chart_line line = lineOf(0x808080, 0.75F);
        lxw_chart_font font = fontOf(10);
        chart_axis_set_line(categories, &line);
        chart_axis_set_num_font(categories, &font);
        chart_axis_set_major_tick_mark(categories, LXW_CHART_AXIS_TICK_MARK_NONE);
        chart_axis_major_gridlines_set_visible(categories, LXW_FALSE);
        if (lying)
            chart_axis_set_reverse(categories); // the first category on top
        if (m_spec.kind != XlsxChart::Kind::Line)
            chart_set_series_gap(m_chart, 60);
    }

    void writeLegend()
    {
        lxw_chart_font font = fontOf(10);
        const bool slices = m_spec.kind == XlsxChart::Kind::Doughnut;
        uint8_t position = slices ? LXW_CHART_LEGEND_RIGHT : LXW_CHART_LEGEND_BOTTOM;
        if (m_spec.series.size() == 1 && !slices)
            position = LXW_CHART_LEGEND_NONE;
        chart_legend_set_position(m_chart, position);
        chart_legend_set_font(m_chart, &font);
    }

    lxw_chart *m_chart;
    const XlsxChart &m_spec;
    QByteArray m_sheet;
    int m_added = 0; // series so far
    QByteArray m_fontName = "宋体"_ba;
};

} // namespace

int writeChart(lxw_chart *chart, const XlsxChart &spec)
{
    return ChartWriter(chart, spec).write();
}
