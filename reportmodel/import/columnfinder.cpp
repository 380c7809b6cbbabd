// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/columnfinder.h"

#include "import/labelkey.h"

#include <algorithm>

namespace {

constexpr qsizetype MostRowsAbove = 40; // where the headings of a row are looked for

} // namespace

ColumnFinder::ColumnFinder(const QStringList &headings, const QStringList &keys,
                           const QList<const PageRow *> &above)
    : m_headings(headings)
    , m_keys(keys)
    , m_found(headings.size(), nullptr)
{
    if (above.isEmpty())
        return;
    m_table = above.last()->table;
    const bool repeated = QSet<QString>(keys.cbegin(), keys.cend()).size() < keys.size();
    QList<const PageCell *> candidates; // for headings that occur several times, by column
    const qsizetype last = std::max<qsizetype>(0, above.size() - MostRowsAbove);
    for (qsizetype i = above.size() - 1; i >= last && above[i]->table == m_table; --i) {
        for (const PageCell &cell : above[i]->cells) {
            if (cell.key.isEmpty() || cell.fromAbove)
                continue;
            int best = LabelKey::Surely - 1;
            qsizetype which = -1;
            for (qsizetype k = 0; k < keys.size(); ++k) {
                const int likeness = LabelKey::likeness(cell.key, keys[k]);
                if (likeness > best) {
                    best = likeness;
                    which = k;
                }
            }
            if (which < 0)
                continue;
            if (!repeated && !m_found[which])
                m_found[which] = &cell;
            if (repeated && std::none_of(candidates.cbegin(), candidates.cend(),
                                         [&cell](const PageCell *other) {
                                             return other->column == cell.column;
                                         }))
                candidates.append(&cell);
        }
    }
    if (!repeated)
        findMisspelt(above);
    if (!repeated || candidates.size() != keys.size())
        return;
    std::sort(candidates.begin(), candidates.end(),
              [](const PageCell *a, const PageCell *b) { return a->column < b->column; });
    for (qsizetype k = 0; k < keys.size(); ++k) {
        if (LabelKey::likeness(candidates[k]->key, keys[k]) < LabelKey::Surely)
            return;
    }
    m_found = candidates;
}

// A heading right between two that were found, or beside one, is the missing one though it hardly
// reads like it.
void ColumnFinder::findMisspelt(const QList<const PageRow *> &above)
{
    constexpr int faintly = 40;
    for (qsizetype k = 0; k < m_found.size(); ++k) {
        if (m_found[k])
            continue;
        for (const qsizetype beside : {k - 1, k + 1}) {
            if (m_found[k] || beside < 0 || beside >= m_found.size() || !m_found[beside])
                continue;
            for (const PageRow *row : above) {
                for (qsizetype i = 0; i < row->cells.size(); ++i) {
                    const qsizetype at = i + (k - beside);
                    const bool next = &row->cells[i] == m_found[beside] && at >= 0 &&
                                      at < row->cells.size() && !row->cells[at].fromAbove;
                    if (next && !m_found.contains(&row->cells[at]) &&
                        LabelKey::likeness(row->cells[at].key, m_keys[k]) >= faintly)
                        m_found[k] = &row->cells[at];
                }
            }
        }
    }
}

bool ColumnFinder::isComplete() const
{
    return std::none_of(m_found.cbegin(), m_found.cend(),
                        [](const PageCell *cell) { return !cell; });
}

QString ColumnFinder::written(qsizetype heading) const
{
    return m_found[heading] ? m_found[heading]->text : QString();
}

QList<ChangedLabel> ColumnFinder::changed() const
{
    QList<ChangedLabel> changed;
    for (qsizetype k = 0; k < m_found.size(); ++k) {
        if (m_found[k] && m_found[k]->key != m_keys[k])
            changed.append({m_headings[k], m_found[k]->text.simplified()});
    }
    return changed;
}

bool ColumnFinder::byColumns(const QList<const PageCell *> &own, PickedCells &picked) const
{
    QList<const PageCell *> rest = own;
    for (qsizetype k = 0; k < m_found.size(); ++k) {
        const auto it = std::find_if(own.cbegin(), own.cend(), [&](const PageCell *cell) {
            return m_found[k] && cell->column == m_found[k]->column;
        });
        picked.cells[k] = it == own.cend() ? nullptr : *it;
        rest.removeOne(picked.cells[k]);
    }
    return !picked.cells.contains(nullptr) &&
           std::all_of(rest.cbegin(), rest.cend(),
                       [](const PageCell *cell) { return cell->isBlank(); });
}

PickedCells ColumnFinder::pick(const PageRow &row, qsizetype from) const
{
    const qsizetype wanted = m_headings.size();
    QList<const PageCell *> own;
    for (qsizetype i = from; i < row.cells.size(); ++i) {
        if (!row.cells[i].fromAbove)
            own.append(&row.cells[i]);
    }
    PickedCells picked{QList<const PageCell *>(wanted, nullptr), false};
    if (row.table == m_table && byColumns(own, picked)) {
        picked.sure = true;
        return picked;
    }
    if (own.size() == wanted)
        return {own, true};
    QList<const PageCell *> filled;
    for (const PageCell *cell : std::as_const(own)) {
        if (!cell->isBlank())
            filled.append(cell);
    }
    if (wanted == 1 && filled.size() <= 1 && !own.isEmpty())
        return {{filled.isEmpty() ? own.first() : filled.first()}, true};
    if (filled.size() == wanted)
        return {filled, true}; // blank cells were not merged with their neighbours
    if (filled.isEmpty() && own.size() > wanted)
        return {own.first(wanted), true};
    // Blank cells of labels that were not merged stand in front.
    while (own.size() > wanted && own.first()->isBlank() && !isComplete())
        own.removeFirst();
    if (own.size() == wanted)
        return {own, false};
    return picked; // what stands under the headings, as far as it does
}
