// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/htmlexporter.h"

#include "export/documentproof.h"
#include "export/htmlwriter.h"
#include "import/htmlreader.h"

using namespace Qt::StringLiterals;

FormatInfo HtmlExporter::info() const
{
    FormatInfo info;
    info.id = u"html"_s;
    info.name = {u"网页（Word 可打开）"_s, u"Web page (opens in Word)"_s};
    info.suffix = u"html"_s;
    info.namesFonts = true;
    info.needsPictures = true;
    info.chartFormats = {ChartPictures::Format::Png};
    return info;
}

Result<QList<ExportedFile>> HtmlExporter::write(const ExportJob &job) const
{
    const DocumentOutline outline = outlineOf(*job.set, job.templateId, true, job.locale);
    const Result<QByteArray> page = HtmlWriter(outline, job.pictures, job.design, job.time).write();
    if (!page)
        return page.error();
    return QList<ExportedFile>{
        {exportBaseName(*job.set, job.templateId) + ".html"_L1, page.value()}};
}

ExportProof HtmlExporter::prove(const ExportJob &job, const QList<ExportedFile> &files) const
{
    ExportProof proof = ExportProof::readBack();
    for (const ExportedFile &file : files) {
        const Result<ReadDocument> document = readHtml(file.bytes);
        if (document)
            proof.add(
                DocumentProof::prove(job, *document, {true, &DocumentProof::pageWords, true}));
        else
            proof.differ(document.error().text());
    }
    return proof;
}
