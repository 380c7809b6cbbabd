// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/services.h"

#include "export/csvexporter.h"
#include "export/docxexporter.h"
#include "export/findingsexporter.h"
#include "export/htmlexporter.h"
#include "export/jsonexporter.h"
#include "export/pictureexporter.h"
#include "export/readerexporter.h"
#include "export/signoffexporter.h"
#include "export/sourceexporter.h"
#include "export/webexporter.h"
#include "export/xlsxexporter.h"
#ifdef NIANBAO_PAINTS
#include "paper/fontpreflight.h"
#include "paper/pdfexporter.h"
#include "paper/posterexporter.h"
#include "paper/qtchartpictures.h"
#include "paper/signoffpdf.h"
#endif

#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

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
    if (const Result<void> layouts = services.readLayouts(); !layouts)
        return layouts.error();
    auto posters = PosterDesigns::shipped();
    if (!posters)
        return posters.error();
    services.m_posters = *std::move(posters);
#ifdef NIANBAO_PAINTS
    if (painting == Painting::Yes)
        services.m_pictures = std::make_unique<QtChartPictures>();
#else
    Q_UNUSED(painting)
#endif

    // THE table of formats: dialog, command line and help list what stands here, in this order.
    auto &formats = services.m_exporters;
    formats.push_back(std::make_unique<DocxExporter>());
#ifdef NIANBAO_PAINTS
    formats.push_back(std::make_unique<PdfExporter>());
#endif
    formats.push_back(std::make_unique<HtmlExporter>());
    formats.push_back(std::make_unique<XlsxExporter>());
    formats.push_back(std::make_unique<WebExporter>(WebWriter::Dress::Styled));
    formats.push_back(std::make_unique<WebExporter>(WebWriter::Dress::Plain));
#ifdef NIANBAO_PAINTS
    formats.push_back(std::make_unique<PosterExporter>());
#endif
    formats.push_back(std::make_unique<FindingsExporter>());
    formats.push_back(std::make_unique<PictureExporter>(ChartPictures::Format::Png));
    formats.push_back(std::make_unique<PictureExporter>(ChartPictures::Format::Svg));
#ifdef NIANBAO_PAINTS
    formats.push_back(
        std::make_unique<SignOffExporter>(SignOffExporter::Pdf{&signOffPdf, &proveSignOffPdf}));
#else
    formats.push_back(std::make_unique<SignOffExporter>());
#endif
    formats.push_back(std::make_unique<ReaderExporter>(services.m_rules.phrases()));
    formats.push_back(std::make_unique<PictureExporter>(ChartPictures::Format::Pdf));
    formats.push_back(std::make_unique<JsonExporter>());
    formats.push_back(std::make_unique<CsvExporter>());
    formats.push_back(std::make_unique<SourceExporter>());
    return services;
}

QString Services::ownLayoutsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           u"/nianbao/layouts.json"_s;
}

QList<FontUse> Services::fontUses(const PageDesign &design) const
{
#ifdef NIANBAO_PAINTS
    if (m_pictures)
        return ::fontUses(design);
#endif
    Q_UNUSED(design)
    return {};
}

// A fault in the user's own file must not keep the program from starting: it is told where layouts
// are chosen.
Result<void> Services::readLayouts()
{
    auto shipped = PageDesigns::shipped();
    if (!shipped)
        return shipped.error();
    m_layouts = *std::move(shipped);
    QFile own(ownLayoutsPath());
    if (!own.exists())
        return {};
    if (!own.open(QIODevice::ReadOnly))
        m_layoutsFault = own.fileName() + u": "_s + own.errorString();
    else if (const Result<void> added = m_layouts.add(own.readAll(), own.fileName()); !added)
        m_layoutsFault = added.error().text();
    return {};
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
