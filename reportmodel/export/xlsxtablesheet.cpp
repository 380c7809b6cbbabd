// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxtablesheet.h"

#include "export/xlsxlayout.h"
#include "outline/plaintext.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int headingRows = 2;
constexpr int columnsOfAPortraitTable = 10;
// What the width of an A4 page between its margins takes without being shrunk, in characters.
constexpr double portraitWidth = 90;
constexpr double landscapeWidth = 130;

QString sheetNameOf(const ReportTemplate &form, const TableSpec &table)
{
    const Chapter *chapter = form.chapter(table.chapter);
    const QString topic = chapter && !chapter->tab.zh.isEmpty() ? chapter->tab.zh : table.title;
    return table.name.isEmpty() ? topic : table.name + u' ' + topic;
}

// A rectangle of input cells of one kind that is checked as one.
struct InputArea
{
    XlsxRange range;
    const CellSpec *spec = nullptr;

    bool isRightOf(const InputArea &other) const
    {
        return spec->type == other.spec->type && range.row == other.range.row &&
               range.column == other.range.lastColumn + 1;
    }
    bool isBelow(const InputArea &other) const
    {
        return spec->type == other.spec->type && range.row == other.range.lastRow + 1 &&
               range.column == other.range.column && range.lastColumn == other.range.lastColumn;
    }
};

} // namespace

XlsxTableSheet::XlsxTableSheet(XlsxContext &context, const ReportTemplate &form,
                               const TableSpec &table)
    : m_context(context)
    , m_table(table)
    , m_sheet(context.book.addSheet(sheetNameOf(form, table)))
    , m_landscape(table.columns > columnsOfAPortraitTable)
    , m_widths(XlsxLayout::columnWidths(table.columnWeights, table.columns,
                                        m_landscape ? landscapeWidth : portraitWidth))
{
}

XlsxRange XlsxTableSheet::rangeOf(const GridCell &cell) const
{
    const int row = headingRows + cell.row;
    return {row, cell.column, row + cell.rowSpan - 1, cell.column + cell.columnSpan - 1};
}

// -1 for labels.
int XlsxTableSheet::indexOf(const GridCell &cell) const
{
    return cell.kind == GridCell::Kind::Figure ? m_context.set().form().indexOf(cell.cell) : -1;
}

double XlsxTableSheet::widthOf(const XlsxRange &range) const
{
    double width = 0;
    for (int column = range.column; column <= range.lastColumn; ++column)
        width += XlsxLayout::columnPoints(m_widths[column]);
    return width;
}

void XlsxTableSheet::placeFigures()
{
    for (const GridCell &cell : m_table.cells) {
        if (const int index = indexOf(cell); index >= 0)
            m_context.figures.place(index, m_sheet, rangeOf(cell).first());
    }
}

void XlsxTableSheet::write()
{
    for (int column = 0; column < m_table.columns; ++column)
        m_sheet.columnWidth(column, m_widths[column]);
    writeHeading();
    writeGrid();
    writeRowHeights();
    validateInputs();
    const int lastRow = writeNotes();
    const int frozen = headingRows + m_table.headerRows;
    m_sheet.freeze(frozen, m_table.labelColumns);
    m_sheet.hideGrid();
    m_sheet.page({.landscape = m_landscape,
                  .repeatRows = frozen,
                  .lastRow = lastRow,
                  .lastColumn = m_table.columns - 1,
                  .footer = m_context.footer()});
    m_sheet.protect();
}

