// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docxgrid.h"

#include "export/docxparts.h"
#include "export/docxstyles.h"
#include "export/officelayout.h"
#include "export/xmlbytes.h"

#include <cmath>
#include <initializer_list>
#include <numeric>

namespace {

constexpr int CellMargin = 60; // dxa
constexpr int SmallCellMargin = 30;

int sumOf(const QList<int> &widths)
{
    return std::accumulate(widths.cbegin(), widths.cend(), 0);
}

void writeWidth(XmlBytes &xml, const char *element, int width)
{
    xml.start(element);
    xml.attribute("w", width);
    xml.attribute("type", u"dxa");
    xml.end();
}

QByteArray borders(const char *element, std::initializer_list<const char *> sides)
{
    XmlBytes xml("w:");
    xml.start(element);
    for (const char *side : sides) {
        xml.start(side);
        xml.attribute("val", u"single");
        xml.attribute("sz", 4);
        xml.attribute("space", 0);
        xml.attribute("color", u"000000");
        xml.end();
    }
    xml.end();
    return xml.fragment();
}

// Every cell has the same, so that they are written once.
const QByteArray &cellBorders()
{
    static const QByteArray all = borders("tcBorders", {"top", "left", "bottom", "right"});
    return all;
}

void writeProperties(XmlBytes &xml, const DocxGrid &grid)
{
    xml.start("tblPr");
    writeWidth(xml, "tblW", sumOf(grid.widths));
    xml.value("jc", u"center");
    xml.elements(borders("tblBorders", {"top", "left", "bottom", "right", "insideH", "insideV"}));
    xml.start("tblLayout");
    xml.attribute("type", u"fixed");
    xml.end();
    xml.start("tblCellMar");
    for (const char *side : {"top", "left", "bottom", "right"})
        writeWidth(xml, side, grid.small ? SmallCellMargin : CellMargin);
    xml.end();
    if (!grid.caption.isEmpty())
        xml.value("tblCaption", grid.caption);
    xml.end();
    xml.start("tblGrid");
    for (const int width : grid.widths) {
        xml.start("gridCol");
        xml.attribute("w", width);
        xml.end();
    }
    xml.end();
}

// Room beside a narrow heading that makes its lines equally long.
void writeBalance(XmlBytes &xml, const DocxGrid &grid, const DocxGrid::Cell &cell, int width)
{
    const double least = (grid.small ? SmallCellMargin : CellMargin) / 20.0;
    const double points = OfficeLayout::balancedPadding(
        cell.text, width / 20.0, grid.small ? DocxStyles::SmallCellPt : DocxStyles::CellPt, least);
    if (points <= least)
        return;
    xml.start("tcMar");
    for (const char *side : {"left", "right"})
        writeWidth(xml, side, static_cast<int>(std::lround(points * 20)));
    xml.end();
}

void writeCell(XmlBytes &xml, const DocxGrid &grid, const DocxGrid::Cell &cell, bool continued)
{
    const int width = sumOf(grid.widths.mid(cell.column, cell.columnSpan));
    xml.start("tc");
    xml.start("tcPr");
    writeWidth(xml, "tcW", width);
    if (cell.columnSpan > 1)
        xml.value("gridSpan", cell.columnSpan);
    if (cell.rowSpan > 1)
        xml.value("vMerge", continued ? u"continue" : u"restart");
    xml.elements(cellBorders()); // on each cell: WPS draws no others
    if (cell.shaded) {
        xml.start("shd");
        xml.attribute("val", u"clear");
        xml.attribute("color", u"auto");
        xml.attribute("fill", u"F2F2F2");
        xml.end();
    }
    if (cell.row < grid.headerRows)
        writeBalance(xml, grid, cell, width);
    xml.value("vAlign", u"center");
    xml.end();
    xml.start("p");
    xml.start("pPr");
    xml.value("pStyle", grid.small ? DocxStyles::SmallCell : DocxStyles::Cell);
    if (cell.indent > 0) {
        xml.start("ind");
        xml.attribute("left", cell.indent);
        xml.end();
    }
    if (cell.left)
        xml.value("jc", u"left");
    xml.end();
    if (!continued)
        DocxParts::writeRun(xml, cell.text);
    xml.end();
    xml.end();
}

} // namespace

void DocxGrid::write(XmlBytes &xml) const
{
    xml.start("tbl");
    writeProperties(xml, *this);
    // Whose rectangle each place belongs to, row by row.
    const qsizetype columns = widths.size();
    QList<const Cell *> owners(rows * columns, nullptr);
    for (const Cell &cell : cells) {
        for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
            for (int column = cell.column; column < cell.column + cell.columnSpan; ++column)
                owners[row * columns + column] = &cell;
        }
    }
    for (int row = 0; row < rows; ++row) {
        xml.start("tr");
        xml.start("trPr");
        xml.value("cantSplit", 1);
        if (row < headerRows)
            xml.value("tblHeader", 1);
        xml.end();
        for (qsizetype column = 0; column < columns;) {
            const Cell *cell = owners[row * columns + column];
            const Cell empty{{}, row, static_cast<int>(column)};
            writeCell(xml, *this, cell ? *cell : empty, cell && cell->row != row);
            column += cell ? cell->columnSpan : 1;
        }
        xml.end();
    }
    xml.end();
    xml.start("p");
    xml.start("pPr");
    xml.value("pStyle", DocxStyles::SmallCell);
    xml.end();
    xml.end();
}
