// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishedreports.h"

#include "testsupport.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

Result<Report> PublishedReport::report(const TemplateCatalog &catalog) const
{
    Unit organ;
    organ.name = unit;
    const auto form = ReportForm::make(catalog, {templateId});
    if (!form)
        return form.error();
    auto created = ReportEdit::create(catalog, {templateId}, organ, year);
    if (!created)
        return created;
    if (const auto assigned = ReportEdit::assign(*created, **form, values); !assigned)
        return assigned.error();
    return created;
}

QStringList TestSupport::publishedReportNames()
{
    return QDir(fixture(u"reports"_s)).entryList({u"*.json"_s});
}

PublishedReport TestSupport::publishedReport(const QString &fileName)
{
    const QJsonObject file =
        QJsonDocument::fromJson(readAll(fixture(u"reports/"_s + fileName))).object();
    PublishedReport published;
    published.fileName = fileName;
    published.unit = file[u"unit"].toString();
    published.year = file[u"year"].toInt();
    published.templateId = u"annual-report-"_s + file[u"template"].toString();
    const QJsonObject values = file[u"values"].toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        published.values.append({it.key(), it.value().toString(), it.value().isNull()});
    for (const QJsonValue &broken : file[u"violated"].toArray())
        published.violated.append({broken[0].toString(), broken[1].toString()});
    return published;
}
