// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/xlsxcontext.h"

// One statutory table on a sheet of its own that looks and prints like the form.
class XlsxTableSheet
{
public:
    // `table` is of one of the report's templates.
    XlsxTableSheet(XlsxContext &context, const ReportTemplate &form, const TableSpec &table);

    void placeFigures();
    void write();

private:
    XlsxRange rangeOf(const GridCell &cell) const;
    int indexOf(const GridCell &cell) const;
    double widthOf(const XlsxRange &range) const;
    void writeHeading();
    void writeGrid();
    int styleOf(const GridCell &label) const;
    void writeLabel(const GridCell &label);
    void writeRowHeights();
    void validateInputs();
    int writeNotes(); // the last row
    int writeNote(int row, const QString &text);

    XlsxContext &m_context;
    const TableSpec &m_table;
    XlsxSheet m_sheet;
    bool m_landscape;
    QList<double> m_widths; // characters
};
