// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportdiff.h"

#include "document/reportfile.h"
#include "document/reportwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// How a part of the report file is compared.
enum class PartKind {
    Whole, // as one value
    Keyed, // an object: member by member
    List,  // an array: element by element, by what names an element
};

PartKind kindOf(const QString &part)
{
    static const QStringList keyed{u"figures"_s,      u"texts"_s,   u"meta"_s,       u"unit"_s,
                                   u"bindings"_s,     u"waivers"_s, u"rules_off"_s,  u"profile"_s,
                                   u"explanations"_s, u"charts"_s,  u"chart_order"_s};
    if (keyed.contains(part))
        return PartKind::Keyed;
    return part == "attached"_L1 || part == "snapshots"_L1 || part == "blanks_filled"_L1
               ? PartKind::List
               : PartKind::Whole;
}

// What names an element of a list: a snapshot's name, the year of an attached report; an act has no
// name, it is all of itself.
QString elementId(const QJsonValue &element)
{
    if (element[u"about"].isString())
        return QString::fromUtf8(QJsonDocument(element.toObject()).toJson(QJsonDocument::Compact));
    const QJsonValue name = element[u"name"];
    return name.isString() ? name.toString() : QString::number(element[u"report"][u"year"].toInt());
}

QJsonObject byId(const QJsonValue &list)
{
    QJsonObject elements;
    for (const QJsonValue &element : list.toArray())
        elements.insert(elementId(element), element);
    return elements;
}

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

// An undefined value takes the member out.
void setMember(QJsonObject &object, const QString &name, const QJsonValue &value)
{
    if (value.isUndefined())
        object.remove(name);
    else
        object.insert(name, value);
}

// Elements keep their order; a new one comes last.
QJsonArray withElement(const QJsonValue &list, const QString &id, const QJsonValue &value)
{
    QJsonArray changed;
    bool found = false;
    for (const QJsonValue &element : list.toArray()) {
        const bool meant = elementId(element) == id;
        found = found || meant;
        if (!meant)
            changed.append(element);
        else if (!value.isUndefined())
            changed.append(value);
    }
    if (!found && !value.isUndefined())
        changed.append(value);
    return changed;
}

void applyOne(QJsonObject &root, const ReportDifference &difference)
{
    const QString &part = difference.part;
    switch (kindOf(part)) {
    case PartKind::Keyed: {
        QJsonObject members = root[part].toObject();
        setMember(members, difference.id, difference.after);
        root.insert(part, members);
        break;
    }
    case PartKind::List:
        root.insert(part, withElement(root[part], difference.id, difference.after));
        break;
    case PartKind::Whole:
        setMember(root, part, difference.after);
        break;
    }
}

} // namespace

QList<ReportDifference> diff(const Report &before, const Report &after)
{
    return diffMembers(writeReport(before), writeReport(after));
}

QList<ReportDifference> diffMembers(const QJsonObject &old, const QJsonObject &now)
{
    QList<ReportDifference> differences;
    for (const QString &part : allKeys(old, now)) {
        switch (kindOf(part)) {
        case PartKind::Keyed:
            compareMembers(differences, part, old[part].toObject(), now[part].toObject());
            break;
        case PartKind::List:
            compareMembers(differences, part, byId(old[part]), byId(now[part]));
            break;
        case PartKind::Whole:
            if (old[part] != now[part])
                differences.append({part, {}, old.value(part), now.value(part)});
            break;
        }
    }
    return differences;
}

void applyToMembers(QJsonObject &members, const QList<ReportDifference> &differences)
{
    for (const ReportDifference &difference : differences)
        applyOne(members, difference);
}

Result<Report> applyDifferences(const QList<ReportDifference> &differences, const Report &report)
{
    QJsonObject root = writeReport(report);
    applyToMembers(root, differences);
    return ReportFile::fromJson(root);
}
