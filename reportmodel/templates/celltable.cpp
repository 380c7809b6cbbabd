// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/celltable.h"

#include <QCoreApplication>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TemplateReader)
};

} // namespace

void CellTable::add(const JsonNode &node, const CellSpec &cell)
{
    if (m_index.contains(cell.id))
        node.fail(Text::tr("There is a figure “%1” already.").arg(cell.id));
    m_index.insert(cell.id, static_cast<int>(m_cells.size()));
    m_cells.append(cell);
    m_paths.append(node.path());
}

int CellTable::find(const JsonNode &node, const QString &id) const
{
    const int index = m_index.value(id, -1);
    if (index < 0)
        node.fail(Text::tr("There is no figure “%1”.").arg(id));
    return index;
}

void CellTable::markPrinted(const JsonNode &node, const QString &id)
{
    if (m_printed.contains(id))
        node.fail(Text::tr("“%1” is printed twice.").arg(id));
    m_printed.insert(id);
}

void CellTable::setSum(const JsonNode &node, int index, const QList<SumTerm> &terms)
{
    CellSpec &cell = m_cells[index];
    if (!cell.terms.isEmpty())
        node.fail(Text::tr("“%1” has a sum already.").arg(cell.id));
    cell.terms = terms;
    m_sumPaths.insert(index, node.path());
}

void CellTable::finish(JsonReading *reading)
{
    QList<Visit> visits(m_cells.size(), Visit::NotYet);
    for (int i = 0; i < m_cells.size(); ++i) {
        CellSpec &cell = m_cells[i];
        const bool summed = !cell.terms.isEmpty();
        const bool printed = cell.table.isEmpty() || m_printed.contains(cell.id);
        if (summed)
            cell.role = printed ? CellRole::Computed : CellRole::Group;
        if (!printed && !summed) {
            reading->fail(m_paths[i], Text::tr("“%1” is neither printed nor a sum.").arg(cell.id));
        }
        if (summed && !cell.link.isEmpty())
            reading->fail(m_paths[i], Text::tr("A linked figure cannot be a sum as well."));
        if (leadsToItself(i, &visits)) {
            reading->fail(m_sumPaths.value(i),
                          Text::tr("The sum of “%1” contains itself.").arg(cell.id));
        }
    }
}

bool CellTable::leadsToItself(int index, QList<Visit> *visits) const
{
    if (visits->at(index) != Visit::NotYet)
        return visits->at(index) == Visit::OnTheWay;
    (*visits)[index] = Visit::OnTheWay;
    for (const SumTerm &term : m_cells[index].terms) {
        if (leadsToItself(m_index.value(term.cell), visits))
            return true;
    }
    (*visits)[index] = Visit::Done;
    return false;
}