void XlsxTableSheet::writeHeading()
{
    const int last = m_table.columns - 1;
    const QString title =
        m_table.name.isEmpty() ? m_table.title : m_table.name + QChar(0x3000) + m_table.title;
    m_sheet.merge({0, 0, 0, last}, m_context.styles.title);
    m_sheet.text({0, 0}, title, m_context.styles.title);
    m_sheet.rowHeight(
        0, XlsxLayout::textHeight(title, widthOf({0, 0, 0, last}), XlsxLayout::TitleSize) + 12);
    m_sheet.rowHeight(1, XlsxLayout::LeastRow);
    int right = last; // the unit stands over as many columns as it needs
    constexpr double unitWidth = 80;
    while (right > 1 && widthOf({1, right, 1, last}) < unitWidth)
        --right;
    m_sheet.merge({1, 0, 1, right - 1}, m_context.styles.subtitle);
    m_sheet.text({1, 0}, m_context.unitAndYear(), m_context.styles.subtitle);
    m_sheet.merge({1, right, 1, last}, m_context.styles.unit);
    if (!m_table.unit.isEmpty())
        m_sheet.text({1, right}, u"单位：%1"_s.arg(m_table.unit), m_context.styles.unit);
}

void XlsxTableSheet::writeGrid()
{
    for (const GridCell &cell : m_table.cells) {
        if (const int index = indexOf(cell); index >= 0)
            m_context.figures.write(index, m_sheet, rangeOf(cell));
        else
            writeLabel(cell);
    }
}

int XlsxTableSheet::styleOf(const GridCell &label) const
{
    switch (label.kind) {
    case GridCell::Kind::Header:
        return m_context.styles.header;
    case GridCell::Kind::Band:
        return m_context.styles.band;
    case GridCell::Kind::Corner:
        return m_context.styles.text;
    case GridCell::Kind::RowLabel:
    case GridCell::Kind::Figure:
        break;
    }
    // A label beside several rows stands in their middle.
    return label.rowSpan > 1 ? m_context.styles.text : m_context.styles.label;
}

void XlsxTableSheet::writeLabel(const GridCell &label)
{
    const int style = styleOf(label);
    const XlsxRange range = rangeOf(label);
    m_sheet.merge(range, style);
    if (!label.text.isEmpty())
        m_sheet.text(range.first(), label.text, style);
}

void XlsxTableSheet::writeRowHeights()
{
    XlsxLayout::RowHeights rows(m_table.rows);
    for (const GridCell &cell : m_table.cells)
        rows.need(cell.row, cell.rowSpan,
                  XlsxLayout::textHeight(cell.text, widthOf(rangeOf(cell))));
    int row = headingRows;
    for (const double height : rows.heights())
        m_sheet.rowHeight(row++, height);
}

void XlsxTableSheet::validateInputs()
{
    QList<InputArea> areas;
    InputArea run; // of one row
    const auto finishRun = [&] {
        if (!run.spec)
            return;
        if (!areas.isEmpty() && run.isBelow(areas.last()))
            areas.last().range.lastRow = run.range.lastRow;
        else
            areas += run;
        run = {};
    };
    for (const GridCell &cell : m_table.cells) {
        const int index = indexOf(cell);
        if (index < 0 || !m_context.figures.isInput(index))
            continue;
        const InputArea area{rangeOf(cell), &m_context.set().form().cell(index)};
        if (run.spec && area.isRightOf(run)) {
            run.range.lastColumn = area.range.lastColumn;
        } else {
            finishRun();
            run = area;
        }
    }
    finishRun();
    for (const InputArea &area : std::as_const(areas))
        m_context.figures.restrictInput(m_sheet, area.range, *area.spec);
}

int XlsxTableSheet::writeNotes()
{
    int row = headingRows + m_table.rows;
    for (const QString &paragraph :
         PlainText::paragraphs(m_context.set().report().text(m_table.noteText)))
        row = writeNote(row, paragraph);
    QList<int> cells;
    for (const GridCell &cell : m_table.cells) {
        if (const int index = indexOf(cell); index >= 0)
            cells += index;
    }
    for (const QString &difference : m_context.figures.differences(cells))
        row = writeNote(row, difference);
    return row - 1;
}

int XlsxTableSheet::writeNote(int row, const QString &text)
{
    const XlsxRange range{row, 0, row, m_table.columns - 1};
    m_sheet.merge(range, m_context.styles.note);
    m_sheet.text(range.first(), text, m_context.styles.note);
    m_sheet.rowHeight(row, XlsxLayout::textHeight(text, widthOf(range)));
    return row + 1;
}
