// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/importedsource.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool takeText(QJsonObject &members, const QString &name, QString &text)
{
    const QJsonValue value = members.take(name);
    text = value.toString();
    return value.isString();
}

// A missing list is empty.
bool takeTexts(QJsonObject &members, const QString &name, QStringList &texts)
{
    const QJsonValue value = members.take(name);
    if (!value.isArray() && !value.isUndefined())
        return false;
    for (const QJsonValue &text : value.toArray()) {
        if (!text.isString())
            return false;
        texts.append(text.toString());
    }
    return true;
}

bool takeFlag(QJsonObject &members, const QString &name, bool &flag)
{
    const QJsonValue value = members.take(name);
    flag = value.toBool(flag);
    return value.isBool() || value.isUndefined();
}

std::optional<ImportedTable> readTable(const QJsonValue &value)
{
    QJsonObject members = value.toObject();
    ImportedTable table;
    const QJsonValue changed = members.take(u"changed"_s);
    bool good = value.isObject() && takeText(members, u"table"_s, table.table) &&
                takeFlag(members, u"lines"_s, table.ofLines) &&
                takeFlag(members, u"note"_s, table.hasNote) &&
                takeTexts(members, u"missing"_s, table.missingRows) &&
                takeTexts(members, u"extra"_s, table.extraRows) &&
                (changed.isArray() || changed.isUndefined());
    for (const QJsonValue &label : changed.toArray()) {
        good = good && label[u"expected"].isString() && label[u"written"].isString();
        table.changed.append({label[u"expected"].toString(), label[u"written"].toString()});
    }
    return good ? std::optional(table) : std::nullopt;
}

QJsonObject writeTable(const ImportedTable &table)
{
    QJsonObject object{{u"table"_s, table.table}};
    if (table.ofLines)
        object.insert(u"lines"_s, true);
    if (!table.hasNote)
        object.insert(u"note"_s, false);
    QJsonArray changed;
    for (const ChangedLabel &label : table.changed)
        changed.append(QJsonObject{{u"expected"_s, label.expected}, {u"written"_s, label.written}});
    if (!changed.isEmpty())
        object.insert(u"changed"_s, changed);
    if (!table.missingRows.isEmpty())
        object.insert(u"missing"_s, QJsonArray::fromStringList(table.missingRows));
    if (!table.extraRows.isEmpty())
        object.insert(u"extra"_s, QJsonArray::fromStringList(table.extraRows));
    return object;
}

} // namespace

const ImportedTable *ImportedSource::table(const QString &id) const
{
    const auto it = std::find_if(tables.cbegin(), tables.cend(),
                                 [&id](const ImportedTable &one) { return one.table == id; });
    return it == tables.cend() ? nullptr : &*it;
}

QJsonObject ImportedSource::toJson() const
{
    QJsonObject object = extra;
    object.insert(u"file"_s, file);
    object.insert(u"form"_s, form);
    object.insert(u"headings"_s, QJsonArray::fromStringList(headings));
    QJsonArray array;
    for (const ImportedTable &one : tables)
        array.append(writeTable(one));
    object.insert(u"tables"_s, array);
    return object;
}

std::optional<ImportedSource> ImportedSource::fromJson(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    QJsonObject members = value.toObject();
    ImportedSource source;
    const QJsonValue tables = members.take(u"tables"_s);
    if (!takeText(members, u"file"_s, source.file) || !takeText(members, u"form"_s, source.form) ||
        !takeTexts(members, u"headings"_s, source.headings) || !tables.isArray())
        return std::nullopt;
    for (const QJsonValue &one : tables.toArray()) {
        const auto table = readTable(one);
        if (!table)
            return std::nullopt;
        source.tables.append(*table);
    }
    source.extra = members;
    return source;
}
