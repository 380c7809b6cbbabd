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
    const Result<TemplatePtr> read = readTemplate(file.readAll(), fileName);
    if (!read)
        return internalError(read.error().where, read.error().message);
    if (fileName != (*read)->id + u".json"_s)
        return internalError(fileName, Text::tr("The file must be named after its template."));
    return read;
}

} // namespace

Result<void> checkMappings(const TemplateCatalog &catalog)
{
    for (const TemplatePtr &newer : catalog.all()) {
        for (auto it = newer->mappings.cbegin(); it != newer->mappings.cend(); ++it) {
            const TemplatePtr older = catalog.find(it.key());
            if (!older)
                return internalError(
                    newer->id,
                    Text::tr("The mapping from “%1” has no such template.").arg(it.key()));
            for (const CellMapping &mapping : it.value()) {
                for (const QString &cell : mapping.from) {
                    if (!older->cell(cell))
                        return internalError(
                            newer->id,
                            Text::tr("The mapping from “%1” names “%2”, which that template lacks.")
                                .arg(it.key(), cell));
                }
            }
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
