// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/snapshots.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Snapshots)
};

constexpr qsizetype LongestName = 100;

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

Error noSuch(const QString &name)
{
    return badInput(Text::tr("There is no snapshot “%1” in this report.").arg(name));
}

} // namespace

Result<void> Snapshots::take(Report &report, const QString &name, const QDateTime &now)
{
    const QString tidy = name.simplified();
    if (tidy.isEmpty() || tidy.size() > LongestName)
        return badInput(
            Text::tr("A snapshot needs a name of at most %1 characters.").arg(LongestName));
    if (find(report, tidy)) {
        return badInput(
            Text::tr("There is a snapshot “%1” already; choose another name.").arg(tidy));
    }
    Snapshot snapshot;
    snapshot.name = tidy;
    // Whole seconds of world time, as they stand in the file.
    snapshot.time = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC);
    snapshot.report = report;
    snapshot.report.attached.clear();
    snapshot.report.snapshots.clear();
    snapshot.report.record.clear();
    snapshot.report.extra.remove(u"version"_s);
    report.snapshots.append(snapshot);
    return {};
}

const Snapshot *Snapshots::find(const Report &report, const QString &name)
{
    const auto found = std::find_if(report.snapshots.cbegin(), report.snapshots.cend(),
                                    [&](const Snapshot &one) { return one.name == name; });
    return found == report.snapshots.cend() ? nullptr : &*found;
}

Result<Report> Snapshots::restored(const Report &report, const QString &name)
{
    const Snapshot *snapshot = find(report, name);
    if (!snapshot)
        return noSuch(name);
    Report state = snapshot->report;
    for (const AttachedReport &earlier : report.attached) {
        if (earlier.report.year >= state.year) {
            return badInput(Text::tr("The snapshot “%1” is a report of %2, but %3 is attached now; "
                                     "remove that year first.")
                                .arg(name)
                                .arg(state.year)
                                .arg(earlier.report.year));
        }
    }
    state.attached = report.attached;
    state.snapshots = report.snapshots;
    state.record = report.record;
    state.readOnly = report.readOnly;
    if (const auto version = report.extra.constFind(u"version"_s);
        version != report.extra.constEnd())
        state.extra.insert(version.key(), version.value());
    return state;
}

Result<void> Snapshots::restore(Report &report, const QString &name)
{
    Result<Report> state = restored(report, name);
    if (!state)
        return state.error();
    report = std::move(*state);
    return {};
}

Result<void> Snapshots::remove(Report &report, const QString &name)
{
    if (!find(report, name))
        return noSuch(name);
    report.snapshots.removeIf([&](const Snapshot &one) { return one.name == name; });
    return {};
}
