// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportdiff.h"

#include "document/reportwriter.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QStringList allKeys(const QJsonObject &a, const QJsonObject &b)
{
    QStringList keys = a.keys();
    for (const QString &key : b.keys()) {
        if (!a.contains(key))
            keys.append(key);
    }
    keys.sort();
    return keys;
}

void compareMembers(QList<ReportDifference> &differences, const QString &part,
                    const QJsonObject &before, const QJsonObject &after)
{
    for (const QString &key : allKeys(before, after)) {
        if (before[key] != after[key])
            differences.append({part, key, before.value(key), after.value(key)});
    }
}

QJsonObject byYear(const QJsonValue &attached)
{
    QJsonObject years;
    for (const QJsonValue &earlier : attached.toArray())
        years.insert(QString::number(earlier[u"report"][u"year"].toInt()), earlier);
    return years;
}

} // namespace

QList<ReportDifference> diff(const Report &before, const Report &after)
{
    static const QStringList keyed{u"figures"_s,  u"texts"_s,   u"meta"_s,     u"unit"_s,
                                   u"bindings"_s, u"waivers"_s, u"rules_off"_s};
    const QJsonObject old = writeReport(before);
    const QJsonObject now = writeReport(after);
    QList<ReportDifference> differences;
    for (const QString &part : allKeys(old, now)) {
        if (keyed.contains(part))
            compareMembers(differences, part, old[part].toObject(), now[part].toObject());
        else if (part == "attached"_L1)
            compareMembers(differences, part, byYear(old[part]), byYear(now[part]));
        else if (old[part] != now[part])
            differences.append({part, {}, old.value(part), now.value(part)});
    }
    return differences;
}
