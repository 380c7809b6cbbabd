// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/sheettable.h"

#include <QHash>

#include <algorithm>

namespace {

constexpr int MostRows = 5000; // of a sheet that holds one report
constexpr int MostColumns = 500;

// Spreadsheets keep 0.3 as 0.30000000000000004; fifteen digits are what they show.
QString shownNumber(const QString &stored)
{
    bool isNumber = false;
    const double value = stored.toDouble(&isNumber);
    const bool plain = stored.size() <= 15 && !stored.contains(u'e', Qt::CaseInsensitive);
    if (!isNumber || plain)
        return stored;
    QString text = QString::number(value, 'f', 6);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

// Makes the cell as large as the merge, as far as no other merge is there already.
void cover(const ReadMerge &merge, const ReadTable &table, QList<int> &covered, ReadCell &cell)
{
    cell.rowSpan = std::min(merge.rowSpan, table.rows - cell.row);
    while (cell.columnSpan < merge.columnSpan && covered[cell.column + cell.columnSpan] == 0)
        ++cell.columnSpan;
    for (int i = 0; i < cell.columnSpan; ++i)
        covered[cell.column + i] = cell.rowSpan - 1;
}

} // namespace

QString shownText(const ReadSheetCell &cell)
{
    using Kind = ReadSheetCell::Kind;
    if (cell.kind == Kind::Blank)
        return cell.pending ? u'=' + cell.formula : QString();
    return cell.kind == Kind::Number ? cell.before + shownNumber(cell.text) + cell.behind
                                     : cell.text;
}

ReadTable tableOf(const ReadSheet &sheet, qsizetype &left)
{
    ReadTable table;
    for (qsizetype i = 0; i < sheet.size(); ++i) {
        if (sheet.row(i) >= MostRows || sheet.column(i) >= MostColumns) {
            table.cut = true;
            continue;
        }
        table.rows = std::max(table.rows, sheet.row(i) + 1);
        table.columns = std::max(table.columns, sheet.column(i) + 1);
    }
    QHash<std::pair<int, int>, ReadMerge> merges; // by their first cells
    for (const ReadMerge &merge : sheet.merges) {
        if (merge.row >= table.rows || merge.column >= table.columns)
            continue;
        ReadMerge &kept = merges[{merge.row, merge.column}] = merge;
        kept.rowSpan = std::min(kept.rowSpan, table.rows - kept.row);
        kept.columnSpan = std::min(kept.columnSpan, MostColumns - kept.column);
    }
    for (const ReadMerge &merge : std::as_const(merges))
        table.columns = std::max(table.columns, merge.column + merge.columnSpan);
    if (table.columns > 0 && table.rows > left / table.columns) {
        table.rows = static_cast<int>(left / table.columns);
        table.cut = true;
    }
    left -= qsizetype(table.rows) * table.columns;

    QList<int> covered(table.columns, 0); // by column: rows from the present one on
    qsizetype next = 0;                   // of the sheet's cells
    for (int row = 0; row < table.rows; ++row) {
        while (next < sheet.size() && sheet.row(next) < row)
            ++next;
        for (int column = 0; column < table.columns; ++column) {
            while (next < sheet.size() && sheet.row(next) == row && sheet.column(next) < column)
                ++next;
            if (covered[column] > 0) {
                --covered[column];
                continue;
            }
            const bool filled =
                next < sheet.size() && sheet.row(next) == row && sheet.column(next) == column;
            ReadCell cell{row, column, 1, 1, filled ? shownText(sheet.cell(next)) : QString()};
            if (const auto merge = merges.constFind({row, column}); merge != merges.cend())
                cover(*merge, table, covered, cell);
            table.cells.append(cell);
            column += cell.columnSpan - 1;
        }
    }
    return table;
}
