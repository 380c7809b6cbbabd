// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportmanifest.h"

#include "document/signedcontent.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QJsonObject entry(const ManifestItem &item, const ExportedFile &file)
{
    const QByteArray hash = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
    QJsonObject entry{{u"file"_s, file.name},
                      {u"format"_s, item.format},
                      {u"bytes"_s, static_cast<qint64>(file.bytes.size())},
                      {u"sha256"_s, QString::fromLatin1(hash.toHex())}};
    const ExportProof &proof = item.proven.proof;
    if (!proof.covers(file.name)) {
        entry.insert(u"compared"_s, QJsonValue::Null); // 未核对, not 0
        return entry;
    }
    entry.insert(u"compared"_s, proof.compared());
    entry.insert(u"agreeing"_s, proof.agreeing());
    QJsonObject checks;
    for (const FileCheck &check : proof.checks())
        checks.insert(check.rule, outcomeId(check.outcome));
    entry.insert(u"checks"_s, checks);
    return entry;
}

} // namespace

ExportedFile exportManifest(const QString &base, const Report &report,
                            const QList<ManifestItem> &items, const QDateTime &time)
{
    QJsonArray files;
    for (const ManifestItem &item : items) {
        for (const ExportedFile &file : item.proven.files)
            files += entry(item, file);
    }
    QJsonObject root{
        {u"format"_s, u"nianbao-export"_s},
        {u"version"_s, u"1.0"_s},
        {u"unit"_s, report.unit.name},
        {u"year"_s, report.year},
        {u"content_sha256"_s, QString::fromLatin1(SignedContent::hash(SignedContent::of(report)))},
        {u"files"_s, files},
    };
    if (time.isValid())
        root.insert(u"time"_s, time.toUTC().toString(Qt::ISODate));
    return {base + u"_导出清单.json"_s, QJsonDocument(root).toJson(QJsonDocument::Indented)};
}
