// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pagerows.h"

#include "base/figureinput.h"
#include "import/cellreading.h"
#include "import/labelkey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostRows = 3000;
constexpr qsizetype MostCells = 100'000;
constexpr qsizetype LongestLabel = 300;
constexpr qsizetype MostLabels = 4;
constexpr qsizetype LongestListed = 120;

// In lines of text the pieces of a label stand in lines above and below the figures, too.
void findSpreadLabels(QList<PageRow> &rows)
{
    constexpr qsizetype most = 4;             // lines on either side
    const auto piece = [&rows](qsizetype i) { // the words of a line without figures
        if (i < 0 || i >= rows.size() || rows[i].cells.isEmpty())
            return QString();
        for (const PageCell &cell : std::as_const(rows[i].cells)) {
            if (cell.isFigure && !cell.isBlank())
                return QString();
        }
        return rows[i].cells.last().key;
    };
    QList<QList<PageLabel>> spread(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!rows[i].hasFigures())
            continue;
        const PageLabel own = rows[i].labels.value(0);
        QString above;
        for (qsizetype up = 0; up <= most; ++up) {
            if (up > 0) {
                const QString words = piece(i - up);
                if (words.isEmpty())
                    break;
                above.prepend(words);
            }
            QString below;
            for (qsizetype down = 0; down <= most; ++down) {
                if (down > 0) {
                    const QString words = piece(i + down);
                    if (words.isEmpty())
                        break;
                    below += words;
                }
                if (up + down > 0)
                    spread[i].append({above + own.key + below, own.end});
            }
        }
    }
    for (qsizetype i = 0; i < rows.size(); ++i)
        rows[i].labels += spread[i];
}

void findLabels(PageRow &row)
{
    QList<std::pair<QString, qsizetype>> own; // key and index of its cell
    for (qsizetype i = 0; i < row.cells.size() && own.size() < MostLabels; ++i) {
        const PageCell &cell = row.cells[i];
        if (cell.isFigure && !cell.isBlank())
            break;
        if (!cell.fromAbove && !cell.key.isEmpty())
            own.append({cell.key, i});
    }
    for (qsizetype last = own.size() - 1; last >= 0; --last) {
        QString joined;
        for (qsizetype first = last; first >= 0; --first) {
            joined.prepend(own[first].first);
            row.labels.append({joined, own[last].second + 1});
        }
    }
}

} // namespace

bool PageCell::isBlank() const
{
    return isFigure && foldForReading(text).trimmed().isEmpty();
}

qsizetype PageRow::bareFigures() const
{
    const bool bare = std::all_of(cells.cbegin(), cells.cend(),
                                  [](const PageCell &cell) { return cell.isFigure; });
    return bare ? cells.size() : 0;
}

bool PageRow::hasFigures() const
{
    return std::any_of(cells.cbegin(), cells.cend(), [](const PageCell &cell) {
        return !cell.fromAbove && cell.isFigure && !cell.isBlank();
    });
}

QString PageRow::labelText() const
{
    QStringList words;
    for (const PageCell &cell : cells) {
        if (!cell.fromAbove && !cell.key.isEmpty())
            words += cell.text.simplified();
    }
    return words.join(u' ');
}

QString PageRow::allText() const
{
    QStringList words;
    for (const PageCell &cell : cells) {
        if (!cell.fromAbove && !cell.isBlank())
            words += cell.text.simplified();
    }
    const QString text = words.join(u" | "_s);
    return text.size() > LongestListed ? text.first(LongestListed) + u'…' : text;
}

QList<PageRow> pageRows(const ReadTable &table, int number, bool *cut)
{
    const int rows = std::min(table.rows, MostRows);
    QList<PageRow> result(rows);
    for (int row = 0; row < rows; ++row) {
        result[row].table = number;
        result[row].row = row;
        result[row].ofLine = table.ofLines;
    }
    qsizetype count = 0;
    for (const ReadCell &cell : table.cells) {
        if (cell.row >= rows || count > MostCells)
            break;
        PageCell one{cell.text, {}, cell.column, cell.columnSpan, false, false};
        one.isFigure = looksLikeFigure(cell.text);
        if (!one.isFigure)
            one.key = LabelKey::of(QStringView(cell.text).left(LongestLabel));
        const int end = std::min(cell.row + cell.rowSpan, rows);
        for (int row = cell.row; row < end; ++row) {
            one.fromAbove = row > cell.row;
            result[row].cells.append(one);
            ++count;
        }
    }
    for (PageRow &row : result) {
        std::sort(row.cells.begin(), row.cells.end(),
                  [](const PageCell &a, const PageCell &b) { return a.column < b.column; });
        findLabels(row);
    }
    if (table.ofLines)
        findSpreadLabels(result);
    *cut = table.rows > rows || count > MostCells;
    return result;
}
