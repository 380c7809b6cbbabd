// SPDX-License-Identifier: GPL-3.0-or-later
#include "bareworkbook.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryFile>

#include <xlsxwriter.h>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

char *mutableText(const QByteArray &text)
{
    return const_cast<char *>(text.constData());
}

uint8_t chartType(const QByteArray &kind)
{
    if (kind == "DoughnutChart")
        return LXW_CHART_DOUGHNUT;
    return kind == "LineChart" ? LXW_CHART_LINE : LXW_CHART_BAR;
}

} // namespace

BareWorkbook::BareWorkbook(const XlsxProbe &finished)
{
    const QJsonObject names = finished.root()["names"_L1].toObject();
    for (auto name = names.begin(); name != names.end(); ++name)
        m_names.append({name.key().toUtf8(), '=' + name.value().toString().toUtf8()});
    for (const QString &name : finished.sheetNames())
        readSheet(finished.sheet(name));
}

void BareWorkbook::readSheet(const QJsonObject &json)
{
    const auto bytes = [](const QJsonValue &value) { return value.toString().toUtf8(); };
    Sheet sheet;
    sheet.name = bytes(json["name"_L1]);
    sheet.footer = "&C" + bytes(json["footer"_L1]);
    sheet.isProtected = json["protected"_L1].toBool();
    sheet.landscape = json["landscape"_L1].toBool();
    for (const QJsonValue merge : json["merges"_L1].toArray())
        sheet.merges += bytes(merge);
    const QJsonObject cells = json["cells"_L1].toObject();
    for (auto cell = cells.begin(); cell != cells.end(); ++cell)
        sheet.cells += cellOf(cell.key(), cell.value().toObject());
    // Row by row, as a program would write it.
    std::sort(sheet.cells.begin(), sheet.cells.end(), [](const Cell &a, const Cell &b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    for (const QJsonValue rule : json["validations"_L1].toArray())
        sheet.validations.append({bytes(rule[0]), '=' + bytes(rule[1])});
    const QJsonObject widths = json["widths"_L1].toObject();
    for (auto width = widths.begin(); width != widths.end(); ++width)
        sheet.widths.append({(width.key() + u':' + width.key()).toUtf8(), width->toDouble()});
    const QJsonObject heights = json["heights"_L1].toObject();
    for (auto height = heights.begin(); height != heights.end(); ++height)
        sheet.heights.append({height.key().toUInt() - 1, height->toDouble()});
    for (const QJsonValue series : json["series"_L1].toArray())
        sheet.series.append({series[0].toInt(), bytes(series[1]), '=' + bytes(series[2]),
                             '=' + bytes(series[3]), '=' + bytes(series[4])});
    m_sheets += sheet;
}

BareWorkbook::Cell BareWorkbook::cellOf(const QString &address, const QJsonObject &json)
{
    const QByteArray place = address.toLatin1();
    Cell cell;
    cell.row = lxw_name_to_row(place.constData());
    cell.column = lxw_name_to_col(place.constData());
    cell.format = formatOf(json);
    cell.formula = json["formula"_L1].toString().toUtf8();
    cell.comment = json["comment"_L1].toString().toUtf8();
    const QByteArray value = json["value"_L1].toString().toUtf8();
    cell.isNumber = value.startsWith("n:");
    if (cell.isNumber)
        cell.number = value.mid(2).toDouble();
    else
        cell.text = value.mid(2);
    return cell;
}

int BareWorkbook::formatOf(const QJsonObject &cell)
{
    QJsonObject look = cell;
    for (const QString &content : {u"value"_s, u"formula"_s, u"comment"_s})
        look.remove(content);
    const QByteArray key = QJsonDocument(look).toJson(QJsonDocument::Compact);
    const auto known = m_formatNumbers.constFind(key);
    if (known != m_formatNumbers.cend())
        return *known;
    Format format;
    format.font = look["font"_L1].toString(u"宋体"_s).toUtf8();
    format.number = look["format"_L1].toString(u"General"_s).toUtf8();
    format.align = look["align"_L1].toString().toUtf8();
    format.size = look["size"_L1].toDouble(11);
    format.indent = look["indent"_L1].toInt();
    format.bold = look["bold"_L1].toBool();
    format.wrap = look["wrap"_L1].toBool();
    format.border = look["border"_L1].toString() == "1111"_L1;
    format.unlocked = !look["locked"_L1].toBool(true);
    format.fill = look["fill"_L1].toString().mid(2).toUInt(nullptr, 16);
    m_formats += format;
    const int number = static_cast<int>(m_formats.size()) - 1;
    m_formatNumbers.insert(key, number);
    return number;
}

QByteArray BareWorkbook::write() const
{
    QTemporaryFile file(QDir::tempPath() + "/bare-XXXXXX.xlsx"_L1);
    if (!file.open())
        return {};
    file.close();
    lxw_workbook *book = workbook_new(QFile::encodeName(file.fileName()).constData());
    lxw_doc_properties properties{};
    properties.created = 1642669200;
    workbook_set_properties(book, &properties);
    std::vector<lxw_format *> formats;
    for (const Format &look : m_formats) {
        lxw_format *format = workbook_add_format(book);
        format_set_font_name(format, look.font.constData());
        format_set_font_size(format, look.size);
        format_set_num_format(format, look.number.constData());
        format_set_align(format, look.align == "center"  ? LXW_ALIGN_CENTER
                                 : look.align == "right" ? LXW_ALIGN_RIGHT
                                                         : LXW_ALIGN_LEFT);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        format_set_indent(format, static_cast<uint8_t>(look.indent));
        if (look.bold)
            format_set_bold(format);
        if (look.wrap)
            format_set_text_wrap(format);
        if (look.border)
            format_set_border(format, LXW_BORDER_THIN);
        if (look.unlocked)
            format_set_unlocked(format);
        if (look.fill != 0) {
            format_set_pattern(format, LXW_PATTERN_SOLID);
            format_set_fg_color(format, look.fill);
        }
        formats.push_back(format);
    }
    for (const Sheet &plan : m_sheets) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, plan.name.constData());
        for (const auto &[columns, width] : plan.widths)
            worksheet_set_column(sheet, lxw_name_to_col(columns.constData()),
                                 lxw_name_to_col_2(columns.constData()), width, nullptr);
        for (const auto &[row, height] : plan.heights)
            worksheet_set_row(sheet, row, height, nullptr);
        for (const QByteArray &range : plan.merges)
            worksheet_merge_range(sheet, lxw_name_to_row(range.constData()),
                                  lxw_name_to_col(range.constData()),
                                  lxw_name_to_row_2(range.constData()),
                                  lxw_name_to_col_2(range.constData()), "", nullptr);
        for (const Cell &cell : plan.cells) {
            lxw_format *format = formats[static_cast<size_t>(cell.format)];
            if (!cell.formula.isEmpty() && cell.isNumber)
                worksheet_write_formula_num(sheet, cell.row, cell.column, cell.formula.constData(),
                                            format, cell.number);
            else if (!cell.formula.isEmpty())
                worksheet_write_formula_str(sheet, cell.row, cell.column, cell.formula.constData(),
                                            format, cell.text.constData());
            else if (cell.isNumber)
                worksheet_write_number(sheet, cell.row, cell.column, cell.number, format);
            else
                worksheet_write_string(sheet, cell.row, cell.column, cell.text.constData(), format);
            if (!cell.comment.isEmpty())
                worksheet_write_comment(sheet, cell.row, cell.column, cell.comment.constData());
        }
        for (const auto &[range, formula] : plan.validations) {
            lxw_data_validation rule{};
            rule.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
            rule.value_formula = mutableText(formula);
            worksheet_data_validation_range(
                sheet, lxw_name_to_row(range.constData()), lxw_name_to_col(range.constData()),
                lxw_name_to_row_2(range.constData()), lxw_name_to_col_2(range.constData()), &rule);
        }
        int number = -1;
        lxw_chart *chart = nullptr;
        for (const Series &series : plan.series) {
            const bool isNew = series.chart != number;
            if (isNew)
                chart = workbook_add_chart(book, chartType(series.kind));
            number = series.chart;
            lxw_chart_series *added =
                chart_add_series(chart, series.categories.constData(), series.values.constData());
            chart_series_set_name(added, series.name.constData());
            chart_series_set_labels(added);
            if (isNew)
                worksheet_insert_chart(sheet, static_cast<lxw_row_t>(number * 20), 0, chart);
        }
        worksheet_set_paper(sheet, 9);
        worksheet_fit_to_pages(sheet, 1, 0);
        worksheet_set_footer(sheet, plan.footer.constData());
        if (plan.landscape)
            worksheet_set_landscape(sheet);
        if (plan.isProtected)
            worksheet_protect(sheet, nullptr, nullptr);
    }
    for (const auto &[name, place] : m_names)
        workbook_define_name(book, name.constData(), place.constData());
    if (workbook_close(book) != LXW_NO_ERROR || !file.open())
        return {};
    return file.readAll();
}
