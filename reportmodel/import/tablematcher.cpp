// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/tablematcher.h"

#include "import/columnfinder.h"
#include "import/labelkey.h"

#include <algorithm>
#include <vector>

// A source row for a row of the form.
struct TableMatcher::Found
{
    int row = -1;          // index among the form's rows
    qsizetype source = -1; // index among the source's rows
    int likeness = 0;
    qsizetype from = 0; // index of the first cell behind the label
};

namespace {

constexpr int StrongRows = 3;
constexpr int StrongHeadings = 6;
constexpr int NoteLikeness = 70;
constexpr int Faint = 30; // likeness a row must have to be taken for its place

struct Likeness
{
    int value = 0;
    qsizetype from = 0;
};

Likeness likenessOf(const PageRow &source, const QString &key, const QStringList &joined,
                    bool firstOnly)
{
    Likeness best;
    for (const PageLabel &label : source.labels) {
        int value = LabelKey::likeness(label.key, key);
        for (const QString &other : joined) // one cell may hold its group's label, too
            value = std::max(
                value, label.key.size() > key.size() ? LabelKey::likeness(label.key, other) : 0);
        if (value > best.value)
            best = {value, label.end};
        if (firstOnly)
            break;
    }
    return best;
}

} // namespace

TableMatcher::TableMatcher(const ReportTemplate &form, const TableSpec &table)
    : m_form(form)
    , m_spec(table)
{
    addRows();
    for (const GridCell &cell : table.cells) {
        if (cell.kind != GridCell::Kind::Figure)
            m_printed.append(LabelKey::of(cell.text));
    }
    m_printed.removeDuplicates();
}

void TableMatcher::addRows()
{
    const auto heading = [this](const GridCell &figure) {
        const GridCell *nearest = nullptr;
        for (const GridCell &cell : m_spec.cells) {
            const bool above = cell.kind == GridCell::Kind::Header && cell.row < figure.row &&
                               cell.column <= figure.column &&
                               figure.column < cell.column + cell.columnSpan;
            if (above && (!nearest || cell.row > nearest->row))
                nearest = &cell;
        }
        return nearest ? nearest->text : QString();
    };
    QList<std::pair<const GridCell *, QString>> groups; // that reach to the present line
    for (int line = 0; line < m_spec.rows; ++line) {
        Row row;
        for (const GridCell &cell : m_spec.cells) {
            if (cell.row != line)
                continue;
            if (cell.kind == GridCell::Kind::Figure) {
                row.cells.append(cell.cell);
                row.headings.append(heading(cell));
                row.keys.append(LabelKey::of(row.headings.last()));
            } else if (cell.kind == GridCell::Kind::RowLabel) {
                if (!row.label.isEmpty()) // the label of a group in front of it
                    m_rows.append({row.key, {}, row.label, {}, {}, {}});
                row.label = cell.text;
                row.key = LabelKey::of(cell.text);
                groups.append({&cell, row.key});
            }
        }
        groups.removeIf(
            [line](const auto &group) { return group.first->row + group.first->rowSpan <= line; });
        QString joined = row.key;
        for (qsizetype i = groups.size() - 2; i >= 0; --i) {
            joined.prepend(groups[i].second);
            row.joined.append(joined);
        }
        if (!row.cells.isEmpty())
            m_rows.append(row);
    }
}

bool TableMatcher::isPrintedLabel(const QString &key) const
{
    return std::any_of(m_printed.cbegin(), m_printed.cend(), [&key](const QString &label) {
        return LabelKey::likeness(key, label) >= LabelKey::Surely;
    });
}

int TableMatcher::strength(const QList<PageRow> &rows) const
{
    int strength = 0;
    if (!hasRowLabels()) {
        for (const PageRow &row : rows) {
            if (isWholeLine(row))
                return StrongHeadings;
            for (const PageCell &cell : row.cells)
                strength += !cell.fromAbove && !cell.key.isEmpty() && isPrintedLabel(cell.key);
        }
        return strength;
    }
    for (const Row &row : m_rows) {
        strength +=
            !row.cells.isEmpty() &&
            std::any_of(rows.cbegin(), rows.cend(), [&row](const PageRow &source) {
                return likenessOf(source, row.key, row.joined, false).value >= LabelKey::Surely;
            });
    }
    if (strength == 0 || strength >= StrongRows)
        return strength;
    // A table of one block (行政许可 alone) is known by its headings too.
    const bool headed = std::any_of(rows.cbegin(), rows.cend(), [this](const PageRow &source) {
        return std::any_of(source.cells.cbegin(), source.cells.cend(), [this](const auto &cell) {
            return std::any_of(m_rows.cbegin(), m_rows.cend(), [&cell](const Row &row) {
                return std::any_of(row.keys.cbegin(), row.keys.cend(), [&cell](const auto &key) {
                    return LabelKey::likeness(cell.key, key) >= LabelKey::Surely;
                });
            });
        });
    });
    return headed ? StrongRows : strength;
}

// Its fifteen figures in one line of text, where the headings are in pieces.
bool TableMatcher::isWholeLine(const PageRow &row) const
{
    return row.ofLine && row.bareFigures() == m_rows[0].cells.size();
}

