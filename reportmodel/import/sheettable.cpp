// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/sheettable.h"

#include <QMap>
#include <QSet>

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

QString textOf(const ReadSheetCell &cell)
{
    using Kind = ReadSheetCell::Kind;
    if (cell.kind == Kind::Blank)
        return cell.formula.isEmpty() ? QString() : u'=' + cell.formula;
    return cell.kind == Kind::Number ? shownNumber(cell.text) : cell.text;
}

} // namespace

ReadTable tableOf(const ReadSheet &sheet)
{
    QMap<std::pair<int, int>, ReadCell> cells; // in reading order
    int rows = 0;
    int columns = 0;
    const auto add = [&](int row, int column, int rowSpan, int columnSpan, const QString &text) {
        cells.insert({row, column}, {row, column, rowSpan, columnSpan, text});
        rows = std::max(rows, row + rowSpan);
        columns = std::max(columns, column + columnSpan);
    };
    for (auto it = sheet.cells.cbegin(); it != sheet.cells.cend(); ++it) {
        const auto [row, column] = it.key();
        if (row < MostRows && column < MostColumns)
            add(row, column, 1, 1, textOf(*it));
    }
    QSet<std::pair<int, int>> covered;
    for (const ReadMerge &merge : sheet.merges) {
        if (merge.row >= rows || merge.column >= columns)
            continue;
        const int rowSpan = std::min(merge.rowSpan, rows - merge.row);
        const int columnSpan = std::min(merge.columnSpan, MostColumns - merge.column);
        add(merge.row, merge.column, rowSpan, columnSpan,
            textOf(sheet.at(merge.row, merge.column)));
        for (int row = merge.row; row < merge.row + rowSpan; ++row) {
            for (int column = merge.column; column < merge.column + columnSpan; ++column)
                covered.insert({row, column});
        }
        covered.remove({merge.row, merge.column});
    }
    ReadTable table;
    table.rows = rows;
    table.columns = columns;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (covered.contains({row, column}))
                continue;
            const auto cell = cells.constFind({row, column});
            table.cells.append(cell == cells.cend() ? ReadCell{row, column, 1, 1, {}} : *cell);
        }
    }
    return table;
}
