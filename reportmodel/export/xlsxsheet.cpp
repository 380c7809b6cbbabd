// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxworkbook.h"

#include "export/xlsxworkbookprivate.h"
#include "outline/plaintext.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

const QString &XlsxSheet::name() const
{
    return m_book->d->sheetNames[m_index];
}

void XlsxSheet::text(XlsxPlace place, const QString &text, int format)
{
    XlsxWorkbook::Private &d = *m_book->d;
    d.on(m_index, place, [&](lxw_worksheet *sheet) {
        return worksheet_write_string(sheet, rowOf(place.row), columnOf(place.column),
                                      d.cellText(m_index, place, text).constData(),
                                      d.format(format));
    });
}

void XlsxSheet::number(XlsxPlace place, Amount value, int format)
{
    XlsxWorkbook::Private &d = *m_book->d;
    d.on(m_index, place, [&](lxw_worksheet *sheet) {
        return worksheet_write_number(sheet, rowOf(place.row), columnOf(place.column),
                                      value.toDoubleLossy(), d.format(format));
    });
}

void XlsxSheet::blank(XlsxPlace place, int format)
{
    XlsxWorkbook::Private &d = *m_book->d;
    d.on(m_index, place, [&](lxw_worksheet *sheet) {
        return worksheet_write_blank(sheet, rowOf(place.row), columnOf(place.column),
                                     d.format(format));
    });
}

void XlsxSheet::formula(XlsxPlace place, const QString &formula,
                        const std::variant<QString, Amount> &shown, int format)
{
    XlsxWorkbook::Private &d = *m_book->d;
    d.on(m_index, place, [&](lxw_worksheet *sheet) {
        const lxw_row_t row = rowOf(place.row);
        const lxw_col_t column = columnOf(place.column);
        const QByteArray bytes = formula.toUtf8();
        if (const Amount *number = std::get_if<Amount>(&shown))
            return worksheet_write_formula_num(sheet, row, column, bytes.constData(),
                                               d.format(format), number->toDoubleLossy());
        const QByteArray text = d.cellText(m_index, place, std::get<QString>(shown));
        return worksheet_write_formula_str(sheet, row, column, bytes.constData(), d.format(format),
                                           text.constData());
    });
}

void XlsxSheet::merge(const XlsxRange &range, int format)
{
    if (range.row == range.lastRow && range.column == range.lastColumn) {
        blank({range.row, range.column}, format);
        return;
    }
    XlsxWorkbook::Private &d = *m_book->d;
    d.on(m_index, range.first(), [&](lxw_worksheet *sheet) {
        return worksheet_merge_range(sheet, rowOf(range.row), columnOf(range.column),
                                     rowOf(range.lastRow), columnOf(range.lastColumn), "",
                                     d.format(format));
    });
}

void XlsxSheet::comment(XlsxPlace place, const QString &text)
{
    XlsxWorkbook::Private &d = *m_book->d;
    d.on(m_index, place, [&](lxw_worksheet *sheet) {
        constexpr int charactersPerLine = 15;
        constexpr double mostLines = 20;
        const double lines =
            PlainText::width(text) / charactersPerLine + static_cast<double>(text.count(u'\n'));
        const QByteArray font = "宋体"_ba;
        lxw_comment_options options{};
        options.width = 220;
        options.height = static_cast<uint16_t>(30 + 18 * std::min(lines, mostLines));
        options.font_name = mutableText(font);
        options.font_size = 10;
        return worksheet_write_comment_opt(sheet, rowOf(place.row), columnOf(place.column),
                                           d.cellText(m_index, place, text).constData(), &options);
    });
}

void XlsxSheet::columnWidth(int column, double characters)
{
    m_book->d->on(m_index, {0, column}, [&](lxw_worksheet *sheet) {
        return worksheet_set_column(sheet, columnOf(column), columnOf(column), characters, nullptr);
    });
}

void XlsxSheet::rowHeight(int row, double points)
{
    m_book->d->on(m_index, {row, 0}, [&](lxw_worksheet *sheet) {
        constexpr double highest = 409; // Excel's limit
        return worksheet_set_row(sheet, rowOf(row), std::min(points, highest), nullptr);
    });
}

