// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportmerge.h"

#include <QMap>
#include <QPair>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// What can only be taken together: numbers are bound by their position in a text.
using Unit = QPair<QString, QString>;

Unit unitOf(const ReportDifference &difference)
{
    return {difference.part == "bindings"_L1 ? u"texts"_s : difference.part, difference.id};
}

QMap<Unit, QList<ReportDifference>> byUnit(const QList<ReportDifference> &differences)
{
    QMap<Unit, QList<ReportDifference>> units;
    for (const ReportDifference &difference : differences)
        units[unitOf(difference)].append(difference);
    return units;
}

} // namespace

Result<ReportMerge> mergeReports(const Report &base, const Report &mine, const Report &theirs)
{
    const auto changedByMe = byUnit(diff(base, mine));
    const auto changedByThem = byUnit(diff(base, theirs));
    const auto apart = byUnit(diff(mine, theirs));
    ReportMerge merge;
    for (auto unit = apart.cbegin(); unit != apart.cend(); ++unit) {
        if (!changedByThem.contains(unit.key()))
            continue; // mine alone
        if (changedByMe.contains(unit.key())) {
            // A text is told before the numbers bound in it.
            MergeConflict conflict{unit.value()};
            std::stable_partition(conflict.theirs.begin(), conflict.theirs.end(),
                                  [](const auto &one) { return one.part != "bindings"_L1; });
            merge.conflicts.append(conflict);
        } else {
            merge.takenOver += unit.value();
        }
    }
    Result<Report> merged = applyDifferences(merge.takenOver, mine);
    if (!merged)
        return merged.error();
    merge.merged = std::move(*merged);
    return merge;
}

Result<Report> withTheirs(const ReportMerge &merge, const QList<qsizetype> &conflicts)
{
    QList<ReportDifference> chosen;
    for (const qsizetype i : conflicts)
        chosen += merge.conflicts.at(i).theirs;
    return applyDifferences(chosen, merge.merged);
}
