// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/services.h"

#include "export/csvexporter.h"
#include "export/docxexporter.h"
#include "export/htmlexporter.h"
#include "export/jsonexporter.h"
#include "export/pictureexporter.h"
#include "export/readerexporter.h"
#include "export/signoffexporter.h"
#include "export/sourceexporter.h"
#include "export/xlsxexporter.h"
#ifdef NIANBAO_PAINTS
#include "paper/qtchartpictures.h"
#include "paper/signoffpdf.h"
#endif

Result<Services> Services::make(Painting painting)
{
    Services services;
    auto catalog = TemplateCatalog::shipped();
    if (!catalog)
        return catalog.error();
    services.m_catalog = *std::move(catalog);
    auto rules = RuleBook::shipped();
    if (!rules)
        return rules.error();
    services.m_rules = *std::move(rules);
#ifdef NIANBAO_PAINTS
    if (painting == Painting::Yes)
        services.m_pictures = std::make_unique<QtChartPictures>();
#else
    Q_UNUSED(painting)
#endif

    // THE table of formats: dialog, command line and help list what stands here, in this order.
    auto &formats = services.m_exporters;
    formats.push_back(std::make_unique<DocxExporter>());
    formats.push_back(std::make_unique<HtmlExporter>());
    formats.push_back(std::make_unique<XlsxExporter>());
    formats.push_back(std::make_unique<PictureExporter>(ChartPictures::Format::Png));
    formats.push_back(std::make_unique<PictureExporter>(ChartPictures::Format::Svg));
#ifdef NIANBAO_PAINTS
    formats.push_back(std::make_unique<SignOffExporter>(&signOffPdf));
#else
    formats.push_back(std::make_unique<SignOffExporter>());
#endif
    formats.push_back(std::make_unique<ReaderExporter>(services.m_rules.phrases()));
    formats.push_back(std::make_unique<JsonExporter>());
    formats.push_back(std::make_unique<CsvExporter>());
    formats.push_back(std::make_unique<SourceExporter>());
    return services;
}

QList<const Exporter *> Services::exporters() const
{
    QList<const Exporter *> list;
    for (const auto &exporter : m_exporters)
        list.append(exporter.get());
    return list;
}

const Exporter *Services::exporter(QStringView formatId) const
{
    for (const auto &exporter : m_exporters) {
        if (exporter->info().id == formatId)
            return exporter.get();
    }
    return nullptr;
}
