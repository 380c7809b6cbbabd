// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docxexporter.h"

#include "export/documentproof.h"
#include "export/docxwriter.h"
#include "import/docxreader.h"

using namespace Qt::StringLiterals;

FormatInfo DocxExporter::info() const
{
    FormatInfo info;
    info.id = u"docx"_s;
    info.name = {u"Word 文档"_s, u"Word document"_s};
    info.suffix = u"docx"_s;
    info.namesFonts = true;
    info.needsPictures = true;
    info.chartFormats = {ChartPictures::Format::Png};
    return info;
}

Result<QList<ExportedFile>> DocxExporter::write(const ExportJob &job) const
{
    const DocumentOutline outline = outlineOf(*job.set, job.templateId, true, job.locale);
    const Result<QByteArray> document =
        DocxWriter(outline, job.pictures, job.design, job.time).write();
    if (!document)
        return document.error();
    return QList<ExportedFile>{
        {exportBaseName(*job.set, job.templateId) + ".docx"_L1, document.value()}};
}

ExportProof DocxExporter::prove(const ExportJob &job, const QList<ExportedFile> &files) const
{
    ExportProof proof = ExportProof::readBack();
    for (const ExportedFile &file : files) {
        const Result<ReadDocument> document = readDocx(file.bytes);
        if (document)
            proof.add(
                DocumentProof::prove(job, *document, {false, &DocumentProof::pageWords, true}));
        else
            proof.differ(document.error().text());
    }
    return proof;
}
