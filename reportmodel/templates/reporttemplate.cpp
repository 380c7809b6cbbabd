// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/reporttemplate.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

template <class List>
auto findById(const List &list, QStringView id) -> const typename List::value_type *
{
    const auto it =
        std::find_if(list.cbegin(), list.cend(), [id](const auto &item) { return item.id == id; });
    return it == list.cend() ? nullptr : &*it;
}

struct KindName
{
    ChartKind kind;
    QLatin1StringView id;
};
constexpr std::array KindNames{
    KindName{ChartKind::HorizontalBar, "horizontal-bar"_L1},
    KindName{ChartKind::StackedBar, "stacked-bar"_L1},
    KindName{ChartKind::GroupedBar, "grouped-bar"_L1},
    KindName{ChartKind::Donut, "donut"_L1},
    KindName{ChartKind::Line, "line"_L1},
};

} // namespace

QString chartKindId(ChartKind kind)
{
    const auto named = std::find_if(KindNames.begin(), KindNames.end(),
                                    [kind](const KindName &name) { return name.kind == kind; });
    return named == KindNames.end() ? QString() : QString(named->id);
}

std::optional<ChartKind> chartKindFromId(QStringView id)
{
    const auto named = std::find_if(KindNames.begin(), KindNames.end(),
                                    [id](const KindName &name) { return name.id == id; });
    return named == KindNames.end() ? std::nullopt : std::optional(named->kind);
}

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
