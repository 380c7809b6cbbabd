// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/signedcontent.h"

#include "document/reportwriter.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QByteArray digestOf(const QJsonObject &object)
{
    return QCryptographicHash::hash(QJsonDocument(object).toJson(QJsonDocument::Compact),
                                    QCryptographicHash::Sha256)
        .toHex();
}

// An earlier year by its digest: comparisons depend on it, but it is not what is signed.
QJsonArray attachedYears(const QJsonArray &attached)
{
    QJsonArray years;
    for (const QJsonValue &entry : attached) {
        const QJsonObject report = entry[u"report"].toObject();
        years.append(QJsonObject{
            {u"report"_s, QJsonObject{{u"year"_s, report[u"year"]},
                                      {u"digest"_s, QString::fromLatin1(digestOf(report))}}}});
    }
    return years;
}

} // namespace

QJsonObject SignedContent::of(const Report &report)
{
    QJsonObject content = writeReport(report);
    for (const QString &outside : {u"snapshots"_s, u"record"_s, u"version"_s, u"format"_s})
        content.remove(outside);
    QJsonObject meta = content[u"meta"].toObject();
    for (const QString &later : {u"submitted_date"_s, u"published_date"_s})
        meta.remove(later);
    content.insert(u"meta"_s, meta);
    if (content.contains(u"attached"_s))
        content.insert(u"attached"_s, attachedYears(content[u"attached"].toArray()));
    return content;
}

QByteArray SignedContent::hash(const QJsonObject &content)
{
    return digestOf(content);
}

QList<ReportDifference> SignedContent::changes(const QJsonObject &before, const QJsonObject &after)
{
    return diffMembers(before, after);
}
