// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/figureview.h"
#include "export/xlsxworkbook.h"

// The looks the workbook is made of: numbers of its formats.
class XlsxStyles
{
public:
    explicit XlsxStyles(XlsxWorkbook &book);

    const int title;    // above a sheet's table
    const int subtitle; // organ and year
    const int unit;     // 单位：件, at the right edge
    const int header;
    const int band;     // a heading inside a statutory table
    const int bandLeft; // a heading inside a list
    const int label;    // left, wrapped
    const int text;     // centred, wrapped
    const int note;     // below a table, without borders
    const int caption;  // below a chart
    const int plain;    // 图表数据: no borders

    // A row label that stands `indent` steps in.
    int indented(int indent) const;

    enum class Cell { Input, Total, Shown }; // Shown: neither typed in nor shaded
    // A figure's cell: number format by its decimals and its mark of approximation, which stay a
    // number that can be added up.
    int figure(const CellSpec &spec, const CellValue &value, Cell cell) const;

    // A number that is no figure of this report.
    int number(Amount value, const QString &approx) const;
    // An increase or decrease, with its sign.
    int change(Amount difference) const;

    // The number format of an amount with its mark of approximation: 0, 0.00, "近"0, 0"余".
    static QString numberFormat(Amount value, const QString &approx);

private:
    XlsxWorkbook &m_book;
};
