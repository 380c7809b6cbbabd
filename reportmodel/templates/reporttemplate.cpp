// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/reporttemplate.h"

#include <algorithm>

namespace {

template <class List>
auto findById(const List &list, QStringView id) -> const typename List::value_type *
{
    const auto it =
        std::find_if(list.cbegin(), list.cend(), [id](const auto &item) { return item.id == id; });
    return it == list.cend() ? nullptr : &*it;
}

} // namespace

void ReportTemplate::buildIndex()
{
    m_cellIndex.clear();
    m_cellIndex.reserve(cells.size());
    for (int i = 0; i < cells.size(); ++i)
        m_cellIndex.insert(cells[i].id, i);
}

const CellSpec *ReportTemplate::cell(QStringView cellId) const
{
    const auto it = m_cellIndex.constFind(cellId.toString());
    return it == m_cellIndex.cend() ? nullptr : &cells[*it];
}

const Chapter *ReportTemplate::chapter(QStringView chapterId) const
{
    return findById(chapters, chapterId);
}

const TableSpec *ReportTemplate::table(QStringView tableId) const
{
    return findById(tables, tableId);
}

const FigureGroup *ReportTemplate::group(QStringView groupId) const
{
    return findById(groups, groupId);
}
