// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docxgrid.h"

#include "export/docxparts.h"
#include "export/docxstyles.h"
#include "export/officelayout.h"
#include "export/xmlpart.h"

#include <cmath>
#include <initializer_list>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr int CellMargin = 60; // dxa
constexpr int SmallCellMargin = 30;

int sumOf(const QList<int> &widths)
{
    return std::accumulate(widths.cbegin(), widths.cend(), 0);
}

void writeWidth(XmlPart &xml, const QString &element, int width)
{
    xml.start(element);
    xml.attribute(u"w:w"_s, width);
    xml.attribute(u"w:type"_s, u"dxa");
    xml.end();
}

QString borders(const QString &element, std::initializer_list<QString> sides)
{
    XmlPart xml;
    xml.start(element);
    for (const QString &side : sides) {
        xml.start(side);
        xml.attribute(u"w:val"_s, u"single");
        xml.attribute(u"w:sz"_s, 4);
        xml.attribute(u"w:space"_s, 0);
        xml.attribute(u"w:color"_s, u"000000");
        xml.end();
    }
    xml.end();
    return xml.fragment();
}

// Every cell has the same, so that they are written once.
const QString &cellBorders()
{
    static const QString all =
        borders(u"w:tcBorders"_s, {u"w:top"_s, u"w:left"_s, u"w:bottom"_s, u"w:right"_s});
    return all;
}

void writeProperties(XmlPart &xml, const DocxGrid &grid)
{
    xml.start(u"w:tblPr"_s);
    writeWidth(xml, u"w:tblW"_s, sumOf(grid.widths));
    xml.value(u"w:jc"_s, u"center");
    xml.elements(borders(u"w:tblBorders"_s, {u"w:top"_s, u"w:left"_s, u"w:bottom"_s, u"w:right"_s,
                                             u"w:insideH"_s, u"w:insideV"_s}));
    xml.start(u"w:tblLayout"_s);
    xml.attribute(u"w:type"_s, u"fixed");
    xml.end();
    xml.start(u"w:tblCellMar"_s);
    for (const QString &side : {u"w:top"_s, u"w:left"_s, u"w:bottom"_s, u"w:right"_s})
        writeWidth(xml, side, grid.small ? SmallCellMargin : CellMargin);
    xml.end();
    if (!grid.caption.isEmpty())
        xml.value(u"w:tblCaption"_s, grid.caption);
    xml.end();
    xml.start(u"w:tblGrid"_s);
    for (const int width : grid.widths) {
        xml.start(u"w:gridCol"_s);
        xml.attribute(u"w:w"_s, width);
        xml.end();
    }
    xml.end();
}

// Room beside a narrow heading that makes its lines equally long.
void writeBalance(XmlPart &xml, const DocxGrid &grid, const DocxGrid::Cell &cell, int width)
{
    const double least = (grid.small ? SmallCellMargin : CellMargin) / 20.0;
    const double points = OfficeLayout::balancedPadding(
        cell.text, width / 20.0, grid.small ? DocxStyles::SmallCellPt : DocxStyles::CellPt, least);
    if (points <= least)
        return;
    xml.start(u"w:tcMar"_s);
    for (const QString &side : {u"w:left"_s, u"w:right"_s})
        writeWidth(xml, side, static_cast<int>(std::lround(points * 20)));
    xml.end();
}

void writeCell(XmlPart &xml, const DocxGrid &grid, const DocxGrid::Cell &cell, bool continued)
{
    const int width = sumOf(grid.widths.mid(cell.column, cell.columnSpan));
    xml.start(u"w:tc"_s);
    xml.start(u"w:tcPr"_s);
    writeWidth(xml, u"w:tcW"_s, width);
    if (cell.columnSpan > 1)
        xml.value(u"w:gridSpan"_s, cell.columnSpan);
    if (cell.rowSpan > 1)
        xml.value(u"w:vMerge"_s, continued ? u"continue" : u"restart");
    xml.elements(cellBorders()); // on each cell: WPS draws no others
    if (cell.shaded) {
        xml.start(u"w:shd"_s);
        xml.attribute(u"w:val"_s, u"clear");
        xml.attribute(u"w:color"_s, u"auto");
        xml.attribute(u"w:fill"_s, u"F2F2F2");
        xml.end();
    }
    if (cell.row < grid.headerRows)
        writeBalance(xml, grid, cell, width);
    xml.value(u"w:vAlign"_s, u"center");
    xml.end();
    xml.start(u"w:p"_s);
    xml.start(u"w:pPr"_s);
    xml.value(u"w:pStyle"_s, grid.small ? DocxStyles::SmallCell : DocxStyles::Cell);
    if (cell.indent > 0) {
        xml.start(u"w:ind"_s);
        xml.attribute(u"w:left"_s, cell.indent);
        xml.end();
    }
    if (cell.left)
        xml.value(u"w:jc"_s, u"left");
    xml.end();
    if (!continued)
        DocxParts::writeRun(xml, cell.text);
    xml.end();
    xml.end();
}

} // namespace

void DocxGrid::write(XmlPart &xml) const
{
    xml.start(u"w:tbl"_s);
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
        xml.start(u"w:tr"_s);
        xml.start(u"w:trPr"_s);
        xml.value(u"w:cantSplit"_s, 1);
        if (row < headerRows)
            xml.value(u"w:tblHeader"_s, 1);
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
    xml.start(u"w:p"_s);
    xml.start(u"w:pPr"_s);
    xml.value(u"w:pStyle"_s, DocxStyles::SmallCell);
    xml.end();
    xml.end();
}
