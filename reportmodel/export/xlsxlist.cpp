// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxlist.h"

#include "export/xlsxlayout.h"
#include "export/xlsxtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

XlsxList::XlsxList(XlsxContext &context, const QString &sheetName, const QString &title,
                   QList<Column> columns)
    : m_context(context)
    , m_title(title)
    , m_columns(std::move(columns))
    , m_sheet(context.book.addSheet(sheetName))
    , m_height(XlsxLayout::LeastRow)
{
}

void XlsxList::writeHeading(const QString &subtitle)
{
    const XlsxStyles &styles = m_context.styles;
    m_sheet.merge({0, 0, 0, lastColumn()}, styles.title);
    m_sheet.text({0, 0}, m_title, styles.title);
    m_sheet.rowHeight(0, XlsxLayout::TitleSize * 2);
    m_sheet.merge({1, 0, 1, lastColumn()}, styles.subtitle);
    m_sheet.text({1, 0}, subtitle, styles.subtitle);
    m_sheet.rowHeight(1, XlsxLayout::LeastRow);
    m_row = HeadingRows - 1;
    for (int column = 0; column <= lastColumn(); ++column) {
        m_sheet.columnWidth(column, m_columns[column].width);
        text(column, m_columns[column].heading, styles.header);
    }
    endRow();
}

void XlsxList::writeBand(const QString &heading)
{
    m_sheet.merge({m_row, 0, m_row, lastColumn()}, m_context.styles.bandLeft);
    m_sheet.text({m_row, 0}, heading, m_context.styles.bandLeft);
    endRow();
}

void XlsxList::text(int column, const QString &text, int format)
{
    if (text.isEmpty())
        m_sheet.blank({m_row, column}, format);
    else
        m_sheet.text({m_row, column}, text, format);
    const double width = XlsxLayout::columnPoints(m_columns[column].width);
    m_height = std::max(m_height, XlsxLayout::textHeight(text, width));
}

void XlsxList::number(int column, const std::optional<Amount> &value)
{
    const int format = m_context.styles.number(value.value_or(Amount()), {});
    if (value)
        m_sheet.number({m_row, column}, *value, format);
    else
        m_sheet.blank({m_row, column}, format);
}

void XlsxList::figure(int column, int index)
{
    const XlsxRange range{m_row, column, m_row, column};
    m_context.figures.write(index, m_sheet, range);
    if (m_context.figures.isPlacedAt(index, m_sheet, range.first()) &&
        m_context.figures.isInput(index))
        m_context.figures.restrictInput(m_sheet, range, m_context.set().form().cell(index));
}

void XlsxList::earlier(int column, const EarlierYear::Mapped &then)
{
    const CellValue value = then.comparable == Comparability::Never ? CellValue() : then.value;
    const int format = m_context.styles.number(value.value, value.approx);
    if (value.isNumber())
        m_sheet.number({m_row, column}, value.value, format);
    else if (value.state == CellValue::State::NotApplicable)
        m_sheet.text({m_row, column}, XlsxFigures::notApplicable(), format);
    else
        m_sheet.blank({m_row, column}, format);
}

void XlsxList::change(int column, int nowColumn, int index, int thenColumn,
                      const EarlierYear::Mapped &then)
{
    const CellValue &now = m_context.set().figures().at(index);
    std::variant<QString, Amount> shown;
    int format = m_context.styles.change({});
    if (now.isNumber() && then.value.isNumber() && then.comparable != Comparability::Never) {
        const Amount difference = now.value - then.value.value;
        shown = difference;
        format = m_context.styles.change(difference);
    }
    const QString newer = XlsxText::cell(m_row, nowColumn);
    const QString older = XlsxText::cell(m_row, thenColumn);
    m_sheet.formula({m_row, column}, u"=IF(COUNT(%1,%2)=2,ROUND(%1-%2,6),\"\")"_s.arg(newer, older),
                    shown, format);
}

void XlsxList::endRow()
{
    m_sheet.rowHeight(m_row++, m_height);
    m_height = XlsxLayout::LeastRow;
}

void XlsxList::finish()
{
    double width = 0;
    for (const Column &column : m_columns)
        width += column.width;
    constexpr double portrait = 100; // what fits across before figures become too small to read
    m_sheet.freeze(HeadingRows, 1);
    m_sheet.hideGrid();
    m_sheet.page({.landscape = width > portrait,
                  .repeatRows = HeadingRows,
                  .lastRow = m_row - 1,
                  .lastColumn = lastColumn(),
                  .footer = m_context.footer()});
}