bool TableMatcher::isStrong(int strength) const
{
    return strength >= (hasRowLabels() ? StrongRows : StrongHeadings);
}

// The best choice of rows in their order (as texts are aligned).
QList<TableMatcher::Found> TableMatcher::align(const QList<const PageRow *> &rows) const
{
    const auto height = static_cast<size_t>(rows.size());
    const auto width = static_cast<size_t>(m_rows.size());
    std::vector<Likeness> alike(height * width);
    std::vector<int> best((height + 1) * (width + 1), 0);
    for (size_t i = 0; i < height; ++i) {
        for (size_t j = 0; j < width; ++j) {
            const Row &row = m_rows[static_cast<qsizetype>(j)];
            const bool group = row.cells.isEmpty();
            Likeness likeness =
                likenessOf(*rows[static_cast<qsizetype>(i)], row.key, row.joined, group);
            if (group && likeness.value < LabelKey::Surely)
                likeness = {};
            alike[i * width + j] = likeness;
            const int here = likeness.value < LabelKey::Perhaps
                                 ? 0
                                 : best[i * (width + 1) + j] + likeness.value - LabelKey::Perhaps +
                                       (group ? 1 : 2);
            best[(i + 1) * (width + 1) + j + 1] =
                std::max({best[i * (width + 1) + j + 1], best[(i + 1) * (width + 1) + j], here});
        }
    }
    QList<Found> found;
    size_t i = height;
    size_t j = width;
    while (i > 0 && j > 0) {
        const int value = best[i * (width + 1) + j];
        if (value == best[(i - 1) * (width + 1) + j]) {
            --i;
        } else if (value == best[i * (width + 1) + j - 1]) {
            --j;
        } else {
            --i;
            --j;
            const Likeness &likeness = alike[i * width + j];
            found.prepend(
                {static_cast<int>(j), static_cast<qsizetype>(i), likeness.value, likeness.from});
        }
    }
    return found;
}

// Rows between two recognised ones, as many as the form has there, are those.
void TableMatcher::fillGaps(const QList<const PageRow *> &rows, QList<Found> &found) const
{
    QList<Found> filled;
    Found before{-1, -1, 0, 0};
    const auto fill = [&](const Found &after) {
        QList<int> wanted;
        for (int row = before.row + 1; row < after.row; ++row) {
            if (!m_rows[row].cells.isEmpty())
                wanted.append(row);
        }
        QList<Found> there;
        for (qsizetype i = before.source + 1; i < after.source && !wanted.isEmpty(); ++i) {
            const PageRow &source = *rows[i];
            const Row &row = m_rows[wanted[std::min(there.size(), wanted.size() - 1)]];
            const Likeness likeness = likenessOf(source, row.key, row.joined, false);
            const auto own =
                std::count_if(source.cells.cbegin(), source.cells.cend(), [](const PageCell &cell) {
                    return !cell.fromAbove && cell.isFigure;
                });
            const bool printed = !source.labels.isEmpty() && likeness.value < Faint;
            if (own < row.cells.size() || printed)
                continue;
            const qsizetype behind =
                source.labels.isEmpty() ? source.cells.size() - row.cells.size() : likeness.from;
            there.append({-1, i, std::max(likeness.value, 1), std::max<qsizetype>(behind, 0)});
        }
        if (there.size() != wanted.size())
            return;
        for (qsizetype i = 0; i < there.size(); ++i) {
            there[i].row = wanted[i];
            filled.append(there[i]);
        }
    };
    for (const Found &one : std::as_const(found)) {
        if (before.row >= 0)
            fill(one);
        filled.append(one);
        before = one;
    }
    found = filled;
}

// Neither the form nor the source has a row of figures between the two.
bool TableMatcher::isNext(const Found &one, const Found &next,
                          const QList<const PageRow *> &rows) const
{
    for (int row = one.row + 1; row < next.row; ++row) {
        if (!m_rows[row].cells.isEmpty())
            return false;
    }
    for (qsizetype i = one.source + 1; i < next.source; ++i) {
        if (!rows[i]->ofLine || rows[i]->hasFigures())
            return false;
    }
    return true;
}

