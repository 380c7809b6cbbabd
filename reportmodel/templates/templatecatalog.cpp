// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/templatecatalog.h"

#include "templates/templatereader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TemplateCatalog)
};

const QString ShippedFolder = u":/templates"_s;

Error internalError(const QString &where, const QString &message)
{
    return {Error::Kind::Internal, message, where};
}

Result<TemplatePtr> readShipped(const QString &fileName)
{
    QFile file(ShippedFolder + u'/' + fileName);
    if (!file.open(QIODevice::ReadOnly))
        return internalError(fileName, file.errorString());
    Result<TemplatePtr> read = readTemplate(file.readAll(), fileName);
    if (!read)
        return internalError(read.error().where, read.error().message);
    if (fileName != (*read)->id + u".json"_s)
        return internalError(fileName, Text::tr("The file must be named after its template."));
    return read;
}

Result<void> checkMapping(const ReportTemplate &newer, const QString &olderId,
                          const TemplatePtr &older)
{
    if (!older) {
        return internalError(newer.id,
                             Text::tr("There is no template “%1” to compare with.").arg(olderId));
    }
    const QList<CellMapping> mappings = newer.mappings.value(olderId);
    for (const CellMapping &mapping : mappings) {
        for (const QString &cell : mapping.from) {
            if (!older->cell(cell)) {
                return internalError(
                    newer.id, Text::tr("“%1” is compared with “%2”, which “%3” does not have.")
                                  .arg(mapping.to, cell, olderId));
            }
        }
    }
    return {};
}

} // namespace

Result<void> checkMappings(const TemplateCatalog &catalog)
{
    for (const TemplatePtr &newer : catalog.all()) {
        const QStringList olderIds = newer->mappings.keys();
        for (const QString &olderId : olderIds) {
            Result<void> checked = checkMapping(*newer, olderId, catalog.find(olderId));
            if (!checked)
                return checked;
        }
    }
    return {};
}

Result<TemplateCatalog> TemplateCatalog::shipped()
{
    QList<TemplatePtr> templates;
    const QStringList files = QDir(ShippedFolder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &fileName : files) {
        const Result<TemplatePtr> read = readShipped(fileName);
        if (!read)
            return read.error();
        templates.append(*read);
    }
    TemplateCatalog catalog(templates);
    if (const Result<void> mapped = checkMappings(catalog); !mapped)
        return mapped.error();
    return catalog;
}

TemplateCatalog::TemplateCatalog(QList<TemplatePtr> templates)
    : m_templates(std::move(templates))
{
    std::sort(m_templates.begin(), m_templates.end(),
              [](const TemplatePtr &a, const TemplatePtr &b) { return a->id < b->id; });
}

TemplatePtr TemplateCatalog::find(QStringView id) const
{
    const auto it = std::find_if(m_templates.cbegin(), m_templates.cend(),
                                 [id](const TemplatePtr &one) { return one->id == id; });
    return it == m_templates.cend() ? nullptr : *it;
}

TemplatePtr TemplateCatalog::forYear(ReportTemplate::Document document, int year) const
{
    const auto it = std::find_if(m_templates.cbegin(), m_templates.cend(),
                                 [document, year](const TemplatePtr &one) {
                                     return one->document == document && one->covers(year);
                                 });
    return it == m_templates.cend() ? nullptr : *it;
}
