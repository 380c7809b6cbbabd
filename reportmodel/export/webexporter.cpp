// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/webexporter.h"

#include "export/documentproof.h"
#include "import/htmlreader.h"

using namespace Qt::StringLiterals;

namespace {

QStringList styledWords(const DocumentOutline &outline, const ExportJob &job)
{
    return WebWriter::words(outline, job.pictures != nullptr, job.locale);
}

QStringList plainWords(const DocumentOutline &outline, const ExportJob &job)
{
    return WebWriter::words(outline, false, job.locale);
}

} // namespace

WebExporter::WebExporter(WebWriter::Dress dress)
    : m_dress(dress)
{
}

FormatInfo WebExporter::info() const
{
    FormatInfo info;
    info.suffix = u"html"_s;
    switch (m_dress) {
    case WebWriter::Dress::Styled:
        info.id = u"web"_s;
        info.name = {u"门户网页（适合手机）"_s, u"Page for the portal"_s};
        info.needsPictures = true;
        info.chartFormats = {ChartPictures::Format::Svg};
        break;
    case WebWriter::Dress::Plain:
        info.id = u"web-plain"_s;
        info.name = {u"门户网页（无样式）"_s, u"Page for the portal, plain"_s};
        break;
    }
    return info;
}

Result<QList<ExportedFile>> WebExporter::write(const ExportJob &job) const
{
    const DocumentOutline outline = outlineOf(*job.set, job.templateId, true, job.locale);
    const Result<QByteArray> page = WebWriter(outline, job.pictures, m_dress, job.locale).write();
    if (!page)
        return page.error();
    const QString kind =
        m_dress == WebWriter::Dress::Styled ? u"_门户网页.html"_s : u"_门户网页_无样式.html"_s;
    return QList<ExportedFile>{{exportBaseName(*job.set, job.templateId) + kind, *page}};
}

ExportProof WebExporter::prove(const ExportJob &job, const QList<ExportedFile> &files) const
{
    const DocumentProof::Style style{
        true, m_dress == WebWriter::Dress::Styled ? &styledWords : &plainWords, true};
    ExportProof proof = ExportProof::readBack();
    for (const ExportedFile &file : files) {
        const Result<ReadDocument> page = readHtml(file.bytes);
        if (page)
            proof.add(DocumentProof::prove(job, *page, style));
        else
            proof.differ(page.error().text());
    }
    return proof;
}