MatchedTable TableMatcher::match(const QList<QList<PageRow>> &tables) const
{
    if (!hasRowLabels())
        return matchHeaded(tables);
    QList<const PageRow *> rows;
    for (const QList<PageRow> &table : tables) {
        for (const PageRow &row : table)
            rows.append(&row);
    }
    QList<Found> found = align(rows);
    MatchedTable result;
    if (found.isEmpty())
        return result;
    result.table = m_spec.id;
    for (const Found &one : std::as_const(found))
        result.certainRows += !m_rows[one.row].cells.isEmpty();
    fillGaps(rows, found);

    QList<bool> used(rows.size(), false);
    QList<bool> seen(m_rows.size(), false);
    for (qsizetype i = 0; i < found.size(); ++i) {
        const Found &one = found[i];
        const Row &row = m_rows[one.row];
        const PageRow &source = *rows[one.source];
        used[one.source] = true;
        seen[one.row] = true;
        if (!result.tables.contains(source.table))
            result.tables.append(source.table);
        if (row.cells.isEmpty()) { // a group's label alone in its row, perhaps with subtotals
            const bool bare = std::none_of(
                source.cells.cbegin() + one.from, source.cells.cend(), [](const PageCell &cell) {
                    return !cell.fromAbove && cell.isFigure && !cell.isBlank();
                });
            const int next = i + 1 < found.size() ? found[i + 1].row : -1;
            const QList<const Row *> parts = partsOf(one.row);
            const bool alone = std::none_of(parts.cbegin(), parts.cend(), [&](const Row *part) {
                return part == &m_rows[std::max(next, 0)];
            });
            used[one.source] = bare || (alone && readGroup(one.row, source, one.from,
                                                           rows.first(one.source), result));
            continue;
        }
        // A doubtful label is as good as a sure one where its neighbours leave no other place.
        const bool pinnedBefore =
            i > 0 ? found[i - 1].likeness >= LabelKey::Surely && isNext(found[i - 1], one, rows)
                  : one.row == 0;
        const bool pinnedBehind =
            i + 1 < found.size()
                ? found[i + 1].likeness >= LabelKey::Surely && isNext(one, found[i + 1], rows)
                : one.row + 1 == m_rows.size();
        const bool sure = one.likeness >= LabelKey::Surely ||
                          (one.likeness >= LabelKey::Perhaps && (pinnedBefore || pinnedBehind)) ||
                          (pinnedBefore && pinnedBehind);
        const QList<const PageRow *> above = rows.first(one.source);
        readRow(row, source, one.from, sure, above, result);
        const PageCell *last = one.from > 0 ? &source.cells[one.from - 1] : nullptr;
        const bool alone = last && LabelKey::likeness(last->key, row.key) >= LabelKey::Perhaps;
        const QString written = alone ? last->text.simplified() : source.labelText();
        const bool asPrinted =
            std::any_of(source.labels.cbegin(), source.labels.cend(),
                        [&row](const PageLabel &label) { return label.key == row.key; });
        result.ofLines = result.ofLines || source.ofLine;
        const bool withGroup =
            std::any_of(source.labels.cbegin(), source.labels.cend(),
                        [&row](const PageLabel &label) { return row.joined.contains(label.key); });
        if (!asPrinted && !withGroup && !source.ofLine)
            result.changed.append({row.label, written});
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (seen[i] || m_rows[i].cells.isEmpty())
            continue;
        QStringList missing;
        for (const QString &cell : m_rows[i].cells) {
            if (std::none_of(result.cells.cbegin(), result.cells.cend(),
                             [&cell](const ImportedCell &read) { return read.cell == cell; }))
                missing += cell; // not known by the row of its group either
        }
        result.missing += missing;
        if (!missing.isEmpty())
            result.missingRows += m_rows[i].label;
    }
    const QString note = LabelKey::of(m_spec.cells.isEmpty() ? QString() : m_spec.cells[0].text);
    const bool wantsNote =
        !m_spec.cells.isEmpty() && m_spec.cells[0].kind == GridCell::Kind::Corner;
    result.hasNote = !wantsNote;
    for (const PageRow *row : std::as_const(rows)) {
        for (const PageCell &cell : row->cells)
            result.hasNote = result.hasNote || LabelKey::likeness(cell.key, note) >= NoteLikeness;
    }
    result.first = {rows[found.first().source]->table, rows[found.first().source]->row};
    result.last = {rows[found.last().source]->table, rows[found.last().source]->row};
    listExtraRows(rows, used, found.first().source, found.last().source, result);
    return result;
}

// A table without labels in front of its rows: one row of figures below its headings.
MatchedTable TableMatcher::matchHeaded(const QList<QList<PageRow>> &tables) const
{
    MatchedTable result;
    for (const QList<PageRow> &table : tables) {
        QList<const PageRow *> above;
        bool done = false;
        for (const PageRow &row : table) {
            const bool headings =
                std::any_of(row.cells.cbegin(), row.cells.cend(), [this](const PageCell &cell) {
                    return !cell.fromAbove && !cell.key.isEmpty() && isPrintedLabel(cell.key);
                });
            if (!headings && (!above.isEmpty() || row.ofLine) && !done) {
                const ColumnFinder finder(m_rows[0].headings, m_rows[0].keys, above);
                if (row.ofLine ? !isWholeLine(row) : !finder.isComplete()) {
                    above.append(&row);
                    continue;
                }
                result.table = m_spec.id;
                result.ofLines = row.ofLine;
                result.tables.append(row.table);
                qsizetype from = 0; // words in front of the figures
                while (from < row.cells.size() && !row.cells[from].isFigure)
                    ++from;
                if (from == row.cells.size())
                    from = 0;
                readRow(m_rows[0], row, from, true, above, result);
                done = true;
                result.first = result.last = {row.table, row.row};
            }
            above.append(&row);
        }
        if (done)
            break;
    }
    result.hasNote = true;
    result.certainRows = result.cells.isEmpty() ? 0 : 1;
    return result;
}
