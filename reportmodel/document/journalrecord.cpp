// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/journalrecord.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ChecksumLength = 16;

QByteArray checksum(const QByteArray &chain, const QByteArray &json)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(chain);
    hash.addData(json);
    return hash.result().toHex().first(ChecksumLength);
}

} // namespace

QByteArray JournalRecord::toLine(const QJsonObject &object, QByteArray &chain)
{
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    chain = checksum(chain, json);
    return chain + ' ' + json + '\n';
}

std::optional<QJsonObject> JournalRecord::fromLine(const QByteArray &line, QByteArray &chain)
{
    if (line.size() <= ChecksumLength || line[ChecksumLength] != ' ')
        return std::nullopt;
    const QByteArray json = line.sliced(ChecksumLength + 1);
    const QByteArray sum = checksum(chain, json);
    if (!line.startsWith(sum))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return std::nullopt;
    chain = sum;
    return document.object();
}

QJsonArray JournalRecord::toJson(const QList<ReportDifference> &changes)
{
    QJsonArray array;
    for (const ReportDifference &change : changes) {
        QJsonObject object{{u"part"_s, change.part}};
        if (!change.id.isEmpty())
            object.insert(u"id"_s, change.id);
        if (!change.after.isUndefined())
            object.insert(u"after"_s, change.after);
        array.append(object);
    }
    return array;
}

QList<ReportDifference> JournalRecord::changesFrom(const QJsonValue &array)
{
    QList<ReportDifference> changes;
    for (const QJsonValue &value : array.toArray()) {
        const QJsonObject object = value.toObject();
        changes.append({object[u"part"].toString(), object[u"id"].toString(),
                        QJsonValue(QJsonValue::Undefined), object.value(u"after"_s)});
    }
    return changes;
}
