// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/migrations.h"

#include <algorithm>

const QList<Migration> &Migrations::all()
{
    static const QList<Migration> steps;
    return steps;
}

std::optional<QStringList> Migrations::run(QJsonObject &file, int from, int to,
                                           const QList<Migration> &steps)
{
    QJsonObject migrated = file;
    QStringList notes;
    for (int version = from; version < to; ++version) {
        const auto step = std::find_if(steps.cbegin(), steps.cend(),
                                       [version](const Migration &m) { return m.from == version; });
        if (step == steps.cend())
            return std::nullopt;
        notes += step->apply(migrated);
    }
    file = migrated;
    return notes;
}