void XlsxSheet::validate(const XlsxRange &range, const XlsxValidation &validation)
{
    m_book->d->on(m_index, range.first(), [&](lxw_worksheet *sheet) {
        const QByteArray formula = validation.formula.toUtf8();
        const QByteArray title = validation.title.toUtf8();
        const QByteArray message = validation.message.toUtf8();
        lxw_data_validation options{};
        options.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
        options.ignore_blank = LXW_VALIDATION_ON;
        options.value_formula = mutableText(formula);
        options.error_title = mutableText(title);
        options.error_message = mutableText(message);
        return worksheet_data_validation_range(sheet, rowOf(range.row), columnOf(range.column),
                                               rowOf(range.lastRow), columnOf(range.lastColumn),
                                               &options);
    });
}

void XlsxSheet::filter(const XlsxRange &range)
{
    m_book->d->on(m_index, range.first(), [&](lxw_worksheet *sheet) {
        return worksheet_autofilter(sheet, rowOf(range.row), columnOf(range.column),
                                    rowOf(range.lastRow), columnOf(range.lastColumn));
    });
}

void XlsxSheet::freeze(int rows, int columns)
{
    m_book->d->on(m_index, {}, [&](lxw_worksheet *sheet) {
        worksheet_freeze_panes(sheet, rowOf(rows), columnOf(columns));
        return LXW_NO_ERROR;
    });
}

void XlsxSheet::hideGrid()
{
    m_book->d->on(m_index, {}, [](lxw_worksheet *sheet) {
        worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
        return LXW_NO_ERROR;
    });
}

void XlsxSheet::protect()
{
    m_book->d->on(m_index, {}, [](lxw_worksheet *sheet) {
        lxw_protection options{};
        options.format_cells = LXW_TRUE; // these three stay allowed
        options.format_columns = LXW_TRUE;
        options.format_rows = LXW_TRUE;
        worksheet_protect(sheet, nullptr, &options);
        return LXW_NO_ERROR;
    });
}

void XlsxSheet::hide()
{
    m_book->d->on(m_index, {}, [](lxw_worksheet *sheet) {
        worksheet_hide(sheet);
        return LXW_NO_ERROR;
    });
}

void XlsxSheet::page(const XlsxPage &page)
{
    XlsxWorkbook::Private &d = *m_book->d;
    if (d.failed())
        return;
    constexpr uint8_t a4 = 9;
    lxw_worksheet *sheet = d.sheet(m_index);
    worksheet_set_paper(sheet, a4);
    if (page.landscape)
        worksheet_set_landscape(sheet);
    worksheet_set_margins(sheet, 0.71, 0.71, 0.79, 0.79); // inches: 18 and 20 mm
    worksheet_center_horizontally(sheet);
    if (page.fitWidth)
        worksheet_fit_to_pages(sheet, 1, 0);
    if (page.repeatRows > 0)
        d.check(worksheet_repeat_rows(sheet, 0, rowOf(page.repeatRows - 1)), name());
    d.check(worksheet_print_area(sheet, 0, 0, rowOf(page.lastRow), columnOf(page.lastColumn)),
            name());
    if (!page.breaks.isEmpty()) {
        std::vector<lxw_row_t> rows;
        std::transform(page.breaks.cbegin(), page.breaks.cend(), std::back_inserter(rows), rowOf);
        rows.push_back(0); // ends the list
        d.check(worksheet_set_h_pagebreaks(sheet, rows.data()), name());
    }
    const QString footer = "&C&\"宋体\"&9"_L1 + page.footer;
    d.check(worksheet_set_footer(sheet, footer.toUtf8().constData()), name());
}

void XlsxSheet::chart(XlsxPlace topLeft, const XlsxChart &chart)
{
    XlsxWorkbook::Private &d = *m_book->d;
    d.on(m_index, topLeft,
         [&](lxw_worksheet *sheet) { return d.insertChart(sheet, topLeft, chart); });
}
