// SPDX-License-Identifier: GPL-3.0-or-later
// TableMatcher once rows are recognised: their figures, and what is none of the form's.
#include "import/cellreading.h"
#include "import/columnfinder.h"
#include "import/tablematcher.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isCount(const CellSpec &spec)
{
    return spec.type == ValueType::Count || spec.type == ValueType::SignedCount;
}

QString unitIn(const QString &heading)
{
    if (heading.contains(u"万元"_s))
        return u"万元"_s;
    return heading.contains(u'元') ? u"元"_s : QString();
}

} // namespace

void TableMatcher::readRow(const Row &row, const PageRow &source, qsizetype from, bool sure,
                           const QList<const PageRow *> &above, MatchedTable &result) const
{
    const ColumnFinder finder(row.headings, row.keys, above);
    const PickedCells picked = finder.pick(source, from);
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const CellSpec *spec = m_form.cell(row.cells[i]);
        const PageCell *cell = picked.cells[i];
        const QString unit = isCount(*spec) ? QString() : unitIn(finder.written(i));
        ImportedCell read = cell ? readImportedCell(cell->text, *spec, unit) : ImportedCell();
        read.cell = row.cells[i];
        read.rowLabel = source.labelText();
        read.table = source.table;
        read.row = source.row;
        read.column = cell ? cell->column : -1;
        if (!cell || (!picked.sure && read.doubt != ImportDoubt::Blank)) {
            read.doubt = ImportDoubt::Position;
            read.figure = Figure(); // whose it is cannot be told
        } else if (!sure && read.hasValue()) {
            read.doubt = ImportDoubt::Label;
        }
        result.cells.append(read);
    }
    if (!picked.sure && source.hasFigures())
        result.unplaced.append(source.allText());
    for (const ChangedLabel &heading : finder.changed()) {
        if (!source.ofLine && !result.changed.contains(heading))
            result.changed.append(heading);
    }
}

// The rows that a group's subtotal adds up; none for a group without one.
QList<const TableMatcher::Row *> TableMatcher::partsOf(qsizetype group) const
{
    QList<const Row *> parts;
    const auto sum = std::find_if(
        m_form.cells.cbegin(), m_form.cells.cend(), [this, group](const CellSpec &spec) {
            return spec.role == CellRole::Group && spec.table == m_spec.id &&
                   !spec.terms.isEmpty() && spec.rowLabel == m_rows[group].label;
        });
    if (sum == m_form.cells.cend())
        return parts;
    for (const Row &row : m_rows) {
        const bool added =
            std::any_of(sum->terms.cbegin(), sum->terms.cend(),
                        [&row](const SumTerm &term) { return row.cells.contains(term.cell); });
        if (added)
            parts.append(&row);
    }
    return parts;
}

// A group's label with figures, whose own rows the source lacks. Nothing in it is nothing in each
// row; anything else may be in any of them, of which the last stands for what has no row. True when
// that leaves no question.
bool TableMatcher::readGroup(qsizetype group, const PageRow &source, qsizetype from,
                             const QList<const PageRow *> &above, MatchedTable &result) const
{
    const QList<const Row *> parts = partsOf(group);
    if (parts.isEmpty())
        return false;
    const Row &last = *parts.last();
    const PickedCells picked = ColumnFinder(last.headings, last.keys, above).pick(source, from);
    if (!picked.sure)
        return false;
    bool clear = true;
    QList<ImportedCell> row;
    for (qsizetype i = 0; i < last.cells.size(); ++i) {
        ImportedCell read =
            picked.cells[i] ? readImportedCell(picked.cells[i]->text, *m_form.cell(last.cells[i]))
                            : ImportedCell();
        const bool isZero = read.figure.isNumber() && read.figure.value == Amount();
        clear = clear && (isZero || read.doubt == ImportDoubt::Blank);
        read.rowLabel = source.labelText();
        read.table = source.table;
        read.row = source.row;
        read.column = picked.cells[i] ? picked.cells[i]->column : -1;
        if (read.hasValue()) {
            read.doubt = isZero ? ImportDoubt::Note : ImportDoubt::Group;
            read.figure.source.note =
                u"来源“%1”合为一行，为 %2"_s.arg(m_rows[group].label, read.raw);
        }
        row.append(read);
    }
    for (const Row *part : parts) {
        for (qsizetype i = 0; i < part->cells.size(); ++i) {
            const bool known = row[i].doubt == ImportDoubt::Note;
            if (!known && (!row[i].hasValue() || part != &last))
                continue;
            result.cells.append(row[i]);
            result.cells.last().cell = part->cells[i];
        }
    }
    return clear;
}

// What stands between the recognised rows, or with figures right below them, and is none of the
// form's.
void TableMatcher::listExtraRows(const QList<const PageRow *> &rows, const QList<bool> &used,
                                 qsizetype first, qsizetype last, MatchedTable &result) const
{
    for (qsizetype i = first; i < rows.size(); ++i) {
        const QList<PageCell> &cells = rows[i]->cells;
        const bool hasFigures = rows[i]->hasFigures();
        if (i > last && (!hasFigures || rows[i]->table != rows[last]->table))
            return;
        if (rows[i]->ofLine && !hasFigures)
            continue; // a piece of a label
        const bool known = std::all_of(cells.cbegin(), cells.cend(), [this](const auto &cell) {
            return cell.fromAbove || cell.isBlank() ||
                   (!cell.key.isEmpty() && isPrintedLabel(cell.key));
        });
        if (used[i] || known)
            continue;
        result.extraRows.append(rows[i]->allText());
        result.extra.append({rows[i]->table, rows[i]->row});
    }
}
