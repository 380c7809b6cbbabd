// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/xlsxcontext.h"

#include <QList>
#include <QString>

// A sheet that is a list: title, organ and year, column headings that stay in view, then rows that
// are written one after the other.
class XlsxList
{
public:
    struct Column
    {
        QString heading;
        double width; // characters
    };
    static constexpr int HeadingRows = 3;

    XlsxList(XlsxContext &context, const QString &sheetName, const QString &title,
             QList<Column> columns);

    const XlsxSheet &sheet() const { return m_sheet; }
    int row() const { return m_row; } // the one being written
    int lastColumn() const { return static_cast<int>(m_columns.size()) - 1; }

    // Title to column headings. `subtitle` is the second line.
    void writeHeading(const QString &subtitle);
    // A row that is one heading across.
    void writeBand(const QString &text);

    // Cells of the present row; a text wraps and makes the row as high as it needs.
    void text(int column, const QString &text, int format);
    void number(int column, const std::optional<Amount> &value);
    void figure(int column, int index);
    // A figure of an earlier year, blank where it must not be compared.
    void earlier(int column, const EarlierYear::Mapped &then);
    // By how much the figure in `nowColumn` exceeds the earlier one in `thenColumn`.
    void change(int column, int nowColumn, int index, int thenColumn,
                const EarlierYear::Mapped &then);
    void endRow();

    // Print set-up, once all rows are written.
    void finish();

private:
    XlsxContext &m_context;
    QString m_title;
    QList<Column> m_columns;
    XlsxSheet m_sheet;
    int m_row = 0;
    double m_height; // of the present row
};
